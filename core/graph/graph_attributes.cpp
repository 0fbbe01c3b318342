#include "core/graph/graph_attributes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace liftgraph::graph {

namespace {

constexpr const char* kExpected[] = {"expected_weight_kg", "expected_reps", "expected_rest_s"};

void appendLogged(const features::NodeTable& table, std::vector<NodeAttribute>& attributes)
{
    const auto text = [&](const char* key, const char* name, auto value) {
        attributes.push_back({key, name, AttributeKind::Text, [&table, value](std::size_t i) { return value(table, table.nodes[i]); }});
    };
    const auto number = [&](const char* key, const char* name, AttributeKind kind, auto value) {
        attributes.push_back({key, name, kind, [&table, value](std::size_t i) { return plainNumber(value(table.nodes[i])); }});
    };
    using Table = features::NodeTable;
    using Node = features::Node;
    text("exercise", "exercise", [](const Table& t, const Node& n) { return t.exercises[std::size_t(n.exercise)].name; });
    text("muscle", "muscle", [](const Table& t, const Node& n) { return std::string(log::nameOf(t.exercises[std::size_t(n.exercise)].group())); });
    text("date", "date", [](const Table&, const Node& n) { return log::formatDay(n.day()); });
    text("title", "session", [](const Table& t, const Node& n) { return t.groupTitles[std::size_t(n.group)]; });
    text("athlete", "athlete", [](const Table& t, const Node& n) { return t.athletes[std::size_t(n.athlete)]; });
    number("place", "place", AttributeKind::Integer, [](const Node& n) { return double(n.place); });
    number("sets", "sets", AttributeKind::Integer, [](const Node& n) { return double(n.workingSets); });
    number("load", "top_load_kg", AttributeKind::Number, [](const Node& n) { return n.topLoadKg; });
    number("reps", "top_reps", AttributeKind::Number, [](const Node& n) { return n.topReps; });
    number("volume", "volume_kg", AttributeKind::Number, [](const Node& n) { return n.volumeKg; });
}

bool nameTaken(const std::vector<NodeAttribute>& attributes, const std::string& name)
{
    return std::any_of(attributes.begin(), attributes.end(), [&](const NodeAttribute& a) { return a.name == name; });
}

void appendFeatures(const features::FeatureTable& table, std::vector<NodeAttribute>& attributes)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const std::string& column = table.columns[c].name;
        // Both the log and the features have a place and repetitions.
        const std::string name = nameTaken(attributes, column) ? "feature_" + column : column;
        attributes.push_back({"f" + std::to_string(c), name, AttributeKind::Number, [&table, c](std::size_t i) {
                                  const bool missing = table.at(Eigen::Index(i), Eigen::Index(c)) == features::Provenance::Missing;
                                  return missing ? std::string() : plainNumber(table.values(Eigen::Index(i), Eigen::Index(c)));
                              }});
    }
}

void appendExpected(const features::Matrix& expected, std::vector<NodeAttribute>& attributes)
{
    for (Eigen::Index target = 0; target < std::min<Eigen::Index>(expected.cols(), 3); ++target)
        attributes.push_back({"x" + std::to_string(target), kExpected[target], AttributeKind::Number, [&expected, target](std::size_t i) {
                                  return Eigen::Index(i) < expected.rows() ? plainNumber(expected(Eigen::Index(i), target)) : std::string();
                              }});
}

}  // namespace

std::string plainNumber(double value)
{
    if (!std::isfinite(value)) return {};
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

std::vector<NodeAttribute> attributesOf(const GraphSource& source)
{
    std::vector<NodeAttribute> attributes;
    appendLogged(source.nodes, attributes);
    if (source.table) appendFeatures(*source.table, attributes);
    if (source.expected) appendExpected(*source.expected, attributes);
    return attributes;
}

std::vector<std::string> nodeAttributes(const GraphSource& source)
{
    std::vector<std::string> names;
    for (const NodeAttribute& attribute : attributesOf(source)) names.push_back(attribute.name);
    return names;
}

bool eachEdge(const ExerciseGraph& graph, const std::function<bool(const FileEdge&)>& take)
{
    const GroupTerm& groups = graph.sameSession;
    for (std::size_t group = 0; group + 1 < groups.offsets.size(); ++group)
        for (std::int64_t a = groups.offsets[group]; a < groups.offsets[group + 1]; ++a)
            for (std::int64_t b = a + 1; b < groups.offsets[group + 1]; ++b)
                if (!take({groups.members[std::size_t(a)], groups.members[std::size_t(b)], groups.oneWay, "same_session", 1.0})) return false;
    for (std::size_t e = 0; e < graph.temporal.source.size(); ++e) {
        const double weight = graph.temporal.weight.empty() ? 1.0 : double(graph.temporal.weight[e]);
        if (!take({graph.temporal.source[e], graph.temporal.target[e], true, "temporal", weight})) return false;
    }
    return true;
}

}  // namespace liftgraph::graph
