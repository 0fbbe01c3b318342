#pragma once
// A colour and a size for every entry: its muscle, a quantity, how far the model was off, what it was taken for alike with, or how it moved a prediction.

#include <QColor>
#include <vector>

#include "core/base/units.h"
#include "core/workflow/workflow.h"
#include "ui/explained_path.h"
#include "ui/graphview/graph_painter.h"

namespace liftgraph::ui {

struct NodeColors {
    std::vector<QColor> colors = {};  ///< by the snapshot's node
    ColorLegend legend = {};
};

/// What entries can be coloured by, as a kept view names it. "quantity:" goes before the name of a quantity (graph/node_filter.h).
namespace look {
inline constexpr const char *kMuscle = "muscle", *kWeightError = "error:weight", *kRepsError = "error:reps", *kCluster = "cluster", *kShapley = "shapley",
                            *kCommunity = "community", *kQuantity = "quantity:", *kSessions = "sessions", *kVolume = "volume";
}  // namespace look

NodeColors colorByMuscle(const workflow::Snapshot& snapshot);
/// A quantity on the sequential scale between its 2nd and 98th percentile; missing values are grey. Weights are in `unit`.
NodeColors colorByQuantity(const workflow::Snapshot& snapshot, const std::string& quantity, Unit unit);
/// Expected minus done next time, diverging around 0; entries without a label are grey. Weight is in `unit`.
NodeColors colorByError(const workflow::Snapshot& snapshot, const workflow::TrainedRun& run, targets::Target target, Unit unit);
/// `cluster` by node, from 0.
NodeColors colorByCluster(const std::vector<int>& cluster);
/// How far each entry moved the explained prediction, or was itself moved by a feature (Shapley values), diverging around 0; others are grey.
NodeColors colorByPath(const workflow::Snapshot& snapshot, const ExplainedPath& path, Unit unit);

/// One of eight colours that everybody tells apart (Okabe-Ito); more than eight repeat.
QColor categoryColor(int index);

}  // namespace liftgraph::ui
