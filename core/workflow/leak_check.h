#pragma once
// Does anything that is tested reach what is learned? Checked on the user's own data, a sentence each.

#include <string>
#include <vector>

#include "core/graph/exercise_graph.h"
#include "core/targets/folds.h"
#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

struct LeakFinding {
    std::string id = {};  ///< stable word: "features", "forecasts", "labels", "scaler", "edges", "cutoff", "held_out"
    bool holds = false;   ///< no leak was found
    std::string sentence = {};
};

struct LeakOptions {
    targets::SplitKind split = targets::SplitKind::Chronological;
    std::string model = "GraphSAGE";  ///< a name of forecastTable(); it is refitted on changed logs, a few epochs each
    std::uint64_t seed = 42;
};

/// All checks below on the folds of a split. Errors: as evaluateModels.
[[nodiscard]] Result<std::vector<LeakFinding>> checkForLeaks(const SnapshotPtr& snapshot, const LeakOptions& options, const JobContext& context = {});

/// True where every finding holds.
bool isTight(const std::vector<LeakFinding>& findings);

/// Chronologically and for leave-exercise-out every label of training and calibration lies before the athlete's first tested day, and
/// every training label before the first day that calibrates; for leave-athlete-out the athlete tested has no such label at all.
LeakFinding checkCutoff(const Snapshot& snapshot, targets::SplitKind kind, const std::vector<targets::Fold>& folds);
/// No entry of a held-out athlete or exercise trains or calibrates, and none is both tested and learned from.
LeakFinding checkHeldOut(const Snapshot& snapshot, targets::SplitKind kind, const std::vector<targets::Fold>& folds);
/// Messages run within a session or from an earlier session of the same athlete to a later one.
LeakFinding checkEdges(const features::NodeTable& nodes, const graph::ExerciseGraph& graph);
/// `scaler` has the mean and deviation of the rows `train` alone.
LeakFinding checkScaler(const features::Matrix& values, const std::vector<int>& train, const features::Scaler& scaler);
/// Loads and repetitions from each athlete's first tested day on are changed: earlier rows of features stay the same bit for bit.
[[nodiscard]] Result<LeakFinding> checkFeatures(const Snapshot& snapshot, const JobContext& context = {});
/// The same change, and the model refitted on every fold: forecasts of entries before that day stay the same bit for bit.
[[nodiscard]] Result<LeakFinding> checkForecasts(const Snapshot& snapshot, const LeakOptions& options, const JobContext& context = {});
/// Every label that a fold must not see is changed and the model refitted: all its forecasts stay the same bit for bit.
[[nodiscard]] Result<LeakFinding> checkLabels(const Snapshot& snapshot, const LeakOptions& options, const std::vector<targets::Fold>& folds,
                                              const JobContext& context = {});

}  // namespace liftgraph::workflow
