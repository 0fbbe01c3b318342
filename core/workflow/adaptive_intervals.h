#pragma once
// The intervals of tested entries at any level: split conformal, and adaptive where habits drift.

#include "core/workflow/evaluation_folds.h"
#include "core/workflow/intervals.h"

namespace liftgraph::workflow {

/// Beside seed.nodes. Source: Lei et al. 2018.
std::vector<Ends> conformalIntervals(const TestedForecast& seed, int target, double level);

/// Beside seed.nodes. The level of each athlete moves with what its earlier intervals held, each from the time its label is known on.
/// Source: Gibbs and Candes 2021.
std::vector<Ends> adaptiveIntervals(const Snapshot& snapshot, const TestedForecast& seed, int target, double level);

}  // namespace liftgraph::workflow
