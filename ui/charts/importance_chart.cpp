#include "ui/charts/importance_chart.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kBarShare = 0.55;  // of a line's height
constexpr int kHead = space::kXl;   // above the bars: what the panel shows
constexpr double kFigureRoom = 64.0;

QString figureText(double value) { return QLocale().toString(value, 'g', 3); }

}  // namespace

ImportanceChart::ImportanceChart(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ImportanceChart::minimumSizeHint() const { return {420, kHead + int(std::max<std::size_t>(m_lines.size(), 4)) * space::kXl + space::kS}; }

void ImportanceChart::show(const workflow::PaperExplanation& explanation, int target)
{
    const QString kept = selectedInput();
    m_lines.clear();
    const auto bar = [target](const workflow::PaperImportance& importance, std::size_t input) {
        const auto row = Eigen::Index(input);
        return Bar{importance.mean(row, target), importance.error.size() > 0 ? importance.error(row, target) : 0.0};
    };
    for (std::size_t i = 0; i < explanation.inputs.size(); ++i)
        m_lines.push_back({QString::fromStdString(explanation.inputs[i]), bar(explanation.published, i), bar(explanation.exact, i)});
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line& a, const Line& b) { return a.published.mean > b.published.mean; });
    m_exactRows = int(explanation.nonzeroRows.size());
    m_allRows = int(explanation.nodes.size());
    m_hovered = m_selected = -1;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (!kept.isEmpty() && m_lines[i].input == kept) m_selected = int(i);
    updateGeometry();
    update();
}

QStringList ImportanceChart::inputs() const
{
    QStringList all;
    for (const Line& line : m_lines) all << line.input;
    return all;
}

QString ImportanceChart::selectedInput() const { return m_selected < 0 ? QString() : m_lines[std::size_t(m_selected)].input; }

QRectF ImportanceChart::lineRect(int line) const { return QRectF(0, kHead + line * space::kXl, width(), space::kXl); }

int ImportanceChart::lineAt(const QPointF& at) const
{
    for (int line = 0; line < int(m_lines.size()); ++line)
        if (lineRect(line).contains(at)) return line;
    return -1;
}

QString ImportanceChart::words(int line) const
{
    const Line& l = m_lines[std::size_t(line)];
    return tr("%1\nas published: %2 ± %3\nexact: %4 ± %5")
        .arg(l.input, figureText(l.published.mean), figureText(l.published.error), figureText(l.exact.mean), figureText(l.exact.error));
}

double ImportanceChart::namesWidth() const
{
    const QFontMetricsF metrics(textFont(TextRole::Body));
    double widest = 0.0;
    for (const Line& line : m_lines) widest = std::max(widest, metrics.horizontalAdvance(line.input));
    return widest + space::kM;
}

std::vector<ImportanceChart::Panel> ImportanceChart::panels() const
{
    const double names = namesWidth(), each = std::max(40.0, (width() - names - space::kXl) / 2.0);
    const QRectF first(names, 0, each, height());
    return {{first, tr("As published (not an explanation)"), tokens().secondary, &Line::published},
            {first.translated(each + space::kXl, 0), tr("Exact, on the graph: %1 of %2 rows").arg(m_exactRows).arg(m_allRows), tokens().accent,
             &Line::exact}};
}

void ImportanceChart::drawPanel(QPainter& painter, const Panel& panel) const
{
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    painter.setPen(tokens().text);
    painter.drawText(QRectF(panel.area.left(), 0, panel.area.width(), kHead - space::kXs), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(panel.title, Qt::ElideRight, panel.area.width()));
    double most = 0.0;
    for (const Line& line : m_lines) most = std::max(most, (line.*panel.bar).mean + (line.*panel.bar).error);
    if (!(most > 0.0)) {
        painter.setPen(tokens().secondary);
        const QRectF room(panel.area.left(), kHead, panel.area.width(), 4 * space::kXl);
        painter.drawText(room, Qt::TextWordWrap, tr("No prediction depends on any input: nothing to draw."));
        return;
    }
    const double scale = std::max(10.0, panel.area.width() - kFigureRoom) / most;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Bar& bar = m_lines[i].*panel.bar;
        const QRectF line = lineRect(int(i));
        const double height = line.height() * kBarShare, middle = line.center().y();
        painter.fillRect(QRectF(panel.area.left(), middle - height / 2, bar.mean * scale, height), panel.color);
        const double low = panel.area.left() + std::max(0.0, bar.mean - bar.error) * scale, high = panel.area.left() + (bar.mean + bar.error) * scale;
        painter.setPen(tokens().text);
        if (bar.error > 0.0) painter.drawLine(QPointF(low, middle), QPointF(high, middle));
        painter.setPen(tokens().secondary);
        painter.drawText(QPointF(std::max(high, panel.area.left()) + space::kXs, middle + metrics.ascent() / 2 - 1), figureText(bar.mean));
    }
}

void ImportanceChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (const int line : {m_selected, m_hovered}) {
        if (line < 0) continue;
        QColor ground = tokens().accent;
        ground.setAlphaF(line == m_selected ? 0.16F : 0.08F);
        painter.fillRect(lineRect(line), ground);
    }
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(tokens().text);
    const double names = namesWidth() - space::kS;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QRectF line = lineRect(int(i));
        painter.drawText(QRectF(0, line.top(), names, line.height()), Qt::AlignRight | Qt::AlignVCenter, m_lines[i].input);
    }
    for (const Panel& panel : panels()) drawPanel(painter, panel);
    if (!hasFocus()) return;
    painter.setPen(tokens().accent);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kXs, space::kXs);
}

void ImportanceChart::choose(int line)
{
    if (line < 0 || line >= int(m_lines.size())) return;
    m_selected = line;
    setAccessibleDescription(words(line));
    update();
    emit inputChosen(m_lines[std::size_t(line)].input);
}

void ImportanceChart::mouseMoveEvent(QMouseEvent* event)
{
    const int line = lineAt(event->position());
    if (line >= 0 && line != m_hovered) QToolTip::showText(event->globalPosition().toPoint(), words(line), this);
    if (line < 0) QToolTip::hideText();
    m_hovered = line;
    update();
}

void ImportanceChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) choose(lineAt(event->position()));
}

void ImportanceChart::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void ImportanceChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down) choose(m_selected + 1);
    else if (event->key() == Qt::Key_Up) choose(m_selected < 0 ? 0 : m_selected - 1);
    else QWidget::keyPressEvent(event);
}

bool ImportanceChart::event(QEvent* event)
{
    // The tooltip is shown on hover at once; the delayed default would only hide it again.
    if (event->type() == QEvent::ToolTip) return true;
    return QWidget::event(event);
}

}  // namespace liftgraph::ui
