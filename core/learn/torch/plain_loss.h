#pragma once
// The loss over some nodes and its gradient, in plain arithmetic.

#include <vector>

#include "core/learn/model.h"

namespace liftgraph::learn {

/// Sum of mask * error over the sum of mask; 0 where nothing is labelled. `output` is nodes x targets, row-major. A gradient
/// (same shape) is written for `rows` only and may be null.
double plainLoss(const Dataset& data, const std::vector<int>& rows, Loss loss, const float* output, float* gradient);

}  // namespace liftgraph::learn
