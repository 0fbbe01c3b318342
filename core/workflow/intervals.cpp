#include "core/workflow/intervals.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "core/workflow/training_units.h"

namespace liftgraph::workflow {

using targets::kTargetCount;

namespace {

constexpr double kExercisePrior = 4.0;  ///< changes that the athlete's mean counts for beside the exercise's own
constexpr double kAthletePrior = 20.0;
constexpr std::size_t kLatestErrors = 150;  ///< habits change: older errors say little about the next one
constexpr std::size_t kFewestErrors = 30;
constexpr double kSmallestShare = 0.1;  ///< of the overall change: an exercise that never changed may change once

struct Changes {
    double sum[kTargetCount] = {};
    double count[kTargetCount] = {};

    void add(int target, double size)
    {
        sum[target] += size;
        count[target] += 1.0;
    }
    double mean(int target, double prior, double priorCount) const
    {
        return (sum[target] + prior * priorCount) / (count[target] + priorCount);
    }
};

}  // namespace

features::Matrix typicalChange(const features::NodeTable& nodes, const targets::Observed& observed,
                               const std::array<double, kTargetCount>& overall)
{
    features::Matrix typical(observed.current.rows(), kTargetCount);
    std::vector<Changes> byAthlete(nodes.athletes.size());
    std::map<std::pair<int, int>, Changes> byExercise;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        const features::Node& node = nodes.nodes[i];
        Changes& athlete = byAthlete[std::size_t(node.athlete)];
        Changes& exercise = byExercise[{node.athlete, node.exercise}];
        const int before = nodes.previous[i];
        for (int target = 0; target < kTargetCount; ++target) {
            const double general = overall[std::size_t(target)];
            if (before >= 0 && observed.next[std::size_t(before)] == int(i) && observed.known(before, target) > 0.0) {
                const double size = std::abs(changeOf(target, observed.current(before, target), observed.following(before, target)));
                // One typing error must not widen every interval that follows.
                const double kept = std::min(size, 10.0 * general);
                athlete.add(target, kept);
                exercise.add(target, kept);
            }
            const double usual = athlete.mean(target, general, kAthletePrior);
            typical(Eigen::Index(i), target) = std::max(kSmallestShare * general, exercise.mean(target, usual, kExercisePrior));
        }
    }
    return typical;
}

std::vector<double> relativeResiduals(const features::Matrix& expected, const targets::Observed& observed, const features::Matrix& typical,
                                      const std::vector<int>& rows, int target)
{
    std::vector<double> residuals;
    for (const int row : rows) {
        if (observed.known(row, target) <= 0.0 || !(expected(row, target) > 0.0)) continue;
        residuals.push_back(std::abs(changeOf(target, expected(row, target), observed.following(row, target))) / typical(row, target));
    }
    return residuals;
}

ResidualPools::ResidualPools(const Snapshot& snapshot, const features::Matrix& expected, const features::Matrix& typical,
                             const std::vector<int>& unseen, const std::array<std::vector<double>, kTargetCount>& otherwise)
    : m_snapshot(snapshot), m_otherwise(otherwise)
{
    for (int target = 0; target < kTargetCount; ++target) m_settled[std::size_t(target)] = settledByAthlete(expected, typical, unseen, target);
}

std::vector<std::vector<ResidualPools::Settled>> ResidualPools::settledByAthlete(const features::Matrix& expected, const features::Matrix& typical,
                                                                                 const std::vector<int>& unseen, int target) const
{
    std::vector<std::vector<Settled>> settled(m_snapshot.nodes.athletes.size());
    for (const int row : unseen) {
        const std::vector<double> residual = relativeResiduals(expected, m_snapshot.observed, typical, {row}, target);
        if (residual.empty()) continue;
        const features::Node& label = m_snapshot.nodes.nodes[std::size_t(m_snapshot.observed.next[std::size_t(row)])];
        settled[std::size_t(label.athlete)].push_back({label.start, residual.front()});
    }
    for (std::vector<Settled>& errors : settled) {
        std::stable_sort(errors.begin(), errors.end(), [](const Settled& a, const Settled& b) { return a.known < b.known; });
    }
    return settled;
}

std::vector<double> ResidualPools::of(int row, int target) const
{
    const features::Node& node = m_snapshot.nodes.nodes[std::size_t(row)];
    const std::vector<Settled>& settled = m_settled[std::size_t(target)][std::size_t(node.athlete)];
    const auto end = std::upper_bound(settled.begin(), settled.end(), node.start, [](log::LocalTime t, const Settled& s) { return t < s.known; });
    std::vector<double> latest;
    for (auto at = end; at != settled.begin() && latest.size() < kLatestErrors;) latest.push_back((--at)->residual);
    return latest.size() >= kFewestErrors ? latest : m_otherwise[std::size_t(target)];
}

Ends endsAround(int target, double expected, double change)
{
    if (!std::isfinite(change)) change = 0.0;
    return {std::min(expected, changedValue(target, expected, -change)), std::max(expected, changedValue(target, expected, change))};
}

void setIntervals(const Snapshot& snapshot, Forecast& forecast, const features::Matrix& typical, const std::vector<int>& unseen,
                  const std::vector<int>& rows, const std::array<std::vector<double>, kTargetCount>& otherwise)
{
    if (forecast.low.rows() != forecast.expected.rows()) forecast.low = forecast.high = forecast.expected;
    const ResidualPools pools(snapshot, forecast.expected, typical, unseen, otherwise);
    for (int target = 0; target < kTargetCount; ++target) {
        for (const int row : rows) {
            const double factor = evaluate::conformalHalfWidth(pools.of(row, target), forecast.level);
            const Ends ends = endsAround(target, forecast.expected(row, target), factor * typical(row, target));
            forecast.low(row, target) = ends.low;
            forecast.high(row, target) = ends.high;
        }
    }
}

std::vector<int> allRows(Eigen::Index count)
{
    std::vector<int> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

}  // namespace liftgraph::workflow
