// Sheets as people keep them by hand: titles, totals, dates written once, words where numbers should be, and several languages.

#include <QtTest>

#include "core/import/importer.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;
using liftgraph::test::drawn;

class KeptByHandTest : public QObject {
    Q_OBJECT

private slots:
    void sheets_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("log");
        QTest::addColumn<QString>("rejected");
        QTest::addColumn<QString>("unit");  ///< with ? where it was guessed
        const auto row = [](const char* name, const std::string& bytes, const char* log, const char* rejected = "", const char* unit = "kg?") {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(log) << QString::fromUtf8(rejected) << QString(unit);
        };
        row("titles above, totals below, empty columns",
            "My training 2021;;;;;;\n;;;;;;\nCoach: -;;;;;;\nDatum;Übung;Gewicht;Wdh;Satz;;\n3.1.2021;Kniebeuge;82,5;5;1;;\n3.1.2021;Kniebeuge;82,5;5;2;;\n13.1.2021;Bankdrücken;60;8;1;;\n"
            "Summe;;225;18;;;\n",
            "[2021-01-03 ] Kniebeuge: +82.5x5 +82.5x5[2021-01-13 ] Bankdrücken: +60x8", "8/Übung: The row names no exercise.");
        row("French, months in words, Windows-1252",
            "Date;Exercice;S\xE9rie;Poids (kg);R\xE9p\xE9titions;Repos\n3 janv. 2021;D\xE9velopp\xE9 couch\xE9;1;60,5;8;1:30\n10 f\xE9vr. 2021;Soulev\xE9 de terre;1;120;5;3:00\n"
            "14 ao\xFBt 2021;Tractions;1;;10;",
            "[2021-01-03 ] Développé couché: +60.5x8,rest90[2021-02-10 ] Soulevé de terre: +120x5,rest180[2021-08-14 ] Tractions: +-x10", "", "kg");
        row("Spanish, a decimal comma before the unit", "Fecha,Ejercicio,Series,Repeticiones,Peso\n\"3 de enero de 2021\",Sentadilla,1,5,\"100,5\"\n2021/1/5,Press de banca,2,8,\"62,5 kg\"\n",
            "[2021-01-03 ] Sentadilla: +100.5x5[2021-01-05 ] Press de banca: +62.5x8 +62.5x8", "", "kg");
        row("Portuguese, tabs, no last line end", "Data\tExercício\tSéries\tRepetições\tCarga (kg)\tObs\n03/01/2021\tAgachamento\t2\t8\t80\tboa\n15/01/2021\tSupino\t1\t10\t60,5\t",
            "[2021-01-03 ] Agachamento: +80x8 +80x8[2021-01-15 ] Supino: +60.5x10", "", "kg");
        row("Japanese", "日付,種目,重量(kg),回数,セット\n2021年1月3日,ベンチプレス,60,8,1\n2021年1月3日,ベンチプレス,60,7,2\n2021/1/5,スクワット,100,5,1\n",
            "[2021-01-03 ] ベンチプレス: +60x8 +60x7[2021-01-05 ] スクワット: +100x5", "", "kg");
        row("Korean", "날짜,운동,무게(kg),횟수,세트\n2021-01-03,벤치프레스,60,8,1\n", "[2021-01-03 ] 벤치프레스: +60x8", "", "kg");
        row("body weight and more", "Date,Exercise,Weight,Reps\n\"Jan 3, 2021, 6:30 PM\",Pull Up,BW+10 kg,8\n\"Jan 3, 2021, 6:30 PM\",Pull Up,BW,10\n\"Jan 3, 2021, 6:30 PM\",Dip,bw + 5kg,8\n"
                                    "\"Jan 5, 2021, 7:00 AM\",Assisted Pull Up,BW-20kg,8\n\"Jan 5, 2021, 7:00 AM\",Pull Up,BW-20kg,8\n",
            "[2021-01-03 18:30:00 ] Pull Up: +10x8 +-x10 Dip: +5x8[2021-01-05 07:00:00 ] Assisted Pull Up: +20x8",
            "6/Weight: \"BW-20kg\" is less than body weight. Give what is done with help a name of its own, such as \"Assisted Pull Up\".", "kg");
        row("Excel's first line", "sep=;\nDate;Exercise;Weight;Reps\n2021-01-03;Squat;100,5;5\n2021-01-04;Bench;60;8\n", "[2021-01-03 ] Squat: +100.5x5[2021-01-04 ] Bench: +60x8");
        row("thousands", "Date,Exercise,Weight (lbs),Reps\n1/3/2021,Squat,225,5\n1/13/2021,Leg Press,\"1,000\",10\n", "[2021-01-03 ] Squat: +102.05828x5[2021-01-13 ] Leg Press: +453.59237x10", "", "lb");
        row("a date once, an exercise once", "Date,Exercise,kg,Reps\n2021-01-03,Squat,100,5\n,,100,4\n,Bench,60,8\n2021-01-05,Squat,102.5,5\n,,102.5,5\n",
            "[2021-01-03 ] Squat: +100x5 +100x4 Bench: +60x8[2021-01-05 ] Squat: +102.5x5 +102.5x5", "", "kg");
        row("an exercise once, every date", "Date,Exercise,kg,Reps\n2021-01-03,Squat,100,5\n2021-01-03,,100,4\n2021-01-05,Bench,60,8\n2021-01-05,,60,7\n", "[2021-01-03 ] Squat: +100x5 +100x4[2021-01-05 ] Bench: +60x8 +60x7", "", "kg");
        row("decimal commas with three digits", "Date,Exercise,kg,Reps\n2021-01-03,Curl,\"62,5\",5\n2021-01-03,Curl,\"1,125\",5\n2021-01-03,Curl,\"2,268\",5\n", "[2021-01-03 ] Curl: +62.5x5 +1.125x5 +2.268x5", "",
            "kg");
        row("subtotals", "Date,Exercise,Weight,Reps\n2021-01-03,Squat,100,5\n2021-01-03,Bench,62.5,8\n,Total,162.5,13\n2021-01-05,Squat,105,5\nGrand total,,265,18\n",
            "[2021-01-03 ] Squat: +100x5 Bench: +62.5x8[2021-01-05 ] Squat: +105x5", "4/Exercise: The row adds up others and is no set. 6/Exercise: The row names no exercise.");
        row("efforts in words", "Date,Exercise,kg,Reps,RPE,RIR\n2021-01-03,Squat,100,5,@8,2\n2021-01-03,Squat,100,5,8-9,1-2\n2021-01-03,Squat,100,5,RPE 9,\n2021-01-03,Squat,100,5,hard,\n",
            "[2021-01-03 ] Squat: +100x5,rpe8,rir2 +100x5,rpe8.5,rir1.5 +100x5,rpe9 +100x5", "", "kg");
        row("dates with dots and round numbers are kilograms", "Datum;Übung;Gewicht;Wdh\n3.1.2021;Kniebeuge;100;5\n4.1.2021;Kreuzheben;140;5\n5.1.2021;Kreuzheben;180;5\n",
            "[2021-01-03 ] Kniebeuge: +100x5[2021-01-04 ] Kreuzheben: +140x5[2021-01-05 ] Kreuzheben: +180x5");
        row("several sets in a cell, with slashes and arrows", "Date,Exercise,Sets\n2021-01-03,Cable Fly,20x12 > 17.5x10 -> 15x8\n2021-01-03,Lateral Raise,10x12/8x10/6x8\n2021-01-03,Squat,\"100x5, 100x4\"\n",
            "[2021-01-03 ] Cable Fly: +20x12 +17.5x10 +15x8 Lateral Raise: +10x12 +8x10 +6x8 Squat: +100x5 +100x4");
        row("help with a minus", "Date,Exercise,Wt (kg),Reps\n2021-01-03,Assisted Pull Up,-20,8\n2021-01-03,Pull Up,-20,8\n", "[2021-01-03 ] Assisted Pull Up: +20x8", "3/Wt (kg): \"-20\" is negative.", "kg");
        row("sets are numbered under the name of their count",
            "Date,Exercise,Reps,Sets,Weight (kg)\n2021-01-03,Squat,5,1,100\n2021-01-03,Squat,4,2,100\n2021-01-03,Curl,12,1,15\n2021-01-05,Squat,5,1,102.5\n2021-01-05,Squat,5,2,105\n",
            "[2021-01-03 ] Squat: +100x5 +100x4 Curl: +15x12[2021-01-05 ] Squat: +102.5x5 +105x5", "", "kg");
        row("sets are counted in two rows", "Date,Exercise,Reps,Sets,Weight (kg)\n2021-01-03,Squat,5,1,100\n2021-01-03,Squat,5,2,90\n2021-01-03,Curl,12,3,15\n",
            "[2021-01-03 ] Squat: +100x5 Squat: +90x5 +90x5 Curl: +15x12 +15x12 +15x12", "", "kg");
        row("runs in metres", "Date,Exercise,kg,Reps,Distance,Seconds\n2021-01-03,Squat,100,5,,\n2021-01-03,Running,,,1500,480\n2021-01-05,Rowing,,,2000,\n",
            "[2021-01-03 ] Squat: +100x5 Running: +-x-,480s,1500m[2021-01-05 ] Rowing: +-x-,2000m", "", "kg");
        row("minutes among the weights", "Date,Exercise,Weight (kg),Reps\n2021-01-03,Treadmill,12 min,1\n2021-01-03,Row,5 km,\n2021-01-03,Curl,15s,10\n",
            "[2021-01-03 ] Treadmill: +-x-,720s Row: +-x-,5000m", "4/Weight (kg): \"15s\" is not a weight.", "kg");
        row("labels of supersets", "Date,Exercise,kg,Reps\n2021-01-03,A1 Bench Press,60,8\n2021-01-03,A2. Row,50,8\n2021-01-03,B1) Squat,100,5\n2021-01-03,b2 - Dip,,8\n2021-01-03,A1,20,8\n2021-01-03,Curl,20,8\n",
            "[2021-01-03 ] Bench Press: +60x8 {A1} Row: +50x8 {A2} Squat: +100x5 {B1} Dip: +-x8 {b2} A1: +20x8 Curl: +20x8", "", "kg");
        row("the digit of a superset first", "Date,Exercise,kg,Reps\n2021-01-03,1A Bench Press,60,8\n2021-01-03,1B Row,50,8\n", "[2021-01-03 ] Bench Press: +60x8 {1A} Row: +50x8 {1B}", "", "kg");
        row("one name that begins like a label", "Date,Exercise,kg,Reps\n2021-01-03,A1 Press,60,8\n2021-01-03,B1 Row,50,8\n2021-01-03,3D Raise,50,8\n",
            "[2021-01-03 ] A1 Press: +60x8 B1 Row: +50x8 3D Raise: +50x8", "", "kg");
        row("an exercise in each row, blocks, a date once", "Block 1,,,,\nDate,Exercise,Sets,Reps,Weight\n2021-01-03,Squat,2,8,100\n,Bench Press,1,8,62.5\nWeek 2,,,,\nDate,Exercise,Sets,Reps,Weight\n2021-01-10,A1 Squat,1,8,102.5\n,A2 Row,1,8,50\n",
            "[2021-01-03 ] Squat: +100x8 +100x8 Bench Press: +62.5x8[2021-01-10 ] Squat: +102.5x8 {A1} Row: +50x8 {A2}");
        row("Polish, sets counted in the column of their number", "Data;Ćwiczenie;Serie;Powtórzenia;Ciężar (kg)\n08.01.2024;Przysiad;2;8;100\n13.01.2024;Wyciskanie;2;8;70\n",
            "[2024-01-08 ] Przysiad: +100x8 +100x8[2024-01-13 ] Wyciskanie: +70x8 +70x8", "", "kg");
        row("Russian", "Дата;Упражнение;Подходы;Повторения;Вес, кг\n13.01.2024;Жим лёжа;2;8;70,5\n", "[2024-01-13 ] Жим лёжа: +70.5x8 +70.5x8", "", "kg");
        row("days of rest, numbers with signs behind them", "Date,Exercise,Weight,Reps\n2021-01-03,Squat,100 kg \xE2\x9C\x85,5\n2021-01-04,REST,,\n2021-01-05,Off,-,-\nDay 3,Squat,100 kg,5\n", "[2021-01-03 ] Squat: +100x5",
            "3/Exercise: \"REST\" says that nothing was done. 4/Exercise: \"Off\" says that nothing was done. "
            "5/Date: \"Day 3\" is no date, as in a programme. Write the date of each session beside it.", "kg");
        row("warm-ups and working sets", "Date,Exercise,Warm-up,Working sets\n2021-01-03,Squat,20x10,100x5x2\n2021-01-03,Bench,20x10,60x8x2\n", "[2021-01-03 ] Squat: w20x10 +100x5 +100x5 Bench: w20x10 +60x8 +60x8");
        row("planned and done", "Date,Exercise,Prescribed,Actual,Load\n2021-01-03,Squat,3x5,\"5,5,4\",102.5\n2021-01-03,Bench,3x8,\"8,8,7\",62.5\n",
            "[2021-01-03 ] Squat: +102.5x5 +102.5x5 +102.5x4 Bench: +62.5x8 +62.5x8 +62.5x7");
        row("what is no weight", "Date,Exercise,Weight,Reps\n2021-01-03,Squat,2 plates,5\n2021-01-03,Face Pull,red band 2,5\n2021-01-03,Squat,100 kg,5\n", "[2021-01-03 ] Squat: +100x5",
            "2/Weight: \"2 plates\" is not a weight. 3/Weight: \"red band 2\" is not a weight.", "kg");
        row("Turkish", "Tarih;Egzersiz;Set;Tekrar;Ağırlık\n08.01.2024;Squat;1;8;100\n08.01.2024;Squat;2;8;100\n", "[2024-01-08 ] Squat: +100x8 +100x8");
        row("Greek", "Ημερομηνία,Άσκηση,Κιλά,Επαναλήψεις\n2024-01-08,Squat,100,5\n", "[2024-01-08 ] Squat: +100x5");
        row("rests as stopwatches show them, and one that nobody can read",
            "Data;Esercizio;Serie;Ripetizioni;Carico;Recupero\n8 gen 2024;Panca piana;1;8;70 kg;90\"\n8 gen 2024;Panca piana;2;8;70 kg;2'\n8 gen 2024;Panca piana;3;8;70 kg;poco\n",
            "[2024-01-08 ] Panca piana: +70x8,rest90 +70x8,rest120 +70x8", "", "kg");
        row("few round loads in a sheet of days", "Mon 8/1/2024,,,\nExercise,Sets,Reps,Weight\nSquat,1,5,100\nBench Press,1,8,60\nWed 10/1/2024,,,\nExercise,Sets,Reps,Weight\nDeadlift,1,5,140\n",
            "[2024-01-08 ] Squat: +100x5 Bench Press: +60x8[2024-01-10 ] Deadlift: +140x5");
        row("quotes, empty lines", "\"Date\",\"Exercise\",\"kg\",\"Reps\"\r\n\"2021-01-03\",\"Bench \"\"close\"\" grip\",\"60\",\"8\"\r\n\"2021-01-03\",\"Squat, front\",\"80\",\"5\"\r\n\r\n\r\n",
            "[2021-01-03 ] Bench \"close\" grip: +60x8 Squat, front: +80x5", "", "kg");
    }
    void sheets()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, log);
        const Result<ImportedFile> file = readText(bytes.toStdString(), "hand.csv");
        QVERIFY2(file.has_value(), file ? "" : describe(file.error()).c_str());
        QCOMPARE(QString::fromStdString(drawn(file->log)), log);
        QStringList rejected;
        for (const RejectedRow& row : file->rejected)
            rejected << QStringLiteral("%1/%2: %3").arg(row.row).arg(QString::fromStdString(row.column), QString::fromStdString(row.reason));
        QTEST(rejected.join(' '), "rejected");
        QTEST(QString::fromLatin1(unitName(file->recognition.unit)) + (file->recognition.unitGuessed ? "?" : ""), "unit");
        QVERIFY(file->recognition.format != "strong");
    }

    void theGuessOfTheUnitSeesWhatIsAddedToBodyWeight()
    {
        const auto file = readText("Date,Exercise,Weight,Reps\n2021-01-03,Pull Up,BW+22.5,5\n2021-01-03,Pull Up,BW+10,8\n2021-01-03,Dip,bw + 12.5,8\n", "hand.csv");
        QVERIFY(file.has_value() && file->recognition.unitGuessed);
        QVERIFY2(file->recognition.unitReason.find("67 % of the loads are no multiple of 5") != std::string::npos, file->recognition.unitReason.c_str());
        const auto stated = readText("Date,Exercise,Weight,Reps\n2021-01-03,Pull Up,BW+45 lb,5\n2021-01-03,Pull Up,BW,8\n", "hand.csv");
        QVERIFY(stated.has_value() && !stated->recognition.unitGuessed);
        QCOMPARE(stated->recognition.unit, Unit::Pound);
    }
    void aFewRoundLoadsAreNoPounds()
    {
        const auto file = readText("Date,Exercise,Weight,Reps\n2021-01-03,Squat,100,5\n2021-01-03,Squat,120,3\n2021-01-03,Deadlift,140,5\n2021-01-03,Bench Press,60,8\n", "hand.csv");
        QCOMPARE(file->recognition.unit, Unit::Kilogram);
    }
    void wholePoundsOfMachinesBesideHeavyBars()
    {
        const std::string rows = "Date,Exercise,Weight,Reps\n2021-01-03,Squat,185,5\n2021-01-03,Deadlift,225,5\n2021-01-03,Bench Press,135,8\n2021-01-03,Row,167,8\n2021-01-03,Pec Deck,107,12\n";
        QCOMPARE(readText(rows, "hand.csv")->recognition.unit, Unit::Pound);
        // Small plates are those of a strong lifter who weighs in kilograms.
        QCOMPARE(readText(rows + "2021-01-03,Overhead Press,82.5,5\n", "hand.csv")->recognition.unit, Unit::Kilogram);
    }
    void severalPeopleInOneFileAreSaid()
    {
        const auto said = [](const char* text) {
            const auto file = readText(text, "hand.csv");
            return std::any_of(file->warnings.begin(), file->warnings.end(), [](const std::string& warning) { return warning.find("names several people") != std::string::npos; });
        };
        QVERIFY(said("Date,Name,Exercise,Weight,Reps\n2021-01-03,Ann,Squat,60,5\n2021-01-03,Bob,Squat,100,5\n"));
        QVERIFY(!said("Date,Name,Exercise,Weight,Reps\n2021-01-03,Ann,Squat,60,5\n2021-01-03,Ann,Squat,60,5\n"));
    }
    void countsOfOneAndOfMore()
    {
        const std::string head = "Date,Exercise,Weight,Reps\n2021-01-03,Squat,60,5\n", more = ",,60,4\n";
        QCOMPARE(readText(head + ",Bench,60,4\n", "hand.csv")->warnings, std::vector<std::string>{"1 cell for the date or the exercise is empty; that of the row above was taken."});
        QCOMPARE(readText(head + more, "hand.csv")->warnings, std::vector<std::string>{"2 cells for the date or the exercise are empty; those of the row above were taken."});
        QCOMPARE(readText("Date,Exercise,Weight,Reps\nsoon,Squat,60,5\n", "hand.csv").error().detail, std::string("The only row cannot be used: \"soon\" is not a date between 1950 and 2100."));
    }
    void aGapFarDownIsFilledToo()
    {
        std::string text = "Date,Exercise,kg,Reps\n";
        for (int i = 0; i < 60; ++i) text += "2021-01-03,Squat,100,5\n";
        const auto file = readText(text + ",,100,4\n,Bench,60,8\n", "hand.csv");
        QVERIFY(file && file->rejected.empty());
        QCOMPARE(file->log.sessions.front().entries.back().exercise, std::string("Bench"));
    }
    void labelsThatWereTakenOffAreSaid()
    {
        const std::string head = "Date,Exercise,kg,Reps\n2021-01-03,A1 Bench Press,60,8\n2021-01-03,A2 Row,50,8\n";
        QCOMPARE(readText(head, "hand.csv")->warnings,
                 std::vector<std::string>{"2 exercise names begin with a label such as \"A1\"; the labels were taken off and are in the notes of the entries. This is a guess."});
        // An app's name is what its user called it.
        const auto strong = readText("Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n2021-01-03 10:00:00,A,A1 Bench Press,1,60,8,0,0,,,\n"
                                     "2021-01-03 10:00:00,A,A2 Row,1,60,8,0,0,,,\n", "strong.csv");
        QCOMPARE(strong->recognition.format, std::string("strong"));
        QCOMPARE(strong->log.sessions.front().entries.front().exercise, std::string("A1 Bench Press"));
    }
    void effortsThatCannotBeReadAreCounted()
    {
        const auto file = readText("Date,Exercise,kg,Reps,RPE\n2021-01-03,Squat,100,5,hard\n", "hand.csv");
        QVERIFY(file.has_value() && file->rejected.empty());
        QCOMPARE(file->warnings.size(), std::size_t(1));
        QVERIFY(file->warnings[0].starts_with("1 effort (RPE, RIR) could not be read"));
    }
};

QTEST_APPLESS_MAIN(KeptByHandTest)
#include "kept_by_hand_test.moc"
