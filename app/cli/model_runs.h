#pragma once
// The trained run that a command speaks of: a stored model applied, or one trained now.

#include "app/cli/command.h"
#include "core/workflow/workflow.h"

namespace liftgraph::cli {

/// The recommended options of the chosen model with what the user asked for.
learn::TrainOptions trainOptions(const CommonOptions& common);

/// --model-file applied to the snapshot, or a model trained on it. Errors: FileMissing, ModelFileInvalid and those of workflow::train.
Result<workflow::RunPtr> obtainRun(const workflow::SnapshotPtr& snapshot, const CommonOptions& common, const JobContext& context);

/// --model-file and --level.
void addModelFile(CLI::App& command, CommonOptions& common);

}  // namespace liftgraph::cli
