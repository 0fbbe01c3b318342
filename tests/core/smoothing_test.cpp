#include <QtTest>

#include <cmath>
#include <random>

#include "core/evaluate/smoothing.h"

using namespace liftgraph;
using evaluate::Smoothness;
using learn::FloatMatrix;

namespace {

struct Pair {
    int a = 0, b = 0;
};

/// Every relation written down, which the code under test never does.
std::vector<Pair> pairsOf(const graph::ExerciseGraph& graph)
{
    std::vector<Pair> pairs;
    const auto& groups = graph.sameSession;
    for (std::size_t g = 0; g + 1 < groups.offsets.size(); ++g)
        for (std::int64_t i = groups.offsets[g]; i < groups.offsets[g + 1]; ++i)
            for (std::int64_t j = i + 1; j < groups.offsets[g + 1]; ++j)
                pairs.push_back({groups.members[std::size_t(i)], groups.members[std::size_t(j)]});
    for (std::size_t e = 0; e < graph.temporal.source.size(); ++e)
        if (graph.temporal.source[e] != graph.temporal.target[e]) pairs.push_back({graph.temporal.source[e], graph.temporal.target[e]});
    return pairs;
}

double bruteEnergy(const FloatMatrix& states, const graph::ExerciseGraph& graph)
{
    const auto pairs = pairsOf(graph);
    std::vector<double> degree(std::size_t(graph.nodeCount), 0.0);
    for (const Pair& pair : pairs) {
        degree[std::size_t(pair.a)] += 1.0;
        degree[std::size_t(pair.b)] += 1.0;
    }
    double sum = 0.0;
    for (const Pair& pair : pairs)
        for (Eigen::Index c = 0; c < states.cols(); ++c) {
            const double apart = double(states(pair.a, c)) / std::sqrt(1.0 + degree[std::size_t(pair.a)]) -
                                 double(states(pair.b, c)) / std::sqrt(1.0 + degree[std::size_t(pair.b)]);
            sum += 2.0 * apart * apart;  // in both directions, halved below
        }
    return 0.5 * sum / double(states.rows());
}

double bruteDistance(const FloatMatrix& states, const graph::ExerciseGraph& graph)
{
    std::vector<double> sum(std::size_t(graph.nodeCount), 0.0), count(sum);
    for (const Pair& pair : pairsOf(graph)) {
        const Eigen::RowVectorXd a = states.row(pair.a).cast<double>(), b = states.row(pair.b).cast<double>();
        if (a.norm() == 0.0 || b.norm() == 0.0) continue;
        for (const int node : {pair.a, pair.b}) {
            sum[std::size_t(node)] += 1.0 - a.dot(b) / a.norm() / b.norm();
            count[std::size_t(node)] += 1.0;
        }
    }
    double total = 0.0, nodes = 0.0;
    for (std::size_t i = 0; i < sum.size(); ++i)
        if (count[i] > 0.0) total += sum[i] / count[i], nodes += 1.0;
    return total / nodes;
}

/// Groups of 1 to 6 in shuffled order, a few edges (some inside groups, one loop), states with zeros among them.
graph::ExerciseGraph drawnGraph(std::mt19937& bits, int nodes)
{
    graph::ExerciseGraph graph;
    graph.nodeCount = nodes;
    std::vector<std::int32_t> order(static_cast<std::size_t>(nodes));
    for (int i = 0; i < nodes; ++i) order[std::size_t(i)] = i;
    std::shuffle(order.begin(), order.end(), bits);
    graph.sameSession.members = order;
    for (int at = 0; at < nodes;) {
        at = std::min(nodes, at + 1 + int(bits() % 6));
        graph.sameSession.offsets.push_back(at);
    }
    for (int i = 0; i + 3 < nodes; i += 2) {
        graph.temporal.source.push_back(i);
        graph.temporal.target.push_back(i + int(bits() % 4));
    }
    return graph;
}

FloatMatrix drawnStates(std::mt19937& bits, int nodes, int width)
{
    FloatMatrix states(nodes, width);
    for (Eigen::Index i = 0; i < states.size(); ++i) states.data()[i] = std::max(0.0F, float(bits() % 2000) / 1000.0F - 0.8F);
    states.row(nodes / 2).setZero();
    return states;
}

bool near(double a, double b, double tolerance = 1e-12) { return std::abs(a - b) <= tolerance * (1.0 + std::abs(b)); }

graph::ExerciseGraph edges(int nodes, std::vector<std::int32_t> source, std::vector<std::int32_t> target)
{
    graph::ExerciseGraph graph;
    graph.nodeCount = nodes;
    graph.temporal.source = std::move(source);
    graph.temporal.target = std::move(target);
    return graph;
}

}  // namespace

class SmoothingTest : public QObject {
    Q_OBJECT
private slots:
    void cliquesEqualTheirPairs();
    void byHand();
    void alikeStatesHaveNoEnergy();
    void scaleDoesNotMatterToTheScaleFree();
    void directionsOfCliquesByHand();
    void rankOfKnownMatrices();
    void deadUnitsAreCounted();
    void nothingToMeasureIsSaid();
};

void SmoothingTest::cliquesEqualTheirPairs()
{
    std::mt19937 bits(3);
    for (int round = 0; round < 60; ++round) {
        const int nodes = 4 + int(bits() % 40);
        const graph::ExerciseGraph graph = drawnGraph(bits, nodes);
        const FloatMatrix states = drawnStates(bits, nodes, 1 + int(bits() % 7));
        QVERIFY(near(evaluate::dirichletEnergy(states, graph), bruteEnergy(states, graph)));
        QVERIFY(near(evaluate::meanAverageDistance(states, graph), bruteDistance(states, graph), 1e-10));
        const Smoothness all = evaluate::smoothness(states, graph);
        QVERIFY(near(all.normalisedDirichlet * states.cast<double>().squaredNorm(), all.dirichlet * nodes));
        QVERIFY(all.normalisedDirichlet < 2.0);
    }
}

void SmoothingTest::byHand()
{
    // A path 0-1-2: degrees 1, 2, 1. With h = (1, 0), (0, 1), (1, 0) each edge gives 1/2 + 1/3.
    FloatMatrix states(3, 2);
    states << 1, 0, 0, 1, 1, 0;
    const auto path = edges(3, {0, 1}, {1, 2});
    const Smoothness figures = evaluate::smoothness(states, path);
    QVERIFY(near(figures.dirichlet, 2.0 * (0.5 + 1.0 / 3.0) / 3.0));
    QVERIFY(near(figures.normalisedDirichlet, 2.0 * (0.5 + 1.0 / 3.0) / 3.0));  // ||H||^2 is 3, as many as nodes
    QVERIFY(near(figures.meanCosineDistance, 1.0));
    QCOMPARE(figures.width, 2);
}

void SmoothingTest::alikeStatesHaveNoEnergy()
{
    // In one clique all degrees are equal, so equal states are smooth in every sense.
    graph::ExerciseGraph clique;
    clique.nodeCount = 5;
    clique.sameSession.members = {0, 1, 2, 3, 4};
    clique.sameSession.offsets = {0, 5};
    FloatMatrix states(5, 3);
    states.rowwise() = Eigen::RowVector3f(0.1F, 7.0F, -2.0F);
    const Smoothness figures = evaluate::smoothness(states, clique);
    QVERIFY(figures.dirichlet < 1e-20);
    QVERIFY(figures.meanCosineDistance < 1e-12);
    QVERIFY(near(figures.effectiveRank, 1.0, 1e-6));
}

void SmoothingTest::scaleDoesNotMatterToTheScaleFree()
{
    std::mt19937 bits(9);
    const auto graph = drawnGraph(bits, 30);
    const FloatMatrix states = drawnStates(bits, 30, 5), large = states * 8.0F;
    const Smoothness a = evaluate::smoothness(states, graph), b = evaluate::smoothness(large, graph);
    QVERIFY(near(b.dirichlet, 64.0 * a.dirichlet));
    QVERIFY(near(b.normalisedDirichlet, a.normalisedDirichlet));
    QVERIFY(near(b.meanCosineDistance, a.meanCosineDistance));
    QVERIFY(near(b.effectiveRank, a.effectiveRank, 1e-9));
}

void SmoothingTest::directionsOfCliquesByHand()
{
    // Opposite, and at a right angle to both: distances 2 and 1 for the first two, 1 and 1 for the third.
    graph::ExerciseGraph clique;
    clique.nodeCount = 3;
    clique.sameSession.members = {0, 1, 2};
    clique.sameSession.offsets = {0, 3};
    FloatMatrix states(3, 2);
    states << 3, 0, -0.5F, 0, 0, 2;
    QVERIFY(near(evaluate::meanAverageDistance(states, clique), (1.5 + 1.5 + 1.0) / 3.0));
}

void SmoothingTest::rankOfKnownMatrices()
{
    QVERIFY(near(evaluate::effectiveRank(FloatMatrix::Identity(7, 7)), 7.0));
    FloatMatrix tall = FloatMatrix::Zero(50, 4);
    for (int i = 0; i < 50; ++i) tall(i, i % 4) = 2.0F;  // columns of 13, 13, 12, 12 twos
    const double a = std::sqrt(13.0), b = std::sqrt(12.0), sum = 2 * a + 2 * b;
    const double entropy = -2 * a / sum * std::log(a / sum) - 2 * b / sum * std::log(b / sum);
    QVERIFY(near(evaluate::effectiveRank(tall), std::exp(entropy), 1e-9));
    FloatMatrix line(30, 6);
    for (int i = 0; i < 30; ++i) line.row(i) = Eigen::RowVectorXf::LinSpaced(6, 1, 6) * float(i);
    QVERIFY(near(evaluate::effectiveRank(line), 1.0, 1e-5));
    FloatMatrix wide = FloatMatrix::Zero(2, 9);
    wide(0, 3) = 3.0F;
    wide(1, 8) = 1.0F;  // singular values 3 and 1
    QVERIFY(near(evaluate::effectiveRank(wide), std::exp(-0.75 * std::log(0.75) - 0.25 * std::log(0.25)), 1e-9));
    QCOMPARE(evaluate::effectiveRank(FloatMatrix::Zero(5, 3)), 0.0);
}

void SmoothingTest::deadUnitsAreCounted()
{
    FloatMatrix states = FloatMatrix::Zero(6, 4);
    states(5, 1) = 1e-20F;
    states.col(3).setConstant(-1.0F);
    QCOMPARE(evaluate::deadUnits(states), 0.5);
}

void SmoothingTest::nothingToMeasureIsSaid()
{
    const auto alone = edges(3, {1}, {1});  // a loop only
    const FloatMatrix zero = FloatMatrix::Zero(3, 2);
    const Smoothness figures = evaluate::smoothness(zero, alone);
    QCOMPARE(figures.dirichlet, 0.0);
    QVERIFY(std::isnan(figures.normalisedDirichlet) && std::isnan(figures.meanCosineDistance));
    QCOMPARE(figures.deadUnits, 1.0);
}

QTEST_APPLESS_MAIN(SmoothingTest)
#include "smoothing_test.moc"
