#pragma once
// What the columns of a sheet mean: the words that apps and people head them with, and the layout that follows from them.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/units.h"
#include "core/import/words.h"

namespace liftgraph::import {

enum class Meaning {
    Ignored, Date, Clock, Title, SessionNote, SessionDuration, SessionEnd, SessionRpe, BodyMass, Exercise, ExerciseNote, Fatigue,
    Intensity, SetNumber, SetType, WarmUp, Sets, Load, LoadUnit, Reps, Duration, Distance, DistanceUnit, Rpe, Rir, Rest, SetNote, Equipment,
    Variant, Packed, Skipped, Person, Done,
};
inline constexpr std::size_t kMeanings = static_cast<std::size_t>(Meaning::Done) + 1;

/// The word for a meaning in Recognition::columns, such as "load".
std::string_view meaningName(Meaning meaning);

/// The names (any case, with or without a unit in brackets behind them) that mean each thing in one format.
using HeaderWords = WordTable<Meaning>;

/// How sets of the same exercise in one session become entries.
enum class EntryRule {
    Blocks,       ///< apps that write an exercise's sets together: a set number that comes again opens a new entry
    OnePerExercise,  ///< sheets in any order: one entry, sorted by set number where there is one
    EachRow,      ///< every row is an entry
};

class RowShape;

/// Where everything stands in a sheet that has one set, or one exercise, in each row.
struct SheetLayout {
    std::array<int, kMeanings> column = filled();  ///< by Meaning; -1: the sheet has none
    std::optional<Unit> loadUnit = {};             ///< as the header states it
    std::optional<Unit> bodyMassUnit = {};         ///< as the header states it; else that of the loads
    std::optional<double> metresPerUnit = {};      ///< of the distance column, as the header states it
    double secondsPerUnit = 1.0;                   ///< of the set's duration where a bare number is written
    double restSecondsPerUnit = 1.0;
    double sessionSecondsPerUnit = 1.0;
    EntryRule entries = EntryRule::Blocks;
    bool noHeader = false;
    std::size_t width = 0;  ///< cells of a row where the first record does not tell; 0: it does
    bool eitherEffort = false;  ///< the column of RPE holds reps in reserve, too: what lies below 5
    std::optional<Unit> usualUnit = {};  ///< assumed where nothing states or betrays the unit
    RowShape* shape = nullptr;  ///< what makes set rows of the records; not owned. Null: a record is a set row

    int at(Meaning meaning) const { return column[static_cast<std::size_t>(meaning)]; }
    bool has(Meaning meaning) const { return at(meaning) >= 0; }
    void set(Meaning meaning, int index) { column[static_cast<std::size_t>(meaning)] = index; }

private:
    static constexpr std::array<int, kMeanings> filled()
    {
        std::array<int, kMeanings> none{};
        for (int& index : none) index = -1;
        return none;
    }
};

/// What a column name says: "Weight (kg)" is a load, in "kg".
struct NamedColumn {
    Meaning meaning = Meaning::Ignored;
    std::string unit = {};  ///< folded; empty where the name has none
    bool performed = false;  ///< the name says that it was done ("Actual Reps"): beside it a plain one is the plan
};
std::optional<NamedColumn> namedColumn(std::string_view name, const HeaderWords& words);

/// The column of loads that is headed only "value" or "amount", beside a column of units and none of weights; -1 where there is none.
int loadsByUnit(const std::vector<std::string>& header, const HeaderWords& words);

/// Notes what the header says about the unit of a column.
void applyUnit(SheetLayout& layout, Meaning meaning, const std::string& unit);
/// Seconds in one of the unit of time that a word means.
std::optional<double> secondsUnit(const std::string& word);

/// A column that belongs to one set of several in a row: "set1weight", "Set 3 (Reps)", "Gewicht 2", "Set 2".
struct NumberedColumn {
    int set = 0;
    Meaning meaning = Meaning::Packed;  ///< Packed where the name says nothing but the set
    std::string unit = {};
};
std::optional<NumberedColumn> numberedColumn(std::string_view name);

/// Finds every column by its name; the first of two columns that mean the same is taken.
SheetLayout layoutOf(const std::vector<std::string>& header, const HeaderWords& words);

}  // namespace liftgraph::import
