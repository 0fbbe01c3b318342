#pragma once
// The training log as a graph: same-session relations as groups (never as pairs), temporal relations as sparse edges.

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/features/node_table.h"

namespace liftgraph::graph {

enum class Preset { Recommended, Notebook, Listing };

/// Every two members of a group are related. Members of group g: members[offsets[g]] .. members[offsets[g+1]-1].
struct GroupTerm {
    std::vector<std::int32_t> members = {};
    std::vector<std::int64_t> offsets = {0};
    bool oneWay = false;  ///< messages run from an earlier member to a later one only (the paper's tensor)

    std::int64_t pairs() const;  ///< unordered pairs implied
};

/// Directed edges, source to target, sorted by target.
struct EdgeTerm {
    std::vector<std::int32_t> source = {};
    std::vector<std::int32_t> target = {};
    std::vector<float> weight = {};  ///< 1/(1+|fatigue difference|); ignored by the paper's presets

    std::int64_t size() const { return std::int64_t(source.size()); }
};

/// The same edges by target; those of one target keep their order. Every edge has a weight.
EdgeTerm sortedByTarget(const EdgeTerm& edges);

struct ExerciseGraph {
    std::int32_t nodeCount = 0;
    GroupTerm sameSession = {};
    EdgeTerm temporal = {};
};

/// Recommended: groups are sessions, undirected; temporal edges join consecutive entries of one exercise, past to future.
/// Notebook and Listing: groups are all nodes with one day type (session title), one-way; temporal likewise.
/// `fatigue` by node (may be empty: all weights 1).
ExerciseGraph buildGraph(const features::NodeTable& nodes, Preset preset, const std::vector<double>& fatigue = {});

/// GraphML with every same-session pair (kind "same_session", earlier to later) and temporal edge and the nodes' attributes,
/// streamed to `path`; loads in kg. The edge attribute "directed" says which edges have a direction. Errors: OutputUnwritable, DiskFull, Cancelled.
[[nodiscard]] Result<void> writeGraphMl(const std::string& path, const features::NodeTable& nodes, const ExerciseGraph& graph,
                                        const JobContext& context = {});

/// Exercises as a map: how often two were done in one session.
struct ExerciseMap {
    struct Link {
        int a = 0, b = 0;     ///< exercise indices, a < b
        int sessions = 0;     ///< shared sessions
    };
    std::vector<int> exercises = {};   ///< exercise indices that occur
    std::vector<int> sessions = {};    ///< by position in `exercises`: sessions with it
    std::vector<double> volumeKg = {};
    std::vector<Link> links = {};
};
ExerciseMap buildMap(const features::NodeTable& nodes);

struct Point {
    double x = 0.0, y = 0.0;
};
struct MapLayout {
    std::vector<Point> points = {};    ///< by position in ExerciseMap::exercises, unit square
    std::vector<int> community = {};   ///< Leiden community
};
/// Force-directed layout (Fruchterman-Reingold, weights = shared sessions) and Leiden communities by igraph, which is loaded on
/// first use. The same seed gives the same picture. Errors: ModuleMissing, Cancelled.
[[nodiscard]] Result<MapLayout> layoutMap(const ExerciseMap& map, std::uint64_t seed, const JobContext& context = {});

}  // namespace liftgraph::graph
