#pragma once
// Labels before exercises that group them in supersets: "A1 Bench Press", "A2. Row", "B1) Squat".

#include <optional>
#include <string_view>

#include "core/import/importer.h"

namespace liftgraph::import {

struct LabelledName {
    std::string_view label = {};  ///< "A1"
    std::string_view name = {};   ///< what stands behind it
};
/// A letter from A to H and a digit, or a digit and such a letter, before a name; nothing for a label alone.
std::optional<LabelledName> labelledName(std::string_view exercise);

/// Takes the labels off the names of a sheet kept by hand and puts them into the notes of the entries, with a warning that says so. Only
/// where the file labels several exercises, two of them in one group (A1 and A2), so that no real name is cut.
void takeOffLabels(ImportedFile& file);

}  // namespace liftgraph::import
