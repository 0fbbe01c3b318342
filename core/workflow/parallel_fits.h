#pragma once
// Many independent fits on as many threads as there are processors, with results and progress handed on in the calling thread.

#include <functional>

#include "core/base/job.h"

namespace liftgraph::workflow {

struct ParallelFits {
    std::size_t count = 0;
    /// Called in a worker, each index once, in order of index but several at a time. The first failure stops all.
    std::function<Result<void>(std::size_t index, const JobContext& context)> fit = {};
    /// Called in the calling thread as soon as a fit has ended, at least every 40 ms, and once after the last fit.
    std::function<void()> deliver = {};
};

/// `workers` or, for 0, the number of processors.
int workersFor(int workers);

/// Returns when every fit is done or has stopped. What a fit finds has to have a place of its own, so that the order of finishing does
/// not matter. Errors: Cancelled, and the first failure of a fit.
[[nodiscard]] Result<void> runFits(const ParallelFits& fits, int workers, const JobContext& context);

}  // namespace liftgraph::workflow
