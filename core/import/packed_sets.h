#pragma once
// Several sets written into one cell: "3x8", "5x175", "50.0x15,50.0x15", "40-60-65", "3x8-10 @ 60 kg", "BW x 12", "3x30s".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/units.h"

namespace liftgraph::import {

/// What two bare numbers with an x between them are.
enum class PairOrder { Unknown, SetsReps, RepsLoad, LoadReps };

/// One piece of a cell, as far as the cell alone tells.
struct PackedPiece {
    std::vector<double> bare = {};  ///< numbers joined by x that carry no unit, in their order
    std::optional<double> sets = {};
    std::optional<double> reps = {};
    std::optional<double> load = {};
    std::optional<double> seconds = {};
    std::optional<double> at = {};  ///< behind an @: a load, or an effort where the load stands before it
    std::optional<Unit> unit = {};
    bool bodyWeight = false;
    bool ranged = false;  ///< a range such as 8-10 stood for one number; the lower end was taken
};

struct PackedSet {
    std::optional<double> load = {};
    std::optional<Unit> unit = {};
    std::optional<double> reps = {};
    std::optional<double> seconds = {};
    std::optional<double> rpe = {};
};

/// The pieces of a cell; nothing where it cannot be read that way. A lone number is a piece with one bare number.
std::optional<std::vector<PackedPiece>> parsePacked(std::string_view cell);

/// A list of plain numbers ("40-60-65", "12,10,8", "5 5 4", "60"), a unit behind it allowed.
struct NumberList {
    std::vector<double> values = {};
    std::optional<Unit> unit = {};
    bool maybeRange = false;  ///< two numbers with a dash: "8-10"
};
std::optional<NumberList> parseNumberList(std::string_view cell);

/// Whether a cell surely holds more than one number.
bool looksPacked(std::string_view cell);

/// Decides the order from all pairs of a column. `loadElsewhere`: the sheet has a column for loads.
PairOrder decidePairs(const std::vector<std::pair<double, double>>& pairs, bool loadElsewhere);

/// The sets of a piece; `lone` says what a single bare number is. Nothing where the numbers do not fit.
enum class Lone { Reps, Load };
std::optional<std::vector<PackedSet>> unpacked(const PackedPiece& piece, PairOrder order, bool loadElsewhere, Lone lone = Lone::Reps);

}  // namespace liftgraph::import
