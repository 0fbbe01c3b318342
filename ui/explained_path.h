#pragma once
// How a prediction came about on the graph: which entries reached it, and how far each moved it.

#include <utility>
#include <vector>

namespace liftgraph::ui {

struct ExplainedPath {
    int of = -1;                                   ///< the node whose prediction it is; -1: no path is shown
    std::vector<std::pair<int, double>> moved = {};  ///< node and how far it moved the prediction, in the target's unit; `of` itself may be among them
    int target = 0;                                ///< targets::Target: kg, reps or s
};

}  // namespace liftgraph::ui
