// Exports of Fitbod, JEFIT, Liftosaur, GymBook and StrongLifts, and sheets with several sets in a row or a cell: all drawn here.

#include <QtTest>

#include "core/import/importer.h"
#include "core/import/packed_order.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;
using liftgraph::test::drawn;
using liftgraph::test::fileRow;

namespace {

const std::string kFitbod = "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier\n";
const std::string kLiftosaur =
    "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,Required RPE,Completed RPE,Log RPE?,"
    "Required Weight Value,Required Weight Unit,Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,Synergist Muscles,Notes\n";
const std::string kGymBook =
    "Datum;Training;Zeit;Übung;Muskelgruppen (Primäre);Muskelgruppen (Sekundäre);Satz / Aufwärmsatz / Abkühlungssatz;Wiederholungen / Zeit;Gewicht / Strecke;"
    "Notizen;Ausgelassen\n";
const std::string kJefit =
    "\n### SETTING ######\n\nrow_id,USERID,TIMESTAMP,gender,mass,length\n1,1,\"2026-01-01 00:00:00\",M,\" lbs\",\" in\"\n\n############\n\n"
    "### ROUTINES ######\n\nrow_id,USERID,TIMESTAMP,_id,name\n1,7,\"2024-01-01\",1,PPL\n\nrow_id,USERID,TIMESTAMP,package,_id,name,day\n2,7,\"2024-01-01\",1,21,Pull,8\n\n"
    "### WORKOUT SESSIONS ######\n\nrowid,_id,USERID,edit_time,total_time,starttime\n1,1000,7,0,3600,1770220318\n\n"
    "### EXERCISE LOGS ######\n\nUSERID,TIMESTAMP,belongSys,logs,_id,record,mydate,eid,ename,day_item_id,belongsession,logTime\n";

}  // namespace

class AppFormatsTest : public QObject {
    Q_OBJECT

private slots:
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("expected");
        const std::string stamp = "2019-08-14 17:02:11 +0000,";
        fileRow("fitbod", kFitbod + stamp + "Bench, 10, 20.0,0.0,0.0,0.0,0.0,true,,1.0\n" + stamp + "Bench, 8, 40.5,0.0,0.0,0.0,0.0,false,,2.0\n" + stamp +
                          "Bench, 8, 40.5,0.0,0.0,0.0,0.0,false,,2.0\n" + stamp + "Run,0,0.0,600.0,1500.0,1.5,0.0,false,easy,1.0\n",
            "fitbod", "[2019-08-14 17:02:11 ] Bench: w20x10 +40.5x8 +40.5x8 Run: +0x0,600s,1500m(easy, incline 1.5)");
        fileRow("fitbod, a time for each set, pounds",
            "Date,Exercise,Reps,Weight(lbs),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier\n2026-09-05 10:18:33 +0100,Row,10,100,0,0,0,0,false,,1\n"
            "2026-09-05 10:14:33 +0100,Lat,10,100,0,0,0,0,false,,1\n2026-09-05 10:12:33 +0100,Lat,10,100,0,0,0,0,true,,1\n2026-09-05 18:12:33 +0100,Dip,9,0,0,0,0,0,false,,1\n",
            "fitbod", "[2026-09-05 10:12:33 ] Row: +45.359237x10 Lat: +45.359237x10 w45.359237x10[2026-09-05 18:12:33 ] Dip: +0x9");
        fileRow("jefit",
            kJefit + "7,x,1,\"100x10,110x8,110x8\",1,86.67,2026-01-01,21,\"Bench\",1,1000,1\n7,x,1,\"0x12,\",2,26.67,2026-01-02,90,\"Pull Up\",2,1000,1\n"
                     "7,x,1,\"50.5x5\",3,1,2026-01-01,91,\"Row\",2,1001,1\n7,x,1,\"\",4,1,2026-01-01,92,\"Planned\",2,1001,1\n\n"
                     "### EXERCISE SET LOGS ######\n\n_id,userid,exercise_log_id,set_index,weight_lbs,reps\n1,7,1,0,220,10\n\n"
                     "### CARDIO LOGS ######\n\nrow_id,TIMESTAMP,USERID,_id,eid,duration,distance,mydate\n5,x,7,2,321,3600,1,2026-03-20\n\n"
                     "### NOTES ######\n\nrow_id,USERID,TIMESTAMP,eid,mynote,mydate\n1,7,x,21,\"felt, good\",2026-01-01\n",
            "jefit",
            "[2026-01-01  3600s] Bench: +45.359237x10 +49.895161x8 +49.895161x8 {felt, good} Pull Up: +0x12[2026-01-01 2] Row: +22.906415x5[2026-03-20 ] Cardio 321: "
            "+-x-,3600s,1609.344m");
        const std::string day = "2026-03-01T10:00:00.000Z,GZCLP,Day 1,";
        fileRow("liftosaur",
            kLiftosaur + day + "\"Bench, Barbell\",1,5,5,0,,,0,20,kg,20,kg,0,2026-03-01T10:05:00.000Z,\"a, b\",,\n" + day + "\"Bench, Barbell\",0,5,4,0,,9,0,60,kg,62.5,kg,0,x,,,hard\n" + day +
                "\"Bench, Barbell\",0,5,,1,,,0,60,kg,,,0,,,,hard\n" + day + "Squat,0,5,5,0,,,0,100,lb,100,lb,0,x,,,\n",
            "liftosaur", "[2026-03-01 10:00:00 Day 1] Bench, Barbell: w20x5 +62.5x4,rpe9 +60x- {hard} Squat: +45.359237x5 <GZCLP>");
        fileRow("liftosaur, older",
            "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,RPE,Is AMRAP?,Weight Value,Weight Unit,Completed Reps Time,Notes\n"
            "2022-03-01T10:00:00.000Z,5x5,A,Squat,0,5,5,,0,100,kg,2022-03-01T10:05:00.000Z,\n2022-03-01T10:00:00.000Z,5x5,A,Squat,0,5,,,0,100,kg,,\n",
            "liftosaur", "[2022-03-01 10:00:00 A] Squat: +100x5 +100x- <5x5>");
        const std::string push = "05.03.2024;Push;18:1";
        fileRow("gymbook",
            kGymBook + push + "4;Bankdrücken;Brust;;Satz;8 Wiederholungen;62,50 kg;gut;Nein\n" + push + "0;Bankdrücken;Brust;;Aufwärmsatz;12 Wiederholungen;20,00 kg;;Nein\n" + push +
                "8;Bankdrücken;Brust;;Satz;8 Wiederholungen;62,50 kg;;Ja\n" + push + "9;Plank;Bauch;;Satz;0:45;0,00 kg;;Nein\n" + push + "9;Laufen;Beine;;Satz;10:00;1,50 km;;Nein\n",
            "gymbook", "[2024-03-05 18:10:00 Push] Bankdrücken: +62.5x8(gut) w20x12 +62.5x0 Plank: +0x-,45s Laufen: +-x-,600s,1500m");
        fileRow("gymbook, English, commas",
            "Date,Workout,Time,Exercise,Region,Repetitions / Time,Weight / Distance,Notes,Skipped\n05/03/24,Pull,18:10,Row,Back,12 reps,\"0,00 kg\",,No\n"
            "15/03/24,Pull,18:12,Row,Back,12 reps,\"60,50 kg\",,Yes\n",
            "gymbook", "[2024-03-05 18:10:00 Pull] Row: +0x12[2024-03-15 18:12:00 Pull] Row: +60.5x0");
        fileRow("stronglifts, a workout in each row",
            "Date,Note,Workout,Body Weight,Exercise 1,Weight (KG),Weight (LB),Set 1,Set 2,Exercise 2,Weight (KG),Weight (LB),Set 1,Set 2,\n"
            "16/03/2015,tired,A,84KG,Squat,60,130,5,0,Bench press,,100,5,5,\n18/03/2015,,B,,Squat,62.5,,5,,Deadlift,80,,,,\n",
            "stronglifts", "[2015-03-16 A] Squat: +60x5 +60x0 Bench press: +45.359237x5 +45.359237x5 <tired>[2015-03-18 B] Squat: +62.5x5");
        fileRow("stronglifts, an exercise in each row",
            "Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (LB),Exercise,Sets×Reps,Sets×Time,Top Set (Reps×LB),e1RM (LB),Reps,Volume (LB),Duration (hours),"
            "Start Time (h:mm),End Time (h:mm),Notes,Set 1 (Reps),Set 1 (LB),Set 2 (Reps),Set 2 (LB)\n2026/03/03,1,A,Q,175,Squat,5/-,,5×100,1,5,500,1.5,10:02 AM,11:55 AM,deep,5,100,0,100\n"
            "2026/03/03,1,A,Q,175,Bench,Skipped,,,,,,1.5,10:02 AM,11:55 AM,,,,,\n2026/03/03,2,Cardio,Q,175,Walk,,2×1:30,,,,,0.25,7:00 PM,7:15 PM,,,,,\n",
            "stronglifts", "[2026-03-03 10:02:00 A 5400s] Squat: +45.359237x5 +45.359237x0 {deep}[2026-03-03 19:00:00 Cardio 900s] Walk: +-x-,90s +-x-,90s");
        fileRow("wide sheet",
            "date,exercise,equipment,variant,set1weight,set1reps,set2weight,set2reps,set3weight,set3reps\n2017-12-03,bicep curl,EZ bar,preacher,30 kg,10,32.5,8\n"
            "2017-12-03,dips,,,,12,,9,,\n2017-12-04,row,machine,,60,0,,,,\n",
            "wide_sheet", "[2017-12-03 ] bicep curl EZ bar preacher: +30x10 +32.5x8 dips: +-x12 +-x9[2017-12-04 ] row machine: +60x0");
        fileRow("wide sheet with packed sets", "Date;Exercise;Set 1;Set 2;Set 3\n2024-03-05;Squat;60x8;62,5x8;60 kg x 7\n2024-03-05;Plank;60s;45 s;-\n2024-03-05;Pull-up;BWx10;BW+5 x 8;\n",
            "wide_sheet", "[2024-03-05 ] Squat: +60x8 +62.5x8 +60x7 Plank: +-x-,60s +-x-,45s Pull-up: +0x10 +5x8");
        fileRow("sets x reps beside a weight",
            "Date,Exercise,Sets x Reps,Weight,Notes\n2024-03-05,Squat,5x5,100 kg,\n,Curl,3x12,10-12-14,\n,Pull-up,2x8,BW,\n2024-03-07,Squat,2 x 8-10,80 kg,light\n", "packed_sheet",
            "[2024-03-05 ] Squat: +100x5 +100x5 +100x5 +100x5 +100x5 Curl: +10x12 +12x12 +14x12 Pull-up: +-x8 +-x8[2024-03-07 ] Squat: +80x8(light) +80x8(light)");
        fileRow("reps x weight", "Date;Lift;Result\n2024-03-05;Squat;5x100 kg\n2024-03-05;Bench;5x60, 5x62.5, 3x65\n", "packed_sheet",
            "[2024-03-05 ] Squat: +100x5 Bench: +60x5 +62.5x5 +65x3");
        fileRow("weight x reps", "Date,Exercise,Sets\n2024-03-05,Squat,\"50.0x15,50.0x15\"\n2024-03-05,Bench,40x12 @ 8\n2024-03-06,Squat,100 kg x 5\n", "packed_sheet",
            "[2024-03-05 ] Squat: +50x15 +50x15 Bench: +40x12,rpe8[2024-03-06 ] Squat: +100x5");
        fileRow("sets x reps @ load", "Date,Exercise,Sets\n2024-03-05,Squat,3x8@60\n2024-03-06,Squat,2x5 @ 62.5 kg\n", "packed_sheet",
            "[2024-03-05 ] Squat: +60x8 +60x8 +60x8[2024-03-06 ] Squat: +62.5x5 +62.5x5");
        fileRow("sets that nobody can read", "Date,Exercise,Sets\n2024-03-05,Squat,3x8@60\n2024-03-06,Squat,3x8x9x2\n", "packed_sheet", "[2024-03-05 ] Squat: +60x8 +60x8 +60x8");
        fileRow("lists", "Date,Exercise,Sets,Reps,Weight\n2024-03-05,Squat,3,5,40-60-65 kg\n2024-03-05,Bench,3,\"12,10,8\",60\n2024-03-05,Dip,2,8-10,BW\n2024-03-06,Curl,3,8-10,12\n",
            "packed_sheet", "[2024-03-05 ] Squat: +40x5 +60x5 +65x5 Bench: +60x12 +60x10 +60x8 Dip: +-x8 +-x10[2024-03-06 ] Curl: +12x8 +12x8 +12x8");
        fileRow("ranges that became dates", "Date,Exercise,Sets,Reps,Weight\n2024-03-05,Squat,2,2024-10-08,60 kg\n2024-03-06,Squat,1,12,60 kg\n", "packed_sheet",
            "[2024-03-05 ] Squat: +60x8 +60x8[2024-03-06 ] Squat: +60x12");
        fileRow("fitnotes, no header, name with a comma first", "13/02/2017,Squat, high bar,Legs,60.0,5,,,\n14/02/2017,Bench,Chest,50.0,8,,,\n14/02/2017,Run,Cardio,,,2.5,km,0:12:30\n14/02/2017,Row,Back,50,8,,,\n",
            "fitnotes", "[2017-02-13 ] Squat, high bar: +60x5[2017-02-14 ] Bench: +50x8 Run: +-x-,750s,2500m Row: +50x8");
    }
    void files()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QFETCH(QString, expected);
        const Result<ImportedFile> file = readText(bytes.toStdString(), "drawn.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(QString::fromStdString(file->recognition.format), format);
        QCOMPARE(QString::fromStdString(drawn(file->log)), expected);
        const QString odd = QString::fromLatin1(QTest::currentDataTag()) == QLatin1String("sets that nobody can read") ? QStringLiteral("\"3x8x9x2\" cannot be read as sets.") : QString();
        QCOMPARE(file->rejected.empty() ? QString() : QString::fromStdString(file->rejected[0].reason), odd);
        QVERIFY(!file->recognition.columns.empty());
        // The same sets whatever the bytes: tabs cannot stand for commas inside names, but line ends and encodings can change.
        const QString text = QString::fromUtf8(bytes);
        const QByteArray crlf = QString(text).replace(QLatin1Char('\n'), QLatin1String("\r\n")).toUtf8();
        QCOMPARE(QString::fromStdString(drawn(readText(crlf.toStdString(), "crlf.csv")->log)), expected);
        QByteArray wide("\xFF\xFE", 2);
        for (const QChar c : text) wide.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
        QCOMPARE(QString::fromStdString(drawn(readText(wide.toStdString(), "wide.csv")->log)), expected);
    }
    void pairsOfAColumn_data()
    {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<int>("order");
        QTest::newRow("3x8") << "3x8 5x5 4x12" << int(PairOrder::SetsReps);
        QTest::newRow("5x175") << "5x175 8x95 3x8" << int(PairOrder::RepsLoad);
        QTest::newRow("175x5") << "175x5 95x8 62.5x8" << int(PairOrder::LoadReps);
        QTest::newRow("many repetitions once in ten") << "3x8 3x8 3x8 3x8 3x8 3x8 3x8 3x8 3x8 3x50" << int(PairOrder::SetsReps);
    }
    void pairsOfAColumn()
    {
        QFETCH(QString, cells);
        QFETCH(int, order);
        std::vector<std::pair<double, double>> pairs;
        for (const QString& cell : cells.split(' ')) {
            const auto pieces = parsePacked(cell.toStdString());
            QVERIFY(pieces && pieces->size() == 1 && pieces->front().bare.size() == 2);
            pairs.emplace_back(pieces->front().bare[0], pieces->front().bare[1]);
        }
        QCOMPARE(int(decidePairs(pairs, false)), order);
        QCOMPARE(int(decidePairs(pairs, true)), int(PairOrder::SetsReps));
    }
    void noSets()
    {
        for (const char* cell : {"", "x", "3x", "x8", "3x8x60x2", "3xx8", "see notes", "2024-03-05x", "3x8@", "abc 3x8"}) {
            const auto pieces = parsePacked(cell);
            const bool none = !pieces || !unpacked(pieces->front(), {PairOrder::SetsReps}, false);
            QVERIFY2(none, cell);
        }
        for (const char* cell : {"60", "62,5", "12 kg", "BW", "", "2024-03-05 push"}) QVERIFY2(!looksPacked(cell), cell);
        for (const char* cell : {"3x8", "12,10,8", "40-60-65", "8-10", "60x8, 60x8", "3x8@60", "5 5 4"}) QVERIFY2(looksPacked(cell), cell);
    }
    void guessesAreStated()
    {
        const Result<ImportedFile> file = readText("Date,Exercise,Result\n2024-03-05,Squat,5x175\n2024-03-06,Squat,3x8-10 @ 100\n", "a.csv");
        QVERIFY(file.has_value());
        QCOMPARE(file->warnings.size(), std::size_t(2));
        QVERIFY(file->warnings[0].find("5x175") != std::string::npos && file->warnings[0].find("repetitions x weight") != std::string::npos);
        const Result<ImportedFile> kept = readText("Date,Exercise,Weight kg,Reps,Body weight,Session RPE\n2024-03-05,Squat,100,5,82.5,7\n", "a.csv");
        QCOMPARE(*kept->log.sessions[0].bodyMassKg, 82.5);
        QCOMPARE(*kept->log.sessions[0].sessionRpe, 7.0);
    }
    void wideLogsOfTheirOwners_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("sets");
        QTest::addColumn<int>("undone");
        QTest::addColumn<double>("volume");
        QTest::newRow("stronglifts") << "stronglifts.csv" << 24 << 326 << 0 << 90755.0;
        QTest::newRow("2016") << "wide_sheet_2016-03_stronglifts_5x5.csv" << 240 << 764 << 7 << 257235.634970;
        QTest::newRow("2017") << "wide_sheet_2017-03_Wendler_5-3-1.csv" << 496 << 2019 << 2 << 909284.872673;
        QTest::newRow("2018") << "wide_sheet_2018-06_5-3-1_Pyramid_bulk.csv" << 577 << 2473 << 4 << 1425115.785742;
    }
    void wideLogsOfTheirOwners()
    {
        QFETCH(QString, file);
        const std::filesystem::path path = std::filesystem::path(LIFTGRAPH_SHARED_DIR) / "logs" / file.toStdString();
        if (!std::filesystem::exists(path)) QSKIP("The real logs are not on this machine.");
        const Result<ImportedFile> read = readFile(path);
        QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
        const log::LogCounts counts = log::countLog(read->log);
        QTEST(int(read->rows), "rows");
        QTEST(int(counts.sets), "sets");
        QTEST(int(counts.notPerformed), "undone");
        QFETCH(double, volume);
        QVERIFY(std::abs(counts.volumeKg - volume) < 0.01);
        QVERIFY(read->rejected.empty());
    }
};

QTEST_APPLESS_MAIN(AppFormatsTest)
#include "app_formats_test.moc"
