#pragma once
// Turns a sheet with a column per day or per exercise into a table with one row for each cell of sets, which a mapping then reads.

#include <optional>

#include "core/import/column_mapping.h"
#include "core/import/importer.h"
#include "core/import/importer_table.h"

namespace liftgraph::import {

/// Whether the first records hold days or exercises across with sets below them. A programme without dates and a table of anything
/// but exercises do not.
bool isPivot(const TextTable& table);

/// Why a table that has days across is no log all the same; empty where it has none.
std::string pivotRefusal(const TextTable& table);

/// What a spreadsheet calls the column with this place, from 0 on: "A", "AB".
std::string columnLetters(int column);

struct PivotTable {
    /// A cell of the sheet that a row was made of.
    struct Place {
        std::int64_t row = 0;
        int column = 0;
    };
    TextTable table = {};        ///< its rows are numbered from 1 on, by places
    ColumnMapping mapping = {};  ///< what its columns mean
    std::vector<Place> places = {};
    std::vector<std::string> warnings = {};
    bool days = false;           ///< days stand across, else exercises
};

/// The whole sheet turned; `table` is one that isPivot. Errors: those of its records, Cancelled.
[[nodiscard]] Result<PivotTable> pivotTable(const TextTable& table, const JobContext& context);

/// Reads the sheet by the mapping of its turned columns, the table's own where none is given. Rejected cells and the origin of sets
/// are named as the sheet numbers them. Errors as readFile.
[[nodiscard]] Result<TableFiles> readPivot(const TextTable& table, const std::optional<ColumnMapping>& mapping, const ImportOptions& options,
                                           const JobContext& context);

}  // namespace liftgraph::import
