#include "core/workflow/paper/side_by_side.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace liftgraph::workflow {

namespace {

struct Shared {
    std::mutex mutex = {};
    int next = 0;
    int done = 0;
    std::optional<Error> error = {};
};

}  // namespace

Result<void> sideBySide(int count, int threads, const Stage& stage, const JobContext& context,
                        const std::function<Result<void>(int, const JobContext&)>& work)
{
    Shared shared;
    const JobContext silent{context.stop, {}};
    const auto take = [&]() -> int {
        const std::lock_guard lock(shared.mutex);
        return shared.error || context.cancelled() || shared.next >= count ? -1 : shared.next++;
    };
    const auto finish = [&](const Result<void>& result) {
        const std::lock_guard lock(shared.mutex);
        if (!result && !shared.error) shared.error = result.error();
        ++shared.done;
        context.report(stage.step, stage.from + (stage.to - stage.from) * shared.done / std::max(count, 1));
    };
    const auto loop = [&] {
        for (int index = take(); index >= 0; index = take()) finish(work(index, silent));
    };
    {
        std::vector<std::jthread> helpers;
        for (int i = 1; i < std::min(threads, count); ++i) {
            try {
                helpers.emplace_back(loop);
            } catch (const std::system_error&) {
                break;  // no thread to be had: fewer do the same work
            }
        }
        loop();
    }
    if (shared.error) return Failure(*shared.error);
    if (context.cancelled()) return cancelledFailure();
    return {};
}

}  // namespace liftgraph::workflow
