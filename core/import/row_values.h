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
    bool commaThousands = false;  ///< "1,250" is more than a thousand: the file separates its cells by commas
};

class RowValues {
public:
    RowValues(const SheetLayout& layout, const CellUnits& units) : m_layout(layout), m_units(units) {}

    /// Loads, reps, times and efforts of the row as a set; a value that cannot be is a refusal.
    std::optional<Refusal> read(const Record& record, log::Set& set);
    /// Cells of repetitions, so far, that a spreadsheet had turned from a range to a date; the lower number was read.
    std::int64_t datedRanges() const { return m_datedRanges; }
    /// RPE and RIR cells, so far, that say nothing that can be read.
    std::int64_t unreadEfforts() const { return m_unreadEfforts; }
    /// Cells of repetitions, so far, that hold a span of time or a distance ("1:30", "45 s", "20 m"); it was read as that.
    std::int64_t measuredReps() const { return m_measuredReps; }
    /// Cells of loads, so far, that hold one ("10 min", "5 km").
    std::int64_t measuredLoads() const { return m_measuredLoads; }
    /// Rests, so far, that could not be read.
    std::int64_t unreadRests() const { return m_unreadRests; }
    /// One number of the row between 0 and `limit`; an empty cell leaves `value` as it is.
    std::optional<Refusal> number(const Record& record, Meaning meaning, double limit, OptionalNumber& value) const;
    /// A span of time in seconds.
    std::optional<Refusal> seconds(const Record& record, Meaning meaning, double perUnit, OptionalNumber& value) const;

    /// A body mass in kilograms, by the unit that the cell or the header states, else that of the loads; empty outside 20 to 400 kg.
    std::optional<double> bodyMass(std::string_view cell) const;

private:
    std::optional<Refusal> load(const Record& record, OptionalNumber& value, std::string& note) const;
    std::optional<Refusal> distance(const Record& record, OptionalNumber& value) const;
    std::optional<Refusal> reps(const Record& record, log::Set& set);
    bool measured(std::string_view cell, log::Set& set) const;
    std::optional<Refusal> effort(const Record& record, Meaning meaning, double limit, OptionalNumber& value);

    const SheetLayout& m_layout;
    const CellUnits& m_units;
    std::int64_t m_datedRanges = 0;
    std::int64_t m_measuredReps = 0;
    std::int64_t m_measuredLoads = 0;
    std::int64_t m_unreadRests = 0;
    std::int64_t m_unreadEfforts = 0;
};

/// A cell for a message: in quotes, shortened where it is long.
std::string quoted(std::string_view cell);
/// Why a cell is no date, and what to do about it.
std::string whyNoDate(std::string_view cell);

/// The load that a cell gives: "10 kg" of "BW+10 kg", else the whole cell.
std::string_view loadInCell(std::string_view cell);

/// "1 row is", "3 rows are": a count before the words for one and for several.
std::string counted(std::int64_t count, std::string_view one, std::string_view several);

}  // namespace liftgraph::import
