#include "core/features/trend.h"

#include <algorithm>
#include <map>

#include "core/features/feature_table.h"

namespace liftgraph::features {

namespace {

using Points = std::vector<TrendPoint>;

Points e1rmPoints(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, int exercise)
{
    Points points;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        if (nodes.nodes[i].exercise != exercise) continue;
        const BestE1rm best = bestE1rm(setsOfNode(logs, nodes, int(i)));
        if (best.set != nullptr) points.push_back({nodes.nodes[i].day(), best.kg, int(i), 0});
    }
    return points;
}

/// The heaviest set of every session by range of repetitions.
Points bestSetPoints(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, int exercise)
{
    Points points;
    int series = 0;
    for (const RepRange& range : kRepRanges) {
        for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
            if (nodes.nodes[i].exercise != exercise) continue;
            double bestKg = 0.0;
            for (const log::Set* set : setsOfNode(logs, nodes, int(i)))
                if (*set->reps >= range.low && *set->reps < range.high + 1) bestKg = std::max(bestKg, set->loadKg.value_or(0.0));
            if (bestKg > 0.0) points.push_back({nodes.nodes[i].day(), bestKg, int(i), series});
        }
        ++series;
    }
    return points;
}

Points volumePoints(const NodeTable& nodes, int exercise)
{
    Points points;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i)
        if (nodes.nodes[i].exercise == exercise) points.push_back({nodes.nodes[i].day(), nodes.nodes[i].volumeKg, int(i), 0});
    return points;
}

Points weekPoints(const NodeTable& nodes, const Scope& scope, bool sets)
{
    Points points;
    for (const TrainedWeek& week : trainedWeeks(nodes, scope)) points.push_back({week.monday, sets ? week.sets : week.volumeKg, week.node, 0});
    return points;
}

Points fosterPoints(const NodeTable& nodes, const Scope& scope, bool strain)
{
    struct Day {
        double loadKg = 0.0;
        int node = -1;
    };
    std::map<log::LocalDay, Day> days;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        const Node& node = nodes.nodes[i];
        const double share = shareOf(nodes.exercises[std::size_t(node.exercise)], node.exercise, scope);
        if (share <= 0.0) continue;
        Day& day = days[node.day()];
        day.loadKg += share * node.volumeKg;
        if (day.node < 0) day.node = int(i);
    }
    Points points;
    if (days.empty()) return points;
    const log::LocalDay first = days.begin()->first;
    std::vector<double> loads(std::size_t((days.rbegin()->first - first).count() + 1), 0.0);
    for (const auto& [day, trained] : days) loads[std::size_t((day - first).count())] = trained.loadKg;
    const std::vector<FosterWeek> weeks = fosterTrailing(loads);
    for (const auto& [day, trained] : days) {
        const FosterWeek& week = weeks[std::size_t((day - first).count())];
        if (week.defined) points.push_back({day, strain ? week.strain : week.monotony, trained.node, 0});
    }
    return points;
}

/// A day that was trained selects its first node.
Points bodyMassPoints(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes)
{
    std::map<log::LocalDay, int> first;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) first.try_emplace(nodes.nodes[i].day(), int(i));
    Points points;
    for (const log::BodyMass& mass : bodyMassSeries(logs.front())) {
        const auto at = first.find(mass.day);
        points.push_back({mass.day, mass.kg, at == first.end() ? -1 : at->second, 0});
    }
    return points;
}

}  // namespace

bool applies(TrendQuantity quantity, Scope::Kind scope)
{
    return scope == Scope::Kind::Exercise || (quantity != TrendQuantity::E1rm && quantity != TrendQuantity::BestSets);
}

bool marks(RecordKind kind, TrendQuantity quantity)
{
    switch (quantity) {
    case TrendQuantity::E1rm: return kind == RecordKind::E1rm;
    case TrendQuantity::BestSets: return kind == RecordKind::Weight || kind == RecordKind::Reps;
    case TrendQuantity::Volume: return kind == RecordKind::Volume;
    default: return false;
    }
}

Trend trendOf(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, const Scope& scope, TrendQuantity quantity)
{
    Trend trend;
    const bool one = scope.kind == Scope::Kind::Exercise;
    if (one && scope.exercise >= 0) trend.records = recordsOf(logs, nodes, scope.exercise);
    if (!applies(quantity, scope.kind)) return trend;
    switch (quantity) {
    case TrendQuantity::E1rm: trend.points = e1rmPoints(logs, nodes, scope.exercise); break;
    case TrendQuantity::BestSets: trend.points = bestSetPoints(logs, nodes, scope.exercise); break;
    case TrendQuantity::Volume:
        trend.weekly = !one;
        trend.points = one ? volumePoints(nodes, scope.exercise) : weekPoints(nodes, scope, false);
        break;
    case TrendQuantity::Sets:
        trend.weekly = true;
        trend.points = weekPoints(nodes, scope, true);
        break;
    case TrendQuantity::Monotony: trend.points = fosterPoints(nodes, scope, false); break;
    case TrendQuantity::Strain: trend.points = fosterPoints(nodes, scope, true); break;
    case TrendQuantity::BodyMass: trend.points = bodyMassPoints(logs, nodes); break;
    }
    return trend;
}

}  // namespace liftgraph::features
