// Games on a graph: players of the feature table, who hears whom, and the quick way to ask a network against the plain one.

#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "core/explain/feature_players.h"
#include "core/explain/field_game.h"
#include "core/features/feature_columns.h"

using namespace liftgraph;
using namespace liftgraph::explain;
using features::Matrix;

namespace {

Matrix drawn(Eigen::Index rows, Eigen::Index columns, unsigned seed)
{
    std::mt19937 bits(seed);
    Matrix out(rows, columns);
    for (Eigen::Index i = 0; i < out.size(); ++i) out.data()[i] = double(bits() % 2000) / 1000.0 - 1.0;
    return out;
}

learn::NamedTensor tensor(const std::string& name, std::int64_t rows, std::int64_t columns, unsigned seed)
{
    learn::NamedTensor out{name, {rows}, {}};
    if (columns > 0) out.shape.push_back(columns);
    const Matrix values = drawn(rows, std::max<std::int64_t>(columns, 1), seed);
    out.data.assign(values.data(), values.data() + values.size());
    return out;
}

/// Two layers of width 6 over 5 columns, two outputs.
learn::Model drawnModel(const std::string& name)
{
    learn::Model model;
    model.options.model = name;
    model.options.layers = 2;
    model.options.hidden = 6;
    for (int layer = 1; layer <= 2; ++layer) {
        const std::int64_t in = layer == 1 ? 5 : 6;
        const std::string conv = "conv" + std::to_string(layer) + ".", plain = "lin" + std::to_string(layer) + ".";
        if (name == "GraphSAGE") {
            model.tensors.push_back(tensor(conv + "lin_l.weight", 6, in, unsigned(10 * layer)));
            model.tensors.push_back(tensor(conv + "lin_l.bias", 6, 0, unsigned(10 * layer + 1)));
            model.tensors.push_back(tensor(conv + "lin_r.weight", 6, in, unsigned(10 * layer + 2)));
        } else if (name == "GCN") {
            model.tensors.push_back(tensor(conv + "bias", 6, 0, unsigned(10 * layer)));
            model.tensors.push_back(tensor(conv + "lin.weight", 6, in, unsigned(10 * layer + 1)));
        } else {
            model.tensors.push_back(tensor(plain + "weight", 6, in, unsigned(10 * layer)));
            model.tensors.push_back(tensor(plain + "bias", 6, 0, unsigned(10 * layer + 1)));
        }
    }
    model.tensors.push_back(tensor("fc_out.weight", 2, 6, 90));
    model.tensors.push_back(tensor("fc_out.bias", 2, 0, 91));
    return model;
}

/// Two sessions of three and two sessions of two, and the same exercise from one to the next.
graph::ExerciseGraph smallGraph(bool oneWay)
{
    graph::ExerciseGraph graph;
    graph.nodeCount = 10;
    graph.sameSession.members = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    graph.sameSession.offsets = {0, 3, 6, 8, 10};
    graph.sameSession.oneWay = oneWay;
    graph.temporal.source = {0, 1, 2, 3, 4, 6};
    graph.temporal.target = {3, 4, 5, 6, 7, 8};
    graph.temporal.weight = {1.0F, 0.5F, 0.25F, 1.0F, 0.4F, 0.8F};
    return graph;
}

/// The whole network, as it stands in the layers' definitions, on any graph.
GraphPredictor plainly(const Network& network)
{
    return [&network](const Matrix& inputs, const graph::ExerciseGraph& graph) -> Result<Matrix> {
        return network.output(network.states(inputs, GraphIndex(graph, true)).back());
    };
}

std::vector<std::uint64_t> allCoalitions(int players)
{
    std::vector<std::uint64_t> all(std::size_t(1) << players);
    std::iota(all.begin(), all.end(), std::uint64_t(0));
    return all;
}

double farApart(const Matrix& a, const Matrix& b) { return (a - b).cwiseAbs().maxCoeff(); }

}  // namespace

class ExplainGameTest : public QObject {
    Q_OBJECT
private slots:
    void playersCoverEveryColumnOnce();
    void fieldAndDegrees();
    void quickGameIsThePlainOne_data();
    void quickGameIsThePlainOne();
    void sampledOrdersOfManyPlayers();
    void absentAndDuplicatedColumns();
    void outcomesAreAveraged();
    void stopsWhenCancelled();
};

void ExplainGameTest::playersCoverEveryColumnOnce()
{
    const auto columns = features::recommendedColumns();
    for (const bool grouped : {true, false}) {
        const auto players = grouped ? groupedPlayers(columns) : singleFeatures(columns);
        std::vector<int> count(columns.size(), 0);
        for (const FeaturePlayer& player : players) {
            QVERIFY(!player.name.empty() && !player.label.empty());
            for (const int column : player.columns) ++count[std::size_t(column)];
        }
        for (std::size_t column = 0; column < columns.size(); ++column) QVERIFY2(count[column] == 1, columns[column].name.c_str());
        // A mask never parts from what it masks.
        for (const FeaturePlayer& player : players) {
            for (const int column : player.columns) {
                if (columns[std::size_t(column)].mask) QVERIFY(std::find(player.columns.begin(), player.columns.end(), column - 1) != player.columns.end());
            }
        }
        if (grouped) QCOMPARE(players.size(), std::size_t(12));
        else QCOMPARE(players.size(), std::size_t(27));
    }
}

void ExplainGameTest::fieldAndDegrees()
{
    const GraphIndex index(smallGraph(false), true);
    QCOMPARE(index.degree(3), 3.0);  // two of its session and an edge of weight 1
    QCOMPARE(index.degree(4), 2.5);
    const auto sorted = [&](int hops) {
        auto field = index.field(8, hops);
        if (field.front() != 8) field.clear();
        std::sort(field.begin(), field.end());
        return field;
    };
    QCOMPARE(sorted(0), (std::vector<int>{8}));
    QCOMPARE(sorted(1), (std::vector<int>{6, 8, 9}));
    QCOMPARE(sorted(2), (std::vector<int>{3, 6, 7, 8, 9}));
    QCOMPARE(sorted(-1).size(), std::size_t(10));
    const GraphIndex oneWay(smallGraph(true), false);
    QCOMPARE(oneWay.into(0).size(), std::size_t(0));
    QCOMPARE(oneWay.into(5).size(), std::size_t(3));
    QCOMPARE(oneWay.degree(5), 3.0);
}

void ExplainGameTest::quickGameIsThePlainOne_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("oneWay");
    QTest::addColumn<int>("function");
    for (const char* model : {"GraphSAGE", "GCN", "MLP"}) {
        for (const bool oneWay : {false, true}) {
            for (const int function : {0, 1, 2}) QTest::addRow("%s %d %d", model, int(oneWay), function) << model << oneWay << function;
        }
    }
}

void ExplainGameTest::quickGameIsThePlainOne()
{
    QFETCH(QString, model);
    QFETCH(bool, oneWay);
    QFETCH(int, function);
    const auto network = Network::of(drawnModel(model.toStdString()));
    QVERIFY(network.has_value());
    const graph::ExerciseGraph graph = smallGraph(oneWay);
    const GraphIndex index(graph, true);
    const Matrix inputs = drawn(10, 5, 3), background = drawn(7, 5, 4);
    const auto states = network->states(inputs, index);
    const std::vector<int> field = index.field(8, 3);
    std::vector<FieldPlayer> players;
    if (function < 2) {
        const std::vector<int> rows = function == 0 ? std::vector<int>{8} : field;
        players = {{rows, {0}}, {rows, {1, 2}}, {rows, {3}}, {rows, {4}}};
    } else {
        players = {{{8}, {0, 1, 2, 3, 4}}, {{9}, {0, 1, 2, 3, 4}}, {{6, 3}, {0, 1, 2, 3, 4}}, {{7}, {0, 1, 2, 3, 4}}};
    }
    const Game quick = networkGame(*network, index, states, {inputs, background, 8, players, {}});
    const Game plain = copiesGame(plainly(*network), graph, field, {inputs, background, 8, players, {}});
    const auto coalitions = allCoalitions(4);
    const Matrix a = *quick.value(coalitions), b = *plain.value(coalitions);
    QVERIFY2(farApart(a, b) < 1e-5, qPrintable(QString::number(farApart(a, b))));
    // Everybody present is the entry as it is.
    QVERIFY(farApart(b.row(15), network->output(states.back()).row(8)) < 1e-9);
    // One coalition at a time goes another way through the tables.
    for (const std::uint64_t coalition : {0U, 5U, 15U}) QVERIFY(farApart(*quick.value({coalition}), a.row(Eigen::Index(coalition))) < 1e-5);
    const auto exact = *exactShapley(quick);
    QVERIFY(exact.residual <= 1e-12 * std::max(1.0, exact.prediction.cwiseAbs().maxCoeff()));
}

void ExplainGameTest::sampledOrdersOfManyPlayers()
{
    const auto network = Network::of(drawnModel("GraphSAGE"));
    const GraphIndex index(smallGraph(false), true);
    const Matrix inputs = drawn(10, 5, 3), background = drawn(5, 5, 4);
    const auto states = network->states(inputs, index);
    std::vector<FieldPlayer> players;
    for (const int node : {8, 9, 6, 3}) {
        for (int column = 0; column < 5; ++column) players.push_back({{node}, {column}});
    }
    const Game game = networkGame(*network, index, states, {inputs, background, 8, players, {}});
    QVERIFY(!exactShapley(game));
    const auto sampled = *sampledShapley(game, 400, 1);
    QVERIFY(sampled.residual < 1e-9);
    QVERIFY(sampled.error.maxCoeff() > 0.0 && sampled.error.maxCoeff() < 0.05);
    const auto again = *sampledShapley(game, 400, 2);
    QVERIFY(farApart(again.values, sampled.values) < 6.0 * sampled.error.maxCoeff());
}

void ExplainGameTest::absentAndDuplicatedColumns()
{
    learn::Model model = drawnModel("GraphSAGE");
    // Column 2 is never read, and column 4 is read as column 3 is.
    for (learn::NamedTensor& one : model.tensors) {
        if (one.name != "conv1.lin_l.weight" && one.name != "conv1.lin_r.weight") continue;
        for (std::size_t unit = 0; unit < 6; ++unit) {
            one.data[unit * 5 + 2] = 0.0F;
            one.data[unit * 5 + 4] = one.data[unit * 5 + 3];
        }
    }
    const auto network = Network::of(model);
    const GraphIndex index(smallGraph(false), true);
    Matrix inputs = drawn(10, 5, 3), background = drawn(6, 5, 4);
    inputs.col(4) = inputs.col(3);
    background.col(4) = background.col(3);
    const auto states = network->states(inputs, index);
    const std::vector<int> field = index.field(8, 2);
    for (const std::vector<int>& rows : {std::vector<int>{8}, field}) {
        std::vector<FieldPlayer> players;
        for (int column = 0; column < 5; ++column) players.push_back({rows, {column}});
        const auto exact = *exactShapley(networkGame(*network, index, states, {inputs, background, 8, players, {}}));
        QVERIFY(exact.values.row(2).cwiseAbs().maxCoeff() < 1e-12);
        QVERIFY(farApart(exact.values.row(3), exact.values.row(4)) < 1e-6);
        QVERIFY(exact.values.row(3).cwiseAbs().maxCoeff() > 1e-3);
    }
}

void ExplainGameTest::outcomesAreAveraged()
{
    // The mean of squares is not the square of the mean: what is explained is applied before the background is averaged.
    const auto network = Network::of(drawnModel("MLP"));
    const GraphIndex index(smallGraph(false), true);
    const Matrix inputs = drawn(10, 5, 3), background = drawn(6, 5, 4);
    const auto states = network->states(inputs, index);
    const Outcome squares = [](const double* raw, double* explained) {
        explained[0] = raw[0] * raw[0];
        explained[1] = 7.0;
    };
    const Game game = networkGame(*network, index, states, {inputs, background, 8, {{{8}, {0, 1, 2, 3, 4}}}, squares});
    const Matrix values = *game.value({0, 1});
    double mean = 0.0;
    for (Eigen::Index row = 0; row < 6; ++row) {
        Matrix changed = inputs;
        changed.row(8) = background.row(row);
        mean += std::pow(network->output(network->states(changed, index).back())(8, 0), 2) / 6.0;
    }
    QVERIFY(std::abs(values(0, 0) - mean) < 1e-5);
    QVERIFY(std::abs(values(1, 0) - std::pow(network->output(states.back())(8, 0), 2)) < 1e-5);
    QCOMPARE(values(0, 1), 7.0);
}

void ExplainGameTest::stopsWhenCancelled()
{
    const auto network = Network::of(drawnModel("GraphSAGE"));
    const GraphIndex index(smallGraph(false), true);
    const Matrix inputs = drawn(10, 5, 3), background = drawn(6, 5, 4);
    const auto states = network->states(inputs, index);
    std::stop_source stop;
    stop.request_stop();
    const JobContext context{stop.get_token(), {}};
    const FieldTask task{inputs, background, 8, {{{8}, {0}}}, {}};
    for (const Game& game : {networkGame(*network, index, states, task, context), copiesGame(plainly(*network), smallGraph(false), {8}, task, context)}) {
        const auto values = game.value({0, 1});
        QVERIFY(!values);
        QCOMPARE(values.error().code, ErrorCode::Cancelled);
    }
}

QTEST_APPLESS_MAIN(ExplainGameTest)
#include "explain_game_test.moc"
