#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string_view>

#include "core/graph/exercise_graph.h"

namespace liftgraph::graph {

namespace {

constexpr std::int64_t kEdgesBetweenChecks = 4096;

struct Key {
    std::string_view id;
    std::string_view domain;
    std::string_view name;
    std::string_view type;
};
constexpr auto kKeys = std::to_array<Key>({
    {"exercise", "node", "exercise", "string"},   {"muscle", "node", "muscle", "string"}, {"date", "node", "date", "string"},
    {"title", "node", "session", "string"},       {"athlete", "node", "athlete", "string"}, {"place", "node", "place", "int"},
    {"sets", "node", "sets", "int"},              {"load", "node", "top_load_kg", "double"}, {"reps", "node", "top_reps", "double"},
    {"volume", "node", "volume_kg", "double"},    {"kind", "edge", "kind", "string"},     {"weight", "edge", "weight", "double"},
    {"directed", "edge", "directed", "boolean"},
});

/// Text for XML 1.0: the five special characters escaped; control characters, which XML cannot carry, left out.
std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&apos;"; break;
        default:
            if (byte >= 0x20 || c == '\t' || c == '\n' || c == '\r') safe += c;
        }
    }
    return safe;
}

/// Shortest text that reads back as the same number, whatever the locale.
std::string plain(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

void data(std::ostream& out, std::string_view key, const std::string& value)
{
    out << "<data key=\"" << key << "\">" << value << "</data>";
}

void writeHead(std::ostream& out)
{
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const Key& key : kKeys)
        out << "  <key id=\"" << key.id << "\" for=\"" << key.domain << "\" attr.name=\"" << key.name << "\" attr.type=\"" << key.type << "\"/>\n";
    out << "  <graph edgedefault=\"directed\">\n";
}

void writeNode(std::ostream& out, const features::NodeTable& table, std::size_t index)
{
    const features::Node& node = table.nodes[index];
    const log::Exercise& exercise = table.exercises[std::size_t(node.exercise)];
    out << "    <node id=\"n" << index << "\">";
    data(out, "exercise", escaped(exercise.name));
    data(out, "muscle", std::string(log::nameOf(exercise.group())));
    data(out, "date", log::formatDay(node.day()));
    data(out, "title", escaped(table.groupTitles[std::size_t(node.group)]));
    data(out, "athlete", escaped(table.athletes[std::size_t(node.athlete)]));
    data(out, "place", std::to_string(node.place));
    data(out, "sets", std::to_string(node.workingSets));
    data(out, "load", plain(node.topLoadKg));
    data(out, "reps", plain(node.topReps));
    data(out, "volume", plain(node.volumeKg));
    out << "</node>\n";
}

void writeEdge(std::ostream& out, std::int32_t source, std::int32_t target, bool directed, std::string_view kind, double weight)
{
    // Readers such as networkx refuse a file that mixes directed and undirected edges, so the direction is said as data.
    out << "    <edge source=\"n" << source << "\" target=\"n" << target << "\">";
    data(out, "kind", std::string(kind));
    data(out, "directed", directed ? "true" : "false");
    data(out, "weight", plain(weight));
    out << "</edge>\n";
}

/// False where the job was cancelled.
bool writeGroups(std::ostream& out, const GroupTerm& term, const JobContext& context)
{
    const double all = double(std::max<std::int64_t>(term.pairs(), 1));
    std::int64_t written = 0;
    for (std::size_t group = 0; group + 1 < term.offsets.size(); ++group) {
        for (std::int64_t a = term.offsets[group]; a < term.offsets[group + 1]; ++a) {
            for (std::int64_t b = a + 1; b < term.offsets[group + 1]; ++b) {
                writeEdge(out, term.members[std::size_t(a)], term.members[std::size_t(b)], term.oneWay, "same_session", 1.0);
                if (++written % kEdgesBetweenChecks) continue;
                if (context.cancelled() || !out) return !context.cancelled();
                context.report(Step::Writing, double(written) / all);
            }
        }
    }
    return true;
}

Failure notWritten(const std::string& path)
{
    if (errno == ENOSPC) return fail(ErrorCode::DiskFull, "The disk is full; free some space and export again.", path);
    return fail(ErrorCode::OutputUnwritable, "The file cannot be written; choose another folder or check its permissions.", path);
}

/// False where the job was cancelled.
bool writeAll(std::ostream& out, const features::NodeTable& table, const ExerciseGraph& graph, const JobContext& context)
{
    writeHead(out);
    for (std::size_t node = 0; node < table.nodes.size(); ++node) {
        if (node % std::size_t(kEdgesBetweenChecks) == 0 && context.cancelled()) return false;
        writeNode(out, table, node);
    }
    if (!writeGroups(out, graph.sameSession, context)) return false;
    for (std::size_t edge = 0; edge < graph.temporal.source.size(); ++edge) {
        if (edge % std::size_t(kEdgesBetweenChecks) == 0 && context.cancelled()) return false;
        writeEdge(out, graph.temporal.source[edge], graph.temporal.target[edge], true, "temporal", double(graph.temporal.weight[edge]));
    }
    out << "  </graph>\n</graphml>\n";
    return true;
}

}  // namespace

Result<void> writeGraphMl(const std::string& path, const features::NodeTable& table, const ExerciseGraph& graph, const JobContext& context)
{
    // Beside the target first: an export that fails half way must not destroy the last good one.
    const std::string part = path + ".part";
    std::error_code ignored;
    errno = 0;
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    if (!out) return notWritten(path);
    const bool finished = writeAll(out, table, graph, context);
    out.close();
    if (finished && out) {
        std::error_code error;
        std::filesystem::rename(part, path, error);
        if (!error) return {};
        errno = error.value();
    }
    const Failure failure = finished ? notWritten(path) : cancelledFailure();
    std::filesystem::remove(part, ignored);
    return failure;
}

}  // namespace liftgraph::graph
