// Exports of apps beyond the first ten, and what they teach about any sheet: plans beside what was done, times of many kinds, marks of sets.

#include <QtTest>

#include "core/import/importer.h"
#include "tests/core/log_in_words.h"

using namespace liftgraph;
using namespace liftgraph::import;
using liftgraph::test::fileRow;

class MoreAppsTest : public QObject {
    Q_OBJECT

private slots:
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("expected");
        fileRow("alpha progression",
            "\"Legs · Day 2\";\"2026-02-19 4:54 h\";\"1:02 hr\"\n\"1. Hip Thrusts · Barbell · 10 reps\";\"WU1 · 42,5 kg · 8 reps\nWU2 · 60 kg · 5 reps\"\n#;KG;REPS;RIR\n1;85;10;2\n2;85;9;1,5\n\n"
            "\"2. Pull-ups · Bodyweight · 8-10 reps\"\n#;KG;REPS;RIR\n1;+10;8;1\n\"3. Plank · Bodyweight · 60 secs\"\n#;KG;SECS\n1;0;60\n\n\"Push\";\"2026-02-21 17:05 h\";\"45 min\"\n"
            "\"1. Bench Press · Barbell · 8 reps\";\n#;LB;REPS;RIR\n1;100;8;2\n",
            "alpha_progression",
            "[2026-02-19 04:54:00 Legs · Day 2 3720s] Hip Thrusts (Barbell): w42.5x8 w60x5 +85x10,rir2 +85x9,rir1.5 Pull-ups (Bodyweight): +10x8,rir1 Plank (Bodyweight): +0x-,60s"
            "[2026-02-21 17:05:00 Push 2700s] Bench Press (Barbell): +45.359237x8,rir2");
        fileRow("lyfta: the session's length beside the set's, reserve and effort in one column",
            " Title,Date,Duration,Description,Notes,Exercise,Exercise Note,Superset id,Weight,Reps,RIR/RPE,Distance,Time,Set Type\n"
            "Pull,2026-04-17 16:00:05,01:19:33,,,Barbell Row,strict,,62.5,10,,,,WARMUP_SET\nPull,2026-04-17 16:00:05,01:19:33,,,Barbell Row,strict,,72.5,8,2,,,NORMAL_SET\n"
            "Pull,2026-04-17 16:00:05,01:19:33,,,Barbell Row,strict,,72.5,8,8.5,,,FAILURE_SET\nPull,2026-04-17 16:00:05,01:19:33,,,Plank,,,,,,,00:01:00,NORMAL_SET\n",
            "flat_sheet", "[2026-04-17 16:00:05 Pull 4773s] Barbell Row: w62.5x10 +72.5x8,rir2 f72.5x8,rpe8.5 {strict} Plank: +-x-,60s");
        fileRow("a time of day beside the set's", "Date,Time,Workout,Exercise,Set,Weight (lb),Reps,Volume (lb),Duration,Notes\n01/25/2025,06:30 PM,Legs,Squat,1,100,5,500,,\n01/25/2025,06:30 PM,Legs,Plank,1,,,,1:00,\n",
            "flat_sheet", "[2025-01-25 18:30:00 Legs] Squat: +45.359237x5 Plank: +-x-,60s");
        fileRow("planned beside actual, not completed",
            "Week,Day,Workout,Date,Exercise,Set,Target Reps,Actual Reps,Target Weight,Actual Weight,Unit,Set Type,Completed\n1,1,Bench,2025-05-01,Bench Press,1,8,8,80,80,kg,Warmup,TRUE\n"
            "1,1,Bench,2025-05-01,Bench Press,2,6,7,90,92.5,kg,Normal,TRUE\n1,1,Bench,2025-05-01,Bench Press,3,6,6,90,90,kg,Normal,FALSE\n",
            "flat_sheet", "[2025-05-01 Bench] Bench Press: w80x8 +92.5x7 +90x0");
        fileRow("reps, then the reps that were done", "Date,Exercise,Set,Reps,Weight (kg),Completed Reps\n2025-05-01,Squat,1,8,80,8\n2025-05-01,Squat,2,8,80,6\n", "flat_sheet",
            "[2025-05-01 ] Squat: +80x8 +80x6");
        fileRow("columns that Strong has elsewhere", "date,title,exercise,weight,reps,duration,set,notes,bodyweight\n2025-05-01T17:00:00.000Z,Push,Bench Press,80,8,,1,,82\n2025-05-01T17:00:00.000Z,Push,Bench Press,82.5,6,,2,hard,82\n",
            "flat_sheet", "[2025-05-01 17:00:00 Push] Bench Press: +80x8 +82.5x6(hard)");
        fileRow("units and warm-ups in columns", "Date,Workout,Exercise,Set,Reps,Weight,Unit,RPE,Warmup,Note,Workout Note\n2025-01-05 18:00,Push,Bench Press,1,10,60,kg,,Yes,,tired\n2025-01-05 18:00,Push,Bench Press,2,5,100,kg,8,No,paused,tired\n",
            "flat_sheet", "[2025-01-05 18:00:00 Push] Bench Press: w60x10 +100x5,rpe8(paused) <tired>");
        fileRow("semicolons, decimal commas, units", "date;workout;exercise;set;weight;weight_unit;reps;duration;distance;distance_unit;comment\n2025-05-01 17:00;Push;Bench Press;1;82,5;kg;6;;;;hard\n2025-05-03 17:00;Cardio;Running;1;;;;00:25:00;5,0;km;\n",
            "flat_sheet", "[2025-05-01 17:00:00 Push] Bench Press: +82.5x6(hard)[2025-05-03 17:00:00 Cardio] Running: +-x-,1500s,5000m");
        fileRow("every set stamped", "Date,Exercise,Reps,Weight,Weight Unit,Note,Set Type\n2025-05-01 17:00:00,Bench Press,10,40,kg,,Warm-up\n2025-05-01 17:03:00,Bench Press,8,80,kg,ok,Normal\n2025-05-01 17:09:00,Row,8,70,kg,,Normal\n"
            "2025-05-01 21:00:00,Plank,1,0,kg,,Normal\n",
            "flat_sheet", "[2025-05-01 17:00:00 ] Bench Press: w40x10 +80x8(ok) Row: +70x8[2025-05-01 21:00:00 ] Plank: +0x1");
        fileRow("warm-ups in a cell of their own", "Date,Exercise,Warm-up,Work sets\n2024-03-05,Squat,\"20x10, 40x5\",\"100x5, 102.5x5\"\n2024-03-05,Bench Press,,\"60x8, 62.5x8\"\n", "packed_sheet",
            "[2024-03-05 ] Squat: w20x10 w40x5 +100x5 +102.5x5 Bench Press: +60x8 +62.5x8");
        fileRow("warm-ups in a cell beside the columns of the sets", "Date,Exercise,Warm-up,Sets,Reps,Weight (kg)\n2024-03-05,Squat,40x5,2,5,100\n2024-03-07,Squat,,2,5,102.5\n", "packed_sheet",
            "[2024-03-05 ] Squat: w40x5 +100x5 +100x5[2024-03-07 ] Squat: +102.5x5 +102.5x5");
        fileRow("fitnotes for iOS", "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind\n2025-12-15,Squat,Legs,100,220.46,5,,,,felt good,Warm Up\n2025-12-15,Squat,Legs,120,264.55,5,,,,,\n", "fitnotes",
            "[2025-12-15 ] Squat: w100x5(felt good) +120x5");
        fileRow("a watch", "Date,Activity Name,Set,Set Type,Exercise,Time,Rest,Reps,Weight\n2025-05-01 17:00,Strength,1,Active,Bench Press,0:35.2,1:30.0,10,60 kg\n2025-05-01 17:00,Strength,2,Active,Bench Press,0:30.0,1:32.0,8,80 kg\n", "flat_sheet",
            "[2025-05-01 17:00:00 ] Bench Press: +60x10,35.2s,rest90 +80x8,30s,rest92");
        fileRow("strong in Spanish, as it is now", "Fecha,Nombre del entreno,Duración,Nombre del ejercicio,Orden de la serie,Peso,Reps,Distancia,Segundos,Notas,Notas del entreno,RPE\n2024-05-01 17:00:00,\"Pierna\",1h 5m,\"Sentadilla\",W,62.5,5,0,0.0,\"\",\"bien\",\n",
            "strong", "[2024-05-01 17:00:00 Pierna 3900s] Sentadilla: w62.5x5 <bien>");
        fileRow("strong, the name of the workout under a word that nobody knows", "Fecha,Entreno de hoy,Duración,Nombre del ejercicio,Orden de la serie,Peso,Reps\n2024-05-01 17:00:00,\"Pierna\",1h 5m,\"Sentadilla\",1,62.5,5\n", "strong",
            "[2024-05-01 17:00:00 Pierna 3900s] Sentadilla: +62.5x5");
    }
    void files()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QFETCH(QString, expected);
        const auto file = readText(bytes.toStdString(), "export.csv");
        QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
        QCOMPARE(QString::fromStdString(file->recognition.format), format);
        QCOMPARE(QString::fromStdString(test::drawn(file->log)), expected);
        QVERIFY2(file->rejected.empty(), file->rejected.empty() ? "" : file->rejected.front().reason.c_str());
    }
    void warmUpsOfTimesAndDistances()
    {
        const auto file = readText("\"Core\";\"2026-02-19 4:54 h\";\"45 min\"\n\"1. Plank · Bodyweight · 60 secs\";\"WU1 · 30 secs\nWU2 · 5 kg · 20 secs\"\n#;KG;SECS\n1;0;60\n"
                                   "\"2. Run · Treadmill · 2 km\";\"WU1 · 0,5 km\nWU2 · 3 laps\"\n#;KM\n1;2\n", "export.csv");
        QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
        QCOMPARE(QString::fromStdString(test::drawn(file->log)),
                 QStringLiteral("[2026-02-19 04:54:00 Core 2700s] Plank (Bodyweight): w-x-,30s w5x-,20s +0x-,60s Run (Treadmill): w-x-,500m +-x-,2000m"));
        QCOMPARE(file->rejected.size(), std::size_t(1));
        QVERIFY2(file->rejected[0].reason.find("3 laps") != std::string::npos, file->rejected[0].reason.c_str());
    }
    void whatIsJoinedLosesNothing()
    {
        std::string text = "Date,Exercise,Reps,kg,Exercise Notes,Workout Notes,Fatigue\n";
        text += "2025-05-01 17:00:00,Squat,5,100,deep,tired,\n2025-05-01 17:03:00,Squat,5,100,narrow,late,7\n2025-05-01 17:06:00,Squat,5,100,deep,late,\n";
        const auto file = readText(text, "log.csv");
        QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
        QCOMPARE(file->log.sessions.size(), std::size_t(1));
        const log::Session& session = file->log.sessions[0];
        QCOMPARE(session.note, std::string("tired; late"));
        QCOMPARE(session.entries[0].note, std::string("deep; narrow"));
        QVERIFY(session.entries[0].fatigue.has_value());
        QCOMPARE(*session.entries[0].fatigue, 7.0);
        // Sets an hour apart from morning to night are not one session.
        std::string day = "Date,Exercise,Reps,kg\n";
        for (int hour = 10; hour < 22; ++hour) day += "2025-05-01 " + std::to_string(hour) + ":00:00,Pull-up,5,0\n";
        QCOMPARE(readText(day, "log.csv")->log.sessions.size(), std::size_t(2));
    }
    void whatIsJoinedIsSaid()
    {
        const auto file = readText("Date,Exercise,Reps,kg\n2025-05-01 17:00:00,Squat,5,100\n2025-05-01 17:03:00,Squat,5,100\n2025-05-01 17:06:00,Squat,5,100\n", "log.csv");
        QCOMPARE(file->log.sessions.size(), std::size_t(1));
        QVERIFY(std::any_of(file->warnings.begin(), file->warnings.end(), [](const std::string& warning) { return warning.find("read as one session") != std::string::npos; }));
        // Sessions of several sets are what their times say.
        const auto apart = readText("Date,Exercise,Reps,kg\n2025-05-01 17:00:00,Squat,5,100\n2025-05-01 17:00:00,Squat,5,100\n2025-05-01 18:00:00,Squat,5,100\n2025-05-01 18:00:00,Squat,5,100\n", "log.csv");
        QCOMPARE(apart->log.sessions.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(MoreAppsTest)
#include "more_apps_test.moc"
