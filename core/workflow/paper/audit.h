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

/// The scores of both models of the first preset over `options.seeds` further seeds; the only finding that trains. Its trainings are
/// independent of each other and of everything else, so they may run on any thread beside the report's own.
class SeedTrials {
public:
    SeedTrials(const PaperOptions& options, const PaperData& data);
    int count() const { return int(m_trials.size()); }
    [[nodiscard]] Result<void> run(learn::Engine& engine, int index, const JobContext& context);
    /// Once all have run.
    PaperFinding finding() const;

private:
    struct Trial {
        double mae = 0.0;
        bool constant = false;
    };
    PaperOptions m_options;
    const PaperData& m_data;
    std::vector<Trial> m_trials;  ///< by model, then by seed
};

/// Every finding that needs no further training.
std::vector<PaperFinding> auditPaper(const PaperCase& audited);

}  // namespace liftgraph::workflow
