// Inputs count by what they have to do with the change, within athletes and on the training rows alone.

#include <QtTest>

#include <cmath>

#include "core/workflow/relevance.h"
#include "core/workflow/simulate.h"

using namespace liftgraph;
using namespace liftgraph::workflow;

class RelevanceTest : public QObject {
    Q_OBJECT

    SnapshotPtr m_snapshot;

    const std::vector<int>& rows() const { return m_snapshot->split.train; }
    Eigen::RowVectorXd relevance(const Snapshot& snapshot, double power = 3.0) const
    {
        return relevanceOf(snapshot, fitTrainingUnits(snapshot, rows()), rows(), power);
    }

private slots:
    void initTestCase()
    {
        auto logs = simulate({3, 40, 5});
        QVERIFY(logs);
        const auto snapshot = prepare(std::move(*logs));
        QVERIFY(snapshot);
        m_snapshot = *snapshot;
        QCOMPARE(m_snapshot->nodes.athletes.size(), std::size_t(3));
    }

    void oneIsTheMostRelevant()
    {
        const Eigen::RowVectorXd cubed = relevance(*m_snapshot), plain = relevance(*m_snapshot, 1.0);
        QCOMPARE(cubed.size(), m_snapshot->features.values.cols());
        QCOMPARE(cubed.maxCoeff(), 1.0);
        QVERIFY(cubed.minCoeff() >= kLeastRelevance);
        for (Eigen::Index input = 0; input < plain.size(); ++input)
            QVERIFY(std::abs(cubed(input) - std::max(kLeastRelevance, std::pow(plain(input), 3.0))) < 1e-9 || plain(input) <= kLeastRelevance);
    }

    void whatGoesWithTheChangeIsRelevantAndWhatNamesTheAthleteIsNot()
    {
        Snapshot planted = *m_snapshot;
        const targets::Observed& observed = planted.observed;
        for (Eigen::Index node = 0; node < planted.features.values.rows(); ++node) {
            const bool known = observed.known(node, targets::kReps) > 0.0;
            planted.features.values(node, 0) = known ? observed.following(node, targets::kReps) - observed.current(node, targets::kReps) : 0.0;
            planted.features.values(node, 1) = planted.nodes.nodes[std::size_t(node)].athlete;
        }
        const Eigen::RowVectorXd found = relevance(planted);
        QVERIFY2(found(0) > 0.99, qPrintable(QString::number(found(0))));
        QCOMPARE(found(1), kLeastRelevance);
    }

    void otherRowsPlayNoPart()
    {
        Snapshot changed = *m_snapshot;
        for (const std::vector<int>* block : {&changed.split.validation, &changed.split.test})
            for (const int node : *block) {
                changed.observed.following.row(node) *= 3.0;
                changed.features.values.row(node).setConstant(7.0);
            }
        QVERIFY(relevance(changed) == relevance(*m_snapshot));
    }

    void withoutLabelsAllAreAlike()
    {
        Snapshot unlabelled = *m_snapshot;
        unlabelled.observed.known.setZero();
        QVERIFY(relevance(unlabelled).isOnes());
        learn::TrainOptions options;
        QVERIFY2(fitNetworkUnits(*m_snapshot, rows(), options).relevance.size() == 0, "the paper's networks are given their inputs as they are");
        options.relevance = 3.0;
        QVERIFY(fitNetworkUnits(*m_snapshot, rows(), options).relevance == relevance(*m_snapshot));
    }

    void inputsAreMultipliedAfterTheyAreCut()
    {
        TrainingUnits units = fitTrainingUnits(*m_snapshot, rows());
        features::Matrix far = m_snapshot->features.values.topRows(1);
        far(0, 0) = units.inputs.mean(0) + 1000.0 * units.inputs.deviation(0);
        QCOMPARE(units.scaled(far)(0, 0), kInputLimit);
        units.relevance = Eigen::RowVectorXd::Constant(far.cols(), 0.1);
        QCOMPARE(units.scaled(far)(0, 0), 0.1 * kInputLimit);
    }

    void relevanceTravelsWithTheModel()
    {
        TrainingUnits units = fitTrainingUnits(*m_snapshot, rows());
        const auto count = std::size_t(units.inputs.mean.size());
        learn::Model model;
        storeUnits(units, model.metadata);
        const auto without = loadUnits(model, count);
        QVERIFY2(without && without->relevance.size() == 0, "models of earlier versions have none");
        units.relevance = relevance(*m_snapshot);
        storeUnits(units, model.metadata);
        const auto with = loadUnits(model, count);
        QVERIFY(with && with->relevance == units.relevance);
        for (const double wrong : {0.0, -1.0}) {
            units.relevance(0) = wrong;
            storeUnits(units, model.metadata);
            QVERIFY(!loadUnits(model, count));
        }
        units.relevance = Eigen::RowVectorXd::Ones(2);
        storeUnits(units, model.metadata);
        QVERIFY(!loadUnits(model, count));
    }
};

QTEST_APPLESS_MAIN(RelevanceTest)
#include "relevance_test.moc"
