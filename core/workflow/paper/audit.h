#pragma once
// The audit: each function looks for one fault, computes whether it is there, and says so with its evidence.

#include "core/workflow/paper/data.h"

namespace liftgraph::workflow {

/// What the audit looks at; `data` holds one entry per preset of the report, in its order.
struct PaperCase {
    const PaperSheet& sheet;
    const std::vector<PaperData>& data;
    const PaperReport& report;
};

// Of the models and their scores.
PaperFinding findDeadUnits(const PaperCase& audited);
PaperFinding findConstantPredictions(const PaperCase& audited);
PaperFinding findPersistenceAhead(const PaperCase& audited);
PaperFinding findNoBetterThanConstant(const PaperCase& audited);
PaperFinding findReduction(const PaperCase& audited);
// Of the columns and labels.
PaperFinding findUnscaledInputs(const PaperCase& audited);
PaperFinding findRedundantColumns(const PaperCase& audited);
PaperFinding findLookAhead(const PaperCase& audited);
PaperFinding findScalerSawTest(const PaperCase& audited);
PaperFinding findSilentBranches(const PaperCase& audited);
PaperFinding findLabelsAreARule(const PaperCase& audited);
// Of the graph.
PaperFinding findOneWayMessages(const PaperCase& audited);
PaperFinding findTemporalSwallowed(const PaperCase& audited);
PaperFinding findWeeksMixed(const PaperCase& audited);

/// The scores of both models of the first preset over `report.options.seeds` further seeds; the only finding that trains.
[[nodiscard]] Result<PaperFinding> findSeedSpread(const PaperCase& audited, const JobContext& context);

/// Every finding that needs no further training.
std::vector<PaperFinding> auditPaper(const PaperCase& audited);

}  // namespace liftgraph::workflow
