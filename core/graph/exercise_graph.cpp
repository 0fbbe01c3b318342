#include "core/graph/exercise_graph.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace liftgraph::graph {

namespace {

/// Counting sort of the nodes by their group keeps the order of time inside every group.
GroupTerm groupBy(const std::vector<int>& groupOfNode, std::size_t groups, bool oneWay)
{
    GroupTerm term;
    term.oneWay = oneWay;
    term.offsets.assign(groups + 1, 0);
    for (const int group : groupOfNode) ++term.offsets[std::size_t(group) + 1];
    for (std::size_t g = 0; g < groups; ++g) term.offsets[g + 1] += term.offsets[g];
    term.members.resize(groupOfNode.size());
    std::vector<std::int64_t> at(term.offsets.begin(), term.offsets.end() - 1);
    for (std::size_t node = 0; node < groupOfNode.size(); ++node)
        term.members[std::size_t(at[std::size_t(groupOfNode[node])]++)] = std::int32_t(node);
    return term;
}

GroupTerm bySession(const features::NodeTable& table)
{
    std::vector<int> groupOfNode;
    groupOfNode.reserve(table.nodes.size());
    for (const features::Node& node : table.nodes) groupOfNode.push_back(node.group);
    return groupBy(groupOfNode, table.groupTitles.size(), false);
}

/// The paper joins all weeks of one day type; athletes stay apart.
GroupTerm byDayType(const features::NodeTable& table)
{
    std::map<std::pair<int, std::string>, int> groups;
    std::vector<int> ofSession(table.groupTitles.size(), -1);
    std::vector<int> groupOfNode;
    groupOfNode.reserve(table.nodes.size());
    for (const features::Node& node : table.nodes) {
        int& group = ofSession[std::size_t(node.group)];
        if (group < 0) {
            const auto key = std::make_pair(node.athlete, table.groupTitles[std::size_t(node.group)]);
            group = groups.try_emplace(key, int(groups.size())).first->second;
        }
        groupOfNode.push_back(group);
    }
    return groupBy(groupOfNode, groups.size(), true);
}

EdgeTerm temporalEdges(const features::NodeTable& table, const std::vector<double>& fatigue)
{
    EdgeTerm edges;
    for (std::size_t target = 0; target < table.nodes.size(); ++target) {
        const int source = table.previous[target];
        if (source < 0) continue;
        edges.source.push_back(source);
        edges.target.push_back(std::int32_t(target));
        const bool known = fatigue.size() == table.nodes.size();
        const double difference = known ? std::abs(fatigue[target] - fatigue[std::size_t(source)]) : 0.0;
        edges.weight.push_back(float(1.0 / (1.0 + difference)));
    }
    return edges;
}

}  // namespace

std::int64_t GroupTerm::pairs() const
{
    std::int64_t sum = 0;
    for (std::size_t group = 0; group + 1 < offsets.size(); ++group) {
        const std::int64_t size = offsets[group + 1] - offsets[group];
        sum += size * (size - 1) / 2;
    }
    return sum;
}

EdgeTerm sortedByTarget(const EdgeTerm& edges)
{
    std::vector<std::size_t> order(edges.target.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return edges.target[a] < edges.target[b]; });
    EdgeTerm sorted;
    for (const std::size_t edge : order) {
        sorted.source.push_back(edges.source[edge]);
        sorted.target.push_back(edges.target[edge]);
        sorted.weight.push_back(edges.weight[edge]);
    }
    return sorted;
}

ExerciseGraph buildGraph(const features::NodeTable& table, Preset preset, const std::vector<double>& fatigue)
{
    ExerciseGraph graph;
    graph.nodeCount = std::int32_t(table.nodes.size());
    graph.sameSession = preset == Preset::Recommended ? bySession(table) : byDayType(table);
    graph.temporal = temporalEdges(table, fatigue);
    return graph;
}

}  // namespace liftgraph::graph
