#pragma once
// The body masses of a log that comes in: which of them the library takes.

#include "core/log/log_store_rows.h"

namespace liftgraph::log {

/// Stores what the library does not know. What is there of a day stays; what the user has removed since an earlier import does not come
/// back; an undated body mass counts only where there is none yet. Lives inside the transaction that stores the log, whose import is
/// `outcome.importId`.
void storeMasses(LogRows& rows, const TrainingLog& incoming, ImportOutcome& outcome);

}  // namespace liftgraph::log
