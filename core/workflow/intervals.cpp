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

void setInterval(Forecast& forecast, const features::Matrix& typical, const std::vector<int>& rows, int target, double factor)
{
    for (const int row : rows) {
        const double expected = forecast.expected(row, target);
        const double change = std::isfinite(factor) ? factor * typical(row, target) : 0.0;
        forecast.low(row, target) = std::min(expected, changedValue(target, expected, -change));
        forecast.high(row, target) = std::max(expected, changedValue(target, expected, change));
    }
}

void setIntervals(Forecast& forecast, const features::Matrix& typical, const std::array<std::vector<double>, kTargetCount>& calibration)
{
    forecast.low = forecast.expected;
    forecast.high = forecast.expected;
    std::vector<int> rows(std::size_t(forecast.expected.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    for (int target = 0; target < kTargetCount; ++target) {
        setInterval(forecast, typical, rows, target, evaluate::conformalHalfWidth(calibration[std::size_t(target)], forecast.level));
    }
}

}  // namespace liftgraph::workflow
