#pragma once
// The graph as lists of edges for attention, where every pair has a weight of its own and no sum over a group is shared.

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/graph/exercise_graph.h"

namespace liftgraph::learn {

/// Sources and targets of every message. Unlike the other convolutions attention has to write the pairs of a group down.
struct Messages {
    std::vector<std::int64_t> source = {}, target = {};
};

/// Throws std::length_error where the groups have more than Attention::kMostPairs pairs.
Messages messagesOf(const graph::ExerciseGraph& graph);

class Attention {
public:
    /// Throws as messagesOf().
    Attention(const graph::ExerciseGraph& graph, const at::Device& device);

    /// One layer: nodes x in to nodes x hidden. `weights`: attention of source and of target, bias, linear map.
    at::Tensor layer(const at::Tensor& x, const at::Tensor* weights) const;

    static constexpr std::int64_t kMostPairs = std::int64_t(1) << 24;

private:
    at::Tensor m_source, m_target;
};

}  // namespace liftgraph::learn
