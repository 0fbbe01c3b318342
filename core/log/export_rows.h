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

/// The columns, in order; every field of a log has one.
std::span<const std::string_view> exportColumns();

/// Calls `row` for every set (an entry without sets and a session without entries have a row, too, and so has a file that no set
/// came from, and a body mass of a day). Text comes as it is: armed() makes it safe for spreadsheets. Errors: those of `row`, Cancelled.
[[nodiscard]] Result<void> eachExportRow(const TrainingLog& log, const JobContext& context, const std::function<Result<void>(const std::vector<ExportCell>&)>& row);

/// Text that no spreadsheet runs: an apostrophe stands before = + - @, tab, carriage return, and before an apostrophe itself, so that
/// taking one off when the cell is read gives the text back unchanged.
std::string armed(std::string_view text);

/// "working", "warmup", "drop", "failure".
const char* setKindName(SetKind kind);
/// "2026-05-17", or with the time where it is known.
std::string startText(const Session& session);

}  // namespace liftgraph::log
