#pragma once
// How fast explanations are on this machine, beside sampling by permutations at equal work.

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace liftgraph::workflow {

struct ExplainTiming {
    std::string what = {};         ///< "paper", "entry", "what-if", "entries, own", "entries, column"
    std::string model = {};
    int nodes = 0;                 ///< of the graph
    int entries = 0;               ///< explained
    int players = 0;
    int background = 0;
    double msExact = 0.0;          ///< all coalitions, one thread
    double msSampled = 0.0;        ///< 21 orders, each walked both ways, asked the same way; 0 where it was not measured
    double sampledError = 0.0;     ///< mean distance of those from the exact values, as a share of their mean size
    int ordersAtEqualWork = 0;     ///< that ask as many coalitions as the exact values do
    double errorAtEqualWork = 0.0;
    double msByEngine = 0.0;       ///< 21 orders in copies of the graph, as a tool does that knows nothing of the network
};

struct BenchmarkExplainOptions {
    std::string paperCsv = {};  ///< the paper's sheet; empty: a simulated one of the same shape
    int rounds = 5;             ///< the median counts
    int entries = 1000;         ///< of the last figure
};

/// The paper's 144 rows x 11 inputs x 3 targets against 100 training rows; one entry of a simulated log of 6000 entries, a
/// moved slider on it, and many of its entries.
/// Errors: those of reproducePaper, prepare, train and Explainer.
[[nodiscard]] Result<std::vector<ExplainTiming>> benchmarkExplain(const BenchmarkExplainOptions& options, const JobContext& context = {});

}  // namespace liftgraph::workflow
