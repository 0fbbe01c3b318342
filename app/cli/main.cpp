// liftgraph-cli: everything the window does, for scripts, tests and servers.

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <string_view>
#include <thread>

#if defined(__GLIBC__) && defined(__linux__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

#include "app/cli/command.h"
#include "app/cli/link_files.h"
#include "app/cli/progress_line.h"

namespace liftgraph::cli {

const std::vector<Command>& commandTable()
{
    static const std::vector<Command> table{
        {"inspect", "Recognise and check logs; import nothing", setupInspect},
        {"import", "Add logs to a library; importing twice adds nothing", setupImport},
        {"library", "The imports of a library, the unit of one, and body masses", setupLibrary},
        {"export", "Write an athlete's whole log", setupExport},
        {"names", "The exercise names of a log; merge one into another", setupNames},
        {"restore", "List the copies of a library, or put one in its place", setupRestore},
        {"repair", "Save what a damaged library still holds", setupRepair},
        {"features", "The feature table that the models are given", setupFeatures},
        {"graph", "The exercise graph", setupGraph},
        {"train", "Train a model and test it on the last 20 % of the sessions", setupTrain},
        {"evaluate", "Score a model beside persistence and the other baselines", setupEvaluate},
        {"predict", "What a model expects after every entry", setupPredict},
        {"backtest", "Honest test with refitting (rolling origin)", setupBacktest},
        {"evaluations", "The evaluations that a library keeps; two of them side by side", setupEvaluations},
        {"ablate", "Networks over a grid of settings: what depth and relations are worth", setupAblate},
        {"explain", "Why a model expects what it expects: Shapley values that add up", setupExplain},
        {"plan", "The next session, exercise by exercise", setupPlan},
        {"simulate", "Simulated athletes as log files", setupSimulate},
        {"paper", "The paper's experiment and its audit", setupPaper},
        {"benchmark", "The speed figures", setupBenchmark},
    };
    return table;
}

namespace {

std::stop_source g_stop;  // the signal handler can reach nothing else
std::atomic<bool> g_interrupted = false;

// request_stop() may run callbacks and so is not safe in a handler; a thread of our own passes the wish on.
void onInterrupt(int) { g_interrupted.store(true); }

Json errorJson(const Error& error)
{
    return {{"code", codeName(error.code)}, {"message", error.detail}, {"file", error.file}, {"row", error.row}, {"column", error.column}};
}

int finish(const Result<Answer>& answer, const CommonOptions& common)
{
    const Error* error = answer ? (answer->failure ? &*answer->failure : nullptr) : &answer.error();
    Json json = answer ? answer->json : Json::object();
    if (error) json["error"] = errorJson(*error);
    if (common.json) {
        std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    } else if (answer) {
        std::cout << answer->text;
    }
    std::cout.flush();
    if (error) std::cerr << "liftgraph-cli: " << describe(*error) << '\n';
    if (!std::cout) {
        std::cerr << "liftgraph-cli: The output could not be written.\n";
        return 1;
    }
    return error ? exitStatus(error->code) : 0;
}

Result<Answer> guarded(const Run& run, CommonOptions& common, const JobContext& context)
{
    try {
        LinkFiles links;
        if (const auto fetched = links.fetch(common.files, common.allSheets ? import::Tabs::All : import::Tabs::Named, context); !fetched) return Failure(fetched.error());
        return run(context);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Internal, "There was not enough memory. Close other programs or split the file.");
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Internal, problem.what());
    }
}

int runCommand(const Run& run, CommonOptions& common)
{
    ProgressLine line(!common.quiet && !common.json);
    JobContext context{g_stop.get_token(), [&line](const Progress& progress) { line.show(progress); }};
    std::jthread relay([](const std::stop_token& done) {
        std::mutex mutex;
        std::condition_variable_any woken;  // by the end of the work, at once: nobody waits for this thread
        std::unique_lock lock(mutex);
        while (!done.stop_requested()) {
            if (g_interrupted.load()) g_stop.request_stop();
            woken.wait_for(lock, done, std::chrono::milliseconds(10), [] { return false; });
        }
    });
    const Result<Answer> answer = guarded(run, common, context);
    relay.request_stop();
    relay.join();
    line.clear();
    const int status = finish(answer, common);
    // What was read is given back by the system as a whole; piece by piece it takes a tenth of the time of reading it.
    if (answer && !answer->kept.empty()) std::_Exit(status);
    return status;
}

/// A log grows in small pieces. Asking the system for each, giving them back, and touching pages of 4 KiB for the first time took more than
/// half of the time of reading one; so the heap grows in large pieces and, where the system has them, of large pages.
void growInLargePieces()
{
#if defined(__GLIBC__) && defined(__linux__)
    constexpr std::size_t block = std::size_t(4) << 20U;
    constexpr std::size_t room = std::size_t(256) << 20U;
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, static_cast<int>(room));
    void* const first = std::malloc(block);
    constexpr std::uintptr_t page = std::uintptr_t(2) << 20U;
    const std::uintptr_t from = (reinterpret_cast<std::uintptr_t>(first) + page - 1) / page * page;
    const auto to = reinterpret_cast<std::uintptr_t>(sbrk(0));
    // Only what lies below the program's break is this heap: another allocator (a sanitizer's, say) takes its memory elsewhere.
    if (from < to && to - from <= room + 2 * block) static_cast<void>(madvise(reinterpret_cast<void*>(from), to - from, MADV_HUGEPAGE));
    std::free(first);
#endif
}

int main(int argc, char** argv)
{
    growInLargePieces();
    CommonOptions common;
    CLI::App app{"Liftgraph: your training log as a graph - learn from it, plan with it, and see how far to trust it.", "liftgraph-cli"};
    app.set_version_flag("--version", std::string("liftgraph-cli " LIFTGRAPH_VERSION));
    app.require_subcommand(1);
    Run chosen;
    for (const Command& command : commandTable()) {
        CLI::App* parser = app.add_subcommand(command.name, command.sentence);
        parser->add_flag("--json", common.json, "One JSON object on standard output");
        parser->add_flag("--quiet", common.quiet, "No progress on standard error");
        // A command's own options live as long as its Run, which the callback keeps.
        parser->callback([&chosen, run = command.setup(*parser, common)] { chosen = run; });
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        const bool asked = problem.get_exit_code() == 0;
        // The parser may have failed before it came to --json.
        common.json = std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
        if (!asked && common.json) {
            return finish(fail(ErrorCode::Usage, problem.what()), common);
        }
        app.exit(problem);
        return asked ? 0 : exitStatus(ErrorCode::Usage);
    }
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    return runCommand(chosen, common);
}

}  // namespace

}  // namespace liftgraph::cli

int main(int argc, char** argv) { return liftgraph::cli::main(argc, argv); }
