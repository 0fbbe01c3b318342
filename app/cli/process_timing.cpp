#include "app/cli/process_timing.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#ifndef _WIN32
#include <sys/wait.h>
#endif

namespace liftgraph::cli {

namespace {

#ifdef _WIN32
FILE* openPipe(const std::string& command) { return _popen(command.c_str(), "r"); }
int closePipe(FILE* pipe) { return _pclose(pipe); }
#else
FILE* openPipe(const std::string& command) { return popen(command.c_str(), "r"); }
int closePipe(FILE* pipe)
{
    const int status = pclose(pipe);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
#endif

}  // namespace

std::string shellWord(const std::string& word)
{
#ifdef _WIN32
    return '"' + word + '"';
#else
    std::string quoted = "'";
    for (const char letter : word) quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return quoted + '\'';
#endif
}

ProcessRun runProcess(const std::string& command)
{
    ProcessRun run;
    const auto started = std::chrono::steady_clock::now();
    FILE* pipe = openPipe(command);
    if (!pipe) return run;
    std::array<char, 4096> buffer{};
    for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) run.output.append(buffer.data(), got);
    run.status = closePipe(pipe);
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return run;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

Result<std::vector<double>> medianSeconds(const std::vector<std::string>& commands, int rounds, const JobContext& context)
{
    std::vector<std::vector<double>> seconds(commands.size());
    for (int round = 0; round <= rounds; ++round) {
        for (std::size_t i = 0; i < commands.size(); ++i) {
            if (context.cancelled()) return cancelledFailure();
            const ProcessRun run = runProcess(commands[i]);
            if (run.status != 0) return fail(ErrorCode::Internal, "This command failed while it was timed: " + commands[i]);
            if (round > 0) seconds[i].push_back(run.seconds);
        }
        context.report(Step::Measuring, double(round + 1) / double(rounds + 1));
    }
    std::vector<double> medians;
    for (const auto& runs : seconds) medians.push_back(median(runs));
    return medians;
}

}  // namespace liftgraph::cli
