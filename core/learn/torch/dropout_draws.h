#pragma once
// The draws of dropout for networks without automatic differentiation: by seed, epoch, layer, node and unit, in whatever order.

#include <vector>

#include "core/learn/model.h"
#include "core/learn/torch/kernels.h"

namespace liftgraph::learn {

/// By layer. `nodes`: the node of each row, or null where row and node are the same.
std::vector<DropoutDraw> dropoutDraws(const TrainOptions& options, int epoch, const std::int32_t* nodes);

}  // namespace liftgraph::learn
