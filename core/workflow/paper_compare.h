#pragma once
// What the paper claims but never ran: other models, other depths, unseen exercises and an honest preset, in one table.

#include "core/workflow/paper.h"

namespace liftgraph::workflow {

/// One row: a model under a protocol over several seeds. All errors are in standard deviations of the notebook's targets (fitted on
/// all rows, as there), so that every row can be read against every other.
struct ComparisonRow {
    std::string protocol = {};  ///< "as published", "scaled inputs", "depth 4, scaled inputs", "leave exercise out", "recommended"
    std::string model = {};     ///< "GCN", "GraphSAGE", "MLP", "LSTM"
    int layers = 2;
    int seeds = 0;
    double maeMean = 0.0;
    double maeDeviation = 0.0;  ///< over seeds, n-1
    double rmseMean = 0.0;
    double rmseDeviation = 0.0;
    double persistenceMae = 0.0;  ///< on the same test rows
    double persistenceRmse = 0.0;
    double skill = 0.0;           ///< 1 - MAE / MAE of persistence
    int constantSeeds = 0;        ///< seeds whose predictions are the same for every test row
    double cosineDistance = 0.0;  ///< mean over test node pairs of the last hidden layer; 0: all nodes look alike. NaN for the LSTM
    double deadShare = 0.0;       ///< units of the last hidden layer that fire on no test node; NaN for the LSTM
    double secondsPerRun = 0.0;
};

struct CompareOptions {
    int seeds = 5;  ///< 42, 43, ...
    int epochs = 400;
    int threads = 2;
    int deepest = 6;
};

struct PaperComparison {
    std::vector<ComparisonRow> rows = {};
    std::vector<PaperFinding> findings = {};  ///< "lstm", "oversmoothing", "unseen_exercises", "recommended"
    double seconds = 0.0;
};

/// Errors as reproducePaper.
[[nodiscard]] Result<PaperComparison> comparePaper(const PaperSheet& sheet, const CompareOptions& options, const JobContext& context = {});

}  // namespace liftgraph::workflow
