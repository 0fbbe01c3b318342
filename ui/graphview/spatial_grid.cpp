#include "ui/graphview/spatial_grid.h"

#include <algorithm>
#include <cmath>

namespace liftgraph::ui {

SpatialGrid::SpatialGrid(const std::vector<QPointF>& points, const QRectF& bounds) : m_bounds(bounds), m_points(points)
{
    if (points.empty()) return;
    m_columns = m_rows = std::clamp(int(std::sqrt(double(points.size()) / 2.0)), 1, 512);
    m_start.assign(std::size_t(m_columns * m_rows) + 1, 0);
    const auto cell = [this](const QPointF& point) { return std::size_t(row(point.y()) * m_columns + column(point.x())); };
    for (const QPointF& point : points) ++m_start[cell(point) + 1];
    for (std::size_t i = 1; i < m_start.size(); ++i) m_start[i] += m_start[i - 1];
    m_items.resize(points.size());
    std::vector<int> next(m_start.begin(), m_start.end() - 1);
    for (std::size_t i = 0; i < points.size(); ++i) m_items[std::size_t(next[cell(points[i])]++)] = int(i);
}

int SpatialGrid::column(double x) const
{
    return int(std::clamp((x - m_bounds.left()) / m_bounds.width() * m_columns, 0.0, double(m_columns - 1)));
}

int SpatialGrid::row(double y) const
{
    return int(std::clamp((y - m_bounds.top()) / m_bounds.height() * m_rows, 0.0, double(m_rows - 1)));
}

std::vector<int> SpatialGrid::inside(const QRectF& area) const
{
    std::vector<int> found;
    if (m_points.empty()) return found;
    for (int r = row(area.top()); r <= row(area.bottom()); ++r)
        for (int c = column(area.left()); c <= column(area.right()); ++c) {
            const std::size_t cell = std::size_t(r * m_columns + c);
            for (int i = m_start[cell]; i < m_start[cell + 1]; ++i)
                if (area.contains(m_points[std::size_t(m_items[std::size_t(i)])])) found.push_back(m_items[std::size_t(i)]);
        }
    return found;
}

}  // namespace liftgraph::ui
