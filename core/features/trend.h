#pragma once
// The figures behind the charts of a log: one quantity over time, of an exercise, a group of muscles or everything.

#include <vector>

#include "core/features/muscle_load.h"
#include "core/features/records.h"

namespace liftgraph::features {

enum class TrendQuantity { E1rm, BestSets, Volume, Sets, Monotony, Strain, BodyMass };

struct TrendPoint {
    log::LocalDay day = {};
    double value = 0.0;  ///< kg; sets; a ratio for monotony
    int node = -1;       ///< what a click on it selects; -1 for none
    int series = 0;      ///< for BestSets the index into kRepRanges, else 0
};

struct Trend {
    bool weekly = false;  ///< a point stands for the week that begins on its day
    std::vector<TrendPoint> points = {};  ///< by series, then day
    std::vector<Record> records = {};     ///< of an exercise; see recordsOf
};

/// Whether the quantity means anything in such a scope: maxima and best sets are of one exercise.
bool applies(TrendQuantity quantity, Scope::Kind scope);

/// Of one athlete's log. E1rm, BestSets and Volume of an exercise have a point per session, volume of anything else and sets one per
/// week. Monotony and strain are Foster's of the trailing seven days of the scope's own volume, on every day it was trained.
/// Body mass is that of bodyMassSeries(), whatever the scope.
Trend trendOf(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, const Scope& scope, TrendQuantity quantity);

/// Whether a record is marked on the chart of `quantity`: a chart marks what it shows.
bool marks(RecordKind kind, TrendQuantity quantity);

}  // namespace liftgraph::features
