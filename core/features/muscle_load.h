#pragma once
// How much an exercise counts for a muscle, and what a week of training comes to.

#include <vector>

#include "core/features/node_table.h"

namespace liftgraph::features {

/// What a figure speaks of: one exercise, one muscle, one group of muscles, or the whole log.
struct Scope {
    enum class Kind { Exercise, Muscle, Group, Everything };
    Kind kind = Kind::Everything;
    int exercise = -1;  ///< index into NodeTable::exercises
    log::MuscleGroup group = log::MuscleGroup::Unknown;
    log::Muscle muscle = log::Muscle::Unknown;
    bool operator==(const Scope&) const = default;
};

inline constexpr double kSecondaryShare = 0.5;

/// How much of a set of `exercise` counts in `scope`: 1 for a primary muscle, kSecondaryShare for a secondary one, once per set
/// however many of its muscles lie in a group (the convention of fractional sets, Pelland et al. 2024).
double shareOf(const log::Exercise& exercise, int index, const Scope& scope);

/// Which exercises belong to `scope` in the first place (a share of 1), by index into NodeTable::exercises.
std::vector<bool> exercisesIn(const NodeTable& nodes, const Scope& scope);

/// Training of one week, Monday to Sunday.
struct TrainedWeek {
    log::LocalDay monday = {};
    double sets = 0.0;      ///< fractional working sets
    double volumeKg = 0.0;  ///< in the same shares
    int node = -1;          ///< the node that counts most in it; the first of equals
};
/// The weeks from the first to the last with training in scope; weeks between them without any are there with 0 and node -1.
std::vector<TrainedWeek> trainedWeeks(const NodeTable& nodes, const Scope& scope);

}  // namespace liftgraph::features
