#pragma once
// How one table is recognised by the importer table and read: as one log, or as a log for each of the people that it names.

#include "core/import/importer_table.h"
#include "core/import/read_workbook.h"

namespace liftgraph::import {

/// Which importer recognises a table and reads it.
const TableReading& tableReading();

/// Whether it has a column per day or exercise, so that it is turned before its columns are mapped.
bool readsAsPivot(const TextTable& table);

}  // namespace liftgraph::import
