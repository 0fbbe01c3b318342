#pragma once
// Forecasts that need no learning; every model is shown beside them.

#include <vector>

#include "core/features/feature_table.h"
#include "core/targets/observed.h"

namespace liftgraph::evaluate {

/// "As last time": nodes x 3 in kg, reps, s.
features::Matrix persistence(const targets::Observed& observed);

/// Mean of the athlete's values of the exercise up to and with the node's session. nodes x 3 in kg, reps, s.
features::Matrix exerciseMean(const features::NodeTable& nodes, const targets::Observed& observed);

/// The straight line through the athlete's last kTrendSessions values of the exercise by session (least squares), carried on by one
/// session; the current value where there are fewer than 3. Never below 0, reps never below 1. nodes x 3 in kg, reps, s.
features::Matrix linearTrend(const features::NodeTable& nodes, const targets::Observed& observed);
inline constexpr std::size_t kTrendSessions = 8;

/// What the prescription rule says for each node. nodes x 3 in kg, reps, s; before rounding to plates.
features::Matrix rulePrescription(const features::NodeTable& nodes, const features::FeatureTable& features,
                                  const targets::Observed& observed);

}  // namespace liftgraph::evaluate
