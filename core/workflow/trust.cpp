#include "core/workflow/trust.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/workflow/training_units.h"

namespace liftgraph::workflow {

using targets::kTargetCount;

namespace {

/// A share of what a change has above `dead` usual changes.
struct Candidate {
    double share = 0.0;
    double dead = 0.0;

    double of(double change, double usual) const
    {
        return believedChange(change, share, dead * usual);
    }
};

/// The first is "as last time".
constexpr std::array<Candidate, 13> kCandidates{{{0.0, 0.0}, {0.25, 0.0}, {0.5, 0.0}, {0.75, 0.0}, {1.0, 0.0}, {0.25, 0.5}, {0.5, 0.5},
                                                 {0.75, 0.5}, {1.0, 0.5}, {0.25, 1.0}, {0.5, 1.0}, {0.75, 1.0}, {1.0, 1.0}}};
using Errors = std::array<double, kCandidates.size()>;

constexpr std::size_t kLatest = 400;  ///< labels that count: about half a year of training

/// Running sums of every candidate's error over an athlete's labels, in the order in which they became known.
class Ledger {
public:
    void add(log::LocalTime known, const Errors& errors)
    {
        Errors next = m_sums.back();
        for (std::size_t c = 0; c < errors.size(); ++c) next[c] += errors[c];
        m_known.push_back(known);
        m_sums.push_back(next);
    }

    const Candidate& bestAt(log::LocalTime now) const
    {
        const auto count = std::size_t(std::upper_bound(m_known.begin(), m_known.end(), now) - m_known.begin());
        if (count == 0) return kCandidates.front();
        const std::size_t first = count - std::min(count, kLatest);
        std::size_t best = 0;
        // Whoever leaves "as last time" must have earned one usual error.
        const double earned = (m_sums[count][0] - m_sums[first][0]) / double(count - first);
        double bestError = m_sums[count][0] - m_sums[first][0] - earned;
        for (std::size_t c = 1; c < kCandidates.size(); ++c) {
            const double error = m_sums[count][c] - m_sums[first][c];
            if (error >= bestError) continue;
            best = c;
            bestError = error;
        }
        return kCandidates[best];
    }

private:
    std::vector<log::LocalTime> m_known = {};
    std::vector<Errors> m_sums = {Errors{}};
};

double networkChange(const Snapshot& snapshot, const features::Matrix& network, int node, int target)
{
    const double current = snapshot.observed.current(node, target), then = network(node, target);
    return current > 0.0 && then > 0.0 ? changeOf(target, current, then) : 0.0;
}

/// By node, the mean size of the changes that the network said for this athlete up to here: an athlete that it never saw may be one for whom it says
/// much more than for those it was fitted on. Nodes of an athlete are in the order of time, so nothing looks ahead.
std::vector<double> usualChanges(const Snapshot& snapshot, const features::Matrix& network, int target)
{
    std::vector<double> sums(snapshot.nodes.athletes.size(), 0.0), counts = sums, usual(std::size_t(network.rows()), 0.0);
    for (std::size_t node = 0; node < usual.size(); ++node) {
        const auto athlete = std::size_t(snapshot.nodes.nodes[node].athlete);
        sums[athlete] += std::abs(networkChange(snapshot, network, int(node), target));
        counts[athlete] += 1.0;
        usual[node] = sums[athlete] / counts[athlete];
    }
    return usual;
}

std::vector<Ledger> ledgers(const Snapshot& snapshot, const features::Matrix& network, const std::vector<int>& unseen, const std::vector<double>& usual, int target)
{
    std::vector<Ledger> byAthlete(snapshot.nodes.athletes.size());
    const targets::Observed& observed = snapshot.observed;
    for (const int node : unseen) {
        if (observed.known(node, target) <= 0.0) continue;
        const features::Node& label = snapshot.nodes.nodes[std::size_t(observed.next[std::size_t(node)])];
        const double current = observed.current(node, target), change = networkChange(snapshot, network, node, target);
        Errors errors = {};
        for (std::size_t c = 0; c < errors.size(); ++c)
            errors[c] = std::abs(changedValue(target, current, kCandidates[c].of(change, usual[std::size_t(node)])) - observed.following(node, target));
        byAthlete[std::size_t(label.athlete)].add(label.start, errors);
    }
    return byAthlete;
}

/// Labelled nodes that are not in `fitted`, by the start of their label's session.
std::vector<int> unseenByLabel(const Snapshot& snapshot, const std::vector<int>& fitted)
{
    std::vector<bool> seen(snapshot.nodes.nodes.size(), false);
    for (const int node : fitted) seen[std::size_t(node)] = true;
    std::vector<int> unseen;
    for (std::size_t node = 0; node < seen.size(); ++node)
        if (!seen[node] && snapshot.observed.next[node] >= 0) unseen.push_back(int(node));
    const auto labelStart = [&](int node) { return snapshot.nodes.nodes[std::size_t(snapshot.observed.next[std::size_t(node)])].start; };
    std::stable_sort(unseen.begin(), unseen.end(), [&](int a, int b) { return labelStart(a) < labelStart(b); });
    return unseen;
}

}  // namespace

double believedChange(double change, double slope, double dead)
{
    return std::copysign(slope * std::max(0.0, std::abs(change) - dead), change);
}

Trusted trusted(const Snapshot& snapshot, const features::Matrix& network, const std::vector<int>& fitted)
{
    const features::Matrix none = features::Matrix::Zero(network.rows(), kTargetCount);
    Trusted out{snapshot.observed.current, none, none, none};
    const std::vector<int> unseen = unseenByLabel(snapshot, fitted);
    for (int target = 0; target < kTargetCount; ++target) {
        const std::vector<double> usual = usualChanges(snapshot, network, target);
        const std::vector<Ledger> byAthlete = ledgers(snapshot, network, unseen, usual, target);
        for (Eigen::Index node = 0; node < network.rows(); ++node) {
            const features::Node& here = snapshot.nodes.nodes[std::size_t(node)];
            const double change = networkChange(snapshot, network, int(node), target);
            const Candidate& followed = byAthlete[std::size_t(here.athlete)].bestAt(here.start);
            out.slope(node, target) = followed.share;
            out.dead(node, target) = followed.dead * usual[std::size_t(node)];
            if (change == 0.0) continue;
            const double believed = followed.of(change, usual[std::size_t(node)]);
            out.share(node, target) = believed / change;
            if (believed != 0.0) out.expected(node, target) = changedValue(target, out.expected(node, target), believed);
        }
    }
    return out;
}

features::Matrix withShares(const targets::Observed& observed, const features::Matrix& network, const features::Matrix& share)
{
    features::Matrix expected = observed.current;
    for (Eigen::Index node = 0; node < expected.rows(); ++node) {
        for (int target = 0; target < kTargetCount; ++target) {
            const double current = expected(node, target);
            if (!(current > 0.0) || !(network(node, target) > 0.0) || share(node, target) == 0.0) continue;
            expected(node, target) = changedValue(target, current, share(node, target) * changeOf(target, current, network(node, target)));
        }
    }
    return expected;
}

}  // namespace liftgraph::workflow
