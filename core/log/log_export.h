#pragma once
// A whole log out again, losing nothing: our own CSV layout (read back by the importer "liftgraph_csv") and JSON.

#include <ostream>

#include "core/base/result.h"
#include "core/log/training_log.h"

namespace liftgraph::log {

/// One row per set, one header; loads in kg with full precision; every field of the log has a column. Cells that begin
/// with = + - @ are escaped so that no spreadsheet runs them, and unescaped on import.
[[nodiscard]] Result<void> writeCsv(const TrainingLog& log, std::ostream& out);

/// One object {athlete, sources, sessions:[{start, title, entries:[{exercise, sets:[...]}]}]}.
[[nodiscard]] Result<void> writeJson(const TrainingLog& log, std::ostream& out);

}  // namespace liftgraph::log
