#pragma once
// One network of an ablation: trained, tested, and looked into layer by layer.

#include "core/targets/folds.h"
#include "core/workflow/ablation.h"

namespace liftgraph::workflow {

/// `options` holds everything but relation and fan-out, which `setting` names. Errors as runAblation.
[[nodiscard]] Result<AblationFigures> fitSetting(const Snapshot& snapshot, const std::vector<targets::Fold>& folds, const AblationSetting& setting,
                                                 const learn::TrainOptions& options, const JobContext& context);

/// Means of figures with as many layers each; what is not a number in one of them is left out of its mean.
AblationFigures meanOf(const std::vector<AblationFigures>& figures);

}  // namespace liftgraph::workflow
