#include "core/learn/torch/graph_operator.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <ATen/Parallel.h>

namespace liftgraph::learn {

namespace {

/// Edges as the operator sees them: weights resolved, self-loops taken out for Normalised.
struct Edges {
    std::vector<std::int32_t> source = {};
    std::vector<std::int32_t> target = {};
    std::vector<double> weight = {};
};

SparseEdges byRow(const std::vector<std::int32_t>& row, const std::vector<std::int32_t>& other, const std::vector<double>& weight,
                  std::int64_t nodes)
{
    SparseEdges out;
    out.offsets.assign(std::size_t(nodes) + 1, 0);
    for (const auto r : row) ++out.offsets[std::size_t(r) + 1];
    for (std::size_t i = 0; i < std::size_t(nodes); ++i) out.offsets[i + 1] += out.offsets[i];
    out.neighbour.resize(row.size());
    out.coefficient.resize(row.size());
    std::vector<std::int64_t> next(out.offsets.begin(), out.offsets.end() - 1);
    for (std::size_t e = 0; e < row.size(); ++e) {
        const auto at = std::size_t(next[std::size_t(row[e])]++);
        out.neighbour[at] = other[e];
        out.coefficient[at] = float(weight[e]);
    }
    return out;
}

/// What each node hears in total: group members count 1 each.
std::vector<double> groupDegrees(const graph::ExerciseGraph& graph)
{
    std::vector<double> degree(std::size_t(graph.nodeCount), 0.0);
    const auto& groups = graph.sameSession;
    for (std::size_t g = 0; g + 1 < groups.offsets.size(); ++g) {
        const std::int64_t begin = groups.offsets[g];
        const std::int64_t end = groups.offsets[g + 1];
        for (std::int64_t k = begin; k < end; ++k)
            degree[std::size_t(groups.members[std::size_t(k)])] += double(groups.oneWay ? k - begin : end - begin - 1);
    }
    return degree;
}

Edges readEdges(const graph::ExerciseGraph& graph, Aggregation kind, bool weighted, std::vector<double>& selfWeight)
{
    const auto& term = graph.temporal;
    const bool useWeights = weighted && !term.weight.empty();
    Edges edges;
    edges.source.reserve(term.source.size());
    edges.target.reserve(term.source.size());
    edges.weight.reserve(term.source.size());
    for (std::size_t e = 0; e < term.source.size(); ++e) {
        const double weight = useWeights ? double(term.weight[e]) : 1.0;
        if (kind == Aggregation::Normalised && term.source[e] == term.target[e]) {
            selfWeight[std::size_t(term.target[e])] = weight;  // of several self-loops the last one stays
            continue;
        }
        edges.source.push_back(term.source[e]);
        edges.target.push_back(term.target[e]);
        edges.weight.push_back(weight);
    }
    return edges;
}

void markOverlaps(GraphOperator& op)
{
    std::vector<char> seen(std::size_t(op.nodes), 0);
    for (const auto member : op.members) {
        if (seen[std::size_t(member)] != 0) op.disjoint = false;
        seen[std::size_t(member)] = 1;
    }
}

}  // namespace

GraphOperator buildOperator(const graph::ExerciseGraph& graph, Aggregation kind, bool weighted)
{
    const auto n = std::size_t(graph.nodeCount);
    const bool normalised = kind == Aggregation::Normalised;
    GraphOperator op;
    op.nodes = graph.nodeCount;
    op.members = graph.sameSession.members;
    op.groupOffsets = graph.sameSession.offsets;
    op.oneWay = graph.sameSession.oneWay;
    markOverlaps(op);

    std::vector<double> selfWeight(normalised ? n : 0, 1.0);
    Edges edges = readEdges(graph, kind, weighted, selfWeight);
    std::vector<double> degree = groupDegrees(graph);
    for (std::size_t e = 0; e < edges.target.size(); ++e) degree[std::size_t(edges.target[e])] += edges.weight[e];

    std::vector<double> send(n, 1.0);
    std::vector<double> receive(n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        if (normalised) {
            const double total = degree[i] + selfWeight[i];
            send[i] = receive[i] = total > 0.0 ? 1.0 / std::sqrt(total) : 0.0;
        } else {
            receive[i] = degree[i] > 0.0 ? 1.0 / degree[i] : 0.0;
        }
    }
    for (std::size_t e = 0; e < edges.target.size(); ++e)
        edges.weight[e] *= send[std::size_t(edges.source[e])] * receive[std::size_t(edges.target[e])];
    op.incoming = byRow(edges.target, edges.source, edges.weight, op.nodes);
    op.outgoing = byRow(edges.source, edges.target, edges.weight, op.nodes);
    op.sendScale.assign(send.begin(), send.end());
    op.receiveScale.assign(receive.begin(), receive.end());
    if (normalised) {
        op.self.resize(n);
        for (std::size_t i = 0; i < n; ++i) op.self[i] = float(send[i] * selfWeight[i] * receive[i]);
    }
    return op;
}

GraphOperator among(const GraphOperator& op, const std::int32_t* nodes, std::int64_t count)
{
    std::vector<std::int32_t> place(std::size_t(op.nodes), -1);
    for (std::int64_t row = 0; row < count; ++row) place[std::size_t(nodes[row])] = std::int32_t(row);
    const auto edgesAmong = [&](const SparseEdges& all) {
        SparseEdges some;
        for (std::int64_t row = 0; row < count; ++row) {
            const auto node = std::size_t(nodes[row]);
            for (std::int64_t at = all.offsets[node]; at < all.offsets[node + 1]; ++at) {
                const std::int32_t other = place[std::size_t(all.neighbour[std::size_t(at)])];
                if (other < 0) continue;
                some.neighbour.push_back(other);
                some.coefficient.push_back(all.coefficient[std::size_t(at)]);
            }
            some.offsets.push_back(std::int64_t(some.neighbour.size()));
        }
        return some;
    };
    const auto valuesAmong = [&](const std::vector<float>& all) {
        std::vector<float> some;
        for (std::int64_t row = 0; row < count && !all.empty(); ++row) some.push_back(all[std::size_t(nodes[row])]);
        return some;
    };
    GraphOperator part;
    part.nodes = count;
    part.incoming = edgesAmong(op.incoming);
    part.outgoing = edgesAmong(op.outgoing);
    part.self = valuesAmong(op.self);
    part.oneWay = op.oneWay;
    part.disjoint = op.disjoint;
    part.sendScale = valuesAmong(op.sendScale);
    part.receiveScale = valuesAmong(op.receiveScale);
    for (std::size_t g = 0; g + 1 < op.groupOffsets.size(); ++g) {
        for (std::int64_t at = op.groupOffsets[g]; at < op.groupOffsets[g + 1]; ++at)
            if (const std::int32_t member = place[std::size_t(op.members[std::size_t(at)])]; member >= 0) part.members.push_back(member);
        if (std::int64_t(part.members.size()) > part.groupOffsets.back()) part.groupOffsets.push_back(std::int64_t(part.members.size()));
    }
    return part;
}

void apply(const GraphOperator& op, ConstRows in, Rows out, std::int64_t width, bool transposed, ConstRows start)
{
    const Kernels32& loops = kernels();
    const SparseEdges& edges = transposed ? op.outgoing : op.incoming;
    const SparseRows rows = {edges.offsets.data(), edges.neighbour.data(), edges.coefficient.data(),
                             op.self.empty() ? nullptr : op.self.data(), start};
    constexpr std::int64_t kRowsPerTask = 2048;
    at::parallel_for(0, op.nodes, kRowsPerTask,
                     [&](std::int64_t begin, std::int64_t end) { loops.sparse(rows, in, out, begin, end, width); });
    if (!op.hasGroups()) return;

    const auto groups = std::int64_t(op.groupOffsets.size()) - 1;
    const auto work = [&](std::int64_t begin, std::int64_t end) {
        std::vector<double> scratch(static_cast<std::size_t>(width));
        GroupRows group;
        group.sendScale = (transposed ? op.receiveScale : op.sendScale).data();
        group.receiveScale = (transposed ? op.sendScale : op.receiveScale).data();
        group.hearing = !op.oneWay ? Hearing::Everyone : transposed ? Hearing::Later : Hearing::Earlier;
        for (std::int64_t g = begin; g < end; ++g) {
            const std::int64_t first = op.groupOffsets[std::size_t(g)];
            group.members = op.members.data() + first;
            group.count = op.groupOffsets[std::size_t(g) + 1] - first;
            loops.group(group, in, out, width, scratch.data());
        }
    };
    const std::int64_t groupsPerTask = std::max<std::int64_t>(1, groups * kRowsPerTask / std::max<std::int64_t>(1, op.nodes));
    if (op.disjoint)
        at::parallel_for(0, groups, groupsPerTask, work);
    else
        work(0, groups);
}

std::string checkGraph(const graph::ExerciseGraph& graph)
{
    const auto outside = [&](std::int32_t node) { return node < 0 || node >= graph.nodeCount; };
    const auto& groups = graph.sameSession;
    const auto& edges = graph.temporal;
    if (graph.nodeCount < 0) return "The graph has a negative number of nodes.";
    if (groups.offsets.empty() || groups.offsets.front() != 0 || groups.offsets.back() != std::int64_t(groups.members.size()) ||
        !std::is_sorted(groups.offsets.begin(), groups.offsets.end()))
        return "The graph's groups do not cover their members.";
    if (edges.source.size() != edges.target.size() || (!edges.weight.empty() && edges.weight.size() != edges.source.size()))
        return "The graph's edges have sources, targets and weights of different lengths.";
    if (std::any_of(groups.members.begin(), groups.members.end(), outside) ||
        std::any_of(edges.source.begin(), edges.source.end(), outside) ||
        std::any_of(edges.target.begin(), edges.target.end(), outside))
        return "The graph names a node that it does not have.";
    const auto bad = [](float w) { return !(std::isfinite(w) && w >= 0.0F); };
    if (std::any_of(edges.weight.begin(), edges.weight.end(), bad)) return "An edge weight of the graph is negative or not finite.";
    return {};
}

}  // namespace liftgraph::learn
