#pragma once
// Runs another program and reads what it prints.

#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"

namespace liftgraph::workflow {

/// What `arguments[0]` (a path) writes to standard output, if it ends with status 0; its standard error is dropped. No shell is
/// involved. Nothing where it cannot be started, fails, or the job is cancelled (the program is ended then).
std::optional<std::string> outputOf(const std::vector<std::string>& arguments, const JobContext& context);

}  // namespace liftgraph::workflow
