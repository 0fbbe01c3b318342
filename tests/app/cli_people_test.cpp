// Logs of several people in one file, on the command line.

#include <sys/resource.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include <QFileInfo>
#include <QTest>
#include <csignal>

#include "tests/app/cli_process.h"
#include "tests/core/drawn_workbook.h"

namespace drawn = liftgraph::drawn;
using liftgraph::test::CliFolder;
using liftgraph::test::Json;
using liftgraph::test::Outcome;
using liftgraph::test::run;

class CliPeopleTest : public QObject {
    Q_OBJECT

    CliFolder m_folder;
    QString path(const QString& name) const { return m_folder.path(name); }
    QString write(const QString& name, const QByteArray& bytes) const { return m_folder.write(name, bytes); }
    /// The athletes of a library, whether or not they have sets: "Anna, Ben".
    static std::string athletes(const QString& library)
    {
        std::string list;
        if (!QFileInfo::exists(library)) return list;
        try {
            SQLite::Database db(library.toStdString(), SQLite::OPEN_READONLY);
            SQLite::Statement query(db, "SELECT name FROM athletes ORDER BY id");
            while (query.executeStep()) list += (list.empty() ? "" : ", ") + query.getColumn(0).getString();
        } catch (const SQLite::Exception&) {
            return {};  // it is just being made
        }
        return list;
    }

private slots:
    void eachSheetOfAWorkbookBecomesAnAthlete()
    {
        const auto rows = [](const char* load) { return drawn::sheetData({"Date|Exercise|Weight (kg)|Reps", std::string("3 Mar|Squat|=") + load + "|=5"}); };
        const std::string bytes = drawn::zipped(drawn::xlsxParts({{"Anna", rows("50"), {}}, {"Ben", rows("100"), {}}}));
        const QString file = write("team.xlsx", QByteArray::fromStdString(bytes));
        const QString library = path("team.liftgraph");
        const Outcome undated = run({"inspect", file, "--json"});
        QCOMPARE(undated.status, 1);
        QVERIFY2(undated.out.contains("is a day without a year. State the year"), undated.out);
        const Json seen = run({"inspect", file, "--year", "2023", "--json"}).json()["files"][0];
        QCOMPARE(seen["people"].dump(), std::string(R"(["Anna","Ben"])"));
        QCOMPARE(seen["first_date"].get<std::string>(), std::string("2023-03-03"));
        const QStringList import{"import", file, "--year", "2023", "--library", library, "--athletes-from-sheets", "--json"};
        const Json stored = run(import).json()["athletes"];
        QCOMPARE(stored.size(), std::size_t(2));
        QCOMPARE(stored[1]["athlete"].get<std::string>(), std::string("Ben"));
        QCOMPARE(stored[1]["added_sets"].get<int>(), 1);
        QCOMPARE(run(import).json()["athletes"][0]["known_sets"].get<int>(), 1);
        QCOMPARE(run({"import", write("sample.csv", "Date,Exercise,Weight (kg),Reps\n2024-03-05,Squat,50,5\n"), "--library", library, "--athletes-from-sheets"}).status, 2);
        QCOMPARE(run({"import", file, "--year", "2023", "--library", library, "--athletes-from-sheets", "--athlete", "Me"}).status, 2);
    }

    void everybodyInAColumnBecomesAnAthlete()
    {
        const QByteArray head = "Date,Coachee,Exercise,Weight (kg),Reps\n", rows = "2024-03-05,Anna,Squat,50,5\n2024-03-05,Ben,Squat,100,5\n";
        const QString library = path("column.liftgraph");
        const QString named = write("named.csv", QByteArray(head).replace("Coachee", "Athlete") + rows);
        const Json seen = run({"inspect", named, "--json"}).json()["files"][0];
        QCOMPARE(seen["people"].dump(), std::string(R"(["Anna","Ben"])"));
        QCOMPARE(seen["people_column"].get<std::string>(), std::string("Athlete"));
        QCOMPARE(seen["people_confidence"].get<double>(), 0.95);
        const Json stored = run({"import", named, "--library", library, "--athletes-from-column", "--json"}).json()["athletes"];
        QCOMPARE(stored.size(), std::size_t(2));
        QCOMPARE(stored[1]["athlete"].get<std::string>(), std::string("Ben"));
        QCOMPARE(stored[1]["added_sets"].get<int>(), 1);
        // A column that nobody knows is named; a longer file adds what is new.
        const QString longer = write("longer.csv", head + rows + "2024-03-07,Ben,Squat,105,5\n");
        const Json again = run({"import", longer, "--library", library, "--athletes-from-column=Coachee", "--json"}).json()["athletes"];
        QCOMPARE(again[0]["added_sets"].get<int>(), 0);
        QCOMPARE(again[1]["added_sets"].get<int>(), 1);
        QCOMPARE(again[1]["known_sets"].get<int>(), 1);
        QCOMPARE(run({"import", longer, "--library", library, "--athletes-from-column"}).status, 2);
        QCOMPARE(run({"import", longer, "--library", library, "--athletes-from-column=Nobody"}).status, 2);
        QCOMPARE(run({"import", named, "--library", library, "--athletes-from-column", "--athlete", "Me"}).status, 2);
    }

    void somebodyWithoutAUsableRowIsNamedAndLeftOut()
    {
        const QString library = path("left.liftgraph");
        const QByteArray head = "Date,Athlete,Exercise,Weight (kg),Reps\n";
        const QString file = write("left.csv", head + "2024-03-05,Anna,Squat,50,5\n2024-03-05,Cleo,Squat,100,many\n2024-03-06,Ben,Squat,100,5\n");
        const Outcome outcome = run({"import", file, "--library", library, "--athletes-from-column"});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.out.contains("Cleo: no usable row (") && outcome.out.contains("Anna, ") && outcome.out.contains("Ben, "), outcome.out);
        const Json again = run({"import", file, "--library", library, "--athletes-from-column", "--json"}).json();
        QCOMPARE(again["athletes"].size(), std::size_t(2));
        QCOMPARE(again["athletes"][1]["known_sets"].get<int>(), 1);
        QCOMPARE(again["left_out"][0]["athlete"].get<std::string>(), std::string("Cleo"));
        // Nobody is left.
        const QString none = write("none.csv", head + "2024-03-05,Anna,Squat,50,many\n2024-03-05,Cleo,Squat,100,many\n");
        QCOMPARE(run({"import", none, "--library", path("none.liftgraph"), "--athletes-from-column"}).status, 1);
        QVERIFY(!QFileInfo::exists(path("none.liftgraph")));
    }

    void whatIsStoredAlreadyIsSaidWhereTheNextLogFails()
    {
        QByteArray rows = "Date,Athlete,Exercise,Weight (kg),Reps\n2024-03-05,Anna,Squat,50,5\n";
        for (int i = 0; i < 40000; ++i) rows += "2024-03-05,Ben,Squat," + QByteArray::number(20 + i % 200) + ",5\n";
        QProcess process;
        process.setChildProcessModifier([] {  // the disk has room for the first log
            const rlimit room{600 * 1024, 600 * 1024};
            ::setrlimit(RLIMIT_FSIZE, &room);
            ::signal(SIGXFSZ, SIG_IGN);
        });
        process.start(QStringLiteral(LIFTGRAPH_BIN_DIR "/liftgraph-cli"), {"import", write("large.csv", rows), "--library", path("full.liftgraph"), "--athletes-from-column", "--json"});
        QVERIFY(process.waitForFinished(60000));
        const QByteArray out = process.readAllStandardOutput();
        const Json json = Json::parse(out.toStdString(), nullptr, false);
        QVERIFY2(json.is_object() && json.contains("error"), out);
        QVERIFY2(json["error"]["message"].get<std::string>().find("The log of 1 of 2 athletes is stored already") != std::string::npos, out);
        QCOMPARE(json["athletes"].size(), std::size_t(1));
        QCOMPARE(json["athletes"][0]["athlete"].get<std::string>(), std::string("Anna"));
        QVERIFY(process.exitCode() != 0);
        QCOMPARE(athletes(path("full.liftgraph")), std::string("Anna"));
    }

    void stoppedBetweenTwoPeopleLeavesWholeLogsOnly()
    {
        constexpr int kSets = 150000;
        QByteArray rows = "Date,Athlete,Exercise,Weight (kg),Reps\n2024-03-05,Anna,Squat,50,5\n2024-03-05,Ben,Squat,60,5\n";
        for (int i = 0; i < kSets; ++i) rows += "2024-03-05,Cleo,Squat," + QByteArray::number(20 + i % 200) + ",5\n";
        const QString library = path("stopped.liftgraph"), file = write("stopped.csv", rows);
        QProcess process;
        process.start(QStringLiteral(LIFTGRAPH_BIN_DIR "/liftgraph-cli"), {"import", file, "--library", library, "--athletes-from-column", "--json"});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(process.state() != QProcess::Running || athletes(library) == "Anna, Ben", 60000);
        QCOMPARE(process.state(), QProcess::Running);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60000));
        const QByteArray out = process.readAllStandardOutput();
        QCOMPARE(process.exitCode(), 130);
        const Json json = Json::parse(out.toStdString(), nullptr, false);
        QVERIFY2(json.is_object() && json["error"]["message"].get<std::string>().find("The logs of 2 of 3 athletes are stored already") != std::string::npos, out);
        QCOMPARE(athletes(library), std::string("Anna, Ben"));
        // Again: the others are added.
        const Json again = run({"import", file, "--library", library, "--athletes-from-column", "--json"}).json()["athletes"];
        QCOMPARE(again[0]["known_sets"].get<int>(), 1);
        QCOMPARE(again[2]["added_sets"].get<int>(), kSets);
    }

    void aLibraryThatIsLockedGetsNoAthlete()
    {
        const QString library = path("locked.liftgraph");
        const QByteArray head = "Date,Athlete,Exercise,Weight (kg),Reps\n";
        const QString first = write("unlocked.csv", head + "2024-03-05,Anna,Squat,50,5\n2024-03-05,Ben,Squat,60,5\n");
        QCOMPARE(run({"import", first, "--library", library, "--athletes-from-column"}).status, 0);
        const QString more = write("locked.csv", head + "2024-03-07,Cleo,Squat,50,5\n2024-03-07,Dan,Squat,60,5\n");
        SQLite::Database writer(library.toStdString(), SQLite::OPEN_READWRITE);
        writer.exec("BEGIN IMMEDIATE");
        QCOMPARE(run({"import", more, "--library", library, "--athletes-from-column"}).status, 1);
        writer.exec("ROLLBACK");
        QCOMPARE(athletes(library), std::string("Anna, Ben"));
    }

    void anotherSpellingOfAnAthleteIsTheSamePerson()
    {
        const QString library = path("spelling.liftgraph");
        const QByteArray head = "Date,Athlete,Exercise,Weight (kg),Reps\n";
        run({"import", write("first.csv", head + "2024-03-05,anna,Squat,50,5\n2024-03-05,Ben,Squat,100,5\n"), "--library", library, "--athletes-from-column"});
        const QString other = write("other.csv", head + "2024-03-05,Anna,Squat,50,5\n2024-03-05,BEN,Squat,100,5\n");
        const Json same = run({"import", other, "--library", library, "--athletes-from-column", "--json"}).json()["athletes"];
        QCOMPARE(same[0]["athlete"].get<std::string>(), std::string("anna"));
        QCOMPARE(same[1]["known_sets"].get<int>(), 1);
        // Who is called just so comes first.
        run({"import", other, "--library", library, "--athlete", "BEN"});
        QCOMPARE(run({"import", other, "--library", library, "--athletes-from-column", "--json"}).json()["athletes"][1]["athlete"].get<std::string>(), std::string("BEN"));
    }
};

QTEST_GUILESS_MAIN(CliPeopleTest)
#include "cli_people_test.moc"
