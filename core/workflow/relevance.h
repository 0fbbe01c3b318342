#pragma once
// How much each input has to do with what changed next, on the training block: what a network listens to first.

#include <Eigen/Core>
#include <vector>

#include "core/workflow/training_units.h"

namespace liftgraph::workflow {

/// One number from kLeastRelevance to 1 per input, by which the scaled input is multiplied before a network sees it: the largest of the correlations
/// of the input with the changes of weight, reps and rest, each as a share of that target's largest, to this power. A network that is given everything
/// alike learns who an athlete is from what has nothing to do with the change, and carries that to athletes it never saw. Correlations are within
/// athletes, and athletes count as in the loss. Related: sure independence screening (Fan and Lv 2008) and supervised principal components (Bair et
/// al. 2006), which leave out what is irrelevant; here nothing is left out. Only labels of `rows` are looked at; all 1 where they have none.
Eigen::RowVectorXd relevanceOf(const Snapshot& snapshot, const TrainingUnits& units, const std::vector<int>& rows, double power);
inline constexpr double kLeastRelevance = 0.001;

/// fitTrainingUnits() with the relevance of the inputs to the power options.relevance: what a network is trained with.
TrainingUnits fitNetworkUnits(const Snapshot& snapshot, const std::vector<int>& rows, const learn::TrainOptions& options);

}  // namespace liftgraph::workflow
