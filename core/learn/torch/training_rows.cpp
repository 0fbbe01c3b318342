#include "core/learn/torch/training_rows.h"

#include <numeric>

namespace liftgraph::learn {

namespace {

/// Who is heard by whom, from the target back to the source.
class Heard {
public:
    explicit Heard(const graph::ExerciseGraph& graph) : m_graph(graph), m_offsets(std::size_t(graph.nodeCount) + 1, 0)
    {
        const auto& edges = graph.temporal;
        for (const std::int32_t target : edges.target) ++m_offsets[std::size_t(target) + 1];
        std::partial_sum(m_offsets.begin(), m_offsets.end(), m_offsets.begin());
        m_sources.resize(edges.source.size());
        std::vector<std::int64_t> next(m_offsets.begin(), m_offsets.end() - 1);
        for (std::size_t e = 0; e < edges.source.size(); ++e) m_sources[std::size_t(next[std::size_t(edges.target[e])]++)] = edges.source[e];
    }

    /// Adds to `marks` whom the marked nodes hear.
    void widen(std::vector<bool>& marks) const
    {
        const std::vector<bool> before = marks;
        for (std::size_t node = 0; node < before.size(); ++node) {
            if (!before[node]) continue;
            for (std::int64_t at = m_offsets[node]; at < m_offsets[node + 1]; ++at) marks[std::size_t(m_sources[std::size_t(at)])] = true;
        }
        const auto& groups = m_graph.sameSession;
        for (std::size_t g = 0; g + 1 < groups.offsets.size(); ++g) {
            const auto first = groups.members.begin() + groups.offsets[g], last = groups.members.begin() + groups.offsets[g + 1];
            bool heard = false;
            for (auto member = first; member != last && !heard; ++member) heard = before[std::size_t(*member)];
            if (!heard) continue;
            for (auto member = first; member != last; ++member) marks[std::size_t(*member)] = true;
        }
    }

private:
    const graph::ExerciseGraph& m_graph;
    std::vector<std::int64_t> m_offsets;
    std::vector<std::int32_t> m_sources = {};
};

std::vector<bool> reached(const Dataset& data, const std::vector<int>& rows, const Heard& heard, int hops)
{
    std::vector<bool> marks(std::size_t(data.inputs.rows()), false);
    for (const int row : labelledNodes(data, rows)) marks[std::size_t(row)] = true;
    for (int hop = 0; hop < hops; ++hop) heard.widen(marks);
    return marks;
}

}  // namespace

RowPlan everyRow(std::int64_t nodes)
{
    RowPlan plan;
    plan.nodes.resize(std::size_t(nodes));
    std::iota(plan.nodes.begin(), plan.nodes.end(), 0);
    plan.trainEnd = nodes;
    return plan;
}

std::vector<int> labelledNodes(const Dataset& data, const std::vector<int>& rows)
{
    std::vector<int> labelled;
    for (const int row : rows)
        if (data.mask.row(row).maxCoeff() > 0.0F) labelled.push_back(row);
    return labelled;
}

RowPlan neededRows(const Dataset& data, int hops)
{
    const Heard heard(data.graph);
    const std::vector<bool> train = reached(data, data.train, heard, hops), validation = reached(data, data.validation, heard, hops);
    RowPlan plan;
    const auto add = [&](bool trains, bool validates) {
        for (std::size_t node = 0; node < train.size(); ++node)
            if (train[node] == trains && validation[node] == validates) plan.nodes.push_back(std::int32_t(node));
    };
    add(true, false);
    plan.validationBegin = plan.rows();
    add(true, true);
    plan.trainEnd = plan.rows();
    add(false, true);
    return plan;
}

Dataset inOrder(const Dataset& data, const std::vector<std::int32_t>& nodes)
{
    Dataset out;
    const auto count = Eigen::Index(nodes.size());
    const bool labels = data.targets.rows() == data.inputs.rows();
    out.inputs.resize(count, data.inputs.cols());
    out.targets.resize(labels ? count : 0, data.targets.cols());
    out.mask.resize(labels ? count : 0, data.mask.cols());
    std::vector<int> place(std::size_t(data.inputs.rows()), -1);
    for (Eigen::Index row = 0; row < count; ++row) {
        const std::int32_t node = nodes[std::size_t(row)];
        place[std::size_t(node)] = int(row);
        out.inputs.row(row) = data.inputs.row(node);
        if (!labels) continue;
        out.targets.row(row) = data.targets.row(node);
        out.mask.row(row) = data.mask.row(node);
    }
    const auto placed = [&](const std::vector<int>& rows) {
        std::vector<int> found;
        for (const int node : labels ? labelledNodes(data, rows) : std::vector<int>{})
            if (place[std::size_t(node)] >= 0) found.push_back(place[std::size_t(node)]);
        return found;
    };
    out.train = placed(data.train);
    out.validation = placed(data.validation);
    return out;
}

}  // namespace liftgraph::learn
