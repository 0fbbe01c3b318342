#pragma once
// What a trained network makes of every entry before it says what is next: the states that its head reads.

#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

/// nodes x hidden. Errors: ModelFileInvalid where the run's model does not fit the snapshot, and those of learn::Engine.
[[nodiscard]] Result<features::Matrix> entryStates(const Snapshot& snapshot, const TrainedRun& run, const JobContext& context = {});

}  // namespace liftgraph::workflow
