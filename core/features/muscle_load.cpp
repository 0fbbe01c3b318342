#include "core/features/muscle_load.h"

#include <algorithm>

namespace liftgraph::features {

namespace {

log::LocalDay mondayOf(log::LocalDay day)
{
    const std::chrono::weekday weekday(day);
    return day - std::chrono::days(weekday.iso_encoding() - 1);
}

template <class Wanted>
double shareIn(const log::Exercise& exercise, Wanted&& wanted)
{
    if (std::any_of(exercise.primary.begin(), exercise.primary.end(), wanted)) return 1.0;
    return std::any_of(exercise.secondary.begin(), exercise.secondary.end(), wanted) ? kSecondaryShare : 0.0;
}

std::vector<double> sharesOf(const NodeTable& nodes, const Scope& scope)
{
    std::vector<double> shares;
    for (std::size_t i = 0; i < nodes.exercises.size(); ++i) shares.push_back(shareOf(nodes.exercises[i], int(i), scope));
    return shares;
}

}  // namespace

double shareOf(const log::Exercise& exercise, int index, const Scope& scope)
{
    switch (scope.kind) {
    case Scope::Kind::Exercise: return index == scope.exercise ? 1.0 : 0.0;
    case Scope::Kind::Muscle: return shareIn(exercise, [&](log::Muscle muscle) { return muscle == scope.muscle; });
    case Scope::Kind::Group: return shareIn(exercise, [&](log::Muscle muscle) { return log::groupOf(muscle) == scope.group; });
    case Scope::Kind::Everything: break;
    }
    return 1.0;
}

std::vector<bool> exercisesIn(const NodeTable& nodes, const Scope& scope)
{
    std::vector<bool> in;
    for (const double share : sharesOf(nodes, scope)) in.push_back(share >= 1.0);
    return in;
}

std::vector<TrainedWeek> trainedWeeks(const NodeTable& nodes, const Scope& scope)
{
    const std::vector<double> shares = sharesOf(nodes, scope);
    std::vector<TrainedWeek> weeks;
    double most = 0.0;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        const Node& node = nodes.nodes[i];
        const double share = shares[std::size_t(node.exercise)];
        if (share <= 0.0) continue;
        const log::LocalDay monday = mondayOf(node.day());
        while (weeks.empty() || weeks.back().monday < monday) {
            weeks.push_back({weeks.empty() ? monday : weeks.back().monday + std::chrono::days(7), 0.0, 0.0, -1});
            most = 0.0;
        }
        TrainedWeek& week = weeks.back();
        week.sets += share * node.workingSets;
        week.volumeKg += share * node.volumeKg;
        if (week.node < 0 || share * node.volumeKg > most) {
            week.node = int(i);
            most = share * node.volumeKg;
        }
    }
    return weeks;
}

}  // namespace liftgraph::features
