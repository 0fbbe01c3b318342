#pragma once
// One model's forecast of every test entry, put together from the folds it was fitted on, with what calibrates each interval.

#include <array>
#include <vector>

#include "core/targets/folds.h"
#include "core/workflow/models/forecast_model.h"

namespace liftgraph::workflow {

/// What one fit leaves behind; everything by node of the snapshot.
struct FoldForecast {
    features::Matrix expected = {};
    features::Matrix typical = {};  ///< see intervals.h
    std::array<std::vector<double>, targets::kTargetCount> calibration = {};
};

/// Fits `model` on a fold. Target scales and calibration come from the nodes that the fold may see.
[[nodiscard]] Result<FoldForecast> forecastFold(const Snapshot& snapshot, const ForecastModel& model, const targets::Fold& fold,
                                                const learn::TrainOptions& options, const JobContext& context);

/// A test entry's forecast of one target.
struct Tested {
    double expected = 0.0;
    double typical = 1.0;
    std::vector<double> residuals = {};  ///< that calibrate it, in typical changes
};
struct TestedForecast {
    std::vector<int> nodes = {};  ///< by fold, then as the fold lists them
    std::array<std::vector<Tested>, targets::kTargetCount> targets = {};  ///< each beside `nodes`
};

/// `forecasts` beside `folds`. What calibrates: chronologically the athlete's latest errors on nodes that the fit had not seen, tested
/// ones included once their label is known; leave-exercise-out: those of other exercises; leave-athlete-out: other athletes only.
TestedForecast testedForecast(const Snapshot& snapshot, targets::SplitKind kind, const ForecastModel& model,
                              const std::vector<targets::Fold>& folds, const std::vector<FoldForecast>& forecasts);

}  // namespace liftgraph::workflow
