#include "core/graph/rewire.h"

#include <algorithm>
#include <random>

namespace liftgraph::graph {

namespace {

constexpr int kTriesPerEdge = 10;

/// Edges of one athlete, first to end, in a list sorted by target.
struct Range {
    std::size_t first = 0, end = 0;
};

std::vector<Range> byAthlete(const EdgeTerm& edges, const features::NodeTable& nodes)
{
    std::vector<Range> ranges;
    for (std::size_t e = 0; e < edges.target.size(); ++e) {
        const auto athleteAt = [&](std::size_t edge) { return nodes.nodes[std::size_t(edges.target[edge])].athlete; };
        if (e == 0 || athleteAt(e) != athleteAt(e - 1)) ranges.push_back({e, e});
        ranges.back().end = e + 1;
    }
    return ranges;
}

/// a to b and c to d become c to b and a to d, where both still run from an earlier session to a later one.
void swapPartners(EdgeTerm& edges, const features::NodeTable& nodes, std::mt19937_64& bits)
{
    const auto groupOf = [&](std::int32_t node) { return nodes.nodes[std::size_t(node)].group; };
    for (const Range& range : byAthlete(edges, nodes)) {
        const std::size_t count = range.end - range.first;
        for (std::size_t attempt = 0; attempt < count * kTriesPerEdge; ++attempt) {
            const std::size_t one = range.first + std::size_t(bits() % count), other = range.first + std::size_t(bits() % count);
            if (groupOf(edges.source[one]) < groupOf(edges.target[other]) && groupOf(edges.source[other]) < groupOf(edges.target[one]))
                std::swap(edges.source[one], edges.source[other]);
        }
    }
}

/// First node of each node's athlete, and of its session; nodes lie by athlete, then time.
std::vector<Range> pastOf(const features::NodeTable& nodes)
{
    std::vector<Range> past(nodes.nodes.size());
    for (std::size_t i = 0; i < past.size(); ++i) {
        const bool sameAthlete = i > 0 && nodes.nodes[i].athlete == nodes.nodes[i - 1].athlete;
        const bool sameSession = i > 0 && nodes.nodes[i].group == nodes.nodes[i - 1].group;
        past[i].first = sameAthlete ? past[i - 1].first : i;
        past[i].end = sameSession ? past[i - 1].end : i;
    }
    return past;
}

void addSessionPartners(const ExerciseGraph& graph, const features::NodeTable& nodes, std::mt19937_64& bits, EdgeTerm& edges)
{
    const std::vector<Range> past = pastOf(nodes);
    const GroupTerm& groups = graph.sameSession;
    for (std::size_t g = 0; g + 1 < groups.offsets.size(); ++g) {
        for (std::int64_t at = groups.offsets[g]; at < groups.offsets[g + 1]; ++at) {
            for (std::int64_t other = groups.offsets[g]; other < groups.offsets[g + 1]; ++other) {
                if (other == at || (groups.oneWay && other > at)) continue;
                const std::int32_t target = groups.members[std::size_t(at)];
                const Range& earlier = past[std::size_t(target)];
                const bool drawn = earlier.end > earlier.first;
                edges.source.push_back(drawn ? std::int32_t(earlier.first + bits() % (earlier.end - earlier.first)) : groups.members[std::size_t(other)]);
                edges.target.push_back(target);
                edges.weight.push_back(1.0F);
            }
        }
    }
}

}  // namespace

ExerciseGraph rewired(const ExerciseGraph& graph, const features::NodeTable& nodes, std::uint64_t seed)
{
    std::mt19937_64 bits(seed);
    EdgeTerm edges = graph.temporal;
    if (edges.weight.empty()) edges.weight.assign(edges.source.size(), 1.0F);
    swapPartners(edges, nodes, bits);
    addSessionPartners(graph, nodes, bits, edges);
    ExerciseGraph out = withoutEdges(graph);
    out.temporal = sortedByTarget(edges);
    return out;
}

ExerciseGraph withoutEdges(const ExerciseGraph& graph)
{
    ExerciseGraph out;
    out.nodeCount = graph.nodeCount;
    return out;
}

}  // namespace liftgraph::graph
