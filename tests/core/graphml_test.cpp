#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "core/graph/exercise_graph.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;

namespace {

features::NodeTable nodesOf(const QString& text, const std::string& athlete = "A")
{
    return features::buildNodes({drawn::log(text, athlete)}, log::Catalogue::load());
}

const char* kLog = "2024-01-01 Push & Pull <1> | Bench Press 60.5x5 60x5 | \"Dip\" 0x8\n"
                   "2024-01-03 Push | Bench Press 62x5 | Pull Up 0x9\n";

struct Parsed {
    QList<QMap<QString, QString>> nodes;
    QList<QMap<QString, QString>> edges;
    QString error;
};

/// Nodes and edges with their data by key.
Parsed parsed(const QString& path)
{
    Parsed result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {{}, {}, "missing"};
    QXmlStreamReader xml(&file);
    QMap<QString, QString>* current = nullptr;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const auto attributes = xml.attributes();
        if (xml.name() == u"node" || xml.name() == u"edge") {
            auto& list = xml.name() == u"node" ? result.nodes : result.edges;
            list.append(QMap<QString, QString>());
            current = &list.last();
            for (const auto& attribute : attributes) current->insert(attribute.name().toString(), attribute.value().toString());
        } else if (xml.name() == u"data" && current) {
            const QString key = attributes.value("key").toString();
            current->insert(key, xml.readElementText());
        }
    }
    if (xml.hasError()) result.error = xml.errorString();
    return result;
}

}  // namespace

class GraphMlTest : public QObject {
    Q_OBJECT

private slots:
    void writesNodesAndEdges();
    void controlCharactersAreLeftOut();
    void unwritablePathIsAnError();
    void cancelLeavesTheOldFile();
    void networkxReadsIt();
};

void GraphMlTest::writesNodesAndEdges()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("graph.graphml");
    const auto nodes = nodesOf(kLog, "Ann & <Bob>");
    const auto graph = graph::buildGraph(nodes, graph::Preset::Recommended, {5.0, 5.0, 6.0, 5.0});
    QVERIFY(graph::writeGraphMl(path.toStdString(), nodes, graph));
    const Parsed file = parsed(path);
    QCOMPARE(file.error, QString());
    QCOMPARE(file.nodes.size(), 4);
    QCOMPARE(file.nodes[0]["exercise"], QString("Bench Press"));
    QCOMPARE(file.nodes[1]["exercise"], QString("\"Dip\""));
    QCOMPARE(file.nodes[0]["title"], QString("Push & Pull <1>"));
    QCOMPARE(file.nodes[0]["athlete"], QString("Ann & <Bob>"));
    QCOMPARE(file.nodes[0]["date"], QString("2024-01-01"));
    QCOMPARE(file.nodes[0]["load"].toDouble(), 60.5);
    QCOMPARE(file.nodes[0]["reps"].toDouble(), 5.0);
    QCOMPARE(file.nodes[0]["sets"], QString("2"));
    QCOMPARE(file.nodes[0]["volume"].toDouble(), 602.5);
    QCOMPARE(file.nodes[0]["muscle"], QString("Chest"));
    QCOMPARE(file.edges.size(), 3);
    QCOMPARE(file.edges[0]["kind"], QString("same_session"));
    QCOMPARE(file.edges[0]["directed"], QString("false"));
    QCOMPARE(file.edges[2]["kind"], QString("temporal"));
    QCOMPARE(file.edges[2]["source"], QString("n0"));
    QCOMPARE(file.edges[2]["target"], QString("n2"));
    QCOMPARE(file.edges[2]["weight"].toDouble(), 0.5);
}

void GraphMlTest::controlCharactersAreLeftOut()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("graph.graphml");
    auto nodes = nodesOf(kLog);
    nodes.exercises[0].name = "Bench\x01\x1f ]]> 'press'";
    QVERIFY(graph::writeGraphMl(path.toStdString(), nodes, graph::buildGraph(nodes, graph::Preset::Notebook)));
    const Parsed file = parsed(path);
    QCOMPARE(file.error, QString());
    QCOMPARE(file.nodes[0]["exercise"], QString("Bench ]]> 'press'"));
    QCOMPARE(file.edges[0]["directed"], QString("true"));
}

void GraphMlTest::unwritablePathIsAnError()
{
    const auto nodes = nodesOf(kLog);
    const auto graph = graph::buildGraph(nodes, graph::Preset::Recommended);
    const auto result = graph::writeGraphMl("/nowhere/at/all/graph.graphml", nodes, graph);
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), int(ErrorCode::OutputUnwritable));
    QTemporaryDir folder;
    const auto onFolder = graph::writeGraphMl(folder.path().toStdString(), nodes, graph);
    QVERIFY(!onFolder);
    QVERIFY(!QFile::exists(folder.path() + ".part"));
}

void GraphMlTest::cancelLeavesTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("graph.graphml");
    const auto nodes = nodesOf(kLog);
    const auto graph = graph::buildGraph(nodes, graph::Preset::Recommended);
    QVERIFY(graph::writeGraphMl(path.toStdString(), nodes, graph));
    std::stop_source stop;
    stop.request_stop();
    const auto result = graph::writeGraphMl(path.toStdString(), nodes, graph, JobContext{stop.get_token(), {}});
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), int(ErrorCode::Cancelled));
    QCOMPARE(parsed(path).nodes.size(), 4);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void GraphMlTest::networkxReadsIt()
{
    const QString python = "/usr/bin/python3";
    QProcess probe;
    probe.start(python, {"-c", "import networkx"});
    if (!probe.waitForFinished(60000) || probe.exitCode() != 0) QSKIP("networkx is not installed for /usr/bin/python3.");
    QTemporaryDir folder;
    const QString path = folder.filePath("graph.graphml");
    const auto nodes = nodesOf(kLog);
    for (const auto preset : {graph::Preset::Recommended, graph::Preset::Notebook}) {
        QVERIFY(graph::writeGraphMl(path.toStdString(), nodes, graph::buildGraph(nodes, preset)));
        QProcess reader;
        reader.start(python, {"-c", "import networkx, sys; g = networkx.read_graphml(sys.argv[1]); e = [d for *_, d in g.edges(data=True)];"
                                    "print(len(g), len(e), sum(d['kind'] == 'temporal' for d in e), g.nodes['n0']['top_load_kg'])", path});
        QVERIFY(reader.waitForFinished(60000));
        const QByteArray expected = preset == graph::Preset::Recommended ? "4 3 1 60.5" : "4 3 1 60.5";
        QCOMPARE(reader.readAllStandardOutput().trimmed(), expected);
    }
}

QTEST_GUILESS_MAIN(GraphMlTest)
#include "graphml_test.moc"
