#include "core/targets/rule_inputs.h"

#include <algorithm>
#include <cmath>

#include "core/features/exercise_history.h"

namespace liftgraph::targets {

namespace {

constexpr std::size_t kPastSessions = 60;
constexpr std::size_t kRangeSessions = 20;
constexpr std::size_t kFewestForRange = 3;
constexpr int kNarrowestRange = 2;
constexpr int kLongestLookBackWeeks = 52;

/// This node and the earlier ones of its exercise, latest first.
std::vector<int> pastOf(const features::NodeTable& table, int node)
{
    std::vector<int> past;
    for (int at = node; at >= 0 && past.size() < kPastSessions; at = table.previous[std::size_t(at)]) past.push_back(at);
    return past;
}

double quantile(const std::vector<double>& sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = std::size_t(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

void setRange(const features::NodeTable& table, const std::vector<int>& past, RuleInput& input)
{
    std::vector<double> reps;
    for (std::size_t i = 0; i < std::min(past.size(), kRangeSessions); ++i) reps.push_back(table.nodes[std::size_t(past[i])].topReps);
    if (reps.size() < kFewestForRange) return;
    std::sort(reps.begin(), reps.end());
    input.repRangeLow = std::max(1, int(std::floor(quantile(reps, 0.25))));
    input.repRangeHigh = std::max(input.repRangeLow + kNarrowestRange, int(std::ceil(quantile(reps, 0.75))));
}

/// Sessions since the best so far was last beaten; repetitions count where nothing is loaded.
int stalledSessions(const features::NodeTable& table, const std::vector<int>& past)
{
    double best = 0.0;
    int stalled = 0;
    for (auto at = past.rbegin(); at != past.rend(); ++at) {
        const features::Node& node = table.nodes[std::size_t(*at)];
        const double strength = node.topLoadKg > 0.0 ? features::topE1rmKg(node) : node.topReps;
        stalled = strength > best ? 0 : stalled + 1;
        best = std::max(best, strength);
    }
    return stalled;
}

/// From the last deload, or from the athlete's first session where none is found within a year.
int weeksSinceDeload(const features::NodeTable& table, const features::FeatureTable& features, int node)
{
    const Eigen::Index column = features.find("deload");
    const features::Node& now = table.nodes[std::size_t(node)];
    const auto weeksFrom = [&](const features::Node& then) { return int((now.day() - then.day()).count() / 7); };
    for (int row = node; row >= 0; --row) {
        const features::Node& then = table.nodes[std::size_t(row)];
        if (then.athlete != now.athlete || weeksFrom(then) > kLongestLookBackWeeks) break;
        if (features.values(row, column) > 0.0) return weeksFrom(then);
    }
    const auto first = std::lower_bound(table.nodes.begin(), table.nodes.end(), now.athlete,
                                        [](const features::Node& candidate, int athlete) { return candidate.athlete < athlete; });
    return weeksFrom(*first);
}

}  // namespace

RuleInput ruleInput(const features::NodeTable& table, const features::FeatureTable& features, int node)
{
    const features::Node& now = table.nodes[std::size_t(node)];
    const std::vector<int> past = pastOf(table, node);
    RuleInput input;
    input.kind = table.exercises[std::size_t(now.exercise)].kind;
    input.loadKg = now.topLoadKg;
    input.reps = now.topReps;
    input.restS = features.values(node, features.find("rest"));
    input.sets = now.workingSets;
    input.fatigue = features.values(node, features.find("fatigue"));
    // Only what the athlete stated: a reserve computed from the last maximum is 0 whenever a set is repeated, and would forbid progress.
    input.rir = features::statedRir(now);
    setRange(table, past, input);
    input.sessionsSeen = int(past.size());
    input.weeksSinceDeload = weeksSinceDeload(table, features, node);
    input.stalledSessions = stalledSessions(table, past);
    return input;
}

}  // namespace liftgraph::targets
