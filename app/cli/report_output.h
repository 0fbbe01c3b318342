#pragma once
// Reports, predictions and plans as JSON and as text for people.

#include "app/cli/command.h"
#include "core/workflow/workflow.h"

namespace liftgraph::cli {

/// {targets:[{target, unit, coverage, models:[...]}], coverage:{...}, verdict}. NaN becomes null.
Answer reportAnswer(const std::vector<evaluate::TargetReport>& reports, const std::string& verdict);
/// reportAnswer with what the training took.
Answer runAnswer(const workflow::TrainedRun& run);
/// {entries:[{entry, exercise, date, weight_kg, reps, rest_s, low, high}]}; `lastOnly`: entries that no later one follows.
Answer predictAnswer(const workflow::Snapshot& snapshot, const workflow::TrainedRun& run, bool lastOnly);
/// {exercises:[{exercise, weight_kg, reps, sets, rest_s, low, high, reason, source}], verdict}; the text in `unit`.
Answer planAnswer(const workflow::Plan& plan, Unit unit, const std::string& note);
/// The CSV of product.md, one row per test entry.
[[nodiscard]] Result<void> writePredictions(const workflow::Snapshot& snapshot, const std::vector<workflow::BacktestRow>& rows,
                                            const std::string& path);

/// What --entry names an entry by: "athlete.session.place", counted from 0.
std::string entryId(const workflow::Snapshot& snapshot, int node);

/// A CSV cell: quoted where it must be, and never run by a spreadsheet as a formula.
std::string csvCell(const std::string& text);

}  // namespace liftgraph::cli
