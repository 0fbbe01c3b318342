#include "core/workflow/parallel_fits.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <thread>
#include <vector>

namespace liftgraph::workflow {

namespace {

constexpr auto kDeliverEvery = std::chrono::milliseconds(40);

class Pool {
public:
    explicit Pool(const ParallelFits& fits) : m_fits(fits) {}

    Result<void> run(int workers, const JobContext& context)
    {
        const std::stop_callback outer(context.stop, [this] { m_stop.request_stop(); });
        m_running = workers;
        std::vector<std::jthread> threads;
        for (int i = 0; i < workers; ++i) threads.emplace_back([this] { work(); });
        for (bool running = true; running;) {
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait_for(lock, kDeliverEvery, [this] { return m_news || m_running == 0; });
                running = m_running > 0;
                m_news = false;
            }
            if (m_fits.deliver) m_fits.deliver();
        }
        threads.clear();
        if (context.cancelled()) return cancelledFailure();
        if (m_failure) return Failure(*m_failure);
        return {};
    }

private:
    /// Nobody catches what leaves a thread.
    Result<void> fit(std::size_t index)
    {
        try {
            return m_fits.fit(index, JobContext{m_stop.get_token(), {}});
        } catch (const std::bad_alloc&) {
            return fail(ErrorCode::Internal, "There was not enough memory for that many fits at a time. Close other programs or choose fewer at a time.");
        } catch (const std::exception& problem) {
            return fail(ErrorCode::Internal, problem.what());
        }
    }

    void work()
    {
        while (!m_stop.stop_requested()) {
            const std::size_t next = m_next.fetch_add(1);
            if (next >= m_fits.count) break;
            const Result<void> done = fit(next);
            const std::lock_guard lock(m_mutex);
            m_news = true;
            m_changed.notify_one();
            if (done) continue;
            if (!m_failure) m_failure = done.error();
            m_stop.request_stop();
        }
        const std::lock_guard lock(m_mutex);
        --m_running;
        m_changed.notify_one();
    }

    const ParallelFits& m_fits;
    std::atomic<std::size_t> m_next = 0;
    std::stop_source m_stop = {};
    std::mutex m_mutex = {};  ///< guards what follows
    std::condition_variable m_changed = {};
    std::optional<Error> m_failure = {};
    int m_running = 0;
    bool m_news = false;  ///< a fit has ended since the last delivery
};

}  // namespace

int workersFor(int workers) { return workers > 0 ? workers : std::max(1, int(std::thread::hardware_concurrency())); }

Result<void> runFits(const ParallelFits& fits, int workers, const JobContext& context)
{
    const std::size_t useful = std::min(std::size_t(workersFor(workers)), fits.count);
    return Pool(fits).run(int(useful), context);
}

}  // namespace liftgraph::workflow
