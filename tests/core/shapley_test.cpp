// Shapley values against what is known of them: linear models, symmetry, absent columns, all orderings.

#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "core/explain/shapley.h"

using namespace liftgraph;
using namespace liftgraph::explain;
using features::Matrix;

namespace {

Matrix drawn(Eigen::Index rows, Eigen::Index columns, unsigned seed)
{
    std::mt19937 bits(seed);
    Matrix out(rows, columns);
    for (Eigen::Index i = 0; i < out.size(); ++i) out.data()[i] = double(bits() % 2000) / 500.0 - 2.0;
    return out;
}

/// Two outputs that are far from additive.
Matrix crooked(const Matrix& rows)
{
    Matrix out(rows.rows(), 2);
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        const auto x = rows.row(i);
        out(i, 0) = x(0) * x(1) + std::max(0.0, x(2) - x(3)) + 1000.0;
        out(i, 1) = std::sin(x(0) + 2.0 * x(3)) * x(2);
    }
    return out;
}

Result<Matrix> crookedModel(const Matrix& rows) { return crooked(rows); }

/// The definition itself: the mean contribution over every order in which four players can join.
Matrix byAllOrders(const Game& game)
{
    std::vector<int> order{0, 1, 2, 3};
    Matrix sum = Matrix::Zero(4, 2);
    int orders = 0;
    do {
        std::uint64_t coalition = 0;
        for (const int player : order) {
            const std::uint64_t joined = coalition | (1ULL << unsigned(player));
            const Matrix values = *game.value({coalition, joined});
            sum.row(player) += values.row(1) - values.row(0);
            coalition = joined;
        }
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    return sum / double(orders);
}

double farApart(const Matrix& a, const Matrix& b) { return (a - b).cwiseAbs().maxCoeff(); }

}  // namespace

class ShapleyTest : public QObject {
    Q_OBJECT
private slots:
    void linearModel();
    void allOrders();
    void sumsToThePrediction();
    void absentAndDuplicatedColumns();
    void groupedPlayers();
    void samplingMeetsTheExactValues();
    void sameSeedSameValues();
    void refusesWhatItCannotDo();
    void stopsWhenCancelled();
};

void ShapleyTest::linearModel()
{
    const Eigen::RowVectorXd weights = drawn(1, 5, 1).row(0);
    const Predictor linear = [&](const Matrix& rows) -> Result<Matrix> { return Matrix((rows * weights.transpose()).array() + 3.0); };
    const Eigen::RowVectorXd row = drawn(1, 5, 2).row(0);
    const Matrix background = drawn(40, 5, 3);
    const auto values = exactShapley(interventionalGame(linear, row, background, singlePlayers(5)));
    QVERIFY(values);
    const Eigen::RowVectorXd mean = background.colwise().mean();
    for (int j = 0; j < 5; ++j) QVERIFY(std::abs(values->values(j, 0) - weights(j) * (row(j) - mean(j))) < 1e-12);
    QVERIFY(values->residual < 1e-12);
}

void ShapleyTest::allOrders()
{
    const Game game = interventionalGame(crookedModel, drawn(1, 4, 5).row(0), drawn(9, 4, 6), singlePlayers(4));
    const auto values = exactShapley(game);
    QVERIFY(values);
    QVERIFY(farApart(values->values, byAllOrders(game)) < 1e-10);
}

void ShapleyTest::sumsToThePrediction()
{
    const Matrix background = drawn(100, 4, 7);
    const Eigen::RowVectorXd row = drawn(1, 4, 8).row(0);
    const auto values = exactShapley(interventionalGame(crookedModel, row, background, singlePlayers(4)));
    QVERIFY(values);
    const Eigen::RowVectorXd prediction = crooked(row).row(0), base = crooked(background).colwise().mean();
    QVERIFY((values->prediction - prediction).cwiseAbs().maxCoeff() < 1e-9);
    QVERIFY((values->base - base).cwiseAbs().maxCoeff() < 1e-9);
    const Eigen::RowVectorXd sum = values->values.colwise().sum();
    for (int output = 0; output < 2; ++output) {
        QVERIFY(std::abs(sum(output) - (prediction(output) - base(output))) <= 1e-6 * std::max(1.0, std::abs(prediction(output))));
    }
}

void ShapleyTest::absentAndDuplicatedColumns()
{
    // Column 2 is never read; columns 0 and 1 hold the same everywhere and are read alike.
    const Predictor model = [](const Matrix& rows) -> Result<Matrix> {
        Matrix out(rows.rows(), 1);
        for (Eigen::Index i = 0; i < rows.rows(); ++i) out(i, 0) = std::exp(0.3 * (rows(i, 0) + rows(i, 1))) * rows(i, 3);
        return out;
    };
    Matrix background = drawn(30, 4, 9), row = drawn(1, 4, 10);
    background.col(1) = background.col(0);
    row.col(1) = row.col(0);
    const auto values = exactShapley(interventionalGame(model, row.row(0), background, singlePlayers(4)));
    QVERIFY(values);
    QCOMPARE(values->values(2, 0), 0.0);
    QVERIFY(std::abs(values->values(0, 0) - values->values(1, 0)) < 1e-12);
    QVERIFY(std::abs(values->values(0, 0)) > 1e-3);
}

void ShapleyTest::groupedPlayers()
{
    const Matrix background = drawn(20, 4, 11);
    const Eigen::RowVectorXd row = drawn(1, 4, 12).row(0);
    const auto grouped = exactShapley(interventionalGame(crookedModel, row, background, {{0, 1}, {2, 3}}));
    QVERIFY(grouped);
    QCOMPARE(int(grouped->values.rows()), 2);
    QVERIFY(grouped->residual < 1e-9);
    // The first output is a sum of a part of {0, 1} and a part of {2, 3}: each group gets exactly its part.
    double part = 0.0;
    for (Eigen::Index i = 0; i < background.rows(); ++i) part += background(i, 0) * background(i, 1) / 20.0;
    QVERIFY(std::abs(grouped->values(0, 0) - (row(0) * row(1) - part)) < 1e-9);
}

void ShapleyTest::samplingMeetsTheExactValues()
{
    const Game game = interventionalGame(crookedModel, drawn(1, 4, 13).row(0), drawn(10, 4, 14), singlePlayers(4));
    const auto exact = exactShapley(game);
    const auto sampled = sampledShapley(game, 600, 1);
    QVERIFY(exact && sampled);
    QVERIFY(sampled->residual < 1e-9);
    int inside = 0;
    for (Eigen::Index i = 0; i < exact->values.size(); ++i) {
        const double off = std::abs(exact->values.data()[i] - sampled->values.data()[i]);
        inside += off <= 4.0 * sampled->error.data()[i] + 1e-9;
    }
    QCOMPARE(inside, 8);
    QVERIFY(sampled->error.maxCoeff() > 0.0);
    QVERIFY(sampled->error.maxCoeff() < 0.2);
}

void ShapleyTest::sameSeedSameValues()
{
    const Game game = interventionalGame(crookedModel, drawn(1, 4, 15).row(0), drawn(5, 4, 16), singlePlayers(4));
    const auto a = sampledShapley(game, 3, 7), b = sampledShapley(game, 3, 7), c = sampledShapley(game, 3, 8);
    QVERIFY(a && b && c);
    QVERIFY(a->values == b->values);
    QVERIFY(a->values != c->values);
}

void ShapleyTest::refusesWhatItCannotDo()
{
    const auto game = [](int players) { return Game{players, [](const std::vector<std::uint64_t>& c) -> Result<Matrix> { return Matrix(Matrix::Zero(Eigen::Index(c.size()), 1)); }}; };
    QCOMPARE(exactShapley(game(17)).error().code, ErrorCode::Usage);
    QCOMPARE(exactShapley(game(0)).error().code, ErrorCode::Usage);
    QCOMPARE(sampledShapley(game(65), 1, 1).error().code, ErrorCode::Usage);
    QCOMPARE(sampledShapley(game(3), 0, 1).error().code, ErrorCode::Usage);
    const Game broken{3, [](const std::vector<std::uint64_t>&) -> Result<Matrix> { return fail(ErrorCode::Internal, "no"); }};
    QCOMPARE(exactShapley(broken).error().detail, std::string("no"));
    QVERIFY(!sampledShapley(broken, 2, 1));
    const Game tooShort{3, [](const std::vector<std::uint64_t>&) -> Result<Matrix> { return Matrix(Matrix::Zero(1, 1)); }};
    QCOMPARE(exactShapley(tooShort).error().code, ErrorCode::Internal);
}

void ShapleyTest::stopsWhenCancelled()
{
    std::stop_source stop;
    JobContext context;
    context.stop = stop.get_token();
    int calls = 0;
    const Game game{16, [&](const std::vector<std::uint64_t>& coalitions) -> Result<Matrix> {
                        if (++calls == 3) stop.request_stop();
                        return Matrix(Matrix::Zero(Eigen::Index(coalitions.size()), 1));
                    }};
    QCOMPARE(exactShapley(game, context).error().code, ErrorCode::Cancelled);
    QCOMPARE(calls, 3);
    QCOMPARE(sampledShapley(game, 5, 1, context).error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(ShapleyTest)
#include "shapley_test.moc"
