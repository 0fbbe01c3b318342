#include "core/learn/loss.h"

#include <cmath>

namespace liftgraph::learn {

double lossOf(double error, Loss loss)
{
    switch (loss) {
    case Loss::MeanSquared: return error * error;
    case Loss::MeanAbsolute: return std::abs(error);
    case Loss::PseudoHuber: return std::sqrt(1.0 + error * error) - 1.0;
    }
    return 0.0;
}

double lossSlope(double error, Loss loss)
{
    switch (loss) {
    case Loss::MeanSquared: return 2.0 * error;
    case Loss::MeanAbsolute: return error > 0.0 ? 1.0 : error < 0.0 ? -1.0 : 0.0;
    case Loss::PseudoHuber: return error / std::sqrt(1.0 + error * error);
    }
    return 0.0;
}

}  // namespace liftgraph::learn
