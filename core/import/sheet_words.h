#pragma once
// The column names that people choose for training sheets of their own.

#include "core/import/columns.h"

namespace liftgraph::import {

/// Names in the larger European languages and Chinese, for sheets that no app wrote.
const HeaderWords& sheetWords();

}  // namespace liftgraph::import
