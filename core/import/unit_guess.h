#pragma once
// Kilograms or pounds, where a file does not say: plates and conversions leave marks on the numbers.

#include <optional>
#include <string>
#include <vector>

#include "core/base/units.h"

namespace liftgraph::import {

struct UnitGuess {
    Unit unit = Unit::Kilogram;
    std::string reason = {};  ///< a plain sentence with the counts it rests on
};

/// Guesses from loads above 0. `usual` decides where the numbers do not. `metricHabits`: the file writes dates with dots or decimal commas,
/// as people do where kilograms are used.
UnitGuess guessUnit(const std::vector<double>& loads, std::optional<Unit> usual, bool metricHabits = false);

}  // namespace liftgraph::import
