#pragma once
// The columns of the recommended preset, and the way one row is written into them.

#include <optional>

#include "core/features/feature_table.h"

namespace liftgraph::features {

/// In the order of the design's precise.md; the one-hot columns follow behind TodayChange, Deload comes last.
enum class Quantity : int {
    LogVolume, WorkingSets, TopReps, MedianReps, LogWeightToBest, LogE1rmToBest, Intensity, Rir, Fatigue, Rest, DaysSinceExercise,
    DaysSinceMuscle, LogDailyLoad, Monotony, LogStrain, LoadRatio, RepeatsExercise, RepeatsOverall, Place, ChangeWeight, ChangeReps,
    FollowedWeight, FollowedReps, TodayChange, Deload,
};

/// All columns with labels, units and masks.
std::vector<Column> recommendedColumns();

/// Writes one row; every quantity must be written once.
class RowWriter {
public:
    RowWriter(FeatureTable& table, Eigen::Index row) : m_table(table), m_row(row) {}

    void set(Quantity quantity, double value, Provenance provenance = Provenance::Derived);
    /// Missing where empty.
    void set(Quantity quantity, const std::optional<double>& value, Provenance provenance = Provenance::Derived);
    void setKinds(log::ExerciseKind kind, log::MuscleGroup group);

private:
    void cell(Eigen::Index column, double value, Provenance provenance);

    FeatureTable& m_table;
    Eigen::Index m_row;
};

}  // namespace liftgraph::features
