#include "ui/charts/player_bars.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/charts/entry_text.h"
#include "ui/charts/named_rows.h"
#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr double kBarShare = 0.6;  ///< of a line's height
constexpr int kDecimals = 3;

QColor seriesTone(std::size_t series) { return series == 0 ? tokens().accent : tokens().secondary; }
}  // namespace

PlayerBars::PlayerBars(QWidget* parent) : PlotWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); }

QSize PlayerBars::minimumSizeHint() const { return {220, namedRowsHeight(std::max<qsizetype>(m_names.size(), 4))}; }

void PlayerBars::show(const QStringList& names, const QStringList& tips, std::vector<Series> series, const QString& title)
{
    m_names = names;
    m_tips = tips;
    m_series = std::move(series);
    m_title = title;
    double most = 0.0;
    for (const Series& one : m_series)
        for (const double value : one.values) most = std::max(most, value);
    m_x = {0.0, most > 0.0 ? 1.12 * most : 1.0, false};
    m_hovered = -1;
    if (m_chosen >= names.size()) m_chosen = -1;
    updateGeometry();
    dataChanged();
}

QRectF PlayerBars::plotArea(QSize size) const { return namedRowsArea(size, m_names); }

void PlayerBars::drawAxes(QPainter& painter, const QRectF& area) const { drawNamedRows(painter, area, m_names, m_x, m_title, false); }

void PlayerBars::drawData(QPainter& painter, const QRectF& area) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(figureFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    for (int line = 0; line < int(m_names.size()); ++line) {
        const QRectF row = namedRow(area, line, m_names.size());
        const double height = kBarShare * row.height() / double(std::max<std::size_t>(1, m_series.size()));
        for (std::size_t series = 0; series < m_series.size(); ++series) {
            const double value = m_series[series].values[std::size_t(line)];
            const double top = row.top() + (1.0 - kBarShare) / 2 * row.height() + double(series) * height;
            const double width = m_x.position(value) * area.width();
            painter.fillRect(QRectF(area.left(), top, std::max(1.0, width), height - 1), seriesTone(series));
            if (m_series.size() > 1) continue;
            painter.setPen(tokens().secondary);
            const QString text = shortNumber(value, kDecimals);
            const double at = std::min(area.left() + width + space::kXs, area.right() + space::kL - metrics.horizontalAdvance(text));
            painter.drawText(QRectF(at, row.top(), area.width(), row.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        }
    }
    if (m_series.size() < 2) return;
    // Direct labels: where both bars are short there is room.
    for (std::size_t series = 0; series < m_series.size(); ++series) {
        painter.setPen(seriesTone(series));
        const double top = area.bottom() - (2.0 - double(series)) * metrics.height() - space::kXs;
        painter.drawText(QRectF(area.left(), top, area.width(), metrics.height()), Qt::AlignRight, metrics.elidedText(m_series[series].name, Qt::ElideRight, area.width()));
    }
}

void PlayerBars::drawOverlay(QPainter& painter, const QRectF& area) const
{
    for (const int line : {m_chosen, m_hovered}) {
        if (line < 0) continue;
        QColor ground = tokens().accent;
        ground.setAlphaF(line == m_chosen ? 0.16F : 0.08F);
        const QRectF row = namedRow(area, line, m_names.size());
        painter.fillRect(QRectF(0, row.top(), width(), row.height()), ground);
    }
}

QString PlayerBars::words(int line) const
{
    QString text = line < m_tips.size() ? m_tips[line] : m_names[line];
    for (const Series& series : m_series) text += QStringLiteral("\n%1: %2").arg(series.name, shortNumber(series.values[std::size_t(line)], kDecimals));
    return text;
}

void PlayerBars::choose(int line)
{
    m_chosen = line >= 0 && line < m_names.size() ? line : -1;
    if (m_chosen >= 0) setAccessibleDescription(words(m_chosen));
    update();
}

void PlayerBars::mouseMoveEvent(QMouseEvent* event)
{
    const int line = namedRowAt(PlotWidget::plotArea(), event->position(), m_names.size());
    if (line >= 0 && line != m_hovered) QToolTip::showText(event->globalPosition().toPoint(), words(line), this);
    if (line < 0) QToolTip::hideText();
    m_hovered = line;
    update();
}

void PlayerBars::mouseReleaseEvent(QMouseEvent* event)
{
    const int line = namedRowAt(PlotWidget::plotArea(), event->position(), m_names.size());
    if (event->button() != Qt::LeftButton || line < 0) return;
    choose(line);
    emit playerChosen(line);
}

void PlayerBars::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void PlayerBars::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_names.isEmpty()) return PlotWidget::keyPressEvent(event);
    choose(std::clamp(m_chosen + step, 0, int(m_names.size()) - 1));
    emit playerChosen(m_chosen);
}

bool PlayerBars::event(QEvent* event)
{
    // The tooltip is shown on hover at once; the delayed default would only hide it again.
    if (event->type() == QEvent::ToolTip) return true;
    return PlotWidget::event(event);
}

QString PlayerBars::csv() const
{
    QString text = QStringLiteral("player");
    for (const Series& series : m_series) text += QLatin1Char(',') + csvCell(series.name);
    text += QLatin1Char('\n');
    for (int line = 0; line < int(m_names.size()); ++line) {
        text += csvCell(m_names[line]);
        for (const Series& series : m_series) text += QStringLiteral(",%1").arg(series.values[std::size_t(line)], 0, 'g', 10);
        text += QLatin1Char('\n');
    }
    return text;
}

}  // namespace liftgraph::ui
