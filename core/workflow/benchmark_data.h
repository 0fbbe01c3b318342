#pragma once
// The drawn graphs that the speed figures are measured on.

#include <cstdint>

#include "core/learn/model.h"

namespace liftgraph::workflow {

/// Normal inputs (11 columns) and targets (3) on a graph of random temporal edges or, with none asked for, on two one-way
/// cliques that the rows enter by turns of six, as in the paper. The same at every call.
learn::Dataset benchmarkData(int nodes, std::int64_t randomEdges);

}  // namespace liftgraph::workflow
