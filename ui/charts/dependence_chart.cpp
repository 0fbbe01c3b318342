#include "ui/charts/dependence_chart.h"

#include <QPainter>
#include <algorithm>

#include "ui/charts/entry_text.h"
#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

void DependenceChart::show(std::vector<Sample> samples, const QString& xTitle, const QString& yTitle, const QString& otherName)
{
    m_samples = std::move(samples);
    m_other = otherName;
    std::vector<double> others;
    double lowX = 0.0, highX = 1.0, lowY = 0.0, highY = 1.0;
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        const Sample& s = m_samples[i];
        lowX = i ? std::min(lowX, s.x) : s.x;
        highX = i ? std::max(highX, s.x) : s.x;
        lowY = i ? std::min(lowY, s.y) : s.y;
        highY = i ? std::max(highY, s.y) : s.y;
        others.push_back(s.other);
    }
    std::sort(others.begin(), others.end());
    m_x = scaleAround(lowX, highX);
    m_y = scaleAround(lowY, highY);
    std::vector<ChartPoint> points;
    for (const Sample& s : m_samples) {
        const auto place = std::lower_bound(others.begin(), others.end(), s.other) - others.begin();
        const double rank = others.size() > 1 ? double(place) / double(others.size() - 1) : 0.5;
        points.push_back({s.x, s.y, s.node, m_other.isEmpty() ? tokens().accent : heightColor(rank)});
    }
    setAxisTitles(xTitle, yTitle);
    setPoints(std::move(points));
}

void DependenceChart::drawData(QPainter& painter, const QRectF& area) const
{
    painter.save();
    painter.setClipRect(area);
    if (m_y.low < 0.0 && m_y.high > 0.0) {
        painter.setPen(QPen(tokens().secondary, 1));
        painter.drawLine(place(m_x.low, 0.0, area), place(m_x.high, 0.0, area));
    }
    drawPoints(painter, area);
    painter.restore();
}

QString DependenceChart::csv() const
{
    QString text = QStringLiteral("node,%1,%2,%3\n").arg(csvCell(xTitle()), csvCell(yTitle()), csvCell(m_other.isEmpty() ? QStringLiteral("-") : m_other));
    for (const Sample& s : m_samples) text += QStringLiteral("%1,%2,%3,%4\n").arg(s.node).arg(s.x, 0, 'g', 10).arg(s.y, 0, 'g', 10).arg(s.other, 0, 'g', 10);
    return text;
}

}  // namespace liftgraph::ui
