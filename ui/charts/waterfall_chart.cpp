#include "ui/charts/waterfall_chart.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/charts/entry_text.h"
#include "ui/charts/named_rows.h"
#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr double kBarShare = 0.6;  ///< of a line's height

QString signedText(double value)
{
    const QString text = QLocale().toString(std::abs(value), 'f', std::abs(value) < 0.095 ? 3 : 2);
    return (value < 0.0 ? QStringLiteral("−") : QStringLiteral("+")) + text;
}
}  // namespace

double WaterfallChart::residual() const
{
    double sum = m_base;
    for (const Step& step : m_steps) sum += step.value;
    return m_prediction - sum;
}

QSize WaterfallChart::minimumSizeHint() const { return {220, namedRowsHeight(qsizetype(std::max<std::size_t>(m_steps.size() + 2, 4)))}; }

QStringList WaterfallChart::names() const
{
    QStringList all{tr("On average")};
    for (const Step& step : m_steps) all << step.name;
    all << tr("Expected");
    return all;
}

void WaterfallChart::show(double base, std::vector<Step> steps, double prediction, const QString& unit)
{
    m_base = base;
    m_prediction = prediction;
    m_steps = std::move(steps);
    m_unit = unit;
    double least = std::min(base, prediction), most = std::max(base, prediction), sum = base;
    for (const Step& step : m_steps) {
        sum += step.value;
        least = std::min(least, sum);
        most = std::max(most, sum);
    }
    m_x = scaleAround(least, most);
    QStringList words{tr("On average %1 %2").arg(shortNumber(base, 2), unit)};
    for (const Step& step : m_steps) words << QStringLiteral("%1 %2").arg(step.name, signedText(step.value));
    words << tr("Expected %1 %2").arg(shortNumber(prediction, 2), unit);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    updateGeometry();
    dataChanged();
}

QRectF WaterfallChart::plotArea(QSize size) const
{
    QRectF area = namedRowsArea(size, names());
    // Room for the figure beside the last bar.
    area.setRight(area.right() - QFontMetricsF(figureFont(TextRole::Caption)).horizontalAdvance(QStringLiteral("+000.00")));
    return area;
}

void WaterfallChart::drawAxes(QPainter& painter, const QRectF& area) const { drawNamedRows(painter, area, names(), m_x, m_unit, false); }

void WaterfallChart::drawData(QPainter& painter, const QRectF& area) const
{
    const auto across = [&](double value) { return area.left() + m_x.position(value) * area.width(); };
    const qsizetype rows = qsizetype(m_steps.size()) + 2;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(figureFont(TextRole::Caption));
    const auto line = [&](int row, double from, double to, const QColor& color, const QString& text) {
        const QRectF whole = namedRow(area, row, rows);
        const double height = kBarShare * whole.height(), left = std::min(across(from), across(to));
        const QRectF bar(left, whole.center().y() - height / 2, std::max(2.0, std::abs(across(to) - across(from))), height);
        painter.fillRect(bar, color);
        painter.setPen(QPen(tokens().secondary, 0));
        if (row + 1 < int(rows)) painter.drawLine(QPointF(across(to), bar.top()), QPointF(across(to), whole.bottom() + (1.0 - kBarShare) / 2 * whole.height()));
        painter.setPen(tokens().text);
        painter.drawText(QRectF(bar.right() + space::kXs, whole.top(), width(), whole.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    line(0, m_base, m_base, tokens().secondary, QLocale().toString(m_base, 'f', 2));
    double sum = m_base;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const double value = m_steps[i].value;
        line(int(i) + 1, sum, sum + value, divergingColor(value < 0.0 ? -1.0 : 1.0), signedText(value));
        sum += value;
    }
    line(int(rows) - 1, m_prediction, m_prediction, tokens().accent, QLocale().toString(m_prediction, 'f', 2));
}

void WaterfallChart::mouseMoveEvent(QMouseEvent* event)
{
    const int row = namedRowAt(PlotWidget::plotArea(), event->position(), qsizetype(m_steps.size()) + 2) - 1;
    if (row < 0 || row >= int(m_steps.size())) return QToolTip::hideText();
    const Step& step = m_steps[std::size_t(row)];
    QString text = QStringLiteral("%1: %2 %3").arg(step.name, signedText(step.value), m_unit);
    if (step.error > 0.0) text += QStringLiteral(" ± %1").arg(shortNumber(step.error, 3));
    QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

bool WaterfallChart::event(QEvent* event)
{
    // The tooltip is shown on hover at once; the delayed default would only hide it again.
    if (event->type() == QEvent::ToolTip) return true;
    return PlotWidget::event(event);
}

QString WaterfallChart::csv() const
{
    QString text = QStringLiteral("part,%1\non average,%2\n").arg(csvCell(m_unit)).arg(m_base, 0, 'g', 12);
    for (const Step& step : m_steps) text += QStringLiteral("%1,%2\n").arg(csvCell(step.name)).arg(step.value, 0, 'g', 12);
    return text + QStringLiteral("expected,%1\nleft over,%2\n").arg(m_prediction, 0, 'g', 12).arg(residual(), 0, 'g', 6);
}

}  // namespace liftgraph::ui
