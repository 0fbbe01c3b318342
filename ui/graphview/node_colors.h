#pragma once
// A colour and a size for every entry: its muscle, a quantity, how far the model was off, what it was taken for alike with, or how it moved a prediction.

#include <QColor>
#include <vector>

#include "core/base/units.h"
#include "core/workflow/workflow.h"
#include "ui/explained_path.h"
#include "ui/graphview/filter_words.h"
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
/// Numbers, those of entries or of exercises, on the sequential scale between their 2nd and 98th percentile; missing ones (NaN) are grey.
NodeColors colorByValues(const std::vector<double>& values, const QuantityText& text);
/// Expected minus done next time by the snapshot's node, weight in `unit`; NaN where nothing is known of the next time.
std::vector<double> errorsOf(const workflow::Snapshot& snapshot, const workflow::TrainedRun& run, targets::Target target, Unit unit);
/// Such errors, or their means, diverging around 0 up to the 95th percentile of their sizes; missing ones are grey.
NodeColors colorByErrors(const std::vector<double>& errors, targets::Target target, Unit unit);
/// The mean of an exercise's entries for each of `exercises`; of those that `passes` (by node), and NaN ones left out. NaN without any.
std::vector<double> meansByExercise(const features::NodeTable& table, const std::vector<char>& passes, const std::vector<double>& values, const std::vector<int>& exercises);
/// `cluster` by node, from 0.
NodeColors colorByCluster(const std::vector<int>& cluster);
/// How far each entry moved the explained prediction, or was itself moved by a feature (Shapley values), diverging around 0; others are grey.
NodeColors colorByPath(const workflow::Snapshot& snapshot, const ExplainedPath& path, Unit unit);

/// One of seven colours that everybody tells apart (Okabe-Ito); grey for all others.
QColor categoryColor(int index);
inline constexpr int kCategoryColors = 7;

}  // namespace liftgraph::ui
