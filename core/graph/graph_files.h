#pragma once
// The graph as files for other programs: GraphML, GEXF, and lists of edges and of nodes as CSV, all with the same attributes.

#include <string>
#include <vector>

#include "core/features/feature_table.h"
#include "core/graph/exercise_graph.h"

namespace liftgraph::graph {

enum class GraphFormat {
    GraphMl,
    Gexf,   ///< 1.2draft, what Gephi and networkx read
    Edges,  ///< CSV, one line per edge with who is joined; text is safe for spreadsheets
    Nodes,  ///< CSV, one line per node with every attribute
};

/// What is written. `table` and `expected` may be null: then their attributes are left out.
struct GraphSource {
    const features::NodeTable& nodes;
    const ExerciseGraph& graph;
    const features::FeatureTable* table = nullptr;
    const features::Matrix* expected = nullptr;  ///< nodes x 3: what a model expects next, in kg, reps and s
};

/// The names of the nodes' attributes in the order in which they are written: of the log, every feature column, what is expected.
std::vector<std::string> nodeAttributes(const GraphSource& source);

/// Nodes are called n0, n1...; every same-session pair is one edge from the earlier to the later node with weight 1, every temporal edge one
/// with its weight, and the attribute "directed" says which have a direction (readers such as networkx refuse files that mix both).
/// What is missing has no value. Streamed beside `path` and put in its place when complete. Errors: OutputUnwritable, DiskFull, Cancelled.
[[nodiscard]] Result<void> writeGraph(const std::string& path, GraphFormat format, const GraphSource& source, const JobContext& context = {});

}  // namespace liftgraph::graph
