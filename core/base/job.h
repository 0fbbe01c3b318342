#pragma once
// What long work is given: a way to say how far it is, and a way to learn that it should stop.

#include <cstdint>
#include <functional>
#include <stop_token>

#include "core/base/result.h"

namespace liftgraph {

/// What a job is doing right now; the window and the command line put words to it.
enum class Step { Reading, Storing, Loading, Features, Graph, Training, Evaluating, Explaining, Planning, Layout, Writing, Simulating, Measuring };

struct Progress {
    Step step = Step::Reading;
    double fraction = -1.0;  ///< 0 to 1 of the whole job; negative where it cannot be known
};

/// Passed by const reference through every function that may take longer than 20 ms.
struct JobContext {
    std::stop_token stop = {};
    std::function<void(const Progress&)> onProgress = {};

    bool cancelled() const { return stop.stop_requested(); }
    void report(Step step, double fraction) const
    {
        if (onProgress) onProgress({step, fraction});
    }
};

/// The failure that a cancelled job returns.
inline Failure cancelledFailure() { return fail(ErrorCode::Cancelled, "Stopped before it was done; nothing was changed."); }

}  // namespace liftgraph
