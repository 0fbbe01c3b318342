#pragma once
// How long a training goes on after it was told to stop.

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace liftgraph::workflow {

struct CancelTiming {
    std::string model = {};
    std::string graph = {};  ///< as in TrainingTiming
    int rounds = 0;
    double medianMs = 0.0;   ///< from the request to the return
    double longestMs = 0.0;
};

/// Stops trainings on 1e5 nodes at moments spread over their epochs. Errors: ModuleMissing, Cancelled and those of learn::Engine.
[[nodiscard]] Result<std::vector<CancelTiming>> benchmarkCancel(int rounds, int threads, const JobContext& context = {});

}  // namespace liftgraph::workflow
