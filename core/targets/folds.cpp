#include "core/targets/folds.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace liftgraph::targets {

namespace {

constexpr double kValidationFrom = 0.85;
constexpr std::array<std::string_view, 3> kNames{"chronological", "leave-athlete-out", "leave-exercise-out"};

std::vector<Fold> rolling(const features::NodeTable& table, const Observed& observed, int parts)
{
    std::vector<Fold> folds;
    for (Split& split : rollingOrigin(table, observed, parts)) folds.push_back({std::move(split), {}});
    return folds;
}

/// First day that validates, by athlete, where nothing of the athlete is tested.
std::vector<log::LocalDay> validationStarts(const features::NodeTable& table)
{
    std::vector<log::LocalDay> starts;
    for (const auto& days : table.sessionDays)
        starts.push_back(days.empty() ? log::LocalDay{} : days[std::size_t(kValidationFrom * double(days.size()))]);
    return starts;
}

std::vector<Fold> byAthlete(const features::NodeTable& table, const Observed& observed)
{
    const std::vector<log::LocalDay> starts = validationStarts(table);
    const std::vector<int> tested = chronologicalSplit(table, observed).test;
    std::vector<Fold> folds(table.athletes.size());
    for (std::size_t fold = 0; fold < folds.size(); ++fold) folds[fold].heldOut = {int(fold)};
    for (const int node : tested) folds[std::size_t(table.nodes[std::size_t(node)].athlete)].split.test.push_back(node);
    for (std::size_t i = 0; i < table.nodes.size(); ++i) {
        if (observed.next[i] < 0) continue;
        const features::Node& node = table.nodes[i];
        const log::LocalDay start = starts[std::size_t(node.athlete)];
        const bool validates = node.day() >= start;
        if (!validates && table.nodes[std::size_t(observed.next[i])].day() >= start) continue;
        for (std::size_t fold = 0; fold < folds.size(); ++fold) {
            if (int(fold) == node.athlete) continue;
            (validates ? folds[fold].split.validation : folds[fold].split.train).push_back(int(i));
        }
    }
    return folds;
}

/// Exercise to group: the most tested first, each into the group with the fewest test entries so far.
std::vector<int> groupExercises(const features::NodeTable& table, const std::vector<int>& tested, int groups)
{
    std::vector<long> count(table.exercises.size(), 0);
    for (const int node : tested) ++count[std::size_t(table.nodes[std::size_t(node)].exercise)];
    std::vector<int> order(count.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = int(i);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return count[std::size_t(a)] > count[std::size_t(b)]; });
    std::vector<long> load(std::size_t(groups), 0);
    std::vector<int> group(count.size(), 0);
    for (const int exercise : order) {
        const auto least = std::min_element(load.begin(), load.end());
        group[std::size_t(exercise)] = int(least - load.begin());
        *least += std::max(1L, count[std::size_t(exercise)]);
    }
    return group;
}

std::vector<Fold> byExercise(const features::NodeTable& table, const Observed& observed, int groups)
{
    const Split all = chronologicalSplit(table, observed);
    const std::vector<int> group = groupExercises(table, all.test, groups);
    std::vector<Fold> folds(static_cast<std::size_t>(groups));
    for (std::size_t exercise = 0; exercise < group.size(); ++exercise) folds[std::size_t(group[exercise])].heldOut.push_back(int(exercise));
    const auto groupOf = [&](int node) { return group[std::size_t(table.nodes[std::size_t(node)].exercise)]; };
    for (int fold = 0; fold < groups; ++fold) {
        Split& split = folds[std::size_t(fold)].split;
        const auto held = [&](int node) { return groupOf(node) == fold; };
        const auto taught = [&](int node) { return !held(node); };
        std::copy_if(all.test.begin(), all.test.end(), std::back_inserter(split.test), held);
        std::copy_if(all.train.begin(), all.train.end(), std::back_inserter(split.train), taught);
        std::copy_if(all.validation.begin(), all.validation.end(), std::back_inserter(split.validation), taught);
    }
    return folds;
}

}  // namespace

std::string_view splitName(SplitKind kind) { return kNames[std::size_t(kind)]; }

std::optional<SplitKind> splitNamed(std::string_view name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return kSplitKinds[found - kNames.begin()];
}

std::vector<Fold> foldsOf(const features::NodeTable& nodes, const Observed& observed, SplitKind kind, int parts)
{
    parts = std::max(parts, 1);
    std::vector<Fold> folds = kind == SplitKind::Chronological     ? rolling(nodes, observed, parts)
                              : kind == SplitKind::LeaveAthleteOut ? byAthlete(nodes, observed)
                                                                   : byExercise(nodes, observed, parts);
    std::erase_if(folds, [](const Fold& fold) { return fold.split.test.empty() || (fold.split.train.empty() && fold.split.validation.empty()); });
    return folds;
}

}  // namespace liftgraph::targets
