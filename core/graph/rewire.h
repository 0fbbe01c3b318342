#pragma once
// Controls for a graph model: the same graph with meaningless partners, and none at all.

#include <cstdint>

#include "core/graph/exercise_graph.h"

namespace liftgraph::graph {

/// Every node hears as many others, with the same edge weights, but others: consecutive entries of an exercise swap partners (each node
/// keeps its number of temporal edges in and out; the swaps of Maslov and Sneppen 2002), and in the place of each other entry of its session
/// a node hears one drawn from the same athlete's earlier sessions. Nothing hears a later session. In the athlete's first session,
/// which has no earlier one, the session's own entries stay. All relations become edges; the same seed gives the same graph.
ExerciseGraph rewired(const ExerciseGraph& graph, const features::NodeTable& nodes, std::uint64_t seed);

/// The nodes without any relation.
ExerciseGraph withoutEdges(const ExerciseGraph& graph);

}  // namespace liftgraph::graph
