#include "ui/charts/scatter_chart.h"

#include <QPainter>
#include <algorithm>

#include "ui/charts/entry_text.h"
#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

ScatterChart::ScatterChart(QWidget* parent) : PointChart(parent) { m_square = true; }

void ScatterChart::setSamples(std::vector<ScatterSample> samples, const QString& model, const QString& unit)
{
    m_samples = std::move(samples);
    m_model = model;
    m_unit = unit;
    double lowest = 1e300, highest = -1e300;
    std::vector<ChartPoint> points;
    points.reserve(m_samples.size());
    for (const ScatterSample& sample : m_samples) {
        lowest = std::min({lowest, sample.truth, sample.predicted});
        highest = std::max({highest, sample.truth, sample.predicted});
        points.push_back({sample.truth, sample.predicted, sample.node, sample.color});
    }
    m_x = m_samples.empty() ? AxisScale{} : scaleAround(lowest, highest);
    m_y = m_x;
    setPoints(std::move(points));
}

void ScatterChart::setErrors(double model, double persistence)
{
    m_modelError = model;
    m_persistenceError = persistence;
    dataChanged();
}

QStringList ScatterChart::cornerLines() const
{
    return {tr("Mean error"), tr("%1: %2 %3").arg(m_model, shortNumber(m_modelError, 2), m_unit),
            tr("as last time: %1 %2").arg(shortNumber(m_persistenceError, 2), m_unit)};
}

void ScatterChart::drawData(QPainter& painter, const QRectF& area) const
{
    painter.save();
    painter.setClipRect(area);
    painter.setPen(QPen(tokens().secondary, 1.0));
    painter.drawLine(place(m_x.low, m_y.low, area), place(m_x.high, m_y.high, area));
    drawPoints(painter, area);
    painter.restore();

    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    const QStringList lines = cornerLines();
    double width = 0.0;
    for (const QString& line : lines) width = std::max(width, metrics.horizontalAdvance(line));
    QColor ground = tokens().surface;
    ground.setAlphaF(0.8F);
    painter.fillRect(QRectF(area.left() + space::kXs, area.top() + space::kXs, width + 2 * space::kXs, lines.size() * metrics.height() + space::kXs),
                     ground);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setPen(i == 1 ? tokens().text : tokens().secondary);
        painter.drawText(QPointF(area.left() + space::kS, area.top() + space::kXs + metrics.ascent() + double(i) * metrics.height()), lines[i]);
    }
}

QString ScatterChart::csv() const
{
    QString text = QStringLiteral("node,true,predicted,as_last_time\n");
    for (const ScatterSample& sample : m_samples)
        text += QStringLiteral("%1,%2,%3,%4\n").arg(sample.node).arg(sample.truth, 0, 'g', 10).arg(sample.predicted, 0, 'g', 10)
                    .arg(sample.persistence, 0, 'g', 10);
    return text;
}

}  // namespace liftgraph::ui
