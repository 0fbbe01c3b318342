#pragma once
// How fast training is on this machine, beside the same networks in plain PyTorch where a peer script is at hand.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace liftgraph::workflow {

struct BenchmarkOptions {
    std::string peerScript = {};  ///< a script that trains the same networks and prints {"ms_per_epoch_median": ...}; empty: no peer
    std::string paperCsv = {};    ///< the paper's sheet, for the peer; empty: the peer is not run on the paper's graph
    std::string python = "/usr/bin/python3";
    int threads = 1;
    int rounds = 5;               ///< interleaved runs on the paper's graph; the median counts
};

/// One model on one graph. Ratios compare medians of runs that took turns.
struct TrainingTiming {
    std::string model = {};
    std::string graph = {};  ///< "paper" (two one-way cliques of 72), "random", "day_type" (two cliques of 50,000)
    std::int64_t nodes = 0;
    std::int64_t edges = 0;  ///< implied pairs counted as edges
    double msPerEpoch = 0.0;
    std::optional<double> peerMsPerEpoch = {};
    std::optional<double> ratio = {};  ///< peer / ours: above 1 is faster than the peer
    double peakMemoryMb = 0.0;         ///< of this process while training; 0 where the system does not tell
};

/// GraphSAGE and GCN, hidden 64, dropout 0.3, Adam, on the paper's graph (400 epochs), 1e5 nodes with 1e6 random edges, and 1e5
/// nodes by day type. Errors: ModuleMissing, Cancelled and those of learn::Engine; an absent peer is no error.
[[nodiscard]] Result<std::vector<TrainingTiming>> benchmarkTraining(const BenchmarkOptions& options, const JobContext& context = {});

}  // namespace liftgraph::workflow
