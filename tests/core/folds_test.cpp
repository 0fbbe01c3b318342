#include <QtTest>

#include <map>
#include <set>

#include "core/evaluate/adaptive.h"
#include "core/evaluate/baselines.h"
#include "core/graph/rewire.h"
#include "core/workflow/leak_check.h"
#include "core/workflow/simulate.h"
#include "core/workflow/training_units.h"
#include "drawn_log.h"

using namespace liftgraph;
using namespace liftgraph::workflow;
using targets::SplitKind;

Q_DECLARE_METATYPE(liftgraph::targets::SplitKind)

namespace {

SnapshotPtr simulated(int athletes = 3, int weeks = 50)
{
    const auto snapshot = prepare(*simulate({athletes, weeks, 5}));
    return snapshot ? *snapshot : nullptr;
}

std::vector<targets::Fold> foldsOf(const Snapshot& snapshot, SplitKind kind) { return targets::foldsOf(snapshot.nodes, snapshot.observed, kind); }

void everySplit()
{
    QTest::addColumn<SplitKind>("kind");
    for (const SplitKind kind : targets::kSplitKinds) QTest::newRow(targets::splitName(kind).data()) << kind;
}

/// Ends of a graph's temporal edges, counted by node.
std::map<int, int> counts(const std::vector<std::int32_t>& ends)
{
    std::map<int, int> count;
    for (const std::int32_t end : ends) ++count[end];
    return count;
}

}  // namespace

class FoldsTest : public QObject {
    Q_OBJECT
private slots:
    void everyTestEntryIsTestedOnce_data() { everySplit(); }
    void everyTestEntryIsTestedOnce();
    void aLoneAthleteCannotBeLeftOut();
    void splitsPassTheirLeakChecks_data() { everySplit(); }
    void splitsPassTheirLeakChecks();
    void aLeakIsFound_data() { everySplit(); }
    void aLeakIsFound();
    void aScalerOfAllRowsIsFound();
    void anEdgeIntoThePastIsFound();
    void rewiringKeepsDegreesAndTime();
    void trendIsAStraightLine();
    void meanIsOfThePast();
    void adaptiveLevelFollowsItsMisses();
};

void FoldsTest::everyTestEntryIsTestedOnce()
{
    QFETCH(SplitKind, kind);
    const SnapshotPtr snapshot = simulated();
    std::multiset<int> tested;
    for (const targets::Fold& fold : foldsOf(*snapshot, kind)) tested.insert(fold.split.test.begin(), fold.split.test.end());
    QVERIFY(tested.size() > 100);
    QVERIFY(tested == std::multiset<int>(snapshot->split.test.begin(), snapshot->split.test.end()));
    QVERIFY(targets::splitNamed(targets::splitName(kind)) == kind);
}

void FoldsTest::aLoneAthleteCannotBeLeftOut()
{
    QVERIFY(foldsOf(*simulated(1), SplitKind::LeaveAthleteOut).empty());
    QVERIFY(!targets::splitNamed("leave-nobody-out"));
}

void FoldsTest::splitsPassTheirLeakChecks()
{
    QFETCH(SplitKind, kind);
    for (const char* model : {"linear trend", "rule", "ridge", "gradient boosting"}) {
        const auto findings = checkForLeaks(simulated(3, 40), {kind, model, 1});
        QVERIFY2(findings.has_value(), findings ? "" : findings.error().detail.c_str());
        QCOMPARE(findings->size(), std::size_t(7));
        for (const LeakFinding& finding : *findings) QVERIFY2(finding.holds, finding.sentence.c_str());
    }
}

void FoldsTest::aLeakIsFound()
{
    QFETCH(SplitKind, kind);
    const SnapshotPtr snapshot = simulated();
    std::vector<targets::Fold> folds = foldsOf(*snapshot, kind);
    QVERIFY(checkHeldOut(*snapshot, kind, folds).holds && checkCutoff(*snapshot, kind, folds).holds);
    folds.back().split.train.push_back(folds.back().split.test.back());
    QVERIFY(!checkHeldOut(*snapshot, kind, folds).holds);
    QVERIFY(!checkCutoff(*snapshot, kind, folds).holds);
}

void FoldsTest::aScalerOfAllRowsIsFound()
{
    const SnapshotPtr snapshot = simulated(1);
    const std::vector<int>& train = snapshot->split.train;
    QVERIFY(checkScaler(snapshot->features.values, train, fitTrainingUnits(*snapshot, train).inputs).holds);
    std::vector<int> more = train;
    more.push_back(snapshot->split.test.front());
    QVERIFY(!checkScaler(snapshot->features.values, train, fitTrainingUnits(*snapshot, more).inputs).holds);
}

void FoldsTest::anEdgeIntoThePastIsFound()
{
    const SnapshotPtr snapshot = simulated(1);
    graph::ExerciseGraph graph = snapshot->graph;
    QVERIFY(checkEdges(snapshot->nodes, graph).holds);
    std::swap(graph.temporal.source.back(), graph.temporal.target.back());
    QVERIFY(!checkEdges(snapshot->nodes, graph).holds);
    graph = snapshot->graph;
    std::swap(graph.sameSession.members.front(), graph.sameSession.members.back());
    QVERIFY(!checkEdges(snapshot->nodes, graph).holds);
}

void FoldsTest::rewiringKeepsDegreesAndTime()
{
    const SnapshotPtr snapshot = simulated(2, 30);
    graph::ExerciseGraph plain = snapshot->graph;
    const graph::ExerciseGraph mixed = graph::rewired(plain, snapshot->nodes, 7);
    QVERIFY(checkEdges(snapshot->nodes, mixed).holds);
    QVERIFY(mixed.temporal.source == graph::rewired(plain, snapshot->nodes, 7).temporal.source);
    QVERIFY(mixed.temporal.source != graph::rewired(plain, snapshot->nodes, 8).temporal.source);
    QCOMPARE(mixed.temporal.size(), plain.temporal.size() + 2 * plain.sameSession.pairs());
    // Without the sessions only the swaps are left: both degrees stay, most partners do not.
    plain.sameSession = {};
    const graph::ExerciseGraph swapped = graph::rewired(plain, snapshot->nodes, 7);
    QVERIFY(counts(swapped.temporal.source) == counts(plain.temporal.source));
    QVERIFY(counts(swapped.temporal.target) == counts(plain.temporal.target));
    std::size_t kept = 0;
    for (std::size_t e = 0; e < plain.temporal.source.size(); ++e) kept += swapped.temporal.source[e] == plain.temporal.source[e] ? 1 : 0;
    QVERIFY(kept < plain.temporal.source.size() / 2);
    QCOMPARE(graph::withoutEdges(plain).temporal.size(), std::int64_t(0));
}

void FoldsTest::trendIsAStraightLine()
{
    const auto snapshot = prepare({drawn::log("2024-01-01 A | Squat 100x5\n2024-01-03 A | Squat 102x5\n2024-01-09 A | Squat 104x6\n"
                                              "2024-01-11 A | Squat 0x7")});
    QVERIFY(snapshot);
    const features::Matrix trend = evaluate::linearTrend((*snapshot)->nodes, (*snapshot)->observed);
    QCOMPARE(trend(0, targets::kWeight), 100.0);
    QCOMPARE(trend(1, targets::kWeight), 102.0);
    QVERIFY(std::abs(trend(2, targets::kWeight) - 106.0) < 1e-9);
    QCOMPARE(trend(3, targets::kWeight), 0.0);
    // Repetitions 5, 5, 6: slope 1/2 around 16/3.
    QVERIFY(std::abs(trend(2, targets::kReps) - (16.0 / 3.0 + 1.0)) < 1e-9);
}

void FoldsTest::meanIsOfThePast()
{
    const auto snapshot = prepare({drawn::log("2024-01-01 A | Squat 100x5\n2024-01-03 A | Squat 110x5\n2024-01-09 A | Squat 120x8")});
    QVERIFY(snapshot);
    const features::Matrix mean = evaluate::exerciseMean((*snapshot)->nodes, (*snapshot)->observed);
    QCOMPARE(mean(0, targets::kWeight), 100.0);
    QCOMPARE(mean(1, targets::kWeight), 105.0);
    QCOMPARE(mean(2, targets::kWeight), 110.0);
    QCOMPARE(mean(2, targets::kReps), 6.0);
}

void FoldsTest::adaptiveLevelFollowsItsMisses()
{
    evaluate::AdaptiveLevel level(0.9, 0.1);
    QVERIFY(std::abs(level.level() - 0.9) < 1e-12);
    level.settle(true);
    QVERIFY(std::abs(level.level() - 0.89) < 1e-12);
    level.settle(false);
    QVERIFY(std::abs(level.level() - 0.98) < 1e-12);
    for (int i = 0; i < 5; ++i) level.settle(false);
    QCOMPARE(level.level(), 1.0);
}

QTEST_GUILESS_MAIN(FoldsTest)
#include "folds_test.moc"
