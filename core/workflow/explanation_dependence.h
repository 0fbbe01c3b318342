#pragma once
// How what a feature moves depends on its value, and on which other feature besides.

#include <vector>

#include "core/workflow/explanation.h"

namespace liftgraph::workflow {

/// Columns of the feature table that a dependence can be drawn over: quantities, no masks, no one-hot columns.
std::vector<int> dependenceColumns(const features::FeatureTable& table);

/// The player that a column belongs to; -1 where it belongs to none.
int playerOf(const Explanation& explanation, int column);

/// The other column that best tells what is left of a player's values once the value of `column` is known: the values are centred within
/// quarters of the entries by `column`, and the largest rank correlation with another quantity is looked for (after the colour of SHAP's
/// dependence plots, Lundberg et al. 2020). -1 where there is nothing to tell.
int strongestInteraction(const Explanation& explanation, const features::FeatureTable& table, int column, int target);

}  // namespace liftgraph::workflow
