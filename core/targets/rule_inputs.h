#pragma once
// What the prescription rule is told about a node: its own numbers and the athlete's past with the exercise, never the future.

#include "core/features/feature_table.h"
#include "core/targets/overload_rules.h"

namespace liftgraph::targets {

/// The rule's view of `node` when its session has ended. The range of repetitions is the 25th to 75th percentile of the top sets
/// so far (at least three repetitions wide); RIR, rest and fatigue come from `features`, the table of recommendedFeatures(nodes).
RuleInput ruleInput(const features::NodeTable& nodes, const features::FeatureTable& features, int node);

}  // namespace liftgraph::targets
