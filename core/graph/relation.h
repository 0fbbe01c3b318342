#pragma once
// Which relations a model hears and how many neighbours at most: the graph taken apart, for ablations.

#include <cstdint>
#include <vector>

#include "core/graph/exercise_graph.h"

namespace liftgraph::graph {

enum class Relation {
    SessionAndTemporal,  ///< the recommended graph
    Session,             ///< entries of the same session, both ways
    DayType,             ///< earlier entries of all sessions with the same title (the paper's clique)
    Temporal,            ///< the exercise's session before
    None,                ///< nobody
};
inline constexpr Relation kRelations[] = {Relation::SessionAndTemporal, Relation::Session, Relation::DayType, Relation::Temporal, Relation::None};
/// As they stand in JSON and on the command line.
inline constexpr const char* kRelationNames[] = {"session+temporal", "session", "day_type", "temporal", "none"};

/// `recommended` reduced to a relation (buildGraph's recommended graph of `nodes`). No node hears a later session.
ExerciseGraph withRelation(const ExerciseGraph& recommended, const features::NodeTable& nodes, Relation relation);

/// Every node hears at most `most` others of its group and at most `most` along edges; 0: all. Of a one-way group and of edges the latest, of
/// an undirected group some drawn once by `seed` (the fixed-size samples of Hamilton et al. 2017). Groups that are within the limit stay
/// groups; what is drawn becomes edges of weight 1, sorted by target.
ExerciseGraph withFanOut(const ExerciseGraph& graph, int most, std::uint64_t seed);

/// The relations among `nodes` alone, renumbered by their place in the list. Each node at most once.
ExerciseGraph inducedBy(const ExerciseGraph& graph, const std::vector<int>& nodes);

}  // namespace liftgraph::graph
