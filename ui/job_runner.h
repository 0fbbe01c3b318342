#pragma once
// Runs core's jobs in a worker thread and brings progress and results back to the window's thread.

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>
#include <memory>
#include <thread>

#include "core/base/job.h"

namespace liftgraph::ui {

/// What the status bar shows of a running job.
struct JobStatus {
    QString title = {};       ///< "Training GraphSAGE"
    Step step = Step::Reading;
    double fraction = -1.0;   ///< negative: unknown
    double remainingS = -1.0; ///< estimated from the fraction; negative: unknown
};

/// One job at a time; a job started while another runs waits its turn. Destroying the runner cancels and joins.
class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// Runs `work` in the worker; `done` is called in this thread with its result unless `owner` is gone by then.
    template <class T>
    void start(const QString& title, QObject* owner, std::function<Result<T>(const JobContext&)> work,
               std::function<void(Result<T>)> done)
    {
        auto result = std::make_shared<Result<T>>(cancelledFailure());  // what a job that never ran has to say
        enqueue(title, owner, [work = std::move(work), result](const JobContext& context) { *result = guarded<T>(work, context); },
                [done = std::move(done), result] { done(std::move(*result)); });
    }

    bool busy() const;
    JobStatus status() const;

public slots:
    void cancel();  ///< asks the running job to stop and drops those that wait

signals:
    void changed();  ///< at most every 40 ms while a job runs, and once when one starts or ends

private:
    using Work = std::function<void(const JobContext&)>;
    void enqueue(const QString& title, QObject* owner, Work work, std::function<void()> done);

    /// Exceptions stop here and at the torch boundary, nowhere else.
    template <class T>
    static Result<T> guarded(const std::function<Result<T>(const JobContext&)>& work, const JobContext& context)
    {
        try {
            return work(context);
        } catch (const std::bad_alloc&) {
            return fail(ErrorCode::Internal, "There was not enough memory. Close other programs and try again.");
        } catch (const std::exception& problem) {
            return fail(ErrorCode::Internal, problem.what());
        } catch (...) {
            return fail(ErrorCode::Internal, "Something unexpected went wrong. Please report what you did.");
        }
    }

    struct Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace liftgraph::ui
