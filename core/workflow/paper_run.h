#pragma once
// The whole of "The paper" as one job, as the window and the command line run it: reproduction, audit, explanations, comparison.

#include <optional>

#include "core/workflow/paper_compare.h"
#include "core/workflow/paper_explain.h"

namespace liftgraph::workflow {

struct PaperRunOptions {
    PaperOptions paper = {};
    bool explain = true;
    bool compare = false;
    CompareOptions comparing = {};
    ExplainOptions explaining = {};  ///< seed and threads are those of `paper`
};

/// What a run found. Immutable once made; the window shares it between its threads.
struct PaperRun {
    PaperReport report = {};
    std::vector<PaperExplanation> explanations = {};  ///< of every model of the report, in its order; empty without `explain`
    std::optional<PaperComparison> comparison = {};
};

/// Errors as reproducePaper. Progress covers all parts.
[[nodiscard]] Result<PaperRun> runPaper(const PaperSheet& sheet, const PaperRunOptions& options, const JobContext& context = {});

/// Six simulated weeks in the shape of the author's sheet (simulatePaperSheet), read back as the file that they would be.
[[nodiscard]] Result<PaperSheet> simulatedPaperSheet(std::uint64_t seed);

}  // namespace liftgraph::workflow
