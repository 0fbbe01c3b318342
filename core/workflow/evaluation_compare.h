#pragma once
// Two evaluations side by side: where their settings differ, and what that did to each model's error.

#include <string>
#include <vector>

#include "core/workflow/evaluation.h"

namespace liftgraph::workflow {

/// A setting that is not the same in both.
struct SettingDifference {
    std::string setting = {};  ///< "split", "seeds", "first seed", "parts", "epochs", "data"
    std::string first = {};
    std::string second = {};
};

/// One model on one target, in the target's unit; NaN where an evaluation lacks it.
struct ErrorDifference {
    std::string model = {};
    int target = 0;
    double first = 0.0;       ///< MAE
    double second = 0.0;
    double difference = 0.0;  ///< second - first: below 0 the second is better
    bool beyondSeeds = false; ///< larger than both deviations over the seeds together
};

struct EvaluationComparison {
    std::vector<SettingDifference> settings = {};
    std::vector<ErrorDifference> errors = {};  ///< by model as in the first, then those only the second has; a line for each target logged
};

EvaluationComparison compareEvaluations(const Evaluation& first, const Evaluation& second);

}  // namespace liftgraph::workflow
