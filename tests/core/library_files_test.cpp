// Copies of a library, bringing one back, moving it, upgrading an old one, and what a repair saves of files that are really broken.

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <random>
#include <sqlite3.h>

#include "core/log/library_files.h"
#include "core/log/log_store.h"
#include "core/log/log_store_database.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using namespace liftgraph::log;
namespace fs = std::filesystem;

namespace {

fs::path pathIn(const QTemporaryDir& folder, const char* name) { return fs::path(folder.path().toStdString()) / name; }

/// `days` sessions of four entries with five sets each.
void makeLibrary(const fs::path& path, int days)
{
    QString text;
    for (int i = 0; i < days; ++i) {
        text += QDate(2020, 1, 1).addDays(i).toString(Qt::ISODate) + " Day";
        for (const char* name : {"Squat", "Bench", "Row", "Curl"}) text += QStringLiteral(" | %1 %2x5 %2x5 %2x5 %2x6 %2x7").arg(name).arg(60 + i % 40);
        text += '\n';
    }
    TrainingLog drawn = drawn::log(text);
    drawn.sources = {{"a.csv", std::string(64, 'a'), "strong", "kg", false, {}}};
    Result<LogStore> store = LogStore::open(path);
    QVERIFY(store.has_value());
    QVERIFY(store->add(store->addAthlete("Ada")->id, drawn).has_value());
}

LogCounts countsOf(const fs::path& path)
{
    const Result<LogStore> store = LogStore::open(path, OpenMode::ReadOnly);
    if (!store) return {};
    LogCounts all;
    const auto athletes = store->athletes();
    for (const Athlete& athlete : *athletes) {
        const LogCounts counts = countLog(*store->load(athlete.id));
        all.sets += counts.sets;
        all.sessions += counts.sessions;
    }
    return all;
}

bool integrityOf(const fs::path& path)
{
    sqlite3* db = nullptr;
    sqlite3_stmt* query = nullptr;
    bool sound = sqlite3_open(path.c_str(), &db) == SQLITE_OK && sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1, &query, nullptr) == SQLITE_OK &&
                 sqlite3_step(query) == SQLITE_ROW && std::string(reinterpret_cast<const char*>(sqlite3_column_text(query, 0))) == "ok";
    sqlite3_finalize(query);
    sound = sound && sqlite3_prepare_v2(db, "PRAGMA foreign_key_check", -1, &query, nullptr) == SQLITE_OK && sqlite3_step(query) == SQLITE_DONE;
    sqlite3_finalize(query);
    sqlite3_close(db);
    return sound;
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// Makes a library as an earlier version of its layout had it, and fills it.
bool makeOldLibrary(const fs::path& path, std::size_t version, const std::string& rows)
{
    sqlite3* db = nullptr;
    bool made = sqlite3_open(path.c_str(), &db) == SQLITE_OK;
    for (const Migration& migration : libraryMigrations().first(version)) made = made && sqlite3_exec(db, migration.sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    const std::string sql = rows + ";PRAGMA user_version=" + std::to_string(version) + "; PRAGMA application_id=1281975924";
    made = made && sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return made;
}

}  // namespace

class LibraryFilesTest : public QObject {
    Q_OBJECT

private slots:
    void aVersionOneLibraryIsUpgraded()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "old.liftgraph");
        QVERIFY(makeOldLibrary(path, 1, "INSERT INTO athletes VALUES(7, 'Ada', 70, 0); INSERT INTO imports VALUES(3, 7, 1, 0);"
                                        "INSERT INTO sources VALUES(5, 3, 'a.csv', 'x', 'strong', 'kg', 0, 0);"
                                        "INSERT INTO sessions VALUES(9, 7, 3, 1704067200, 0, 'Push', '', NULL, NULL, NULL);"
                                        "INSERT INTO entries VALUES(11, 9, 3, 0, 'Bench', '', NULL, NULL);"
                                        "INSERT INTO sets VALUES(11, 0, 3, 5, 2, 0, 60, 8, NULL, NULL, NULL, NULL, NULL, NULL)"));
        // What can only be read is not upgraded, and says so.
        QCOMPARE(LogStore::open(path, OpenMode::ReadOnly).error().code, ErrorCode::LibraryReadOnly);
        Result<LogStore> store = LogStore::open(path);
        QVERIFY2(store.has_value(), store ? "" : describe(store.error()).c_str());
        QCOMPARE(store->imports(7)->size(), std::size_t(1));
        const LoadedLog loaded = *store->loadWithIds(7);
        QCOMPARE(loaded.log.sessions[0].entries[0].sets[0].origin.row, 2);
        Set heavier = loaded.log.sessions[0].entries[0].sets[0];
        heavier.loadKg = 65;
        const LogEdit edit = *store->edit(7, {ChangeSet{loaded.ids.setAt(0, 0, 0), heavier}, AddSets{11, 1, {heavier}}});
        QCOMPARE(store->load(7)->sessions[0].entries[0].sets.size(), std::size_t(2));
        QVERIFY(store->apply(inverse(edit)).has_value());
        QVERIFY(integrityOf(path));
        const auto copies = libraryCopies(path);
        QCOMPARE(copies.size(), std::size_t(1));
        QCOMPARE(copies[0].kind, LibraryCopy::Kind::BeforeUpgrade);
    }

    void aVersionTwoLibraryIsUpgradedAndKnowsOldRenames()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "old.liftgraph");
        QVERIFY(makeOldLibrary(path, 2, "INSERT INTO athletes VALUES(7, 'Ada', 70, 0); INSERT INTO imports VALUES(3, 7, 2, 0, 0);"
                                        "INSERT INTO sessions VALUES(9, 7, 3, 1704067200, 0, 'Push', '', NULL, NULL, NULL);"
                                        "INSERT INTO entries VALUES(11, 9, 3, 0, 'Bench', '', NULL, NULL), (12, 9, 3, 1, 'Row', '', NULL, NULL);"
                                        "INSERT INTO sets VALUES(11, 0, 3, NULL, 2, 0, 60, 8, NULL, NULL, NULL, NULL, NULL, NULL);"
                                        "INSERT INTO sets VALUES(12, 0, 3, NULL, 3, 0, 60, 8, NULL, NULL, NULL, NULL, NULL, NULL);"
                                        "INSERT INTO originals(athlete, import, row, entry, place, start, has_time, title, exercise, kind, load_kg, reps) "
                                        "VALUES(7, 3, 2, 11, 0, 1704067200, 0, 'Push', 'BP', 0, 60, 8)"));
        Result<LogStore> store = LogStore::open(path);
        QVERIFY2(store.has_value(), store ? "" : describe(store.error()).c_str());
        const TrainingLog log = *store->load(7);
        QCOMPARE(log.sessions[0].entries[0].written, std::string("BP"));
        QVERIFY(log.sessions[0].entries[1].written.empty() && log.nameMappings.empty() && log.ownExercises.empty());
        QVERIFY(store->edit(7, {MapName{"Row", "Barbell Row"}}).has_value());
        QCOMPARE(store->load(7)->nameMappings.size(), std::size_t(1));
        QVERIFY(integrityOf(path));
        QCOMPARE(libraryCopies(path).at(0).kind, LibraryCopy::Kind::BeforeUpgrade);
    }

    void aVersionThreeLibraryIsUpgradedAndRemembersRemovedMasses()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "old.liftgraph");
        QVERIFY(makeOldLibrary(path, 3, "INSERT INTO athletes(id, name) VALUES(7, 'Ada'); INSERT INTO imports(id, athlete, added_sets) VALUES(3, 7, 0);"
                                        "INSERT INTO body_masses VALUES(1, 7, 3, 19000, 80.0);"
                                        "INSERT INTO name_changes VALUES(1, 7, 1704067200, 0, 'BP', 'Bench', '', 2)"));
        Result<LogStore> store = LogStore::open(path);
        QVERIFY2(store.has_value(), store ? "" : describe(store.error()).c_str());
        TrainingLog log = *store->load(7);
        QCOMPARE(log.bodyMasses.size(), std::size_t(1));
        QCOMPARE(log.nameHistory.size(), std::size_t(1));
        QVERIFY(store->edit(7, {ChangeBodyMass{log.bodyMasses[0].day, {}}}).has_value());
        QCOMPARE(store->add(7, log)->addedBodyMasses, 0);
        // What a repair reads of it is whole, too.
        const fs::path repaired = pathIn(folder, "repaired.liftgraph");
        QVERIFY(repairLibrary(path, repaired).has_value());
        store = LogStore::open(repaired);
        QCOMPARE(store->add(7, log)->addedBodyMasses, 0);
        QCOMPARE(store->load(7)->nameHistory.size(), std::size_t(1));
        QVERIFY(integrityOf(path) && integrityOf(repaired));
    }

    void aCopyIsBroughtBackAndTheLibraryKept()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph"), copy = pathIn(folder, "copy.liftgraph");
        makeLibrary(path, 10);
        QVERIFY(saveLibraryCopy(path, copy).has_value());
        QVERIFY(!fs::exists(copy.string() + "-wal") && !fs::exists(copy.string() + ".part"));
        Result<LogStore> open = LogStore::open(path);  // somebody has it open all the while
        QVERIFY(open->removeAthlete(open->athletes()->front().id).has_value());
        QCOMPARE(countsOf(path).sets, 0);
        const auto kept = restoreLibrary(path, copy);
        QVERIFY2(kept.has_value(), kept ? "" : describe(kept.error()).c_str());
        QCOMPARE(countsOf(path).sets, 200);
        QCOMPARE(open->athletes()->size(), std::size_t(1));
        QCOMPARE(countsOf(*kept).sets, 0);
        const auto copies = libraryCopies(path);
        QVERIFY(std::any_of(copies.begin(), copies.end(), [&](const auto& c) { return c.path == *kept && c.kind == LibraryCopy::Kind::BeforeRestore; }));
        QCOMPARE(saveLibraryCopy(path, path).error().code, ErrorCode::Usage);
        QCOMPARE(restoreLibrary(path, path).error().code, ErrorCode::Usage);
        QCOMPARE(restoreLibrary(path, pathIn(folder, "none.liftgraph")).error().code, ErrorCode::LibraryMissing);
    }

    void aDamagedLibraryIsReplacedAndSetAside()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph"), copy = pathIn(folder, "copy.liftgraph");
        makeLibrary(path, 10);
        QVERIFY(saveLibraryCopy(path, copy).has_value());
        const std::string garbage(20000, '\x5A');
        write(path, garbage);
        for (const char* ending : {"-wal", "-shm"}) fs::remove(path.string() + ending);
        QCOMPARE(LogStore::open(path).error().code, ErrorCode::NotALibrary);
        const auto kept = restoreLibrary(path, copy);
        QVERIFY2(kept.has_value(), kept ? "" : describe(kept.error()).c_str());
        QCOMPARE(countsOf(path).sets, 200);
        QCOMPARE(bytesOf(*kept), garbage);
        // A copy that is broken itself never replaces anything.
        std::string bytes = bytesOf(copy);
        bytes.replace(4096 * 3, 4096 * 4, std::string(4096 * 4, '\x5A'));
        write(copy, bytes);
        QCOMPARE(codeName(restoreLibrary(path, copy).error().code), std::string("library_damaged"));
        QCOMPARE(countsOf(path).sets, 200);
    }

    void aLockedOrReadOnlyLibraryIsNotReplaced()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph"), copy = pathIn(folder, "copy.liftgraph");
        makeLibrary(path, 3);
        QVERIFY(saveLibraryCopy(path, copy).has_value());
        sqlite3* writer = nullptr;
        QCOMPARE(sqlite3_open(path.c_str(), &writer), SQLITE_OK);
        QCOMPARE(sqlite3_exec(writer, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(restoreLibrary(path, copy).error().code, ErrorCode::LibraryLocked);
        QCOMPARE(moveLibrary(path, pathIn(folder, "b.liftgraph")).error().code, ErrorCode::LibraryLocked);
        QVERIFY(fs::exists(path) && !fs::exists(pathIn(folder, "b.liftgraph")));
        QCOMPARE(sqlite3_exec(writer, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(writer);
        fs::permissions(path, fs::perms::owner_read);
        QCOMPARE(moveLibrary(path, pathIn(folder, "b.liftgraph")).error().code, ErrorCode::LibraryReadOnly);
        QCOMPARE(countsOf(path).sets, 60);
    }

    void aLibraryIsMovedWithItsCopies()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph");
        makeLibrary(path, 3);
        QVERIFY(LogStore::open(path).has_value());  // makes the copy of the day
        fs::create_directories(pathIn(folder, "new"));
        const fs::path target = pathIn(folder, "new") / "b.liftgraph";
        write(pathIn(folder, "taken"), "x");
        QCOMPARE(moveLibrary(path, pathIn(folder, "taken")).error().code, ErrorCode::Usage);
        const auto moved = moveLibrary(path, target);
        QVERIFY2(moved.has_value(), moved ? "" : describe(moved.error()).c_str());
        QVERIFY(!fs::exists(path) && !fs::exists(path.string() + "-wal"));
        QCOMPARE(countsOf(target).sets, 60);
        QCOMPARE(libraryCopies(target).size(), std::size_t(1));
        QCOMPARE(LogStore::open(path, OpenMode::Existing).error().code, ErrorCode::LibraryMissing);
        QVERIFY(!fs::exists(path));
    }

    void aSoundLibraryIsRepairedWhole()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph"), out = pathIn(folder, "out.liftgraph");
        makeLibrary(path, 30);
        const auto report = repairLibrary(path, out);
        QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
        QVERIFY(report->whole && report->notes.empty());
        QCOMPARE(countsOf(out).sets, 600);
        QVERIFY(integrityOf(out));
        QCOMPARE(repairLibrary(path, out).error().code, ErrorCode::Usage);
        QCOMPARE(repairLibrary(pathIn(folder, "none"), pathIn(folder, "x")).error().code, ErrorCode::LibraryMissing);
    }

    void brokenPagesCostOnlyWhatLiesOnThem_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 4; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void brokenPagesCostOnlyWhatLiesOnThem()
    {
        QFETCH(int, seed);
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph"), broken = pathIn(folder, "broken.liftgraph"), out = pathIn(folder, "out.liftgraph");
        makeLibrary(path, 200);
        QVERIFY(saveLibraryCopy(path, broken).has_value());
        std::string bytes = bytesOf(broken);
        std::mt19937 random(static_cast<unsigned>(seed));
        const std::size_t pages = bytes.size() / 4096;
        // Whole leaf pages are overwritten; the schema and the roots, which lie first, stay.
        for (int i = 0; i < 3; ++i) bytes.replace((pages / 2 + random() % (pages / 2)) * 4096, 4096, std::string(4096, char(random())));
        write(broken, bytes);
        const auto report = repairLibrary(broken, out);
        QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
        const LogCounts saved = countsOf(out);
        QVERIFY2(saved.sets >= 2500, qPrintable(QString::number(saved.sets)));
        QVERIFY(saved.sets == 4000 || !report->whole);
        QVERIFY(integrityOf(out));
        QCOMPARE(bytesOf(broken), bytes);
    }

    void aRowThatCannotBeReadIsOneGap()
    {
        // The tree still leads to the athlete's row, from every id before it, but the row itself is broken.
        QTemporaryDir folder;
        const fs::path broken = fs::path(LIFTGRAPH_SOURCE_DIR) / "tests/fuzz/corpus/library/row-that-cannot-be-read.liftgraph", out = pathIn(folder, "out.liftgraph");
        const auto report = repairLibrary(broken, out);
        QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->tables.front().name, std::string("athletes"));
        QVERIFY2(report->tables.front().gaps >= 1 && report->tables.front().gaps <= 4, qPrintable(QString::number(report->tables.front().gaps)));
        QVERIFY(integrityOf(out));
    }

    void flippedBitsAreNeverTakenForData_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void flippedBitsAreNeverTakenForData()
    {
        QFETCH(int, seed);
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph"), broken = pathIn(folder, "broken.liftgraph"), out = pathIn(folder, "out.liftgraph");
        makeLibrary(path, 100);
        QVERIFY(saveLibraryCopy(path, broken).has_value());
        std::string bytes = bytesOf(broken);
        std::mt19937 random(static_cast<unsigned>(100 + seed));
        for (int i = 0; i < 200; ++i) bytes[4096 + random() % (bytes.size() - 4096)] ^= char(1 << (random() % 8));
        write(broken, bytes);
        // However broken: a repaired library that opens, or words, never a crash.
        const auto report = repairLibrary(broken, out);
        if (report) {
            QVERIFY(integrityOf(out));
            QVERIFY(LogStore::open(out).has_value());
        } else {
            QVERIFY(!report.error().detail.empty());
            QVERIFY(!fs::exists(out));
        }
    }

    void aTruncatedLibraryKeepsItsBeginning()
    {
        QTemporaryDir folder;
        const fs::path path = pathIn(folder, "a.liftgraph"), broken = pathIn(folder, "broken.liftgraph"), out = pathIn(folder, "out.liftgraph");
        makeLibrary(path, 200);
        QVERIFY(saveLibraryCopy(path, broken).has_value());
        fs::resize_file(broken, fs::file_size(broken) * 3 / 4);
        QVERIFY(!LogStore::open(broken).has_value() || countsOf(broken).sets == 0);
        const auto report = repairLibrary(broken, out);
        QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
        QVERIFY(!report->whole);
        QVERIFY2(countsOf(out).sets >= 2000, qPrintable(QString::number(countsOf(out).sets)));
        QVERIFY(integrityOf(out));
        // Where even the list of its tables is gone, a repair does not call an empty library whole.
        fs::resize_file(broken, 8192);
        const auto nothing = repairLibrary(broken, pathIn(folder, "nothing.liftgraph"));
        QVERIFY(!nothing.has_value());
        QCOMPARE(nothing.error().code, ErrorCode::LibraryDamaged);
        QVERIFY(!fs::exists(pathIn(folder, "nothing.liftgraph")));
        write(broken, "SQLite format 3");
        QVERIFY(!repairLibrary(broken, pathIn(folder, "out2.liftgraph")).has_value());
    }
};

QTEST_APPLESS_MAIN(LibraryFilesTest)
#include "library_files_test.moc"
