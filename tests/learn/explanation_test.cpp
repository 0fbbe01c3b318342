// Explanations of trained runs: every model against predictions of the whole graph, all orders of four players, and what adds up to what.

#include <QtTest>

#include <algorithm>
#include <cmath>

#include "core/workflow/explanation.h"
#include "core/workflow/explanation_parts.h"
#include "core/workflow/plan_voice.h"
#include "core/workflow/simulate.h"

using namespace liftgraph;
using namespace liftgraph::workflow;
using features::Matrix;

namespace {

SnapshotPtr simulated()
{
    const auto snapshot = prepare(*simulate({1, 16, 5}));
    return snapshot ? *snapshot : nullptr;
}

const SnapshotPtr& theSnapshot()
{
    static const SnapshotPtr snapshot = simulated();
    return snapshot;
}

ExplainerPtr explained(const std::string& model, graph::Relation relation, int epochs = 12)
{
    learn::TrainOptions options = recommendedOptions(model);
    options.hidden = 8;
    options.epochs = options.patience = epochs;
    options.relation = relation;
    options.zeroOutput = false;
    const auto& tables = rowModelNames();
    if (std::find(tables.begin(), tables.end(), model) != tables.end()) {
        const auto fitted = fitRowModel(model, {*theSnapshot(), theSnapshot()->split, options});
        if (!fitted) return nullptr;
        const auto explainer = Explainer::make(theSnapshot(), *fitted);
        return explainer ? *explainer : nullptr;
    }
    const auto run = train(theSnapshot(), options, {});
    if (!run) return nullptr;
    const auto explainer = Explainer::make(theSnapshot(), *run);
    return explainer ? *explainer : nullptr;
}

/// An entry with a past and with others in its session.
int someEntry() { return theSnapshot()->split.test[theSnapshot()->split.test.size() / 2]; }

ExplainSettings brief(ValueFunction function)
{
    ExplainSettings settings;
    settings.function = function;
    settings.network = true;
    settings.background = 4;
    return settings;
}

/// Twelve players as four.
explain::Game inFours(const explain::Game& game)
{
    const int players = std::min(4, game.players);
    auto value = [game, players](const std::vector<std::uint64_t>& coalitions) {
        std::vector<std::uint64_t> whole;
        for (const std::uint64_t coalition : coalitions) {
            std::uint64_t members = 0;
            for (int player = 0; player < game.players; ++player) {
                if ((coalition >> unsigned(player % players)) & 1U) members |= std::uint64_t(1) << unsigned(player);
            }
            whole.push_back(members);
        }
        return game.value(whole);
    };
    return {players, value, 64};
}

/// The definition itself: the mean contribution over every order in which the players can join.
Matrix byAllOrders(const explain::Game& game)
{
    std::vector<int> order;
    for (int player = 0; player < game.players; ++player) order.push_back(player);
    Matrix sum = Matrix::Zero(game.players, targets::kTargetCount);
    int orders = 0;
    do {
        std::vector<std::uint64_t> walk{0};
        for (const int player : order) walk.push_back(walk.back() | std::uint64_t(1) << unsigned(player));
        const Matrix values = *game.value(walk);
        for (std::size_t step = 0; step < order.size(); ++step) sum.row(order[step]) += values.row(Eigen::Index(step) + 1) - values.row(Eigen::Index(step));
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    return sum / double(orders);
}

/// What a coalition is worth, from predictions of the whole graph with the inputs written over.
Eigen::RowVectorXd byWholeGraph(const Explainer& explainer, int node, const Explainer::EntryGame& entry, const ExplainSettings& settings, std::uint64_t coalition)
{
    const Explainer::Parts& parts = explainer.parts();
    const Matrix background = parts.background(entry.background, settings);
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(targets::kTargetCount), natural(targets::kTargetCount);
    for (Eigen::Index row = 0; row < background.rows(); ++row) {
        Matrix inputs = parts.inputs;
        for (std::size_t player = 0; player < entry.players.size(); ++player) {
            if ((coalition >> player) & 1U) continue;
            for (const int who : entry.players[player].nodes) {
                for (const int column : entry.players[player].columns) inputs(who, column) = background(row, column);
            }
        }
        const Matrix raw = *parts.ask(inputs, parts.graph, {});
        const Eigen::RowVectorXd own = raw.row(node);
        parts.outcome(node, settings.network)(own.data(), natural.data());
        sum += natural / double(background.rows());
    }
    return sum;
}

double farApart(const Matrix& a, const Matrix& b) { return (a - b).cwiseAbs().maxCoeff(); }

}  // namespace

class ExplanationTest : public QObject {
    Q_OBJECT
private slots:
    void everyModelAgainstTheWholeGraph_data();
    void everyModelAgainstTheWholeGraph();
    void allOrdersOfFourPlayers_data() { everyModelAgainstTheWholeGraph_data(); }
    void allOrdersOfFourPlayers();
    void addsUpToThePrediction_data();
    void addsUpToThePrediction();
    void ridgeIsSharedOutByItsSlopes();
    void samplingMeetsTheExactValues();
    void deadModelHasNothingToExplain();
    void prescriptionIsExplained();
    void unfollowedNetworkMovesNothing();
    void globalImportance();
    void cancelAndWrongEntries();
};

void ExplanationTest::everyModelAgainstTheWholeGraph_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("relation");
    for (const std::string& model : rowModelNames()) QTest::addRow("%s", model.c_str()) << QString::fromStdString(model) << int(graph::Relation::None);
    for (const learn::ModelInfo& model : learn::modelTable()) {
        for (const graph::Relation relation : {graph::Relation::Temporal, graph::Relation::SessionAndTemporal}) {
            QTest::addRow("%s %s", model.name.c_str(), graph::kRelationNames[int(relation)]) << QString::fromStdString(model.name) << int(relation);
        }
    }
}

void ExplanationTest::everyModelAgainstTheWholeGraph()
{
    QFETCH(QString, model);
    QFETCH(int, relation);
    const ExplainerPtr explainer = explained(model.toStdString(), graph::Relation(relation));
    QVERIFY(explainer);
    const int node = someEntry();
    for (const ValueFunction function : kValueFunctions) {
        const ExplainSettings settings = brief(function);
        const auto entry = explainer->gameOf(node, settings);
        QVERIFY(entry.has_value());
        const std::uint64_t all = (std::uint64_t(1) << entry->players.size()) - 1;
        for (const std::uint64_t coalition : {std::uint64_t(0), std::uint64_t(0b10110) & all, all >> 1U, all}) {
            const Matrix quick = *entry->game.value({coalition});
            const Eigen::RowVectorXd whole = byWholeGraph(*explainer, node, *entry, settings, coalition);
            QVERIFY2(farApart(quick, whole) <= 2e-6 * std::max(1.0, whole.cwiseAbs().maxCoeff()),
                     qPrintable(QStringLiteral("function %1 coalition %2: %3").arg(int(function)).arg(coalition).arg(farApart(quick, whole))));
        }
    }
}

void ExplanationTest::allOrdersOfFourPlayers()
{
    QFETCH(QString, model);
    QFETCH(int, relation);
    const ExplainerPtr explainer = explained(model.toStdString(), graph::Relation(relation));
    QVERIFY(explainer);
    for (const ValueFunction function : kValueFunctions) {
        const auto entry = explainer->gameOf(someEntry(), brief(function));
        QVERIFY(entry.has_value());
        const explain::Game game = inFours(entry->game);
        const auto exact = explain::exactShapley(game);
        QVERIFY(exact.has_value());
        QVERIFY2(farApart(exact->values, byAllOrders(game)) < 1e-7 * std::max(1.0, exact->prediction.cwiseAbs().maxCoeff()), qPrintable(QString::number(int(function))));
    }
}

void ExplanationTest::addsUpToThePrediction_data()
{
    QTest::addColumn<bool>("network");
    QTest::addColumn<bool>("grouped");
    QTest::newRow("network, groups") << true << true;
    QTest::newRow("network, features") << true << false;
    QTest::newRow("believed, groups") << false << true;
}

void ExplanationTest::addsUpToThePrediction()
{
    QFETCH(bool, network);
    QFETCH(bool, grouped);
    const ExplainerPtr explainer = explained("GraphSAGE", graph::Relation::Temporal);
    QVERIFY(explainer);
    ExplainSettings settings;
    settings.network = network;
    settings.grouped = grouped;
    settings.background = 20;
    for (const int node : entriesToExplain(*theSnapshot(), 5, true)) {
        const auto entry = explainer->explain(node, settings);
        QVERIFY(entry.has_value());
        QCOMPARE(entry->exact, grouped);
        for (int target = 0; target < targets::kTargetCount; ++target) {
            if (std::isnan(entry->base(target))) continue;
            // The sum is held against what the program predicts, not against itself.
            const double prediction = explainer->expected(network)(node, target);
            QCOMPARE(entry->prediction(target), prediction);
            QVERIFY(std::abs(entry->base(target) + entry->values.col(target).sum() - prediction) <= 1e-6 * std::max(1.0, std::abs(prediction)));
        }
    }
    if (!network) QVERIFY(farApart(explainer->expected(false), explainer->run()->forecast.expected) == 0.0);
}

/// A linear model is worth what it multiplies: slope times how far the entry is from the mean of the background.
void ExplanationTest::ridgeIsSharedOutByItsSlopes()
{
    const ExplainerPtr explainer = explained("ridge", graph::Relation::None);
    QVERIFY(explainer);
    const Explainer::Parts& parts = explainer->parts();
    ExplainSettings settings;
    settings.background = 20;
    // Repetitions are a difference, so they stay linear in the inputs as long as they are above 1.
    const std::vector<int>& test = theSnapshot()->split.test;
    const auto repetitions = [](int node) { return theSnapshot()->observed.current(node, targets::kReps); };
    const int node = *std::max_element(test.begin(), test.end(), [&](int a, int b) { return repetitions(a) < repetitions(b); });
    const auto entry = explainer->explain(node, settings);
    QVERIFY(entry.has_value());
    const Matrix background = parts.background(settings.background, settings);
    const double scale = parts.units.scale[targets::kReps];
    for (std::size_t player = 0; player < entry->players.size(); ++player) {
        Matrix moved = parts.inputs.row(node);
        Matrix rest = parts.inputs.row(node);
        for (const int column : entry->players[player].columns) rest(0, column) = background.col(column).mean();
        const double wanted = scale * ((*parts.ask(moved, {}, {}))(0, targets::kReps) - (*parts.ask(rest, {}, {}))(0, targets::kReps));
        QVERIFY2(std::abs(entry->values(Eigen::Index(player), targets::kReps) - wanted) < 1e-4 * std::max(1.0, std::abs(wanted)),
                 qPrintable(QStringLiteral("%1: %2 %3").arg(QString::fromStdString(entry->players[player].name)).arg(entry->values(Eigen::Index(player), targets::kReps)).arg(wanted)));
    }
}

void ExplanationTest::samplingMeetsTheExactValues()
{
    const ExplainerPtr explainer = explained("GraphSAGE", graph::Relation::Temporal);
    QVERIFY(explainer);
    ExplainSettings settings = brief(ValueFunction::Own);
    settings.background = 20;
    const auto exact = explainer->explain(someEntry(), settings);
    settings.sample = true;
    settings.permutations = 300;
    const auto sampled = explainer->explain(someEntry(), settings);
    QVERIFY(exact && sampled && exact->exact && !sampled->exact);
    for (Eigen::Index i = 0; i < exact->values.size(); ++i)
        QVERIFY(std::abs(exact->values.data()[i] - sampled->values.data()[i]) <= 5.0 * sampled->error.data()[i] + 1e-9);
}

void ExplanationTest::deadModelHasNothingToExplain()
{
    learn::TrainOptions options = recommendedOptions("GraphSAGE");
    options.hidden = 8;
    options.epochs = 2;
    auto run = std::make_shared<TrainedRun>(**train(theSnapshot(), options, {}));
    for (learn::NamedTensor& tensor : run->model.tensors) {
        if (tensor.name == "conv2.lin_l.bias") std::fill(tensor.data.begin(), tensor.data.end(), -1e6F);
    }
    const auto explainer = Explainer::make(theSnapshot(), run);
    QVERIFY(explainer.has_value());
    const auto explanation = explainEntries(**explainer, entriesToExplain(*theSnapshot(), 3, true), brief(ValueFunction::Own));
    QVERIFY(explanation.has_value());
    QVERIFY(explanation->importance.cwiseAbs().maxCoeff() == 0.0);
    QCOMPARE(explanation->nothing[targets::kReps], NothingToExplain::Constant);
}

void ExplanationTest::prescriptionIsExplained()
{
    learn::TrainOptions options = recommendedOptions("GraphSAGE");
    options.hidden = 8;
    options.epochs = options.patience = 12;
    const auto trained = train(theSnapshot(), options, {});
    QVERIFY(trained);
    const auto judged = std::make_shared<TrainedRun>(**trained);
    judged->addsValueWeight = true;
    judged->addsValueReps = false;
    const auto voice = planVoice(theSnapshot(), judged);
    QVERIFY(voice && voice->run && voice->share);
    QVERIFY(voice->run->model.tensors.front().data != judged->model.tensors.front().data);  // fitted again
    const auto explainer = Explainer::make(theSnapshot(), *voice);
    QVERIFY(explainer);
    const auto written = plan(theSnapshot(), judged, 0, prescribe::defaultInventory(Unit::Kilogram));
    QVERIFY(written);
    std::vector<int> byModel;
    for (const prescribe::Prescription& next : written->exercises)
        if (next.source == "model") byModel.push_back(next.node);
    QCOMPARE(entriesPrescribed(*theSnapshot(), *voice, 0), byModel);
    QVERIFY(!byModel.empty());
    const auto explanation = explainEntries(**explainer, byModel, {});
    QVERIFY(explanation && explanation->prescribed);
    for (const EntryExplanation& entry : explanation->entries) {
        const double expected = voice->run->forecast.expected(entry.node, targets::kWeight);
        QVERIFY(std::abs(entry.prediction(targets::kWeight) - expected) <= 1e-9 * expected);
        QVERIFY(std::abs(entry.residual(targets::kWeight)) <= 1e-5 * expected);
    }
    QVERIFY(explanation->nothing[targets::kWeight] != NothingToExplain::ByRule);
    QCOMPARE(explanation->nothing[targets::kReps], NothingToExplain::ByRule);
    judged->addsValueWeight = false;
    const auto silent = planVoice(theSnapshot(), judged);
    QVERIFY(silent && !silent->run);
    const auto none = Explainer::make(theSnapshot(), *silent);
    QVERIFY(!none && none.error().code == ErrorCode::NothingToLearn);
}

void ExplanationTest::unfollowedNetworkMovesNothing()
{
    const ExplainerPtr explainer = explained("GraphSAGE", graph::Relation::Temporal, 2);
    QVERIFY(explainer);
    ExplainSettings settings = brief(ValueFunction::Own);
    settings.network = false;
    for (const int node : entriesToExplain(*theSnapshot(), 20, false)) {
        const auto entry = explainer->explain(node, settings);
        QVERIFY(entry.has_value());
        for (int target = 0; target < targets::kTargetCount; ++target) {
            if (std::isnan(entry->base(target)) || explainer->believed(node, target) > 0.0) continue;
            QCOMPARE(entry->base(target), theSnapshot()->observed.current(node, target));
            QVERIFY(entry->values.col(target).cwiseAbs().maxCoeff() == 0.0);
        }
    }
}

void ExplanationTest::globalImportance()
{
    const ExplainerPtr explainer = explained("GraphSAGE", graph::Relation::Temporal);
    QVERIFY(explainer);
    ExplainSettings settings = brief(ValueFunction::Column);
    settings.threads = 2;
    const std::vector<int> nodes = entriesToExplain(*theSnapshot(), 12, true);
    std::vector<double> fractions;
    const auto explanation = explainEntries(*explainer, nodes, settings, {{}, [&](const Progress& progress) { fractions.push_back(progress.fraction); }});
    QVERIFY(explanation.has_value());
    QCOMPARE(explanation->entries.size(), nodes.size());
    QVERIFY(!fractions.empty() && std::is_sorted(fractions.begin(), fractions.end()) && fractions.back() == 1.0);
    double mean = 0.0;
    for (const EntryExplanation& entry : explanation->entries) mean += std::abs(entry.values(0, targets::kReps)) / double(nodes.size());
    QVERIFY(std::abs(explanation->importance(0, targets::kReps) - mean) < 1e-12);
    // One thread or two: the same figures.
    settings.threads = 1;
    const auto again = explainEntries(*explainer, nodes, settings);
    QVERIFY(again && farApart(again->importance, explanation->importance) == 0.0);
}

void ExplanationTest::cancelAndWrongEntries()
{
    const ExplainerPtr explainer = explained("GraphSAGE", graph::Relation::Temporal, 2);
    QVERIFY(explainer);
    QCOMPARE(explainer->explain(-1, {}).error().code, ErrorCode::Usage);
    QCOMPARE(explainer->explain(1 << 30, {}).error().code, ErrorCode::Usage);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(explainEntries(*explainer, {someEntry()}, {}, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(ExplanationTest)
#include "explanation_test.moc"
