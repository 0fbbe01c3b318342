#include <QtTest>

#include "core/workflow/simulate.h"
#include "core/workflow/trust.h"

using namespace liftgraph;
using namespace liftgraph::workflow;

class TrustTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aNetworkThatKnowsIsFollowed();
    void aNetworkThatErrsIsNot();
    void onlyKnownLabelsCount();
    void whatIsSaidLaterPlaysNoPart();
    void fittedLabelsDoNotCount();
    void sharesGoOverToARefit();

private:
    features::Matrix truth() const;
    SnapshotPtr m_snapshot;
};

void TrustTest::initTestCase()
{
    auto logs = simulate({1, 30, 5});
    QVERIFY(logs);
    const auto snapshot = prepare(std::move(*logs));
    QVERIFY(snapshot);
    m_snapshot = *snapshot;
}

/// Each node's next session where it is known, else as last time.
features::Matrix TrustTest::truth() const
{
    const targets::Observed& observed = m_snapshot->observed;
    return (observed.known.array() > 0.0).select(observed.following, observed.current);
}

void TrustTest::aNetworkThatKnowsIsFollowed()
{
    const features::Matrix network = truth();
    const Trusted out = trusted(*m_snapshot, network, m_snapshot->split.train);
    long followed = 0;
    for (const int node : m_snapshot->split.test) {
        if (network(node, targets::kReps) == m_snapshot->observed.current(node, targets::kReps)) continue;
        QCOMPARE(out.share(node, targets::kReps), 1.0);
        QCOMPARE(out.expected(node, targets::kReps), network(node, targets::kReps));
        ++followed;
    }
    QVERIFY(followed > 10);
}

void TrustTest::aNetworkThatErrsIsNot()
{
    const features::Matrix network = m_snapshot->observed.current * 0.25;
    const Trusted out = trusted(*m_snapshot, network, m_snapshot->split.train);
    QCOMPARE(out.share.col(targets::kWeight).cwiseAbs().maxCoeff(), 0.0);
    QVERIFY(out.expected.col(targets::kWeight) == m_snapshot->observed.current.col(targets::kWeight));
}

void TrustTest::onlyKnownLabelsCount()
{
    const Trusted before = trusted(*m_snapshot, truth(), m_snapshot->split.train);
    Snapshot changed = *m_snapshot;
    // Soon after the first tested session everything goes the other way.
    const auto soon = std::size_t(m_snapshot->split.test[m_snapshot->split.test.size() / 10]);
    const log::LocalTime now = changed.nodes.nodes[soon].start;
    for (std::size_t node = 0; node < changed.nodes.nodes.size(); ++node) {
        const int next = changed.observed.next[node];
        if (next < 0 || changed.nodes.nodes[std::size_t(next)].start <= now) continue;
        auto following = changed.observed.following.row(Eigen::Index(node));
        following = 2.0 * changed.observed.current.row(Eigen::Index(node)) - following;
    }
    const Trusted after = trusted(changed, truth(), changed.split.train);
    for (std::size_t node = 0; node < changed.nodes.nodes.size() && changed.nodes.nodes[node].start <= now; ++node)
        QVERIFY(after.expected.row(Eigen::Index(node)) == before.expected.row(Eigen::Index(node)));
    QVERIFY(after.share != before.share);
}

void TrustTest::whatIsSaidLaterPlaysNoPart()
{
    const features::Matrix network = truth();
    features::Matrix louder = network;
    const log::LocalTime now = m_snapshot->nodes.nodes[std::size_t(m_snapshot->split.test[m_snapshot->split.test.size() / 2])].start;
    for (std::size_t node = 0; node < m_snapshot->nodes.nodes.size(); ++node)
        if (m_snapshot->nodes.nodes[node].start > now) louder.row(Eigen::Index(node)) *= 5.0;
    const Trusted before = trusted(*m_snapshot, network, m_snapshot->split.train), after = trusted(*m_snapshot, louder, m_snapshot->split.train);
    for (std::size_t node = 0; node < m_snapshot->nodes.nodes.size(); ++node)
        if (m_snapshot->nodes.nodes[node].start <= now) QVERIFY(after.expected.row(Eigen::Index(node)) == before.expected.row(Eigen::Index(node)));
    QVERIFY(after.expected != before.expected);
}

void TrustTest::fittedLabelsDoNotCount()
{
    std::vector<int> all;
    for (int node = 0; node < int(m_snapshot->nodes.nodes.size()); ++node) all.push_back(node);
    QCOMPARE(trusted(*m_snapshot, truth(), all).share.cwiseAbs().maxCoeff(), 0.0);
}

void TrustTest::sharesGoOverToARefit()
{
    const features::Matrix network = truth();
    const Trusted out = trusted(*m_snapshot, network, m_snapshot->split.train);
    const features::Matrix again = withShares(m_snapshot->observed, network, out.share);
    QVERIFY((again - out.expected).cwiseAbs().maxCoeff() < 1e-9 * out.expected.cwiseAbs().maxCoeff());
}

QTEST_GUILESS_MAIN(TrustTest)
#include "trust_test.moc"
