// Body masses by date: from the exports that hold them, into the library once, and gone where the user has removed them.

#include <QtTest>

#include <sstream>

#include "core/import/importer.h"
#include "core/log/log_export.h"
#include "core/log/log_store.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using namespace liftgraph::log;

namespace {

QString drawnMasses(const std::vector<BodyMass>& masses)
{
    QStringList words;
    for (const BodyMass& mass : masses) words << QString::fromStdString(formatDay(mass.day)) + ' ' + QString::number(mass.kg, 'g', 5);
    return words.join(", ");
}

std::string hevy(const std::string& rows, const std::string& unit = "kg")
{
    return "\"date\",\"weight_" + unit + "\",\"fat_percent\",\"neck_cm\",\"shoulder_cm\",\"chest_cm\",\"left_bicep_cm\",\"right_bicep_cm\",\"left_forearm_cm\","
           "\"right_forearm_cm\",\"abdomen_cm\",\"waist_cm\",\"hips_cm\",\"left_thigh_cm\",\"right_thigh_cm\",\"left_calf_cm\",\"right_calf_cm\"\n" + rows;
}

struct Library {
    LogStore store = std::move(*LogStore::open(":memory:"));
    std::int64_t athlete = store.addAthlete("Ada")->id;

    ImportOutcome add(const std::vector<BodyMass>& masses)
    {
        TrainingLog log;
        log.bodyMasses = masses;
        return *store.add(athlete, log);
    }
    QString masses() const { return drawnMasses(store.load(athlete)->bodyMasses); }
    LogEdit change(const char* day, std::optional<double> kg) { return *store.edit(athlete, {ChangeBodyMass{drawn::day(day), kg}}); }
};

BodyMass on(const char* day, double kg) { return {drawn::day(day), kg}; }

}  // namespace

class BodyMassTest : public QObject {
    Q_OBJECT

private slots:
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("masses");
        QTest::addColumn<bool>("guessed");
        QTest::addColumn<QString>("rejected");
        const auto row = [](const char* name, const std::string& bytes, const char* format, const char* masses, bool guessed = false, const char* rejected = "") {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(format) << QString(masses) << guessed << QString::fromUtf8(rejected);
        };
        row("Hevy", hevy("\"3 Jan 2024, 07:30\",70.5,18.2,,,,,,,,,80,,,,,\n\"5 Jan 2024, 07:00\",70.1,,,,,,,,,,,,,,,\n\"6 Jan 2024, 07:00\",,17.9,,,,,,,,,,,,,,\n"), "hevy_measurements",
            "2024-01-03 70.5, 2024-01-05 70.1");
        row("Hevy, pounds", hevy("\"Jan 3, 2024, 7:30 AM\",180.5,,,,,,,,,,,,,,,\n", "lbs"), "hevy_measurements", "2024-01-03 81.873");
        row("Hevy, two on a day, newest first", hevy("\"3 Jan 2024, 21:30\",71.5,,,,,,,,,,,,,,,\n\"3 Jan 2024, 07:30\",70.5,,,,,,,,,,,,,,,\n"), "hevy_measurements", "2024-01-03 71.5");
        row("Hevy, mistyped", hevy("\"3 Jan 2024, 07:30\",705,,,,,,,,,,,,,,,\n\"4 Jan 2024, 07:30\",70.5,,,,,,,,,,,,,,,\nsoon,70.5,,,,,,,,,,,,,,,\n"), "hevy_measurements", "2024-01-04 70.5",
            false, "2/weight_kg: \"705\" is not what a person weighs (20 to 400 kg). 4/date: \"soon\" is not a date between 1950 and 2100.");
        row("FitNotes", "Date,Time,Measurement,Value,Unit,Comment\n2026-01-10,07:00:00,Bodyweight,82.0,kgs,\n2026-01-10,07:00:00,Body Fat,18.5,%,\n"
                        "2026-01-11,21:00:00,Bodyweight,180.8,lbs,\"Light, after cardio\"\n2026-01-11,07:00:00,Chest,104,cm,\n", "fitnotes_body", "2026-01-10 82, 2026-01-11 82.01");
        row("a sheet", "Date,Body weight (kg)\n2024-03-05,82.5\n2024-03-06,82.1\n", "body_mass_sheet", "2024-03-05 82.5, 2024-03-06 82.1");
        row("a German sheet", "Datum;Gewicht;Notiz\n05.03.2024;82,5;\n06.03.2024;82,1;müde\n", "body_mass_sheet", "2024-03-05 82.5, 2024-03-06 82.1", true);
        row("pounds by their size", "Date\tWeight\n3/5/2024\t182.5\n3/16/2024\t181\n", "body_mass_sheet", "2024-03-05 82.781, 2024-03-16 82.1", true);
        row("units in the cells", "Date,Weight,Fat\n2024-03-05,82.5 kg,20\n2024-03-06,181 lb,20\n", "body_mass_sheet", "2024-03-05 82.5, 2024-03-06 82.1");
        row("a scale's columns", "Date,Time,Weight (kg),BMI,Body fat\n2024-03-05,07:10,82.5,24.1,18\n", "body_mass_sheet", "2024-03-05 82.5");
    }
    void files()
    {
        QFETCH(QByteArray, bytes);
        const auto file = import::readText(bytes.toStdString(), "drawn.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QTEST(QString::fromStdString(file->recognition.format), "format");
        QTEST(drawnMasses(file->log.bodyMasses), "masses");
        QTEST(file->recognition.unitGuessed, "guessed");
        QVERIFY(!file->recognition.unitReason.empty() && file->log.sessions.empty());
        QStringList rejected;
        for (const auto& row : file->rejected) rejected << QStringLiteral("%1/%2: %3").arg(row.row).arg(QString::fromStdString(row.column), QString::fromStdString(row.reason));
        QTEST(rejected.join(' '), "rejected");
    }
    void aUnitMayBeStated()
    {
        import::ImportOptions options;
        options.unit = Unit::Pound;
        const auto file = import::readText("Date,Weight\n2024-03-05,120\n2024-03-06,121\n", "a.csv", options);
        QVERIFY(file.has_value() && !file->recognition.unitGuessed);
        QCOMPARE(drawnMasses(file->log.bodyMasses), QStringLiteral("2024-03-05 54.431, 2024-03-06 54.885"));
    }
    void noBodyMasses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("prices") << QByteArray("Date,Item,Weight,Price\n2024-01-01,Rice,70,2.5\n2024-01-02,Rice,71,2.5\n");
        QTest::newRow("loads of one lift") << QByteArray("Date,Weight\n2024-01-01,60\n2024-01-02,100\n");
        QTest::newRow("parcels") << QByteArray("Date,Weight\n2024-01-01,1.5\n2024-01-02,2\n");
    }
    void noBodyMasses()
    {
        QFETCH(QByteArray, bytes);
        const auto file = import::readText(bytes.toStdString(), "drawn.csv");
        QVERIFY(!file.has_value());
        QCOMPARE(file.error().code, ErrorCode::UnknownFormat);
    }
    void liftsBesideABodyWeightAreALog()
    {
        for (const char* head : {"Date,Bodyweight,Squat,Bench Press\n", "Datum,Körpergewicht,Kniebeuge,Bankdrücken\n"}) {
            const auto file = import::readText(std::string(head) + "2024-01-01,80,100x5,60x8\n2024-01-03,80,102.5x5,62.5x8\n", "drawn.csv");
            QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
            QCOMPARE(file->log.sessions.size(), std::size_t(2));
            QCOMPARE(file->log.sessions[0].entries.size(), std::size_t(2));
        }
        // A day's other figures are no lifts.
        const auto health = import::readText("Date,Bodyweight,Steps,Sleep\n2024-01-01,80,8000,7.5\n2024-01-02,80.5,12000,8\n", "drawn.csv");
        QVERIFY2(health.has_value(), health ? "" : describe(health.error()).c_str());
        QCOMPARE(drawnMasses(health->log.bodyMasses), QStringLiteral("2024-01-01 80, 2024-01-02 80.5"));
    }
    void whatIsGuessedAndLeftOutIsSaid()
    {
        const auto guessed = import::readText("Date,Weight (kg)\n2024-01-01,80\n2024-01-02,81\n", "drawn.csv");
        QCOMPARE(guessed->warnings, std::vector<std::string>{"The column \"Weight (kg)\" is read as body mass; this is a guess."});
        std::string rows = "Date,Time,Measurement,Value,Unit,Comment\n";
        for (int i = 0; i < 3; ++i) rows += "2026-01-10,0" + std::to_string(7 + i) + ":00:00,Bodyweight,82.0,kgs,\n";
        for (int i = 0; i < 30; ++i) rows += "2026-01-10,07:00:00,Finger " + std::to_string(i) + ",7,cm,\n";
        const auto tracked = import::readText(rows, "drawn.csv");
        QCOMPARE(tracked->warnings.size(), std::size_t(2));
        QVERIFY(tracked->warnings[0].starts_with("1 day has more than one body mass"));
        QVERIFY(tracked->warnings[1].starts_with("30 rows hold other measurements") && tracked->warnings[1].size() < 250);
    }
    void aTrainingSheetKeepsItsBodyWeights()
    {
        const auto file = import::readText("Date,Exercise,Weight (kg),Reps,Body weight (kg)\n2024-03-05,Squat,100,5,82.5\n2024-03-05,Squat,100,5,82.5\n2024-03-07,Squat,100,5,82\n", "a.csv");
        QVERIFY(file.has_value());
        QCOMPARE(file->recognition.format, std::string("flat_sheet"));
        QCOMPARE(file->log.sessions[0].bodyMassKg, OptionalNumber(82.5));
        QCOMPARE(file->log.sessions[1].bodyMassKg, OptionalNumber(82.0));
    }
    void onceAndAsOneStep()
    {
        Library library;
        library.change("2024-01-02", 75.0);
        const ImportOutcome first = library.add({on("2024-01-01", 80), on("2024-01-02", 81)});
        QCOMPARE(first.addedBodyMasses, 1);
        QCOMPARE(first.knownBodyMasses, 1);
        QVERIFY(first.importId != 0);
        QCOMPARE(library.masses(), QStringLiteral("2024-01-01 80, 2024-01-02 75"));
        const ImportOutcome longer = library.add({on("2024-01-01", 80), on("2024-01-02", 81), on("2024-01-03", 82)});
        QCOMPARE(longer.addedBodyMasses, 1);
        QVERIFY(library.store.setImportUndone(longer.importId, true).has_value());
        QCOMPARE(library.masses(), QStringLiteral("2024-01-01 80, 2024-01-02 75"));
        QVERIFY(library.store.setImportUndone(longer.importId, false).has_value());
        QCOMPARE(library.masses(), QStringLiteral("2024-01-01 80, 2024-01-02 75, 2024-01-03 82"));
    }
    void whatWasRemovedDoesNotComeBack()
    {
        Library library;
        const std::vector<BodyMass> file{on("2024-01-01", 80), on("2024-01-02", 820.0 / 10)};
        library.add(file);
        const LogEdit removed = library.change("2024-01-02", {});
        QCOMPARE(library.masses(), QStringLiteral("2024-01-01 80"));
        const ImportOutcome again = library.add(file);
        QCOMPARE(again.addedBodyMasses, 0);
        QCOMPARE(again.knownBodyMasses, 2);
        QCOMPARE(again.importId, 0);
        QCOMPARE(library.masses(), QStringLiteral("2024-01-01 80"));
        // The same in an export in pounds, rounded to a tenth.
        QCOMPARE(library.add({on("2024-01-02", toKilograms(180.8, Unit::Pound))}).addedBodyMasses, 0);
        QVERIFY(library.store.apply(inverse(removed)).has_value());
        QCOMPARE(library.masses(), QStringLiteral("2024-01-01 80, 2024-01-02 82"));
        QVERIFY(library.store.apply(removed).has_value());
        // What the app has been corrected to is new.
        QCOMPARE(library.add({on("2024-01-02", 79.5)}).addedBodyMasses, 1);
        QCOMPARE(library.masses(), QStringLiteral("2024-01-01 80, 2024-01-02 79.5"));
    }
    void whatWasChangedStays()
    {
        Library library;
        const ImportOutcome first = library.add({on("2024-01-01", 80)});
        library.change("2024-01-01", 78.0);
        QCOMPARE(library.add({on("2024-01-01", 80)}).addedBodyMasses, 0);
        QCOMPARE(library.masses(), QStringLiteral("2024-01-01 78"));
        library.change("2024-01-01", {});
        QCOMPARE(library.add({on("2024-01-01", 80)}).addedBodyMasses, 0);
        // Entered by hand, so no import takes it away.
        library.change("2024-01-01", 77.0);
        QVERIFY(library.store.setImportUndone(first.importId, true).has_value());
        QCOMPARE(library.masses(), QStringLiteral("2024-01-01 77"));
    }
    void theUnitOfAnImportHoldsForItsBodyMasses()
    {
        Library library;
        TrainingLog log = drawn::log("2024-01-01 | Squat 100x5\n2024-01-09 | Squat 100x5");
        log.sources = {{.file = "a.csv", .format = "flat_sheet", .unit = "kg", .unitGuessed = true}};
        log.bodyMassKg = 181.0;
        log.sessions[1].bodyMassKg = 179.0;
        log.bodyMasses = {on("2024-01-01", 180.1), on("2024-01-02", 180.3), on("2024-01-03", 30)};
        const ImportOutcome added = *library.store.add(library.athlete, log);
        library.add({on("2024-01-05", 80)});
        library.change("2024-01-02", 82.0);
        const std::string before = hashLogs({*library.store.load(library.athlete)});
        const UnitChange change = *library.store.setImportUnit(added.importId, Unit::Pound);
        QCOMPARE(change.changedSets(), 2);
        QCOMPARE(change.changedMasses(), 3);
        // Nobody weighs 30 lb, so that one was stated in kilograms; the others' and what was entered by hand stay, too.
        QCOMPARE(library.masses(), QStringLiteral("2024-01-01 81.692, 2024-01-02 82, 2024-01-03 30, 2024-01-05 80"));
        const TrainingLog pounds = *library.store.load(library.athlete);
        QCOMPARE(pounds.bodyMassKg, OptionalNumber(181.0 * kKilogramsPerPound));
        QCOMPARE(pounds.sessions[1].bodyMassKg, OptionalNumber(179.0 * kKilogramsPerPound));
        // The file read in pounds brings nothing twice, what was changed by hand included.
        QCOMPARE(library.add({on("2024-01-01", toKilograms(180.1, Unit::Pound)), on("2024-01-02", toKilograms(180.3, Unit::Pound))}).addedBodyMasses, 0);
        QVERIFY(library.store.apply(inverse(change)).has_value());
        QCOMPARE(hashLogs({*library.store.load(library.athlete)}), before);
        QVERIFY(library.store.apply(change).has_value());
        QCOMPARE(hashLogs({*library.store.load(library.athlete)}), hashLogs({pounds}));
        // What the import brought still goes and comes with it.
        QVERIFY(library.store.setImportUndone(added.importId, true).has_value());
        QVERIFY(!library.store.load(library.athlete)->bodyMassKg);
    }
    void outAndInAgain()
    {
        Library library;
        std::vector<BodyMass> many;
        for (int i = 0; i < 400; ++i) many.push_back({drawn::day("2024-01-01") + std::chrono::days(i), 70.0 + 0.1 * (i % 30)});
        library.add(many);
        QVERIFY(library.store.add(library.athlete, drawn::log("2024-01-01 | Squat 100x5")).has_value());
        const TrainingLog log = *library.store.load(library.athlete);
        for (const auto write : {&writeJson, &writeCsv}) {
            std::ostringstream out;
            QVERIFY(write(log, out, {}).has_value());
            const auto file = import::readText(out.str(), "export");
            QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
            Library other;
            QCOMPARE(other.store.add(other.athlete, file->log)->addedBodyMasses, 400);
            QCOMPARE(other.masses(), library.masses());
            QCOMPARE(hashLogs({*other.store.load(other.athlete)}), hashLogs({log}));
        }
    }
};

QTEST_APPLESS_MAIN(BodyMassTest)
#include "body_mass_test.moc"
