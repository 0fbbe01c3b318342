#pragma once
// A log as rows of cells, the layout that our own CSV and workbooks share.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/job.h"
#include "core/log/training_log.h"

namespace liftgraph::log {

/// A cell: nothing, text, a number or a count.
using ExportCell = std::variant<std::monostate, std::string, double, std::int64_t>;

/// The columns of sets, in order; every field of a session, entry, set, source and body mass has one.
std::span<const std::string_view> exportColumns();

/// Calls `row` for every set (an entry without sets and a session without entries have a row, too, and so has a file that no set
/// came from, and a body mass of a day). Text comes as it is: armed() makes it safe for spreadsheets. Errors: those of `row`, Cancelled.
[[nodiscard]] Result<void> eachExportRow(const TrainingLog& log, const JobContext& context, const std::function<Result<void>(const std::vector<ExportCell>&)>& row);

/// The columns of what was decided about names and exercises. `decision` says what a row is: kMappingDecision (from a name, to what it is
/// called), kExerciseDecision (to: the catalogue's line of an exercise of the user's own) or, of the history, the word of a NameAction.
std::span<const std::string_view> decisionColumns();
inline constexpr std::string_view kMappingDecision = "mapping";
inline constexpr std::string_view kExerciseDecision = "exercise";

/// Calls `row` with the cells of decisionColumns() for every decision. Errors: those of `row`.
[[nodiscard]] Result<void> eachDecisionRow(const TrainingLog& log, const std::function<Result<void>(const std::vector<ExportCell>&)>& row);

/// Whether an exercise of the user's own can be kept as the one line that decision_to and libraries have for it.
bool fitsOneLine(const Exercise& exercise);

/// Text that no spreadsheet runs: an apostrophe stands before = + - @, tab, carriage return, and before an apostrophe itself, so that
/// taking one off when the cell is read gives the text back unchanged.
std::string armed(std::string_view text);

/// "working", "warmup", "drop", "failure".
const char* setKindName(SetKind kind);
/// "2026-05-17", or with the time where it is known.
std::string startText(const Session& session);

}  // namespace liftgraph::log
