#include "core/workflow/paper_explain.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/explain/shapley.h"
#include "core/workflow/paper/data.h"
#include "core/workflow/paper/forward.h"
#include "core/workflow/paper/side_by_side.h"
#include "core/workflow/paper/words.h"

namespace liftgraph::workflow {

namespace {

constexpr std::size_t kCoalitionsInCache = 8;  // with 100 background rows, 64 units and the layer before
constexpr double kRounding = 1e-9;  // of the largest prediction: below it a value is the dust of the sums

/// What both explanations need of a trained model.
struct Explained {
    const PaperReport& report;
    const PaperModel& model;
    PaperData data;
    features::Matrix inputs = {};  ///< as the model read them
    features::Matrix background = {};
    PaperNetwork network;
};

/// Training rows spread evenly over the weeks.
features::Matrix backgroundOf(const features::Matrix& inputs, const std::vector<int>& train, int wanted)
{
    const std::size_t count = std::min(train.size(), std::size_t(std::clamp(wanted, 1, 100)));
    std::vector<int> rows;
    for (std::size_t i = 0; i < count; ++i) rows.push_back(train[i * train.size() / count]);
    return rowsOf(inputs, rows);
}

/// The first rows of a batch take the places of the graph's nodes, edges and all; the rest stand alone. That is what a function of
/// masked rows does when it hands them to the network as its node matrix.
graph::ExerciseGraph graphOfBatch(const graph::ExerciseGraph& graph, Eigen::Index rows)
{
    graph::ExerciseGraph out;
    out.nodeCount = std::int32_t(rows);
    out.sameSession.oneWay = true;
    const graph::GroupTerm& groups = graph.sameSession;
    for (std::size_t group = 0; group + 1 < groups.offsets.size(); ++group) {
        for (std::int64_t i = groups.offsets[group]; i < groups.offsets[group + 1]; ++i) {
            if (groups.members[std::size_t(i)] < rows) out.sameSession.members.push_back(groups.members[std::size_t(i)]);
        }
        out.sameSession.offsets.push_back(std::int64_t(out.sameSession.members.size()));
    }
    for (std::size_t edge = 0; edge < graph.temporal.target.size(); ++edge) {
        if (graph.temporal.target[edge] >= rows) continue;
        out.temporal.source.push_back(graph.temporal.source[edge]);
        out.temporal.target.push_back(graph.temporal.target[edge]);
    }
    return out;
}

Result<void> explainPublished(const Explained& of, const ExplainOptions& options, const JobContext& context, PaperImportance& out)
{
    const explain::Predictor asNodes = [&of](const features::Matrix& rows) -> Result<features::Matrix> {
        return of.network.run(rows, graphOfBatch(of.data.dataset.graph, rows.rows())).output;
    };
    const std::vector<int>& rows = of.data.test;
    std::vector<features::Matrix> values(rows.size());
    const auto one = [&](int index, const JobContext& silent) -> Result<void> {
        const auto game = explain::interventionalGame(asNodes, of.inputs.row(rows[std::size_t(index)]), of.background, explain::singlePlayers(kPaperInputs));
        const auto sampled = explain::sampledShapley(game, options.permutations, options.seed + std::uint64_t(index), silent);
        if (!sampled) return Failure(sampled.error());
        values[std::size_t(index)] = sampled->values.cwiseAbs();
        return {};
    };
    if (const auto ran = sideBySide(int(rows.size()), options.threads, {Step::Explaining, 0.0, 0.3}, context, one); !ran) return ran;
    const features::Matrix none = features::Matrix::Zero(kPaperInputs, kPaperTargets);
    features::Matrix squares = none;
    out.mean = none;
    for (const features::Matrix& value : values) {
        out.mean += value / double(values.size());
        squares += value.cwiseProduct(value) / double(values.size());
    }
    out.error = ((squares - out.mean.cwiseProduct(out.mean)).cwiseMax(0.0) / double(std::max<std::size_t>(values.size(), 2) - 1)).cwiseSqrt();
    return {};
}

Result<PaperNodeValues> explainNode(const Explained& of, int row, const JobContext& context)
{
    const PaperNetwork::Rest rest = of.network.restOf(row, of.inputs, of.data.dataset.graph);
    const explain::Predictor ownInputs = [&](const features::Matrix& rows) -> Result<features::Matrix> { return of.network.output(rows, rest); };
    auto game = explain::interventionalGame(ownInputs, of.inputs.row(row), of.background, explain::singlePlayers(kPaperInputs));
    game.coalitionsPerCall = kCoalitionsInCache;
    auto exact = explain::exactShapley(game, context);
    if (!exact) return Failure(exact.error());
    PaperNodeValues node;
    node.row = row;
    for (int target = 0; target < kPaperTargets; ++target) {
        node.base[std::size_t(target)] = exact->base(target);
        node.prediction[std::size_t(target)] = exact->prediction(target);
    }
    node.residual = exact->residual / std::max(1.0, exact->prediction.cwiseAbs().maxCoeff());
    node.values = std::move(exact->values);
    return node;
}

bool beyondRounding(const PaperNodeValues& node)
{
    double scale = 1.0;
    for (const double value : node.prediction) scale = std::max(scale, std::abs(value));
    return node.values.cwiseAbs().maxCoeff() > kRounding * scale;
}

Result<void> explainExactly(const Explained& of, const ExplainOptions& options, const JobContext& context, PaperExplanation& out)
{
    std::vector<int> rows = of.data.test;
    if (!options.testRowsOnly) {
        rows.clear();
        for (Eigen::Index i = 0; i < of.inputs.rows(); ++i) rows.push_back(int(i));
    }
    out.nodes.resize(rows.size());
    const auto one = [&](int index, const JobContext& silent) -> Result<void> {
        auto node = explainNode(of, rows[std::size_t(index)], silent);
        if (!node) return Failure(node.error());
        out.nodes[std::size_t(index)] = std::move(*node);
        return {};
    };
    if (const auto ran = sideBySide(int(rows.size()), options.threads, {Step::Explaining, 0.3, 1.0}, context, one); !ran) return ran;
    out.exact.mean = features::Matrix::Zero(kPaperInputs, kPaperTargets);
    for (const PaperNodeValues& node : out.nodes) {
        out.exact.mean += node.values.cwiseAbs() / double(out.nodes.size());
        if (beyondRounding(node)) out.nonzeroRows.push_back(node.row);
    }
    out.exact.error = features::Matrix::Zero(kPaperInputs, kPaperTargets);
    return {};
}

std::string rowList(const std::vector<int>& rows)
{
    std::string out;
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 8); ++i) out += (i == 0 ? "" : ", ") + std::to_string(rows[i]);
    return rows.size() > 8 ? out + ", ..." : out;
}

std::string verdictOf(const PaperExplanation& explanation)
{
    const std::string all = std::to_string(explanation.nodes.size());
    if (explanation.nonzeroRows.empty()) return "On the true graph the prediction of none of " + all + " rows depends on the row's own inputs: there is nothing to explain.";
    return "On the true graph the prediction of " + std::to_string(explanation.nonzeroRows.size()) + " of " + all + " rows depends on the row's own inputs (rows " +
           rowList(explanation.nonzeroRows) + ", counted from 0).";
}

}  // namespace

Result<PaperExplanation> explainPaper(const PaperReport& report, PaperPreset preset, const std::string& name, const ExplainOptions& options,
                                      const JobContext& context)
{
    const auto started = std::chrono::steady_clock::now();
    const auto found = std::find_if(report.models.begin(), report.models.end(), [&](const PaperModel& model) { return model.preset == preset && model.name == name; });
    if (found == report.models.end() || !report.sheet) return fail(ErrorCode::Usage, "There is no model " + name + " of the " + presetName(preset) + " preset to explain.");
    Result<PaperData> data = paperData(*report.sheet, preset);
    if (!data) return Failure(data.error());
    Explained of{report, *found, std::move(*data), {}, {}, PaperNetwork(found->model)};
    of.inputs = of.data.dataset.inputs.cast<double>();
    of.background = backgroundOf(of.inputs, of.data.dataset.train, options.background);
    PaperExplanation out;
    out.preset = preset;
    out.model = name;
    out.inputs.assign(kPaperInputNames.begin(), kPaperInputNames.end());
    out.background = int(of.background.rows());
    out.permutations = options.permutations;
    if (const auto ran = explainPublished(of, options, context, out.published); !ran) return Failure(ran.error());
    const auto exact = std::chrono::steady_clock::now();
    if (const auto ran = explainExactly(of, options, context, out); !ran) return Failure(ran.error());
    out.secondsExact = std::chrono::duration<double>(std::chrono::steady_clock::now() - exact).count();
    out.warning = "As published: masked rows are handed to the network as if they were nodes of the graph, so nearly all of them have no neighbours and the "
                  "values explain a function that never made a prediction of the table.";
    out.verdict = verdictOf(out);
    out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return out;
}

}  // namespace liftgraph::workflow
