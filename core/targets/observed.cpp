#include "core/targets/observed.h"

#include <algorithm>

namespace liftgraph::targets {

namespace {

constexpr double kTestFrom = 0.8;
constexpr double kValidationFrom = 0.85;
// Rest that nobody logged: methods.md of the design.
constexpr double kDefaultRestCompoundS = 120.0;
constexpr double kDefaultRestOtherS = 90.0;

double restNow(const features::NodeTable& table, const features::Node& node)
{
    if (node.restS) return *node.restS;
    if (node.derivedRestS) return *node.derivedRestS;
    const bool compound = table.exercises[std::size_t(node.exercise)].kind == log::ExerciseKind::Compound;
    return compound ? kDefaultRestCompoundS : kDefaultRestOtherS;
}

/// Index into the sorted days, as a share of how many there are.
std::size_t shareOf(std::size_t count, double share) { return std::size_t(share * double(count)); }

/// The days that divide one athlete's nodes. An athlete without days has no nodes.
struct Cut {
    log::LocalDay validation = {};
    log::LocalDay test = {};
    log::LocalDay end = log::LocalDay::max();  ///< first day past the test part
};

Cut cutAt(const std::vector<log::LocalDay>& days, std::size_t testFirst, std::size_t testEnd)
{
    Cut cut;
    cut.test = days[testFirst];
    cut.validation = days[std::min(shareOf(testFirst, kValidationFrom), testFirst)];
    if (testEnd < days.size()) cut.end = days[testEnd];
    return cut;
}

/// Puts a labelled node where it belongs; a label that a part must not have seen yet keeps the node out of that part.
void place(int index, log::LocalDay day, log::LocalDay labelDay, const Cut& cut, Split& split)
{
    if (day >= cut.test) {
        if (day < cut.end) split.test.push_back(index);
    } else if (labelDay >= cut.test) {
        return;
    } else if (day >= cut.validation) {
        split.validation.push_back(index);
    } else if (labelDay < cut.validation) {
        split.train.push_back(index);
    }
}

}  // namespace

Observed observeNext(const features::NodeTable& table)
{
    const auto count = Eigen::Index(table.nodes.size());
    Observed observed;
    observed.next.assign(table.nodes.size(), -1);
    observed.current = features::Matrix::Zero(count, kTargetCount);
    observed.following = features::Matrix::Zero(count, kTargetCount);
    observed.known = features::Matrix::Zero(count, kTargetCount);
    for (Eigen::Index row = 0; row < count; ++row) {
        const features::Node& node = table.nodes[std::size_t(row)];
        observed.current.row(row) << node.topLoadKg, node.topReps, restNow(table, node);
        const int next = table.next[std::size_t(row)];
        if (next < 0) continue;
        const features::Node& following = table.nodes[std::size_t(next)];
        if ((following.day() - node.day()).count() > kHorizonDays) continue;
        observed.next[std::size_t(row)] = next;
        const auto label = [&](Target target, double value) {
            observed.following(row, target) = value;
            observed.known(row, target) = 1.0;
        };
        // The ratio of two loads means nothing where one of them is the body alone.
        if (node.topLoadKg > 0.0 && following.topLoadKg > 0.0) label(kWeight, following.topLoadKg);
        label(kReps, following.topReps);
        if (node.restS && following.restS) label(kRest, *following.restS);
    }
    return observed;
}

std::vector<Split> rollingOrigin(const features::NodeTable& table, const Observed& observed, int parts)
{
    std::vector<Split> splits(std::size_t(std::max(parts, 1)));
    for (std::size_t part = 0; part < splits.size(); ++part) {
        std::vector<Cut> cuts;
        for (const auto& days : table.sessionDays) {
            const std::size_t first = shareOf(days.size(), kTestFrom);
            const std::size_t testDays = days.size() - first;
            const auto border = [&](std::size_t p) { return first + p * testDays / splits.size(); };
            cuts.push_back(days.empty() ? Cut{} : cutAt(days, border(part), border(part + 1)));
        }
        for (std::size_t i = 0; i < table.nodes.size(); ++i) {
            if (observed.next[i] < 0) continue;
            const features::Node& node = table.nodes[i];
            const log::LocalDay labelDay = table.nodes[std::size_t(observed.next[i])].day();
            place(int(i), node.day(), labelDay, cuts[std::size_t(node.athlete)], splits[part]);
        }
    }
    return splits;
}

Split chronologicalSplit(const features::NodeTable& table, const Observed& observed)
{
    return std::move(rollingOrigin(table, observed, 1).front());
}

}  // namespace liftgraph::targets
