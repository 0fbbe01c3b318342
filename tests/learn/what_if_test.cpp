// What-if: the features of a changed entry are those of a log that says so, and every answer adds up.

#include <QtTest>

#include <algorithm>
#include <cmath>

#include "core/evaluate/rank_correlation.h"
#include "core/features/entry_replay.h"
#include "core/workflow/explanation_check.h"
#include "core/workflow/explanation_dependence.h"
#include "core/workflow/simulate.h"
#include "core/workflow/what_if.h"

using namespace liftgraph;
using namespace liftgraph::workflow;
using features::Matrix;

namespace {

const SnapshotPtr& theSnapshot()
{
    static const SnapshotPtr snapshot = *prepare(*simulate({1, 20, 5}));
    return snapshot;
}

ExplainerPtr explained(const std::string& model, graph::Relation relation = graph::Relation::Temporal)
{
    learn::TrainOptions options = recommendedOptions(model);
    options.hidden = 8;
    options.epochs = options.patience = 12;
    options.zeroOutput = false;
    options.relation = relation;
    const auto run = train(theSnapshot(), options, {});
    if (!run) return nullptr;
    const auto explainer = Explainer::make(theSnapshot(), *run);
    return explainer ? *explainer : nullptr;
}

int lastEntry() { return int(theSnapshot()->nodes.nodes.size()) - 2; }

WhatIfPtr whatIfOf(const ExplainerPtr& explainer, int node, ValueFunction function = ValueFunction::Own)
{
    ExplainSettings settings;
    settings.network = true;
    settings.function = function;
    const auto what = WhatIf::make(explainer, node, settings, prescribe::defaultInventory(Unit::Kilogram));
    return what ? *what : nullptr;
}

LeverValues moved(Lever lever, double value)
{
    LeverValues values;
    values[std::size_t(lever)] = value;
    return values;
}

}  // namespace

class WhatIfTest : public QObject {
    Q_OBJECT
private slots:
    void unchangedEntryHasItsOwnRows();
    void changedRowsAreThoseOfTheChangedLog();
    void everyModelAnswers_data();
    void everyModelAnswers();
    void unmovedIsExplainedAsTheEntryIs_data();
    void unmovedIsExplainedAsTheEntryIs();
    void leversMoveTheirFeature();
    void smallestChangeIsTheSmallest();
    void checkedExplanation();
    void rankCorrelation();
    void interactionIsFound();
};

void WhatIfTest::unchangedEntryHasItsOwnRows()
{
    for (const int node : {0, lastEntry() / 2, lastEntry()}) {
        features::EntryReplay replay(theSnapshot()->nodes, node);
        const Matrix rows = replay.rows({});
        QVERIFY((rows - theSnapshot()->features.values.middleRows(replay.first(), replay.end() - replay.first())).cwiseAbs().maxCoeff() == 0.0);
        // A change leaves nothing behind.
        features::EntryChange change;
        change.workingSets = 9;
        change.fatigue = 1.0;
        QVERIFY((replay.rows(change) - rows).cwiseAbs().maxCoeff() > 0.0);
        QVERIFY((replay.rows({}) - rows).cwiseAbs().maxCoeff() == 0.0);
    }
}

void WhatIfTest::changedRowsAreThoseOfTheChangedLog()
{
    const int node = lastEntry();
    features::EntryReplay replay(theSnapshot()->nodes, node);
    features::EntryChange change;
    change.restS = 300.0;
    change.fatigue = 2.5;
    change.rir = 4.0;
    change.gapDays = *replay.gapDays() + 3;
    const Matrix rows = replay.rows(change);
    features::NodeTable nodes = theSnapshot()->nodes;
    features::Node& entry = nodes.nodes[std::size_t(node)];
    entry.restS = 300.0;
    entry.fatigue = 2.5;
    entry.rir = 4.0;
    if (entry.rpe) entry.rpe = 6.0;
    for (int other = replay.first(); other < replay.end(); ++other) nodes.nodes[std::size_t(other)].start += std::chrono::days(3);
    const auto table = features::recommendedFeatures(nodes);
    QVERIFY(table.has_value());
    QVERIFY((rows - table->values.middleRows(replay.first(), rows.rows())).cwiseAbs().maxCoeff() == 0.0);
    QCOMPARE(rows(node - replay.first(), theSnapshot()->features.find("days_since_exercise")), double(*replay.gapDays() + 3));
}

void WhatIfTest::everyModelAnswers_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("relation");
    for (const learn::ModelInfo& model : learn::modelTable()) {
        for (const graph::Relation relation : {graph::Relation::Temporal, graph::Relation::SessionAndTemporal})
            QTest::addRow("%s %s", model.name.c_str(), graph::kRelationNames[int(relation)]) << QString::fromStdString(model.name) << int(relation);
    }
}

void WhatIfTest::everyModelAnswers()
{
    QFETCH(QString, model);
    QFETCH(int, relation);
    const ExplainerPtr explainer = explained(model.toStdString(), graph::Relation(relation));
    QVERIFY(explainer);
    const int node = lastEntry();
    const WhatIfPtr what = whatIfOf(explainer, node);
    QVERIFY(what);
    const auto same = what->answer({});
    QVERIFY(same.has_value());
    for (int target = 0; target < targets::kTargetCount; ++target) {
        const double expected = explainer->expected(true)(node, target);
        if (!(theSnapshot()->observed.current(node, target) > 0.0)) continue;
        QVERIFY2(std::abs(same->expected[std::size_t(target)] - expected) <= 1e-5 * std::max(1.0, expected), qPrintable(QString::number(target)));
        QVERIFY(same->low[std::size_t(target)] <= same->expected[std::size_t(target)] && same->expected[std::size_t(target)] <= same->high[std::size_t(target)]);
    }
    const auto other = what->explain(moved(Lever::Sets, 8.0), 6);
    QVERIFY(other.has_value());
    const auto answer = what->answer(moved(Lever::Sets, 8.0));
    for (int target = 0; target < targets::kTargetCount; ++target) {
        if (std::isnan(other->base(target))) continue;
        QCOMPARE(other->prediction(target), answer->expected[std::size_t(target)]);
        QVERIFY(std::abs(other->residual(target)) <= 1e-5 * std::max(1.0, std::abs(other->prediction(target))));
    }
}

void WhatIfTest::unmovedIsExplainedAsTheEntryIs_data()
{
    QTest::addColumn<int>("function");
    QTest::addColumn<int>("relation");
    for (const ValueFunction function : {ValueFunction::Own, ValueFunction::Column}) {
        for (const graph::Relation relation : {graph::Relation::Temporal, graph::Relation::SessionAndTemporal})
            QTest::addRow("%s %s", kValueFunctionNames[int(function)], graph::kRelationNames[int(relation)]) << int(function) << int(relation);
    }
}

void WhatIfTest::unmovedIsExplainedAsTheEntryIs()
{
    QFETCH(int, function);
    QFETCH(int, relation);
    constexpr int kRows = 6;
    const ExplainerPtr explainer = explained("GraphSAGE", graph::Relation(relation));
    QVERIFY(explainer);
    ExplainSettings settings;
    settings.network = true;
    settings.function = ValueFunction(function);
    settings.background = kRows;
    const auto entry = explainer->explain(lastEntry(), settings);
    const auto what = whatIfOf(explainer, lastEntry(), settings.function);
    QVERIFY(entry && what);
    const auto same = what->explain({}, kRows);
    QVERIFY(same.has_value());
    QVERIFY((same->values - entry->values).cwiseAbs().maxCoeff() <= 1e-6 * entry->values.cwiseAbs().maxCoeff());
}

void WhatIfTest::leversMoveTheirFeature()
{
    const ExplainerPtr explainer = explained("GraphSAGE");
    QVERIFY(explainer);
    const WhatIfPtr what = whatIfOf(explainer, lastEntry());
    QVERIFY(what);
    const auto start = what->answer({});
    int moving = 0;
    for (int lever = 0; lever < kLeverCount; ++lever) {
        const LeverInfo& info = what->levers()[std::size_t(lever)];
        QVERIFY(info.low <= info.now && info.now <= info.high && info.step > 0.0);
        if (!info.movable) continue;
        const auto end = what->answer(moved(Lever(lever), info.now - info.low > info.high - info.now ? info.low : info.high));
        QVERIFY(end.has_value());
        moving += end->expected[targets::kReps] != start->expected[targets::kReps] ? 1 : 0;
    }
    QCOMPARE(moving, kLeverCount);
    // An exercise's first session has no gap to move.
    const WhatIfPtr first = whatIfOf(explainer, 0);
    QVERIFY(first && !first->levers()[std::size_t(Lever::Gap)].movable);
}

void WhatIfTest::smallestChangeIsTheSmallest()
{
    const ExplainerPtr explainer = explained("GraphSAGE");
    QVERIFY(explainer);
    int found = 0;
    for (const int node : entriesToExplain(*theSnapshot(), 12, true)) {
        const WhatIfPtr what = whatIfOf(explainer, node);
        const auto start = what->answer({});
        const auto changes = what->smallestChanges();
        QVERIFY(changes.has_value());
        for (const SmallestChange& change : *changes) {
            ++found;
            const LeverInfo& info = what->levers()[std::size_t(change.lever)];
            QVERIFY(change.answer.weightKg != start->weightKg || change.answer.reps != start->reps);
            // One step nearer, to either side, nothing changes.
            for (int away = 1; away < change.steps; ++away) {
                for (const int direction : {-1, 1}) {
                    const double value = info.now + direction * away * info.step;
                    if (value < info.low || value > info.high) continue;
                    const auto answer = what->answer(moved(change.lever, value));
                    QVERIFY(answer->weightKg == start->weightKg && answer->reps == start->reps);
                }
            }
        }
    }
    QVERIFY(found > 0);
}

void WhatIfTest::checkedExplanation()
{
    const ExplainerPtr explainer = explained("GraphSAGE");
    QVERIFY(explainer);
    ExplainSettings settings;
    settings.network = true;
    settings.background = 15;
    const std::vector<int> nodes = entriesToExplain(*theSnapshot(), 10, true);
    const auto check = checkExplanation(*explainer, nodes, settings, 3);
    QVERIFY(check.has_value());
    const TargetCheck& reps = check->targets[targets::kReps];
    QVERIFY(reps.defined);
    QCOMPARE(reps.deletion.size(), check->players.size() + 1);
    QCOMPARE(reps.deletion.front(), 0.0);
    QVERIFY(std::abs(reps.deletion.back() - reps.insertion.front()) < 1e-9);  // nobody is left
    QVERIFY2(reps.deletionRatio > 1.0 && reps.insertionRatio < 1.0, reps.sentence.c_str());
    QVERIFY(reps.stability > 0.0 && reps.stability <= 1.0);
    QVERIFY(!reps.sentence.empty());
    settings.function = ValueFunction::Structure;
    QCOMPARE(checkExplanation(*explainer, nodes, settings, 3).error().code, ErrorCode::Usage);
}

void WhatIfTest::rankCorrelation()
{
    QCOMPARE(evaluate::rankCorrelation({1, 2, 3, 4}, {10, 20, 30, 400}), 1.0);
    QCOMPARE(evaluate::rankCorrelation({1, 2, 3, 4}, {4, 3, 2, 1}), -1.0);
    // Ranks with ties 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
    QVERIFY(std::abs(evaluate::rankCorrelation({1, 2, 2, 4}, {1, 2, 3, 4}) - 4.5 / std::sqrt(4.5 * 5.0)) < 1e-12);
    QVERIFY(std::isnan(evaluate::rankCorrelation({1, 1, 1}, {1, 2, 3})));
}

void WhatIfTest::interactionIsFound()
{
    // Values of "fatigue" that hang on another column beside it: the column is found.
    const features::FeatureTable& table = theSnapshot()->features;
    const int column = int(table.find("fatigue")), other = int(table.find("top_reps"));
    Explanation explanation;
    explanation.players = {{"fatigue", "Fatigue", {column}, {}}};
    for (std::size_t node = 0; node < theSnapshot()->nodes.nodes.size(); ++node) {
        EntryExplanation entry;
        entry.node = int(node);
        entry.base = Eigen::RowVectorXd::Zero(targets::kTargetCount);
        entry.values = Matrix::Constant(1, targets::kTargetCount, 3.0 * table.values(Eigen::Index(node), column) + table.values(Eigen::Index(node), other));
        explanation.entries.push_back(entry);
    }
    QCOMPARE(strongestInteraction(explanation, table, column, targets::kReps), other);
    explanation.entries.resize(5);
    QCOMPARE(strongestInteraction(explanation, table, column, targets::kReps), -1);
}

QTEST_APPLESS_MAIN(WhatIfTest)
#include "what_if_test.moc"
