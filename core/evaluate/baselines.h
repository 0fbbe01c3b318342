#pragma once
// Forecasts that need no learning; every model is shown beside them.

#include <vector>

#include "core/features/feature_table.h"
#include "core/targets/observed.h"

namespace liftgraph::evaluate {

/// First day of each athlete's test block in a split, by athlete; a far future day for an athlete without test entries.
std::vector<log::LocalDay> testBlockStarts(const features::NodeTable& nodes, const targets::Split& split);

/// "As last time": nodes x 3 in kg, reps, s.
features::Matrix persistence(const targets::Observed& observed);

/// Mean of the athlete's past values of the exercise before the test block (the node itself included where it lies there); the
/// current value where there is none. nodes x 3 in kg, reps, s. `blockStarts` by athlete.
features::Matrix exerciseMean(const features::NodeTable& nodes, const targets::Observed& observed,
                              const std::vector<log::LocalDay>& blockStarts);

/// What the prescription rule says for each node. nodes x 3 in kg, reps, s; before rounding to plates.
features::Matrix rulePrescription(const features::NodeTable& nodes, const features::FeatureTable& features,
                                  const targets::Observed& observed);

}  // namespace liftgraph::evaluate
