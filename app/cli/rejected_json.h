#pragma once
// The rows that an import refused, as inspect and import list them.

#include "app/cli/command.h"

namespace liftgraph::cli {

/// [{row, column, reason, sheet}]; the sheet of a workbook only.
Json rejectedJson(const std::vector<import::RejectedRow>& rejected);

}  // namespace liftgraph::cli
