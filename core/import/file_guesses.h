#pragma once
// What holds for a whole file and not for a row: the unit of its loads and the order of day and month.

#include "core/import/importer_table.h"
#include "core/import/row_values.h"

namespace liftgraph::import {

struct FileGuesses {
    CellUnits units = {};
    Recognition recognition = {};  ///< everything but the format's name
    std::vector<std::string> warnings = {};
};

/// Looks through as many rows as it takes. What the user decided is not guessed. Errors: LineTooLong, Cancelled.
[[nodiscard]] Result<FileGuesses> guessFile(const TextTable& table, const SheetLayout& layout, const ImportOptions& options, const JobContext& context);

}  // namespace liftgraph::import
