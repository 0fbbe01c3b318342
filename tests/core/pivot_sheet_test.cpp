// Sheets with a column per day or per exercise, as people lay them out by hand: every set of each, and what must be refused.

#include <QtTest>

#include <filesystem>
#include <fstream>

#include "core/import/importer.h"
#include "core/import/packed_sets.h"
#include "core/import/table_preview.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;
using liftgraph::test::drawn;
using liftgraph::test::fileRow;

class PivotSheetTest : public QObject {
    Q_OBJECT

    static void days()
    {
        fileRow("days across, packed cells", "Exercise,05/01/2024,08/01/2024,13/01/2024\nSquat,2x5x100,2x5x102.5,\"100x5,5,4\"\nBench Press,2x8@60,rest,BW x 12\n",
                "pivot_sheet",
                "[2024-01-05 ] Squat: +100x5 +100x5 Bench Press: +60x8 +60x8[2024-01-08 ] Squat: +102.5x5 +102.5x5[2024-01-13 ] Squat: +100x5 +100x5 +100x4 "
                "Bench Press: +0x12");
        fileRow("days across, titles above, sums around", "My training,,,\n,,,\nExercise,2024-01-05,2024-01-13,Total\nSquat,100 kg x 5,102.5 kg x 5,9\nTotal,500,512,\n"
                "Average,1,2,\nPull Up,8,9,17\nBodyweight,80,\"81,5\",\n",
                "pivot_sheet", "[2024-01-05 ] Squat: +100x5 Pull Up: +-x8[2024-01-13 ] Squat: +102.5x5 Pull Up: +-x9");
        fileRow("weight, reps and sets below each day", ",05/01/2024,,,13/01/2024,,\nExercise,Weight,Reps,Sets,Weight,Reps,Sets\nSquat,100,5,2,\"102,5\",5,1\n"
                "Bench Press,12 kg,8,1,BW,8,1\n",
                "pivot_sheet", "[2024-01-05 ] Squat: +100x5 +100x5 Bench Press: +12x8[2024-01-13 ] Squat: +102.5x5 Bench Press: +-x8");
        fileRow("weight and reps in rows of their own", "Exercise,,2024-01-05,2024-01-13\nSquat,Weight,100,102.5\n,Reps,5,4\nBench Press,Weight,60,\n,Reps,8,\n", "pivot_sheet",
                "[2024-01-05 ] Squat: +100x5 Bench Press: +60x8[2024-01-13 ] Squat: +102.5x4");
        fileRow("a scheme beside the exercise, loads below the days", "Exercise,Sets x Reps,2024-01-05,2024-01-13\nSquat,2x5,100,102.5\nBench Press,1x8,12,14\n", "pivot_sheet",
                "[2024-01-05 ] Squat: +100x5 +100x5 Bench Press: +12x8[2024-01-13 ] Squat: +102.5x5 +102.5x5 Bench Press: +14x8");
        fileRow("several rows and words for an exercise", "Lift;Mon 05.01.2024;Sat 13.01.2024\nSquat;5x100 (easy);5x105\n;4x110 very hard;\nDeadlift;3x140;\n", "pivot_sheet",
                "[2024-01-05 ] Squat: +100x5(easy) +110x4(very hard) Deadlift: +140x3[2024-01-13 ] Squat: +105x5");
        fileRow("a column for each set of a day", "Exercise,2024-01-05,,,2024-01-13,,\nSquat,100x5,100x5,100x4,105x5,,\n", "pivot_sheet",
                "[2024-01-05 ] Squat: +100x5 +100x5 +100x4[2024-01-13 ] Squat: +105x5");
        fileRow("ranges that became dates", "Exercise,2024-01-05,,2024-01-13,\n,Weight,Reps,Weight,Reps\nSquat,100,2024-10-08,100,2024-12-10\n", "pivot_sheet",
                "[2024-01-05 ] Squat: +100x8[2024-01-13 ] Squat: +100x10");
        fileRow("numbers without headings", "Exercise,05/01/2024,,13/01/2024,\nSquat,100,5,102.5,4\nDeadlift,5,140,5,145\nPull Up,8,7,9,6\n", "pivot_sheet",
                "[2024-01-05 ] Squat: +100x5 Deadlift: +140x5 Pull Up: +-x8 +-x7[2024-01-13 ] Squat: +102.5x4 Deadlift: +145x5 Pull Up: +-x9 +-x6");
        fileRow("new days further down", "Exercise,2024-01-05,2024-01-07\nSquat,5x100,5x105\n,,\nExercise,2024-01-12,2024-01-14\nSquat,5x110,5x115\n", "pivot_sheet",
                "[2024-01-05 ] Squat: +100x5[2024-01-07 ] Squat: +105x5[2024-01-12 ] Squat: +110x5[2024-01-14 ] Squat: +115x5");
    }
    static void exercises()
    {
        fileRow("exercises across, weight and reps below", "Date,Squat,,Bench Press,,Notes\n,Weight,Reps,Weight,Reps,\n2024-01-05,100,5,60,8,\n,100,4,60,7,\n2024-01-13,105,5,,,\n"
                "Average,101,5,61,8,\n",
                "pivot_sheet", "[2024-01-05 ] Squat: +100x5 +100x4 Bench Press: +60x8 +60x7[2024-01-13 ] Squat: +105x5");
        fileRow("exercises with labels of supersets", "Exercise,2024-01-05,2024-01-13\nA1 Bench Press,5x60,5x62.5\nA2 Barbell Row,8x50,8x52.5\n", "pivot_sheet",
                "[2024-01-05 ] Bench Press: +60x5 {A1} Barbell Row: +50x8 {A2}[2024-01-13 ] Bench Press: +62.5x5 {A1} Barbell Row: +52.5x8 {A2}");
        fileRow("exercises across, packed cells", "Date,Squat,Bench Press,Deadlift\n2024-01-05,2x5x100,1x8x60,1x5x140\n2024-01-13,\"100x5,5,5\",1x8@62.5,\n", "pivot_sheet",
                "[2024-01-05 ] Squat: +100x5 +100x5 Bench Press: +60x8 Deadlift: +140x5[2024-01-13 ] Squat: +100x5 +100x5 +100x5 Bench Press: +62.5x8");
        fileRow("names of columns as programs write them", "date,bench_press_weight,bench_press_reps,squat_weight,squat_reps\n2024-01-05,60,8,100,5\n2024-01-13,62.5,8,105,5\n", "pivot_sheet",
                "[2024-01-05 ] bench_press: +60x8 squat: +100x5[2024-01-13 ] bench_press: +62.5x8 squat: +105x5");
        fileRow("exercise and value in one heading", "Date,Squat (kg),Squat reps,Pull Up reps\n2024-01-05,100,5,8\n2024-01-13,105,5,9\n", "pivot_sheet",
                "[2024-01-05 ] Squat: +100x5 Pull Up: +-x8[2024-01-13 ] Squat: +105x5 Pull Up: +-x9");
    }
    static void blocks()
    {
        fileRow("a block for each day", "Week 1,,,\nDay A,05/01/2024,,\nExercise,Sets,Reps,Weight\nSquat,2,5,100\nBench Press,1,5,70\n,,,\nDay B,17/01/2024,,\n"
                "Exercise,Sets,Reps,Weight\nDeadlift,1,5,140\nWeek 2,,,\nDay A,19/01/2024,,\nExercise,Sets,Reps,Weight\nSquat,1,5,105\n",
                "pivot_sheet", "[2024-01-05 Day A] Squat: +100x5 +100x5 Bench Press: +70x5[2024-01-17 Day B] Deadlift: +140x5[2024-01-19 Day A] Squat: +105x5");
        fileRow("blocks side by side", "Day A,05/01/2024,,,,Day B,17/01/2024,,\nExercise,Sets,Reps,Weight,,Exercise,Sets,Reps,Weight\nSquat,2,5,100,,Squat,1,5,102.5\n"
                "Bench Press,1,5,70,,Overhead Press,1,5,45\n",
                "pivot_sheet", "[2024-01-05 Day A] Squat: +100x5 +100x5 Bench Press: +70x5[2024-01-17 Day B] Squat: +102.5x5 Overhead Press: +45x5");
        fileRow("words behind the date, no headings", "Mon 5 Jan 2024 - felt strong,,\nSquat,100,5\nSquat,100,4\nBench Press,60,8\n,,\nWed 17 Jan 2024,,\nSlept badly,,\nDeadlift,140,5\n", "pivot_sheet",
                "[2024-01-05 ] Squat: +100x5 +100x4 Bench Press: +60x8[2024-01-17 ] Deadlift: +140x5");
        fileRow("one row of headings above all days", "Exercise,Set,Weight,Reps,Volume\n5 January 2024,,,,\nSquat,1,100,5,500\nSquat,2,100,4,400\nTotal,,,,900\n17 January 2024,,,,\nDeadlift,1,140,5,700\n",
                "pivot_sheet", "[2024-01-05 ] Squat: +100x5 +100x4[2024-01-17 ] Deadlift: +140x5");
        fileRow("a block whose date is in its heading", "Week 1\nDay A (05/01/2024)\nSquat,2x5x100\nBench Press,1x5x70\nDay B (17/01/2024)\nDeadlift,1x5x140\n", "pivot_sheet",
                "[2024-01-05 Day A] Squat: +100x5 +100x5 Bench Press: +70x5[2024-01-17 Day B] Deadlift: +140x5");
    }

private slots:
    void wordsBehindADateAreTheSessionsNote()
    {
        const auto notes = [](const std::string& text) {
            const auto file = readText(text, "log.csv");
            std::string all;
            if (!file) return describe(file.error());
            for (const log::Session& session : file->log.sessions) all += log::formatDay(session.day()) + " " + session.note + "|";
            return all + std::to_string(file->rejected.size());
        };
        QCOMPARE(notes("Date,Exercise,Weight,Reps\n12.03.2024 deload,Squat,60,5\n,Bench,40,5\n14.03.2024,Squat,100,5\nMon 18.03.2024 \xE2\x80\x93 felt tired,Squat,90,5\n"
                       "\"20.03.2024 (gym closed early, 45 min)\",Squat,90,5\n"),
                 std::string("2024-03-12 deload|2024-03-14 |2024-03-18 felt tired|2024-03-20 gym closed early, 45 min|0"));
        QCOMPARE(notes("Exercise,04.03.2024,06.03.2024 deload,13.03.2024\nSquat,100x5,60x5,105x5\nBench Press,60x8,40x8,62.5x8\n"),
                 std::string("2024-03-04 |2024-03-06 deload|2024-03-13 |0"));
        // A time that cannot be is no note.
        QCOMPARE(notes("Date,Exercise,Weight,Reps\n2024-03-12,Squat,60,5\n2024-03-13 25:00,Squat,60,5\n"), std::string("2024-03-12 |1"));
    }
    void aWeekdayTellsTheOrderOfADate()
    {
        const auto file = readText("Date,Exercise,Weight,Reps\nMon 3/4/24,Squat,60,5\nWed 3/6/24,Squat,60,5\n", "log.csv");
        QVERIFY(file.has_value());
        QCOMPARE(log::formatDay(file->log.sessions[0].day()), std::string("2024-03-04"));
        QVERIFY(!file->recognition.dateOrderGuessed);
        const auto weeks = readText("Date,Exercise,Weight,Reps\n2024-W10-1,Squat,60,5\n2024W103,Squat,60,5\n2021-W53-1,Squat,60,5\n2020-W53-5,Squat,60,5\n", "log.csv");
        QVERIFY(weeks.has_value());
        QCOMPARE(log::formatDay(weeks->log.sessions[0].day()) + log::formatDay(weeks->log.sessions[1].day()) + log::formatDay(weeks->log.sessions[2].day()),
                 std::string("2021-01-012024-03-042024-03-06"));
        QCOMPARE(weeks->rejected.size(), std::size_t(1));  // 2021 had 52 weeks
    }
    void timesOfDayAndEffortsInBrackets()
    {
        const auto clock = readText("Date,Time,Exercise,Weight,Reps\n03/14/2024,6:30 PM,Squat,100,5\n03/16/2024,18:30,Squat,100,5\n03/18/2024,7 pm,Squat,100,5\n", "log.csv");
        QVERIFY(clock.has_value());
        QVERIFY(clock->rejected.empty());
        QCOMPARE(log::formatTime(clock->log.sessions[0].start) + log::formatTime(clock->log.sessions[2].start), std::string("2024-03-14 18:30:002024-03-18 19:00:00"));
        const auto held = readText("Date,Time,Exercise,Weight,Reps\n2024-03-14,1:30,Plank,,1\n2024-03-14,0:45,Hang,,1\n", "log.csv");
        QVERIFY(held->log.sessions[0].entries[0].sets[0].durationS == 90.0);
        for (const char* rows : {"Weight,Reps\n2024-03-05,Squat,100 (RPE 8),5\n", "Weight,Reps\n2024-03-05,Squat,100,5 (RPE 8)\n", "Sets\n2024-03-05,Squat,100x5 (RPE 8)\n",
                                 "Sets\n2024-03-05,Squat,1x5 @ 100 (@8)\n", "Weight,Reps\n2024-03-05,Squat,100,5 [8 rpe]\n"}) {
            const auto file = readText(std::string("Date,Exercise,") + rows, "log.csv");
            QVERIFY2(file.has_value() && file->rejected.empty(), rows);
            const log::Set& set = file->log.sessions[0].entries[0].sets[0];
            QVERIFY2(set.loadKg == 100.0 && set.reps == 5.0 && set.rpe == 8.0, rows);
        }
        const auto reserve = readText("Date,Exercise,Weight,Reps\n2024-03-05,Squat,100,5 [RIR 2]\n", "log.csv");
        QVERIFY(reserve->log.sessions[0].entries[0].sets[0].rir == 2.0);
    }
    void sheets_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("expected");
        days();
        exercises();
        blocks();
    }
    void sheets()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QFETCH(QString, expected);
        ImportOptions kilograms;
        kilograms.unit = Unit::Kilogram;
        const auto file = readText(bytes.toStdString(), "drawn.csv", kilograms);
        QVERIFY2(file, file ? "" : describe(file.error()).c_str());
        QCOMPARE(QString::fromStdString(file->recognition.format), format);
        for (const RejectedRow& row : file->rejected) qWarning("%lld %s %s", static_cast<long long>(row.row), row.column.c_str(), row.reason.c_str());
        QVERIFY(file->rejected.empty());
        QCOMPARE(QString::fromStdString(drawn(file->log)), expected);
        QVERIFY(std::any_of(file->warnings.begin(), file->warnings.end(), [](const std::string& text) { return text.ends_with("This is a guess."); }));
    }

    void rejectedCellsAreNamed()
    {
        const auto file = readText("Exercise,2024-01-05,2024-01-13\nSquat,5x100,5x105\nBench Press,5x60,lots\n", "drawn.csv");
        QVERIFY(file);
        QCOMPARE(file->rejected.size(), std::size_t(1));
        QCOMPARE(file->rejected.front().row, 3);
        QCOMPARE(file->rejected.front().column, std::string("C"));
        QVERIFY(file->rejected.front().reason.find("lots") != std::string::npos);
        // A set knows the row that it came from.
        QCOMPARE(file->log.sessions.back().entries.front().sets.front().origin.row, 2);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("prices by day") << QByteArray("Item,2024-01-05,2024-01-13\nApples,3.5,3.6\nPears,2.1,2.2\nMilk,1.1,1.2\n");
        QTest::newRow("a programme without dates") << QByteArray("Day A,,Day B,\nSquat,5x5,Squat,5x5\nBench Press,5x5,Overhead Press,5x5\nBarbell Row,5x5,Deadlift,1x5\n");
        QTest::newRow("a programme by weeks") << QByteArray("Exercise,Week 1,Week 2,Week 3\nSquat,5x5,5x5,3x5\nBench Press,5x5,5x5,3x5\n");
        QTest::newRow("exercises across, no dates") << QByteArray("Athlete,Squat,Bench Press\nAnn,100,60\nBob,140,90\n");
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        const auto file = readText(bytes.toStdString(), "drawn.csv");
        QVERIFY(!file);
        QVERIFY(file.error().code == ErrorCode::UnknownFormat || file.error().code == ErrorCode::NoHeader);
        QVERIFY(file.error().detail.ends_with('.'));
    }

    void theMappingPageSeesTheTurnedColumns()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("sheet.csv").toStdString();
        std::ofstream(path) << "Exercise,2024-01-05,2024-01-13\nSquat,5x100,5x105\nBench Press,5x60,5x62\n";
        const auto preview = previewTable(path);
        QVERIFY(preview);
        QVERIFY(preview->proposal.missing.empty());
        QCOMPARE(preview->rows.size(), std::size_t(4));
        QCOMPARE(preview->header.front(), std::string("Day"));
        // The answer of the page reads the same file.
        ColumnMapping mapping = preview->proposal.mapping;
        mapping.unit = Unit::Pound;
        ImportOptions options;
        options.mapping = std::make_shared<const ColumnMapping>(mapping);
        const auto file = readFile(path, options);
        QVERIFY2(file, file ? "" : describe(file.error()).c_str());
        QCOMPARE(file->recognition.unit, Unit::Pound);
        QCOMPARE(log::countLog(file->log).sets, 4);
    }

    void runs_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("expected");
        QTest::newRow("load, then repetitions") << "100x5,5,4" << "100x5 100x5 100x4";
        QTest::newRow("slashes") << "62.5 x 8/8/6" << "62.5x8 62.5x8 62.5x6";
        QTest::newRow("repetitions at a load") << "5/5/5@100" << "100x5 100x5 100x5";
        QTest::newRow("with a unit") << "12 kg x 10,9,8" << "12x10 12x9 12x8";
        QTest::newRow("sets, then repetitions") << "3x8,8,7" << "-x8 -x8 -x7";
        QTest::newRow("a decimal comma") << "5x102,5" << "102.5x5";
        QTest::newRow("two with a load that is no count") << "100x5,5" << "100x5 100x5";
    }
    void runs()
    {
        QFETCH(QString, cell);
        QFETCH(QString, expected);
        const auto pieces = parsePacked(cell.toStdString());
        QVERIFY(pieces);
        QStringList sets;
        for (const PackedPiece& piece : *pieces) {
            const auto unpackedSets = unpacked(piece, {PairOrder::RepsLoad}, false);
            QVERIFY(unpackedSets);
            for (const PackedSet& set : *unpackedSets) sets << (set.load ? QString::number(*set.load) : QStringLiteral("-")) + 'x' + QString::number(*set.reps);
        }
        QCOMPARE(sets.join(' '), expected);
    }
};

QTEST_GUILESS_MAIN(PivotSheetTest)
#include "pivot_sheet_test.moc"
