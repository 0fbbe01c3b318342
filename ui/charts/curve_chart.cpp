#include "ui/charts/curve_chart.h"

#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/charts/picture_export.h"
#include "ui/theme.h"

namespace liftgraph::ui {

void CurveChart::show(std::vector<Curve> curves, const QString& xTitle, const QString& yTitle)
{
    m_curves = std::move(curves);
    double most = 0.0;
    std::size_t steps = 1;
    const QFontMetricsF metrics(textFont(TextRole::Caption));
    m_rightMargin = 0.0;
    for (const Curve& curve : m_curves) {
        for (const double value : curve.values) most = std::max(most, value);
        steps = std::max(steps, curve.values.size());
        m_rightMargin = std::max(m_rightMargin, metrics.horizontalAdvance(curve.name) + space::kS);
    }
    m_x = {0.0, double(std::max<std::size_t>(1, steps - 1)), false};
    m_y = {0.0, most > 0.0 ? 1.05 * most : 1.0, false};
    setAxisTitles(xTitle, yTitle);
}

void CurveChart::drawData(QPainter& painter, const QRectF& area) const
{
    painter.setFont(textFont(TextRole::Caption));
    const double lineHeight = QFontMetricsF(painter.font()).height();
    std::vector<std::pair<double, const Curve*>> ends;
    for (const Curve& curve : m_curves) {
        if (curve.values.empty()) continue;
        QPolygonF line;
        for (std::size_t step = 0; step < curve.values.size(); ++step) line << place(double(step), curve.values[step], area);
        painter.setPen(QPen(curve.color, 2, curve.dashed ? Qt::DashLine : Qt::SolidLine));
        painter.drawPolyline(line);
        ends.push_back({line.back().y(), &curve});
    }
    // Lines that end together have their names one below the other, none outside the chart.
    std::stable_sort(ends.begin(), ends.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    double lowest = area.top() - lineHeight / 2;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const double room = area.bottom() - double(ends.size() - 1 - i) * lineHeight;
        const double at = std::min(std::max(ends[i].first, lowest + lineHeight), room);
        lowest = at;
        painter.setPen(ends[i].second->color);
        painter.drawText(QPointF(area.right() + space::kXs, at + lineHeight / 3), ends[i].second->name);
    }
}

QString CurveChart::csv() const
{
    QString text = QStringLiteral("step");
    std::size_t steps = 0;
    for (const Curve& curve : m_curves) {
        text += QLatin1Char(',') + csvCell(curve.name);
        steps = std::max(steps, curve.values.size());
    }
    text += QLatin1Char('\n');
    for (std::size_t step = 0; step < steps; ++step) {
        text += QString::number(step);
        for (const Curve& curve : m_curves) text += step < curve.values.size() ? QStringLiteral(",%1").arg(curve.values[step], 0, 'g', 10) : QStringLiteral(",");
        text += QLatin1Char('\n');
    }
    return text;
}

}  // namespace liftgraph::ui
