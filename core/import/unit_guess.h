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

/// Guesses from loads above 0. `usual` decides where the numbers do not.
UnitGuess guessUnit(const std::vector<double>& loads, std::optional<Unit> usual);

}  // namespace liftgraph::import
