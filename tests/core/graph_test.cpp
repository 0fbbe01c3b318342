#include <QFile>
#include <QTest>
#include <set>

#include "core/graph/exercise_graph.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using graph::ExerciseGraph;
using graph::Preset;

namespace {

const log::Catalogue& catalogue()
{
    static const log::Catalogue loaded = log::Catalogue::load();
    return loaded;
}

features::NodeTable nodesOf(const QString& text) { return features::buildNodes({drawn::log(text)}, catalogue()); }

const char* kWeek = "2024-01-01 Push | Bench Press 60x5 | Dip 0x8\n"
                    "2024-01-02 Pull | Pull Up 0x8\n"
                    "2024-01-03 Push | Bench Press 62x5 | Overhead Press 40x5 | Dip 0x9\n";

/// The paper's sheet as a log: one session a day, titled by its day type.
log::TrainingLog paperLog()
{
    log::TrainingLog log;
    QFile file(LIFTGRAPH_SHARED_DIR "/reference/paper_push_pull_6_weeks.csv");
    if (!file.open(QIODevice::ReadOnly)) return log;
    const QList<QByteArray> header = file.readLine().trimmed().split(',');
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        const auto value = [&](const char* name) { return cells[header.indexOf(QByteArray(name))]; };
        const auto day = drawn::day(QString::fromLatin1(value("date")));
        if (log.sessions.empty() || log.sessions.back().start != day) {
            log.sessions.emplace_back();
            log.sessions.back().start = day;
            log.sessions.back().title = value("day_type").toStdString();
        }
        log::Entry entry;
        entry.exercise = value("exercise").toStdString();
        log::Set set;
        set.reps = value("reps").toDouble();
        set.loadKg = value("weight").toDouble();
        entry.sets.assign(std::size_t(value("sets").toInt()), set);
        log.sessions.back().entries.push_back(entry);
    }
    return log;
}

/// Every node once, offsets rising, members in the order of time.
bool wellFormed(const graph::GroupTerm& term, std::int32_t nodes)
{
    std::set<std::int32_t> seen(term.members.begin(), term.members.end());
    bool good = seen.size() == std::size_t(nodes) && term.members.size() == std::size_t(nodes);
    good = good && term.offsets.front() == 0 && term.offsets.back() == nodes;
    for (std::size_t group = 0; group + 1 < term.offsets.size(); ++group)
        for (auto at = term.offsets[group]; at + 1 < term.offsets[group + 1]; ++at)
            good = good && term.members[std::size_t(at)] < term.members[std::size_t(at) + 1];
    return good;
}

}  // namespace

class GraphTest : public QObject {
    Q_OBJECT

private slots:
    void recommendedGroupsSessions();
    void paperGroupsDayTypes();
    void temporalEdges();
    void athletesStayApart();
    void paperCounts();
    void emptyGraph();
    void largeGraphsHoldNoPairs();
    void mapCountsSharedSessions();
};

void GraphTest::recommendedGroupsSessions()
{
    const auto nodes = nodesOf(kWeek);
    const ExerciseGraph built = graph::buildGraph(nodes, Preset::Recommended);
    QCOMPARE(built.nodeCount, 6);
    QVERIFY(!built.sameSession.oneWay);
    QVERIFY(wellFormed(built.sameSession, 6));
    QCOMPARE(built.sameSession.offsets, (std::vector<std::int64_t>{0, 2, 3, 6}));
    QCOMPARE(built.sameSession.pairs(), 1 + 0 + 3);
}

void GraphTest::paperGroupsDayTypes()
{
    const auto nodes = nodesOf(kWeek);
    for (const Preset preset : {Preset::Notebook, Preset::Listing}) {
        const ExerciseGraph built = graph::buildGraph(nodes, preset);
        QVERIFY(built.sameSession.oneWay);
        QVERIFY(wellFormed(built.sameSession, 6));
        QCOMPARE(built.sameSession.members, (std::vector<std::int32_t>{0, 1, 3, 4, 5, 2}));
        QCOMPARE(built.sameSession.pairs(), 10);
    }
}

void GraphTest::temporalEdges()
{
    const auto nodes = nodesOf(kWeek);
    const auto plain = graph::buildGraph(nodes, Preset::Recommended).temporal;
    QCOMPARE(plain.source, (std::vector<std::int32_t>{0, 1}));
    QCOMPARE(plain.target, (std::vector<std::int32_t>{3, 5}));
    QCOMPARE(plain.weight, (std::vector<float>{1.0f, 1.0f}));
    const auto weighted = graph::buildGraph(nodes, Preset::Recommended, {5, 5, 5, 8, 5, 5}).temporal;
    QCOMPARE(weighted.weight, (std::vector<float>{0.25f, 1.0f}));
    QCOMPARE(weighted.size(), 2);
}

void GraphTest::athletesStayApart()
{
    const auto nodes = features::buildNodes({drawn::log(kWeek), drawn::log(kWeek, "B")}, catalogue());
    for (const Preset preset : {Preset::Recommended, Preset::Notebook}) {
        const ExerciseGraph both = graph::buildGraph(nodes, preset);
        QCOMPARE(both.sameSession.pairs(), 2 * graph::buildGraph(nodesOf(kWeek), preset).sameSession.pairs());
        QCOMPARE(both.temporal.size(), 4);
    }
}

void GraphTest::paperCounts()
{
    const auto log = paperLog();
    if (log.sessions.empty()) QSKIP("The paper's sheet is not on this machine.");
    const auto nodes = features::buildNodes({log}, catalogue());
    const ExerciseGraph built = graph::buildGraph(nodes, Preset::Notebook);
    QCOMPARE(built.nodeCount, 144);
    QCOMPARE(built.sameSession.pairs(), 5112);
    QCOMPARE(built.temporal.size(), 132);
    QCOMPARE(graph::buildGraph(nodes, Preset::Recommended).sameSession.pairs(), 24 * 15);
}

void GraphTest::emptyGraph()
{
    const ExerciseGraph built = graph::buildGraph({}, Preset::Notebook);
    QCOMPARE(built.nodeCount, 0);
    QCOMPARE(built.sameSession.pairs(), 0);
    QVERIFY(graph::buildMap({}).exercises.empty());
}

void GraphTest::largeGraphsHoldNoPairs()
{
    features::NodeTable nodes;
    nodes.athletes = {"A"};
    nodes.exercises.resize(1);
    nodes.groupTitles.assign(100000, "Day");
    for (int i = 0; i < 100000; ++i) {
        features::Node node;
        node.group = i;
        nodes.nodes.push_back(node);
        nodes.previous.push_back(i - 1);
        nodes.next.push_back(i + 1 < 100000 ? i + 1 : -1);
    }
    const ExerciseGraph built = graph::buildGraph(nodes, Preset::Notebook);
    QCOMPARE(built.sameSession.members.size(), std::size_t(100000));
    QCOMPARE(built.sameSession.pairs(), std::int64_t(100000) * 99999 / 2);
}

void GraphTest::mapCountsSharedSessions()
{
    const auto map = graph::buildMap(nodesOf(kWeek));
    // Bench press 0, dip 1, pull up 2, overhead press 3.
    QCOMPARE(map.exercises, (std::vector<int>{0, 1, 2, 3}));
    QCOMPARE(map.sessions, (std::vector<int>{2, 2, 1, 1}));
    QCOMPARE(map.volumeKg[0], 60.0 * 5 + 62.0 * 5);
    QCOMPARE(int(map.links.size()), 3);
    QCOMPARE(map.links[0].a, 0);
    QCOMPARE(map.links[0].b, 1);
    QCOMPARE(map.links[0].sessions, 2);
    QCOMPARE(map.links[1].b, 3);
    QCOMPARE(map.links[2].a, 1);
}

QTEST_APPLESS_MAIN(GraphTest)
#include "graph_test.moc"
