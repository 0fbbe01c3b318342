#include <algorithm>
#include <array>
#include <map>

#include "core/graph/exercise_map.h"

namespace liftgraph::graph {

namespace {

/// Position of every exercise that occurs; -1 for the others.
std::vector<int> positions(const features::NodeTable& table, const std::vector<char>& shown, ExerciseMap& map)
{
    std::vector<int> position(table.exercises.size(), -1);
    for (std::size_t i = 0; i < table.nodes.size(); ++i)
        if (shown.empty() || shown[i]) position[std::size_t(table.nodes[i].exercise)] = 0;
    for (std::size_t exercise = 0; exercise < position.size(); ++exercise) {
        if (position[exercise] < 0) continue;
        position[exercise] = int(map.exercises.size());
        map.exercises.push_back(int(exercise));
    }
    return position;
}

}  // namespace

ExerciseMap buildMap(const features::NodeTable& table) { return buildMap(table, {}); }

ExerciseMap buildMap(const features::NodeTable& table, const std::vector<char>& shown)
{
    ExerciseMap map;
    const std::vector<int> position = positions(table, shown, map);
    map.sessions.assign(map.exercises.size(), 0);
    map.volumeKg.assign(map.exercises.size(), 0.0);
    std::map<std::pair<int, int>, int> shared;
    std::vector<int> session;
    for (std::size_t i = 0; i < table.nodes.size(); ++i) {
        const features::Node& node = table.nodes[i];
        if (i > 0 && table.nodes[i - 1].group != node.group) session.clear();
        if (!shown.empty() && !shown[i]) continue;
        const auto at = std::size_t(position[std::size_t(node.exercise)]);
        ++map.sessions[at];
        map.volumeKg[at] += node.volumeKg;
        for (const int other : session) ++shared[std::minmax(other, node.exercise)];
        session.push_back(node.exercise);
    }
    for (const auto& [pair, sessions] : shared) map.links.push_back({pair.first, pair.second, sessions});
    return map;
}

std::vector<log::MuscleGroup> communityMuscles(const ExerciseMap& map, const MapLayout& layout, const features::NodeTable& nodes)
{
    constexpr std::size_t kGroups = std::size_t(log::MuscleGroup::WholeBody) + 1;
    std::map<int, std::array<int, kGroups>> sessions;
    const auto groupAt = [&](std::size_t i) { return nodes.exercises[std::size_t(map.exercises[i])].group(); };
    for (std::size_t i = 0; i < map.exercises.size(); ++i) sessions[layout.community[i]][std::size_t(groupAt(i))] += map.sessions[i];
    std::vector<log::MuscleGroup> muscles;
    for (std::size_t i = 0; i < map.exercises.size(); ++i) {
        // An unknown muscle names nothing as long as another one is there.
        auto counts = sessions[layout.community[i]];
        const auto best = std::max_element(counts.begin() + 1, counts.end());
        muscles.push_back(*best > 0 ? log::MuscleGroup(best - counts.begin()) : log::MuscleGroup::Unknown);
    }
    return muscles;
}

}  // namespace liftgraph::graph
