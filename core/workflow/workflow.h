#pragma once
// The whole chain, from logs to the next session. The command line and the window call this and nothing deeper where they can.
// Every function is a job: plain inputs, a Result, a JobContext that is polled at least every 20 ms.

#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/evaluate/metrics.h"
#include "core/features/feature_table.h"
#include "core/graph/exercise_graph.h"
#include "core/learn/model.h"
#include "core/log/training_log.h"
#include "core/prescribe/prescription.h"
#include "core/targets/observed.h"

namespace liftgraph::workflow {

/// Everything known before learning; immutable, shared between threads.
struct Snapshot {
    std::vector<log::TrainingLog> logs = {};
    features::NodeTable nodes = {};
    features::FeatureTable features = {};
    graph::ExerciseGraph graph = {};
    targets::Observed observed = {};
    targets::Split split = {};
    std::string dataHash = {};
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

[[nodiscard]] Result<SnapshotPtr> prepare(std::vector<log::TrainingLog> logs, const JobContext& context = {});

/// Default training options for a model of learn::modelTable() under the recommended preset.
learn::TrainOptions recommendedOptions(const std::string& model);

/// What the model expects for each node's next session, in natural units.
struct Forecast {
    features::Matrix expected = {};  ///< nodes x 3: kg, reps, s
    features::Matrix low = {};       ///< nodes x 3, interval at `level`
    features::Matrix high = {};
    double level = 0.9;
};

/// A model fitted on the training block of a snapshot, with its honest test.
struct TrainedRun {
    learn::Model model = {};   ///< metadata carries the data hash, target scales and conformal half-widths
    Forecast forecast = {};    ///< by node of the snapshot; test nodes were never seen
    std::vector<evaluate::TargetReport> reports = {};  ///< on the test block; models: persistence, exercise mean, rule, the model
    bool addsValueWeight = false;  ///< interval of the skill excludes 0
    bool addsValueReps = false;
    std::string verdict = {};  ///< one plain English sentence
};
using RunPtr = std::shared_ptr<const TrainedRun>;

/// Scalers, target scales and intervals are fitted before the cutoff only. Errors: NothingToLearn and those of learn::Engine.
[[nodiscard]] Result<RunPtr> train(const SnapshotPtr& snapshot, const learn::TrainOptions& options, const JobContext& context,
                                   const learn::EpochSink& onEpoch = {});

/// Training loss and validation loss of persistence in training units, the dashed line in the loss chart.
struct PersistenceLoss {
    double train = 0.0;
    double validation = 0.0;
};
PersistenceLoss persistenceLoss(const Snapshot& snapshot, const learn::TrainOptions& options);

/// Applies a stored model to (other) logs. Errors: ModelFileInvalid where its inputs do not fit.
[[nodiscard]] Result<RunPtr> applyModel(const SnapshotPtr& snapshot, const learn::Model& model, const JobContext& context = {},
                                        double level = 0.9);

/// One line of the backtest's CSV (product.md).
struct BacktestRow {
    int node = -1;
    int nextNode = -1;
    double predicted[targets::kTargetCount] = {};
    double low[targets::kTargetCount] = {};
    double high[targets::kTargetCount] = {};
};
struct BacktestReport {
    std::vector<evaluate::TargetReport> reports = {};
    std::vector<BacktestRow> rows = {};  ///< sorted by athlete, date, exercise
    std::string verdict = {};
};
/// Rolling origin in five parts, refitted before each. options.model is a name of forecastTable() (models/forecast_model.h); other splits,
/// several models and seeds: evaluation.h.
[[nodiscard]] Result<BacktestReport> backtest(const SnapshotPtr& snapshot, const learn::TrainOptions& options,
                                              const JobContext& context, double level = 0.9);

struct Plan {
    std::vector<prescribe::Prescription> exercises = {};
    std::string verdict = {};  ///< why the model or the rule speaks
};
/// The next session per exercise of one athlete (index into the snapshot) that was done in the athlete's last 60 days of
/// training. `run` may be null: the rule prescribes. Where the model's skill over persistence is not above 0, or an exercise has
/// fewer than 3 sessions, the rule prescribes and says so.
[[nodiscard]] Result<Plan> plan(const SnapshotPtr& snapshot, const RunPtr& run, int athlete, const prescribe::Inventory& inventory,
                                const JobContext& context = {});

}  // namespace liftgraph::workflow
