#pragma once
// What graph files say of nodes and edges, whatever their format.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph/graph_files.h"

namespace liftgraph::graph {

enum class AttributeKind { Text, Integer, Number };

/// One attribute of the nodes. `value` gives its text, empty where it is missing; of numbers the shortest that reads back the same.
struct NodeAttribute {
    std::string key = {};   ///< of GraphML
    std::string name = {};
    AttributeKind kind = AttributeKind::Text;
    std::function<std::string(std::size_t node)> value = {};
};
std::vector<NodeAttribute> attributesOf(const GraphSource& source);

struct FileEdge {
    std::int32_t source = 0, target = 0;
    bool directed = false;
    std::string_view kind = {};  ///< "same_session", "temporal"
    double weight = 1.0;
};
/// Every edge, pairs first. False where `take` returned false.
bool eachEdge(const ExerciseGraph& graph, const std::function<bool(const FileEdge&)>& take);

std::string plainNumber(double value);

}  // namespace liftgraph::graph
