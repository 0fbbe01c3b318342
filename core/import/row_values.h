#pragma once
// The cells of one row as numbers within bounds, or the reason why the row cannot be used.

#include <optional>
#include <string>
#include <string_view>

#include "core/import/columns.h"
#include "core/import/records.h"
#include "core/log/training_log.h"

namespace liftgraph::import {

/// Why a row is refused.
struct Refusal {
    int column = -1;
    std::string reason = {};
};

/// What the cells of a file are measured in, settled before its rows are read.
struct CellUnits {
    Unit load = Unit::Kilogram;
    bool loadForced = false;  ///< the user said so: units in the rows do not count
    double metresPerUnit = 1000.0;
};

class RowValues {
public:
    RowValues(const SheetLayout& layout, const CellUnits& units) : m_layout(layout), m_units(units) {}

    /// Loads, reps, times and efforts of the row as a set; a value that cannot be is a refusal.
    std::optional<Refusal> read(const Record& record, log::Set& set) const;
    /// One number of the row between 0 and `limit`; an empty cell leaves `value` as it is.
    std::optional<Refusal> number(const Record& record, Meaning meaning, double limit, OptionalNumber& value) const;
    /// A span of time in seconds.
    std::optional<Refusal> seconds(const Record& record, Meaning meaning, double perUnit, OptionalNumber& value) const;

private:
    std::optional<Refusal> load(const Record& record, OptionalNumber& value) const;
    std::optional<Refusal> distance(const Record& record, OptionalNumber& value) const;

    const SheetLayout& m_layout;
    const CellUnits& m_units;
};

/// A cell for a message: in quotes, shortened where it is long.
std::string quoted(std::string_view cell);

}  // namespace liftgraph::import
