#pragma once
// A sheet whose name says its day, as people keep who begin a new sheet for every workout.

#include "core/import/text_table.h"

namespace liftgraph::import {

/// Whether the name of the sheet holds a date.
bool namesItsDay(const TextTable& table);

/// The same table with its sheet's name as a record above the first. Errors: those of its records.
[[nodiscard]] Result<TextTable> titledByName(const TextTable& table);

}  // namespace liftgraph::import
