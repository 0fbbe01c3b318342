// The worker: order, progress, cancel, exceptions, and owners that go away before their job is done.

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <latch>
#include <stdexcept>

#include "ui/job_runner.h"

using namespace liftgraph;
using ui::JobRunner;

class JobRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void resultArrivesInThisThread()
    {
        JobRunner runner;
        Qt::HANDLE worker = nullptr, receiver = nullptr;
        int value = 0;
        runner.start<int>(QStringLiteral("one"), this, [&](const JobContext&) -> Result<int> {
            worker = QThread::currentThreadId();
            return 41;
        }, [&](const Result<int>& result) {
            receiver = QThread::currentThreadId();
            value = result.value_or(0) + 1;
        });
        QVERIFY(runner.busy());
        QTRY_COMPARE(value, 42);
        QVERIFY(!runner.busy());
        QCOMPARE(receiver, QThread::currentThreadId());
        QVERIFY(worker != receiver);
    }

    void jobsRunOneAfterTheOther()
    {
        JobRunner runner;
        QList<int> started, delivered;
        std::atomic<int> together = 0, most = 0;
        for (int i = 0; i < 5; ++i)
            runner.start<int>(QString::number(i), this, [&, i](const JobContext&) -> Result<int> {
                most = std::max(most.load(), ++together);
                started << i;
                --together;
                return i;
            }, [&](const Result<int>& result) { delivered << *result; });
        QTRY_COMPARE(delivered.size(), 5);
        QCOMPARE(delivered, (QList<int>{0, 1, 2, 3, 4}));
        QCOMPARE(started, delivered);
        QCOMPARE(most.load(), 1);
    }

    void exceptionsBecomeErrors_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("standard") << 0 << QStringLiteral("the reason");
        QTest::newRow("memory") << 1 << QStringLiteral("memory");
        QTest::newRow("anything") << 2 << QStringLiteral("unexpected");
    }

    void exceptionsBecomeErrors()
    {
        QFETCH(int, kind);
        QFETCH(QString, word);
        JobRunner runner;
        Error error;
        bool called = false;
        runner.start<int>(QStringLiteral("throws"), this, [kind](const JobContext&) -> Result<int> {
            if (kind == 0) throw std::runtime_error("the reason");
            if (kind == 1) throw std::bad_alloc();
            throw 7;
        }, [&](const Result<int>& result) {
            called = true;
            QVERIFY(!result.has_value());
            error = result.error();
        });
        QTRY_VERIFY(called);
        QCOMPARE(error.code, ErrorCode::Internal);
        QVERIFY2(QString::fromStdString(error.detail).contains(word), error.detail.c_str());
        int after = 0;
        runner.start<int>(QStringLiteral("next"), this, [](const JobContext&) -> Result<int> { return 1; },
                          [&](const Result<int>& result) { after = *result; });
        QTRY_COMPARE(after, 1);
    }

    void cancelStopsTheRunningAndDropsTheWaiting()
    {
        JobRunner runner;
        std::latch running(1);
        bool secondRan = false;
        QList<ErrorCode> codes;
        const auto note = [&](const Result<int>& result) { codes << (result ? ErrorCode::Internal : result.error().code); };
        runner.start<int>(QStringLiteral("first"), this, [&](const JobContext& context) -> Result<int> {
            running.count_down();
            while (!context.cancelled()) std::this_thread::yield();
            return cancelledFailure();
        }, note);
        runner.start<int>(QStringLiteral("second"), this, [&](const JobContext&) -> Result<int> {
            secondRan = true;
            return 2;
        }, note);
        running.wait();
        runner.cancel();
        QTRY_COMPARE(codes.size(), 2);
        QCOMPARE(codes, (QList<ErrorCode>{ErrorCode::Cancelled, ErrorCode::Cancelled}));
        QVERIFY(!secondRan);
        QVERIFY(!runner.busy());
    }

    void anOwnerThatIsGoneIsNotCalled()
    {
        JobRunner runner;
        auto* owner = new QObject;
        std::latch mayEnd(1);
        bool called = false, later = false;
        runner.start<int>(QStringLiteral("orphan"), owner, [&](const JobContext&) -> Result<int> {
            mayEnd.wait();
            return 1;
        }, [&](const Result<int>&) { called = true; });
        delete owner;
        mayEnd.count_down();
        runner.start<int>(QStringLiteral("later"), this, [](const JobContext&) -> Result<int> { return 1; }, [&](const Result<int>&) { later = true; });
        QTRY_VERIFY(later);
        QVERIFY(!called);
    }

    void destroyingTheRunnerEndsTheJob()
    {
        auto runner = std::make_unique<JobRunner>();
        std::latch running(1);
        std::atomic<bool> ended = false;
        runner->start<int>(QStringLiteral("long"), this, [&](const JobContext& context) -> Result<int> {
            running.count_down();
            while (!context.cancelled()) std::this_thread::yield();
            ended = true;
            return cancelledFailure();
        }, [](const Result<int>&) { QFAIL("the runner is gone"); });
        running.wait();
        runner.reset();
        QVERIFY(ended);
        QCoreApplication::processEvents();
    }

    void progressIsThrottledAndShown()
    {
        JobRunner runner;
        QSignalSpy changes(&runner, &JobRunner::changed);
        std::latch reported(1), mayEnd(1);
        bool done = false;
        runner.start<int>(QStringLiteral("Counting"), this, [&](const JobContext& context) -> Result<int> {
            for (int i = 0; i < 10000; ++i) context.report(Step::Features, 0.25);
            reported.count_down();
            mayEnd.wait();
            return 1;
        }, [&](const Result<int>&) { done = true; });
        reported.wait();
        const ui::JobStatus status = runner.status();
        QCOMPARE(status.title, QStringLiteral("Counting"));
        QCOMPARE(status.step, Step::Features);
        QCOMPARE(status.fraction, 0.25);
        mayEnd.count_down();
        QTRY_VERIFY(done);
        QVERIFY2(changes.size() < 2000, qPrintable(QString::number(changes.size())));
        QVERIFY(changes.size() >= 2);
        QVERIFY(runner.status().title.isEmpty());
    }
};

QTEST_GUILESS_MAIN(JobRunnerTest)
#include "job_runner_test.moc"
