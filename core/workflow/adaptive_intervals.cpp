#include "core/workflow/adaptive_intervals.h"

#include <algorithm>
#include <map>
#include <queue>

#include "core/evaluate/adaptive.h"
#include "core/evaluate/metrics.h"

namespace liftgraph::workflow {

namespace {

Ends endsAt(const Tested& tested, int target, double level)
{
    return endsAround(target, tested.expected, evaluate::conformalHalfWidth(tested.residuals, level) * tested.typical);
}

/// An interval that was given, and when its truth became known.
struct Given {
    log::LocalTime known = {};
    bool inside = false;
    bool operator>(const Given& other) const { return known > other.known; }
};

struct Athlete {
    evaluate::AdaptiveLevel level;
    std::priority_queue<Given, std::vector<Given>, std::greater<>> open = {};
};

}  // namespace

std::vector<Ends> conformalIntervals(const TestedForecast& seed, int target, double level)
{
    std::vector<Ends> ends;
    for (const Tested& tested : seed.targets[std::size_t(target)]) ends.push_back(endsAt(tested, target, level));
    return ends;
}

std::vector<Ends> adaptiveIntervals(const Snapshot& snapshot, const TestedForecast& seed, int target, double level)
{
    const std::vector<features::Node>& nodes = snapshot.nodes.nodes;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < seed.nodes.size(); ++i) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return nodes[std::size_t(seed.nodes[a])].start < nodes[std::size_t(seed.nodes[b])].start; });
    std::vector<Ends> ends(seed.nodes.size());
    std::map<int, Athlete> athletes;
    for (const std::size_t i : order) {
        const int row = seed.nodes[i];
        const features::Node& node = nodes[std::size_t(row)];
        Athlete& athlete = athletes.try_emplace(node.athlete, Athlete{evaluate::AdaptiveLevel(level)}).first->second;
        for (; !athlete.open.empty() && athlete.open.top().known <= node.start; athlete.open.pop()) athlete.level.settle(athlete.open.top().inside);
        ends[i] = endsAt(seed.targets[std::size_t(target)][i], target, athlete.level.level());
        if (snapshot.observed.known(row, target) <= 0.0) continue;
        const double truth = snapshot.observed.following(row, target), hair = 1e-9 * (1.0 + truth);
        const bool inside = truth >= ends[i].low - hair && truth <= ends[i].high + hair;
        athlete.open.push({nodes[std::size_t(snapshot.observed.next[std::size_t(row)])].start, inside});
    }
    return ends;
}

}  // namespace liftgraph::workflow
