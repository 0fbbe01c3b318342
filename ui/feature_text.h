#pragma once
// Words of the window for the features that the models get: short names for tables, whole ones and units for tooltips.

#include <QString>

#include "core/features/feature_table.h"

namespace liftgraph::ui {

/// A feature in the user's language.
struct FeatureText {
    QString label = {};  ///< short enough for a narrow table
    QString full = {};   ///< says exactly what it is
    QString unit = {};   ///< empty for none, and for yes or no
    bool known = false;  ///< false: core's own English words stand in
};

FeatureText featureText(const features::Column& column);
/// "Weight to best so far (log ratio)": the whole name and the unit.
QString featureTip(const features::Column& column);

}  // namespace liftgraph::ui
