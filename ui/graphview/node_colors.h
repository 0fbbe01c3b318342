#pragma once
// A colour for every entry: its muscle, a feature, or how far the model was off.

#include <QColor>
#include <vector>

#include "core/base/units.h"
#include "core/workflow/workflow.h"
#include "ui/graphview/graph_painter.h"

namespace liftgraph::ui {

struct NodeColors {
    std::vector<QColor> colors = {};  ///< by the snapshot's node
    ColorLegend legend = {};
};

NodeColors colorByMuscle(const workflow::Snapshot& snapshot);
/// A column of the feature table on the sequential scale between its 2nd and 98th percentile.
NodeColors colorByFeature(const workflow::Snapshot& snapshot, int column);
/// Expected minus done next time, diverging around 0; entries without a label are grey. Weight is in `unit`.
NodeColors colorByError(const workflow::Snapshot& snapshot, const workflow::TrainedRun& run, targets::Target target, Unit unit);

}  // namespace liftgraph::ui
