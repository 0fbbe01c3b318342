#pragma once
// Models that read an entry's own row and nothing of the graph, fitted, so that they can be asked about any row.

#include <functional>
#include <string>

#include "core/workflow/models/forecast_model.h"
#include "core/workflow/training_units.h"

namespace liftgraph::workflow {

/// May be asked in several threads at once.
struct RowModel {
    std::string name = {};
    TrainingUnits units = {};
    learn::FloatMatrix inputs = {};  ///< nodes x features as the model reads them: scaled (ridge) or as they are (trees)
    std::function<Result<learn::FloatMatrix>(const learn::FloatMatrix& rows)> ask = {};  ///< rows x 3 in training units
};

/// The names of the models below as they stand in forecastTable().
const std::vector<std::string>& rowModelNames();
/// Fits `name` on the task's split; `task.options.model` is not looked at. Errors: Usage (no such model), NothingToLearn, ModuleMissing, Cancelled.
[[nodiscard]] Result<RowModel> fitRowModel(const std::string& name, const ForecastTask& task, const JobContext& context = {});

// One function for each file of this folder.
Result<RowModel> fitRidge(const ForecastTask& task, const JobContext& context);
Result<RowModel> fitBoosting(const ForecastTask& task, const JobContext& context);

/// nodes x 3 in kg, reps, s.
[[nodiscard]] Result<features::Matrix> forecastOf(const Result<RowModel>& model, const targets::Observed& observed);

}  // namespace liftgraph::workflow
