// Logs of several people in one table: who is named, whose rows are read, and what is no name of a person.

#include <QtTest>

#include "core/import/column_proposal.h"
#include "core/import/importer.h"
#include "core/import/people_files.h"
#include "core/log/log_store.h"
#include "tests/core/drawn_workbook.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;

namespace {

std::string names(const ImportedFile& file)
{
    std::string list = file.recognition.personColumn;
    for (const std::string& name : file.recognition.people) list += "|" + name;
    return list;
}

std::string rowsOf(const std::string& text, const std::string& person, const std::string& column = {})
{
    ImportOptions options;
    options.person = person;
    options.personColumn = column;
    const auto file = readText(text, "team.csv", options);
    return file ? test::drawn(file->log) : file.error().detail;
}

std::string write(const QTemporaryDir& folder, const QByteArray& bytes)
{
    QFile file(folder.filePath(QStringLiteral("team")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return {};
    return file.fileName().toStdString();
}

/// All that reading came to: sets and their rows, what was refused and where, what is said.
std::string told(const Result<ImportedFile>& file)
{
    if (!file) return codeName(file.error().code) + " " + describe(file.error());
    std::string text = test::drawn(file->log) + " " + unitName(file->recognition.unit) + " " + std::to_string(file->rows) + " " + file->log.sources.front().sha256;
    for (const log::Session& session : file->log.sessions) {
        for (const log::Entry& entry : session.entries) {
            for (const log::Set& set : entry.sets) text += " " + std::to_string(set.origin.source) + "." + std::to_string(set.origin.row);
        }
    }
    for (const RejectedRow& row : file->rejected) text += "\n" + std::to_string(row.row) + row.sheet + row.column + row.reason;
    for (const std::string& warning : file->warnings) text += "\n" + warning;
    return text;
}

const std::string kTeam = "Date,Athlete,Exercise,Weight (kg),Reps\n2024-03-05,Anna,Squat,50,5\n2024-03-05,Ben,Squat,100,5\n2024-03-05,anna ,Bench Press,30,8\n";

}  // namespace

class PeopleTest : public QObject {
    Q_OBJECT

private slots:
    void namedPeople_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::addColumn<double>("confidence");
        const auto row = [](const char* name, const std::string& text, const char* found, double confidence) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(found) << confidence;
        };
        row("one set a row, two spellings", kTeam, "Athlete|Anna|Ben", 0.95);
        row("first and last name", "Date,First Name,Last Name,Exercise,Weight,Reps\n2024-03-05,Ann,Lee,Squat,60,5\n2024-03-05,Ann,Ray,Squat,100,5\n", "First Name|Ann Lee|Ann Ray", 0.95);
        row("numbers", "Date,Subject ID,Exercise,Weight,Reps\n2024-03-05,101,Squat,60,5\n2024-03-05,102,Squat,100,5\n", "Subject ID|101|102", 0.8);
        row("a word that may mean other things", "Date,Name,Exercise,Weight,Reps\n2024-03-05,Ann,Squat,60,5\n2024-03-05,Bob,Squat,100,5\n", "Name|Ann|Bob", 0.7);
        row("packed, in German", "Datum;Sportler;Übung;Sätze\n05.03.2024;Anna;Kniebeuge;3x5@50kg\n05.03.2024;Jürgen;Kniebeuge;3x5@100kg\n", "Sportler|Anna|Jürgen", 0.95);
        row("columns of exercises", "Date,Athlete,Squat,Bench Press\n2024-03-05,Anna,3x5@50kg,3x8@30kg\n2024-03-05,Ben,3x5@100kg,3x8@80kg\n", "Athlete|Anna|Ben", 0.95);
        row("body masses", "Date,Athlete,Body weight (kg)\n2024-03-05,Anna,60\n2024-03-05,Ben,80\n", "Athlete|Anna|Ben", 0.95);
        row("titles are nobody", "Date,Name,Exercise,Weight,Reps\n2024-03-05,Push Day,Bench Press,50,5\n2024-03-06,Leg Day,Squat,100,5\n", "", 0.0);
        row("nor are exercises", "Date,Name,Exercise,Weight,Reps\n2024-03-05,Squat,Legs,50,5\n2024-03-06,Deadlift,Legs,100,5\n", "", 0.0);
        row("one person", "Date,Athlete,Exercise,Weight,Reps\n2024-03-05,Anna,Squat,50,5\n2024-03-06,Anna,Squat,50,5\n", "", 0.0);
        row("sums are nobody", "Date,Athlete,Exercise,Weight,Reps\n2024-03-05,Anna,Squat,50,5\n,Total,,50,5\n", "", 0.0);
    }
    void namedPeople()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        QFETCH(double, confidence);
        const auto file = readText(text.toStdString(), "team.csv");
        QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
        QCOMPARE(QString::fromStdString(names(*file)), found);
        QCOMPARE(file->recognition.peopleConfidence, confidence);
        const bool said = std::any_of(file->warnings.begin(), file->warnings.end(), [](const std::string& warning) { return warning.find("names several people") != std::string::npos; });
        QCOMPARE(said, !found.isEmpty());
        QVERIFY(file->rejected.empty() || found.isEmpty());
    }
    void eachPersonsRowsAlone()
    {
        QCOMPARE(rowsOf(kTeam, "Anna"), std::string("[2024-03-05 ] Squat: +50x5 Bench Press: +30x8"));
        QCOMPARE(rowsOf(kTeam, "BEN"), std::string("[2024-03-05 ] Squat: +100x5"));
        QCOMPARE(rowsOf(kTeam, "Cleo"), std::string("No row names \"Cleo\"."));
        const std::string own = "Date,Coachee No,Exercise,Weight (kg),Reps\n2024-03-05,x1,Squat,50,5\n2024-03-05,x2,Squat,100,5\n";
        QCOMPARE(rowsOf(own, "x2", "Coachee No"), std::string("[2024-03-05 ] Squat: +100x5"));
        QCOMPARE(rowsOf("Date,Athlete,Squat,Bench Press\n2024-03-05,Anna,3x5@50kg,3x8@30kg\n2024-03-05,Ben,1x5@100kg,\n", "Ben"), std::string("[2024-03-05 ] Squat: +100x5"));
    }
    void aNameWrittenOnceHoldsForTheRowsBelow()
    {
        const std::string sheet = "Date,Athlete,Exercise,Sets,Reps,kg\n2024-03-05,Anna,Squat,1,5,50\n,,Bench Press,1,8,30\n,Ben,Squat,1,5,100\n,,Bench Press,1,8,80\n";
        QCOMPARE(rowsOf(sheet, "Anna"), std::string("[2024-03-05 ] Squat: +50x5 Bench Press: +30x8"));
        QCOMPARE(rowsOf(sheet, "Ben"), std::string("[2024-03-05 ] Squat: +100x5 Bench Press: +80x8"));
        // What stands above the first name is the first person's, and only theirs.
        const std::string late = "Date,Athlete,Exercise,kg,Reps\n2024-03-04,,Squat,40,5\n2024-03-05,Anna,Squat,50,5\n2024-03-05,Ben,Squat,100,5\n";
        QCOMPARE(rowsOf(late, "Anna"), std::string("[2024-03-04 ] Squat: +40x5[2024-03-05 ] Squat: +50x5"));
        QCOMPARE(rowsOf(late, "Ben"), std::string("[2024-03-05 ] Squat: +100x5"));
    }
    void unitAndDatesAreJudgedByEverybody()
    {
        // Ben's dates alone do not tell which is the day, Anna's do.
        const std::string sheet = "Date,Athlete,Exercise,kg,Reps\n25/03/2024,Anna,Squat,50,5\n05/04/2024,Ben,Squat,100,5\n";
        QCOMPARE(rowsOf(sheet, "Ben"), std::string("[2024-04-05 ] Squat: +100x5"));
    }
    void everybodyIsReadAtOnceAsOneByOne_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sets");
        const std::string head = "Date,Athlete,Exercise,Weight (kg),Reps\n";
        QTest::newRow("rows in turn") << QByteArray::fromStdString(kTeam) << "Anna: 2, Ben: 1";
        QTest::newRow("first and last name") << QByteArray("Date,First Name,Last Name,Exercise,Weight,Reps\n2024-03-05,Ann,Lee,Squat,60,5\n2024-03-05,Ann,Ray,Squat,100,5\n") << "Ann Lee: 1, Ann Ray: 1";
        QTest::newRow("above the first name") << QByteArray("Date,Athlete,Exercise,kg,Reps\n2024-03-04,,Squat,40,5\n2024-03-05,Anna,Squat,50,5\n2024-03-05,Ben,Squat,100,5\n") << "Anna: 2, Ben: 1";
        QTest::newRow("packed") << QByteArray("Datum;Sportler;Übung;Sätze\n05.03.2024;Anna;Kniebeuge;3x5@50kg\n05.03.2024;Jürgen;Kniebeuge;2x5@100kg\n") << "Anna: 3, Jürgen: 2";
        QTest::newRow("columns of exercises") << QByteArray("Date,Athlete,Squat,Bench Press\n2024-03-05,Anna,3x5@50kg,3x8@30kg\n2024-03-05,Ben,3x5@100kg,3x8@80kg\n2024-03-06,Anna,1x5@50kg,\n")
                                              << "Anna: 7, Ben: 6";
        QTest::newRow("a date once above its rows") << QByteArray("Date,Athlete,Exercise,Sets,Reps,kg\n2024-03-05,Anna,Squat,1,5,50\n,,Bench Press,1,8,30\n,Ben,Squat,1,5,100\n,,Bench Press,1,8,80\n") << "Anna: 2, Ben: 2";
        QTest::newRow("somebody whose dates stand once") << QByteArray::fromStdString(head + "2024-03-05,Anna,Squat,50,5\n2024-03-05,Ben,Squat,100,5\n,Ben,Bench Press,80,5\n") << "Anna: 1, Ben: 2";
        QTest::newRow("rows that cannot be used") << QByteArray::fromStdString(head + "2024-03-05,Anna,Squat,50,5\nsome day,Anna,Squat,50,5\n2024-03-05,Cleo,Squat,50,many\n2024-03-05,Ben,Squat,100,5\n")
                                                  << "Anna: 1, Cleo: 0, Ben: 1";
        QTest::newRow("a heading and no more") << QByteArray::fromStdString("Date,Athlete,Exercise,Sets,Reps,kg\n2024-03-05,Anna,Squat,1,5,50\n,,Bench Press,1,5,50\n2024-03-05,Cleo,,,,\n2024-03-05,Ben,Squat,1,5,100\n")
                                               << "Anna: 2, Cleo: 0, Ben: 1";
        const auto sheet = [](const char* name, const std::vector<std::string>& rows) { return drawn::XlsxSheet{name, drawn::sheetData(rows), {}}; };
        const std::string months = drawn::zipped(drawn::xlsxParts({sheet("January", {"Date|Athlete|Exercise|Weight (kg)|Reps", "2024-01-05|Anna|Squat|=50|=5", "2024-01-05|Ben|Squat|=90|=5"}),
                                                                   sheet("February", {"Date|Athlete|Exercise|Weight (kg)|Reps", "2024-02-05|Ben|Squat|=100|=5"})}));
        QTest::newRow("sheets of months") << QByteArray::fromStdString(months) << "Anna: 1, Ben: 2";
    }
    void everybodyIsReadAtOnceAsOneByOne()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sets);
        QTemporaryDir folder;
        const std::string path = write(folder, bytes);
        const auto logs = readPeople(path, {}, {});
        QVERIFY2(logs.has_value(), logs ? "" : logs.error().detail.c_str());
        const auto named = readPeople(path, {logs->names.rbegin(), logs->names.rend()}, {});
        QVERIFY(named.has_value());
        QStringList counts;
        for (std::size_t i = 0; i < logs->names.size(); ++i) {
            ImportOptions options;
            options.person = logs->names[i];
            options.personColumn = logs->column;
            const auto alone = readFile(path, options);
            const auto& together = logs->files[i];
            counts << QStringLiteral("%1: %2").arg(QString::fromStdString(logs->names[i])).arg(together ? log::countLog(together->log).sets : 0);
            QCOMPARE(together.has_value(), alone.has_value());
            QCOMPARE(QString::fromStdString(told(named->files[logs->names.size() - 1 - i])), QString::fromStdString(told(together)));
            QCOMPARE(QString::fromStdString(told(together)), QString::fromStdString(told(alone)));
        }
        QCOMPARE(counts.join(QStringLiteral(", ")), sets);
    }
    void sheetsAreReadAtOnceAsOneByOne()
    {
        const auto sheet = [](const char* name, const std::vector<std::string>& rows) { return drawn::XlsxSheet{name, drawn::sheetData(rows), {}}; };
        QTemporaryDir folder;
        const std::string path = write(folder, QByteArray::fromStdString(drawn::zipped(drawn::xlsxParts(
                                                   {sheet("Anna", {"Date|Exercise|Weight (kg)|Reps", "2024-01-05|Squat|=50|=5"}), sheet("Notes", {"Anything|else", "a|b"}),
                                                    sheet("Ben", {"Date|Exercise|Weight (lb)|Reps", "2024-01-05|Squat|=225|=5"}), sheet("Cleo", {"Date|Exercise|Weight (kg)|Reps", "2024-01-05|Squat|many|many"})}))));
        const auto logs = readSheetsApart(path, {}, {});
        QVERIFY2(logs.has_value(), logs ? "" : logs.error().detail.c_str());
        QCOMPARE(logs->names, (std::vector<std::string>{"Anna", "Ben", "Cleo"}));
        QVERIFY(logs->files[0] && logs->files[1] && !logs->files[2]);
        QCOMPARE(logs->files[1]->recognition.unit, Unit::Pound);
        for (std::size_t i = 0; i < logs->names.size(); ++i) {
            ImportOptions options;
            options.sheets = {logs->names[i]};
            QCOMPARE(QString::fromStdString(told(logs->files[i])), QString::fromStdString(told(readFile(path, options))));
        }
        QVERIFY(readSheetsApart(write(folder, QByteArray::fromStdString(kTeam)), {}, {})->names.empty());
    }
    void whoseUnitIsKnownIsReadInIt()
    {
        QTemporaryDir folder;
        const std::string path = write(folder, "Date,Athlete,Exercise,Weight,Reps\n2024-03-05,Anna,Squat,50,5\n2024-03-05,Ben,Squat,100,5\n");
        auto logs = readPeople(path, {}, {});
        QVERIFY(logs && logs->files[0]->recognition.unitGuessed);
        const Unit guessed = logs->files[0]->recognition.unit, other = guessed == Unit::Pound ? Unit::Kilogram : Unit::Pound;
        QVERIFY(readInKnownUnits(*logs, path, {}, [&](std::size_t place, const Recognition&) { return place == 1 ? std::optional(other) : std::nullopt; }).has_value());
        QCOMPARE(logs->files[0]->recognition.unit, guessed);
        QCOMPARE(logs->files[1]->recognition.unit, other);
        QVERIFY(!logs->files[1]->recognition.unitGuessed);
    }
    void aWorkbookOfMonthsHasThemInEverySheet()
    {
        const auto sheet = [](const char* name, const char* day, const char* who) {
            return drawn::XlsxSheet{name, drawn::sheetData({"Date|Athlete|Exercise|Weight (kg)|Reps", std::string(day) + "|" + who + "|Squat|=50|=5"}), {}};
        };
        const std::string book = drawn::zipped(drawn::xlsxParts({sheet("January", "2024-01-05", "Anna"), sheet("February", "2024-02-05", "Ben"), sheet("March", "2024-03-05", "Anna")}));
        const auto whole = readText(book, "team.xlsx");
        QVERIFY(whole.has_value());
        QCOMPARE(names(*whole), std::string("Athlete|Anna|Ben"));
        ImportOptions options;
        options.person = "Anna";
        const auto anna = readText(book, "team.xlsx", options);
        QVERIFY(anna.has_value());
        QCOMPARE(test::drawn(anna->log), std::string("[2024-01-05 ] Squat: +50x5[2024-03-05 ] Squat: +50x5"));
    }
    void whatTheUserSaysStands()
    {
        const std::string text = "Tag,Wer genau,Was,kg,Wdh\n2024-03-05,Anna,Kniebeuge,50,5\n2024-03-05,Ben,Kniebeuge,100,5\n";
        auto mapping = std::make_shared<ColumnMapping>();
        mapping->columns = {{Meaning::Date, 0, {}}, {Meaning::Person, 0, {}}, {Meaning::Exercise, 0, {}}, {Meaning::Load, 0, "kg"}, {Meaning::Reps, 0, {}}};
        ImportOptions options;
        options.mapping = mapping;
        const auto file = readText(text, "team.csv", options);
        QVERIFY(file.has_value());
        QCOMPARE(names(*file), std::string("Wer genau|Anna|Ben"));
        QCOMPARE(file->recognition.peopleConfidence, 1.0);
        options.person = "Ben";
        QCOMPARE(test::drawn(readText(text, "team.csv", options)->log), std::string("[2024-03-05 ] Kniebeuge: +100x5"));
        const auto again = mappingFromJson(mappingToJson(*mapping));
        QVERIFY(again && again->columns[1].meaning == Meaning::Person);
        // A column that the user took for something else is no column of people.
        mapping->columns[1] = {Meaning::Title, 0, {}};
        options.person.clear();
        QCOMPARE(names(*readText(text, "team.csv", options)), std::string());
    }
    void theMappingStandsWhereItsColumnIsNamed()
    {
        auto mapping = std::make_shared<ColumnMapping>();
        mapping->columns = {{Meaning::Date, 0, {}}, {Meaning::Person, 0, {}}, {Meaning::Person, 0, {}}, {Meaning::Exercise, 0, {}}, {Meaning::Load, 0, "kg"}, {Meaning::Reps, 0, {}}};
        const std::string rows = "2024-03-05,Ann,Lee,Squat,50,5\n2024-03-05,Ann,Ray,Squat,100,5\n";
        for (const bool header : {true, false}) {
            mapping->header = header;
            const std::string text = (header ? "Tag,Rufname,Sippe,Was,kg,Wdh\n" : "") + rows;
            ImportOptions options;
            options.mapping = mapping;
            const auto whole = readText(text, "team.csv", options);
            QVERIFY2(whole.has_value(), whole ? "" : whole.error().detail.c_str());
            QCOMPARE(names(*whole), std::string(header ? "Rufname" : "column 2") + "|Ann Lee|Ann Ray");
            options.personColumn = whole->recognition.personColumn;
            options.person = "Ann Ray";
            const auto one = readText(text, "team.csv", options);
            QVERIFY2(one.has_value(), one ? "" : one.error().detail.c_str());
            QCOMPARE(test::drawn(one->log), std::string("[2024-03-05 ] Squat: +100x5"));
        }
    }
    void aLongNameIsCutBetweenLetters()
    {
        std::string text = "x";
        for (int i = 0; i < 120; ++i) text += "ü";
        const std::string sheet = "Date,Athlete,Exercise,kg,Reps\n2024-03-05,Anna,Squat,50,5\n2024-03-05," + text + ",Squat,70,5\n";
        const auto file = readText(sheet, "team.csv");
        QVERIFY(file.has_value());
        QCOMPARE(file->recognition.people.size(), std::size_t(2));
        QCOMPARE(file->recognition.people[1], text.substr(0, 179));
        // Its rows are nobody else's.
        QCOMPARE(rowsOf(sheet, "Anna"), std::string("[2024-03-05 ] Squat: +50x5"));
        QCOMPARE(rowsOf(sheet, file->recognition.people[1], "Athlete"), std::string("[2024-03-05 ] Squat: +70x5"));
    }
    void aWorkbookOfCrowdsIsNoSquad()
    {
        const auto sheet = [](const char* name, int from) {
            std::vector<std::string> rows{"Date|Athlete|Exercise|Weight (kg)|Reps"};
            for (int i = from; i < from + 300; ++i) rows.push_back("2024-01-05|P" + std::string(1, char('a' + i / 26 % 26)) + char('a' + i % 26) + char('a' + i / 676) + "|Squat|=50|=5");
            return drawn::XlsxSheet{name, drawn::sheetData(rows), {}};
        };
        const auto file = readText(drawn::zipped(drawn::xlsxParts({sheet("January", 0), sheet("February", 300)})), "crowd.xlsx");
        QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
        QCOMPARE(names(*file), std::string());
    }
    void aLongerFileAddsOnlyWhatIsNew()
    {
        QTemporaryDir folder;
        auto store = log::LogStore::open(folder.filePath("team.liftgraph").toStdString());
        QVERIFY(store.has_value());
        const auto anna = store->addAthlete("Anna");
        QVERIFY(anna.has_value());
        ImportOptions options;
        options.person = "Anna";
        QCOMPARE(store->add(anna->id, readText(kTeam, "team.csv", options)->log)->addedSets, 2);
        const auto longer = store->add(anna->id, readText(kTeam + "2024-03-07,Anna,Squat,55,5\n2024-03-07,Ben,Squat,105,5\n", "team.csv", options)->log);
        QCOMPARE(longer->addedSets, 1);
        QCOMPARE(longer->knownSets, 2);
    }
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
