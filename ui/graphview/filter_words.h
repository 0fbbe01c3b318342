#pragma once
// A filter of the graph in words: one for each condition, with the filter as it is without it.

#include <QString>
#include <vector>

#include "core/base/units.h"
#include "core/graph/node_filter.h"

namespace liftgraph::ui {

/// A quantity that entries can be filtered, coloured and sized by.
struct QuantityText {
    std::string name = {};
    QString label = {};
    QString unit = {};     ///< as shown: weights in the user's unit; empty for none
    double factor = 1.0;   ///< from the quantity's own unit to the one shown
};
/// Those of the log first, then the feature columns that are numbers.
std::vector<QuantityText> quantitiesOf(const features::FeatureTable& table, Unit unit);
/// The one called `name`; its label is the name where the table has none.
QuantityText quantityText(const std::string& name, const features::FeatureTable& table, Unit unit);

/// One condition of a filter.
struct FilterPart {
    QString text = {};             ///< "Top weight ≥ 100 kg"
    graph::NodeFilter without = {};
};
/// In the order in which the chips stand. The text that is searched for is no part: the search field shows it.
std::vector<FilterPart> partsOf(const graph::NodeFilter& filter, const features::FeatureTable& table, Unit unit);

QString compareText(graph::Compare compare);

}  // namespace liftgraph::ui
