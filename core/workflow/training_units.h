#pragma once
// Between what an athlete lifts and what a model is trained on: scaled inputs, and targets as changes against last time.

#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

/// Everything that is fitted on the training block besides the model's own parameters.
struct TrainingUnits {
    features::Scaler inputs = {};
    Eigen::RowVectorXd relevance = {};  ///< by which scaled inputs are multiplied, see relevance.h; empty: as they are
    std::array<double, targets::kTargetCount> scale = {};                    ///< typical size of a change, per target
    std::array<std::vector<double>, targets::kTargetCount> calibration = {};  ///< ascending; see intervals.h

    /// Rows of features as a model is given them: scaled, cut at +-kInputLimit, and multiplied by their relevance.
    features::Matrix scaled(const features::Matrix& values) const;
};

/// Change from `current` to `following`: log ratio for weight and rest, difference for reps.
double changeOf(int target, double current, double following);
/// The value that `change` leads to.
double changedValue(int target, double current, double change);

/// Fits scaler and scales on the labelled nodes `rows` (the scale is the mean size of a change, the largest 2 % cut off).
TrainingUnits fitTrainingUnits(const Snapshot& snapshot, const std::vector<int>& rows);

/// The dataset of a split: inputs as units.scaled() has them, targets in units of their scale, each athlete weighted by
/// 1/sqrt(number of training nodes) and weight by the load. Only nodes of split.train and split.validation have labels. The graph is the
/// snapshot's, reduced to `relation`.
learn::Dataset trainingData(const Snapshot& snapshot, const TrainingUnits& units, const targets::Split& split,
                            graph::Relation relation = graph::Relation::SessionAndTemporal);
inline constexpr double kInputLimit = 5.0;

/// nodes x 3 in kg, reps, s from a model's output.
features::Matrix naturalUnits(const learn::FloatMatrix& output, const TrainingUnits& units, const targets::Observed& observed);

/// The names that a model's inputs must have, in order.
std::vector<std::string> inputNames(const features::FeatureTable& features);

/// Into and out of the text that travels with a stored model. Error: ModelFileInvalid.
void storeUnits(const TrainingUnits& units, std::map<std::string, std::string>& metadata);
[[nodiscard]] Result<TrainingUnits> loadUnits(const learn::Model& model, std::size_t inputs);

}  // namespace liftgraph::workflow
