#include "core/workflow/training_units.h"

#include <algorithm>
#include <cmath>

namespace liftgraph::workflow {

using targets::kRest;
using targets::kReps;
using targets::kTargetCount;
using targets::kWeight;

namespace {

constexpr double kTrimmedShare = 0.02;
constexpr double kLargestTarget = 12.0;  ///< in scales: a typing error of a factor of ten must not steer the fit

/// Mean size of the changes, the largest few cut off; 1 where nothing ever changed, so that nothing is divided by 0.
double typicalSize(std::vector<double> sizes)
{
    std::sort(sizes.begin(), sizes.end());
    const std::size_t kept = sizes.size() - std::size_t(kTrimmedShare * double(sizes.size()));
    double sum = 0.0;
    for (std::size_t i = 0; i < kept; ++i) sum += sizes[i];
    return sum > 0.0 ? sum / double(kept) : 1.0;
}

/// Weight in the loss by athlete: 1/sqrt(n) of the training nodes, scaled so that the mean over nodes is 1.
std::vector<double> athleteWeights(const features::NodeTable& nodes, const std::vector<int>& rows)
{
    std::vector<double> counts(nodes.athletes.size(), 0.0);
    for (const int row : rows) counts[std::size_t(nodes.nodes[std::size_t(row)].athlete)] += 1.0;
    double total = 0.0;
    for (const double count : counts) total += std::sqrt(count);
    std::vector<double> weights(counts.size(), 1.0);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0.0) weights[i] = double(rows.size()) / total / std::sqrt(counts[i]);
    }
    return weights;
}

}  // namespace

double changeOf(int target, double current, double following)
{
    return target == kReps ? following - current : std::log(following / current);
}

double changedValue(int target, double current, double change)
{
    if (target == kReps) return std::max(1.0, current + change);
    return current * std::exp(std::clamp(change, -3.0, 3.0));
}

TrainingUnits fitTrainingUnits(const Snapshot& snapshot, const std::vector<int>& rows)
{
    TrainingUnits units;
    units.inputs = features::Scaler::fit(snapshot.features.values, rows);
    const targets::Observed& observed = snapshot.observed;
    for (int target = 0; target < kTargetCount; ++target) {
        std::vector<double> sizes;
        for (const int row : rows) {
            if (observed.known(row, target) > 0.0) sizes.push_back(std::abs(changeOf(target, observed.current(row, target), observed.following(row, target))));
        }
        units.scale[std::size_t(target)] = typicalSize(std::move(sizes));
    }
    return units;
}

learn::Dataset trainingData(const Snapshot& snapshot, const TrainingUnits& units, const targets::Split& split)
{
    const targets::Observed& observed = snapshot.observed;
    const Eigen::Index count = observed.current.rows();
    learn::Dataset data;
    data.inputs = units.inputs.apply(snapshot.features.values).cwiseMax(-kInputLimit).cwiseMin(kInputLimit).cast<float>();
    data.targets = learn::FloatMatrix::Zero(count, kTargetCount);
    data.mask = learn::FloatMatrix::Zero(count, kTargetCount);
    data.graph = snapshot.graph;
    data.edgeWeights = true;
    data.train = split.train;
    data.validation = split.validation;
    const std::vector<double> weights = athleteWeights(snapshot.nodes, split.train);
    const auto label = [&](int row) {
        const double weight = weights[std::size_t(snapshot.nodes.nodes[std::size_t(row)].athlete)];
        for (int target = 0; target < kTargetCount; ++target) {
            if (observed.known(row, target) <= 0.0) continue;
            const double change = changeOf(target, observed.current(row, target), observed.following(row, target));
            data.targets(row, target) = float(std::clamp(change / units.scale[std::size_t(target)], -kLargestTarget, kLargestTarget));
            data.mask(row, target) = float(weight);
        }
    };
    // Only what the fit may see is filled in: labels of the test block never reach the engine.
    for (const int row : split.train) label(row);
    for (const int row : split.validation) label(row);
    return data;
}

features::Matrix naturalUnits(const learn::FloatMatrix& output, const TrainingUnits& units, const targets::Observed& observed)
{
    features::Matrix expected = observed.current;
    for (Eigen::Index row = 0; row < expected.rows(); ++row) {
        for (int target = 0; target < kTargetCount; ++target) {
            if (!(expected(row, target) > 0.0)) continue;
            expected(row, target) = changedValue(target, expected(row, target), double(output(row, target)) * units.scale[std::size_t(target)]);
        }
    }
    return expected;
}

std::vector<std::string> inputNames(const features::FeatureTable& features)
{
    std::vector<std::string> names;
    for (const features::Column& column : features.columns) names.push_back(column.name);
    return names;
}

}  // namespace liftgraph::workflow
