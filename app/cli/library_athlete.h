#pragma once
// Whose log of a library a command is about.

#include "app/cli/command.h"
#include "core/log/log_store.h"

namespace liftgraph::cli {

/// The athlete of --athlete, or the only one. Errors: AthleteUnknown, Usage where there are several and none is named.
[[nodiscard]] Result<log::Athlete> athleteOf(const log::LogStore& store, const CommonOptions& common);

}  // namespace liftgraph::cli
