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

/// One log per athlete, titled and dated like a real one; the same seed gives the same logs on every machine, and an athlete's log
/// does not depend on how many others are asked for. Source of the response: Banister 1975 (two-component impulse response).
/// Errors: Usage (no athlete or no week), Cancelled.
[[nodiscard]] Result<std::vector<log::TrainingLog>> simulate(const SimulateOptions& options, const JobContext& context = {});

/// Six weeks in the shape of the paper's data: 144 entries of 12 exercises on 24 dates, two day types, pounds as whole plates,
/// fatigue of 7 to 9 (so that the paper's "+2.5 %" branch cannot fire), no time of day.
log::TrainingLog simulatePaperSheet(std::uint64_t seed);

/// Layouts that a simulated (or any) log can be written in: "strong", "strong_semicolon", "hevy", "fitnotes", "flat_sheet", "paper_sheet".
std::vector<std::string> writableFormats();
/// Writes a log as that app exports it, in kilograms (the paper's sheet in pounds, one row per run of equal sets). What a layout
/// has no column for is lost. Errors: Usage (unknown format), OutputUnwritable.
[[nodiscard]] Result<void> writeAs(const log::TrainingLog& log, const std::string& format, std::ostream& out);

}  // namespace liftgraph::workflow
