// features and graph: what the models are given.

#include <array>
#include <fstream>
#include <iomanip>

#include "app/cli/model_runs.h"
#include "app/cli/options.h"
#include "core/graph/graph_files.h"
#include "app/cli/report_output.h"

namespace liftgraph::cli {

namespace {

constexpr std::array<const char*, 4> kProvenanceNames{"logged", "derived", "default", "missing"};

Json columnJson(const features::FeatureTable& table, Eigen::Index column)
{
    std::array<std::int64_t, 4> counts{};
    for (Eigen::Index row = 0; row < table.values.rows(); ++row) ++counts[std::size_t(table.at(row, column))];
    Json provenance = Json::object();
    for (std::size_t i = 0; i < counts.size(); ++i) provenance[kProvenanceNames[i]] = counts[i];
    const features::Column& info = table.columns[std::size_t(column)];
    return {{"name", info.name}, {"unit", info.unit}, {"provenance_counts", provenance}, {"label", info.label}, {"mask", info.mask}};
}

Result<void> writeFeatures(const workflow::Snapshot& snapshot, const std::string& path)
{
    std::ofstream out(path, std::ios::binary);
    out << "athlete,date,session,exercise" << std::setprecision(17);
    for (const features::Column& column : snapshot.features.columns) out << ',' << column.name;
    out << '\n';
    for (Eigen::Index row = 0; row < snapshot.features.values.rows(); ++row) {
        const features::Node& node = snapshot.nodes.nodes[std::size_t(row)];
        out << csvCell(snapshot.nodes.athletes[std::size_t(node.athlete)]) << ',' << log::formatDay(node.day()) << ',' << node.session << ','
            << csvCell(snapshot.nodes.exercises[std::size_t(node.exercise)].name);
        for (Eigen::Index column = 0; column < snapshot.features.values.cols(); ++column) out << ',' << snapshot.features.values(row, column);
        out << '\n';
    }
    out.close();
    if (!out) return fail(ErrorCode::OutputUnwritable, "The features could not be written there.", path);
    return {};
}

Result<Answer> featuresCommand(const CommonOptions& common, const std::string& csv, const JobContext& context)
{
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    if (!csv.empty()) {
        const auto written = writeFeatures(**snapshot, csv);
        if (!written) return Failure(written.error());
    }
    Answer answer;
    answer.json["columns"] = Json::array();
    const features::FeatureTable& table = (*snapshot)->features;
    for (Eigen::Index column = 0; column < table.values.cols(); ++column) {
        Json info = columnJson(table, column);
        const Json& counts = info["provenance_counts"];
        answer.text += info["name"].get<std::string>() + ": " + counts["logged"].dump() + " logged, " + counts["derived"].dump() + " derived, " +
                       counts["default"].dump() + " default, " + counts["missing"].dump() + " missing\n";
        answer.json["columns"].push_back(std::move(info));
    }
    answer.json["rows"] = table.values.rows();
    answer.text += std::to_string(table.values.rows()) + " rows\n";
    return answer;
}

/// What the model of --model-file expects; nothing without one.
Result<features::Matrix> expectedBy(const CommonOptions& common, const workflow::SnapshotPtr& snapshot, const JobContext& context)
{
    if (common.modelFile.empty()) return features::Matrix();
    const auto run = obtainRun(snapshot, common, context);
    if (!run) return Failure(run.error());
    return (*run)->forecast.expected;
}

/// Where the graph is written, by the option that names it.
struct GraphOutputs {
    std::string preset = "recommended";
    std::string graphml = {}, gexf = {}, edges = {}, nodes = {};
};

Result<void> writeOutputs(const workflow::Snapshot& snapshot, const graph::ExerciseGraph& graph, const features::Matrix* expected, const GraphOutputs& outputs,
                          const JobContext& context)
{
    const graph::GraphSource source{snapshot.nodes, graph, &snapshot.features, expected};
    const std::pair<const std::string&, graph::GraphFormat> files[] = {{outputs.graphml, graph::GraphFormat::GraphMl}, {outputs.gexf, graph::GraphFormat::Gexf},
                                                                       {outputs.edges, graph::GraphFormat::Edges}, {outputs.nodes, graph::GraphFormat::Nodes}};
    for (const auto& [path, format] : files) {
        if (path.empty()) continue;
        if (const auto written = graph::writeGraph(path, format, source, context); !written) return written;
    }
    return {};
}

Result<Answer> graphCommand(const CommonOptions& common, const GraphOutputs& outputs, const JobContext& context)
{
    const std::string& preset = outputs.preset;
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    const bool recommended = preset == "recommended";
    const graph::Preset kind = preset == "notebook" ? graph::Preset::Notebook : graph::Preset::Listing;
    const graph::ExerciseGraph& graph = recommended ? (*snapshot)->graph : graph::buildGraph((*snapshot)->nodes, kind);
    const auto expected = expectedBy(common, *snapshot, context);
    if (!expected) return Failure(expected.error());
    if (const auto written = writeOutputs(**snapshot, graph, expected->size() > 0 ? &*expected : nullptr, outputs, context); !written)
        return Failure(written.error());
    Answer answer;
    answer.json = {{"nodes", graph.nodeCount}, {"same_session_pairs", graph.sameSession.pairs()}, {"temporal_edges", graph.temporal.size()},
                   {"preset", preset}};
    answer.text = std::to_string(graph.nodeCount) + " nodes, " + std::to_string(graph.sameSession.pairs()) + " same-session pairs, " +
                  std::to_string(graph.temporal.size()) + " temporal edges\n";
    return answer;
}

}  // namespace

Run setupFeatures(CLI::App& command, CommonOptions& common)
{
    auto csv = std::make_shared<std::string>();
    addInputOptions(command, common);
    command.add_option("--csv", *csv, "Write the table to this file")->type_name("OUT");
    return [&common, csv](const JobContext& context) { return featuresCommand(common, *csv, context); };
}

Run setupGraph(CLI::App& command, CommonOptions& common)
{
    auto arguments = std::make_shared<GraphOutputs>();
    addInputOptions(command, common);
    addPresetOption(command, arguments->preset);
    command.add_option("--graphml", arguments->graphml, "Write the graph as GraphML")->type_name("OUT");
    command.add_option("--gexf", arguments->gexf, "Write it as GEXF, for Gephi")->type_name("OUT");
    command.add_option("--edges", arguments->edges, "Write the edges as CSV")->type_name("OUT.csv");
    command.add_option("--nodes", arguments->nodes, "Write the nodes with every attribute as CSV")->type_name("OUT.csv");
    command.add_option("--model-file", common.modelFile, "Add what this model expects next to the nodes")->type_name("FILE");
    return [&common, arguments](const JobContext& context) { return graphCommand(common, *arguments, context); };
}

}  // namespace liftgraph::cli
