#pragma once
// Numbers as people and apps write them: decimal point or comma, with or without a unit; never by the computer's locale.

#include <optional>
#include <string_view>

#include "core/base/units.h"

namespace liftgraph::import {

/// A whole cell as a number: "61.5", "61,5", "1.234,5", "+3", " 12 ". Empty for anything else, for inf and for nan.
std::optional<double> parseNumber(std::string_view cell);

/// A number with what follows it: "100 kg" gives 100 and "kg".
struct Quantity {
    double value = 0.0;
    std::string_view unit = {};  ///< trimmed, as written; empty where nothing follows
};
std::optional<Quantity> parseQuantity(std::string_view cell);

/// The unit of load that a word means ("kg", "kgs", "Kilogramm", "lb", "lbs", "pounds", ...).
std::optional<Unit> loadUnit(std::string_view word);

/// Metres in one of the unit of distance that a word means ("m", "km", "mi", "yd", "ft", ...).
std::optional<double> metresPer(std::string_view word);

/// A span of time in seconds: "4543", "1:02:03", "12:30" (minutes and seconds), "1h 13m", "45 min", "1小时13分钟", "2h".
std::optional<double> parseDuration(std::string_view cell);

}  // namespace liftgraph::import
