#pragma once
// What an explanation says on the graph: which entries reached a prediction and how far each moved it, or how far one feature moved each entry's own.

#include <QString>
#include <utility>
#include <vector>

namespace liftgraph::ui {

struct ExplainedPath {
    int of = -1;                                   ///< the node whose prediction it is; -1: there is no path to draw
    std::vector<std::pair<int, double>> moved = {};  ///< node and how far it moved the prediction, in the target's unit; `of` itself may be among them
    QString feature = {};                          ///< without `of`: what moved the entries' own predictions
    int target = 0;                                ///< targets::Target: kg, reps or s

    bool any() const { return !moved.empty(); }
};

}  // namespace liftgraph::ui
