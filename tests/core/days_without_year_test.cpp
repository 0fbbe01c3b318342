// Days without a year, weeks and weekdays: where the year comes from, what is said about it, and what is refused.

#include <QtTest>

#include "core/import/days_without_year.h"
#include "core/import/importer.h"
#include "core/log/training_log.h"
#include "tests/core/drawn_workbook.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;
namespace test = liftgraph::test;

namespace {

QString daysOf(const log::TrainingLog& log)
{
    QStringList days;
    for (const log::Session& session : log.sessions) days << QString::fromStdString(log::formatDay(session.day()));
    return days.join(QLatin1Char(' '));
}

std::string sheet(std::initializer_list<const char*> days, const char* head = "Date")
{
    std::string text = std::string(head) + ";Exercise;kg;Reps\n";
    for (const char* day : days) text += std::string(day) + ";Squat;100;5\n";
    return text;
}

bool said(const ImportedFile& file, const std::string& words)
{
    return std::any_of(file.warnings.begin(), file.warnings.end(), [&](const std::string& warning) { return warning.find(words) != std::string::npos; });
}

}  // namespace

class DaysWithoutYearTest : public QObject {
    Q_OBJECT

private slots:
    void days()
    {
        for (const char* day : {"3 Mar", "3. März", "Mar 3", "3-Mar", "12.05.", "12.05", "Tue 3/12", "3/12", "Di 3.12.", "29 Feb", "3 de mayo", "3 мая"}) QVERIFY2(isDayWithoutYear(day), day);
        for (const char* cell : {"", "5", "Tuesday", "3 Mar 2024", "12.05.2024", "12.05.24", "2024-03", "32.01.", "15/13/", "3x8", "8/10/12", "Mar", "1:30", "Set 1", "Bench 3 Mar x", "3/12/x"})
            QVERIFY2(!isDayWithoutYear(cell), cell);
        QCOMPARE(withYear("Tue 3/12", 2024), std::string("Tue 3/12/2024"));
        QCOMPARE(withYear("12.05.", 2024), std::string("12.05.2024"));
        QCOMPARE(withYear("3. März", 2024), std::string("3. März 2024"));
    }
    void yearsInNames()
    {
        QCOMPARE(yearIn("Log 2024"), std::optional(2024));
        QCOMPARE(yearIn("export_20240305.csv"), std::optional(2024));
        QCOMPARE(yearIn("2024-03-05 and 2024"), std::optional(2024));
        for (const char* name : {"log.csv", "2023-2024", "100200", "v1234567", "1969", "12 2 24"}) QVERIFY2(!yearIn(name), name);
    }
    void numbersBelowAMonth()
    {
        const auto file = readText("Day,Exercise,kg,Reps\nMarch 2024,,,\n5,Squat,100,5\nThu 7,Squat,102.5,5\nApril 2024,,,\n2,Squat,105,5\n", "log.csv");
        QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
        QCOMPARE(daysOf(file->log), QStringLiteral("2024-03-05 2024-03-07 2024-04-02"));
        QVERIFY(file->rejected.empty() && said(*file, "the month was taken from the heading"));
        const auto above = readText("März 2024;;;\nTag;Übung;kg;Wdh\n5.;Kniebeuge;100;5\n7.;Kniebeuge;100;5\n31.;Kniebeuge;100;5\n", "log.csv");
        QVERIFY2(above.has_value(), above ? "" : above.error().detail.c_str());
        QCOMPARE(daysOf(above->log), QStringLiteral("2024-03-05 2024-03-07 2024-03-31"));
        QCOMPARE(daysOf(readText(sheet({"5", "7th"}, "Day"), "March 2024.csv")->log), QStringLiteral("2024-03-05 2024-03-07"));
        QVERIFY(!readText(sheet({"5", "7"}, "Day"), "log.csv"));  // nothing names a month
        const auto beyond = readText(sheet({"5", "30"}, "Day"), "February 2024.csv");
        QCOMPARE(daysOf(beyond->log), QStringLiteral("2024-02-05"));
        QCOMPARE(beyond->rejected.size(), std::size_t(1));
    }
    void monthsAndDaysInWords()
    {
        for (const char* month : {"March 2024", "Mar 2024", "März 2024", "2024-03", "03/2024", "3.2024", "mars 2024"}) QVERIFY2(monthNamed(month) == log::LocalDay(std::chrono::local_days(std::chrono::year(2024) / 3 / 1)), month);
        for (const char* other : {"2024", "Log 2024", "Push 2024", "2024-03-05", "March", "13/2024", "Start 2024"}) QVERIFY2(!monthNamed(other), other);
        for (const char* day : {"5", "05", "5.", "5th", "Tue 5", "5日"}) QVERIFY2(bareDay(day) == 5U, day);
        for (const char* other : {"", "0", "32", "105", "5x", "Squat 5", "5.5"}) QVERIFY2(!bareDay(other), other);
    }
    void weeksThatSayTheirYear()
    {
        const auto file = readText("Week,Day,Exercise,kg,Reps\n2024-W12,Tuesday,Squat,100,5\n2024-W12,Thu,Squat,100,5\n2025-W01,Monday,Squat,100,5\n", "log.csv");
        QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
        QCOMPARE(daysOf(file->log), QStringLiteral("2024-03-19 2024-03-21 2024-12-30"));
        QVERIFY(!file->recognition.yearWanted);
        QCOMPARE(daysOf(readText("KW;Tag;Übung;kg;Wdh\nKW 12/2024;Di;Kniebeuge;100;5\n;Do;Kniebeuge;100;5\n", "log.csv")->log), QStringLiteral("2024-03-19 2024-03-21"));
        for (const char* cell : {"2024-W12", "2024W12", "KW 12 2024", "12/2024", "Week 12, 2024"}) {
            const auto week = yearAndWeek(cell);
            QVERIFY2(week && week->year == 2024 && week->week == 12, cell);
        }
        for (const char* cell : {"W12", "2024", "2024-W54", "Block 12 2024", "2024 12 3"}) QVERIFY2(!yearAndWeek(cell), cell);
    }
    void fromTheNameOfTheFile()
    {
        const auto file = readText(sheet({"3 Mar", "5 Mar", "12 Mar"}), "log 2024.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(daysOf(file->log), QStringLiteral("2024-03-03 2024-03-05 2024-03-12"));
        QVERIFY(said(*file, "Days such as \"3 Mar\" have no year; 2024 was taken from the name of the file. This is a guess."));
        QVERIFY(file->recognition.yearWanted);
        QCOMPARE(file->recognition.year, std::optional(2024));
    }
    void fromALineAboveTheTable()
    {
        const auto file = readText("Training 2023;;;\n" + sheet({"28.12.", "30.12.", "02.01.", "05.01."}, "Datum"), "log 2024.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(daysOf(file->log), QStringLiteral("2023-12-28 2023-12-30 2024-01-02 2024-01-05"));  // the turn of the year, too
        QVERIFY(said(*file, "2023 was taken from the line above the table"));
    }
    void theNewestFirst()
    {
        const auto file = readText(sheet({"5 Jan", "2 Jan", "30 Dec", "28 Dec"}), "log 2024.csv");
        QCOMPARE(daysOf(file->log), QStringLiteral("2023-12-28 2023-12-30 2024-01-02 2024-01-05"));
    }
    void fromADateFurtherUp()
    {
        const auto file = readText(sheet({"12.05.2022", "14.05.", "16.05."}), "log.csv");
        QCOMPARE(daysOf(file->log), QStringLiteral("2022-05-12 2022-05-14 2022-05-16"));
        QVERIFY(said(*file, "that of the whole date above them was taken"));
        // One below says nothing of those above.
        const auto below = readText(sheet({"12.05.", "14.05.2022"}), "log.csv");
        QCOMPARE(daysOf(below->log), QStringLiteral("2022-05-14"));
        QVERIFY(!said(*below, "have no year"));
        QCOMPARE(below->rejected.size(), std::size_t(1));
    }
    void theOrderOfDayAndMonth()
    {
        QCOMPARE(daysOf(readText(sheet({"3/12", "3/14", "3/19"}), "2024.csv")->log), QStringLiteral("2024-03-12 2024-03-14 2024-03-19"));
        QCOMPARE(daysOf(readText(sheet({"12/3", "14/3", "19/3"}), "2024.csv")->log), QStringLiteral("2024-03-12 2024-03-14 2024-03-19"));
        ImportOptions options;
        options.dateOrder = DateOrder::MonthDayYear;
        QCOMPARE(daysOf(readText(sheet({"3/1", "3/2"}), "2024.csv", options)->log), QStringLiteral("2024-03-01 2024-03-02"));
    }
    void nothingSaysTheYear()
    {
        const auto file = readText(sheet({"3 Mar", "5 Mar"}), "log.csv");
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::NoUsableRow);
        QVERIFY2(file.error().detail.find("\"3 Mar\" is a day without a year. State the year, or write it into the name of the file or above the table.") != std::string::npos,
                 file.error().detail.c_str());
        ImportOptions options;
        options.year = 2021;
        const auto chosen = readText(sheet({"3 Mar", "5 Mar"}), "log 2024.csv", options);
        QCOMPARE(daysOf(chosen->log), QStringLiteral("2021-03-03 2021-03-05"));
        QVERIFY(said(*chosen, "You chose 2021"));
        // Two years are no answer.
        QVERIFY(!readText(sheet({"3 Mar", "5 Mar"}), "log 2023-2024.csv"));
    }
    void wholeDatesStayAsTheyAre()
    {
        const auto file = readText(sheet({"2021-03-03", "2021-03-05"}), "log 2024.csv");
        QCOMPARE(daysOf(file->log), QStringLiteral("2021-03-03 2021-03-05"));
        QVERIFY(!file->recognition.yearWanted && !said(*file, "year"));
    }
    void numbersBesideWholeDatesAreNoDaysOfAMonth()
    {
        const std::string rows = "Day,Date,Exercise,Weight (kg),Reps\n1,2024-05-10,Squat,100,5\n2,2024-05-12,Squat,100,5\n3,2024-05-14,Squat,100,5\n";
        const auto file = readText(rows, "March 2024.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(daysOf(file->log), QStringLiteral("2024-05-10 2024-05-12 2024-05-14"));
    }
    void daysAcross()
    {
        const std::string text = "Exercise;3 Mar;5 Mar;10 Mar\nSquat;5x100;5x102.5;5x105\nBench Press;5x60;5x62.5;5x65\n";
        QCOMPARE(daysOf(readText(text, "2024.csv")->log), QStringLiteral("2024-03-03 2024-03-05 2024-03-10"));
        const auto without = readText(text, "log.csv");
        QVERIFY(!without);
        QVERIFY2(without.error().detail.starts_with("The days of this table have no year. State the year"), without.error().detail.c_str());
        const std::string numbers = ",3/12,3/14,3/19\nSquat,5x100,5x102.5,5x105\nBench Press,5x60,5x62.5,5x65\n";
        QCOMPARE(daysOf(readText(numbers, "2024.csv")->log), QStringLiteral("2024-03-12 2024-03-14 2024-03-19"));
        // Lists of repetitions are no days.
        const auto lists = readText("Date,Exercise,kg,Reps\n2024-03-05,Squat,100,5/4\n2024-03-06,Squat,100,5/3\n", "2024.csv");
        QCOMPARE(QString::fromStdString(test::drawn(lists->log)), QStringLiteral("[2024-03-05 ] Squat: +100x5 +100x4[2024-03-06 ] Squat: +100x5 +100x3"));
    }
    void oneDayAboveItsRows()
    {
        const std::string text = "Monday 3 March;;\nSquat;5x100;5x100\nBench Press;5x60;\nWednesday 5 March;;\nDeadlift;5x140;\n";
        const auto file = readText(text, "2025.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(QString::fromStdString(test::drawn(file->log)), QStringLiteral("[2025-03-03 ] Squat: +100x5 +100x5 Bench Press: +60x5[2025-03-05 ] Deadlift: +140x5"));
    }
    void sheetsOfAWorkbook()
    {
        const auto rows = [](const char* day) { return drawn::sheetData({"Date|Exercise|kg|Reps", std::string(day) + "|Squat|=100|=5"}); };
        const auto named = readText(drawn::zipped(drawn::xlsxParts({{"2023", rows("28 Dec"), {}}, {"2024", rows("3 Mar"), {}}})), "log.xlsx");
        QVERIFY2(named.has_value(), named ? "" : describe(named.error()).c_str());
        QCOMPARE(daysOf(named->log), QStringLiteral("2023-12-28 2024-03-03"));
        QVERIFY(said(*named, "2023 was taken from the name of the sheet") && said(*named, "2024 was taken from the name of the sheet"));
        const std::string sets = drawn::sheetData({"Squat|5x100|5x100", "Bench Press|5x60|5x60"});
        const std::string days = drawn::zipped(drawn::xlsxParts({{"3 Mar", sets, {}}, {"5 Mar", sets, {}}}));
        const auto each = readText(days, "log 2024.xlsx");
        QVERIFY2(each.has_value(), each ? "" : describe(each.error()).c_str());
        QCOMPARE(daysOf(each->log), QStringLiteral("2024-03-03 2024-03-05"));
        QVERIFY(said(*each, "Sheets are named after days without a year, such as \"3 Mar\"; they are read as of 2024."));
        QVERIFY(!readText(days, "log.xlsx"));
    }
    void weeksAndWeekdays()
    {
        const std::string rows = "Week;Day;Exercise;kg;Reps\nWeek 1;Monday;Squat;100;5\n;Wednesday;Squat;100;5\nWeek 3;Tuesday;Squat;100;5\n";
        const auto started = readText("Start: 08.01.2024;;;;\n" + rows, "log.csv");
        QVERIFY2(started.has_value(), started ? "" : describe(started.error()).c_str());
        QCOMPARE(daysOf(started->log), QStringLiteral("2024-01-08 2024-01-10 2024-01-23"));
        QVERIFY(said(*started, "Week and weekday are read as dates: week 1 is that of 2024-01-08, from the line above the table. This is a guess."));
        const auto calendar = readText("KW;Tag;Exercise;kg;Reps\nKW 3;Di;Squat;100;5\nKW 3;Do;Squat;100;5\n", "Training 2024.csv");
        QCOMPARE(daysOf(calendar->log), QStringLiteral("2024-01-16 2024-01-18"));
        QVERIFY(said(*calendar, "calendar weeks of 2024, the year from the name of the file"));
        const auto inOne = readText("Date;Exercise;kg;Reps\nWeek 3 Tuesday;Squat;100;5\nW4 Tue;Squat;100;5\n", "2024.csv");
        QCOMPARE(daysOf(inOne->log), QStringLiteral("2024-01-16 2024-01-23"));
        const auto counted = readText("Week of 8 January 2024;;;\nDay;Exercise;kg;Reps\nMonday;Squat;100;5\nFriday;Squat;100;5\nMonday;Squat;100;5\n", "log.csv");
        QVERIFY2(counted.has_value(), counted ? "" : describe(counted.error()).c_str());
        QCOMPARE(daysOf(counted->log), QStringLiteral("2024-01-08 2024-01-12 2024-01-15"));
        QVERIFY(said(*counted, "week 1 is that of 2024-01-08"));
        const auto refused = readText(rows, "log.csv");
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.find("\"Monday\" is a weekday without a date. Write the day on which week 1 begins above the table") != std::string::npos,
                 refused.error().detail.c_str());
    }
};

QTEST_APPLESS_MAIN(DaysWithoutYearTest)
#include "days_without_year_test.moc"
