#include "core/workflow/paper/scores.h"

#include <cmath>

namespace liftgraph::workflow {

PaperScore paperScore(const features::Matrix& predicted, const features::Matrix& truth)
{
    const features::Matrix errors = predicted - truth;
    PaperScore score;
    score.mae = errors.array().abs().mean();
    score.rmse = std::sqrt(errors.array().square().mean());
    for (Eigen::Index column = 0; column < truth.cols(); ++column) {
        const double wrong = errors.col(column).squaredNorm();
        const double spread = (truth.col(column).array() - truth.col(column).mean()).square().sum();
        const double r2 = spread > 0.0 ? 1.0 - wrong / spread : (wrong == 0.0 ? 1.0 : 0.0);
        score.r2 += r2 / double(truth.cols());
    }
    return score;
}

}  // namespace liftgraph::workflow
