#pragma once
// The model table and the leak check as JSON and as text for people.

#include "app/cli/command.h"
#include "core/workflow/evaluation.h"
#include "core/workflow/leak_check.h"

namespace liftgraph::cli {

/// {targets:[{target, unit, coverage, width, level, models:[...]}], coverage:{...}, models:[...], split, seed, seconds, workers, verdict}.
/// Coverage and width of a target are those of `model`; each model has its own beside it. NaN becomes null.
Answer evaluationAnswer(const workflow::Evaluation& evaluation, const std::string& model);

/// Adds {leaks:[{check, holds, sentence}], tight} to an answer.
void addLeaks(Answer& answer, const std::vector<workflow::LeakFinding>& findings);

}  // namespace liftgraph::cli
