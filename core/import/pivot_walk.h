#pragma once
// Walks over a sheet with a column per day or per exercise and says which sets each of its rows holds.

#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/import/pivot_cells.h"
#include "core/import/records.h"

namespace liftgraph::import {

/// The columns that such a sheet is turned into: one row for each cell, or group of cells, of sets.
inline constexpr std::array<Meaning, 16> kPivotMeanings{
    Meaning::Date, Meaning::Title, Meaning::SessionNote, Meaning::Exercise, Meaning::Sets, Meaning::Reps, Meaning::Load, Meaning::LoadUnit, Meaning::Packed,
    Meaning::Rpe, Meaning::Rir, Meaning::Duration, Meaning::Distance, Meaning::Rest, Meaning::SetNote, Meaning::BodyMass};

struct PivotRow {
    std::array<std::string, kPivotMeanings.size()> cells = {};
    int column = 0;  ///< of the sheet, where the sets stand

    std::string& at(Meaning meaning);
    const std::string& at(Meaning meaning) const { return const_cast<PivotRow*>(this)->at(meaning); }
};

/// What only the whole sheet tells.
struct PivotFacts {
    std::map<std::string, std::pair<double, bool>, std::less<>> lone = {};  ///< exercise to its largest lone number and whether one is no whole number
    std::map<std::string, std::string, std::less<>> bodyMass = {};           ///< by date
    std::vector<Meaning> rowKinds = {};  ///< where weight and repetitions of a set stand in rows of their own: in their order
    std::int64_t planned = 0;            ///< cells whose repetitions are those planned beside the exercise
};

class PivotWalk {
public:
    enum class Across { Nothing, Days, Exercises };

    /// `facts` are those of an earlier walk; null while they are gathered.
    PivotWalk(PivotNames& names, const PivotFacts* facts) : m_names(names), m_facts(facts) {}

    /// Appends the rows of a record.
    void step(const Record& record, std::vector<PivotRow>& rows);
    Across across() const { return m_across; }
    bool namesExercises() const { return m_namesExercises; }  ///< a heading says "Exercise"
    const PivotFacts& gathered() const { return m_gathered; }

private:
    struct Block {
        std::size_t first = 0;
        std::size_t last = 0;  ///< one behind
        std::string date = {};
        std::string title = {};
        std::string note = {};  ///< the words behind the date
        PivotExercise exercise = {};
        std::size_t names = 0;  ///< column of the exercises, where days stand across
    };
    /// What a record holds, as far as its cells alone tell.
    struct Tally {
        std::vector<std::size_t> dates = {};
        std::vector<std::size_t> exercises = {};
        std::vector<std::size_t> headings = {};
        std::size_t filled = 0;
        std::size_t numbers = 0;
        bool dateWord = false;
        bool exerciseWord = false;
    };

    Tally tally(const Record& record);
    bool opensDays(const Record& record, const Tally& found) const;
    bool opensExercises(const Tally& found) const;
    bool isSubheading(const Record& record, const Tally& found) const;
    void openDays(const Record& record, const Tally& found);
    void openExercises(const Record& record, const Tally& found);
    void nameColumns(const Record& record);
    void nameColumnsAgain();
    void splitByNames(const Record& record);
    void dayRow(const Record& record, std::vector<PivotRow>& rows);
    void exerciseRow(const Record& record, std::vector<PivotRow>& rows);
    bool keepsFact(const Block& block, const Record& record, const std::string& name);
    std::optional<Meaning> rowKind(const Record& record) const;
    void addKind(Meaning kind, const Block& block, const Record& record, const PivotRow& base, std::vector<PivotRow>& rows);
    void addCells(const Block& block, const Record& record, const PivotRow& base, std::vector<PivotRow>& rows);
    bool takeBareNumbers(const Block& block, const Record& record, PivotRow& row) const;
    void setResult(PivotRow& row, std::string_view cell, bool planned);
    void setLone(PivotRow& row, std::string_view cell, bool planned);
    void flush(PivotRow& row, const PivotRow& base, std::vector<PivotRow>& rows) const;
    PivotRow leftOf(const Record& record) const;

    PivotNames& m_names;
    const PivotFacts* m_facts;
    PivotFacts m_gathered;
    Across m_across = Across::Nothing;
    std::vector<Block> m_blocks;
    std::map<std::size_t, NamedColumn> m_columns;           ///< what the headings say
    std::map<std::size_t, PivotExercise> m_current;         ///< exercise of the rows, by the column that names it
    std::map<std::size_t, PivotRow> m_pending;              ///< sets whose values stand in several rows
    std::string m_date;                                     ///< of the rows, where exercises stand across
    std::string m_note;                                     ///< the words behind that date
    std::vector<std::string> m_headings;                    ///< the last row of headings: those of the days that follow, too
    std::string m_label;                                    ///< "Day A" above a date
    bool m_namesExercises = false;
    bool m_single = false;  ///< one date above the rows of its day
};

}  // namespace liftgraph::import
