#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>

#include "core/graph/graph_files.h"
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
    void everyFileHasEveryAttribute();
    void cellsAreNoFormulas();
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

/// GraphML and GEXF as networkx reads them: as many nodes and edges as there are, with the same attributes and the same values.
void GraphMlTest::everyFileHasEveryAttribute()
{
    const QString python = "/usr/bin/python3";
    QProcess probe;
    probe.start(python, {"-c", "import networkx"});
    if (!probe.waitForFinished(60000) || probe.exitCode() != 0) QSKIP("networkx is not installed for /usr/bin/python3.");
    QTemporaryDir folder;
    const auto nodes = nodesOf(kLog, "Ann & <Bob>");
    const auto table = features::recommendedFeatures(nodes);
    QVERIFY(table.has_value());
    const auto graph = graph::buildGraph(nodes, graph::Preset::Recommended, {5.0, 5.0, 6.0, 5.0});
    features::Matrix expected(4, 3);
    expected << 61.5, 5, 90, 0, 8, 90, 62.5, 5, 90, 0, 9, std::nan("");
    const graph::GraphSource source{nodes, graph, &*table, &expected};
    QVERIFY(graph::writeGraph(folder.filePath("g.graphml").toStdString(), graph::GraphFormat::GraphMl, source));
    QVERIFY(graph::writeGraph(folder.filePath("g.gexf").toStdString(), graph::GraphFormat::Gexf, source));
    const char* script = R"(
import networkx, sys
a, b = networkx.read_graphml(sys.argv[1]), networkx.read_gexf(sys.argv[2])
assert len(a) == len(b) == 4, (len(a), len(b))
ea, eb = [sorted((u, v, d['kind'], d['directed'], round(d['weight'], 9)) for u, v, d in g.edges(data=True)) for g in (a, b)]
assert ea == eb and len(ea) == 3, (ea, eb)
names = set()
for n in a:
    x, y = dict(a.nodes[n]), {k: v for k, v in b.nodes[n].items() if k != 'label'}
    assert x == y, (x, y)
    names |= set(x)
print(','.join(sorted(names)))
print(a.nodes['n0']['expected_weight_kg'], 'expected_rest_s' in a.nodes['n3'], a.nodes['n0']['athlete'])
)";
    QProcess reader;
    reader.start(python, {"-c", script, folder.filePath("g.graphml"), folder.filePath("g.gexf")});
    QVERIFY(reader.waitForFinished(60000));
    QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
    const QByteArrayList lines = reader.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.value(1), QByteArray("61.5 False Ann & <Bob>"));
    // Every attribute that has a value somewhere has been read.
    const QList<QByteArray> read = lines.value(0).split(',');
    int known = 0;
    for (const std::string& name : graph::nodeAttributes(source)) {
        const Eigen::Index column = table->find(name);
        bool anywhere = column < 0;
        for (Eigen::Index row = 0; row < 4 && !anywhere; ++row) anywhere = table->at(row, column) != features::Provenance::Missing;
        if (!anywhere) continue;
        ++known;
        QVERIFY2(read.contains(QByteArray::fromStdString(name)), name.c_str());
    }
    QVERIFY(known > 30);
}

void GraphMlTest::cellsAreNoFormulas()
{
    QTemporaryDir folder;
    auto nodes = nodesOf(kLog);
    nodes.exercises[0].name = "=1+1, \"quoted\"";
    const auto table = features::recommendedFeatures(nodes);
    const auto graph = graph::buildGraph(nodes, graph::Preset::Recommended);
    const graph::GraphSource source{nodes, graph, &*table, nullptr};
    QVERIFY(graph::writeGraph(folder.filePath("e.csv").toStdString(), graph::GraphFormat::Edges, source));
    QVERIFY(graph::writeGraph(folder.filePath("n.csv").toStdString(), graph::GraphFormat::Nodes, source));
    QFile edges(folder.filePath("e.csv")), list(folder.filePath("n.csv"));
    QVERIFY(edges.open(QIODevice::ReadOnly) && list.open(QIODevice::ReadOnly));
    const QByteArrayList lines = edges.readAll().trimmed().split('\n'), rows = list.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], QByteArray("source,target,relation,directed,weight,source_exercise,source_muscle,source_date,source_session,"
                                  "target_exercise,target_muscle,target_date,target_session"));
    QVERIFY2(lines[1].startsWith("n0,n1,same_session,false,1,\"'=1+1, \"\"quoted\"\"\","), lines[1].constData());
    QVERIFY(lines[3].startsWith("n0,n2,temporal,true,1,"));
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[0].split(',').size(), qsizetype(1 + graph::nodeAttributes(source).size()));
    QVERIFY(rows[1].startsWith("n0,\"'=1+1, \"\"quoted\"\"\",Chest,2024-01-01,"));
}

QTEST_GUILESS_MAIN(GraphMlTest)
#include "graphml_test.moc"
