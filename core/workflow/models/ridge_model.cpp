#include <array>
#include <cmath>
#include <limits>

#include "core/learn/ridge.h"
#include "core/workflow/models/row_model.h"

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
learn::Ridge fitted(const Eigen::MatrixXd& inputs, const Eigen::VectorXd& truth, const Eigen::VectorXd& weights, const targets::Split& split)
{
    learn::Ridge best{Eigen::VectorXd::Zero(inputs.cols()), 0.0};
    double least = std::numeric_limits<double>::infinity();
    for (const double penalty : kPenalties) {
        learn::Ridge ridge = learn::Ridge::fit(inputs, truth, weights, split.train, penalty);
        const double error = absoluteError(ridge.predict(inputs), truth, weights, split.validation);
        if (error > least) continue;
        least = error;
        best = std::move(ridge);
    }
    return best;
}

}  // namespace

Result<RowModel> fitRidge(const ForecastTask& task, const JobContext& context)
{
    if (task.split.train.empty()) return nothingToTrainOn();
    RowModel model;
    model.units = fitTrainingUnits(task.snapshot, task.split.train);
    learn::Dataset data = trainingData(task.snapshot, model.units, task.split);
    const Eigen::MatrixXd inputs = data.inputs.cast<double>();
    std::array<learn::Ridge, targets::kTargetCount> ridges;
    for (int target = 0; target < targets::kTargetCount; ++target) {
        if (context.cancelled()) return cancelledFailure();
        const Eigen::VectorXd truth = data.targets.col(target).cast<double>(), weights = data.mask.col(target).cast<double>();
        ridges[std::size_t(target)] = fitted(inputs, truth, weights, task.split);
    }
    model.inputs = std::move(data.inputs);
    model.ask = [ridges](const learn::FloatMatrix& asked) -> Result<learn::FloatMatrix> {
        const Eigen::MatrixXd rows = asked.cast<double>();
        learn::FloatMatrix output(asked.rows(), targets::kTargetCount);
        for (int target = 0; target < targets::kTargetCount; ++target) output.col(target) = ridges[std::size_t(target)].predict(rows).cast<float>();
        return output;
    };
    return model;
}

Result<features::Matrix> forecastRidge(const ForecastTask& task, const JobContext& context)
{
    return forecastOf(fitRidge(task, context), task.snapshot.observed);
}

}  // namespace liftgraph::workflow
