#include <QtTest>

#include <cmath>
#include <limits>

#include "core/evaluate/bootstrap.h"
#include "core/evaluate/metrics.h"

using namespace liftgraph::evaluate;

class MetricsTest : public QObject {
    Q_OBJECT
private slots:
    void scoresInNaturalUnits();
    void r2AsSklearn_data();
    void r2AsSklearn();
    void skillBesidePersistence_data();
    void skillBesidePersistence();
    void persistenceAgainstItselfHasNoInterval();
    void intervalCoversTheSkillAndIsRepeatable();
    void samplesOfOneBlockStayTogether();
    void clearGainExcludesZero();
    void emptyInputHasNoFigures();
    void conformal_data();
    void conformal();
    void conformalCoversFreshResiduals();
};

void MetricsTest::scoresInNaturalUnits()
{
    const Score s = score("model", {100, 110, 90, 80}, {102, 110, 86, 81}, {100, 100, 100, 80}, {0, 0, 1, 1});
    QCOMPARE(s.count, 4L);
    QVERIFY(std::abs(s.mae - 7.0 / 4) < 1e-12);
    QVERIFY(std::abs(s.rmse - std::sqrt(21.0 / 4)) < 1e-12);
    QVERIFY(std::abs(s.r2 - (1.0 - 21.0 / 500.0)) < 1e-12);
    QVERIFY(std::abs(s.skill - (1.0 - 7.0 / 20.0)) < 1e-12);
}

void MetricsTest::r2AsSklearn_data()
{
    QTest::addColumn<QVector<double>>("truth");
    QTest::addColumn<QVector<double>>("predicted");
    QTest::addColumn<double>("expected");
    QTest::newRow("the example of sklearn's manual") << QVector<double>{3, -0.5, 2, 7} << QVector<double>{2.5, 0.0, 2, 8} << 0.9486081370449679;
    QTest::newRow("mean only") << QVector<double>{1, 2, 3} << QVector<double>{2, 2, 2} << 0.0;
    QTest::newRow("worse than the mean") << QVector<double>{1, 2, 3} << QVector<double>{3, 2, 1} << -3.0;
    QTest::newRow("constant truth, met") << QVector<double>{5, 5} << QVector<double>{5, 5} << 1.0;
    QTest::newRow("constant truth, missed") << QVector<double>{5, 5} << QVector<double>{5, 6} << 0.0;
}

void MetricsTest::r2AsSklearn()
{
    QFETCH(QVector<double>, truth);
    QFETCH(QVector<double>, predicted);
    QFETCH(double, expected);
    const std::vector<double> t(truth.begin(), truth.end()), p(predicted.begin(), predicted.end());
    const Score s = score("model", t, p, p, std::vector<int>(t.size(), 0));
    QVERIFY2(std::abs(s.r2 - expected) < 1e-12, qPrintable(QString::number(s.r2)));
}

void MetricsTest::skillBesidePersistence_data()
{
    QTest::addColumn<double>("model");
    QTest::addColumn<double>("persistence");
    QTest::addColumn<double>("skill");
    QTest::newRow("half the error") << 1.0 << 2.0 << 0.5;
    QTest::newRow("the same") << 2.0 << 2.0 << 0.0;
    QTest::newRow("twice the error") << 4.0 << 2.0 << -1.0;
    QTest::newRow("both perfect") << 0.0 << 0.0 << 0.0;
    QTest::newRow("only persistence perfect") << 1.0 << 0.0 << -std::numeric_limits<double>::infinity();
}

void MetricsTest::skillBesidePersistence()
{
    QFETCH(double, model);
    QFETCH(double, persistence);
    QFETCH(double, skill);
    const Score s = score("model", {10, 20, 30}, {10 + model, 20 - model, 30 + model}, {10 + persistence, 20 - persistence, 30 + persistence},
                          {0, 1, 2});
    QCOMPARE(s.skill, skill);
    QCOMPARE(s.skillLow, skill);
    QCOMPARE(s.skillHigh, skill);
}

void MetricsTest::persistenceAgainstItselfHasNoInterval()
{
    const Score s = score("persistence", {1, 5, 2, 8}, {2, 2, 2, 2}, {2, 2, 2, 2}, {0, 1, 2, 3});
    QCOMPARE(s.skill, 0.0);
    QCOMPARE(s.skillLow, 0.0);
    QCOMPARE(s.skillHigh, 0.0);
}

void MetricsTest::intervalCoversTheSkillAndIsRepeatable()
{
    std::vector<double> truth, predicted, persistence;
    std::vector<int> block;
    for (int i = 0; i < 200; ++i) {
        truth.push_back(100.0 + (i * 7) % 13);
        predicted.push_back(truth.back() + (i * 5) % 11 - 5.0);
        persistence.push_back(truth.back() + (i * 3) % 11 - 5.0);
        block.push_back(i / 5);
    }
    const Score a = score("model", truth, predicted, persistence, block);
    const Score b = score("model", truth, predicted, persistence, block);
    QVERIFY(a.skillLow <= a.skill && a.skill <= a.skillHigh);
    QVERIFY(a.skillLow < 0.0 && a.skillHigh > 0.0);
    QCOMPARE(a.skillLow, b.skillLow);
    QCOMPARE(a.skillHigh, b.skillHigh);
}

void MetricsTest::samplesOfOneBlockStayTogether()
{
    // One block can only be drawn whole, so its skill has no spread; the same samples in blocks of their own have one.
    const std::vector<double> model{0, 3, 1, 2}, persistence{2, 1, 3, 2};
    const SkillInterval together = bootstrapSkill(model, persistence, {4, 4, 4, 4}, 500);
    QCOMPARE(together.low, together.high);
    QCOMPARE(together.low, 0.25);
    const SkillInterval apart = bootstrapSkill(model, persistence, {0, 1, 2, 3}, 500);
    QVERIFY(apart.low < 0.25 && apart.high > 0.25);
}

void MetricsTest::clearGainExcludesZero()
{
    std::vector<double> truth, predicted, persistence;
    std::vector<int> block;
    for (int i = 0; i < 100; ++i) {
        truth.push_back(60.0 + i % 9);
        predicted.push_back(truth.back() + (i % 3) - 1.0);
        persistence.push_back(truth.back() + (i % 5) - 2.0);
        block.push_back(i / 4);
    }
    const Score s = score("model", truth, predicted, persistence, block);
    QVERIFY(s.skill > 0.0);
    QVERIFY(s.skillLow > 0.0);
}

void MetricsTest::emptyInputHasNoFigures()
{
    const Score s = score("model", {}, {}, {}, {});
    QCOMPARE(s.count, 0L);
    QVERIFY(std::isnan(s.mae) && std::isnan(s.rmse) && std::isnan(s.r2) && std::isnan(s.skill) && std::isnan(s.skillLow));
}

void MetricsTest::conformal_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("level");
    QTest::addColumn<double>("expected");
    QTest::newRow("9 residuals at 90 %: the ninth") << 9 << 0.9 << 9.0;
    QTest::newRow("10 residuals at 90 %: the tenth") << 10 << 0.9 << 10.0;
    QTest::newRow("99 residuals at 90 %: the ninetieth") << 99 << 0.9 << 90.0;
    QTest::newRow("100 residuals at 50 %: one above the middle") << 100 << 0.5 << 51.0;
    QTest::newRow("too few for 90 %: the largest") << 4 << 0.9 << 4.0;
    QTest::newRow("level 0: the smallest") << 4 << 0.0 << 1.0;
}

void MetricsTest::conformal()
{
    QFETCH(int, count);
    QFETCH(double, level);
    QFETCH(double, expected);
    std::vector<double> residuals;
    for (int i = count; i > 0; --i) residuals.push_back(i);
    QCOMPARE(conformalHalfWidth(residuals, level), expected);
    QVERIFY(std::isnan(conformalHalfWidth({}, level)));
}

void MetricsTest::conformalCoversFreshResiduals()
{
    // A linear congruence visits every residual once per period: exchangeable by construction.
    std::uint32_t state = 7;
    const auto draw = [&state] { return double(state = (state * 1664525u + 1013904223u)) / 4294967296.0; };
    std::vector<double> calibration;
    for (int i = 0; i < 400; ++i) calibration.push_back(draw());
    const double width = conformalHalfWidth(calibration, 0.9);
    int inside = 0;
    for (int i = 0; i < 4000; ++i) inside += draw() <= width ? 1 : 0;
    QVERIFY2(std::abs(inside / 4000.0 - 0.9) < 0.03, qPrintable(QString::number(inside)));
}

QTEST_APPLESS_MAIN(MetricsTest)
#include "metrics_test.moc"
