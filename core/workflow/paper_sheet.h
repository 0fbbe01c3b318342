#pragma once
// The paper's own sheet as it is written: one row per exercise and day, with the columns that the experiment needs.

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace liftgraph::workflow {

/// One row of the sheet; loads in the sheet's own unit, rest in seconds.
struct PaperRow {
    std::int64_t line = 0;  ///< 1-based line of the file, header included
    int week = 0;
    std::string date = {};  ///< ISO, "2025-10-01"
    std::string dayType = {};
    std::string exercise = {};
    std::string exerciseType = {};  ///< lower case: "compound", "bodyweight", "isolation", or what the sheet says
    double sets = 0.0;
    double reps = 0.0;
    double weight = 0.0;
    double restTime = 0.0;
    double intensity = 0.0;
    double fatigue = 0.0;
    double rir = 0.0;
    double daysSinceLast = 0.0;
    double nextWeight = 0.0, nextReps = 0.0, nextRest = 0.0;  ///< meaningful where PaperSheet::hasTargets
};

struct PaperSheet {
    std::string file = {};
    std::string dataHash = {};  ///< SHA-256 of the file's bytes
    std::vector<PaperRow> rows = {};  ///< in the order of the file, as the paper's graph numbers them
    bool hasTargets = false;          ///< every row fills y_next_weight, y_next_reps and y_next_rest: these are the labels then
    std::vector<std::string> notes = {};  ///< what was assumed while reading, one English sentence each
};

/// Reads the paper's sheet. Errors: those of a text file, UnknownFormat (a needed column is missing), NoUsableRow, and a bad cell as
/// UnknownFormat with its row and column.
[[nodiscard]] Result<PaperSheet> readPaperSheet(const std::string& file, const JobContext& context = {});
[[nodiscard]] Result<PaperSheet> parsePaperSheet(const std::string& bytes, const std::string& file);

}  // namespace liftgraph::workflow
