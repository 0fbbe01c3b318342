#include "core/evaluate/baselines.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "core/targets/overload_rules.h"
#include "core/targets/rule_inputs.h"

namespace liftgraph::evaluate {

using targets::kTargetCount;

namespace {

constexpr std::size_t kFewestForTrend = 3;

/// Values of `target` in the node's session and the earlier ones of its exercise, latest first; those that are 0 are left out.
std::vector<double> latestValues(const features::NodeTable& nodes, const targets::Observed& observed, int node, int target)
{
    std::vector<double> values;
    for (int at = node; at >= 0 && values.size() < kTrendSessions; at = nodes.previous[std::size_t(at)]) {
        if (observed.current(at, target) > 0.0) values.push_back(observed.current(at, target));
    }
    return values;
}

/// The least-squares line through equally spaced values, latest first, one step past the latest.
double carriedOn(const std::vector<double>& latestFirst)
{
    const double count = double(latestFirst.size()), middle = (count - 1.0) / 2.0;
    double mean = 0.0, slope = 0.0, spread = 0.0;
    for (const double value : latestFirst) mean += value / count;
    for (std::size_t i = 0; i < latestFirst.size(); ++i) {
        const double place = middle - double(i);
        slope += place * latestFirst[i];
        spread += place * place;
    }
    return mean + slope / spread * (middle + 1.0);
}

}  // namespace

features::Matrix persistence(const targets::Observed& observed) { return observed.current; }

features::Matrix exerciseMean(const features::NodeTable& nodes, const targets::Observed& observed)
{
    struct Sums {
        double sum[kTargetCount] = {};
        double count[kTargetCount] = {};
    };
    std::map<std::pair<int, int>, Sums> seen;
    features::Matrix means = observed.current;
    // Nodes come in order of time for each athlete, so a running mean never looks ahead.
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        const features::Node& node = nodes.nodes[i];
        Sums& sums = seen[{node.athlete, node.exercise}];
        for (int target = 0; target < kTargetCount; ++target) {
            const double now = observed.current(Eigen::Index(i), target);
            if (!(now > 0.0)) continue;
            sums.sum[target] += now;
            sums.count[target] += 1.0;
            means(Eigen::Index(i), target) = sums.sum[target] / sums.count[target];
        }
    }
    return means;
}

features::Matrix linearTrend(const features::NodeTable& nodes, const targets::Observed& observed)
{
    features::Matrix expected = observed.current;
    for (Eigen::Index row = 0; row < expected.rows(); ++row) {
        for (int target = 0; target < kTargetCount; ++target) {
            const std::vector<double> values = latestValues(nodes, observed, int(row), target);
            if (!(expected(row, target) > 0.0) || values.size() < kFewestForTrend) continue;
            expected(row, target) = std::max(target == targets::kReps ? 1.0 : 0.0, carriedOn(values));
        }
    }
    return expected;
}

features::Matrix rulePrescription(const features::NodeTable& nodes, const features::FeatureTable& features,
                                  const targets::Observed& observed)
{
    features::Matrix prescribed = observed.current;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        const targets::RuleDecision decision = targets::applyRule(targets::ruleInput(nodes, features, int(i)));
        const Eigen::Index row = Eigen::Index(i);
        prescribed(row, targets::kWeight) = decision.loadKg;
        prescribed(row, targets::kReps) = decision.reps;
        // The rule knows a default rest; where none was logged there is nothing to compare it with.
        if (observed.current(row, targets::kRest) > 0.0) prescribed(row, targets::kRest) = decision.restS;
    }
    return prescribed;
}

}  // namespace liftgraph::evaluate
