#pragma once
// What the table of the comparison says about the paper's claims.

#include "core/workflow/paper_compare.h"

namespace liftgraph::workflow {

/// "graph_does_not_help", "lstm", "unseen_exercises", "oversmoothing", "persistence_stays_ahead"; those whose rows are there.
std::vector<PaperFinding> comparisonFindings(const std::vector<ComparisonRow>& rows);

}  // namespace liftgraph::workflow
