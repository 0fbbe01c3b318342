#pragma once
// The published feature importance, and exact Shapley values of the same model on the graph that it was trained on.

#include "core/workflow/paper.h"

namespace liftgraph::workflow {

/// Importance of each input for each target: mean |phi| over the explained rows, in units of the targets.
struct PaperImportance {
    features::Matrix mean = {};   ///< inputs x 3
    features::Matrix error = {};  ///< inputs x 3: standard error over rows and, where sampled, permutations
};

/// Exact Shapley values of one node's own inputs on the true graph.
struct PaperNodeValues {
    int row = 0;                          ///< index into the sheet's rows
    std::array<double, kPaperTargets> base = {};        ///< mean prediction over the background
    std::array<double, kPaperTargets> prediction = {};
    features::Matrix values = {};         ///< inputs x 3
    double residual = 0.0;                ///< largest |sum(phi) - (prediction - base)| relative to the largest |prediction| or 1
};

struct PaperExplanation {
    PaperPreset preset = PaperPreset::Notebook;
    std::string model = {};
    std::vector<std::string> inputs = {};  ///< the eleven columns
    PaperImportance published = {};        ///< permutation estimate over masked rows fed as nodes: not an explanation of the model
    PaperImportance exact = {};            ///< over the nodes of `nodes`
    std::vector<PaperNodeValues> nodes = {};
    std::vector<int> nonzeroRows = {};     ///< rows with any value beyond rounding: where the model looks at a node's inputs at all
    int background = 0;                    ///< training rows that stand in for absent inputs
    int permutations = 0;                  ///< of the published estimate
    double seconds = 0.0;
    double secondsExact = 0.0;             ///< of them, for the exact values
    std::string warning = {};              ///< one English sentence on the published estimate
    std::string verdict = {};              ///< one English sentence on the exact values
};

struct ExplainOptions {
    int background = 100;
    int permutations = 10;
    std::uint64_t seed = 42;
    int threads = 2;
    bool testRowsOnly = false;  ///< exact values of the test rows alone
};

/// Explains the model `name` of a report's preset. Errors: Usage (the report has no such model), Cancelled.
[[nodiscard]] Result<PaperExplanation> explainPaper(const PaperReport& report, PaperPreset preset, const std::string& name,
                                                    const ExplainOptions& options, const JobContext& context = {});

}  // namespace liftgraph::workflow
