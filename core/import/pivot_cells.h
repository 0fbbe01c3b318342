#pragma once
// What the cells of a sheet with a column per day or per exercise are: dates, exercises, headings, sums, or sets.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/import/columns.h"
#include "core/log/catalogue.h"

namespace liftgraph::import {

/// The date that a heading holds, as it is written there: "5/1/2024" of "Mon 5/1/2024" or "Day A (5/1/2024)"; empty: none.
std::string_view dateInside(std::string_view cell);

/// Words behind a date that begins the cell: "felt tired" of "Mon 3/4/2024 - felt tired"; empty where there are none.
struct DateAndWords {
    std::string_view date = {};
    std::string_view words = {};
};
DateAndWords dateAndWords(std::string_view cell);

/// "Total", "Average", "Volume", "1RM": what a sheet computes of its sets.
bool isSum(std::string_view cell);
/// "Week 2", "Day A", "Session 3": names a part of the sheet, no exercise.
bool isPartLabel(std::string_view cell);
/// Whether the cell says that nothing was done: a dash, "rest", "off", "skipped".
bool saysNothingDone(std::string_view cell);
/// A number with or without a unit of load.
bool isLoneNumber(std::string_view cell);

/// What a heading below a date or an exercise says of its column ("Weight (kg)", "Reps", "Set 2").
std::optional<NamedColumn> pivotHeading(std::string_view cell);

/// An exercise in a heading, apart from what stands behind it: "Squat (kg)" is Squat, a load in kg; "Bench 3x8" is Bench with a scheme.
struct PivotExercise {
    std::string name = {};
    NamedColumn column = {};
    std::string scheme = {};
    bool known = false;  ///< the catalogue knows it
};

/// Tells exercises from other texts; remembers what it was asked. Beyond `most` different texts every other one is unknown, so that a
/// hostile table costs no more than a large log.
class PivotNames {
public:
    explicit PivotNames(std::size_t most = 50000) : m_most(most) {}

    bool known(std::string_view name);
    PivotExercise exercise(std::string_view cell);
    /// Whether a number alone beside the exercise counts repetitions, however many: push-ups, not pull-ups, which take weights.
    bool countsRepetitions(std::string_view name) const;

private:
    std::size_t m_most;
    std::optional<log::Catalogue> m_catalogue;  ///< loaded when the first name is asked: few tables come that far
    std::map<std::string, bool, std::less<>> m_known;
};

/// A cell of sets apart from the words behind them: "5x100 (felt easy)".
struct PivotResult {
    std::string_view sets = {};
    std::string_view note = {};
};
PivotResult pivotResult(std::string_view cell);

}  // namespace liftgraph::import
