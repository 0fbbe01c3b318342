#pragma once
// An evaluation as JSON and back: how a library keeps it.

#include <string>

#include "core/base/result.h"
#include "core/workflow/evaluation.h"

namespace liftgraph::workflow {

enum class EvaluationPart {
    Whole,     ///< everything; of the forecasts of test entries the expected values alone
    Settings,  ///< the options and the names of the models: what a list of evaluations shows
};

/// EvaluationOptions::training and workers are not kept: they are tests' and the machine's.
std::string evaluationToJson(const Evaluation& evaluation, EvaluationPart part = EvaluationPart::Whole);

/// Reads either part; what is missing stays as a new Evaluation has it. Error: LibraryDamaged where this is no evaluation.
[[nodiscard]] Result<Evaluation> evaluationFromJson(const std::string& json);

/// Every row of `evaluation` is of an entry of `snapshot` and its next one: what came from a file can say anything.
bool speaksOf(const Evaluation& evaluation, const Snapshot& snapshot);

}  // namespace liftgraph::workflow
