#include "core/workflow/plan_voice.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/workflow/fitting.h"
#include "core/workflow/trust.h"

namespace liftgraph::workflow {

namespace {

constexpr int kRecentDays = 60;

/// The same intervals around other expected values.
Forecast movedTo(const features::Matrix& expected, const Forecast& forecast)
{
    Forecast moved = forecast;
    moved.expected = expected;
    for (Eigen::Index row = 0; row < expected.rows(); ++row) {
        for (int target = 0; target < targets::kTargetCount; ++target) {
            const double from = forecast.expected(row, target), to = expected(row, target);
            if (!(from > 0.0)) continue;
            const bool ratio = target != targets::kReps;
            moved.low(row, target) = ratio ? forecast.low(row, target) * to / from : std::max(0.0, forecast.low(row, target) + to - from);
            moved.high(row, target) = ratio ? forecast.high(row, target) * to / from : forecast.high(row, target) + to - from;
        }
    }
    return moved;
}

/// How much of the tested run's changes is believed: a refit has seen the labels that could tell.
Result<features::Matrix> testedShare(const Snapshot& snapshot, const TrainedRun& run, const JobContext& context)
{
    const Result<TrainingUnits> units = loadUnits(run.model, snapshot.features.columns.size());
    if (!units) return Failure(units.error());
    const Result<features::Matrix> network = expectedBy(snapshot, run.model, *units, context);
    if (!network) return Failure(network.error());
    return trusted(snapshot, *network, snapshot.split.train).share;
}

targets::Split everything(const targets::Split& split)
{
    targets::Split all;
    for (const std::vector<int>* rows : {&split.train, &split.validation, &split.test}) all.train.insert(all.train.end(), rows->begin(), rows->end());
    std::sort(all.train.begin(), all.train.end());
    return all;
}

}  // namespace

Result<PlanVoice> planVoice(const SnapshotPtr& snapshot, const RunPtr& run, const JobContext& context)
{
    if (!run || !(run->addsValueWeight || run->addsValueReps)) return PlanVoice{};
    PlanVoice voice{run->addsValueWeight, run->addsValueReps, run, {}};
    const bool sameData = run->model.metadata.count("data_hash") > 0 && run->model.metadata.at("data_hash") == snapshot->dataHash;
    if (!sameData) {
        const Result<RunPtr> applied = applyModel(snapshot, run->model, context, run->forecast.level);
        if (!applied) return Failure(applied.error());
        voice.run = *applied;
        return voice;
    }
    learn::TrainOptions options = run->model.options;
    options.epochs = run->model.bestEpoch;  // as many steps as the best state had taken
    options.patience = 0;
    if (options.epochs <= 0) return voice;  // the model is as last time
    Result<Fit> fit = fitModel(*snapshot, options, everything(snapshot->split), context);
    if (!fit && fit.error().code == ErrorCode::Cancelled) return cancelledFailure();
    if (!fit) return voice;
    Result<features::Matrix> share = testedShare(*snapshot, *run, context);
    if (!share) return Failure(share.error());
    const auto refit = std::make_shared<TrainedRun>(*run);
    refit->model = std::move(fit->model);
    refit->forecast = movedTo(withShares(snapshot->observed, fit->network, *share), run->forecast);
    voice.run = refit;
    voice.share = std::move(*share);
    return voice;
}

std::vector<int> recentExercises(const features::NodeTable& nodes, int athlete)
{
    std::map<int, int> latest;
    log::LocalDay lastDay = log::LocalDay::min();
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        const features::Node& node = nodes.nodes[i];
        if (node.athlete != athlete) continue;
        latest[node.exercise] = int(i);
        lastDay = std::max(lastDay, node.day());
    }
    std::vector<int> recent;
    for (const auto& [exercise, node] : latest) {
        if (nodes.nodes[std::size_t(node)].day() > lastDay - std::chrono::days(kRecentDays)) recent.push_back(node);
    }
    std::sort(recent.begin(), recent.end(), [&](int a, int b) {
        const features::Node& x = nodes.nodes[std::size_t(a)];
        const features::Node& y = nodes.nodes[std::size_t(b)];
        if (x.start != y.start) return x.start > y.start;
        return std::tie(x.group, x.place, a) < std::tie(y.group, y.place, b);
    });
    return recent;
}

std::vector<const features::Node*> pastOf(const features::NodeTable& nodes, int node, int most)
{
    std::vector<const features::Node*> past;
    for (int at = node; at >= 0 && int(past.size()) < most; at = nodes.previous[std::size_t(at)]) past.push_back(&nodes.nodes[std::size_t(at)]);
    return past;
}

std::vector<int> entriesPrescribed(const Snapshot& snapshot, const PlanVoice& voice, int athlete)
{
    std::vector<int> entries = recentExercises(snapshot.nodes, athlete);
    std::erase_if(entries, [&](int node) {
        const bool loaded = snapshot.nodes.nodes[std::size_t(node)].topLoadKg > 0.0;
        return !(loaded ? voice.weight : voice.reps) || int(pastOf(snapshot.nodes, node, kFewestSessions).size()) < kFewestSessions;
    });
    return entries;
}

}  // namespace liftgraph::workflow
