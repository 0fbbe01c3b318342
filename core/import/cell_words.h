#pragma once
// What a single cell of a sheet kept by hand says beyond its number.

#include <optional>
#include <string_view>

#include "core/import/column_mapping.h"

namespace liftgraph::import {

/// A sign of multiplication in any spelling, as in "3x8".
bool timesInside(std::string_view cell);

/// A dash or a cross alone: nothing was done.
bool nothingDone(std::string_view cell);

/// A value with an effort in brackets behind it: "100 (RPE 8)", "5 [2 RIR]", "3x5 (@8)".
struct EffortBehind {
    std::string_view rest = {};
    std::string_view value = {};
    Meaning meaning = Meaning::Rpe;
};
std::optional<EffortBehind> effortBehind(std::string_view cell);

/// The lower end of a range of repetitions that a spreadsheet has turned into a date: "8-10" became 2024-10-08.
std::optional<int> rangeMadeDate(std::string_view cell);

}  // namespace liftgraph::import
