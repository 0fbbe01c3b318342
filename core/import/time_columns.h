#pragma once
// Times in sheets of one set per row: what the columns "Time" and "Duration" hold, and rows that each have a time of their own.

#include "core/import/column_mapping.h"
#include "core/import/importer.h"
#include "core/import/text_table.h"

namespace liftgraph::import {

/// Tells a time of day and the length of a session from that of a set, by the values of the first rows.
void tellTimes(const TextTable& table, SheetLayout& layout, ColumnMapping& mapping);

/// Of several columns that are called a date takes the first that holds any: "Day" may number the days of a programme.
void tellDates(const TextTable& table, ColumnMapping& mapping, SheetLayout* layout = nullptr);

/// Where most rows were stamped one by one, those less than two hours apart become one session; says so as a guess.
void joinStampedSets(ImportedFile& file);

}  // namespace liftgraph::import
