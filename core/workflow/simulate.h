#pragma once
// Simulated athletes: a fitness-fatigue response with habits, missed sessions, noise in RIR, and plates that come in steps.

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/log/training_log.h"

namespace liftgraph::workflow {

struct SimulateOptions {
    int athletes = 1;
    int weeks = 104;
    std::uint64_t seed = 1;
    log::LocalDay firstDay = std::chrono::local_days(std::chrono::year(2024) / 1 / 1);
};

/// One log per athlete, titled and dated like a real one. Source of the response: Banister 1975 (two-component impulse response).
[[nodiscard]] Result<std::vector<log::TrainingLog>> simulate(const SimulateOptions& options, const JobContext& context = {});

/// Layouts that a simulated (or any) log can be written in: "strong", "strong_semicolon", "hevy", "fitnotes", "flat_sheet", "paper_sheet".
std::vector<std::string> writableFormats();
[[nodiscard]] Result<void> writeAs(const log::TrainingLog& log, const std::string& format, std::ostream& out);

}  // namespace liftgraph::workflow
