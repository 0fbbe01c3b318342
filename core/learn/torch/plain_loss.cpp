#include "core/learn/torch/plain_loss.h"

namespace liftgraph::learn {

double plainLoss(const Dataset& data, const std::vector<int>& rows, Loss loss, const float* output, float* gradient)
{
    const auto width = data.targets.cols();
    const float* mask = data.mask.data();
    double labelled = 0.0;
    for (const int row : rows)
        for (Eigen::Index c = 0; c < width; ++c) labelled += double(mask[row * width + c]);
    const double share = labelled > 0.0 ? 1.0 / labelled : 0.0;
    double total = 0.0;
    for (const int row : rows) {
        for (Eigen::Index c = 0; c < width; ++c) {
            const Eigen::Index at = row * width + c;
            const double weight = double(mask[at]);
            const double error = weight > 0.0 ? double(output[at]) - double(data.targets.data()[at]) : 0.0;
            total += weight * lossOf(error, loss);
            if (gradient) gradient[at] = float(share * weight * lossSlope(error, loss));
        }
    }
    return total * share;
}

}  // namespace liftgraph::learn
