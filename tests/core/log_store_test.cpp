// The library file: what is stored comes back, what is known is not added again, and nothing is lost when things go wrong.

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <sqlite3.h>

#include "core/log/log_store.h"
#include "core/log/log_store_database.h"
#include "tests/core/stored_log.h"

using namespace liftgraph;
using namespace liftgraph::log;
using namespace liftgraph::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// Runs SQL behind the library's back.
void execute(const fs::path& path, const char* sql)
{
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(path.c_str(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
}

}  // namespace

class LogStoreTest : public QObject {
    Q_OBJECT
private slots:
    void athletes()
    {
        Library library = memoryLibrary();
        const Result<Athlete> second = library.store.addAthlete("Bo", true);
        QVERIFY(second.has_value());
        QVERIFY(library.store.updateAthlete({second->id, "Bea", 71.5, false}).has_value());
        const auto all = library.store.athletes();
        QCOMPARE(all->size(), std::size_t(2));
        QCOMPARE((*all)[1].name, std::string("Bea"));
        QCOMPARE((*all)[1].bodyMassKg, std::optional<double>(71.5));
        QCOMPARE(library.store.addAthlete("Ada").error().code, ErrorCode::Usage);
        QCOMPARE(library.store.addAthlete("").error().code, ErrorCode::Usage);
        QCOMPARE(library.store.load(99).error().code, ErrorCode::AthleteUnknown);
        QCOMPARE(library.store.add(99, smallLog()).error().code, ErrorCode::AthleteUnknown);
    }
    void storesEveryField()
    {
        Library library = memoryLibrary();
        const Result<ImportOutcome> outcome = library.store.add(library.athlete, smallLog());
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->addedSets, 10);
        QCOMPARE(outcome->knownSets, 0);
        const Result<TrainingLog> log = library.store.load(library.athlete);
        QVERIFY(log.has_value());
        QVERIFY(sameSessions(*log, smallLog()));
        QCOMPARE(log->sources.size(), std::size_t(1));
        QCOMPARE(log->sources[0].sha256, std::string(64, 'a'));
        QVERIFY(log->sources[0].unitGuessed && log->sources[0].importedAt == kDay + 9h);
    }
    void addsOnlyWhatIsNew()
    {
        Library library = memoryLibrary();
        QVERIFY(library.store.add(library.athlete, smallLog()).has_value());
        const Result<ImportOutcome> again = library.store.add(library.athlete, smallLog());
        QCOMPARE(again->addedSets, 0);
        QCOMPARE(again->knownSets, 10);
        QCOMPARE(again->importId, 0);
        TrainingLog longer = smallLog();
        longer.sessions[0].entries[0].sets.push_back(workSet(60, 8, 8));  // one more of what is there twice in each entry
        longer.sessions[0].entries.push_back({.exercise = "Dip", .sets = {workSet(0, 12, 9)}});
        longer.sessions.push_back({.start = kDay + std::chrono::days(4), .title = "Push", .entries = {{.exercise = "Dip", .sets = {workSet(0, 12, 10)}}}});
        const Result<ImportOutcome> more = library.store.add(library.athlete, longer);
        QCOMPARE(more->addedSets, 3);
        QCOMPARE(more->knownSets, 10);
        const Result<TrainingLog> log = library.store.load(library.athlete);
        QCOMPARE(countLog(*log).sets + countLog(*log).notPerformed, 13);
        QCOMPARE(log->sessions.size(), std::size_t(3));
        QCOMPARE(library.store.add(library.athlete, longer)->addedSets, 0);
    }
    void undoAndRedo()
    {
        Library library = memoryLibrary();
        const std::int64_t first = library.store.add(library.athlete, smallLog())->importId;
        TrainingLog longer = smallLog();
        longer.sessions[0].entries[0].sets.push_back(workSet(65, 5, 8));
        const std::int64_t second = library.store.add(library.athlete, longer)->importId;
        QVERIFY(library.store.setImportUndone(first, true).has_value());
        const Result<TrainingLog> remains = library.store.load(library.athlete);
        QCOMPARE(remains->sessions.size(), std::size_t(1));
        QCOMPARE(remains->sessions[0].entries.size(), std::size_t(1));
        QCOMPARE(remains->sessions[0].entries[0].sets.size(), std::size_t(1));
        QVERIFY(library.store.setImportUndone(first, false).has_value());
        QCOMPARE(countLog(*library.store.load(library.athlete)).sets, 9);
        QVERIFY(library.store.setImportUndone(second, true).has_value());
        QVERIFY(sameSessions(*library.store.load(library.athlete), smallLog()));
        QVERIFY(library.store.imports(library.athlete)->back().undone);
        QCOMPARE(library.store.setImportUndone(77, true).error().code, ErrorCode::Usage);
    }
    void newImportEndsRedo()
    {
        Library library = memoryLibrary();
        const std::int64_t first = library.store.add(library.athlete, smallLog())->importId;
        QVERIFY(library.store.setImportUndone(first, true).has_value());
        QVERIFY(library.store.load(library.athlete)->sessions.empty());
        const Result<ImportOutcome> again = library.store.add(library.athlete, smallLog());
        QCOMPARE(again->addedSets, 10);
        QCOMPARE(library.store.imports(library.athlete)->size(), std::size_t(1));
        QVERIFY(again->importId != first);
        QVERIFY(sameSessions(*library.store.load(library.athlete), smallLog()));
    }
    void sessionInTwoPieces()
    {
        Library library = memoryLibrary();
        TrainingLog log = smallLog();
        log.sessions.insert(log.sessions.begin(), log.sessions.front());
        QCOMPARE(library.store.add(library.athlete, log)->addedSets, 19);
        QCOMPARE(library.store.add(library.athlete, log)->addedSets, 0);
    }
    void cancelledImportChangesNothing()
    {
        Library library = memoryLibrary();
        TrainingLog log = smallLog();
        for (int i = 0; i < 2000; ++i) log.sessions[1].entries[0].sets.push_back(workSet(i, 5, i));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(library.store.add(library.athlete, log, {.stop = stop.get_token()}).error().code, ErrorCode::Cancelled);
        QVERIFY(library.store.load(library.athlete)->sessions.empty());
        QVERIFY(library.store.imports(library.athlete)->empty());
    }
    /// Logs of several people as addAll() takes them: Ann's is small, Bo's is of 4000 sets.
    void models()
    {
        Library library = memoryLibrary();
        const std::string bytes("\0\1binary\xFF", 9);
        const Result<std::int64_t> id = library.store.saveModel({.athlete = library.athlete, .name = "GCN", .summaryJson = "{}", .trainedAt = kDay + 1s}, bytes);
        QVERIFY(id.has_value());
        QCOMPARE(*library.store.modelBytes(*id), bytes);
        QCOMPARE(library.store.models(library.athlete)->front().name, std::string("GCN"));
        QVERIFY(library.store.removeModel(*id).has_value());
        QVERIFY(library.store.models(library.athlete)->empty());
        QVERIFY(!library.store.modelBytes(*id).has_value());
        QCOMPARE(library.store.saveModel({.athlete = 5}, bytes).error().code, ErrorCode::AthleteUnknown);
    }
    void removingAnAthleteRemovesEverything()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        makeLibrary(path);
        {
            Result<LogStore> store = LogStore::open(path);
            const std::int64_t athlete = store->athletes()->front().id;
            QVERIFY(store->saveModel({.athlete = athlete, .name = "m"}, "x").has_value());
            QVERIFY(store->removeAthlete(athlete).has_value());
            QCOMPARE(store->removeAthlete(athlete).error().code, ErrorCode::AthleteUnknown);
        }
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(path.c_str(), &db), SQLITE_OK);
        for (const char* table : {"athletes", "imports", "sources", "sessions", "entries", "sets", "models"}) {
            sqlite3_stmt* query = nullptr;
            QCOMPARE(sqlite3_prepare_v2(db, (std::string("SELECT count(*) FROM ") + table).c_str(), -1, &query, nullptr), SQLITE_OK);
            QCOMPARE(sqlite3_step(query), SQLITE_ROW);
            QCOMPARE(sqlite3_column_int(query, 0), 0);
            sqlite3_finalize(query);
        }
        sqlite3_close(db);
    }
    void survivesClosing()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "Ada's library #1.liftgraph");
        makeLibrary(path);
        const Result<LogStore> store = LogStore::open(path, OpenMode::ReadOnly);
        QVERIFY(store.has_value());
        QVERIFY(sameSessions(*store->load(store->athletes()->front().id), smallLog()));
    }
    void resultsBelongToTheLogAsItWas()
    {
        auto store = LogStore::open(":memory:");
        const auto first = store->addAthlete("A"), second = store->addAthlete("B");
        QVERIFY(store->saveResult(first->id, {"ablation", "k2", "hash", "{}"}).has_value());
        QVERIFY(store->saveResult(first->id, {"ablation", "k1", "hash", "[1]"}).has_value());
        QVERIFY(store->saveResult(first->id, {"other", "k1", "old", "[]"}).has_value());
        QVERIFY(store->saveResult(second->id, {"ablation", "k1", "hash", "[9]"}).has_value());
        QVERIFY(store->saveResult(first->id, {"ablation", "k1", "hash", "[2]"}).has_value());
        const auto known = store->results(first->id, "ablation", "hash");
        QCOMPARE(known->size(), std::size_t(2));
        QCOMPARE(known->front().key + known->front().json, std::string("k1[2]"));
        // The log has changed: what was computed of it before is of no use any more, but what is of another kind or athlete stays.
        QVERIFY(store->saveResult(first->id, {"ablation", "k3", "new", "{}"}).has_value());
        QVERIFY(store->results(first->id, "ablation", "hash")->empty());
        QCOMPARE(store->results(first->id, "ablation", "new")->size(), std::size_t(1));
        QCOMPARE(store->results(first->id, "other", "old")->size(), std::size_t(1));
        QCOMPARE(store->results(second->id, "ablation", "hash")->size(), std::size_t(1));
        QCOMPARE(store->saveResult(77, {"ablation", "k", "hash", "{}"}).error().code, ErrorCode::AthleteUnknown);
        QVERIFY(store->removeAthlete(second->id).has_value());
        QVERIFY(store->results(second->id, "ablation", "hash")->empty());
    }
    void refusesWhatIsNoLibrary()
    {
        QTemporaryDir folder;
        const fs::path text = pathIn(folder, "text.liftgraph");
        std::ofstream(text) << "this is a plain text file and no library";
        QCOMPARE(LogStore::open(text).error().code, ErrorCode::NotALibrary);
        const fs::path other = pathIn(folder, "other.db");
        execute(other, "CREATE TABLE birds(name TEXT); PRAGMA user_version=3");
        QCOMPARE(LogStore::open(other).error().code, ErrorCode::NotALibrary);
        QCOMPARE(LogStore::open(fs::path(folder.path().toStdString())).error().code, ErrorCode::NotALibrary);
        QCOMPARE(LogStore::open(pathIn(folder, "none.liftgraph"), OpenMode::ReadOnly).error().code, ErrorCode::LibraryMissing);
        QCOMPARE(LogStore::open(pathIn(folder, "no folder") / "a.liftgraph").error().code, ErrorCode::OutputUnwritable);
        QCOMPARE(std::ifstream(text).rdbuf()->in_avail() > 0, true);
    }
    void newerLibraryIsLeftAlone()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        makeLibrary(path);
        execute(path, "PRAGMA user_version=99");
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const Result<LogStore> store = LogStore::open(path, mode);
            QCOMPARE(store.error().code, ErrorCode::LibraryNewer);
            QVERIFY(store.error().detail.find("Update Liftgraph") != std::string::npos);
        }
        execute(path, ("PRAGMA user_version=" + std::to_string(kLibrarySchemaVersion)).c_str());
        QVERIFY(LogStore::open(path).has_value());
    }
    void damagedLibrary()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        makeLibrary(path);
        const auto size = fs::file_size(path);
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4096);
        file << std::string(static_cast<std::size_t>(size) - 4096, '\x5A');
        file.close();
        const Result<LogStore> store = LogStore::open(path);
        QVERIFY(!store.has_value());
        QCOMPARE(codeName(store.error().code), std::string("library_damaged"));
        const Result<LogStore> reader = LogStore::open(path, OpenMode::ReadOnly);
        if (reader) QCOMPARE(codeName(reader->athletes().error().code), std::string("library_damaged"));
    }
    void readOnlyFile()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        makeLibrary(path);
        fs::permissions(path, fs::perms::owner_read);
        Result<LogStore> store = LogStore::open(path);
        QVERIFY(store.has_value() && store->readOnly());
        const std::int64_t athlete = store->athletes()->front().id;
        QVERIFY(sameSessions(*store->load(athlete), smallLog()));
        QCOMPARE(store->add(athlete, smallLog()).error().code, ErrorCode::LibraryReadOnly);
        QCOMPARE(store->addAthlete("Bo").error().code, ErrorCode::LibraryReadOnly);
        QCOMPARE(store->setImportUndone(1, true).error().code, ErrorCode::LibraryReadOnly);
        Result<LogStore> asked = LogStore::open(path, OpenMode::ReadOnly);
        QCOMPARE(asked->removeAthlete(athlete).error().code, ErrorCode::LibraryReadOnly);
    }
    void openTwice()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        makeLibrary(path);
        Result<LogStore> first = LogStore::open(path);
        Result<LogStore> second = LogStore::open(path);
        QVERIFY(first.has_value() && second.has_value());
        const std::int64_t athlete = first->athletes()->front().id;
        sqlite3* writer = nullptr;
        QCOMPARE(sqlite3_open(path.c_str(), &writer), SQLITE_OK);
        QCOMPARE(sqlite3_exec(writer, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QVERIFY(second->load(athlete).has_value());
        QVERIFY(LogStore::open(path).has_value());
        const Result<Athlete> refused = second->addAthlete("Bo");
        QCOMPARE(refused.error().code, ErrorCode::LibraryLocked);
        QVERIFY(refused.error().detail.find("Another program") != std::string::npos);
        QCOMPARE(sqlite3_exec(writer, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(writer);
        QVERIFY(second->addAthlete("Bo").has_value());
        QCOMPARE(first->athletes()->size(), std::size_t(2));
    }
    void dailyCopies()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        makeLibrary(path);
        const fs::path copies = pathIn(folder, "a-backups");
        fs::create_directories(copies);
        for (int day = 1; day <= 9; ++day) std::ofstream(copies / ("a-day-2020-01-0" + std::to_string(day) + ".liftgraph")) << "old";
        std::ofstream(copies / "kept by hand.liftgraph") << "old";
        QVERIFY(LogStore::open(path).has_value());
        std::vector<std::string> names;
        for (const auto& file : fs::directory_iterator(copies)) names.push_back(file.path().filename().string());
        std::sort(names.begin(), names.end());
        QCOMPARE(names.size(), std::size_t(8));
        QCOMPARE(names.front(), std::string("a-day-2020-01-04.liftgraph"));
        QCOMPARE(names.back(), std::string("kept by hand.liftgraph"));
        const Result<LogStore> copy = LogStore::open(copies / names[6], OpenMode::ReadOnly);
        QVERIFY2(copy.has_value(), copy ? "" : describe(copy.error()).c_str());
        QVERIFY(sameSessions(*copy->load(copy->athletes()->front().id), smallLog()));
    }
    void upgradeKeepsACopy()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        makeLibrary(path);
        std::vector<Migration> migrations(libraryMigrations().begin(), libraryMigrations().end());
        migrations.push_back({kLibrarySchemaVersion + 1, "CREATE TABLE plans(id INTEGER PRIMARY KEY)"});
        QVERIFY(openLibrary(path, OpenMode::ReadWrite, migrations).has_value());
        QCOMPARE(LogStore::open(path).error().code, ErrorCode::LibraryNewer);
        const Result<LogStore> copy = LogStore::open(pathIn(folder, "a-backups") / ("a-before-version-" + std::to_string(kLibrarySchemaVersion + 1) + ".liftgraph"), OpenMode::ReadOnly);
        QVERIFY2(copy.has_value(), copy ? "" : describe(copy.error()).c_str());
        QCOMPARE(copy->athletes()->size(), std::size_t(1));
        migrations.push_back({kLibrarySchemaVersion + 2, "CREATE TABLE broken("});
        QVERIFY(!openLibrary(path, OpenMode::ReadWrite, migrations).has_value());
        migrations.pop_back();
        QVERIFY(openLibrary(path, OpenMode::ReadWrite, migrations).has_value());
    }
    void evaluationsAreKeptAndListed()
    {
        Library library = memoryLibrary();
        const LocalTime early = LocalTime(std::chrono::seconds(1000)), late = LocalTime(std::chrono::seconds(2000));
        const std::int64_t first = *library.store.saveEvaluation({0, library.athlete, "abc", "{\"seeds\":3}", early}, "{\"whole\":1}");
        QVERIFY(library.store.saveEvaluation({0, library.athlete, "def", "{}", late}, "{}").has_value());
        QCOMPARE(library.store.saveEvaluation({0, 99, "abc", "{}", late}, "{}").error().code, ErrorCode::AthleteUnknown);
        const std::vector<StoredEvaluation> kept = *library.store.evaluations(library.athlete);
        QCOMPARE(kept.size(), std::size_t(2));
        QCOMPARE(kept[0].dataHash, std::string("def"));
        QVERIFY(kept[1].id == first && kept[1].madeAt == early && kept[1].settingsJson == "{\"seeds\":3}");
        QCOMPARE(*library.store.evaluationJson(first), std::string("{\"whole\":1}"));
        QVERIFY(library.store.removeEvaluation(first).has_value());
        QCOMPARE(library.store.evaluationJson(first).error().code, ErrorCode::Usage);
        QVERIFY(library.store.removeAthlete(library.athlete).has_value());
        QVERIFY(library.store.evaluations(library.athlete)->empty());
    }
    void killedWriterLosesNothingShown()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        Result<LogStore> store = LogStore::open(path);
        const std::int64_t athlete = store->addAthlete("Ada")->id;
        QVERIFY(store->add(athlete, smallLog()).has_value());
        // What lies on the disk while the program still runs is what a crash would leave.
        const fs::path crashed = pathIn(folder, "crashed.liftgraph");
        fs::copy_file(path, crashed);
        fs::copy_file(path.string() + "-wal", crashed.string() + "-wal");
        const Result<LogStore> after = LogStore::open(crashed);
        QVERIFY(after.has_value());
        QVERIFY(sameSessions(*after->load(athlete), smallLog()));
    }
};

QTEST_APPLESS_MAIN(LogStoreTest)
#include "log_store_test.moc"
