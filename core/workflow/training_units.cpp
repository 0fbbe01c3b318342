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
constexpr double kRestShare = 0.25;
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

/// What a labelled cell counts for in the loss.
class CellWeights {
public:
    CellWeights(const Snapshot& snapshot, const std::vector<int>& rows) : m_athlete(snapshot.nodes.athletes.size(), 1.0), m_meanLoad(m_athlete)
    {
        std::vector<double> counts(m_athlete.size(), 0.0), loads(m_athlete.size(), 0.0);
        for (const int row : rows) {
            const features::Node& node = snapshot.nodes.nodes[std::size_t(row)];
            counts[std::size_t(node.athlete)] += 1.0;
            loads[std::size_t(node.athlete)] += node.topLoadKg;
        }
        double total = 0.0;
        for (const double count : counts) total += std::sqrt(count);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0.0) m_athlete[i] = double(rows.size()) / total / std::sqrt(counts[i]);
            if (loads[i] > 0.0) m_meanLoad[i] = loads[i] / counts[i];
        }
    }

    /// 1/sqrt(n) by athlete, with mean 1 over the training nodes; a log ratio times the load, so that the loss counts kilograms; rest
    /// counts little, because most of it is derived from the length of the session.
    double of(const Snapshot& snapshot, int row, int target) const
    {
        const features::Node& node = snapshot.nodes.nodes[std::size_t(row)];
        const double athlete = m_athlete[std::size_t(node.athlete)];
        if (target == kWeight) return athlete * node.topLoadKg / m_meanLoad[std::size_t(node.athlete)];
        return target == kRest ? kRestShare * athlete : athlete;
    }

private:
    std::vector<double> m_athlete;
    std::vector<double> m_meanLoad;
};

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

features::Matrix TrainingUnits::scaled(const features::Matrix& values) const
{
    features::Matrix rows = inputs.apply(values).cwiseMax(-kInputLimit).cwiseMin(kInputLimit);
    if (relevance.size() > 0) rows = rows.array().rowwise() * relevance.array();
    return rows;
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

learn::Dataset trainingData(const Snapshot& snapshot, const TrainingUnits& units, const targets::Split& split, graph::Relation relation)
{
    const targets::Observed& observed = snapshot.observed;
    const Eigen::Index count = observed.current.rows();
    learn::Dataset data;
    data.inputs = units.scaled(snapshot.features.values).cast<float>();
    data.targets = learn::FloatMatrix::Zero(count, kTargetCount);
    data.mask = learn::FloatMatrix::Zero(count, kTargetCount);
    data.graph = graph::withRelation(snapshot.graph, snapshot.nodes, relation);
    data.edgeWeights = true;
    data.train = split.train;
    data.validation = split.validation;
    const CellWeights weights(snapshot, split.train);
    const auto label = [&](int row) {
        for (int target = 0; target < kTargetCount; ++target) {
            if (observed.known(row, target) <= 0.0) continue;
            const double change = changeOf(target, observed.current(row, target), observed.following(row, target));
            data.targets(row, target) = float(std::clamp(change / units.scale[std::size_t(target)], -kLargestTarget, kLargestTarget));
            data.mask(row, target) = float(weights.of(snapshot, row, target));
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
