#pragma once
// The model table: every model on the same test entries, over several seeds, with intervals and where it errs. What a page of it shows is
// in these structs and nowhere else.

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/targets/folds.h"
#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

struct EvaluationOptions {
    std::vector<std::string> models = {};  ///< names of forecastTable() (models/forecast_model.h); empty: all. Persistence always comes along
    targets::SplitKind split = targets::SplitKind::Chronological;
    int parts = 5;                ///< origins of the chronological split, groups of exercises of leave-exercise-out
    int seeds = 10;               ///< fits per model that has chance in it; firstSeed, firstSeed + 1, ...
    std::uint64_t firstSeed = 42;
    double level = 0.9;           ///< of the intervals in ModelEvaluation::rows
    int workers = 0;              ///< threads with one fit each; 0: as many as there are processors
    /// Replaces recommendedOptions() for every network; its model, seed and threads are not used.
    std::optional<learn::TrainOptions> training = {};
    int epochs = 0;               ///< 0: the model's own
};

/// How often the truth lay inside, over all test entries and seeds.
struct IntervalFigures {
    bool adaptive = false;  ///< adaptive conformal inference (Gibbs and Candes 2021) instead of split conformal
    double level = 0.0;     ///< what it promises
    double coverage = 0.0;  ///< NaN without entries
    double width = 0.0;     ///< mean, in the target's unit
};

/// What a chart of what intervals promise beside what they hold shows.
inline constexpr double kCalibrationLevels[] = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

/// Standard deviation over the seeds (n-1); 0 for a single one.
struct Spread {
    double mae = 0.0, rmse = 0.0, r2 = 0.0, skill = 0.0;
};

/// Errors on some of the test entries: those of an exercise, or those whose gap or weight lies from `from` up to `to`.
struct Slice {
    int exercise = -1;  ///< index into NodeTable::exercises; -1 where the slice is a range
    std::string name = {};  ///< of the exercise
    double from = 0.0, to = 0.0;
    long count = 0;
    double mae = 0.0;             ///< mean over seeds
    double persistenceMae = 0.0;
};

struct TargetFigures {
    /// Means over the seeds. The interval of the skill is a paired block bootstrap of the errors averaged over seeds; blocks are sessions,
    /// for leave-athlete-out athletes.
    evaluate::Score score = {};
    Spread deviation = {};
    std::vector<IntervalFigures> intervals = {};  ///< split conformal 0.8, 0.9 (and options.level), then adaptive likewise
    std::vector<IntervalFigures> calibration = {};  ///< as intervals, at kCalibrationLevels
    bool addsValue = false;                       ///< the interval of the skill lies above 0
    std::vector<Slice> exercises = {};            ///< with at least 5 test entries, the one with the largest error first
    std::vector<Slice> byGap = {};                ///< days to the next session: 1-3, 4-7, 8-14, 15-28
    std::vector<Slice> byWeight = {};             ///< quarters of the test entries by top weight now, kg
};

struct ModelEvaluation {
    std::string name = {};
    std::string sentence = {};
    int seeds = 1;         ///< fits that were averaged; 1 where the model has no chance in it
    double seconds = 0.0;  ///< of all its fits together, on one thread each
    std::array<TargetFigures, targets::kTargetCount> targets = {};
    std::vector<BacktestRow> rows = {};  ///< every test entry by athlete, date, exercise; forecast of the first seed
};

struct Evaluation {
    EvaluationOptions options = {};
    std::string dataHash = {};
    std::vector<ModelEvaluation> models = {};  ///< in the order of forecastTable()
    std::string verdict = {};                  ///< one sentence; for the chronological split also what the Plan uses
    double seconds = 0.0;                      ///< by the clock
    int workers = 1;
};

/// Called in the thread that called evaluateModels, as soon as a model's last fit is done; models end in any order.
using ModelSink = std::function<void(const ModelEvaluation&)>;

/// Fits every model on every fold with every seed, one thread per fit. Progress and sink come from the calling thread; the same
/// options and data give the same figures whatever the number of workers. Errors: Usage (unknown model), NothingToLearn (no test
/// entries, or leave-athlete-out with one athlete), Cancelled, ModuleMissing, and what a model fails with.
[[nodiscard]] Result<Evaluation> evaluateModels(const SnapshotPtr& snapshot, const EvaluationOptions& options, const JobContext& context = {},
                                                const ModelSink& onModel = {});

/// The reports of one evaluated model beside the baselines, in the form that a single run has; persistence first.
std::vector<evaluate::TargetReport> reportsOf(const Evaluation& evaluation, const std::string& model);

}  // namespace liftgraph::workflow
