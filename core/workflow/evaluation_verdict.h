#pragma once
// What a model table comes to, in a sentence.

#include <string>

#include "core/workflow/evaluation.h"

namespace liftgraph::workflow {

/// One model, the last one asked for, beside baselines: verdictOf() its reports.
/// Several: which of them are better than "as last time", and what the Plan uses.
std::string evaluationVerdict(const Evaluation& evaluation);

}  // namespace liftgraph::workflow
