#pragma once

namespace liftgraph::log {

inline constexpr double kLeastBodyMassKg = 20.0, kMostBodyMassKg = 400.0;
/// Whether a person who lifts can weigh that.
constexpr bool canBeBodyMass(double kilograms) { return kilograms >= kLeastBodyMassKg && kilograms <= kMostBodyMassKg; }

}  // namespace liftgraph::log
