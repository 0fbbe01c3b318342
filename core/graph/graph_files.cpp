#include "core/graph/graph_files.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>

#include "core/graph/graph_attributes.h"
#include "core/log/export_rows.h"

namespace liftgraph::graph {

namespace {

constexpr std::int64_t kLinesBetweenChecks = 4096;

/// Text for XML 1.0: the special characters and line ends escaped; control characters, which XML cannot carry, left out.
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
        case '\t': safe += "&#9;"; break;
        case '\n': safe += "&#10;"; break;
        case '\r': safe += "&#13;"; break;
        default:
            if (byte >= 0x20) safe += c;
        }
    }
    return safe;
}

/// A CSV cell that no spreadsheet runs.
std::string csvCell(const std::string& text)
{
    const std::string safe = log::armed(text);
    if (safe.find_first_of(",;\"\n\r\t") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

/// One format: what stands around the nodes and edges, and how each is written.
class Format {
public:
    explicit Format(const GraphSource& source) : m_source(source), m_attributes(attributesOf(source)) {}
    virtual ~Format() = default;
    virtual void head(std::ostream& out) = 0;
    virtual void node(std::ostream& out, std::size_t node) = 0;
    virtual void between(std::ostream&) {}
    virtual void edge(std::ostream& out, const FileEdge& edge) = 0;
    virtual void foot(std::ostream&) {}
    virtual bool hasEdges() const { return true; }
    virtual bool hasNodes() const { return true; }

protected:
    const GraphSource& m_source;
    std::vector<NodeAttribute> m_attributes;
};

class GraphMlFormat : public Format {
public:
    using Format::Format;
    void head(std::ostream& out) override
    {
        out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
        const auto key = [&](const std::string& id, const char* domain, const std::string& name, const char* type) {
            out << "  <key id=\"" << id << "\" for=\"" << domain << "\" attr.name=\"" << name << "\" attr.type=\"" << type << "\"/>\n";
        };
        constexpr const char* kTypes[] = {"string", "int", "double"};
        for (const NodeAttribute& attribute : m_attributes) key(attribute.key, "node", attribute.name, kTypes[std::size_t(attribute.kind)]);
        key("kind", "edge", "kind", "string");
        key("weight", "edge", "weight", "double");
        key("directed", "edge", "directed", "boolean");
        out << "  <graph edgedefault=\"directed\">\n";
    }
    void node(std::ostream& out, std::size_t node) override
    {
        out << "    <node id=\"n" << node << "\">";
        for (const NodeAttribute& attribute : m_attributes) {
            const std::string value = attribute.value(node);
            if (!value.empty() || attribute.kind == AttributeKind::Text) out << "<data key=\"" << attribute.key << "\">" << escaped(value) << "</data>";
        }
        out << "</node>\n";
    }
    void edge(std::ostream& out, const FileEdge& edge) override
    {
        out << "    <edge source=\"n" << edge.source << "\" target=\"n" << edge.target << "\"><data key=\"kind\">" << edge.kind << "</data><data key=\"directed\">"
            << (edge.directed ? "true" : "false") << "</data><data key=\"weight\">" << plainNumber(edge.weight) << "</data></edge>\n";
    }
    void foot(std::ostream& out) override { out << "  </graph>\n</graphml>\n"; }
};

class GexfFormat : public Format {
public:
    using Format::Format;
    void head(std::ostream& out) override
    {
        out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
               "  <graph defaultedgetype=\"directed\" mode=\"static\">\n    <attributes class=\"node\" mode=\"static\">\n";
        constexpr const char* kTypes[] = {"string", "integer", "double"};
        for (std::size_t a = 0; a < m_attributes.size(); ++a)
            out << "      <attribute id=\"" << a << "\" title=\"" << m_attributes[a].name << "\" type=\"" << kTypes[std::size_t(m_attributes[a].kind)] << "\"/>\n";
        out << "    </attributes>\n    <attributes class=\"edge\" mode=\"static\">\n      <attribute id=\"0\" title=\"kind\" type=\"string\"/>\n"
               "      <attribute id=\"1\" title=\"directed\" type=\"boolean\"/>\n    </attributes>\n    <nodes>\n";
    }
    void node(std::ostream& out, std::size_t node) override
    {
        out << "      <node id=\"n" << node << "\" label=\"" << escaped(m_attributes.front().value(node)) << "\"><attvalues>";
        for (std::size_t a = 0; a < m_attributes.size(); ++a) {
            const std::string value = m_attributes[a].value(node);
            if (!value.empty() || m_attributes[a].kind == AttributeKind::Text) out << "<attvalue for=\"" << a << "\" value=\"" << escaped(value) << "\"/>";
        }
        out << "</attvalues></node>\n";
    }
    void between(std::ostream& out) override { out << "    </nodes>\n    <edges>\n"; }
    void edge(std::ostream& out, const FileEdge& edge) override
    {
        out << "      <edge id=\"e" << m_edges++ << "\" source=\"n" << edge.source << "\" target=\"n" << edge.target << "\" weight=\"" << plainNumber(edge.weight)
            << "\"><attvalues><attvalue for=\"0\" value=\"" << edge.kind << "\"/><attvalue for=\"1\" value=\"" << (edge.directed ? "true" : "false")
            << "\"/></attvalues></edge>\n";
    }
    void foot(std::ostream& out) override { out << "    </edges>\n  </graph>\n</gexf>\n"; }

private:
    std::int64_t m_edges = 0;
};

class EdgesFormat : public Format {
public:
    using Format::Format;
    bool hasNodes() const override { return false; }
    void head(std::ostream& out) override
    {
        out << "source,target,relation,directed,weight";
        for (const char* end : {"source", "target"})
            for (std::size_t a = 0; a < kNamed; ++a) out << ',' << end << '_' << m_attributes[a].name;
        out << '\n';
    }
    void node(std::ostream&, std::size_t) override {}
    void edge(std::ostream& out, const FileEdge& edge) override
    {
        out << 'n' << edge.source << ",n" << edge.target << ',' << edge.kind << ',' << (edge.directed ? "true" : "false") << ',' << plainNumber(edge.weight);
        for (const std::int32_t end : {edge.source, edge.target})
            for (std::size_t a = 0; a < kNamed; ++a) out << ',' << csvCell(m_attributes[a].value(std::size_t(end)));
        out << '\n';
    }

private:
    static constexpr std::size_t kNamed = 4;  ///< exercise, muscle, date, session: who the ends are
};

class NodesFormat : public Format {
public:
    using Format::Format;
    bool hasEdges() const override { return false; }
    void head(std::ostream& out) override
    {
        out << "node";
        for (const NodeAttribute& attribute : m_attributes) out << ',' << attribute.name;
        out << '\n';
    }
    void node(std::ostream& out, std::size_t node) override
    {
        out << 'n' << node;
        // Numbers stay numbers: the minus of one is no formula.
        for (const NodeAttribute& attribute : m_attributes)
            out << ',' << (attribute.kind == AttributeKind::Text ? csvCell(attribute.value(node)) : attribute.value(node));
        out << '\n';
    }
    void edge(std::ostream&, const FileEdge&) override {}
};

std::unique_ptr<Format> formatOf(GraphFormat format, const GraphSource& source)
{
    switch (format) {
    case GraphFormat::GraphMl: return std::make_unique<GraphMlFormat>(source);
    case GraphFormat::Gexf: return std::make_unique<GexfFormat>(source);
    case GraphFormat::Edges: return std::make_unique<EdgesFormat>(source);
    case GraphFormat::Nodes: break;
    }
    return std::make_unique<NodesFormat>(source);
}

Failure notWritten(const std::string& path)
{
    if (errno == ENOSPC) return fail(ErrorCode::DiskFull, "The disk is full; free some space and export again.", path);
    return fail(ErrorCode::OutputUnwritable, "The file cannot be written; choose another folder or check its permissions.", path);
}

/// False where the job was cancelled.
bool writeAll(std::ostream& out, Format& format, const GraphSource& source, const JobContext& context)
{
    format.head(out);
    for (std::size_t node = 0; format.hasNodes() && node < source.nodes.nodes.size(); ++node) {
        if (node % std::size_t(kLinesBetweenChecks) == 0 && context.cancelled()) return false;
        format.node(out, node);
    }
    format.between(out);
    const double all = double(std::max<std::int64_t>(source.graph.sameSession.pairs() + source.graph.temporal.size(), 1));
    std::int64_t written = 0;
    const auto take = [&](const FileEdge& edge) {
        format.edge(out, edge);
        if (++written % kLinesBetweenChecks) return true;
        context.report(Step::Writing, double(written) / all);
        return !context.cancelled() && out.good();
    };
    if (context.cancelled()) return false;
    if (format.hasEdges() && !eachEdge(source.graph, take) && context.cancelled()) return false;
    format.foot(out);
    return true;
}

}  // namespace

Result<void> writeGraph(const std::string& path, GraphFormat format, const GraphSource& source, const JobContext& context)
{
    // Beside the target first: an export that fails half way must not destroy the last good one.
    const std::string part = path + ".part";
    std::error_code ignored;
    errno = 0;
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    if (!out) return notWritten(path);
    const bool finished = writeAll(out, *formatOf(format, source), source, context);
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

Result<void> writeGraphMl(const std::string& path, const features::NodeTable& nodes, const ExerciseGraph& graph, const JobContext& context)
{
    return writeGraph(path, GraphFormat::GraphMl, {nodes, graph, nullptr, nullptr}, context);
}

}  // namespace liftgraph::graph
