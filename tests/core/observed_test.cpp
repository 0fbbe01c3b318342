#include <QTest>
#include <algorithm>

#include "core/targets/observed.h"
#include "tests/core/drawn_log.h"

using namespace liftgraph;
using features::NodeTable;
using targets::Observed;
using targets::Split;

namespace {

NodeTable nodesOf(const QString& text) { return features::buildNodes({drawn::log(text)}, log::Catalogue::load()); }

QString date(int day) { return QString::fromStdString(log::formatDay(drawn::day("2024-01-01") + std::chrono::days(day))); }

/// `count` days of squats, `gap` days apart.
QString squats(int count, int gap = 1)
{
    QString text;
    for (int i = 0; i < count; ++i) text += date(i * gap) + QString(" | Squat %1x5\n").arg(100 + i);
    return text;
}

bool contains(const std::vector<int>& list, int value) { return std::find(list.begin(), list.end(), value) != list.end(); }

}  // namespace

class ObservedTest : public QObject {
    Q_OBJECT

private slots:
    void labels();
    void horizonIsFourWeeks();
    void masks();
    void chronological();
    void labelsThatLieAheadAreDropped();
    void daysWithoutNodesCount();
    void rolling();
    void athletesHaveTheirOwnCutoff();
    void smallLogs_data();
    void smallLogs();
};

void ObservedTest::labels()
{
    const NodeTable nodes = nodesOf("2024-01-01 | Squat 100x5 rest90\n2024-01-05 | Squat 105x4 rest120");
    const Observed observed = targets::observeNext(nodes);
    QCOMPARE(observed.next, (std::vector<int>{1, -1}));
    QCOMPARE(observed.current(0, targets::kWeight), 100.0);
    QCOMPARE(observed.current(0, targets::kRest), 90.0);
    QCOMPARE(observed.following(0, targets::kWeight), 105.0);
    QCOMPARE(observed.following(0, targets::kReps), 4.0);
    QCOMPARE(observed.following(0, targets::kRest), 120.0);
    QCOMPARE(observed.known.row(0).sum(), 3.0);
    QCOMPARE(observed.known.row(1).sum(), 0.0);
    QCOMPARE(observed.following.row(1).sum(), 0.0);
}

void ObservedTest::horizonIsFourWeeks()
{
    QCOMPARE(targets::observeNext(nodesOf(squats(2, 28))).next[0], 1);
    QCOMPARE(targets::observeNext(nodesOf(squats(2, 29))).next[0], -1);
}

void ObservedTest::masks()
{
    const NodeTable nodes = nodesOf("2024-01-01 | Pull Up 0x8 rest60\n2024-01-05 | Pull Up 10x5\n2024-01-09 | Pull Up 12x5 rest60\n2024-01-12 | Pull Up 0x9");
    const Observed observed = targets::observeNext(nodes);
    QCOMPARE(observed.known(0, targets::kWeight), 0.0);
    QCOMPARE(observed.known(0, targets::kReps), 1.0);
    QCOMPARE(observed.known(0, targets::kRest), 0.0);
    QCOMPARE(observed.known(1, targets::kWeight), 1.0);
    QCOMPARE(observed.known(1, targets::kRest), 0.0);
    QCOMPARE(observed.known(2, targets::kWeight), 0.0);
    QCOMPARE(observed.following(2, targets::kWeight), 0.0);
    // Nobody logged it: what the design assumes for a move that is no compound.
    QCOMPARE(observed.current(1, targets::kRest), 90.0);
}

void ObservedTest::chronological()
{
    const NodeTable nodes = nodesOf(squats(50));
    const Split split = targets::chronologicalSplit(nodes, targets::observeNext(nodes));
    // 50 days: test from day 40, validation from day 34 (85 % of 40); a node just before a border has its label beyond it.
    QCOMPARE(int(split.train.size()), 33);
    QCOMPARE(split.train.back(), 32);
    QCOMPARE(split.validation, (std::vector<int>{34, 35, 36, 37, 38}));
    QCOMPARE(int(split.test.size()), 9);
    QCOMPARE(split.test.front(), 40);
    QCOMPARE(split.test.back(), 48);
}

void ObservedTest::labelsThatLieAheadAreDropped()
{
    // The bench press of day 1 is next done on day 9, past the cutoff.
    QString text = squats(10);
    text += date(1) + " 20:00 | Bench Press 60x5\n" + date(9) + " 20:00 | Bench Press 62x5\n";
    const NodeTable nodes = nodesOf(text);
    const Observed observed = targets::observeNext(nodes);
    const Split split = targets::chronologicalSplit(nodes, observed);
    const auto bench = std::find_if(nodes.nodes.begin(), nodes.nodes.end(), [](const features::Node& n) { return n.topLoadKg == 60.0; });
    const int index = int(bench - nodes.nodes.begin());
    QVERIFY(observed.next[std::size_t(index)] >= 0);
    QVERIFY(!contains(split.train, index) && !contains(split.validation, index) && !contains(split.test, index));
}

void ObservedTest::daysWithoutNodesCount()
{
    // Ten more days on which only planks were held move the cutoff: 20 days, test from the 17th.
    auto log = drawn::log(squats(10));
    for (int i = 0; i < 10; ++i) {
        auto plank = drawn::session(date(10 + i) + " | Plank 0x0");
        plank.entries[0].sets[0].durationS = 60.0;
        log.sessions.push_back(plank);
    }
    const NodeTable nodes = features::buildNodes({log}, log::Catalogue::load());
    const Split split = targets::chronologicalSplit(nodes, targets::observeNext(nodes));
    QVERIFY(split.test.empty());
    QCOMPARE(int(split.train.size() + split.validation.size()), 9);
}

void ObservedTest::rolling()
{
    const NodeTable nodes = nodesOf(squats(100));
    const Observed observed = targets::observeNext(nodes);
    const auto splits = targets::rollingOrigin(nodes, observed, 5);
    QCOMPARE(int(splits.size()), 5);
    std::vector<int> tested;
    for (std::size_t part = 0; part < splits.size(); ++part) {
        const int cutoff = 80 + 4 * int(part);
        QCOMPARE(splits[part].test.front(), cutoff);
        tested.insert(tested.end(), splits[part].test.begin(), splits[part].test.end());
        for (const auto* list : {&splits[part].train, &splits[part].validation})
            for (const int node : *list) QVERIFY(observed.next[std::size_t(node)] < cutoff);
        QVERIFY(contains(splits[part].validation, cutoff - 2));
    }
    // Together the parts are the test block of the single split, each node once.
    QCOMPARE(tested, targets::chronologicalSplit(nodes, observed).test);
}

void ObservedTest::athletesHaveTheirOwnCutoff()
{
    auto early = drawn::log(squats(20));
    auto late = drawn::log(squats(10), "B");
    for (auto& session : late.sessions) session.start += std::chrono::days(500);
    const NodeTable nodes = features::buildNodes({early, late}, log::Catalogue::load());
    const Split split = targets::chronologicalSplit(nodes, targets::observeNext(nodes));
    QCOMPARE(split.test, (std::vector<int>{16, 17, 18, 28}));
}

void ObservedTest::smallLogs_data()
{
    QTest::addColumn<int>("days");
    for (const int days : {0, 1, 2, 3, 4, 7}) QTest::addRow("%d days", days) << days;
}

void ObservedTest::smallLogs()
{
    QFETCH(int, days);
    const NodeTable nodes = nodesOf(squats(days));
    const Observed observed = targets::observeNext(nodes);
    for (const Split& split : targets::rollingOrigin(nodes, observed, 5))
        for (const auto* list : {&split.train, &split.validation, &split.test})
            for (const int node : *list) QVERIFY(observed.next[std::size_t(node)] >= 0);
    QCOMPARE(int(observed.next.size()), days);
}

QTEST_APPLESS_MAIN(ObservedTest)
#include "observed_test.moc"
