#pragma once
// What a convolution does to its inputs, A x, as a linear operator over groups and sparse edges, with its transpose.

#include <cstdint>
#include <string>
#include <vector>

#include "core/graph/exercise_graph.h"
#include "core/learn/torch/kernels.h"

namespace liftgraph::learn {

enum class Aggregation {
    Mean,       ///< of the neighbours: sum w x / sum w (Hamilton 2017); 0 without neighbours
    Normalised  ///< D^-1/2 (A + remaining self-loops) D^-1/2 (Kipf and Welling 2017), D the in-degree at the target
};

/// Edges by row; the transpose is a second one.
struct SparseEdges {
    std::vector<std::int64_t> offsets = {0};
    std::vector<std::int32_t> neighbour = {};
    std::vector<float> coefficient = {};  ///< scales of both ends included
};

/// Built once per graph. Groups are never expanded to pairs: they take O(members) (exact forms in the design's methods.md 3).
struct GraphOperator {
    std::int64_t nodes = 0;
    SparseEdges incoming = {};   ///< rows are targets
    SparseEdges outgoing = {};   ///< rows are sources
    std::vector<float> self = {};  ///< a node's own share; empty for Mean
    std::vector<std::int32_t> members = {};
    std::vector<std::int64_t> groupOffsets = {0};
    bool oneWay = false;
    bool disjoint = true;  ///< no node is in two groups: groups may be worked on side by side
    std::vector<float> sendScale = {};     ///< by node, for groups
    std::vector<float> receiveScale = {};  ///< by node, for groups

    bool hasGroups() const { return groupOffsets.size() > 1; }
    bool hasSparse() const { return !incoming.neighbour.empty() || !self.empty(); }
};

/// `weighted` uses EdgeTerm::weight (missing weights are 1). Indices must lie inside the graph: see checkGraph().
GraphOperator buildOperator(const graph::ExerciseGraph& graph, Aggregation kind, bool weighted);

/// The same operator among some of the nodes, in the order of `nodes` (by row): what others say is left out, shares stay as they are.
GraphOperator among(const GraphOperator& op, const std::int32_t* nodes, std::int64_t count);

/// out = start + A in (or A^T in), nodes x width; `out` must not overlap `in`. Without data, `start` is zero.
void apply(const GraphOperator& op, ConstRows in, Rows out, std::int64_t width, bool transposed, ConstRows start = {});

/// Empty where every index lies inside the graph and every length fits, else a sentence that says what does not.
std::string checkGraph(const graph::ExerciseGraph& graph);

}  // namespace liftgraph::learn
