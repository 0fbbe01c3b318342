#include "core/workflow/relevance.h"

#include <algorithm>
#include <cmath>

namespace liftgraph::workflow {

namespace {

using features::Matrix;

constexpr double kLargestChange = 4.0;  ///< in scales: one typing error must not say what is relevant

/// Takes the mean of each athlete off every column; `athletes` by row.
void centre(Matrix& values, const std::vector<int>& athletes, std::size_t count)
{
    Matrix sums = Matrix::Zero(Eigen::Index(count), values.cols());
    std::vector<double> rows(count, 0.0);
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        sums.row(athletes[std::size_t(row)]) += values.row(row);
        rows[std::size_t(athletes[std::size_t(row)])] += 1.0;
    }
    for (Eigen::Index row = 0; row < values.rows(); ++row) values.row(row) -= sums.row(athletes[std::size_t(row)]) / rows[std::size_t(athletes[std::size_t(row)])];
}

/// Sizes of the correlations of the inputs with the change of one target, the largest 1; empty where nothing goes together.
Eigen::RowVectorXd correlations(const Snapshot& snapshot, const TrainingUnits& units, const std::vector<int>& rows, int target)
{
    const targets::Observed& observed = snapshot.observed;
    std::vector<int> labelled, athletes;
    for (const int row : rows) {
        if (observed.known(row, target) <= 0.0) continue;
        labelled.push_back(row);
        athletes.push_back(snapshot.nodes.nodes[std::size_t(row)].athlete);
    }
    const auto count = Eigen::Index(labelled.size());
    Matrix inputs(count, snapshot.features.values.cols()), changes(count, 1);
    for (Eigen::Index row = 0; row < count; ++row) {
        const int node = labelled[std::size_t(row)];
        const double change = changeOf(target, observed.current(node, target), observed.following(node, target)) / units.scale[std::size_t(target)];
        inputs.row(row) = snapshot.features.values.row(node);
        changes(row, 0) = std::clamp(change, -kLargestChange, kLargestChange);
    }
    inputs = units.scaled(inputs);
    centre(inputs, athletes, snapshot.nodes.athletes.size());
    centre(changes, athletes, snapshot.nodes.athletes.size());
    std::vector<double> counts(snapshot.nodes.athletes.size(), 0.0);
    for (const int athlete : athletes) counts[std::size_t(athlete)] += 1.0;
    Eigen::VectorXd weights(count);
    for (Eigen::Index row = 0; row < count; ++row) weights(row) = 1.0 / std::sqrt(counts[std::size_t(athletes[std::size_t(row)])]);
    const Eigen::RowVectorXd together = (inputs.array().colwise() * (weights.array() * changes.col(0).array())).colwise().sum();
    const Eigen::RowVectorXd spread = (inputs.array().square().colwise() * weights.array()).colwise().sum();
    const Eigen::RowVectorXd sizes = (spread.array() > 1e-9).select(together.array().abs() / spread.array().max(1e-9).sqrt(), 0.0);
    const double largest = count > 0 ? sizes.maxCoeff() : 0.0;
    return largest > 0.0 ? Eigen::RowVectorXd(sizes / largest) : Eigen::RowVectorXd();
}

}  // namespace

Eigen::RowVectorXd relevanceOf(const Snapshot& snapshot, const TrainingUnits& units, const std::vector<int>& rows, double power)
{
    Eigen::RowVectorXd relevance = Eigen::RowVectorXd::Zero(snapshot.features.values.cols());
    for (int target = 0; target < targets::kTargetCount; ++target) {
        const Eigen::RowVectorXd sizes = correlations(snapshot, units, rows, target);
        if (sizes.size() > 0) relevance = relevance.cwiseMax(sizes);
    }
    if (relevance.isZero()) return Eigen::RowVectorXd::Ones(relevance.size());
    return relevance.array().pow(power).max(kLeastRelevance);
}

TrainingUnits fitNetworkUnits(const Snapshot& snapshot, const std::vector<int>& rows, const learn::TrainOptions& options)
{
    TrainingUnits units = fitTrainingUnits(snapshot, rows);
    if (options.relevance > 0.0) units.relevance = relevanceOf(snapshot, units, rows, options.relevance);
    return units;
}

}  // namespace liftgraph::workflow
