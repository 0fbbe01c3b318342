#pragma once
// Which rows a training run computes. The two losses depend on labelled nodes and on those that they hear; every other row of the log -
// what comes after the cutoff, what is held out, what has no next session - costs time and changes nothing.

#include <cstdint>
#include <vector>

#include "core/learn/model.h"

namespace liftgraph::learn {

/// Rows in the order in which a network holds them: those of the training loss alone, those of both losses, those of the validation loss
/// alone; by node within each.
struct RowPlan {
    std::vector<std::int32_t> nodes = {};  ///< by row
    std::int64_t trainEnd = 0;             ///< the training loss depends on rows [0, trainEnd)
    std::int64_t validationBegin = 0;      ///< the validation loss depends on rows [validationBegin, nodes.size())

    std::int64_t rows() const { return std::int64_t(nodes.size()); }
};

/// Every node in its own place, for both losses.
RowPlan everyRow(std::int64_t nodes);

/// What lies up to `hops` messages before a labelled node of data.train or data.validation. A group is heard as a whole.
RowPlan neededRows(const Dataset& data, int hops);

/// Nodes of `rows` with a label.
std::vector<int> labelledNodes(const Dataset& data, const std::vector<int>& rows);

/// Inputs, labels and the rows of both losses in the order of `nodes` (by row), without a graph. Rows of the losses without a label are
/// left out, and so are those that the order lacks.
Dataset inOrder(const Dataset& data, const std::vector<std::int32_t>& nodes);

}  // namespace liftgraph::learn
