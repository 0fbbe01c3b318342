#pragma once
// What single words in the cells of a row say about its set.

#include <optional>
#include <string>
#include <string_view>

namespace liftgraph::import {

/// "yes", "true", "1" and what they are in other languages; false for an empty cell.
bool saysYes(std::string_view cell);
bool saysNo(std::string_view cell);

/// A note that says nothing but that the set warmed up.
bool saysWarmUp(std::string_view note);

/// The exercise that is done with help, where a note says nothing but that it was: the load is help then. Empty where the catalogue
/// knows no such exercise.
std::optional<std::string> withHelp(std::string_view exercise, std::string_view note);

}  // namespace liftgraph::import
