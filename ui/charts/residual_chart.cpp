#include "ui/charts/residual_chart.h"

#include <QDate>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/date_ticks.h"
#include "ui/theme.h"

namespace liftgraph::ui {

ResidualChart::ResidualChart(QWidget* parent) : PointChart(parent) {}

void ResidualChart::setSamples(std::vector<ResidualSample> samples)
{
    m_samples = std::move(samples);
    double first = 1e300, last = -1e300, largest = 0.0;
    std::vector<ChartPoint> points;
    points.reserve(m_samples.size());
    for (const ResidualSample& sample : m_samples) {
        first = std::min(first, sample.day);
        last = std::max(last, sample.day);
        largest = std::max(largest, std::abs(sample.residual));
        points.push_back({sample.day, sample.residual, sample.node, sample.color});
    }
    m_x = m_samples.empty() ? AxisScale{} : scaleAround(first, last);
    // Symmetric, so that the eye sees at once to which side the model errs.
    m_y = scaleAround(-largest, largest);
    setPoints(std::move(points));
}

std::vector<PlotWidget::Tick> ResidualChart::xTicks(const QRectF& area) const
{
    std::vector<Tick> ticks;
    for (const DateTick& tick : dateTicks(m_x.low, m_x.high, std::max(2, int(area.width() / (2 * space::kXxl))))) ticks.push_back({tick.day, tick.text});
    return ticks;
}

void ResidualChart::drawData(QPainter& painter, const QRectF& area) const
{
    painter.save();
    painter.setClipRect(area);
    painter.setPen(QPen(tokens().secondary, 1.0));
    painter.drawLine(place(m_x.low, 0.0, area), place(m_x.high, 0.0, area));
    drawPoints(painter, area);
    painter.restore();
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(tokens().secondary);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QPointF(area.left() + space::kS, area.top() + space::kXs + metrics.ascent()), tr("expected too much"));
    painter.drawText(QPointF(area.left() + space::kS, area.bottom() - space::kXs - metrics.descent()), tr("expected too little"));
}

QString ResidualChart::csv() const
{
    QString text = QStringLiteral("node,date,predicted_minus_true\n");
    for (const ResidualSample& sample : m_samples) {
        const auto day = log::LocalDay(std::chrono::days(int(sample.day)));
        text += QStringLiteral("%1,%2,%3\n").arg(sample.node).arg(toDate(day).toString(Qt::ISODate)).arg(sample.residual, 0, 'g', 10);
    }
    return text;
}

}  // namespace liftgraph::ui
