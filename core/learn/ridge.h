#pragma once
// Linear regression with a penalty on its slopes: the simplest model that reads every column.

#include <vector>

#include <Eigen/Core>

namespace liftgraph::learn {

/// Minimises sum w (y - a - x b)^2 + penalty |b|^2 over `rows`; the intercept is free (Hoerl and Kennard 1970).
struct Ridge {
    Eigen::VectorXd slopes = {};
    double intercept = 0.0;

    /// `inputs` rows x columns (scaled), `targets` and `weights` by row. Without rows everything is 0.
    static Ridge fit(const Eigen::MatrixXd& inputs, const Eigen::VectorXd& targets, const Eigen::VectorXd& weights, const std::vector<int>& rows,
                     double penalty);
    Eigen::VectorXd predict(const Eigen::MatrixXd& inputs) const;
};

}  // namespace liftgraph::learn
