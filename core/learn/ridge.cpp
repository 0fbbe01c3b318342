#include "core/learn/ridge.h"

#include <cmath>

#include <Eigen/Cholesky>

namespace liftgraph::learn {

Ridge Ridge::fit(const Eigen::MatrixXd& inputs, const Eigen::VectorXd& targets, const Eigen::VectorXd& weights, const std::vector<int>& rows, double penalty)
{
    Ridge ridge;
    ridge.slopes = Eigen::VectorXd::Zero(inputs.cols());
    double total = 0.0, meanTarget = 0.0;
    Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(inputs.cols());
    for (const int row : rows) {
        total += weights(row);
        mean += weights(row) * inputs.row(row);
        meanTarget += weights(row) * targets(row);
    }
    if (!(total > 0.0)) return ridge;
    mean /= total;
    meanTarget /= total;
    // Centred by the weighted means, the intercept drops out and stays without a penalty.
    Eigen::MatrixXd centred(Eigen::Index(rows.size()), inputs.cols());
    Eigen::VectorXd wanted(centred.rows());
    for (Eigen::Index i = 0; i < centred.rows(); ++i) {
        const int row = rows[std::size_t(i)];
        const double root = std::sqrt(weights(row));
        centred.row(i) = root * (inputs.row(row) - mean);
        wanted(i) = root * (targets(row) - meanTarget);
    }
    Eigen::MatrixXd normal = centred.transpose() * centred;
    normal.diagonal().array() += penalty;
    ridge.slopes = normal.ldlt().solve(centred.transpose() * wanted);
    ridge.intercept = meanTarget - mean.dot(ridge.slopes);
    return ridge;
}

Eigen::VectorXd Ridge::predict(const Eigen::MatrixXd& inputs) const { return (inputs * slopes).array() + intercept; }

}  // namespace liftgraph::learn
