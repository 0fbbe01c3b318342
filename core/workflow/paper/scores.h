#pragma once
// The paper's metrics: over all three columns together, whatever their units.

#include "core/features/feature_table.h"

namespace liftgraph::workflow {

struct PaperScore {
    double mae = 0.0;
    double rmse = 0.0;
    double r2 = 0.0;  ///< mean of the columns' 1 - SSE/SST; a constant column that is not met counts 0, as sklearn's r2_score
};

/// `predicted` and `truth`: rows x 3, at least one row.
PaperScore paperScore(const features::Matrix& predicted, const features::Matrix& truth);

}  // namespace liftgraph::workflow
