#pragma once
// A sheet whose name says its day, as people keep who begin a new sheet for every workout.

#include "core/import/importer.h"
#include "core/import/text_table.h"

namespace liftgraph::import {

/// The name of the sheet where it holds a date; one without a year gets that of the options, or of the file's name. Empty: it names no day.
std::string dayOfSheet(const TextTable& table, const ImportOptions& options);

/// The same table with the day as a record above the first. Errors: those of its records.
[[nodiscard]] Result<TextTable> titledByName(const TextTable& table, const std::string& day);

}  // namespace liftgraph::import
