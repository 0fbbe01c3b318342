#pragma once
// Reads any table whose columns are mapped: one set in a row, one exercise in a row, or several sets side by side or in one cell.

#include <functional>

#include "core/import/column_mapping.h"
#include "core/import/importer_table.h"
#include "core/import/row_shape.h"

namespace liftgraph::import {

/// The mapping that the names of a header give; names that say nothing are ignored.
ColumnMapping mappingOf(const std::vector<std::string>& header, const HeaderWords& words);

/// Whether a row of the sample holds several sets in a cell of the columns for sets, repetitions or loads.
bool packsSets(const TextTable& table, const ColumnMapping& mapping);

/// What else a format knows about its rows.
struct MappedRules {
    EntryRule entries = EntryRule::Blocks;
    std::optional<Unit> usualUnit = {};
};

/// Reads the table by the mapping. Dates and names that stand once above several rows hold for all of them. Errors as readFile.
[[nodiscard]] Result<TableFiles> readMapped(const TextTable& table, const ColumnMapping& mapping, const Importer& importer,
                                            const MappedRules& rules, const ImportOptions& options, const JobContext& context);

/// Replaces those of `files` of which `gaps` is true by what `again` makes of the same rows, where that holds more sets.
void takeFuller(TableFiles& files, const std::function<bool(const ImportedFile&)>& gaps, const std::function<Result<TableFiles>()>& again);

}  // namespace liftgraph::import
