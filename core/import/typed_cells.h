#pragma once
// What a person types into one cell of the log, read in the unit on view, or the reason why it cannot be.

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/log/training_log.h"

namespace liftgraph::import {

/// The cells of a set that can be typed into.
enum class TypedCell { Load, Amount, Effort, Rest, Note };

/// Puts the text of a cell into `set`; an empty text clears it. Load: "62.5", "62,5", "135 lb", "BW". Amount: "8" repetitions,
/// "1:30" or "45 s" of time, "400 m" of distance. Effort: "8.5" is RPE, "2 RIR" repetitions in reserve. Rest: "90", "1:30", "2 min".
/// Error: Usage, in words, with `column` set to "weight", "reps", "rpe" or "rest".
[[nodiscard]] Result<void> readTyped(TypedCell cell, std::string_view text, Unit unit, log::Set& set);

/// A session as one line: "2024-05-17", "17.5.2024 18:30 Push", "5/17/2024 Push day"; a date alone keeps no time. Days stand before
/// months unless that cannot be. Error: Usage with `column` "date".
[[nodiscard]] Result<void> readTypedSession(std::string_view text, log::Session& session);

}  // namespace liftgraph::import
