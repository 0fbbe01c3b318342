#include <QTest>
#include <cmath>

#include "core/features/node_table.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using features::Node;
using features::NodeTable;

namespace {

NodeTable nodesOf(const QString& text) { return features::buildNodes({drawn::log(text)}, log::Catalogue::load()); }

}  // namespace

class NodesTest : public QObject {
    Q_OBJECT

private slots:
    void topSet_data();
    void topSet();
    void maxima();
    void repeatedEntriesAreOneNode();
    void warmUpsAndUndoneSetsDoNotCount();
    void linksFollowSessions();
    void sessionsOfOneDayStaySeparate();
    void bodyMassEntersVolume();
    void assistanceLessensVolume();
    void restFromDuration();
    void effortAndRestOfTheSets();
    void severalAthletes();
    void daysHoldEverySessionThatWasDone();
};

void NodesTest::topSet_data()
{
    QTest::addColumn<QString>("sets");
    QTest::addColumn<int>("index");
    QTest::newRow("largest maximum") << "100x5 110x3 105x8" << 2;
    QTest::newRow("tie: heavier") << "100x6 120x0 90x10 100x6" << 0;
    QTest::newRow("equal maximum, heavier wins") << "60x15 90x0 67.5x10" << 2;
    QTest::newRow("tie: earlier") << "100x5 100x5" << 0;
    QTest::newRow("repetitions are not capped") << "50x30 80x5" << 0;
    QTest::newRow("body weight: most reps") << "0x8 0x12 0x12" << 1;
    QTest::newRow("warm-ups never") << "w200x5 100x5" << 1;
    QTest::newRow("nothing done") << "100x0" << -1;
}

void NodesTest::topSet()
{
    QFETCH(QString, sets);
    const auto session = drawn::session("2024-01-01 | X " + sets);
    QTEST(features::topSetIndex(session.entries[0].sets), "index");
}

void NodesTest::maxima()
{
    QCOMPARE(features::epleyE1rmKg(90.0, 10.0), 120.0);
    QCOMPARE(features::brzyckiE1rmKg(100.0, 1.0), 100.0);
    QCOMPARE(features::brzyckiE1rmKg(100.0, 13.0), 150.0);
}

void NodesTest::repeatedEntriesAreOneNode()
{
    const NodeTable table = nodesOf("2024-01-01 A | Squat 100x5 | Leg Press 200x10 | Squat 110x5 80x9");
    QCOMPARE(int(table.nodes.size()), 2);
    const Node& squat = table.nodes[0];
    QCOMPARE(squat.workingSets, 3);
    QCOMPARE(squat.topLoadKg, 110.0);
    QCOMPARE(squat.volumeKg, 100.0 * 5 + 110.0 * 5 + 80.0 * 9);
    QCOMPARE(squat.medianReps, 5.0);
    QCOMPARE(squat.firstSetE1rmKg, features::epleyE1rmKg(100.0, 5.0));
    QCOMPARE(squat.lastSetE1rmKg, features::epleyE1rmKg(80.0, 9.0));
    QCOMPARE(table.nodes[1].place, 1);
}

void NodesTest::warmUpsAndUndoneSetsDoNotCount()
{
    const NodeTable table = nodesOf("2024-01-01 A | Squat w60x5 100x5 100x0 | Plank 0x0 | Bench Press w40x10");
    QCOMPARE(int(table.nodes.size()), 1);
    QCOMPARE(table.nodes[0].workingSets, 1);
    QCOMPARE(table.nodes[0].volumeKg, 500.0);
}

void NodesTest::linksFollowSessions()
{
    const NodeTable table = nodesOf("2024-01-03 B | Squat 100x6\n2024-01-01 A | Squat 100x5 | Bench Press 60x5\n2024-01-05 C | squat 90x5 | Squat 105x5");
    QCOMPARE(int(table.nodes.size()), 5);
    QCOMPARE(table.nodes[0].topReps, 5.0);
    QCOMPARE(table.next[0], 2);
    QCOMPARE(table.previous[2], 0);
    // "squat" is another spelling: known to be the same movement, kept apart as logged.
    QCOMPARE(table.next[2], 4);
    QCOMPARE(table.previous[3], -1);
    QCOMPARE(table.next[4], -1);
    QCOMPARE(table.previous[1], -1);
    QVERIFY(table.exercises[0].known);
    QCOMPARE(QString::fromStdString(table.exercises[0].name), QString("Squat"));
}

void NodesTest::sessionsOfOneDayStaySeparate()
{
    const NodeTable table = nodesOf("2024-01-01 18:00 Late | Squat 100x5\n2024-01-01 07:00 Early | Squat 90x5");
    QCOMPARE(int(table.nodes.size()), 2);
    QCOMPARE(table.nodes[0].topLoadKg, 90.0);
    QCOMPARE(table.next[0], 1);
    QVERIFY(table.nodes[0].group != table.nodes[1].group);
    QCOMPARE(QString::fromStdString(table.groupTitles[1]), QString("Late"));
    QCOMPARE(int(table.sessionDays[0].size()), 1);
}

void NodesTest::bodyMassEntersVolume()
{
    auto log = drawn::log("2024-01-01 | Pull Up 0x10\n2024-01-02 | Pull Up 20x5\n2024-01-03 | Pull Up 0x10");
    log.sessions[1].bodyMassKg = 80.0;
    const NodeTable table = features::buildNodes({log}, log::Catalogue::load());
    QCOMPARE(table.nodes[0].volumeKg, 10.0 * 0.95 * features::kDefaultBodyMassKg);
    QVERIFY(table.nodes[0].bodyMassAssumed);
    QCOMPARE(table.nodes[1].volumeKg, 5.0 * (0.95 * 80.0 + 20.0));
    QVERIFY(!table.nodes[1].bodyMassAssumed);
    QCOMPARE(table.nodes[1].topLoadKg, 20.0);
    // The last known body mass holds until the next one.
    QCOMPARE(table.nodes[2].volumeKg, 10.0 * 0.95 * 80.0);
    log.bodyMassKg = 100.0;
    QCOMPARE(features::buildNodes({log}, log::Catalogue::load()).nodes[0].volumeKg, 950.0);
}

void NodesTest::assistanceLessensVolume()
{
    auto log = drawn::log("2024-01-01 | Pull Up (Assisted) 30x10");
    log.bodyMassKg = 100.0;
    QCOMPARE(features::buildNodes({log}, log::Catalogue::load()).nodes[0].volumeKg, 650.0);
}

void NodesTest::restFromDuration()
{
    auto log = drawn::log("2024-01-01 | Squat 100x10 100x10 | Bench Press 60x10");
    log.sessions[0].durationS = 290.0;
    // 290 s less 3 x 30 s of lifting, shared by two pauses.
    QCOMPARE(*features::buildNodes({log}, log::Catalogue::load()).nodes[1].derivedRestS, 100.0);
    log.sessions[0].durationS = 9000.0;
    QCOMPARE(*features::buildNodes({log}, log::Catalogue::load()).nodes[0].derivedRestS, 300.0);
    log.sessions[0].durationS = 60.0;
    QCOMPARE(*features::buildNodes({log}, log::Catalogue::load()).nodes[0].derivedRestS, 30.0);
    log.sessions[0].durationS.reset();
    QVERIFY(!features::buildNodes({log}, log::Catalogue::load()).nodes[0].derivedRestS);
}

void NodesTest::effortAndRestOfTheSets()
{
    auto log = drawn::log("2024-01-01 | Squat 100x5 rpe7 rest60 110x5 rpe9 rest120 90x5 rpe8 fat6 | Bench Press 60x8 60x6 rir1");
    log.sessions[0].sessionRpe = 8.0;
    log.sessions[0].durationS = 3600.0;
    const NodeTable table = features::buildNodes({log}, log::Catalogue::load());
    QCOMPARE(*table.nodes[0].rpe, 9.0);
    QCOMPARE(*table.nodes[0].restS, 90.0);
    QCOMPARE(*table.nodes[0].fatigue, 6.0);
    QCOMPARE(*table.nodes[0].sessionLoad, 480.0);
    QVERIFY(!table.nodes[0].rir);
    QCOMPARE(*table.nodes[1].rir, 1.0);
    QVERIFY(!table.nodes[1].restS);
}

void NodesTest::severalAthletes()
{
    const auto log = drawn::log("2024-01-01 | Squat 100x5");
    const NodeTable table = features::buildNodes({log, drawn::log("2023-01-01 | Squat 50x5", "B")}, log::Catalogue::load());
    QCOMPARE(int(table.nodes.size()), 2);
    QCOMPARE(table.nodes[1].athlete, 1);
    QCOMPARE(table.next[0], -1);
    QCOMPARE(table.nodes[0].exercise, table.nodes[1].exercise);
    QCOMPARE(int(table.groupTitles.size()), 2);
}

void NodesTest::daysHoldEverySessionThatWasDone()
{
    auto log = drawn::log("2024-01-01 | Squat 100x5\n2024-01-02 | Plank 0x0\n2024-01-03 | Plank 0x0");
    log.sessions[1].entries[0].sets[0].durationS = 60.0;
    const NodeTable table = features::buildNodes({log}, log::Catalogue::load());
    QCOMPARE(int(table.nodes.size()), 1);
    QCOMPARE(int(table.sessionDays[0].size()), 2);
    QVERIFY(features::buildNodes({}, log::Catalogue::load()).nodes.empty());
}

QTEST_APPLESS_MAIN(NodesTest)
#include "nodes_test.moc"
