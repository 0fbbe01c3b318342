#include "ui/charts/layer_chart.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace liftgraph::ui {

LayerChart::LayerChart(QWidget* parent) : PlotWidget(parent)
{
    setExportName(QStringLiteral("layers"));
    m_rightMargin = space::kXl;
    show({}, 2);
}

void LayerChart::show(std::vector<double> values, int decimals)
{
    m_values = std::move(values);
    m_decimals = decimals;
    double highest = 0.0;
    for (const double value : m_values)
        if (std::isfinite(value)) highest = std::max(highest, value);
    // From 0: none of the figures can be negative, and half as high has to look it.
    m_y = {0.0, highest > 0.0 ? 1.15 * highest : 1.0, false};
    m_x = {-0.25, std::max<double>(1.0, double(m_values.size()) - 1.0) + 0.25, false};
    dataChanged();
}

std::vector<PlotWidget::Tick> LayerChart::xTicks(const QRectF&) const
{
    std::vector<Tick> ticks;
    for (std::size_t layer = 0; layer < m_values.size(); ++layer)
        ticks.push_back({double(layer), layer == 0 ? tr("inputs") : QLocale().toString(int(layer))});
    return ticks;
}

void LayerChart::drawData(QPainter& painter, const QRectF& area) const
{
    QPainterPath path;
    bool pen = false;
    for (std::size_t layer = 0; layer < m_values.size(); ++layer) {
        if (!std::isfinite(m_values[layer])) {
            pen = false;
            continue;
        }
        const QPointF at = place(double(layer), m_values[layer], area);
        pen ? path.lineTo(at) : path.moveTo(at);
        pen = true;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().accent, 2));
    painter.drawPath(path);
    painter.setFont(figureFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    for (std::size_t layer = 0; layer < m_values.size(); ++layer) {
        if (!std::isfinite(m_values[layer])) continue;
        const QPointF at = place(double(layer), m_values[layer], area);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().accent);
        painter.drawEllipse(at, double(space::kXs), double(space::kXs));
        const QString figure = QLocale().toString(m_values[layer], 'f', m_decimals);
        painter.setPen(tokens().text);
        painter.drawText(QPointF(at.x() - metrics.horizontalAdvance(figure) / 2, at.y() - space::kS), figure);
    }
}

void LayerChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) dataChanged();
    PlotWidget::changeEvent(event);
}

QString LayerChart::csv() const
{
    QString text = QStringLiteral("layer,value\n");
    for (std::size_t layer = 0; layer < m_values.size(); ++layer)
        text += QStringLiteral("%1,%2\n").arg(layer).arg(std::isfinite(m_values[layer]) ? QString::number(m_values[layer], 'g', 10) : QString());
    return text;
}

}  // namespace liftgraph::ui
