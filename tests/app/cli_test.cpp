// liftgraph-cli as a script would use it: real processes, real files, exit statuses and JSON.

#include <QDir>
#include <QProcess>
#include <QTest>
#include <cmath>
#include <csignal>

#include "tests/app/cli_process.h"

using liftgraph::test::CliFolder;
using liftgraph::test::Json;
using liftgraph::test::Outcome;
using liftgraph::test::run;

class CliTest : public QObject {
    Q_OBJECT

    CliFolder m_folder;
    QString path(const QString& name) const { return m_folder.path(name); }
    QString write(const QString& name, const QByteArray& bytes) const { return m_folder.write(name, bytes); }

private slots:
    void initTestCase()
    {
        const Outcome made = run({"simulate", "--weeks", "40", "--seed", "7", "--format", "strong", path("sample.csv"), "--json"});
        QCOMPARE(made.status, 0);
        QVERIFY(made.json()["files"][0]["sets"].get<int>() > 500);
    }

    void simulatesAndReadsEveryFormat_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : {"strong", "strong_semicolon", "hevy", "fitnotes", "flat_sheet"}) QTest::newRow(format) << format;
    }
    void simulatesAndReadsEveryFormat()
    {
        QFETCH(QString, format);
        const QString file = path(format + "-log.csv");
        const Outcome made = run({"simulate", "--weeks", "12", "--format", format, file, "--json"});
        QCOMPARE(made.status, 0);
        const Outcome seen = run({"inspect", file, "--json"});
        QCOMPARE(seen.status, 0);
        const Json entry = seen.json()["files"][0];
        QVERIFY2(format.startsWith(QString::fromStdString(entry["format"])), seen.out);
        QCOMPARE(entry["sets"].get<int>(), made.json()["files"][0]["sets"].get<int>());
        QCOMPARE(entry["sessions"].get<int>(), made.json()["files"][0]["sessions"].get<int>());
        QVERIFY(entry["rejected"].empty());
        for (const char* key : {"file", "unit", "unit_guessed", "rows", "not_performed", "exercises", "first_date", "last_date", "volume_kg", "warnings"}) {
            QVERIFY2(entry.contains(key), key);
        }
    }

    void bodyMassesAreListedEnteredAndDeleted()
    {
        const QString library = path("masses.liftgraph");
        const QString file = write("measurement_data.csv", "date,weight_kg,fat_percent\n\"3 Jan 2024, 07:30\",80.5,18\n\"5 Jan 2024, 07:30\",80.1,\n");
        const Outcome inspected = run({"inspect", file, "--json"});
        QCOMPARE(inspected.json()["files"][0]["body_masses"].get<int>(), 2);
        QCOMPARE(inspected.json()["files"][0]["format"].get<std::string>(), std::string("hevy_measurements"));
        QCOMPARE(run({"import", file, "--library", library, "--json"}).json()["added_body_masses"].get<int>(), 2);
        const Outcome set = run({"library", "body-mass", "--library", library, "--date", "2024-01-07", "--weight", "180.5", "--unit", "lb", "--json"});
        QCOMPARE(set.status, 0);
        QVERIFY(std::abs(set.json()["kg"].get<double>() - 81.873) < 0.001);
        QCOMPARE(run({"library", "body-mass", "--library", library, "--date", "2024-01-05", "--remove"}).status, 0);
        const Json listed = run({"library", "body-mass", "--library", library, "--json"}).json();
        QCOMPARE(listed["body_masses"].size(), std::size_t(2));
        QCOMPARE(listed["body_masses"][1]["day"].get<std::string>(), std::string("2024-01-07"));
        // What was deleted does not come back.
        QCOMPARE(run({"import", file, "--library", library, "--json"}).json()["added_body_masses"].get<int>(), 0);
        QCOMPARE(run({"library", "body-mass", "--library", library, "--date", "2024-01-05", "--remove"}).status != 0, true);
        QCOMPARE(run({"library", "body-mass", "--library", library, "--date", "2024-01-05", "--weight", "heavy"}).status, 2);
        QCOMPARE(run({"library", "body-mass", "--library", library, "--date", "soon", "--weight", "80"}).status, 2);
        QCOMPARE(run({"library", "body-mass", "--library", library, "--date", "2024-01-05"}).status, 2);
    }

    void thePapersShapeIsSimulated()
    {
        const QString file = path("paper.csv");
        QCOMPARE(run({"simulate", "--format", "paper_sheet", file}).status, 0);
        const Json graph = run({"graph", file, "--preset", "notebook", "--json"}).json();
        QCOMPARE(graph["nodes"].get<int>(), 144);
        QCOMPARE(graph["same_session_pairs"].get<int>(), 5112);
        QCOMPARE(graph["temporal_edges"].get<int>(), 132);
    }

    void anAblationGoesOnWhereItStopped()
    {
        const QStringList brief{"ablate", path("sample.csv"), "--relations", "session,none", "--epochs", "40", "--json", "--resume", path("grid.json")};
        const Outcome first = run(brief + QStringList{"--depths", "0,1"});
        QCOMPARE(first.status, 0);
        QCOMPARE(first.json()["networks"].get<int>(), 3);
        const Outcome whole = run(brief + QStringList{"--depths", "0,1,2", "--csv", path("cells.csv")});
        QCOMPARE(whole.status, 0);
        const Json json = whole.json();
        QCOMPARE(json["cells"].size(), std::size_t(6));
        for (const Json& cell : json["cells"]) {
            QCOMPARE(cell["layers"].size(), cell["depth"].get<std::size_t>() + 1);
            QCOMPARE(cell["targets"].size(), std::size_t(3));
        }
        QVERIFY(json["sentence"].get<std::string>().find("hidden states") != std::string::npos);
        QFile kept(path("grid.json")), table(path("cells.csv"));
        QVERIFY(kept.open(QIODevice::ReadOnly) && table.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll().count('\n'), 5);
        QCOMPARE(table.readAll().count('\n'), 7);
        QCOMPARE(run(brief + QStringList{"--depths", "0,1,2"}).out, whole.out);

        QCOMPARE(run({"import", path("sample.csv"), "--library", path("ablation.liftgraph"), "--athlete", "Me"}).status, 0);
        const QStringList stored{"ablate", "--library", path("ablation.liftgraph"), "--relations", "session", "--depths", "1,2", "--epochs", "4"};
        QVERIFY(run(stored).out.contains("2 networks, 0 of them known before"));
        QVERIFY(run(stored).out.contains("2 networks, 2 of them known before"));
    }

    void thePaperIsReportedAndDrawn()
    {
        const QString file = path("paper-files.csv"), figures = path("figures"), pdf = path("paper.pdf");
        QCOMPARE(run({"simulate", "--format", "paper_sheet", file}).status, 0);
        const Outcome drawn = run({"paper", file, "--preset", "notebook", "--quick", "--epochs", "5", "--report", pdf, "--figures", figures, "--json"});
        QCOMPARE(drawn.status, 0);
        const Json json = drawn.json();
        QCOMPARE(json["models"].size(), std::size_t(2));
        QCOMPARE(json["data"]["sheet"].size(), std::size_t(144));
        QCOMPARE(json["explanations"].size(), std::size_t(2));
        // The graph, the losses, three targets of two models each twice; as SVG, PNG and PDF.
        QCOMPARE(QDir(figures).entryList(QDir::Files).size(), (1 + 1 + 6 + 6) * 3);
        QFile report(pdf);
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray bytes = report.readAll();
        QVERIFY(bytes.startsWith("%PDF-") && bytes.contains("/ToUnicode"));
        QVERIFY(!QFile::exists(pdf + ".part.html"));
        const Outcome wrong = run({"paper", file, "--report", path("paper.docx"), "--json"});
        QCOMPARE(wrong.status, 2);
        QCOMPARE(wrong.json()["error"]["code"].get<std::string>(), std::string("usage"));
    }

    void theDrawingProgramMayBeMissing()
    {
        const QString file = path("paper-alone.csv");
        QCOMPARE(run({"simulate", "--format", "paper_sheet", file}).status, 0);
        qputenv("LIFTGRAPH_WINDOW_PROGRAM", path("nowhere").toUtf8());
        const Outcome pdf = run({"paper", file, "--report", path("alone.pdf"), "--json"});
        qunsetenv("LIFTGRAPH_WINDOW_PROGRAM");
        QVERIFY(pdf.status != 0);
        QCOMPARE(pdf.json()["error"]["code"].get<std::string>(), std::string("module_missing"));
    }

    void refusesBadInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QString missing = path("nowhere.csv");
        QTest::newRow("missing") << QStringList{"inspect", missing} << 1 << "file_missing";
        QTest::newRow("directory") << QStringList{"inspect", m_folder.folder.path()} << 1 << "not_a_file";
        QTest::newRow("empty") << QStringList{"inspect", write("empty.csv", "")} << 1 << "file_empty";
        QTest::newRow("binary") << QStringList{"inspect", write("binary.csv", QByteArray(4000, '\0'))} << 1 << "file_binary";
        QTest::newRow("price list") << QStringList{"inspect", write("prices.csv", "Article,Price\nBar,199\nPlate,40\n")} << 1 << "unknown_format";
        QTest::newRow("header only") << QStringList{"inspect", write("header.csv", "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n")}
                                     << 1 << "header_only";
        QTest::newRow("no command") << QStringList{} << 2 << "usage";
        QTest::newRow("unknown command") << QStringList{"levitate"} << 2 << "usage";
        QTest::newRow("unknown option") << QStringList{"inspect", missing, "--levitate"} << 2 << "usage";
        QTest::newRow("bad unit") << QStringList{"inspect", missing, "--unit", "stone"} << 2 << "usage";
        QTest::newRow("no library") << QStringList{"plan", "--library", path("none.liftgraph")} << 1 << "library_missing";
        QTest::newRow("not a library") << QStringList{"plan", "--library", write("text.liftgraph", "a shopping list\n")} << 1 << "not_a_library";
        QTest::newRow("model file") << QStringList{"evaluate", path("sample.csv"), "--model-file", write("bad.model", "MZ")} << 1 << "model_file_invalid";
    }
    void refusesBadInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, code);
        const Outcome outcome = run(arguments + QStringList{"--json"});
        QCOMPARE(outcome.status, status);
        QVERIFY2(!outcome.err.isEmpty(), "an error is told to people too");
        const Json json = outcome.json();
        QVERIFY2(json.contains("error"), outcome.out);
        QCOMPARE(QString::fromStdString(json["error"]["code"]), code);
        QVERIFY(!json["error"]["message"].get<std::string>().empty());
    }

    void importsOnceAndExportsWhole()
    {
        const QString library = path("own.liftgraph");
        const Json first = run({"import", path("sample.csv"), "--library", library, "--json"}).json();
        const Json second = run({"import", path("sample.csv"), "--library", library, "--json"}).json();
        QVERIFY(first["added_sets"].get<int>() > 500);
        QCOMPARE(second["added_sets"].get<int>(), 0);
        QCOMPARE(second["known_sets"].get<int>(), first["added_sets"].get<int>());

        const QString exported = path("whole.csv");
        QCOMPARE(run({"export", "--library", library, "--format", "csv", exported}).status, 0);
        const Json before = run({"inspect", path("sample.csv"), "--json"}).json()["files"][0];
        const Json after = run({"inspect", exported, "--json"}).json()["files"][0];
        for (const char* key : {"sets", "not_performed", "sessions", "exercises", "first_date", "last_date"}) QCOMPARE(after[key].dump(), before[key].dump());
        QVERIFY(qAbs(after["volume_kg"].get<double>() - before["volume_kg"].get<double>()) < 0.01);
        QCOMPARE(run({"export", "--library", library, "--format", "json", path("whole.json")}).status, 0);
        QFile json(path("whole.json"));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QVERIFY(!Json::parse(json.readAll().toStdString(), nullptr, false).is_discarded());
    }

    void describesFeaturesAndGraph()
    {
        const Json features = run({"features", path("sample.csv"), "--csv", path("features.csv"), "--json"}).json();
        QFile table(path("features.csv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray header = table.readLine();
        int rows = 0;
        while (!table.readLine().isEmpty()) ++rows;
        QCOMPARE(rows, features["rows"].get<int>());
        QCOMPARE(header.count(',') + 1, qsizetype(features["columns"].size()) + 4);

        const Json graph = run({"graph", path("sample.csv"), "--graphml", path("graph.graphml"), "--json"}).json();
        QCOMPARE(graph["nodes"].get<int>(), rows);
        QVERIFY(graph["same_session_pairs"].get<int>() > 0);
        QVERIFY(graph["temporal_edges"].get<int>() > 0);
        QVERIFY(QFileInfo(path("graph.graphml")).size() > 1000);
        const Json again = run({"graph", path("sample.csv"), "--gexf", path("graph.gexf"), "--edges", path("edges.csv"), "--nodes", path("nodes.csv"), "--json"}).json();
        QVERIFY(again["nodes"] == graph["nodes"] && again["temporal_edges"] == graph["temporal_edges"]);
        const auto linesOf = [this](const char* name) {
            QFile file(path(name));
            return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : -1;
        };
        QCOMPARE(linesOf("nodes.csv"), 1 + graph["nodes"].get<int>());
        QCOMPARE(linesOf("edges.csv"), 1 + graph["same_session_pairs"].get<int>() + graph["temporal_edges"].get<int>());
        QFile gexf(path("graph.gexf"));
        QVERIFY(gexf.open(QIODevice::ReadOnly));
        QCOMPARE(int(gexf.readAll().count("<node ")), graph["nodes"].get<int>());
    }

    void trainsEvaluatesPredictsAndPlans()
    {
        const QString model = path("model.lgm");
        const Json trained = run({"train", path("sample.csv"), "--model", "GCN", "--epochs", "20", "--save", model, "--json"}).json();
        QCOMPARE(trained["targets"][0]["models"][0]["name"].get<std::string>(), std::string("persistence"));
        const Json evaluated = run({"evaluate", path("sample.csv"), "--model-file", model, "--json"}).json();
        QCOMPARE(evaluated["targets"].dump(), trained["targets"].dump());
        const Json predicted = run({"predict", path("sample.csv"), "--model-file", model, "--json"}).json();
        QVERIFY(predicted["entries"].size() > 100);
        const Json plan = run({"plan", path("sample.csv"), "--model-file", model, "--json"}).json();
        QVERIFY(!plan["exercises"].empty());
        for (const Json& item : plan["exercises"]) {
            QVERIFY(item["source"] == "model" || item["source"] == "rule");
            QVERIFY(!item["reason"].get<std::string>().empty());
            QVERIFY(item["sets"].get<int>() > 0);
        }
    }

    void explainsWhatItPredicts()
    {
        const QString model = path("explained.lgm");
        run({"train", path("sample.csv"), "--model", "GraphSAGE", "--epochs", "30", "--save", model, "--json"});
        const Json predicted = run({"predict", path("sample.csv"), "--model-file", model, "--json"}).json();
        const Json last = predicted["entries"].back();
        const QString id = QString::fromStdString(last["entry"].get<std::string>());
        const Json explained = run({"explain", path("sample.csv"), "--model-file", model, "--entry", id, "--json"}).json();
        QCOMPARE(explained["targets"].size(), std::size_t(3));
        for (const Json& target : explained["targets"]) {
            QCOMPARE(target["entries"].size(), std::size_t(1));
            const Json& entry = target["entries"][0];
            for (const char* key : {"entry", "exercise", "date"}) QCOMPARE(entry[key].dump(), last[key].dump());
            double sum = entry["base"].get<double>();
            for (const auto& [name, value] : entry["values"].items()) sum += value.get<double>();
            const double prediction = entry["prediction"].get<double>();
            QVERIFY(std::abs(sum - prediction) <= 1e-6 * std::max(1.0, std::abs(prediction)));
            QVERIFY(std::abs(sum + entry["residual"].get<double>() - prediction) <= 1e-12 * std::max(1.0, std::abs(prediction)));
        }
        // It explains what predict says.
        QVERIFY(explained["targets"][0]["entries"][0]["prediction"] == last["weight_kg"]);
        QVERIFY(explained["targets"][1]["entries"][0]["prediction"] == last["reps"]);
        const Json network = run({"explain", path("sample.csv"), "--model-file", model, "--network", "--function", "structure", "--entry", id, "--what-changes", "--json"}).json();
        QVERIFY(network["targets"][1]["entries"][0]["values"].contains("self"));
        QCOMPARE(network["changes"].size(), std::size_t(1));
        const Json many = run({"explain", path("sample.csv"), "--model-file", model, "--network", "--most", "5", "--background", "10", "--csv", path("values.csv"), "--json"}).json();
        QCOMPARE(many["targets"][1]["entries"].size(), std::size_t(5));
        QCOMPARE(many["targets"][1]["importance"].size(), std::size_t(12));
        QVERIFY(QFileInfo(path("values.csv")).size() > 1000);
        const Json& weight = many["targets"][1];
        QCOMPARE(weight["by_athlete"].size(), std::size_t(1));
        QVERIFY(weight["by_athlete"][0]["importance"] == weight["importance"]);
        std::size_t entries = 0;
        for (const Json& exercise : weight["by_exercise"]) entries += exercise["entries"].get<std::size_t>();
        QCOMPARE(entries, std::size_t(5));
        QCOMPARE(run({"explain", path("sample.csv"), "--model", "ridge", "--prescribed", "--json"}).status, 2);
    }

    void evaluationsAreKeptAndCompared()
    {
        const QString library = path("kept.liftgraph");
        run({"import", path("sample.csv"), "--library", library, "--json"});
        QCOMPARE(run({"evaluate", path("sample.csv"), "--model", "ridge", "--keep", "--json"}).status, 2);  // nowhere to keep it
        QCOMPARE(run({"evaluations", "--library", library, "--json"}).json()["evaluations"].size(), std::size_t(0));
        const Json first = run({"backtest", "--library", library, "--model", "ridge", "--csv", path("ridge.csv"), "--latex", path("ridge.tex"), "--keep", "--json"}).json();
        const Json second = run({"backtest", "--library", library, "--model", "gradient boosting", "--split", "leave-exercise-out", "--keep", "--json"}).json();
        QVERIFY(first["evaluation"] != second["evaluation"]);
        for (const char* table : {"ridge.csv", "ridge.tex"}) {
            QFile file(path(table));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY2(text.contains("persistence") && text.contains("ridge"), table);
        }
        const Json kept = run({"evaluations", "--library", library, "--json"}).json()["evaluations"];
        QCOMPARE(kept.size(), std::size_t(2));
        QVERIFY(kept[1]["evaluation"] == first["evaluation"] && kept[1]["split"] == "chronological" && kept[0]["split"] == "leave-exercise-out");
        const auto idOf = [](const Json& answer) { return QString::number(answer["evaluation"].get<int>()); };
        const Json shown = run({"evaluations", "--library", library, "--show", idOf(first), "--json"}).json();
        QCOMPARE(shown["targets"].dump(), first["targets"].dump());
        const Json compared = run({"evaluations", "--library", library, "--compare", idOf(first), idOf(second), "--json"}).json();
        QCOMPARE(compared["settings"][0]["setting"].get<std::string>(), std::string("split"));
        bool persistence = false;
        for (const Json& error : compared["errors"]) {
            if (error["model"] == "ridge") QVERIFY(error["second"].is_null() && error["first"].is_number());
            if (error["model"] != "persistence") continue;
            persistence = true;
            if (error["first"].is_number()) QVERIFY(std::abs(error["second"].get<double>() - error["first"].get<double>() - error["difference"].get<double>()) < 1e-12);
        }
        QVERIFY(persistence);
        QCOMPARE(run({"evaluations", "--library", library, "--show", "99", "--json"}).status, 2);
    }

    void tablesAreExplainedToo()
    {
        for (const char* model : {"ridge", "gradient boosting"}) {
            const Json explained = run({"explain", path("sample.csv"), "--model", model, "--most", "2", "--background", "5", "--json"}).json();
            QCOMPARE(explained["model"].get<std::string>(), std::string(model));
            for (const Json& entry : explained["targets"][1]["entries"]) {
                double sum = entry["base"].get<double>();
                for (const auto& [name, value] : entry["values"].items()) sum += value.get<double>();
                QVERIFY(std::abs(sum - entry["prediction"].get<double>()) <= 1e-5 * std::max(1.0, std::abs(sum)));
            }
            QCOMPARE(run({"explain", path("sample.csv"), "--model", model, "--entry", "0.0.0", "--what-changes", "--json"}).status, 2);
        }
    }

    void explainRefusesWhatThereIsNot()
    {
        const Outcome entry = run({"explain", path("sample.csv"), "--entry", "0.99999.0", "--json"});
        QCOMPARE(entry.status, 2);
        QVERIFY(entry.json()["error"]["message"].get<std::string>().find("0.99999.0") != std::string::npos);
        QCOMPARE(run({"explain", path("sample.csv"), "--model", "persistence", "--json"}).status, 2);
        QCOMPARE(run({"explain", path("sample.csv"), "--what-changes", "--json"}).status, 2);
    }

    void backtestsTheSameTwice()
    {
        const QStringList arguments{"backtest", path("sample.csv"), "--model", "GraphSAGE", "--epochs", "15", "--seed", "3", "--json", "--predictions"};
        const Outcome first = run(arguments + QStringList{path("a.csv")});
        const Outcome second = run(arguments + QStringList{path("b.csv")});
        QCOMPARE(first.status, 0);
        QCOMPARE(first.out, second.out);
        QFile a(path("a.csv")), b(path("b.csv"));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        const QByteArray text = a.readAll();
        QCOMPARE(text, b.readAll());
        QVERIFY(text.startsWith("athlete,date,exercise,next_date,weight_kg,reps,next_weight_kg,next_reps,predicted_weight_kg,predicted_reps,"
                                "weight_low,weight_high,reps_low,reps_high\n"));
        QCOMPARE(text.count('\n') - 1, first.json()["targets"][1]["models"][0]["count"].get<qsizetype>());
    }

    void aMissingDeviceSaysWhatIsThere()
    {
        const Outcome outcome = run({"train", path("sample.csv"), "--device", "mps", "--epochs", "1", "--json"});
        if (outcome.status == 0) QSKIP("this machine has an mps device");
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.json()["error"]["code"].get<std::string>(), std::string("device_missing"));
        QVERIFY(outcome.json()["error"]["message"].get<std::string>().find("cpu") != std::string::npos);
    }

    void anInterruptEndsWith130()
    {
        QProcess process;
        process.start(QStringLiteral(LIFTGRAPH_BIN_DIR "/liftgraph-cli"), {"simulate", "--athletes", "5000", "--weeks", "5200", path("many")});
        QVERIFY(process.waitForStarted());
        QVERIFY2(!process.waitForFinished(1500), "the job is meant to be longer than this");
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY2(!QFileInfo::exists(path("many")), "an interrupted job leaves nothing behind");
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
