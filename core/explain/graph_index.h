#pragma once
// The graph asked node by node: whom a node hears, with what weight, and what it can hear of over several layers.

#include <vector>

#include "core/graph/exercise_graph.h"

namespace liftgraph::explain {

class GraphIndex {
public:
    /// `weighted`: temporal edges count with their weight (missing ones with 1); members of a group always count 1.
    GraphIndex(const graph::ExerciseGraph& graph, bool weighted);

    struct Message {
        int source = 0;
        double weight = 1.0;
    };
    /// Self-loops are not among them. A node that is heard twice stands there twice.
    std::vector<Message> into(int node) const;
    double degree(int node) const { return m_degree[std::size_t(node)]; }  ///< sum of the weights of into()
    double selfWeight(int node) const { return m_self[std::size_t(node)]; }  ///< of the node's own loop; 1 where there is none
    /// A self-loop is among the edges: to some aggregations the node is then a neighbour of its own.
    bool hasSelfLoops() const { return m_hasSelfLoops; }

    /// `node` first, then everyone whose inputs can reach it within `hops` messages, nearest first; hops below 0: without limit.
    std::vector<int> field(int node, int hops) const;
    int nodes() const { return int(m_degree.size()); }

private:
    std::vector<std::vector<int>> m_groups = {};        ///< members in order
    std::vector<std::vector<std::pair<int, int>>> m_memberships = {};  ///< by node: group and place in it
    std::vector<std::vector<Message>> m_edges = {};     ///< by target
    std::vector<double> m_degree = {};
    std::vector<double> m_self = {};
    bool m_oneWay = false;
    bool m_hasSelfLoops = false;
};

}  // namespace liftgraph::explain
