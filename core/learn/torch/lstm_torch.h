#pragma once
// Entries as sequences, one per exercise, and a long short-term memory over them: what a log is to a model without a graph.

#include <vector>

#include <ATen/core/Tensor.h>

#include "core/graph/exercise_graph.h"

namespace liftgraph::learn {

/// The chains that temporal edges make of the nodes, each node in one: it follows the last earlier node with an edge to it, where that one has
/// no follower yet; else it begins a chain.
std::vector<std::vector<std::int32_t>> chainsOf(const graph::ExerciseGraph& graph);

/// The chains side by side as time steps x chains; shorter ones are padded at their end.
class Sequences {
public:
    Sequences(const graph::ExerciseGraph& graph, const at::Device& device);

    /// One layer (Hochreiter and Schmidhuber 1997, with a forget gate; gates in PyTorch's order): nodes x in to nodes x hidden. A node
    /// sees itself and what came before it in its chain. `weights`: input, hidden, input bias, hidden bias.
    at::Tensor layer(const at::Tensor& x, const at::Tensor* weights) const;

private:
    at::Tensor m_nodeAt;  ///< steps x chains: node, or the row of zeros that is appended
    at::Tensor m_place;   ///< node to position in the flattened steps x chains
    std::int64_t m_steps = 0, m_chains = 0;
};

}  // namespace liftgraph::learn
