#pragma once
// One load for several counts of repetitions in a cell: "100x5,5,5", "5/5/5@100", and the count of sets before them: "3x8,8,7".

#include <optional>
#include <string_view>
#include <vector>

#include "core/import/packed_sets.h"

namespace liftgraph::import {

/// The pieces of such a cell, one for each count of repetitions; nothing where the cell is no run. `text` is in lower case with x for
/// every times sign.
std::optional<std::vector<PackedPiece>> parseRun(std::string_view text);

}  // namespace liftgraph::import
