#pragma once
// Several sets written into one cell: "3x8", "5x175", "50.0x15,50.0x15", "40-60-65", "3x8-10 @ 60 kg", "BW x 12", "3x30s".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/units.h"

namespace liftgraph::import {

/// What two bare numbers with an x between them are.
enum class PairOrder { Unknown, SetsReps, RepsLoad, LoadReps, RepsSets };

/// How the bare numbers of the cells of a sheet are taken; packed_order.h decides it.
struct PackedOrder {
    enum class Load { First, Middle, Last };
    PairOrder pair = PairOrder::Unknown;
    Load ofThree = Load::Last;         ///< where the load stands among three bare numbers
    bool repsFirst = false;            ///< the count of sets stands behind that of repetitions: "12x3"
    bool repsFirstBehindLoad = true;   ///< the same behind a load: "100 kg x 5 x 3"
};

/// One piece of a cell, as far as the cell alone tells.
struct PackedPiece {
    std::vector<double> bare = {};  ///< numbers joined by x that carry no unit, in their order
    std::optional<double> sets = {};
    std::optional<double> reps = {};
    std::optional<double> load = {};
    std::optional<double> seconds = {};
    std::optional<double> metres = {};
    std::optional<double> at = {};  ///< behind an @: a load, or an effort where the load stands before it
    std::optional<Unit> unit = {};
    std::optional<double> rpe = {};
    std::optional<double> rir = {};
    bool bodyWeight = false;
    bool loadLeads = false;  ///< the load stands before the first x: "100 kg x 5 x 3"
    bool most = false;       ///< as many repetitions as possible, how many is not said
    std::string note = {};   ///< what else the cell says: "AMRAP", "per hand", "80%"
    bool ranged = false;  ///< a range such as 8-10 stood for one number; the lower end was taken
};

struct PackedSet {
    std::optional<double> load = {};
    std::optional<Unit> unit = {};
    std::optional<double> reps = {};
    std::optional<double> seconds = {};
    std::optional<double> rpe = {};
    std::optional<double> rir = {};
    std::optional<double> metres = {};
    std::string note = {};
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

/// The pieces of a list in a column of sets ("40-60-65"); nothing for a single number and for a range of sets ("3-4").
std::optional<std::vector<PackedPiece>> listedPieces(std::string_view cell);

/// Whether a cell lists spans of time: "1:30, 1:15", "30s/25s". A single one is no list.
bool holdsTimes(std::string_view cell);

/// Whether a number alone can only be a load.
bool hardlyACount(double value);

/// Whether a cell surely holds more than one number.
bool looksPacked(std::string_view cell);

/// The sets of a piece; `lone` says what a single bare number is. Nothing where the numbers do not fit.
enum class Lone { Reps, Load };
std::optional<std::vector<PackedSet>> unpacked(const PackedPiece& piece, const PackedOrder& order, bool loadElsewhere, Lone lone = Lone::Reps);

}  // namespace liftgraph::import
