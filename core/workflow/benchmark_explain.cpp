#include "core/workflow/benchmark_explain.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/explain/field_game.h"
#include "core/workflow/explanation_parts.h"
#include "core/workflow/paper_run.h"
#include "core/workflow/simulate.h"
#include "core/workflow/what_if.h"

namespace liftgraph::workflow {

using features::Matrix;

namespace {

constexpr int kNodes = 6000;
constexpr int kEpochs = 30;
constexpr int kOrders = 21;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Milliseconds of `work`, the median of some rounds.
template <class Work>
Result<double> timed(int rounds, const Work& work)
{
    std::vector<double> ms;
    for (int round = 0; round < rounds; ++round) {
        const auto started = std::chrono::steady_clock::now();
        if (const auto done = work(); !done) return Failure(done.error());
        ms.push_back(1e3 * std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count());
    }
    return median(ms);
}

Result<void> paperFigures(const BenchmarkExplainOptions& options, std::vector<ExplainTiming>& out, const JobContext& context)
{
    const auto sheet = options.paperCsv.empty() ? simulatedPaperSheet(1) : readPaperSheet(options.paperCsv, context);
    if (!sheet) return Failure(sheet.error());
    PaperOptions training;
    training.presets = {PaperPreset::Notebook};
    training.seeds = 0;
    training.threads = 1;
    const auto report = reproducePaper(*sheet, training, {context.stop, {}});
    if (!report) return Failure(report.error());
    for (const char* model : {"GCN", "GraphSAGE"}) {
        ExplainOptions explaining;
        explaining.permutations = 1;
        explaining.threads = 1;
        std::vector<double> seconds;
        ExplainTiming timing;
        for (int round = 0; round < options.rounds; ++round) {
            const auto explanation = explainPaper(*report, PaperPreset::Notebook, model, explaining, {context.stop, {}});
            if (!explanation) return Failure(explanation.error());
            seconds.push_back(explanation->secondsExact);
            timing.entries = timing.nodes = int(explanation->nodes.size());
            timing.players = int(explanation->inputs.size());
            timing.background = explanation->background;
        }
        timing.what = "paper";
        timing.model = model;
        timing.msExact = 1e3 * median(seconds);
        out.push_back(timing);
    }
    return {};
}

Result<ExplainerPtr> largeExplainer(const JobContext& context)
{
    SimulateOptions options;
    options.weeks = 520;
    auto logs = simulate(options, context);
    if (!logs) return Failure(logs.error());
    // As many sessions as make the entries.
    auto& sessions = logs->front().sessions;
    std::size_t entries = 0, kept = 0;
    while (kept < sessions.size() && entries < std::size_t(kNodes)) entries += sessions[kept++].entries.size();
    sessions.resize(kept);
    const auto snapshot = prepare(std::move(*logs), context);
    if (!snapshot) return Failure(snapshot.error());
    learn::TrainOptions training = recommendedOptions("GraphSAGE");
    training.epochs = kEpochs;
    const auto run = train(*snapshot, training, {context.stop, {}});
    if (!run) return Failure(run.error());
    return Explainer::make(*snapshot, *run, {context.stop, {}});
}

double relativeError(const Matrix& sampled, const Matrix& exact)
{
    // Each target counts in its own unit.
    double sum = 0.0;
    int counted = 0;
    for (Eigen::Index target = 0; target < exact.cols(); ++target) {
        const double size = exact.col(target).cwiseAbs().mean();
        if (!(size > 0.0)) continue;
        sum += (sampled.col(target) - exact.col(target)).cwiseAbs().mean() / size;
        ++counted;
    }
    return counted > 0 ? sum / counted : 0.0;
}

Result<void> entryFigures(const Explainer& explainer, const BenchmarkExplainOptions& options, std::vector<ExplainTiming>& out, const JobContext& context)
{
    ExplainSettings settings;
    settings.network = true;  // whatever of it is believed: the work is the same, and there is something to compare
    const int node = explainer.snapshot()->split.test[explainer.snapshot()->split.test.size() / 2];
    const auto entry = explainer.gameOf(node, settings, context);
    if (!entry) return Failure(entry.error());
    ExplainTiming timing{"entry", explainer.run()->model.options.model, int(explainer.snapshot()->nodes.nodes.size()), 1, int(entry->players.size()), entry->background};
    EntryExplanation exact, sampled;
    const auto explain = [&](EntryExplanation& into) -> Result<void> {
        auto explained = explainer.explain(node, settings, context);
        if (!explained) return Failure(explained.error());
        into = std::move(*explained);
        return {};
    };
    const auto exactMs = timed(options.rounds, [&] { return explain(exact); });
    if (!exactMs) return Failure(exactMs.error());
    settings.sample = true;
    settings.permutations = kOrders;
    const auto sampledMs = timed(options.rounds, [&] { return explain(sampled); });
    if (!sampledMs) return Failure(sampledMs.error());
    timing.msExact = *exactMs;
    timing.msSampled = *sampledMs;
    timing.sampledError = relativeError(sampled.values, exact.values);
    timing.ordersAtEqualWork = settings.permutations = int((std::uint64_t(1) << timing.players) / std::uint64_t(2 * timing.players + 1));
    if (const auto equal = explain(sampled); !equal) return Failure(equal.error());
    timing.errorAtEqualWork = relativeError(sampled.values, exact.values);
    // The same orders asked of the engine, which is told nothing of the graph's shape.
    const Explainer::Parts& parts = explainer.parts();
    const Matrix background = parts.background(entry->background, settings);
    explain::FieldTask task{parts.inputs, background, node, {}, parts.outcome(node, true)};
    for (const PlayerInfo& player : entry->players) task.players.push_back({player.nodes, player.columns});
    const auto ask = [&](const Matrix& inputs, const graph::ExerciseGraph& graph) { return parts.ask(inputs, graph, context); };
    const explain::Game copies = explain::copiesGame(ask, parts.graph, parts.index.field(node, parts.hops()), std::move(task), context);
    const auto engineMs = timed(options.rounds, [&]() -> Result<void> {
        const auto values = explain::sampledShapley(copies, kOrders, settings.seed, context);
        return values ? Result<void>() : Result<void>(Failure(values.error()));
    });
    if (!engineMs) return Failure(engineMs.error());
    timing.msByEngine = *engineMs;
    out.push_back(timing);
    return {};
}

/// What a slider of the window asks for while it moves: the prediction, and exact values against 16 training rows.
Result<void> whatIfFigures(const ExplainerPtr& explainer, const BenchmarkExplainOptions& options, std::vector<ExplainTiming>& out, const JobContext& context)
{
    constexpr int kLiveBackground = 16;
    const int node = explainer->snapshot()->split.test.back();
    ExplainSettings settings;
    settings.network = true;
    settings.function = ValueFunction::Column;  // what the window begins with, and what takes longer
    const auto what = WhatIf::make(explainer, node, settings, prescribe::defaultInventory(Unit::Kilogram), context);
    if (!what) return Failure(what.error());
    LeverValues values;
    values[std::size_t(Lever::Sets)] = 6.0;
    std::size_t players = 0;
    const auto ms = timed(4 * options.rounds, [&]() -> Result<void> {
        const auto answer = (*what)->answer(values, context);
        if (!answer) return Failure(answer.error());
        const auto entry = (*what)->explain(values, kLiveBackground, context);
        if (!entry) return Failure(entry.error());
        players = entry->players.size();
        return {};
    });
    if (!ms) return Failure(ms.error());
    out.push_back({"what-if", explainer->run()->model.options.model, int(explainer->snapshot()->nodes.nodes.size()), 1, int(players), kLiveBackground, *ms});
    return {};
}

Result<void> manyFigures(const Explainer& explainer, const BenchmarkExplainOptions& options, std::vector<ExplainTiming>& out, const JobContext& context)
{
    for (const ValueFunction function : {ValueFunction::Own, ValueFunction::Column}) {
        ExplainSettings settings;
        settings.function = function;
        settings.network = true;
        const std::vector<int> nodes = entriesToExplain(*explainer.snapshot(), options.entries, true);
        const auto explanation = explainEntries(explainer, nodes, settings, context);
        if (!explanation) return Failure(explanation.error());
        out.push_back({std::string("entries, ") + kValueFunctionNames[int(function)], explanation->model, int(explainer.snapshot()->nodes.nodes.size()), int(nodes.size()),
                       int(explanation->players.size()), settings.background, 1e3 * explanation->seconds});
    }
    return {};
}

}  // namespace

Result<std::vector<ExplainTiming>> benchmarkExplain(const BenchmarkExplainOptions& options, const JobContext& context)
{
    std::vector<ExplainTiming> out;
    if (const auto done = paperFigures(options, out, context); !done) return Failure(done.error());
    context.report(Step::Measuring, 0.3);
    const auto explainer = largeExplainer(context);
    if (!explainer) return Failure(explainer.error());
    if (const auto done = entryFigures(**explainer, options, out, context); !done) return Failure(done.error());
    if (const auto done = whatIfFigures(*explainer, options, out, context); !done) return Failure(done.error());
    context.report(Step::Measuring, 0.5);
    if (const auto done = manyFigures(**explainer, options, out, context); !done) return Failure(done.error());
    context.report(Step::Measuring, 1.0);
    return out;
}

}  // namespace liftgraph::workflow
