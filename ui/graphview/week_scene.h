#pragma once
// A few sessions in detail, as Figure 1 of the paper draws them: who was done with whom, and what came before and after.

#include <map>
#include <optional>
#include <utility>

#include "ui/graphview/graph_scene.h"

namespace liftgraph::ui {

/// Both days belong to it.
struct DayRange {
    log::LocalDay first = {}, last = {};
    bool operator==(const DayRange&) const = default;
};

/// Instead of a number of weeks: days that the user chose.
inline constexpr int kAnyDays = -1;

/// The weeks (Monday to Sunday) from the one of `day` on; `weeks` 0: the day alone.
DayRange rangeAt(log::LocalDay day, int weeks);
/// The same, but no weeks after the last entry that passes: as many are shown before it.
DayRange rangeWithin(const features::NodeTable& table, const std::vector<char>& passes, log::LocalDay day, int weeks);
/// The nearest range before (step -1) or after (1) `range` in which an entry passes; empty where there is none. Chosen days are stepped by as many as they are.
std::optional<DayRange> rangeBeside(const features::NodeTable& table, const std::vector<char>& passes, const DayRange& range, int weeks, int step);
/// `range` moved by whole lengths of itself until `day` belongs to it.
DayRange rangeMovedTo(const DayRange& range, log::LocalDay day);
/// The range of the node, or of the latest entry that passes where `node` is -1; empty without one.
std::optional<DayRange> rangeOf(const features::NodeTable& table, const std::vector<char>& passes, int node, int weeks);

/// Columns are sessions in the order of time, rows the session's entries in theirs. Every pair of a session is an edge. Temporal edges join an exercise's entries inside the range. `colors` and `sizes` by the snapshot's node,
/// and how far nodes were moved from their places by hand.
ScenePtr weekScene(const workflow::Snapshot& snapshot, const DayRange& range, const SceneFilter& filter, const std::vector<QColor>& colors,
                   const ItemSizes& sizes = {}, const std::map<int, QPointF>& shifted = {});

}  // namespace liftgraph::ui
