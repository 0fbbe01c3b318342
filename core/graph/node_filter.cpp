#include "core/graph/node_filter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace liftgraph::graph {

namespace {

constexpr double kEqualWithin = 1e-4;  ///< of the value: 225 lb are 102.058 kg in one log and 102.06 kg in another

double logged(const features::Node& node, const std::string& name) { return name == "volume_kg" ? node.volumeKg : node.topLoadKg; }

bool isLogged(const std::string& name)
{
    return std::any_of(std::begin(kLoggedQuantities), std::end(kLoggedQuantities), [&](const Quantity& known) { return name == known.name; });
}

/// The groups of every node, as ranges of a flat list.
struct Memberships {
    std::vector<std::size_t> offsets;
    std::vector<std::size_t> groups;

    explicit Memberships(const ExerciseGraph& graph) : offsets(std::size_t(graph.nodeCount) + 1, 0), groups(graph.sameSession.members.size())
    {
        for (const std::int32_t member : graph.sameSession.members) ++offsets[std::size_t(member) + 1];
        for (std::size_t node = 0; node + 1 < offsets.size(); ++node) offsets[node + 1] += offsets[node];
        std::vector<std::size_t> at(offsets.begin(), offsets.end() - 1);
        for (std::size_t group = 0; group + 1 < graph.sameSession.offsets.size(); ++group)
            for (std::int64_t m = graph.sameSession.offsets[group]; m < graph.sameSession.offsets[group + 1]; ++m)
                groups[at[std::size_t(graph.sameSession.members[std::size_t(m)])]++] = group;
    }
};

/// The other ends of every node's edges, in both directions.
std::vector<std::vector<std::int32_t>> neighboursByEdge(const ExerciseGraph& graph)
{
    std::vector<std::vector<std::int32_t>> others(std::size_t(graph.nodeCount));
    for (std::size_t e = 0; e < graph.temporal.source.size(); ++e) {
        others[std::size_t(graph.temporal.source[e])].push_back(graph.temporal.target[e]);
        others[std::size_t(graph.temporal.target[e])].push_back(graph.temporal.source[e]);
    }
    return others;
}

bool dayPasses(const NodeFilter& filter, log::LocalDay day) { return !(filter.from && day < *filter.from) && !(filter.to && day > *filter.to); }

/// By exercise: whether its name and muscle pass.
std::vector<char> exercisesPassing(const NodeFilter& filter, const features::NodeTable& nodes)
{
    std::vector<char> passes;
    for (const log::Exercise& exercise : nodes.exercises) {
        const bool named = filter.exercises.empty() || std::find(filter.exercises.begin(), filter.exercises.end(), exercise.name) != filter.exercises.end();
        const auto& hidden = filter.hiddenMuscles;
        passes.push_back(named && std::find(hidden.begin(), hidden.end(), exercise.group()) == hidden.end());
    }
    return passes;
}

}  // namespace

std::vector<double> quantityValues(const std::string& name, const features::NodeTable& nodes, const features::FeatureTable& table)
{
    std::vector<double> values;
    const Eigen::Index column = table.find(name);
    if (column < 0 && !isLogged(name)) return values;
    values.reserve(nodes.nodes.size());
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        if (column < 0) {
            values.push_back(logged(nodes.nodes[i], name));
        } else {
            const bool missing = table.at(Eigen::Index(i), column) == features::Provenance::Missing;
            values.push_back(missing ? std::numeric_limits<double>::quiet_NaN() : table.values(Eigen::Index(i), column));
        }
    }
    return values;
}

bool QuantityRule::passes(double x) const
{
    if (std::isnan(x)) return false;
    const double slack = kEqualWithin * std::abs(value), upperSlack = kEqualWithin * std::abs(upper);
    switch (compare) {
    case Compare::Less: return x < value - slack;
    case Compare::AtMost: return x <= value + slack;
    case Compare::Equal: return std::abs(x - value) <= slack;
    case Compare::AtLeast: return x >= value - slack;
    case Compare::Greater: return x > value + slack;
    case Compare::Between: break;
    }
    return x >= value - slack && x <= upper + upperSlack;
}

std::vector<char> within(const ExerciseGraph& graph, const std::vector<int>& seeds, int hops, bool sameSession, bool temporal)
{
    std::vector<char> reached(std::size_t(graph.nodeCount), 0);
    const Memberships memberships(graph);
    const auto edges = temporal ? neighboursByEdge(graph) : std::vector<std::vector<std::int32_t>>(std::size_t(graph.nodeCount));
    std::vector<char> walked(graph.sameSession.offsets.size(), 0);
    std::vector<int> front;
    const auto reach = [&](int node, std::vector<int>& list) {
        if (reached[std::size_t(node)]) return;
        reached[std::size_t(node)] = 1;
        list.push_back(node);
    };
    for (const int seed : seeds) reach(seed, front);
    for (int hop = 0; hop < hops && !front.empty(); ++hop) {
        std::vector<int> next;
        for (const int node : front) {
            for (const std::int32_t other : edges[std::size_t(node)]) reach(other, next);
            for (std::size_t m = memberships.offsets[std::size_t(node)]; sameSession && m < memberships.offsets[std::size_t(node) + 1]; ++m) {
                const std::size_t group = memberships.groups[m];
                // Whoever comes to a session first takes all of it along.
                if (std::exchange(walked[group], char(1))) continue;
                for (std::int64_t at = graph.sameSession.offsets[group]; at < graph.sameSession.offsets[group + 1]; ++at)
                    reach(graph.sameSession.members[std::size_t(at)], next);
            }
        }
        front = std::move(next);
    }
    return reached;
}

std::vector<int> seedsOf(const Ego& ego, const features::NodeTable& nodes)
{
    std::vector<int> seeds;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        const features::Node& node = nodes.nodes[i];
        if (nodes.exercises[std::size_t(node.exercise)].name == ego.exercise && (!ego.start || *ego.start == node.start)) seeds.push_back(int(i));
    }
    return seeds;
}

std::vector<char> passing(const NodeFilter& filter, const features::NodeTable& nodes, const features::FeatureTable& table, const ExerciseGraph& graph)
{
    std::vector<char> passes(nodes.nodes.size(), 1);
    if (filter.ego) passes = within(graph, seedsOf(*filter.ego, nodes), filter.ego->depth, filter.sameSession, filter.temporal);
    const std::vector<char> ofExercise = exercisesPassing(filter, nodes);
    for (std::size_t i = 0; i < passes.size(); ++i) {
        const features::Node& node = nodes.nodes[i];
        if (!ofExercise[std::size_t(node.exercise)] || !dayPasses(filter, node.day())) passes[i] = 0;
    }
    for (const QuantityRule& rule : filter.rules) {
        const std::vector<double> values = quantityValues(rule.quantity, nodes, table);
        for (std::size_t i = 0; i < passes.size(); ++i)
            if (values.empty() || !rule.passes(values[i])) passes[i] = 0;
    }
    return passes;
}

}  // namespace liftgraph::graph
