#include "core/learn/boosting.h"

#include <array>
#include <optional>

#include "core/workflow/models/row_model.h"

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
/// each athlete by the square root of its entries. A target with too few labels is expected not to change.
Result<RowModel> fitBoosting(const ForecastTask& task, const JobContext& context)
{
    if (task.split.train.empty()) return nothingToTrainOn();
    RowModel model;
    model.units = fitTrainingUnits(task.snapshot, task.split.train);
    const learn::Dataset scaled = trainingData(task.snapshot, model.units, task.split);
    learn::BoostingOptions options;
    options.seed = task.options.seed;
    options.threads = 1;
    learn::BoostingData data;
    data.inputs = task.snapshot.features.values.cast<float>();
    const std::size_t rows = std::size_t(data.inputs.rows());
    // Repetitions are always known, and what they count for is what the athlete counts for.
    const Eigen::VectorXf weights = scaled.mask.col(targets::kReps);
    data.weights.assign(weights.data(), weights.data() + rows);
    std::array<std::optional<learn::BoostedTrees>, targets::kTargetCount> trees;
    for (int target = 0; target < targets::kTargetCount; ++target) {
        data.train = labelled(task.split.train, task.snapshot.observed, target);
        data.validation = labelled(task.split.validation, task.snapshot.observed, target);
        if (data.train.size() < kFewestLabels) continue;
        const Eigen::VectorXf truth = scaled.targets.col(target);
        data.targets.assign(truth.data(), truth.data() + rows);
        Result<learn::BoostedTrees> grown = learn::BoostedTrees::grow(data, options, context);
        if (!grown) return Failure(grown.error());
        trees[std::size_t(target)] = std::move(*grown);
    }
    model.inputs = std::move(data.inputs);
    model.ask = [trees](const learn::FloatMatrix& asked) -> Result<learn::FloatMatrix> {
        learn::FloatMatrix output = learn::FloatMatrix::Zero(asked.rows(), targets::kTargetCount);
        for (int target = 0; target < targets::kTargetCount; ++target) {
            if (!trees[std::size_t(target)]) continue;
            const Result<std::vector<float>> predicted = trees[std::size_t(target)]->predict(asked);
            if (!predicted) return Failure(predicted.error());
            output.col(target) = Eigen::Map<const Eigen::VectorXf>(predicted->data(), output.rows());
        }
        return output;
    };
    return model;
}

Result<features::Matrix> forecastBoosting(const ForecastTask& task, const JobContext& context)
{
    return forecastOf(fitBoosting(task, context), task.snapshot.observed);
}

}  // namespace liftgraph::workflow
