#pragma once
// Kilograms inside, pounds only at the edges.

namespace liftgraph {

enum class Unit { Kilogram, Pound };

inline constexpr double kKilogramsPerPound = 0.45359237;

/// A load in `unit` as kilograms.
constexpr double toKilograms(double load, Unit unit) { return unit == Unit::Pound ? load * kKilogramsPerPound : load; }
/// A load in kilograms as `unit`.
constexpr double fromKilograms(double loadKg, Unit unit) { return unit == Unit::Pound ? loadKg / kKilogramsPerPound : loadKg; }
constexpr const char* unitName(Unit unit) { return unit == Unit::Pound ? "lb" : "kg"; }

}  // namespace liftgraph
