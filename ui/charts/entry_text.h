#pragma once
// An entry in words: when, what, and its sets, for tooltips, details and screen readers.

#include <QString>

#include "core/base/units.h"
#include "core/workflow/workflow.h"

namespace liftgraph::ui {

/// The exercise's name as the log writes it.
QString exerciseName(const workflow::Snapshot& snapshot, int node);
/// "80 × 8, 80 × 8, 80 × 7 kg"; body weight shows repetitions alone.
QString setsText(const workflow::Snapshot& snapshot, int node, Unit unit);
/// Three plain lines: exercise, date, sets.
QString entryText(const workflow::Snapshot& snapshot, int node, Unit unit);
/// A number in the user's locale with at most `decimals` decimals and no trailing zeros.
QString shortNumber(double value, int decimals);
/// A number with its unit after it, also among words that are written from right to left.
QString inOrder(const QString& figure);

}  // namespace liftgraph::ui
