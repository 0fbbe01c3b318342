#pragma once
// The report and the figures of `paper` as files. Pictures and PDF are drawn by the window's program, which is started for it.

#include <string>

#include "core/base/job.h"
#include "core/workflow/paper_run.h"

namespace liftgraph::cli {

/// True to what can be written: the report ends in .html or .pdf, and what draws PDF and PNG is there. Empty names ask for nothing.
/// Errors: Usage, ModuleMissing.
[[nodiscard]] Result<void> checkPaperFiles(const std::string& report, const std::string& figures);

/// Writes the report to `report` (if not empty) and every figure into the folder `figures` (if not empty), which is made if need be.
/// Errors: OutputUnwritable, Internal (the drawing program failed), Cancelled.
[[nodiscard]] Result<void> writePaperFiles(const workflow::PaperRun& run, const std::string& report, const std::string& figures,
                                           const JobContext& context);

}  // namespace liftgraph::cli
