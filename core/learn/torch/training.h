#pragma once
// The epoch loop: losses checked, best parameters kept, progress told.

#include "core/learn/torch/learner.h"

namespace liftgraph::learn {

/// Runs `learner` for options.epochs and fills history, bestEpoch and tensors of `model`. bestEpoch is -1 unless
/// options.patience kept an epoch's parameters. Error: NonFiniteLoss. Throws Stopped through `poll`.
[[nodiscard]] Result<void> runEpochs(Learner& learner, const Dataset& data, const TrainOptions& options, const JobContext& context,
                                     const EpochSink& onEpoch, const Poll& poll, Model& model);

}  // namespace liftgraph::learn
