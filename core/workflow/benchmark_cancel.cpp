#include "core/workflow/benchmark_cancel.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "core/learn/model.h"
#include "core/workflow/benchmark_data.h"

namespace liftgraph::workflow {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kNodes = 100000;
constexpr std::int64_t kEdges = 1000000;

/// Waits until the first epoch is done.
class FirstEpoch {
public:
    void done()
    {
        const std::scoped_lock lock(m_mutex);
        m_done = true;
        m_changed.notify_all();
    }
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_done; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_done = false;
};

/// Milliseconds that one training, stopped `after` its first epoch, still takes.
Result<double> stopOnce(learn::Engine& engine, const learn::Dataset& data, const learn::TrainOptions& options, std::chrono::milliseconds after)
{
    std::stop_source stop;
    FirstEpoch first;
    std::optional<Error> wrong;
    Clock::time_point returned;
    std::jthread worker([&] {
        const auto trained = engine.train(data, options, {stop.get_token(), {}}, [&](const auto&) { first.done(); });
        returned = Clock::now();
        if (!trained && trained.error().code != ErrorCode::Cancelled) wrong = trained.error();
        first.done();
    });
    first.wait();
    std::this_thread::sleep_for(after);
    const Clock::time_point asked = Clock::now();
    stop.request_stop();
    worker.join();
    if (wrong) return Failure(*wrong);
    return std::max(0.0, std::chrono::duration<double, std::milli>(returned - asked).count());
}

Result<CancelTiming> stopOften(learn::Engine& engine, const std::string& model, std::int64_t edges, int rounds, int threads, const JobContext& context)
{
    const learn::Dataset data = benchmarkData(kNodes, edges);
    learn::TrainOptions options;
    options.model = model;
    options.epochs = 1000;
    options.threads = threads;
    options.device = "cpu";
    std::vector<double> waits;
    for (int round = 0; round < rounds; ++round) {
        if (context.cancelled()) return cancelledFailure();
        constexpr int kStepMs = 37;  // shares no rhythm with an epoch
        const Result<double> wait = stopOnce(engine, data, options, std::chrono::milliseconds(kStepMs * round));
        if (!wait) return Failure(wait.error());
        waits.push_back(*wait);
    }
    std::sort(waits.begin(), waits.end());
    return CancelTiming{model, edges > 0 ? "random" : "day_type", rounds, waits[waits.size() / 2], waits.back()};
}

}  // namespace

Result<std::vector<CancelTiming>> benchmarkCancel(int rounds, int threads, const JobContext& context)
{
    const auto engine = learn::engine();
    if (!engine) return Failure(engine.error());
    std::vector<CancelTiming> out;
    for (const char* model : {"GraphSAGE", "GCN"}) {
        for (const std::int64_t edges : {kEdges, std::int64_t(0)}) {
            context.report(Step::Measuring, double(out.size()) / 4.0);
            auto timing = stopOften(**engine, model, edges, std::max(1, rounds), threads, context);
            if (!timing) return Failure(timing.error());
            out.push_back(std::move(*timing));
        }
    }
    context.report(Step::Measuring, 1.0);
    return out;
}

}  // namespace liftgraph::workflow
