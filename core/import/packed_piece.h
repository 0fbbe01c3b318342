#pragma once
// One piece of a cell of several sets: "3x8 @ 60 kg", "BW+20 x 5", "60kg 3x10 RPE 8".

#include <optional>
#include <string>
#include <string_view>

#include "core/import/packed_sets.h"

namespace liftgraph::import {

/// Lower case, with every way of writing a times sign as x and every dash as -, every arrow as >.
std::string plainPacked(std::string_view cell);

/// A piece of such a text; nothing where it cannot be read.
std::optional<PackedPiece> readPiece(std::string_view text);

}  // namespace liftgraph::import
