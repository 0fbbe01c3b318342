#pragma once

#include <string_view>

namespace liftgraph::import {

/// Whether a measurement of that name is a body mass: "Bodyweight", "Weight (kg)", "Körpergewicht".
bool namesBodyMass(std::string_view measurement);

}  // namespace liftgraph::import
