#pragma once
// Whole programs, timed from outside and in turn, so that a comparison holds when the machine's speed drifts.

#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"

namespace liftgraph::cli {

struct ProcessRun {
    double seconds = 0.0;
    int status = -1;  ///< exit status; -1 where it could not be started
    std::string output = {};
};

/// Runs a command of the shell and keeps its standard output.
ProcessRun runProcess(const std::string& command);

/// A word of a shell command, quoted for this system's shell.
std::string shellWord(const std::string& word);

/// Runs the commands in turn, `rounds` times after one round that is not counted; median seconds of each.
/// A command that fails gives Internal with its name.
[[nodiscard]] Result<std::vector<double>> medianSeconds(const std::vector<std::string>& commands, int rounds, const JobContext& context);

double median(std::vector<double> values);

}  // namespace liftgraph::cli
