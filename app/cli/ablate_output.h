#pragma once
// An ablation as JSON and as a table.

#include "app/cli/command.h"
#include "core/workflow/ablation.h"

namespace liftgraph::cli {

/// Everything that a page shows of it. Times stay out of the JSON: the same seed prints the same bytes.
Answer ablationAnswer(const workflow::Ablation& ablation);

}  // namespace liftgraph::cli
