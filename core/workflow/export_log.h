#pragma once
// Any log out again, in any format, to a file that is whole or not there.

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/log/training_log.h"

namespace liftgraph::workflow {

/// One way to write a log.
struct ExportFormat {
    const char* id;       ///< "csv", "xlsx", "json", "strong", "hevy", ...
    const char* ending;   ///< of the file, without a point
    bool lossless;        ///< reading it back gives the identical log
};
/// Every format, the lossless ones first.
std::vector<ExportFormat> exportFormats();

/// Writes beside `path` first and then takes its place, so that a full disk leaves an earlier export as it was. Errors: Usage for
/// an unknown format or what the format cannot hold; OutputUnwritable, DiskFull, Cancelled.
[[nodiscard]] Result<void> exportLog(const log::TrainingLog& log, const std::string& format, const std::string& path, const JobContext& context = {});

}  // namespace liftgraph::workflow
