#include <algorithm>
#include <cmath>
#include <limits>

#include "core/evaluate/metrics.h"

namespace liftgraph::evaluate {

double conformalHalfWidth(std::vector<double> absoluteResiduals, double level)
{
    if (absoluteResiduals.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double count = double(absoluteResiduals.size());
    // A hair is taken off before rounding up: 0.9 * 10 is a little above 9 in binary.
    const double rank = std::ceil((count + 1.0) * level - 1e-9);
    // Too few residuals for the level: the correct width has no bound; the largest one seen is the widest that can be shown.
    const std::size_t index = std::size_t(std::clamp(rank, 1.0, count)) - 1;
    std::nth_element(absoluteResiduals.begin(), absoluteResiduals.begin() + std::ptrdiff_t(index), absoluteResiduals.end());
    return absoluteResiduals[index];
}

}  // namespace liftgraph::evaluate
