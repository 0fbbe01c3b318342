// Columns that nobody knows: what is proposed, what a mapping reads, what the library remembers; units changed later; overlaps.

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "core/import/column_mapping.h"
#include "core/import/importer.h"
#include "core/import/table_preview.h"
#include "core/log/log_store.h"
#include "core/log/overlap.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;
using liftgraph::test::drawn;

namespace {

std::filesystem::path written(const QTemporaryDir& folder, const char* name, const std::string& text)
{
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

ImportOptions mapped(const std::string& json)
{
    ImportOptions options;
    auto mapping = mappingFromJson(json);
    if (mapping) options.mapping = std::make_shared<const ColumnMapping>(std::move(*mapping));
    return options;
}

/// Meanings and confidences in words: "date 0.85, ignored 0, ...".
std::string proposed(const MappingProposal& proposal)
{
    std::string text;
    for (const MappedColumn& column : proposal.mapping.columns) {
        text += (text.empty() ? "" : ", ") + std::string(meaningName(column.meaning));
        if (column.set > 0) text += " " + std::to_string(column.set);
    }
    return text;
}

const std::string kNobodyKnows = "Wann;Was;Womit;Wie oft;Bem\n5.3.2024;Bankdrücken;62,5;8;gut\n5.3.2024;Bankdrücken;62,5;8;\n7.3.2024;Kniebeuge;100;5;\n13.3.2024;Kniebeuge;1.000,5;5;\n";
constexpr const char* kItsMapping = R"({"columns": ["date", "exercise", {"meaning": "load", "unit": "kg"}, "reps", "set note"], "decimal": "comma", "date_order": "dmy"})";

log::TrainingLog read(const std::string& text) { return readText(text, "drawn.csv")->log; }

}  // namespace

class MappingTest : public QObject {
    Q_OBJECT

private slots:
    void proposals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("missing");
        QTest::newRow("names of one language, values of another") << QString::fromStdString(kNobodyKnows) << "date, exercise, load, reps, ignored" << "";
        QTest::newRow("Finnish") << "Päivä,Liike,Paino,Toistot,Sarja,Huom\n5.3.2024,Penkki,60,8,1,ok\n5.3.2024,Penkki,60,8,2,\n5.3.2024,Kyykky,100,5,1,\n"
                                 << "date, exercise, load, reps, set number, ignored" << "";
        QTest::newRow("no names") << "5/3/2024,Bench Press,60,8\n13/3/2024,Squat,100,5\n" << "date, exercise, load, reps" << "";
        QTest::newRow("side by side") << "when,lift,set 1 kg,set 1 reps,set 2 kg,set 2 reps\n2024-03-05,Squat,60,5,70,5\n"
                                      << "date, exercise, load 1, reps 1, load 2, reps 2" << "";
        QTest::newRow("days without a year") << "when,lift,kg,reps\n3 Mar,Squat,60,5\n5 Mar,Squat,70,5\n" << "date, exercise, load, reps" << "";
        QTest::newRow("weekdays") << "Date,lift,kg,reps\nTuesday,Squat,60,5\nThursday,Squat,70,5\n" << "date, exercise, load, reps" << "";
        QTest::newRow("a name of several things") << "Date,lift,Weight x Reps x Sets\n2024-03-05,Squat,60x5x3\n" << "date, exercise, several sets" << "";
        QTest::newRow("prices") << "item,price,stock\nBarbell,199.00,4\nPlate,50.00,12\n" << "ignored, load, reps" << "No column holds the date. No column names the exercise.";
    }
    void proposals()
    {
        QFETCH(QString, text);
        QTemporaryDir folder;
        const auto preview = previewTable(written(folder, "a.csv", text.toStdString()));
        QVERIFY(preview.has_value());
        QTEST(QString::fromStdString(proposed(preview->proposal)), "expected");
        QTEST(QString::fromStdString(preview->proposal.missing), "missing");
        QCOMPARE(preview->proposal.confidence.size(), preview->proposal.mapping.columns.size());
        for (const double confidence : preview->proposal.confidence) QVERIFY(confidence >= 0.0 && confidence <= 1.0);
    }
    void namesAreSurerThanValues()
    {
        QTemporaryDir folder;
        const auto preview = previewTable(written(folder, "a.csv", "date,exercise,anzahl,weight\n2024-03-05,Squat,5,60\n2024-03-06,Squat,5,62.5\n"));
        const std::vector<double>& confidence = preview->proposal.confidence;
        QVERIFY(confidence[0] > 0.9 && confidence[1] > 0.9 && confidence[3] > 0.9);
        QVERIFY(confidence[2] > 0.0 && confidence[2] < 0.6);
    }
    void mappedTable()
    {
        const Result<ImportedFile> unknown = readText(kNobodyKnows, "a.csv");
        QCOMPARE(unknown.error().code, ErrorCode::UnknownFormat);
        const Result<ImportedFile> file = readText(kNobodyKnows, "a.csv", mapped(kItsMapping));
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(QString::fromStdString(drawn(file->log)),
                 QString::fromUtf8("[2024-03-05 ] Bankdrücken: +62.5x8(gut) +62.5x8[2024-03-07 ] Kniebeuge: +100x5[2024-03-13 ] Kniebeuge: +1000.5x5"));
        QCOMPARE(file->recognition.format, std::string("mapped"));
        QVERIFY(!file->recognition.unitGuessed && file->recognition.columns.size() == 5);
        const Result<ImportedFile> part = readText(kNobodyKnows, "a.csv", mapped(R"({"columns": ["date", "ignored", "load", "reps"]})"));
        QVERIFY(part.error().detail.find("No column names the exercise.") != std::string::npos);
    }
    void mappedWithoutNames()
    {
        const Result<ImportedFile> file = readText("3x8;Squat;03/04/2024\n2x5;Squat;03/05/2024\n", "a.csv", mapped(R"({"header": false, "columns": ["several sets", "exercise", "date"],
                                                                                                                    "date_order": "mdy", "packing": "sets x reps"})"));
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(QString::fromStdString(drawn(file->log)), QStringLiteral("[2024-03-04 ] Squat: +-x8 +-x8 +-x8[2024-03-05 ] Squat: +-x5 +-x5"));
    }
    void daysWithoutAYearAreGuesses()
    {
        QTemporaryDir folder;
        const auto preview = previewTable(written(folder, "a.csv", "Date,lift,kg,reps\n3 Mar,Squat,60,5\n5 Mar,Squat,70,5\n"));
        QCOMPARE(preview->proposal.mapping.columns[0].meaning, Meaning::Date);
        QVERIFY(preview->proposal.confidence[0] > 0.6 && preview->proposal.confidence[0] < 0.9);  // likely, not certain
        const Result<ImportedFile> file = readText("Wann;Was;Womit;Wie oft\n3. März;Bankdrücken;62,5;8\n", "2024.csv", mapped(R"({"columns": ["date", "exercise", "load", "reps"]})"));
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(QString::fromStdString(drawn(file->log)), QString::fromUtf8("[2024-03-03 ] Bankdrücken: +62.5x8"));
    }
    void json()
    {
        const auto mapping = mappingFromJson(kItsMapping);
        QVERIFY(mapping.has_value());
        const auto again = mappingFromJson(mappingToJson(*mapping));
        QCOMPARE(mappingToJson(*again), mappingToJson(*mapping));
        QCOMPARE(again->columns[2].unit, std::string("kg"));
        for (const char* bad : {"", "[]", "{}", R"({"columns": 3})", R"({"columns": ["nonsense"]})", R"({"columns": [3]})", R"({"columns": [], "unit": "stone"})",
                                R"({"columns": [], "date_order": "dym"})", R"({"columns": [], "decimal": "dot"})", R"({"columns": [{"meaning": 3}]})",
                                R"({"columns": [{"meaning": "reps", "set": -1}]})"}) {
            QVERIFY2(!mappingFromJson(bad), bad);
        }
        QCOMPARE(headerFingerprint({"Date", "Exercise "}), headerFingerprint({"date", "EXERCISE"}));
        QVERIFY(headerFingerprint({"date", "exercise"}) != headerFingerprint({"exercise", "date"}));
    }
    void libraryRemembers()
    {
        Result<log::LogStore> store = log::LogStore::open(":memory:");
        QCOMPARE(*store->mapping("abc"), std::string());
        QVERIFY(store->saveMapping("abc", "one").has_value() && store->saveMapping("abc", "two").has_value());
        QCOMPARE(*store->mapping("abc"), std::string("two"));
        QVERIFY(store->removeMapping("abc").has_value());
        QCOMPARE(*store->mapping("abc"), std::string());
    }
    void unitChangedLater()
    {
        Result<log::LogStore> store = log::LogStore::open(":memory:");
        const std::int64_t athlete = store->addAthlete("Ada")->id;
        const std::string text = "date,exercise,weight,reps\n2024-03-05,Row,62.5,5\n2024-03-05,Dip,,9\n";
        const auto file = readText(text, "a.csv");
        QVERIFY(file->recognition.unitGuessed && !store->settledUnit(athlete, "flat_sheet")->has_value());
        const std::int64_t import = store->add(athlete, file->log)->importId;
        QCOMPARE(store->setImportUnit(import, Unit::Pound)->changedSets(), 1);
        QCOMPARE(store->setImportUnit(import, Unit::Pound)->changedSets(), 0);
        QCOMPARE(*store->load(athlete)->sessions[0].entries[0].sets[0].loadKg, toKilograms(62.5, Unit::Pound));
        QVERIFY(!store->load(athlete)->sessions[0].entries[1].sets[0].loadKg.has_value());
        QVERIFY(store->imports(athlete)->front().source.unit == "lb" && !store->imports(athlete)->front().source.unitGuessed);
        // The next export of that kind is in pounds as well, so the same file adds nothing.
        QCOMPARE(*store->settledUnit(athlete, "flat_sheet"), std::optional(Unit::Pound));
        QCOMPARE(store->add(athlete, readText(text, "a.csv", {.unit = Unit::Pound})->log)->addedSets, 0);
        QCOMPARE(store->setImportUnit(import, Unit::Kilogram, false)->changedSets(), 1);
        QVERIFY(!store->settledUnit(athlete, "flat_sheet")->has_value());
        QVERIFY(std::abs(*store->load(athlete)->sessions[0].entries[0].sets[0].loadKg - 62.5) < 1e-9);
        QCOMPARE(store->setImportUnit(99, Unit::Pound).error().code, ErrorCode::Usage);
    }
    void overlaps_data()
    {
        QTest::addColumn<QString>("library");
        QTest::addColumn<QString>("incoming");
        QTest::addColumn<int>("sets");
        QTest::addColumn<QString>("rest");
        const QString head = QStringLiteral("date,exercise,weight kg,reps\n");
        const QString here = QStringLiteral("title,start_time,exercise_title,set_index,weight_kg,reps\nPush,\"5 Mar 2024, 18:00\",Bench Press (Barbell),0,60,8\n"
                                            "Push,\"5 Mar 2024, 18:00\",Bench Press (Barbell),1,60,8\nPush,\"5 Mar 2024, 18:00\",Cable Thing,2,10,9\n");
        QTest::newRow("another spelling, rounded") << here << head + "2024-03-05,Barbell bench press,60.05,8\n2024-03-05,Bankdrücken,60,8\n2024-03-06,Squat,90,5\n" << 2
                                                   << "[2024-03-06 ] Squat: +90x5";
        QTest::newRow("unknown exercises by their name") << here << head + "2024-03-05,Cable Thing,10,9\n2024-03-05,Cable Thong,10,9\n" << 1 << "[2024-03-05 ] Cable Thong: +10x9";
        QTest::newRow("one set more than known") << here << head + "2024-03-05,Bench Press,60,8\n2024-03-05,Bench Press,60,8\n2024-03-05,Bench Press,60,8\n" << 2
                                                 << "[2024-03-05 ] Bench Press: +60x8";
        QTest::newRow("other sets") << here << head + "2024-03-05,Bench Press,60,8\n2024-03-05,Bench Press,70,8\n" << 0 << "[2024-03-05 ] Bench Press: +60x8 +70x8";
        QTest::newRow("another day") << here << head + "2024-03-06,Bench Press,60,8\n2024-03-06,Bench Press,60,8\n" << 0 << "[2024-03-06 ] Bench Press: +60x8 +60x8";
        QTest::newRow("the same export") << here << here << 0 << "[2024-03-05 18:00:00 Push] Bench Press (Barbell): +60x8 +60x8 Cable Thing: +10x9";
    }
    void overlapsKnowWhatTheUserHasDecided()
    {
        const auto sheet = [](const char* rows) { return std::string("Date,Exercise,Weight,Reps\n") + rows; };
        log::TrainingLog library = read(sheet("2024-03-05,Qwertz,60,8\n2024-03-05,My press,40,8\n"));
        const log::TrainingLog incoming = read("Title,Date,Exercise,Weight,Reps\nX,2024-03-05,QWERTZ!,60,8\nX,2024-03-05,Asdf,40,8\n");
        QCOMPARE(log::findOverlap(library, incoming)->sets, 0);
        log::Exercise own;
        own.name = "Qwertz";
        own.known = true;
        own.primary = {log::Muscle::Biceps};
        library.ownExercises = {own};
        QCOMPARE(log::findOverlap(library, incoming)->sets, 1);
        library.nameMappings = {{"Asdf", "My press"}};
        QCOMPARE(log::findOverlap(library, incoming)->sets, 2);
    }
    void overlaps()
    {
        QFETCH(QString, library);
        QFETCH(QString, incoming);
        const auto overlap = log::findOverlap(read(library.toStdString()), read(incoming.toStdString()));
        QVERIFY(overlap.has_value());
        QTEST(int(overlap->sets), "sets");
        QTEST(QString::fromStdString(drawn(overlap->rest)), "rest");
        QCOMPARE(overlap->examples.empty(), overlap->sets == 0);
    }
};

QTEST_APPLESS_MAIN(MappingTest)
#include "mapping_test.moc"
