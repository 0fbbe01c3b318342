// Reading logs: real exports counted to the last set, and small drawn files for every quirk of a format.

#include <QtTest>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/import/dates.h"
#include "core/import/importer.h"
#include "core/import/numbers.h"
#include "core/import/words.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;
using liftgraph::test::drawn;
using liftgraph::test::fileRow;

namespace {

const std::string kStrongHeader = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n";
const std::string kHevyHeader =
    "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\",\"set_index\",\"set_type\","
    "\"weight_kg\",\"reps\",\"distance_km\",\"duration_seconds\",\"rpe\"\n";

std::string utf16(const std::string& utf8, bool little)
{
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    const QString text = QString::fromStdString(utf8);
    for (const QChar c : text) {
        const char low = static_cast<char>(c.unicode() & 0xFF);
        const char high = static_cast<char>(c.unicode() >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

}  // namespace

class ImportTest : public QObject {
    Q_OBJECT

private slots:
    void realLogs_data()
    {
        QTest::addColumn<QString>("line");
        std::ifstream expected(LIFTGRAPH_SHARED_DIR "/logs/expected.jsonl");
        std::string line;
        while (std::getline(expected, line)) QTest::newRow(nlohmann::json::parse(line)["file"].get<std::string>().c_str()) << QString::fromStdString(line);
        if (QTest::currentDataTag() == nullptr && !std::filesystem::exists(LIFTGRAPH_SHARED_DIR "/logs/expected.jsonl")) QTest::newRow("absent") << QString();
    }
    void realLogs()
    {
        QFETCH(QString, line);
        if (line.isEmpty()) QSKIP("The real logs are not on this machine.");
        const auto expected = nlohmann::json::parse(line.toStdString());
        const std::string name = expected["file"];
        const Result<ImportedFile> file = readFile(std::filesystem::path(LIFTGRAPH_SHARED_DIR) / "logs" / name);
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        const log::LogCounts counts = log::countLog(file->log);
        QCOMPARE(file->rows, expected["rows"].get<std::int64_t>());
        QCOMPARE(counts.sets, expected["sets"].get<std::int64_t>());
        QCOMPARE(counts.notPerformed, expected["not_performed"].get<std::int64_t>());
        QCOMPARE(counts.sessions, expected["sessions"].get<std::int64_t>());
        QCOMPARE(counts.exercises, expected["exercises"].get<std::int64_t>());
        const bool pounds = name == "strong_chinese.csv";
        QVERIFY(std::abs(counts.volumeKg - toKilograms(expected["volume"].get<double>(), pounds ? Unit::Pound : Unit::Kilogram)) < 0.01);
        QCOMPARE(file->recognition.unit, pounds ? Unit::Pound : Unit::Kilogram);
        QVERIFY(file->rejected.empty());
        QCOMPARE(file->log.sources.front().sha256.size(), std::size_t(64));
    }
    void paperSheetOfReference()
    {
        const std::filesystem::path path = LIFTGRAPH_SHARED_DIR "/reference/paper_push_pull_6_weeks.csv";
        if (!std::filesystem::exists(path)) QSKIP("The paper's data are not on this machine.");
        const Result<ImportedFile> file = readFile(path);
        QVERIFY(file.has_value());
        QCOMPARE(file->rows, 144);
        QCOMPARE(file->recognition.format, std::string("paper_sheet"));
        QVERIFY(file->recognition.unit == Unit::Pound && file->recognition.unitGuessed);
        QCOMPARE(log::countLog(file->log).sessions, 24);
        QCOMPARE(log::countLog(file->log).exercises, 12);
    }
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("expected");
        const std::string day = "2024-03-05 18:01:02,";
        const char* const twoSets = "[2024-03-05 18:01:02 Push 4380s] Bench: +60x8 +60x8";
        const std::string plain = kStrongHeader + day + "Push,1h 13m,Bench,1,60,8,0,0,,,\n" + day + "Push,1h 13m,Bench,2,60,8,0,0,,,\n";
        fileRow("strong", plain, "strong", twoSets);
        fileRow("CRLF", QByteArray::fromStdString(plain).replace("\n", "\r\n").toStdString(), "strong", twoSets);
        fileRow("CR", QByteArray::fromStdString(plain).replace("\n", "\r").toStdString(), "strong", twoSets);
        fileRow("tabs", QByteArray::fromStdString(plain).replace(",", "\t").toStdString(), "strong", twoSets);
        fileRow("bars", QByteArray::fromStdString(plain).replace(",", "|").toStdString(), "strong", twoSets);
        fileRow("byte order mark", "\xEF\xBB\xBF" + plain, "strong", twoSets);
        fileRow("UTF-16 LE", utf16(plain, true), "strong", twoSets);
        fileRow("UTF-16 BE", utf16(plain, false), "strong", twoSets);
        fileRow("UTF-16 without mark", utf16(plain, true).substr(2), "strong", twoSets);
        fileRow("blank lines and no last line end", plain + "\n\n  \n" + day + "Push,1h 13m,Bench,3,60,7,0,0,,,", "strong",
                  "[2024-03-05 18:01:02 Push 4380s] Bench: +60x8 +60x8 +60x7");
        fileRow("separator line", "sep=;\n" + QByteArray::fromStdString(plain).replace(",", ";").toStdString(), "strong", twoSets);
        fileRow("trailing delimiters", QByteArray::fromStdString(plain).replace("\n", ",,,\n").toStdString(), "strong", twoSets);
        fileRow("header in another case", "date , WORKOUT NAME,Duration,exercise_name,Set  Order,Weight (KG),REPS,Distance,Seconds,RPE\n" + day + "Push,1h 13m,Bench,1,60,8,0,0,\n",
                  "strong", "[2024-03-05 18:01:02 Push 4380s] Bench: +60x8");
        fileRow("strong marks, rests and notes",
                  kStrongHeader + day + "Push,35m,Bench,W,20,10,0,0,,,\n" + day + "Push,35m,Bench,1,60,8,0,0,\"slow\n\"\"pause\"\"\",\"all, good\",8.5\n" + day +
                      "Push,35m,Bench,Rest Timer,0,0,0,90,,,\n" + day + "Push,35m,Bench,D,50,9.5,0,0,,,\n" + day + "Push,35m,Bench,F,40,6,0,0,,,\n" + day +
                      "Push,35m,Bench,Note,0,0,0,0,shoulder,,\n" + day + "Push,35m,Row,1,,,5.2,1500,,,\n",
                  "strong",
                  "[2024-03-05 18:01:02 Push 2100s] Bench: w20x10 +60x8,rpe8.5,rest90 d50x9.5 f40x6 {slow\n\"pause\"\nshoulder} Row: +-x-,1500s,5200m <all, good>");
        fileRow("strong, same exercise twice, rows out of order",
                  kStrongHeader + "2024-03-07 10:00:00,B,1h,Squat,1,100,5,0,0,,,\n" + day + "A,2h,Curl,1,10,12,0,0,,,\n" + day + "A,2h,Row,1,50,8,0,0,,,\n" + day +
                      "A,2h,Curl,1,12,10,0,0,,,\n" + day + "A,2h,Curl,2,12,9,0,0,,,\n",
                  "strong", "[2024-03-05 18:01:02 A 7200s] Curl: +10x12 Row: +50x8 Curl: +12x10 +12x9[2024-03-07 10:00:00 B 3600s] Squat: +100x5");
        fileRow("strong android, units by row",
                  "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\n"
                  "2019-08-14 07:10:00;Leg;Squat;1;225;lbs;5;;;;0;\"one, two\nthree\";;1h 2m\n2019-08-14 07:10:00;Leg;Squat;2;100;kg;5;9;;;0;;;1h 2m\n"
                  "2019-08-14 07:10:00;Leg;Run;1;0;kg;0;;1,5;mi;600;;;1h 2m\n",
                  "strong", "[2019-08-14 07:10:00 Leg 3720s] Squat: +102.05828x5 +100x5,rpe9 {one, two\nthree} Run: +0x0,600s,2414.016m");
        fileRow("strong android, no header",
                  "2019-08-14 07:10:00;Leg;Squat;1;100,5;kg;5;;;;0;;;1h 2m\n2019-08-14 07:10:00;Leg;Squat;2;100,5;kg;5;;;;0;;;1h 2m\n", "strong",
                  "[2019-08-14 07:10:00 Leg 3720s] Squat: +100.5x5 +100.5x5");
        fileRow("strong old, unit as name", "Date,Workout Name,Exercise Name,Set Order,lb,Reps,mi,Seconds,Notes\r\n2016-01-02 10:00:00,A,Squat,1,100,5,1,0,\r\n", "strong",
                  "[2016-01-02 10:00:00 A] Squat: +45.359237x5,1609.344m");
        fileRow("strong, workout number",
                  "\"Workout #\";\"Date\";\"Workout Name\";\"Duration (sec)\";\"Exercise Name\";\"Set Order\";\"Weight (lbs)\";\"Reps\";\"RPE\";\"Distance (meters)\";\"Seconds\"\n"
                  "\"1\";\"2025-03-09 14:08:49\";\"Push\";\"4543\";\"Bench\";\"1\";\"100.0\";\"5\";\"\";\"400\";\"\"\n",
                  "strong", "[2025-03-09 14:08:49 Push 4543s] Bench: +45.359237x5,400m");
        fileRow("strong, German",
                  "Datum;Workout-Name;Name der Übung;Reihenfolge festlegen;Gewicht;Gewichtseinheit;Wiederh.;RPE;Entfernung;Entfernungseinheit;Sekunden;Notizen;Workout-Notizen;Workout-Dauer\n"
                  "2026-01-01 08:00:00;Brust;Bankdrücken;1;62,5;kg;5;8,5;;;0;gut;;45min\n",
                  "strong", "[2026-01-01 08:00:00 Brust 2700s] Bankdrücken: +62.5x5,rpe8.5 {gut}");
        fileRow("strong, Chinese", "日期,锻炼名称,时长,运动名称,设置顺序,重量,次,距离,秒,备注,锻炼备注,RPE\n2020-09-29 07:10:22,拉,1小时13分钟,划船,1,20,5,0,0,,星期二,\n", "strong",
                  "[2020-09-29 07:10:22 拉 4380s] 划船: +20x5 <星期二>");
        fileRow("strong, language not known", "Päivä,Treeni,Kesto,Liike,Järjestys,Paino,Toistot,Matka,Sekunnit,RPE\n2020-09-29 07:10:22,Veto,1h 13m,Soutu,1,20,5,0,0,8\n",
                  "strong", "[2020-09-29 07:10:22 Veto 4380s] Soutu: +20x5,rpe8");
        const std::string hevyRow = "\"Legs, heavy\",\"15 Sep 2025, 07:48\",\"15 Sep 2025, 09:13\",\"fine\",\"Squat\",,\"\",";
        fileRow("hevy",
                  kHevyHeader + hevyRow + "0,\"warmup\",20,10,,0,6\n" + hevyRow + "1,\"normal\",100,5,,,9.5\n" + hevyRow + "2,\"dropset\",80,,,,\n" + hevyRow +
                      "3,\"failure\",,12,,,\n" + hevyRow + "4,\"left\",10,8,1.5,60,\n",
                  "hevy", "[2025-09-15 07:48:00 Legs, heavy 5100s] Squat: w20x10,rpe6 +100x5,rpe9.5 d80x- f-x12 +10x8,60s,1500m(left) <fine>");
        fileRow("hevy, pounds, semicolons, German month",
                  "title;start_time;end_time;description;exercise_title;superset_id;exercise_notes;set_index;set_type;weight_lbs;reps;distance_miles;duration_seconds;rpe\n"
                  "Beine;5 Mai 2026, 07:34;5 Mai 2026, 08:34;;Squat;;tief, sauber;0;normal;100;5;;;\n",
                  "hevy", "[2026-05-05 07:34:00 Beine 3600s] Squat: +45.359237x5 {tief, sauber}");
        fileRow("fitnotes",
                  "Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time,Comment\n2017-04-28,Pause Deadlift 1\",Back,100,7,,,,\"belt, no straps\"\n"
                  "2017-04-28,Squat, high bar,Legs,60.0,5,,,,\n2017-04-28,Run,Cardio,,,2.5,km,0:12:30,\n",
                  "fitnotes", "[2017-04-28 ] Pause Deadlift 1\": +45.359237x7(belt, no straps) Squat, high bar: +27.215542x5 Run: +-x-,750s,2500m");
        fileRow("fitnotes, commas without space", "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time\n2017-04-28,Press,5,3,1,Chest,60.0,5,,,\n2017-04-28,Row,Back,50,8,,,\n", "fitnotes",
                  "[2017-04-28 ] Press,5,3,1: +60x5 Row: +50x8");
        fileRow("fitnotes, unit column", "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time\n2017-04-28,Row,Back,50,kgs,8,,,\n2017-04-28,Row,Back,100,lbs,8,,,\n",
                  "fitnotes", "[2017-04-28 ] Row: +50x8 +45.359237x8");
        fileRow("fitnotes, no header", "28/04/2017,Row,Back,50.0,8,,,\n29/04/2017,Row,Back,50.0,7,,,\n", "fitnotes", "[2017-04-28 ] Row: +50x8[2017-04-29 ] Row: +50x7");
        fileRow("flat sheet", "Tag;Übung;Satz;Gewicht (kg);Wdh;RIR;Satzpause\n05.03.2024;Bankdrücken;2;62,5;8;1;2:30\n05.03.2024;Rudern;1;50;10;;\n05.03.2024;Bankdrücken;1;60;8;2;\n",
                  "flat_sheet", "[2024-03-05 ] Bankdrücken: +60x8,rir2 +62.5x8,rir1,rest150 Rudern: +50x10");
        fileRow("flat sheet, units in cells, bodyweight", "date,exercise,weight,reps\n2024-03-05,Curl,12 kg,10\n2024-03-05,Curl,25 lb,10\n2024-03-05,Pull-up,BW,8\n", "flat_sheet",
                  "[2024-03-05 ] Curl: +12x10 +11.339809x10 Pull-up: +-x8");
        fileRow("paper sheet",
                  "week,date,day_type,exercise,exercise_type,sets,reps,weight,rest_time,intensity,fatigue,RIR\n1,2025-10-01,Pull,Row,compound,2,9,100,60,8,7,3\n1,2025-10-01,Pull,Row,compound,1,8,100,60,8,9,2\n",
                  "paper_sheet", "[2025-10-01 Pull] Row: +45.359237x9,rir3,rest60 +45.359237x9,rir3,rest60 fatigue7 intensity8 Row: +45.359237x8,rir2,rest60 fatigue9 intensity8");
        fileRow("Windows-1252", "date,exercise,weight kg,reps\n2024-03-05,Bankdr\xFC" "cken \x96 eng,60,8\n", "flat_sheet", "[2024-03-05 ] Bankdrücken – eng: +60x8");
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
        QVERIFY2(file->rejected.empty(), file->rejected.empty() ? "" : file->rejected[0].reason.c_str());
    }
    void dateOrder_data()
    {
        QTest::addColumn<QString>("dates");
        QTest::addColumn<DateOrder>("order");
        QTest::addColumn<bool>("guessed");
        QTest::newRow("day above 12 first") << "01/02/2024 13/02/2024" << DateOrder::DayMonthYear << false;
        QTest::newRow("day above 12 second") << "01/02/2024 01/13/2024" << DateOrder::MonthDayYear << false;
        QTest::newRow("runs evenly as month first") << "01/02/2024 01/04/2024 01/06/2024 01/09/2024" << DateOrder::MonthDayYear << true;
        QTest::newRow("runs evenly as day first") << "02/01/2024 04/01/2024 06/01/2024 09/01/2024" << DateOrder::DayMonthYear << true;
        QTest::newRow("iso") << "2024-01-02 2024-02-01" << DateOrder::YearMonthDay << false;
    }
    void dateOrder()
    {
        QFETCH(QString, dates);
        QFETCH(DateOrder, order);
        QFETCH(bool, guessed);
        std::string text = "date,exercise,weight kg,reps\n";
        for (const QString& date : dates.split(' ')) text += date.toStdString() + ",Row,50,5\n";
        const Result<ImportedFile> file = readText(text, "dates.csv");
        QVERIFY(file.has_value());
        QCOMPARE(file->recognition.dateOrder, order);
        QCOMPARE(file->recognition.dateOrderGuessed, guessed);
        const Result<ImportedFile> told = readText("date,exercise,weight kg,reps\n01/02/2024,Row,50,5\n", "dates.csv", {.dateOrder = DateOrder::MonthDayYear});
        QCOMPARE(log::formatDay(told->log.sessions[0].day()), std::string("2024-01-02"));
        QVERIFY(!told->recognition.dateOrderGuessed);
    }
    void unit_data()
    {
        QTest::addColumn<QString>("loads");
        QTest::addColumn<Unit>("unit");
        QTest::newRow("kilogram plates") << "22.5 60 62.5 65 82.5 100 102.5 40 47.5 20" << Unit::Kilogram;
        QTest::newRow("machines in kilograms") << "12 14 18 27 39 52 61 70 73 77" << Unit::Kilogram;
        QTest::newRow("pound plates") << "45 95 135 185 225 275 315 135 155 185 205 225 245 95 115" << Unit::Pound;
        QTest::newRow("kilograms stored as pounds") << "44.09245243697551 66.13867865546327 110.23113109243879 154.3235835294143 45" << Unit::Pound;
        QTest::newRow("pounds stored as kilograms") << "61.23492 11.3398 27.2155 83.91452 20" << Unit::Kilogram;
        QTest::newRow("nothing to go by") << "0 0" << Unit::Kilogram;
    }
    void unit()
    {
        QFETCH(QString, loads);
        QFETCH(Unit, unit);
        std::string text = kStrongHeader;
        for (const QString& load : loads.split(' ')) text += "2024-03-05 18:01:02,Push,1h,Bench,1," + load.toStdString() + ",8,0,0,,,\n";
        const Result<ImportedFile> file = readText(text, "unit.csv");
        QVERIFY(file.has_value());
        QCOMPARE(file->recognition.unit, unit);
        QVERIFY(file->recognition.unitGuessed && !file->recognition.unitReason.empty() && file->log.sources[0].unitGuessed);
        const Unit other = unit == Unit::Pound ? Unit::Kilogram : Unit::Pound;
        const Result<ImportedFile> told = readText(text, "unit.csv", {.unit = other});
        QVERIFY(told->recognition.unit == other && !told->recognition.unitGuessed);
        QCOMPARE(*told->log.sessions[0].entries[0].sets[0].loadKg, toKilograms(loads.split(' ')[0].toDouble(), other));
    }
    void formatByHand()
    {
        const std::string text = "date,exercise,sets,reps,weight kg\n2024-03-05,Row,3,8,50\n";
        QCOMPARE(readText(text, "a.csv")->recognition.format, std::string("paper_sheet"));
        QCOMPARE(readText(text, "a.csv", {.format = "flat_sheet"})->recognition.format, std::string("flat_sheet"));
        QCOMPARE(readText(text, "a.csv", {.format = "hevy"}).error().code, ErrorCode::UnknownFormat);
        QCOMPARE(readText(text, "a.csv", {.format = "nonsense"}).error().code, ErrorCode::Usage);
        QVERIFY(formats().size() >= 6);
    }
    void columnsAndOrigins()
    {
        const Result<ImportedFile> file = readText("date,exercise,colour,weight kg,reps\n2024-03-05,Row,red,50,5\n\n2024-03-05,Row,red,50,6\n", "a.csv");
        const std::vector<std::pair<std::string, std::string>> columns{{"date", "date"}, {"exercise", "exercise"}, {"weight kg", "load"}, {"reps", "reps"}};
        QCOMPARE(file->recognition.columns, columns);
        QCOMPARE(file->rows, 2);
        QCOMPARE(file->log.sessions[0].entries[0].sets[1].origin.row, 4);
        QCOMPARE(file->log.sessions[0].entries[0].sets[1].origin.source, 0);
    }
    void writtenTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("time");
        for (const auto& [text, time] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"2024-09-15", "2024-09-15"}, {"2024-09-15 07:48:01", "2024-09-15 07:48:01"}, {"2024-09-15T07:48:01.123Z", "2024-09-15 07:48:01"},
                 {"2024-09-15 07:48:01 +0000", "2024-09-15 07:48:01"}, {"2024-09-15T07:48+02:00", "2024-09-15 07:48:00"}, {"20240915", "2024-09-15"},
                 {"15/09/2024", "2024-09-15"}, {"15.9.24", "2024-09-15"}, {"15/09/2024 7:48 PM", "2024-09-15 19:48:00"}, {"15/09/2024 12:05 am", "2024-09-15 00:05:00"},
                 {"15 Sep 2025, 07:48", "2025-09-15 07:48:00"}, {"Sep 15, 2025, 7:48 PM", "2025-09-15 19:48:00"}, {"5. März 2026 07:34", "2026-03-05 07:34:00"},
                 {"5 août 2026, 07:34", "2026-08-05 07:34:00"}, {"5 de mayo de 2026", "2026-05-05"}, {"5 ene. 2026, 07:34", "2026-01-05 07:34:00"},
                 {"5 de dez. de 2026, 07:34", "2026-12-05 07:34:00"}, {"5 giu 2026, 07:34", "2026-06-05 07:34:00"}, {"Monday, 15 September 2025", "2025-09-15"},
                 {"2024-02-30", ""}, {"1949-12-31", ""}, {"2101-01-01", ""}, {"2024-09-15 25:00", ""}, {"yesterday", ""}, {"", ""}, {"12", ""}, {"2024-13-01", ""},
                 {"0000-00-00", ""}, {"15/09/", ""}, {"5x5", ""}}) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString(time);
        }
    }
    void writtenTimes()
    {
        QFETCH(QString, text);
        QFETCH(QString, time);
        const std::optional<WrittenTime> read = parseTime(text.toStdString(), DateOrder::DayMonthYear);
        const std::string shown = !read ? "" : read->hasTime ? log::formatTime(read->time) : log::formatDay(std::chrono::floor<std::chrono::days>(read->time));
        QCOMPARE(QString::fromStdString(shown), time);
    }
    void numbers()
    {
        for (const auto& [text, value] : std::initializer_list<std::pair<const char*, double>>{
                 {"61.5", 61.5}, {"61,5", 61.5}, {" 12 ", 12}, {"+3", 3}, {"-2.5", -2.5}, {"1.234,5", 1234.5}, {"1,234.5", 1234.5}, {"1,234,567", 1234567},
                 {"44.09245243697551", 44.09245243697551}, {"1e3", 1000}, {".5", 0.5}, {"5.", 5}, {"0.1", 0.1}, {"123456789012345678", 123456789012345678.0}}) {
            const std::optional<double> read = parseNumber(text);
            QVERIFY2(read.has_value(), text);
            QCOMPARE(*read, value);
        }
        for (const char* text : {"", "-", ".", ",", "12 kg", "abc", "nan", "inf", "1e999", "1-2", "0x10", "--1", "1 2"}) QVERIFY2(!parseNumber(text), text);
        QCOMPARE(parseQuantity("12,5 kg")->value, 12.5);
        QCOMPARE(std::string(parseQuantity("12,5 kg")->unit), std::string("kg"));
        for (const auto& [text, seconds] : std::initializer_list<std::pair<const char*, double>>{
                 {"4543", 4543}, {"1h 13m", 4380}, {"1小时13分钟", 4380}, {"45 min", 2700}, {"2h", 7200}, {"1:02:03", 3723}, {"12:30", 750}, {"90s", 90}, {"1 Std. 5 Min.", 3900}}) {
            QVERIFY2(parseDuration(text).has_value(), text);
            QCOMPARE(*parseDuration(text), seconds);
        }
        for (const char* text : {"", "abc", "1h abc", ":", "1:2:3:4", "h"}) QVERIFY2(!parseDuration(text), text);
        QCOMPARE(foldedWord("  Weight_(KG) "), std::string("weight kg"));
        QCOMPARE(foldedWord("ÜBUNG"), std::string("ubung"));
    }
};

QTEST_APPLESS_MAIN(ImportTest)
#include "import_test.moc"
