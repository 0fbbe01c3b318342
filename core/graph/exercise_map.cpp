#include <algorithm>
#include <map>

#include "core/graph/exercise_graph.h"

namespace liftgraph::graph {

namespace {

/// Position of every exercise that occurs; -1 for the others.
std::vector<int> positions(const features::NodeTable& table, ExerciseMap& map)
{
    std::vector<int> position(table.exercises.size(), -1);
    for (const features::Node& node : table.nodes) position[std::size_t(node.exercise)] = 0;
    for (std::size_t exercise = 0; exercise < position.size(); ++exercise) {
        if (position[exercise] < 0) continue;
        position[exercise] = int(map.exercises.size());
        map.exercises.push_back(int(exercise));
    }
    return position;
}

}  // namespace

ExerciseMap buildMap(const features::NodeTable& table)
{
    ExerciseMap map;
    const std::vector<int> position = positions(table, map);
    map.sessions.assign(map.exercises.size(), 0);
    map.volumeKg.assign(map.exercises.size(), 0.0);
    std::map<std::pair<int, int>, int> shared;
    std::vector<int> session;
    for (std::size_t i = 0; i < table.nodes.size(); ++i) {
        const features::Node& node = table.nodes[i];
        if (i > 0 && table.nodes[i - 1].group != node.group) session.clear();
        const auto at = std::size_t(position[std::size_t(node.exercise)]);
        ++map.sessions[at];
        map.volumeKg[at] += node.volumeKg;
        for (const int other : session) ++shared[std::minmax(other, node.exercise)];
        session.push_back(node.exercise);
    }
    for (const auto& [pair, sessions] : shared) map.links.push_back({pair.first, pair.second, sessions});
    return map;
}

}  // namespace liftgraph::graph
