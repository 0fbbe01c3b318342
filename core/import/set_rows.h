#pragma once
// Reads every format that has one set (or one exercise) in each row, once it is known which column means what.

#include "core/import/columns.h"
#include "core/import/importer_table.h"

namespace liftgraph::import {

/// Reads the table by the layout: sessions, entries and sets, with rows that cannot be used listed and guesses stated. The rows are walked over
/// once, however many people they are of. Errors: HeaderOnly, LineTooLong, Cancelled.
[[nodiscard]] Result<TableFiles> readSetRows(const TextTable& table, const SheetLayout& layout, const Importer& importer,
                                             const ImportOptions& options, const JobContext& context);

}  // namespace liftgraph::import
