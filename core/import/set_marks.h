#pragma once
// The mark that a row carries in its set column: a number, a kind of set, or that the row is no set at all.

#include <string_view>

#include "core/log/training_log.h"

namespace liftgraph::import {

struct SetMark {
    enum class Row { Set, RestTimer, Note };
    Row row = Row::Set;
    log::SetKind kind = log::SetKind::Working;
    int number = -1;        ///< place of the set, -1 where none is written
    bool sided = false;     ///< the mark says left or right
    bool understood = true;
};

/// "3", "W", "warmup", "D", "dropset", "F", "failure", "normal", "left", "Rest Timer", "Note", ...
SetMark parseSetMark(std::string_view cell);

}  // namespace liftgraph::import
