#include "ui/graphview/edge_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace liftgraph::ui {

namespace {
constexpr int kDeepest = 9;
constexpr double kSmallest = 1e-12;
}  // namespace

int EdgeIndex::cell(double share, int level)
{
    const int count = 1 << level;
    return int(std::clamp(std::floor(share * count), 0.0, double(count - 1)));
}

std::size_t EdgeIndex::place(int level, int row, int column)
{
    const std::size_t before = ((std::size_t(1) << (2 * level)) - 1) / 3;  // cells of the levels above
    return before + (std::size_t(row) << level) + std::size_t(column);
}

std::size_t EdgeIndex::placeOf(const QPointF& a, const QPointF& b) const
{
    const double extent = std::max({std::abs(across(a.x()) - across(b.x())), std::abs(down(a.y()) - down(b.y())), kSmallest});
    const int level = std::clamp(-std::ilogb(extent) - 1, 0, m_deepest);
    return place(level, cell((down(a.y()) + down(b.y())) / 2, level), cell((across(a.x()) + across(b.x())) / 2, level));
}

EdgeIndex::EdgeIndex(const GraphScene& scene) : m_bounds(scene.bounds)
{
    if (scene.edges.empty() || m_bounds.isEmpty()) return;
    m_deepest = std::clamp(int(std::log2(double(scene.edges.size())) / 2.0), 0, kDeepest);
    m_start.assign(place(m_deepest + 1, 0, 0) + 1, 0);
    const auto placeOfEdge = [&](const SceneEdge& edge) {
        return placeOf(scene.nodes[std::size_t(edge.from)].at, scene.nodes[std::size_t(edge.to)].at);
    };
    for (const SceneEdge& edge : scene.edges) ++m_start[placeOfEdge(edge) + 1];
    std::partial_sum(m_start.begin(), m_start.end(), m_start.begin());
    m_edges.resize(scene.edges.size());
    std::vector<std::int32_t> next(m_start.begin(), m_start.end() - 1);
    for (std::size_t e = 0; e < scene.edges.size(); ++e) m_edges[std::size_t(next[placeOfEdge(scene.edges[e])]++)] = std::int32_t(e);
    rankByWeight(scene);
}

void EdgeIndex::rankByWeight(const GraphScene& scene)
{
    if (std::none_of(scene.edges.begin(), scene.edges.end(), [](const SceneEdge& edge) { return edge.weight > 0.0; })) return;
    std::vector<std::int32_t> order(scene.edges.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::int32_t a, std::int32_t b) { return scene.edges[std::size_t(a)].weight > scene.edges[std::size_t(b)].weight; });
    m_rank.resize(order.size());
    const double step = 4294967295.0 / double(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) m_rank[std::size_t(order[i])] = std::uint32_t(double(i) * step);
}

}  // namespace liftgraph::ui
