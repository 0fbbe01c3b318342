#pragma once
// A whole log out again, losing nothing: our own layout as CSV or workbook (importer "liftgraph_csv") and JSON ("liftgraph_json").

#include <filesystem>
#include <ostream>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/log/training_log.h"

namespace liftgraph::log {

/// One row per set, one header; loads in kg with full precision; every field of the log has a column. Body masses and what was decided
/// about names and exercises follow as rows of their own, in columns of their own. Cells that begin with = + - @ are escaped so that no
/// spreadsheet runs them, and unescaped on import.
[[nodiscard]] Result<void> writeCsv(const TrainingLog& log, std::ostream& out, const JobContext& context = {});

/// One object {athlete, sources, name_mappings, own_exercises, name_history, sessions:[{start, title, entries:[{exercise, written, sets:[...]}]}]}.
[[nodiscard]] Result<void> writeJson(const TrainingLog& log, std::ostream& out, const JobContext& context = {});

/// A workbook of the rows of writeCsv: a sheet "Sets" and, where there are decisions, a sheet "Decisions". Numbers have the digits that
/// give them back exactly. Written row by row so that any size needs little memory. Errors also: Usage
/// where the log has more rows, or a text more characters, than a sheet can hold.
[[nodiscard]] Result<void> writeXlsx(const TrainingLog& log, const std::filesystem::path& path, const JobContext& context = {});

}  // namespace liftgraph::log
