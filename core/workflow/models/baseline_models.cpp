#include "core/evaluate/baselines.h"
#include "core/workflow/models/forecast_model.h"

namespace liftgraph::workflow {

Result<features::Matrix> forecastPersistence(const ForecastTask& task, const JobContext&) { return evaluate::persistence(task.snapshot.observed); }

Result<features::Matrix> forecastExerciseMean(const ForecastTask& task, const JobContext&)
{
    return evaluate::exerciseMean(task.snapshot.nodes, task.snapshot.observed);
}

Result<features::Matrix> forecastLinearTrend(const ForecastTask& task, const JobContext&)
{
    return evaluate::linearTrend(task.snapshot.nodes, task.snapshot.observed);
}

Result<features::Matrix> forecastRule(const ForecastTask& task, const JobContext&)
{
    return evaluate::rulePrescription(task.snapshot.nodes, task.snapshot.features, task.snapshot.observed);
}

}  // namespace liftgraph::workflow
