#include "core/graph/relation.h"

#include <algorithm>
#include <random>

#include "core/graph/rewire.h"

namespace liftgraph::graph {

namespace {

/// `count` different places of 0..size-1 other than `own`, by Floyd's algorithm (Bentley and Floyd 1987).
std::vector<std::int64_t> drawnOthers(std::int64_t size, std::int64_t own, std::int64_t count, std::mt19937_64& bits)
{
    std::vector<std::int64_t> drawn;
    for (std::int64_t last = size - 1 - count; last < size - 1; ++last) {
        const auto place = std::int64_t(bits() % std::uint64_t(last + 1));
        const bool taken = std::find(drawn.begin(), drawn.end(), place) != drawn.end();
        drawn.push_back(taken ? last : place);
    }
    for (std::int64_t& place : drawn) place += place >= own ? 1 : 0;
    return drawn;
}

void keepLatestEdges(const EdgeTerm& all, std::int32_t nodes, int most, EdgeTerm& kept)
{
    std::vector<std::vector<std::size_t>> into(static_cast<std::size_t>(nodes));
    for (std::size_t e = 0; e < all.target.size(); ++e) into[std::size_t(all.target[e])].push_back(e);
    for (std::vector<std::size_t>& edges : into) {
        std::stable_sort(edges.begin(), edges.end(), [&](std::size_t a, std::size_t b) { return all.source[a] > all.source[b]; });
        if (edges.size() > std::size_t(most)) edges.resize(std::size_t(most));
        for (const std::size_t edge : edges) {
            kept.source.push_back(all.source[edge]);
            kept.target.push_back(all.target[edge]);
            kept.weight.push_back(all.weight.empty() ? 1.0F : all.weight[edge]);
        }
    }
}

/// The members of one group that is over the limit, each with those it still hears.
void thinGroup(const GroupTerm& groups, std::size_t group, int most, std::mt19937_64& bits, EdgeTerm& kept)
{
    const std::int64_t begin = groups.offsets[group], size = groups.offsets[group + 1] - begin;
    const auto hear = [&](std::int64_t listener, std::int64_t speaker) {
        kept.source.push_back(groups.members[std::size_t(begin + speaker)]);
        kept.target.push_back(groups.members[std::size_t(begin + listener)]);
        kept.weight.push_back(1.0F);
    };
    for (std::int64_t own = 0; own < size; ++own) {
        if (groups.oneWay) {
            for (std::int64_t other = std::max<std::int64_t>(0, own - most); other < own; ++other) hear(own, other);
        } else {
            for (const std::int64_t other : drawnOthers(size, own, most, bits)) hear(own, other);
        }
    }
}

}  // namespace

ExerciseGraph withRelation(const ExerciseGraph& recommended, const features::NodeTable& nodes, Relation relation)
{
    ExerciseGraph graph = withoutEdges(recommended);
    if (relation == Relation::SessionAndTemporal) return recommended;
    if (relation == Relation::Session) graph.sameSession = recommended.sameSession;
    if (relation == Relation::Temporal) graph.temporal = recommended.temporal;
    if (relation == Relation::DayType) graph.sameSession = buildGraph(nodes, Preset::Notebook).sameSession;
    return graph;
}

ExerciseGraph withFanOut(const ExerciseGraph& graph, int most, std::uint64_t seed)
{
    if (most <= 0) return graph;
    std::mt19937_64 bits(seed);
    ExerciseGraph thin = withoutEdges(graph);
    thin.sameSession.oneWay = graph.sameSession.oneWay;
    EdgeTerm kept;
    keepLatestEdges(graph.temporal, graph.nodeCount, most, kept);
    const GroupTerm& groups = graph.sameSession;
    for (std::size_t g = 0; g + 1 < groups.offsets.size(); ++g) {
        const std::int64_t begin = groups.offsets[g], end = groups.offsets[g + 1];
        if (end - begin > most + 1) {
            thinGroup(groups, g, most, bits, kept);
            continue;
        }
        thin.sameSession.members.insert(thin.sameSession.members.end(), groups.members.begin() + begin, groups.members.begin() + end);
        thin.sameSession.offsets.push_back(std::int64_t(thin.sameSession.members.size()));
    }
    thin.temporal = sortedByTarget(kept);
    return thin;
}

ExerciseGraph inducedBy(const ExerciseGraph& graph, const std::vector<int>& nodes)
{
    std::vector<std::int32_t> place(std::size_t(graph.nodeCount), -1);
    for (std::size_t i = 0; i < nodes.size(); ++i) place[std::size_t(nodes[i])] = std::int32_t(i);
    ExerciseGraph part;
    part.nodeCount = std::int32_t(nodes.size());
    part.sameSession.oneWay = graph.sameSession.oneWay;
    const GroupTerm& groups = graph.sameSession;
    for (std::size_t g = 0; g + 1 < groups.offsets.size(); ++g) {
        for (std::int64_t at = groups.offsets[g]; at < groups.offsets[g + 1]; ++at)
            if (const std::int32_t member = place[std::size_t(groups.members[std::size_t(at)])]; member >= 0) part.sameSession.members.push_back(member);
        part.sameSession.offsets.push_back(std::int64_t(part.sameSession.members.size()));
    }
    for (std::size_t e = 0; e < graph.temporal.source.size(); ++e) {
        const std::int32_t source = place[std::size_t(graph.temporal.source[e])], target = place[std::size_t(graph.temporal.target[e])];
        if (source < 0 || target < 0) continue;
        part.temporal.source.push_back(source);
        part.temporal.target.push_back(target);
        if (!graph.temporal.weight.empty()) part.temporal.weight.push_back(graph.temporal.weight[e]);
    }
    return part;
}

}  // namespace liftgraph::graph
