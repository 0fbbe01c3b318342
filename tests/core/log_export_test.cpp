// A log out and in again: every field, whatever people write into names and notes.

#include <QtTest>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/import/importer.h"
#include "core/log/log_export.h"
#include "core/log/log_store.h"
#include "core/workflow/export_log.h"

using namespace liftgraph;
using namespace liftgraph::log;
using namespace std::chrono_literals;

namespace {

constexpr LocalDay kDay = LocalDay(std::chrono::year(2026) / 5 / 17);

/// A log with something in every field, and `text` in every field that takes text.
TrainingLog fullLog(const std::string& text)
{
    TrainingLog log;
    log.athlete = text;
    log.bodyMassKg = 81.3;
    log.sources = {{text, std::string(64, 'a'), "strong", "kg", true, kDay + 9h}, {"unused.csv", "b", "hevy", "lb", false, kDay}};
    Set full{.kind = SetKind::Drop, .loadKg = 61.23492, .reps = 9.5, .durationS = 0.1, .distanceM = 1e-7, .rpe = 9.5, .rir = 0, .restS = 90,
             .note = text, .origin = {0, 17}};
    Set bare{.kind = SetKind::WarmUp, .reps = 5};
    Set third{.kind = SetKind::Failure, .loadKg = 0, .reps = 1.0 / 3.0, .origin = {0, 18}};
    Entry entry{.exercise = text + "x", .note = text, .fatigue = 7, .intensity = 8.5, .sets = {full, bare, full, third}};
    Session timed{.start = kDay + 7h + 34min + 1s, .hasTime = true, .title = text, .note = text, .durationS = 3600, .sessionRpe = 7, .bodyMassKg = 80.9,
                  .entries = {entry, {.exercise = "No sets"}, entry}};
    Session dayOnly{.start = kDay + std::chrono::days(1), .title = "Nothing yet"};
    log.sessions = {timed, dayOnly};
    return log;
}

/// Every kind of decision about names and exercises, with `text` in the names.
void decide(LogStore& store, std::int64_t athlete, const std::string& text)
{
    Exercise facts;
    facts.kind = ExerciseKind::Unknown;
    facts.primary = {Muscle::Biceps, Muscle::Forearms};
    facts.secondary = {Muscle::Chest};
    facts.bodyMassFraction = 1.0 / 3.0;
    facts.assisted = facts.pair = true;
    QVERIFY(store.edit(athlete, {CorrectExercise{text + "x", facts}}).has_value());
    QVERIFY(store.edit(athlete, {MapName{text + "x", text + " by another name"}}).has_value());
    QVERIFY(store.edit(athlete, {MapName{"No sets", "Done later"}}).has_value());
    QVERIFY(store.edit(athlete, {UnmapName{"No sets"}}).has_value());
}

std::string jsonOf(const TrainingLog& log)
{
    std::ostringstream out;
    return writeJson(log, out) ? out.str() : std::string();
}

std::string csvOf(const TrainingLog& log)
{
    std::ostringstream out;
    return writeCsv(log, out) ? out.str() : std::string();
}

}  // namespace

class LogExportTest : public QObject {
    Q_OBJECT
private slots:
    void csvComesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "Bench press";
        QTest::newRow("delimiters") << "a, b; c\td | e";
        QTest::newRow("quotes") << "the \"big\" one\"";
        QTest::newRow("lines") << "first\nsecond\r\nthird";
        QTest::newRow("spaces") << "  around  ";
        QTest::newRow("unicode") << QString::fromUtf8("Bankdrücken 卧推 🏋️ е́");
        QTest::newRow("formula") << "=HYPERLINK(\"http://example.org\")";
        QTest::newRow("plus") << "+1 rep";
        QTest::newRow("minus") << "-";
        QTest::newRow("at") << "@home";
        QTest::newRow("apostrophe") << "'=1+1";
        QTest::newRow("number") << "12,5";
        QTest::newRow("date") << "2026-05-17";
        QTest::newRow("escape") << "_x000D_ & <b> _x0041_ _X";
        QTest::newRow("tab") << "\tin and out\t";
        QTest::newRow("control") << "bell \x07 and \x1b[0m";
    }
    void csvComesBack()
    {
        QFETCH(QString, text);
        const TrainingLog log = fullLog(text.toStdString());
        const std::string csv = csvOf(log);
        const Result<import::ImportedFile> file = import::readText(csv, "export.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(file->recognition.format, std::string("liftgraph_csv"));
        QVERIFY(file->rejected.empty());
        // The text itself is the comparison: every field has a column.
        QCOMPARE(csvOf(file->log), csv);
        QCOMPARE(hashLogs({file->log}), hashLogs({log}));
        QCOMPARE(file->log.athlete, log.athlete);
        QCOMPARE(file->log.sessions[0].entries[0].sets[0].note, log.sessions[0].entries[0].sets[0].note);
        QCOMPARE(file->log.sessions[0].entries[2].note, log.sessions[0].entries[2].note);
        QCOMPARE(file->log.sources.size(), log.sources.size());
        QCOMPARE(file->log.sessions[0].entries[0].sets[1].origin.source, -1);
    }
    void everyFormatGivesTheLibraryBack_data() { csvComesBack_data(); }
    void everyFormatGivesTheLibraryBack()
    {
        QFETCH(QString, text);
        QTemporaryDir folder;
        for (const workflow::ExportFormat& format : workflow::exportFormats()) {
            if (!format.lossless) continue;
            // What goes out of one library and into another is what the first has.
            Result<LogStore> first = LogStore::open(":memory:"), second = LogStore::open(":memory:");
            const std::int64_t a = first->addAthlete("Ada")->id, b = second->addAthlete("Ada")->id;
            QVERIFY(first->add(a, fullLog(text.toStdString())).has_value());
            if (!text.contains('\n') && !text.contains('\t')) decide(*first, a, text.toStdString());
            const TrainingLog before = *first->load(a);
            const std::string path = folder.filePath(QStringLiteral("log.%1").arg(format.ending)).toStdString();
            const auto written = workflow::exportLog(before, format.id, path);
            QVERIFY2(written.has_value(), written ? "" : describe(written.error()).c_str());
            const auto file = import::readFile(path);
            QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
            QVERIFY(file->rejected.empty());
            QVERIFY(second->add(b, file->log).has_value());
            const TrainingLog after = *second->load(b);
            QCOMPARE(jsonOf(after), jsonOf(before));  // which has every field of a log
            QCOMPARE(csvOf(after), csvOf(before));
            const auto again = second->add(b, file->log);
            QVERIFY(!again->addedAny());
        }
    }
    void convertedLoadsKeepEveryDigit()
    {
        // What pounds become in kilograms, as apps with a step of 2.5 lb write them, and what sixteen digits do not give back.
        TrainingLog log = fullLog("x");
        std::vector<Set>& sets = log.sessions[0].entries[0].sets;
        sets.clear();
        for (int step = 1; step <= 400; ++step) sets.push_back({.loadKg = toKilograms(2.5 * step, Unit::Pound), .reps = 1.0 / step, .origin = {0, step}});
        sets.push_back({.loadKg = 0.1 + 0.2, .reps = 1e22, .distanceM = 5e-324});
        QTemporaryDir folder;
        const std::string path = folder.filePath("log.xlsx").toStdString();
        QVERIFY(workflow::exportLog(log, "xlsx", path).has_value());
        const auto file = import::readFile(path);
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QVERIFY(file->rejected.empty());
        QCOMPARE(csvOf(file->log), csvOf(log));
    }
    void aDecisionThatCannotBeIsRefused()
    {
        LogStore store = std::move(*LogStore::open(":memory:"));
        const std::int64_t athlete = store.addAthlete("Ada")->id;
        QVERIFY(store.add(athlete, fullLog("a")).has_value());
        decide(store, athlete, "a");
        const QString csv = QString::fromStdString(csvOf(*store.load(athlete)));
        const auto refusedColumn = [&](const QString& before, const QString& after) {
            const auto file = import::readText(QString(csv).replace(csv.lastIndexOf(before), before.size(), after).toStdString(), "a.csv");
            return file && file->rejected.size() == 1 ? file->rejected[0].column : std::string("none or several");
        };
        QCOMPARE(refusedColumn(",unmap,", ",forget,"), std::string("decision"));
        QCOMPARE(refusedColumn(",mapping,,ax,", ",mapping,,,"), std::string("decision_from"));
        QCOMPARE(refusedColumn("exercise,,,\"ax\t", "exercise,,,\"#ax\t"), std::string("decision_to"));
    }
    void layoutsOfAppsKeepNamesAndRunNothing_data() { csvComesBack_data(); }
    void layoutsOfAppsKeepNamesAndRunNothing()
    {
        QFETCH(QString, text);
        QTemporaryDir folder;
        TrainingLog log = fullLog(text.simplified().toStdString());
        log.sessions.resize(1);
        for (const char* format : {"strong", "hevy"}) {
            const std::string path = folder.filePath("log.csv").toStdString();
            QVERIFY(workflow::exportLog(log, format, path).has_value());
            QFile written(folder.filePath("log.csv"));
            QVERIFY(written.open(QIODevice::ReadOnly));
            const QByteArray bytes = written.readAll();
            for (const char* armed : {"\"=", "\"+", "\"@", ",=", ",+", ",@"}) QVERIFY2(!bytes.contains(armed), bytes.constData());
            const auto file = import::readFile(path);
            QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
            QCOMPARE(file->recognition.format, std::string(format));
            QCOMPARE(file->log.sessions[0].entries[0].exercise, log.sessions[0].entries[0].exercise);
            QCOMPARE(file->log.sessions[0].title, log.sessions[0].title);
        }
    }
    void jsonThatIsBrokenSaysWhere()
    {
        std::ostringstream out;
        QVERIFY(writeJson(fullLog("x"), out).has_value());
        const std::string whole = out.str();
        for (const std::size_t length : {whole.size() / 2, whole.size() - 2}) {
            const auto cut = import::readText(whole.substr(0, length), "a.json");
            QVERIFY(!cut.has_value());
            QCOMPARE(cut.error().code, ErrorCode::UnknownFormat);
            QVERIFY(cut.error().row > 0);
        }
        const QString text = QString::fromStdString(whole);
        const auto refused = [&](const QString& before, const QString& after) {
            return import::readText(QString(text).replace(text.indexOf(before), before.size(), after).toStdString(), "a.json");
        };
        const auto negative = refused("\"reps\":9.5", "\"reps\":-1");
        QVERIFY(negative.has_value());
        QCOMPARE(negative->rejected.size(), std::size_t(1));
        QCOMPARE(negative->rejected[0].column, std::string("reps"));
        QCOMPARE(refused("\"start\":\"2026", "\"start\":\"3026")->rejected[0].column, std::string("start"));
        QCOMPARE(refused("\"kind\":\"drop\"", "\"kind\":7")->rejected[0].column, std::string("kind"));
        QVERIFY(!refused("\"sources\":[{", "\"sources\":[7,{").has_value());
    }
    void workbookHoldsEveryRowAsText()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("log.xlsx").toStdString();
        QVERIFY(workflow::exportLog(fullLog("=1+1"), "xlsx", path).has_value());
        QFile book(folder.filePath("log.xlsx"));
        QVERIFY(book.open(QIODevice::ReadOnly));
        QCOMPARE(book.read(2), QByteArray("PK"));
        TrainingLog tooLong = fullLog("x");
        tooLong.sessions[0].note = std::string(40000, 'n');
        const auto refused = workflow::exportLog(tooLong, "xlsx", path);
        QCOMPARE(refused.error().code, ErrorCode::Usage);
        QCOMPARE(refused.error().column, std::string("session_note"));
        QCOMPARE(workflow::exportLog(fullLog("x"), "xlsx", "/nonexistent-folder/x.xlsx").error().code, ErrorCode::OutputUnwritable);
        QCOMPARE(workflow::exportLog(tooLong, "pdf", path).error().code, ErrorCode::Usage);
        QVERIFY(book.size() > 0 && !QFile::exists(folder.filePath("log.xlsx.part")));
    }
    void csvRunsNoFormula()
    {
        const std::string csv = csvOf(fullLog("=cmd|' /C calc'!A0"));
        QVERIFY(csv.find(",=cmd") == std::string::npos);
        QVERIFY(csv.find("\n=cmd") == std::string::npos);
        QVERIFY(csv.find("'=cmd") != std::string::npos);
    }
    void ownCsvRefusesBadRows()
    {
        TrainingLog log = fullLog("x");
        std::string csv = csvOf(log);
        csv.replace(csv.find("61.23492"), 8, "-1.23492");
        const Result<import::ImportedFile> file = import::readText(csv, "export.csv");
        QVERIFY(file.has_value());
        QCOMPARE(file->rejected.size(), std::size_t(1));
        QCOMPARE(file->rejected[0].row, 2);
        QCOMPARE(file->rejected[0].column, std::string("load_kg"));
    }
    void json()
    {
        std::ostringstream out;
        QVERIFY(writeJson(fullLog("say \"hi\"\n"), out).has_value());
        const auto read = nlohmann::json::parse(out.str());
        QCOMPARE(read["athlete"].get<std::string>(), std::string("say \"hi\"\n"));
        QCOMPARE(read["sources"].size(), std::size_t(2));
        QCOMPARE(read["sessions"][0]["start"].get<std::string>(), std::string("2026-05-17 07:34:01"));
        QCOMPARE(read["sessions"][1]["start"].get<std::string>(), std::string("2026-05-18"));
        const auto set = read["sessions"][0]["entries"][0]["sets"][0];
        QCOMPARE(set["load_kg"].get<double>(), 61.23492);
        QCOMPARE(set["kind"].get<std::string>(), std::string("drop"));
        QCOMPARE(set["row"].get<int>(), 17);
        QVERIFY(!read["sessions"][0]["entries"][0]["sets"][1].contains("load_kg"));
    }
    void jsonOfNothing()
    {
        std::ostringstream out;
        QVERIFY(writeJson({}, out).has_value());
        QVERIFY(nlohmann::json::parse(out.str())["sessions"].empty());
    }
    void fullDisk()
    {
        std::ofstream full("/dev/full");
        if (!full) QSKIP("This system has no /dev/full.");
        QCOMPARE(writeCsv(fullLog("x"), full).error().code, ErrorCode::DiskFull);
        std::ofstream again("/dev/full");
        QCOMPARE(writeJson(fullLog("x"), again).error().code, ErrorCode::DiskFull);
    }
    void unopenedOutput()
    {
        std::ofstream none("/nonexistent-folder/x.csv");
        QCOMPARE(writeCsv(fullLog("x"), none).error().code, ErrorCode::OutputUnwritable);
    }
};

QTEST_APPLESS_MAIN(LogExportTest)
#include "log_export_test.moc"
