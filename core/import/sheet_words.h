#pragma once
// The column names that people choose for training sheets of their own.

#include "core/import/columns.h"

namespace liftgraph::import {

/// Names in the larger European languages and Chinese, for sheets that no app wrote.
const HeaderWords& sheetWords();

/// Whether a cell where an exercise or a date should stand says that its row adds up others: "Total", "Summe", "Subtotal".
bool meansTotal(std::string_view cell);

}  // namespace liftgraph::import
