#include "core/learn/boosting.h"

#include "core/workflow/models/forecast_model.h"
#include "core/workflow/training_units.h"

namespace liftgraph::workflow {

namespace {

constexpr std::size_t kFewestLabels = 20;

std::vector<int> labelled(const std::vector<int>& rows, const targets::Observed& observed, int target)
{
    std::vector<int> known;
    for (const int row : rows) {
        if (observed.known(row, target) > 0.0) known.push_back(row);
    }
    return known;
}

}  // namespace

/// Each target by trees of its own on the unscaled features: trees ask for order only. Entries count equally within an athlete and
/// each athlete by the square root of its entries.
Result<features::Matrix> forecastBoosting(const ForecastTask& task, const JobContext& context)
{
    if (task.split.train.empty()) return nothingToTrainOn();
    const TrainingUnits units = fitTrainingUnits(task.snapshot, task.split.train);
    const learn::Dataset scaled = trainingData(task.snapshot, units, task.split);
    learn::BoostingOptions options;
    options.seed = task.options.seed;
    options.threads = 1;
    learn::BoostingData data;
    data.inputs = task.snapshot.features.values.cast<float>();
    const std::size_t rows = std::size_t(data.inputs.rows());
    // Repetitions are always known, and what they count for is what the athlete counts for.
    const Eigen::VectorXf weights = scaled.mask.col(targets::kReps);
    data.weights.assign(weights.data(), weights.data() + rows);
    learn::FloatMatrix output = learn::FloatMatrix::Zero(data.inputs.rows(), targets::kTargetCount);
    for (int target = 0; target < targets::kTargetCount; ++target) {
        data.train = labelled(task.split.train, task.snapshot.observed, target);
        data.validation = labelled(task.split.validation, task.snapshot.observed, target);
        if (data.train.size() < kFewestLabels) continue;
        const Eigen::VectorXf truth = scaled.targets.col(target);
        data.targets.assign(truth.data(), truth.data() + rows);
        const Result<std::vector<float>> predicted = learn::boostTrees(data, options, context);
        if (!predicted) return Failure(predicted.error());
        output.col(target) = Eigen::Map<const Eigen::VectorXf>(predicted->data(), output.rows());
    }
    return naturalUnits(output, units, task.snapshot.observed);
}

}  // namespace liftgraph::workflow
