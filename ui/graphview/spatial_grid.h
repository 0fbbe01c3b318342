#pragma once
// A uniform grid over points: which of them lie near a place or inside a rectangle, without looking at all.

#include <QPointF>
#include <QRectF>
#include <vector>

namespace liftgraph::ui {

class SpatialGrid {
public:
    SpatialGrid() = default;
    /// About two points per cell.
    SpatialGrid(const std::vector<QPointF>& points, const QRectF& bounds);

    /// Indices of points inside `area` (same coordinates as the points), in no particular order.
    std::vector<int> inside(const QRectF& area) const;

private:
    int column(double x) const;
    int row(double y) const;

    QRectF m_bounds = {};
    int m_columns = 0;
    int m_rows = 0;
    std::vector<QPointF> m_points = {};
    std::vector<int> m_start = {};  ///< by cell, into m_items
    std::vector<int> m_items = {};
};

}  // namespace liftgraph::ui
