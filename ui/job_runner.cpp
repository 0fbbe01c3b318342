#include "ui/job_runner.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace liftgraph::ui {

namespace {

constexpr qint64 kProgressMs = 40;
constexpr double kTrustEstimateS = 0.5;

struct Job {
    QString title;
    QPointer<QObject> owner;
    bool owned = false;
    std::function<void(const JobContext&)> work;
    std::function<void()> done;
};

}  // namespace

struct JobRunner::Private {
    mutable std::mutex mutex;
    std::condition_variable_any ready;
    std::deque<std::shared_ptr<Job>> waiting;
    std::stop_source stop;  ///< of the running job
    Progress progress;
    QString title;
    QElapsedTimer running;
    QElapsedTimer lastChange;
    int unfinished = 0;  ///< started and not yet delivered; touched by the window's thread only
    std::jthread worker;  ///< last: joins before the rest goes

    /// Queued: the job's `done` runs, and is destroyed, in the runner's thread.
    void deliver(JobRunner* runner, const std::shared_ptr<Job>& job)
    {
        const auto finish = [this, runner, job] {
            --unfinished;
            const auto done = std::move(job->done);
            if (!job->owned || job->owner) done();
            emit runner->changed();
        };
        QMetaObject::invokeMethod(runner, finish, Qt::QueuedConnection);
    }
};

JobRunner::JobRunner(QObject* parent) : QObject(parent), m_d(std::make_unique<Private>())
{
    const auto deliver = [this](const std::shared_ptr<Job>& job) { m_d->deliver(this, job); };
    const auto progressed = [this](const Progress& progress) {
        {
            const std::scoped_lock lock(m_d->mutex);
            m_d->progress = progress;
            if (m_d->lastChange.isValid() && m_d->lastChange.elapsed() < kProgressMs) return;
            m_d->lastChange.start();
        }
        QMetaObject::invokeMethod(this, &JobRunner::changed, Qt::QueuedConnection);
    };
    m_d->worker = std::jthread([this, deliver, progressed](const std::stop_token& quit) {
        while (true) {
            std::shared_ptr<Job> job;
            JobContext context;
            {
                std::unique_lock lock(m_d->mutex);
                if (!m_d->ready.wait(lock, quit, [this] { return !m_d->waiting.empty(); })) return;
                job = m_d->waiting.front();
                m_d->waiting.pop_front();
                m_d->stop = std::stop_source();
                m_d->title = job->title;
                m_d->progress = {};
                m_d->running.start();
                context = {m_d->stop.get_token(), progressed};
            }
            const std::stop_callback quitting(quit, [this] { m_d->stop.request_stop(); });
            QMetaObject::invokeMethod(this, &JobRunner::changed, Qt::QueuedConnection);
            job->work(context);
            job->work = nullptr;  // what it captured is released here, not in the window's thread
            {
                const std::scoped_lock lock(m_d->mutex);
                m_d->title.clear();
            }
            deliver(job);
        }
    });
}

JobRunner::~JobRunner()
{
    m_d->worker.request_stop();
    cancel();
    m_d->worker.join();
}

void JobRunner::enqueue(const QString& title, QObject* owner, Work work, std::function<void()> done)
{
    auto job = std::make_shared<Job>(Job{title, owner, owner != nullptr, std::move(work), std::move(done)});
    ++m_d->unfinished;
    {
        const std::scoped_lock lock(m_d->mutex);
        m_d->waiting.push_back(std::move(job));
    }
    m_d->ready.notify_one();
}

bool JobRunner::busy() const { return m_d->unfinished > 0; }

JobStatus JobRunner::status() const
{
    const std::scoped_lock lock(m_d->mutex);
    JobStatus status;
    status.title = m_d->title;
    status.step = m_d->progress.step;
    status.fraction = m_d->title.isEmpty() ? -1.0 : std::min(m_d->progress.fraction, 1.0);
    if (status.fraction > 0.01) {
        const double elapsedS = double(m_d->running.elapsed()) / 1000.0;
        if (elapsedS > kTrustEstimateS) status.remainingS = elapsedS * (1.0 - status.fraction) / status.fraction;
    }
    return status;
}

void JobRunner::cancel()
{
    std::deque<std::shared_ptr<Job>> dropped;
    {
        const std::scoped_lock lock(m_d->mutex);
        dropped.swap(m_d->waiting);
        m_d->stop.request_stop();
    }
    for (const auto& job : dropped) m_d->deliver(this, job);
}

}  // namespace liftgraph::ui
