// Layouts in which programs and people keep sheets that are no app's: files without a header, values beside units, dates of other
// countries, notes that say what a set was.

#include <QtTest>

#include "core/import/importer.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;
using liftgraph::test::drawn;

class SheetLayoutsTest : public QObject {
    Q_OBJECT

private slots:
    void sheets_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("log");
        QTest::addColumn<QString>("unit");  ///< with ? where it was guessed
        const auto row = [](const char* name, const std::string& bytes, const char* log, const char* unit = "kg?") {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(log) << QString(unit);
        };
        row("a value beside its unit, in places no weight",
            "Date,Exercise,Value,Unit,Sets,Reps,Notes\n2024-03-05,Front Squat,62.5,kg,2,5,\n2024-03-05,Pull Up,0,BW,1,8,\n2024-03-05,Air Bike,900,meters,1,4,easy\n2024-03-05,Row,40,cal,1,1,\n",
            "[2024-03-05 ] Front Squat: +62.5x5 +62.5x5 Pull Up: +-x8 Air Bike: +-x4(900 meters\neasy) Row: +-x1(40 cal)", "kg");
        row("a value without units is no load", "Date,Exercise,Value,Reps\n2024-03-05,Front Squat,62.5,5\n", "[2024-03-05 ] Front Squat: +-x5");
        row("no header, the day's name before the exercise", "2024-03-05,Push,Bench Press,62.5,5\n2024-03-05,Legs,Squat,102.5,5\n2024-03-07,Pull,Deadlift,142.5,3\n",
            "[2024-03-05 Legs] Squat: +102.5x5[2024-03-05 Push] Bench Press: +62.5x5[2024-03-07 Pull] Deadlift: +142.5x3");
        row("no header, the category behind the exercise", "2024-03-05,Bench Press,Chest,62.5,5\n2024-03-05,Squat,Legs,102.5,5\n", "[2024-03-05 ] Bench Press: +62.5x5 Squat: +102.5x5");
        row("Czech dates", "Datum;Cvik;Opakov\u00E1n\u00ED;V\u00E1ha\n5. 3. 2024;D\u0159ep;5;102,5\n17. 3. 2024;D\u0159ep;5;105\n", "[2024-03-05 ] D\u0159ep: +102.5x5[2024-03-17 ] D\u0159ep: +105x5");
        row("Hungarian dates", "D\u00E1tum,Gyakorlat,Ism\u00E9tl\u00E9s,S\u00FAly\n2024.03.05.,Guggol\u00E1s,5,102.5\n2024. 03. 17.,Guggol\u00E1s,5,105\n", "[2024-03-05 ] Guggol\u00E1s: +102.5x5[2024-03-17 ] Guggol\u00E1s: +105x5");
        row("Croatian dates with a point at the end", "Date,Exercise,kg,Reps\n01.08.2020.,Squat,100,5\n13.08.2020.,Squat,105,5\n", "[2020-08-01 ] Squat: +100x5[2020-08-13 ] Squat: +105x5", "kg");
        row("a time behind an underscore", "Date,Exercise,kg,Reps\n2024-03-05_18:30:00,Squat,100,5\n", "[2024-03-05 18:30:00 ] Squat: +100x5", "kg");
        row("notes that say warm-up", "Date,Exercise,kg,Reps,Notes\n2024-03-05,Squat,60,5,Warm-up\n2024-03-05,Squat,100,5,no warm-up today\n", "[2024-03-05 ] Squat: w60x5(Warm-up) +100x5(no warm-up today)", "kg");
        row("notes that say assisted", "Date,Exercise,kg,Reps,Notes\n2024-03-05,pull_ups,20,8,assisted\n2024-03-05,pull_ups,10,8,\n2024-03-05,Bench Press,60,8,assisted\n",
            "[2024-03-05 ] pull_ups (Assisted): +20x8(assisted) pull_ups: +10x8 Bench Press: +60x8(assisted)", "kg");
        row("Chinese words for a set's values", "\u65F6\u523B,\u52A8\u4F5C,\u6BCF\u7EC4\u91CD\u91CF,\u6BCF\u7EC4\u6B21\u6570\n2024-03-05,\u6DF1\u8E72,62.5,5\n", "[2024-03-05 ] \u6DF1\u8E72: +62.5x5");
        row("Polish words", "Data;\u0106wiczenie;Seria;Obci\u0105\u017Cenie (kg);Powt.\n05.03.2024;Przysiad;1;100;5\n13.03.2024;Przysiad;1;105;5\n", "[2024-03-05 ] Przysiad: +100x5[2024-03-13 ] Przysiad: +105x5", "kg");
        row("a unit after in", "Date,Exercise,Weight in lbs,Reps,Set Num\n2024-03-05,Squat,100,5,1\n", "[2024-03-05 ] Squat: +45.359237x5", "lb");
        row("headings joined by capitals", "startTime,exerciseName,weightKg,setNum,repCount\n2024-03-05T18:30:00,Squat,100,1,5\n", "[2024-03-05 18:30:00 ] Squat: +100x5", "kg");
        row("many push-ups are no load", "Date,Push-ups,Bench Press\n2024-03-05,40,60\n2024-03-07,45,62.5\n", "[2024-03-05 ] Push-ups: +-x40 Bench Press: +60x-[2024-03-07 ] Push-ups: +-x45 Bench Press: +62.5x-");
        // A few loads in pounds say nothing about the others.
        row("units beside a few loads only", "Date,Exercise,Weight,Reps\n2024-03-05,Squat,62.5,5\n2024-03-05,Squat,67.5,5\n2024-03-05,Squat,72.5,5\n2024-03-05,Row,100 lb,8\n",
            "[2024-03-05 ] Squat: +62.5x5 +67.5x5 +72.5x5 Row: +45.359237x8");
        row("units beside every other load", "Date,Exercise,Weight,Reps\n2024-03-05,Squat,62.5 lb,5\n2024-03-05,Squat,67.5,5\n2024-03-05,Row,72.5,5\n2024-03-05,Row,100 lb,8\n",
            "[2024-03-05 ] Squat: +28.349523x5 +30.617485x5 Row: +32.885447x5 +45.359237x8", "lb");
    }

    void sheets()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, log);
        QFETCH(QString, unit);
        const auto file = readText(bytes.toStdString(), "sheet.csv");
        if (!file) QFAIL(qPrintable(QString::fromStdString(file.error().detail)));
        QCOMPARE(QString::fromStdString(drawn(file->log)), log);
        QCOMPARE(QString(unitName(file->recognition.unit)) + (file->recognition.unitGuessed ? "?" : ""), unit);
    }

    /// A program that writes its number of sets where Strong has the number of the set is not Strong.
    void setsAreNoSetNumbers()
    {
        const auto file = readText("2024-03-05 18:30:00,Push Ups,Pike,3,8,0,Medium,slow\n2024-03-05 18:35:00,Dips,Bar,3,8,6,Easy,\n2024-03-07 18:30:00,Pull Ups,Wide,4,6,0,Hard,\n", "sheet.csv");
        QVERIFY(!file);
        QVERIFY2(file.error().detail.starts_with("The first line holds values"), file.error().detail.c_str());
    }

    void activitiesOfAWatchAreNoLog()
    {
        const auto file = readText("Activity Type,Date,Title,Distance,Time,Avg HR,Max HR\nStrength Training,2024-03-05 18:30:00,Gym,0,01:02:11,112,150\nRunning,2024-03-06 07:10:00,Run,5.2,00:28:40,151,172\n", "a.csv");
        QVERIFY(!file);
        QVERIFY2(file.error().detail.starts_with("This table lists activities as a watch records them"), file.error().detail.c_str());
    }

    /// The first row of an export without a header is a row even where its last cells are empty.
    void firstRowOfStrongWithoutHeader()
    {
        const auto file = readText("2024-03-05 18:30:00;Push;Bench Press (Barbell);1;60;kg;5;;;;;;;\n2024-03-05 18:30:00;Push;Bench Press (Barbell);2;60;kg;5;;;;;;;45m\n", "strong.csv");
        if (!file) QFAIL(qPrintable(QString::fromStdString(file.error().detail)));
        QCOMPARE(file->recognition.format, std::string("strong"));
        QCOMPARE(file->rows, 2);
    }
};

QTEST_APPLESS_MAIN(SheetLayoutsTest)
#include "sheet_layouts_test.moc"
