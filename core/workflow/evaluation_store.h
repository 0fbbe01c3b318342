#pragma once
// Evaluations that a library keeps.

#include "core/log/log_store.h"
#include "core/workflow/evaluation.h"

namespace liftgraph::workflow {

/// The number that the library gives it. Errors: LibraryMissing, AthleteUnknown and those of writing.
[[nodiscard]] Result<std::int64_t> keepEvaluation(const std::string& library, std::int64_t athlete, const Evaluation& evaluation);

/// Errors: Usage where the library has no evaluation of this number, LibraryDamaged.
[[nodiscard]] Result<Evaluation> keptEvaluation(const log::LogStore& store, std::int64_t id);

}  // namespace liftgraph::workflow
