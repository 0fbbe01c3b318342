#include "ui/charts/point_chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "ui/theme.h"

namespace liftgraph::ui {

namespace {
constexpr double kRadius = 3.5;
constexpr double kReach = 8.0;
constexpr double kOpacity = 0.6;
constexpr double kDensityCell = 6.0;
constexpr double kDragStart = 4.0;
constexpr float kBandOpacity = 0.12F;
constexpr double kDarkFrom = 0.35, kLightTo = 0.92;  ///< of the sequential scale
}  // namespace

PointChart::PointChart(QWidget* parent) : PlotWidget(parent) {}

void PointChart::setPoints(std::vector<ChartPoint> points)
{
    m_points = std::move(points);
    m_order.resize(m_points.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(), [this](int a, int b) { return m_points[std::size_t(a)].x < m_points[std::size_t(b)].x; });
    m_hovered = -1;
    dataChanged();
}

QColor PointChart::heightColor(double height)
{
    return sequentialColor(tokens().dark ? kDarkFrom + (1.0 - kDarkFrom) * height : kLightTo * height);
}

void PointChart::showSelected(int node)
{
    if (m_selected == node) return;
    m_selected = node;
    if (node >= 0 && m_describe) setAccessibleDescription(m_describe(node));
    update();
}

QPointF PointChart::positionOf(std::size_t point) const { return place(m_points[point].x, m_points[point].y, plotArea()); }

int PointChart::pointAt(const QPointF& at) const
{
    const QRectF area = plotArea();
    double best = kReach * kReach;
    int found = -1;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF away = place(m_points[i].x, m_points[i].y, area) - at;
        const double distance = QPointF::dotProduct(away, away);
        if (distance < best) {
            best = distance;
            found = int(i);
        }
    }
    return found;
}

void PointChart::drawPoints(QPainter& painter, const QRectF& area) const
{
    if (m_points.size() > kDensityAbove) return drawDensity(painter, area);
    painter.setPen(Qt::NoPen);
    for (const ChartPoint& point : m_points) {
        QColor color = point.color;
        color.setAlphaF(float(kOpacity));
        painter.setBrush(color);
        painter.drawEllipse(place(point.x, point.y, area), kRadius, kRadius);
    }
}

void PointChart::drawDensity(QPainter& painter, const QRectF& area) const
{
    std::map<std::pair<int, int>, int> cells;
    int most = 1;
    for (const ChartPoint& point : m_points) {
        const QPointF at = place(point.x, point.y, area) - area.topLeft();
        int& count = cells[{int(at.x() / kDensityCell), int(at.y() / kDensityCell)}];
        most = std::max(most, ++count);
    }
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto& [cell, count] : cells) {
        painter.setBrush(sequentialColor(std::log1p(count) / std::log1p(most)));
        painter.drawRect(QRectF(area.left() + cell.first * kDensityCell, area.top() + cell.second * kDensityCell, kDensityCell, kDensityCell));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void PointChart::drawRing(QPainter& painter, const QRectF& area, std::size_t point, const QPen& pen) const
{
    painter.setBrush(m_points[point].color);
    painter.setPen(pen);
    painter.drawEllipse(place(m_points[point].x, m_points[point].y, area), kRadius + pen.widthF(), kRadius + pen.widthF());
}

void PointChart::drawBand(QPainter& painter) const
{
    QColor fill = tokens().accent;
    fill.setAlphaF(kBandOpacity);
    painter.setPen(QPen(tokens().accent, 1));
    painter.setBrush(fill);
    painter.drawRect(m_band);
}

void PointChart::drawOverlay(QPainter& painter, const QRectF& area) const
{
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const int node = m_points[i].node;
        if (m_selected >= 0 && node == m_selected) drawRing(painter, area, i, QPen(tokens().accent, 2.5));
        else if (int(i) == m_hovered) drawRing(painter, area, i, QPen(tokens().text, 1.5));
        else if (std::binary_search(m_marked.begin(), m_marked.end(), node)) drawRing(painter, area, i, QPen(tokens().accent, 1.5));
    }
    if (!m_band.isNull()) drawBand(painter);
}

void PointChart::showMarked(const std::vector<int>& nodes)
{
    if (m_marked == nodes) return;
    m_marked = nodes;
    update();
}

std::vector<int> PointChart::nodesInside(const QRectF& band) const
{
    const QRectF area = plotArea();
    std::vector<int> nodes;
    for (const ChartPoint& point : m_points)
        if (band.contains(place(point.x, point.y, area))) nodes.push_back(point.node);
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

void PointChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) m_pressed = event->position();
}

void PointChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) return hover(pointAt(event->position()), event->globalPosition().toPoint());
    if (m_band.isNull() && (event->position() - *m_pressed).manhattanLength() < kDragStart) return;
    m_band = QRectF(*m_pressed, event->position()).normalized();
    update();
}

void PointChart::hover(int point, const QPoint& global)
{
    if (point == m_hovered) return;
    m_hovered = point;
    setCursor(point >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (point >= 0 && m_describe)
        QToolTip::showText(global, m_describe(m_points[std::size_t(point)].node), this);
    else
        QToolTip::hideText();
    update();
}

void PointChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    const QRectF band = m_band;
    m_band = QRectF();
    m_pressed.reset();
    update();
    if (!band.isNull()) {
        emit nodesMarked(nodesInside(band));
        return;
    }
    const int found = pointAt(event->position());
    if (found >= 0) emit nodeClicked(m_points[std::size_t(found)].node);
}

void PointChart::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

bool PointChart::event(QEvent* event)
{
    // The tooltip is shown on hover at once; the delayed default would only hide it again.
    if (event->type() == QEvent::ToolTip) return true;
    return PlotWidget::event(event);
}

void PointChart::step(int direction)
{
    if (m_order.empty()) return;
    auto at = std::find_if(m_order.begin(), m_order.end(), [this](int i) { return m_points[std::size_t(i)].node == m_selected; });
    std::ptrdiff_t next = direction > 0 ? 0 : std::ptrdiff_t(m_order.size()) - 1;
    if (at != m_order.end()) next = std::clamp<std::ptrdiff_t>(at - m_order.begin() + direction, 0, std::ptrdiff_t(m_order.size()) - 1);
    emit nodeClicked(m_points[std::size_t(m_order[std::size_t(next)])].node);
}

void PointChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)
        step(event->key() == Qt::Key_Right ? 1 : -1);
    else
        PlotWidget::keyPressEvent(event);
}

}  // namespace liftgraph::ui
