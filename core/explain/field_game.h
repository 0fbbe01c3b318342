#pragma once
// The game of one entry on the graph: what the players switch in its receptive field, and the quick way to ask a network about it.

#include <functional>
#include <vector>

#include "core/explain/network.h"
#include "core/explain/shapley.h"

namespace liftgraph::explain {

/// Some columns of the inputs of some nodes, switched together between what they are and a background row.
struct FieldPlayer {
    std::vector<int> nodes = {};
    std::vector<int> columns = {};
};

/// What is asked of the model's outputs: from `outputs` raw values to as many explained ones.
using Outcome = std::function<void(const double* raw, double* explained)>;

/// What is referred to must outlive the game.
struct FieldTask {
    const features::Matrix& inputs;      ///< nodes x columns, scaled
    const features::Matrix& background;  ///< rows x columns, at least one row: one of its rows stands in at all nodes at once
    int node = 0;                        ///< whose prediction is explained
    std::vector<FieldPlayer> players = {};
    Outcome outcome = {};                ///< empty: the raw values
};

/// The value of a coalition is the mean of the explained values over the background (interventional; Janzing et al. 2020). The first layer is
/// linear in the players, so a coalition costs one addition there; only what the players can reach is computed again, in float, and summed in
/// double. `states` are the network's own for `inputs`.
Game networkGame(const Network& network, const GraphIndex& graph, const std::vector<features::Matrix>& states, FieldTask task,
                 const JobContext& context = {});

/// Asks any model: inputs of as many nodes as the graph has, nodes x outputs back.
using GraphPredictor = std::function<Result<features::Matrix>(const features::Matrix& inputs, const graph::ExerciseGraph& graph)>;

/// The same for a model of which only its predictions are known: the graph of `field` (the task's node first, and everyone whom it can hear) is
/// copied for every coalition and background row, many copies to a call.
Game copiesGame(GraphPredictor predict, const graph::ExerciseGraph& graph, std::vector<int> field, FieldTask task, const JobContext& context = {});

}  // namespace liftgraph::explain
