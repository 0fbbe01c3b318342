#pragma once
// The map of exercises in more ways than one: of some entries only, by another layout, around what was put somewhere by hand.

#include <optional>

#include "core/graph/exercise_graph.h"

namespace liftgraph::graph {

inline bool operator==(const Point& a, const Point& b) { return a.x == b.x && a.y == b.y; }

/// Of the entries that `shown` (by node) is not 0 for.
ExerciseMap buildMap(const features::NodeTable& nodes, const std::vector<char>& shown);

enum class MapMethod {
    FruchtermanReingold,  ///< springs by shared sessions (Fruchterman and Reingold 1991)
    KamadaKawai,          ///< distances by shared sessions (Kamada and Kawai 1989)
};
struct MapOptions {
    MapMethod method = MapMethod::FruchtermanReingold;
    std::uint64_t seed = 1;
    std::vector<std::optional<Point>> pinned = {};  ///< by position in ExerciseMap::exercises; empty: none. They stay exactly there
};
/// As layoutMap(map, seed), which is this with the default options. Errors: ModuleMissing, Cancelled.
[[nodiscard]] Result<MapLayout> layoutMap(const ExerciseMap& map, const MapOptions& options, const JobContext& context = {});

/// By position in `map.exercises`: the muscle group that most sessions of its community train; what names a community.
std::vector<log::MuscleGroup> communityMuscles(const ExerciseMap& map, const MapLayout& layout, const features::NodeTable& nodes);

}  // namespace liftgraph::graph
