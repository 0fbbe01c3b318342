#include <cmath>

#include "core/features/feature_table.h"

namespace liftgraph::features {

Scaler Scaler::fit(const Matrix& values, const std::vector<int>& rows)
{
    Scaler scaler;
    scaler.mean = Eigen::RowVectorXd::Zero(values.cols());
    scaler.deviation = Eigen::RowVectorXd::Ones(values.cols());
    if (rows.empty()) return scaler;
    for (const int row : rows) scaler.mean += values.row(row);
    scaler.mean /= double(rows.size());
    Eigen::RowVectorXd squares = Eigen::RowVectorXd::Zero(values.cols());
    for (const int row : rows) squares += (values.row(row) - scaler.mean).array().square().matrix();
    for (Eigen::Index column = 0; column < values.cols(); ++column) {
        const double deviation = std::sqrt(squares(column) / double(rows.size()));
        // Rounding in the mean must not turn a constant column into noise.
        if (deviation > 1e-12 * (1.0 + std::abs(scaler.mean(column)))) scaler.deviation(column) = deviation;
    }
    return scaler;
}

Matrix Scaler::apply(const Matrix& values) const
{
    return ((values.rowwise() - mean).array().rowwise() / deviation.array()).matrix();
}

}  // namespace liftgraph::features
