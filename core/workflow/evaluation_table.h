#pragma once
// The model table as text: CSV for a spreadsheet, LaTeX for a paper.

#include <string>

#include "core/base/units.h"
#include "core/workflow/evaluation.h"

namespace liftgraph::workflow {

/// The interval of a method and level; nullptr where there is none.
const IntervalFigures* intervalOf(const TargetFigures& figures, bool adaptive, double level);

/// One line for each target that was logged and each model, persistence marked as the yardstick; weights in `unit`, seconds of computing, skill
/// and coverage as shares. Point as decimal sign whatever the locale; an empty cell where a figure does not exist.
std::string evaluationCsv(const Evaluation& evaluation, Unit unit = Unit::Kilogram);

/// A table for the package booktabs: a block of rows for each target; skill and coverage in percent. The settings are a comment above it.
std::string evaluationLatex(const Evaluation& evaluation, Unit unit = Unit::Kilogram);

}  // namespace liftgraph::workflow
