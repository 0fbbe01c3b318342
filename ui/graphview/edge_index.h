#pragma once
// Which edges may touch a rectangle, without looking at all: grids of ever finer cells, each edge in the finest that holds it.

#include <QRectF>
#include <cstdint>
#include <vector>

#include "ui/graphview/graph_scene.h"

namespace liftgraph::ui {

/// A loose quadtree (T. Ulrich, "Loose Octrees", Game Programming Gems 2000) as flat arrays: about 6 bytes an edge, 10 where edges have weights.
class EdgeIndex {
public:
    EdgeIndex() = default;
    explicit EdgeIndex(const GraphScene& scene);

    /// Calls `visit(edge)` for every edge whose bounding box touches `area` (world coordinates), and for some that lie near it.
    template <class Visit>
    void visit(const QRectF& area, Visit&& visit) const
    {
        for (int level = 0; level <= m_deepest && !m_edges.empty(); ++level) {
            const double loose = 0.5 / double(1 << level);  // an edge reaches half a cell beyond its own
            const int left = cell(across(area.left()) - loose, level), right = cell(across(area.right()) + loose, level);
            const int top = cell(down(area.top()) - loose, level), bottom = cell(down(area.bottom()) + loose, level);
            for (int row = top; row <= bottom; ++row) {
                const std::size_t first = place(level, row, left), last = place(level, row, right);
                for (std::int32_t i = m_start[first]; i < m_start[last + 1]; ++i) visit(int(m_edges[std::size_t(i)]));
            }
        }
    }
    /// When lines are thinned, those of low rank stay: the strong before the weak, else in an order that favours no part of the graph.
    std::uint32_t rank(int edge) const { return m_rank.empty() ? std::uint32_t(edge) * 2654435761U : m_rank[std::size_t(edge)]; }

private:
    double across(double x) const { return (x - m_bounds.left()) / m_bounds.width(); }
    double down(double y) const { return (y - m_bounds.top()) / m_bounds.height(); }
    static int cell(double share, int level);
    static std::size_t place(int level, int row, int column);
    std::size_t placeOf(const QPointF& a, const QPointF& b) const;
    void rankByWeight(const GraphScene& scene);

    QRectF m_bounds = {};
    int m_deepest = 0;
    std::vector<std::int32_t> m_start = {};  ///< by cell, level after level, row after row; into m_edges
    std::vector<std::int32_t> m_edges = {};
    std::vector<std::uint32_t> m_rank = {};  ///< by edge; empty where no edge has a weight
};

}  // namespace liftgraph::ui
