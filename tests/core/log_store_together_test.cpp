// Logs of several athletes stored at once, and a disk without room for them: all or nothing.

#include <QtTest>

#include <sys/resource.h>

#include <csignal>

#include "core/log/log_store.h"
#include "tests/core/stored_log.h"

using namespace liftgraph;
using namespace liftgraph::log;
using namespace liftgraph::test;

namespace {

/// While it lives the kernel refuses to let files grow beyond 256 KiB, as it does on a full disk or quota.
class LittleRoom {
public:
    LittleRoom()
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit room = m_before;
        room.rlim_cur = 256 * 1024;
        setrlimit(RLIMIT_FSIZE, &room);
    }
    ~LittleRoom()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    LittleRoom(const LittleRoom&) = delete;
    LittleRoom& operator=(const LittleRoom&) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = std::signal(SIGXFSZ, SIG_IGN);
};

}  // namespace

class LogStoreTogetherTest : public QObject {
    Q_OBJECT
private slots:
    void severalLogsAreStoredTogetherOrNotAtAll()
    {
        Library library = memoryLibrary();
        const TrainingLog small = smallLog();
        TrainingLog large = smallLog();
        for (int i = 0; i < 4000; ++i) large.sessions[1].entries[0].sets.push_back(workSet(i, 5, i));
        const std::size_t athletes = library.store.athletes()->size();
        const std::vector<IncomingLog> logs{{0, "Ann", &small}, {library.athlete, {}, &small}, {0, "Bo", &large}};
        // Cancelled once the first two are written, and before the third is.
        std::stop_source stop;
        double last = 0.0;
        bool forward = true;
        const auto stopBehindTwo = [&](const Progress& progress) {
            forward = forward && progress.fraction >= last;
            last = progress.fraction;
            if (progress.fraction > 0.66) stop.request_stop();
        };
        QCOMPARE(library.store.addAll(logs, {stop.get_token(), stopBehindTwo}).error().code, ErrorCode::Cancelled);
        QVERIFY(forward && last > 0.66 && last < 0.9);
        QCOMPARE(library.store.athletes()->size(), athletes);
        QVERIFY(library.store.load(library.athlete)->sessions.empty());
        // One that cannot be stored: its name is taken.
        QCOMPARE(library.store.addAll({{0, "Ann", &small}, {0, "Ann", &large}}).error().code, ErrorCode::Usage);
        QCOMPARE(library.store.athletes()->size(), athletes);
        const auto stored = library.store.addAll(logs);
        QVERIFY2(stored.has_value(), stored ? "" : stored.error().detail.c_str());
        QVERIFY((*stored)[0].made && !(*stored)[1].made && (*stored)[2].made);
        QCOMPARE((*stored)[2].outcome.addedSets - (*stored)[0].outcome.addedSets, 4000);
        QVERIFY(sameSessions(*library.store.load((*stored)[0].athlete), small));
        // Each is an import of its own, and of what adds nothing no trace is left.
        QVERIFY(library.store.setImportUndone((*stored)[1].outcome.importId, true).has_value());
        const auto again = library.store.addAll({{(*stored)[0].athlete, {}, &small}});
        QCOMPARE((*again)[0].outcome.importId, 0);
        QVERIFY(library.store.setImportUndone((*stored)[1].outcome.importId, false).has_value());
        QCOMPARE(library.store.imports((*stored)[0].athlete)->size(), std::size_t(1));
    }

    void aFullDiskLeavesNoAthleteWithoutALog()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        makeLibrary(path);
        const TrainingLog small = smallLog();
        TrainingLog large = smallLog();
        for (int i = 0; i < 20000; ++i) large.sessions[1].entries[0].sets.push_back(workSet(i % 200, 5, i));
        Result<LogStore> store = LogStore::open(path);
        const std::size_t athletes = store->athletes()->size();
        const auto stored = [&] {
            const LittleRoom room;
            return store->addAll({{0, "Ann", &small}, {0, "Bo", &large}});
        }();
        QVERIFY(!stored.has_value());
        QVERIFY2(stored.error().code == ErrorCode::DiskFull, describe(stored.error()).c_str());
        QCOMPARE(store->athletes()->size(), athletes);
        QVERIFY(store->addAll({{0, "Ann", &small}, {0, "Bo", &large}}).has_value());
    }

    void fullDisk()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        makeLibrary(path);
        TrainingLog large = smallLog();
        for (int i = 0; i < 20000; ++i) large.sessions[1].entries[0].sets.push_back(workSet(i % 200, 5, i));
        Result<LogStore> store = LogStore::open(path);
        const std::int64_t athlete = store->athletes()->front().id;
        const Result<ImportOutcome> outcome = [&] {
            const LittleRoom room;
            return store->add(athlete, large);
        }();
        QVERIFY(!outcome.has_value());
        QVERIFY2(outcome.error().code == ErrorCode::DiskFull, describe(outcome.error()).c_str());
        QVERIFY(sameSessions(*store->load(athlete), smallLog()));
        QCOMPARE(store->add(athlete, large)->addedSets, 20000);
        QVERIFY(LogStore::open(path)->load(athlete).has_value());
    }
};

QTEST_APPLESS_MAIN(LogStoreTogetherTest)
#include "log_store_together_test.moc"
