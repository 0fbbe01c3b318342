#include "core/workflow/benchmark_training.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/learn/model.h"
#include "core/workflow/benchmark_data.h"
#include "core/workflow/run_program.h"

namespace liftgraph::workflow {

namespace {

/// One graph of the benchmark, and how often and against what it is trained.
struct Case {
    std::string graph = {};
    int nodes = 0;
    std::int64_t randomEdges = 0;  ///< 0: two one-way cliques
    int epochs = 0;
    int rounds = 1;
    std::vector<std::string> peerArguments = {};  ///< empty: no peer
};

std::int64_t impliedEdges(const learn::Dataset& data)
{
    std::int64_t edges = data.graph.temporal.size();
    const auto& offsets = data.graph.sameSession.offsets;
    for (std::size_t g = 0; g + 1 < offsets.size(); ++g) {
        const std::int64_t n = offsets[g + 1] - offsets[g];
        edges += n * (n - 1) / 2;
    }
    return edges;
}

double median(std::vector<double> values)
{
    if (values.empty()) return std::nan("");
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
}

/// Lets Linux count the peak from now on; elsewhere the peak is not told.
void forgetPeakMemory() { std::ofstream("/proc/self/clear_refs") << "5"; }

double peakMemoryMb()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            double kilobytes = 0.0;
            status >> kilobytes;
            return kilobytes / 1024.0;
        }
    return 0.0;
}

/// Milliseconds per epoch of the peer script; nothing where it cannot run.
std::optional<double> peerTime(const BenchmarkOptions& options, const std::string& model, const Case& which, const JobContext& context)
{
    std::vector<std::string> arguments = {options.python, options.peerScript, "--model", model == "GCN" ? "gcn" : "sage"};
    arguments.insert(arguments.end(), which.peerArguments.begin(), which.peerArguments.end());
    arguments.insert(arguments.end(), {"--threads", std::to_string(options.threads)});
    const auto printed = outputOf(arguments, context);
    if (!printed) return std::nullopt;
    const auto answer = nlohmann::json::parse(*printed, nullptr, false);
    const auto time = answer.is_object() ? answer.find("ms_per_epoch_median") : answer.end();
    if (!answer.is_object() || time == answer.end() || !time->is_number()) return std::nullopt;
    return time->get<double>();
}

Result<TrainingTiming> measure(learn::Engine& engine, const std::string& model, const Case& which, const BenchmarkOptions& options,
                               const JobContext& context)
{
    const learn::Dataset data = benchmarkData(which.nodes, which.randomEdges);
    learn::TrainOptions training;
    training.model = model;
    training.epochs = which.epochs;
    training.threads = options.threads;
    training.device = "cpu";
    const JobContext quiet = {context.stop, {}};
    std::vector<double> ours;
    std::vector<double> theirs;
    forgetPeakMemory();
    for (int round = 0; round < which.rounds; ++round) {
        const auto trained = engine.train(data, training, quiet, {});
        if (!trained) return Failure(trained.error());
        ours.push_back(trained->secondsTraining * 1e3 / double(which.epochs));
        if (which.peerArguments.empty()) continue;
        if (const auto peer = peerTime(options, model, which, context)) theirs.push_back(*peer);
        if (context.cancelled()) return cancelledFailure();
    }
    TrainingTiming timing;
    timing.model = model;
    timing.graph = which.graph;
    timing.nodes = which.nodes;
    timing.edges = impliedEdges(data);
    timing.msPerEpoch = median(ours);
    timing.peakMemoryMb = peakMemoryMb();
    if (!theirs.empty()) {
        timing.peerMsPerEpoch = median(theirs);
        timing.ratio = *timing.peerMsPerEpoch / timing.msPerEpoch;
    }
    return timing;
}

std::vector<Case> cases(const BenchmarkOptions& options)
{
    const bool peer = !options.peerScript.empty();
    constexpr int kManyNodes = 100000;
    constexpr std::int64_t kManyEdges = 1000000;
    std::vector<std::string> paper;
    if (peer && !options.paperCsv.empty()) paper = {"--paper", options.paperCsv};
    std::vector<std::string> random;
    if (peer)
        random = {"--nodes", std::to_string(kManyNodes), "--edges", std::to_string(kManyEdges), "--epochs", "3", "--repeat", "2"};
    return {{"paper", 144, 0, 400, std::max(1, options.rounds), paper},
            {"random", kManyNodes, kManyEdges, 3, 2, random},
            {"day_type", kManyNodes, 0, 3, 1, {}}};
}

}  // namespace

Result<std::vector<TrainingTiming>> benchmarkTraining(const BenchmarkOptions& options, const JobContext& context)
{
    const auto engine = learn::engine();
    if (!engine) return Failure(engine.error());
    std::vector<TrainingTiming> out;
    const std::vector<Case> all = cases(options);
    const double steps = double(all.size() * 2);
    for (const Case& which : all)
        for (const char* model : {"GraphSAGE", "GCN"}) {
            context.report(Step::Measuring, double(out.size()) / steps);
            auto timing = measure(**engine, model, which, options, context);
            if (!timing) return Failure(timing.error());
            out.push_back(std::move(*timing));
        }
    context.report(Step::Measuring, 1.0);
    return out;
}

}  // namespace liftgraph::workflow
