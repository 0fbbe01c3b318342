#pragma once
// Rows copied to and pasted from spreadsheets, as tab-separated text.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/log/log_edit.h"

namespace liftgraph::import {

/// A row of the log; indices as in TrainingLog. `entry` and `set` are -1 for a whole session, `set` is -1 for a whole entry.
struct LogPlace {
    int session = -1;
    int entry = -1;
    int set = -1;
};

/// Copied rows under a header line, loads in `unit`. What a spreadsheet would run is written behind an apostrophe.
struct CopiedRows {
    std::string text = {};  ///< tab-separated
    std::string html = {};  ///< a table
    std::int64_t rows = 0;
};
CopiedRows copyRows(const log::TrainingLog& log, const std::vector<LogPlace>& places, Unit unit);

/// What pasted text asks for, at the place that is selected (all -1 for none).
struct PastedRows {
    log::EditRequest request = {};
    std::int64_t sets = 0;
};
/// Understands rows with a header line that names its columns, and without one: "weight, reps, ..." go into the selected entry,
/// "exercise, weight, reps, ..." into the selected session, "date, exercise, weight, reps, ..." anywhere. Nothing is pasted where a
/// cell is bad. Errors: Usage naming every bad cell (up to ten) by row and column, or that there is nothing.
[[nodiscard]] Result<PastedRows> pasteRows(std::string_view text, Unit unit, const log::TrainingLog& log, const log::LogIds& ids, LogPlace at);

}  // namespace liftgraph::import
