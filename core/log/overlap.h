#pragma once
// Sets of an export that the library has already from another app: the same day, the same exercise, the same sets.

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/log/training_log.h"

namespace liftgraph::log {

struct OverlapExample {
    LocalDay day = {};
    std::string exercise = {};  ///< as the export names it
    std::string known = {};     ///< as the library names it
    std::int64_t sets = 0;
};

struct Overlap {
    std::int64_t sets = 0;
    std::int64_t days = 0;
    std::vector<OverlapExample> examples = {};  ///< the first few
    TrainingLog rest = {};                      ///< what was given, without those sets
};

/// Exercises are the same if the catalogue under what the user has stated, or a mapping of the library, knows them as one, or if both are
/// unknown and share their name. All sets of the shorter
/// list must be in the longer one, loads within 0.1 kg, each matched once. A session that the library has under the same start
/// and title is left to LogStore::add. Error: Cancelled.
[[nodiscard]] Result<Overlap> findOverlap(const TrainingLog& library, const TrainingLog& incoming, const JobContext& context = {});

}  // namespace liftgraph::log
