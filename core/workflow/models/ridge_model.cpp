#include <array>
#include <cmath>
#include <limits>

#include "core/learn/ridge.h"
#include "core/workflow/models/forecast_model.h"
#include "core/workflow/training_units.h"

namespace liftgraph::workflow {

namespace {

constexpr std::array kPenalties{1.0, 10.0, 100.0, 1000.0, 10000.0, 100000.0};

double absoluteError(const Eigen::VectorXd& predicted, const Eigen::VectorXd& truth, const Eigen::VectorXd& weights, const std::vector<int>& rows)
{
    double sum = 0.0;
    for (const int row : rows) sum += weights(row) * std::abs(predicted(row) - truth(row));
    return sum;
}

/// The penalty with the smallest absolute error on the validation nodes; the largest where there are none.
Eigen::VectorXd fitted(const Eigen::MatrixXd& inputs, const Eigen::VectorXd& truth, const Eigen::VectorXd& weights, const targets::Split& split)
{
    Eigen::VectorXd best = Eigen::VectorXd::Zero(inputs.rows());
    double least = std::numeric_limits<double>::infinity();
    for (const double penalty : kPenalties) {
        Eigen::VectorXd predicted = learn::Ridge::fit(inputs, truth, weights, split.train, penalty).predict(inputs);
        const double error = absoluteError(predicted, truth, weights, split.validation);
        if (error > least) continue;
        least = error;
        best = std::move(predicted);
    }
    return best;
}

}  // namespace

Result<features::Matrix> forecastRidge(const ForecastTask& task, const JobContext& context)
{
    if (task.split.train.empty()) return nothingToTrainOn();
    const TrainingUnits units = fitTrainingUnits(task.snapshot, task.split.train);
    const learn::Dataset data = trainingData(task.snapshot, units, task.split);
    const Eigen::MatrixXd inputs = data.inputs.cast<double>();
    learn::FloatMatrix output(data.inputs.rows(), targets::kTargetCount);
    for (int target = 0; target < targets::kTargetCount; ++target) {
        if (context.cancelled()) return cancelledFailure();
        const Eigen::VectorXd truth = data.targets.col(target).cast<double>(), weights = data.mask.col(target).cast<double>();
        output.col(target) = fitted(inputs, truth, weights, task.split).cast<float>();
    }
    return naturalUnits(output, units, task.snapshot.observed);
}

}  // namespace liftgraph::workflow
