#include <QtTest>

#include <cmath>
#include <random>
#include <thread>

#include "core/learn/boosting.h"
#include "core/learn/ridge.h"

#include <Eigen/LU>

using namespace liftgraph;
using namespace liftgraph::learn;

namespace {

/// A step in one column, a slope in another, and noise; the sizes are those of changes in their unit.
BoostingData stepData(int rows = 400)
{
    std::mt19937 random(5);
    BoostingData data;
    data.inputs = FloatMatrix(rows, 4);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < 4; ++column) data.inputs(row, column) = float(random() % 1000) / 1000.0F;
        const float step = data.inputs(row, 2) > 0.5F ? 0.4F : -0.2F, noise = float(random() % 100) / 500.0F - 0.1F;
        data.targets.push_back(step + 0.1F * data.inputs(row, 0) + noise);
        data.weights.push_back(1.0F);
        if (row < rows / 2) data.train.push_back(row);
        else if (row < 3 * rows / 4) data.validation.push_back(row);
    }
    return data;
}

}  // namespace

class BoostingTest : public QObject {
    Q_OBJECT
private slots:
    void treesFindAStep();
    void sameSeedSameBitsInAnyThread();
    void unseenLabelsDoNotMatter();
    void nothingToLearnAndCancelAreSaid();
    void ridgeEqualsTheNormalEquations();
    void aLargePenaltyLeavesTheMean();
};

void BoostingTest::treesFindAStep()
{
    const BoostingData data = stepData();
    const auto predicted = boostTrees(data, {});
    QVERIFY2(predicted.has_value(), predicted ? "" : predicted.error().detail.c_str());
    int wrong = 0;
    for (std::size_t row = 300; row < 400; ++row) wrong += std::abs((*predicted)[row] - data.targets[row]) > 0.25F ? 1 : 0;
    QVERIFY2(wrong <= 5, qPrintable(QString::number(wrong)));
}

void BoostingTest::sameSeedSameBitsInAnyThread()
{
    const BoostingData data = stepData();
    BoostingOptions other;
    other.seed = 43;
    const auto here = boostTrees(data, {});
    Result<std::vector<float>> there = cancelledFailure(), third = cancelledFailure();
    std::thread a([&] { there = boostTrees(data, {}); }), b([&] { third = boostTrees(data, other); });
    a.join();
    b.join();
    QVERIFY(here && there && third);
    QVERIFY(*here == *there);
    QVERIFY(*here != *third);
}

void BoostingTest::unseenLabelsDoNotMatter()
{
    BoostingData data = stepData();
    const auto before = boostTrees(data, {});
    for (std::size_t row = 300; row < 400; ++row) data.targets[row] = 99.0F;
    const auto after = boostTrees(data, {});
    QVERIFY(before && after && *before == *after);
}

void BoostingTest::nothingToLearnAndCancelAreSaid()
{
    BoostingData data = stepData();
    std::stop_source source;
    source.request_stop();
    const auto stopped = boostTrees(data, {}, {source.get_token(), {}});
    QVERIFY(!stopped);
    QCOMPARE(int(stopped.error().code), int(ErrorCode::Cancelled));
    data.train.clear();
    const auto nothing = boostTrees(data, {});
    QVERIFY(!nothing);
    QCOMPARE(int(nothing.error().code), int(ErrorCode::NothingToLearn));
}

void BoostingTest::ridgeEqualsTheNormalEquations()
{
    std::srand(3);
    const Eigen::MatrixXd x = Eigen::MatrixXd::Random(30, 3);
    const Eigen::VectorXd y = Eigen::VectorXd::Random(30), w = Eigen::VectorXd::Random(30).array().abs() + 0.1;
    const std::vector<int> rows = {0, 1, 2, 3, 5, 8, 13, 21, 22, 29};
    const Ridge ridge = Ridge::fit(x, y, w, rows, 0.7);
    // The intercept as a column of ones without a penalty.
    Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(4, 4);
    Eigen::VectorXd right = Eigen::VectorXd::Zero(4);
    for (const int row : rows) {
        Eigen::Vector4d one;
        one << x.row(row).transpose(), 1.0;
        normal += w(row) * one * one.transpose();
        right += w(row) * y(row) * one;
    }
    normal.diagonal().head(3).array() += 0.7;
    const Eigen::VectorXd wanted = normal.fullPivLu().solve(right);
    QVERIFY((ridge.slopes - wanted.head(3)).norm() < 1e-9);
    QVERIFY(std::abs(ridge.intercept - wanted(3)) < 1e-9);
}

void BoostingTest::aLargePenaltyLeavesTheMean()
{
    const Eigen::MatrixXd x = Eigen::MatrixXd::Random(20, 2);
    const Eigen::VectorXd y = Eigen::VectorXd::LinSpaced(20, 0.0, 19.0), w = Eigen::VectorXd::Ones(20);
    const Ridge ridge = Ridge::fit(x, y, w, {0, 1, 2, 3}, 1e12);
    QVERIFY(ridge.slopes.norm() < 1e-9);
    QVERIFY(std::abs(ridge.intercept - 1.5) < 1e-6);
}

QTEST_GUILESS_MAIN(BoostingTest)
#include "boosting_test.moc"
