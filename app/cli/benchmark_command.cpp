// benchmark: the speed figures, beside a reference measured in the same run wherever one is at hand.

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <random>

#include "app/cli/benchmark_import.h"
#include "app/cli/command.h"
#include "app/cli/process_timing.h"
#include "core/log/log_store.h"
#include "core/workflow/benchmark_cancel.h"
#include "core/workflow/benchmark_explain.h"
#include "core/workflow/benchmark_training.h"
#include "core/workflow/simulate.h"

namespace liftgraph::cli {

namespace {

namespace fs = std::filesystem;

struct Arguments {
    std::string only = {};
    std::string peer = "../shared/tools/peer_training.py";
    std::string paper = "../shared/reference/paper_push_pull_6_weeks.csv";
    std::string python = "/usr/bin/python3";
    std::int64_t rows = 100000;
    int rounds = 5;
    int explained = 1000;

    bool wanted(const char* part) const { return only.empty() || only == part; }
};

Result<Json> trainingFigures(const Arguments& arguments, const CommonOptions& common, const JobContext& context)
{
    workflow::BenchmarkOptions options;
    options.threads = common.threads;
    options.rounds = arguments.rounds;
    if (fs::exists(arguments.peer)) options.peerScript = arguments.peer;
    if (fs::exists(arguments.paper)) options.paperCsv = arguments.paper;
    options.python = arguments.python;
    const auto timings = workflow::benchmarkTraining(options, context);
    if (!timings) return Failure(timings.error());
    Json figures = Json::array();
    for (const workflow::TrainingTiming& timing : *timings) {
        Json row = {{"graph", timing.graph}, {"model", timing.model}, {"nodes", timing.nodes}, {"edges", timing.edges},
                    {"ms_per_epoch", timing.msPerEpoch}};
        if (timing.peerMsPerEpoch) row["peer_ms_per_epoch"] = *timing.peerMsPerEpoch;
        if (timing.ratio) row["ratio"] = *timing.ratio;
        if (timing.peakMemoryMb > 0.0) row["peak_memory_mb"] = timing.peakMemoryMb;
        figures.push_back(std::move(row));
    }
    return figures;
}

Result<Json> cancelFigures(const Arguments& arguments, const CommonOptions& common, const JobContext& context)
{
    const auto timings = workflow::benchmarkCancel(2 * arguments.rounds, common.threads, context);
    if (!timings) return Failure(timings.error());
    Json figures = Json::array();
    for (const workflow::CancelTiming& timing : *timings) {
        figures.push_back({{"graph", timing.graph}, {"model", timing.model}, {"rounds", timing.rounds}, {"median_ms", timing.medianMs},
                           {"longest_ms", timing.longestMs}});
    }
    return figures;
}

Result<Json> explainFigures(const Arguments& arguments, const JobContext& context)
{
    workflow::BenchmarkExplainOptions options;
    options.rounds = arguments.rounds;
    options.entries = arguments.explained;
    if (fs::exists(arguments.paper)) options.paperCsv = arguments.paper;
    const auto timings = workflow::benchmarkExplain(options, context);
    if (!timings) return Failure(timings.error());
    Json figures = Json::array();
    for (const workflow::ExplainTiming& timing : *timings) {
        Json row = {{"what", timing.what}, {"model", timing.model}, {"nodes", timing.nodes}, {"entries", timing.entries},
                    {"players", timing.players}, {"background", timing.background}, {"ms_exact", timing.msExact}};
        if (timing.msSampled > 0.0) {
            row["ms_sampled_21"] = timing.msSampled;
            row["error_sampled_21"] = timing.sampledError;
            row["orders_at_equal_work"] = timing.ordersAtEqualWork;
            row["error_at_equal_work"] = timing.errorAtEqualWork;
            row["ms_sampled_21_by_engine"] = timing.msByEngine;
        }
        figures.push_back(std::move(row));
    }
    return figures;
}

/// A library of 10,000 simulated sessions.
struct LargeLibrary {
    fs::path path = {};
    std::int64_t athlete = 0;
    std::int64_t sets = 0;
    std::size_t sessions = 0;
};
Result<LargeLibrary> largeLibrary(const fs::path& folder, const JobContext& context)
{
    constexpr std::size_t kSessions = 10000;
    workflow::SimulateOptions options;
    options.weeks = 5200;
    options.firstDay = std::chrono::local_days(std::chrono::year(1960) / 1 / 4);
    auto logs = workflow::simulate(options, context);
    if (!logs) return Failure(logs.error());
    auto& sessions = logs->front().sessions;
    if (sessions.size() > kSessions) sessions.resize(kSessions);
    LargeLibrary made{folder / "large.liftgraph", 0, 0, sessions.size()};
    auto store = log::LogStore::open(made.path);
    if (!store) return Failure(store.error());
    const auto athlete = store->athletes();
    if (!athlete) return Failure(athlete.error());
    if (!athlete->empty()) {  // an earlier part has filled it
        made.athlete = athlete->front().id;
        return made;
    }
    const auto added = store->addAthlete("A", true);
    if (!added) return Failure(added.error());
    made.athlete = added->id;
    const auto outcome = store->add(made.athlete, logs->front(), context);
    if (!outcome) return Failure(outcome.error());
    made.sets = outcome->addedSets;
    return made;
}

/// The library opened as the window opens it: the time until its tree can be shown.
Result<Json> libraryFigures(const Arguments& arguments, const fs::path& folder, const JobContext& context)
{
    const Result<LargeLibrary> large = largeLibrary(folder, context);
    if (!large) return Failure(large.error());
    std::vector<double> seconds;
    for (int round = 0; round <= arguments.rounds; ++round) {
        if (context.cancelled()) return cancelledFailure();
        const auto begun = std::chrono::steady_clock::now();
        const auto store = log::LogStore::open(large->path, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        const auto loaded = store->loadWithIds(large->athlete, context);
        if (!loaded) return Failure(loaded.error());
        const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        if (round > 0) seconds.push_back(took);  // the first round makes the copy of the day
    }
    std::sort(seconds.begin(), seconds.end());
    return Json::array({{{"sessions", large->sessions}, {"sets", large->sets}, {"open_seconds", seconds[seconds.size() / 2]}}});
}

/// What a window says of itself on its first paint: {"first_paint_ms", "memory_mb"}.
Result<Json> firstPaint(const fs::path& program, const std::string& option)
{
    const ProcessRun run = runProcess(shellWord(program.string()) + option + " 2>/dev/null");
    Json said = Json::parse(run.output, nullptr, false);
    if (run.status != 0 || !said.is_object()) return fail(ErrorCode::Internal, "The window could not be opened to be measured: " + program.string());
    return said;
}

Result<Json> startupFigures(const Arguments& arguments, const fs::path& folder, const JobContext& context)
{
    const fs::path programs = programFolder("liftgraph-cli");
    const fs::path window = programs / "liftgraph", bare = programs / "liftgraph-bare-window";
    if (!fs::exists(window)) return Json::array();
    const std::string option = " --measure-first-paint --library " + shellWord((folder / "startup.liftgraph").string());
    std::vector<double> own, reference, memory;
    for (int round = 0; round <= arguments.rounds; ++round) {
        if (context.cancelled()) return cancelledFailure();
        const auto mine = firstPaint(window, option);
        if (!mine) return Failure(mine.error());
        const auto theirs = fs::exists(bare) ? firstPaint(bare, "") : Result<Json>(Json());
        if (!theirs) return Failure(theirs.error());
        context.report(Step::Measuring, double(round + 1) / double(arguments.rounds + 1));
        if (round == 0) continue;  // the first round warms the disk cache
        own.push_back((*mine)["first_paint_ms"].get<double>());
        memory.push_back((*mine).value("memory_mb", 0.0));
        if (theirs->is_object()) reference.push_back((*theirs)["first_paint_ms"].get<double>());
    }
    Json row = {{"first_paint_ms", median(own)}, {"memory_mb", median(memory)}};
    if (!reference.empty()) {
        row["bare_window_ms"] = median(reference);
        row["ratio"] = median(own) / median(reference);
    }
    return Json::array({row});
}

/// The window's program measures itself, without a screen, and prints a list; empty where it is not installed, which is an error only where nothing
/// else was asked for.
Result<Json> windowFigures(const Arguments& arguments, const std::string& option, const char* what)
{
    const fs::path window = programFolder("liftgraph-cli") / "liftgraph";
    if (!fs::exists(window) && arguments.only.empty()) return Json::array();
    if (!fs::exists(window)) return fail(ErrorCode::Usage, std::string(what) + " is measured by the program liftgraph, which is not installed beside this one.", window.string());
    const ProcessRun run = runProcess(shellWord(window.string()) + " -platform offscreen " + option + " 2>/dev/null");
    Json said = Json::parse(run.output, nullptr, false);
    if (run.status != 0 || !said.is_array()) return fail(ErrorCode::Internal, std::string(what) + " could not be measured by " + window.string());
    return said;
}

/// Keys in the tree of a library of 10,000 sessions: [{"what", "keys", "median_ms", "p95_ms", "longest_ms", "rest_ms"}].
Result<Json> logViewFigures(const Arguments& arguments, const fs::path& folder, const JobContext& context)
{
    const Result<LargeLibrary> large = largeLibrary(folder, context);
    if (!large) return Failure(large.error());
    return windowFigures(arguments, "--measure-log-view --size 1280x800 --library " + shellWord(large->path.string()), "The log view");
}

std::string describeFigures(const Json& figures)
{
    std::string text;
    for (const auto& [part, rows] : figures.items()) {
        for (const Json& row : rows) {
            text += part;
            for (const auto& [name, value] : row.items()) {
                text += "  " + name + " ";
                text += value.is_string() ? value.get<std::string>() : value.dump();
            }
            text += '\n';
        }
    }
    return text;
}

Result<Answer> benchmark(const Arguments& arguments, const CommonOptions& common, const JobContext& context)
{
    std::error_code problem;
    const fs::path folder = fs::temp_directory_path(problem) / ("liftgraph-benchmark-" + std::to_string(std::random_device()()));
    fs::create_directories(folder, problem);
    if (problem) return fail(ErrorCode::OutputUnwritable, "No folder for temporary files can be made: " + problem.message(), folder.string());
    Answer answer;
    const auto measure = [&](const char* part, auto&& figures) -> Result<void> {
        if (!arguments.wanted(part)) return {};
        auto rows = figures();
        if (!rows) return Failure(rows.error());
        answer.json[part] = std::move(*rows);
        return {};
    };
    Result<void> done = measure("training", [&] { return trainingFigures(arguments, common, context); });
    if (done) done = measure("cancel", [&] { return cancelFigures(arguments, common, context); });
    if (done) done = measure("import", [&] { return importFigures({arguments.python, arguments.rows, arguments.rounds}, folder, context); });
    if (done) done = measure("library", [&] { return libraryFigures(arguments, folder, context); });
    if (done) done = measure("shapley", [&] { return explainFigures(arguments, context); });
    if (done) done = measure("startup", [&] { return startupFigures(arguments, folder, context); });
    if (done) done = measure("graph_view", [&] { return windowFigures(arguments, "--measure-graph-view", "The graph view"); });
    if (done) done = measure("log_view", [&] { return logViewFigures(arguments, folder, context); });
    fs::remove_all(folder, problem);
    if (!done) return Failure(done.error());
    answer.text = describeFigures(answer.json);
    return answer;
}

}  // namespace

Run setupBenchmark(CLI::App& command, CommonOptions& common)
{
    auto arguments = std::make_shared<Arguments>();
    command.add_option("--only", arguments->only, "Measure this part only")->check(CLI::IsMember({"training", "cancel", "import", "library", "shapley", "startup", "graph_view", "log_view"}));
    command.add_option("--peer", arguments->peer, "Script that trains the same models the usual way")->capture_default_str();
    command.add_option("--paper", arguments->paper, "The paper's sheet, for the peer")->capture_default_str();
    command.add_option("--python", arguments->python, "Python that runs the references")->capture_default_str();
    command.add_option("--rows", arguments->rows, "Rows of the log to read")->check(CLI::Range(1000, 10000000))->capture_default_str();
    command.add_option("--rounds", arguments->rounds, "Counted rounds; the median is reported")->check(CLI::Range(1, 100))->capture_default_str();
    command.add_option("--explained", arguments->explained, "Entries that are explained one after the other")->check(CLI::Range(1, 6000))->capture_default_str();
    command.add_option("--threads", common.threads, "Threads for training")->check(CLI::Range(1, 256))->capture_default_str();
    return [&common, arguments](const JobContext& context) { return benchmark(*arguments, common, context); };
}

}  // namespace liftgraph::cli
