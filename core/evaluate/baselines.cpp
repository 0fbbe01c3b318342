#include "core/evaluate/baselines.h"

#include <map>
#include <utility>

#include "core/targets/overload_rules.h"
#include "core/targets/rule_inputs.h"

namespace liftgraph::evaluate {

using targets::kTargetCount;

std::vector<log::LocalDay> testBlockStarts(const features::NodeTable& nodes, const targets::Split& split)
{
    std::vector<log::LocalDay> starts(nodes.athletes.size(), log::LocalDay::max());
    for (const int node : split.test) {
        const features::Node& tested = nodes.nodes[std::size_t(node)];
        log::LocalDay& start = starts[std::size_t(tested.athlete)];
        start = std::min(start, tested.day());
    }
    return starts;
}

features::Matrix persistence(const targets::Observed& observed) { return observed.current; }

features::Matrix exerciseMean(const features::NodeTable& nodes, const targets::Observed& observed,
                              const std::vector<log::LocalDay>& blockStarts)
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
        const bool inTraining = node.day() < blockStarts[std::size_t(node.athlete)];
        for (int target = 0; target < kTargetCount; ++target) {
            const double now = observed.current(Eigen::Index(i), target);
            if (inTraining && now > 0.0) {
                sums.sum[target] += now;
                sums.count[target] += 1.0;
            }
            if (now > 0.0 && sums.count[target] > 0.0) means(Eigen::Index(i), target) = sums.sum[target] / sums.count[target];
        }
    }
    return means;
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
