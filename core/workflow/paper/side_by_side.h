#pragma once
// Independent pieces of work on a few threads, with one progress and one failure.

#include <functional>

#include "core/base/job.h"

namespace liftgraph::workflow {

/// What part of the whole job's progress a stage fills.
struct Stage {
    Step step = Step::Training;
    double from = 0.0, to = 1.0;
};

/// Runs work(0) ... work(count - 1) in any order on up to `threads` threads. The first failure stops what has not begun and is
/// returned; a cancelled context stops likewise. `work` is given a context without progress.
[[nodiscard]] Result<void> sideBySide(int count, int threads, const Stage& stage, const JobContext& context,
                                      const std::function<Result<void>(int, const JobContext&)>& work);

}  // namespace liftgraph::workflow
