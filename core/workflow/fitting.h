#pragma once
// Fitting a model on one split of a snapshot, and reading its forecast back in kilograms, repetitions and seconds.

#include "core/workflow/training_units.h"
#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

struct Fit {
    learn::Model model = {};
    TrainingUnits units = {};      ///< calibration filled from the validation nodes
    features::Matrix network = {};   ///< nodes x 3, natural units: the network's own forecast
    features::Matrix expected = {};  ///< nodes x 3, natural units: what of it is believed
    features::Matrix typical = {};   ///< nodes x 3, see intervals.h
};

/// Fits on split.train with early stopping on split.validation; split.test is not looked at. Errors: NothingToLearn and those of
/// learn::Engine.
[[nodiscard]] Result<Fit> fitModel(const Snapshot& snapshot, const learn::TrainOptions& options, const targets::Split& split,
                                   const JobContext& context, const learn::EpochSink& onEpoch = {});

/// Validation and test nodes: the parameters were not fitted on them.
std::vector<int> unseenNodes(const targets::Split& split);

/// Expected values of a stored model with the units that travelled with it.
[[nodiscard]] Result<features::Matrix> expectedBy(const Snapshot& snapshot, const learn::Model& model, const TrainingUnits& units,
                                                  const JobContext& context);

}  // namespace liftgraph::workflow
