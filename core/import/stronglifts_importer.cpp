// StrongLifts 5x5: a workout in each row with its exercises side by side (older), or an exercise in each row (newer).

#include <algorithm>

#include "core/import/importer_table.h"
#include "core/import/mapped_rows.h"
#include "core/import/numbers.h"
#include "core/import/set_rows.h"

namespace liftgraph::import {

namespace {

/// The columns of one of the exercises in a row.
struct Block {
    int exercise = -1;
    int kilograms = -1;
    int pounds = -1;
    std::vector<int> sets = {};
};

struct WorkoutColumns {
    int date = -1;
    int note = -1;
    int workout = -1;
    int bodyKilograms = -1;
    int bodyPounds = -1;
    std::vector<Block> blocks = {};
};

/// "exercise 3", "set 12": a word and a number.
bool counted(const std::string& folded, std::string_view word)
{
    return folded.size() > word.size() + 1 && folded.starts_with(word) && folded[word.size()] == ' ' &&
           folded.find_first_not_of("0123456789", word.size() + 1) == std::string::npos;
}

WorkoutColumns workoutColumns(const std::vector<std::string>& header)
{
    WorkoutColumns found;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string name = foldedWord(header[i]);
        const int column = static_cast<int>(i);
        if (counted(name, "exercise")) {
            found.blocks.push_back({column, -1, -1, {}});
        } else if (found.blocks.empty()) {
            if (name == "date") found.date = column;
            if (name == "note" || name == "notes") found.note = column;
            if (name == "workout") found.workout = column;
            if (name == "body weight kg" || name == "body weight") found.bodyKilograms = column;
            if (name == "body weight lb" || name == "body weight lbs") found.bodyPounds = column;
        } else if (name == "weight kg") {
            found.blocks.back().kilograms = column;
        } else if (name == "weight lb" || name == "weight lbs") {
            found.blocks.back().pounds = column;
        } else if (counted(name, "set")) {
            found.blocks.back().sets.push_back(column);
        }
    }
    return found;
}

bool isWorkoutTable(const WorkoutColumns& columns)
{
    return columns.date >= 0 && !columns.blocks.empty() && !columns.blocks.front().sets.empty() &&
           (columns.blocks.front().kilograms >= 0 || columns.blocks.front().pounds >= 0);
}

class WorkoutShape : public RowShape {
public:
    explicit WorkoutShape(const TextTable& table) : m_header(table.header), m_columns(workoutColumns(table.header)) {}

    bool unfold(const Record& record, std::vector<ShapedRow>& rows) override
    {
        rows.clear();
        forgetKept();
        ShapedRow base;
        base.record.row = record.row;
        base.set(Meaning::Date, record.cell(m_columns.date), m_columns.date);
        base.set(Meaning::Title, record.cell(m_columns.workout), m_columns.workout);
        base.set(Meaning::SessionNote, record.cell(m_columns.note), m_columns.note);
        setBodyMass(record, base);
        for (const Block& block : m_columns.blocks) addBlock(record, block, base, rows);
        return true;
    }
    std::vector<std::pair<std::string, std::string>> columns() const override
    {
        std::vector<std::pair<std::string, std::string>> list;
        const auto add = [&](int column, Meaning meaning) {
            if (column >= 0) list.emplace_back(m_header[static_cast<std::size_t>(column)], meaningName(meaning));
        };
        add(m_columns.date, Meaning::Date);
        add(m_columns.workout, Meaning::Title);
        add(m_columns.note, Meaning::SessionNote);
        add(m_columns.bodyKilograms, Meaning::BodyMass);
        add(m_columns.bodyPounds, Meaning::BodyMass);
        for (const Block& block : m_columns.blocks) {
            add(block.exercise, Meaning::Exercise);
            add(block.kilograms, Meaning::Load);
            add(block.pounds, Meaning::Load);
            for (const int set : block.sets) add(set, Meaning::Reps);
        }
        return list;
    }

private:
    void setBodyMass(const Record& record, ShapedRow& base)
    {
        const std::string_view kilograms = record.cell(m_columns.bodyKilograms);
        const std::string_view pounds = record.cell(m_columns.bodyPounds);
        const auto withUnit = [this](std::string_view cell, const char* unit) {
            return parseNumber(cell) ? keep(std::string(cell) + ' ' + unit) : cell;
        };
        if (!kilograms.empty()) {
            base.set(Meaning::BodyMass, withUnit(kilograms, "kg"), m_columns.bodyKilograms);
        } else if (!pounds.empty()) {
            base.set(Meaning::BodyMass, withUnit(pounds, "lb"), m_columns.bodyPounds);
        }
    }
    void addBlock(const Record& record, const Block& block, const ShapedRow& base, std::vector<ShapedRow>& rows)
    {
        if (record.cell(block.exercise).empty()) return;
        ShapedRow row = base;
        row.set(Meaning::Exercise, record.cell(block.exercise), block.exercise);
        const bool inPounds = record.cell(block.kilograms).empty() && !record.cell(block.pounds).empty();
        const int load = inPounds ? block.pounds : block.kilograms;
        row.set(Meaning::Load, record.cell(load), load);
        if (!record.cell(load).empty()) row.set(Meaning::LoadUnit, inPounds ? "lb" : "kg");
        int number = 0;
        for (const int column : block.sets) {
            ++number;
            if (record.cell(column).empty()) continue;
            row.set(Meaning::SetNumber, keep(std::to_string(number)));
            row.set(Meaning::Reps, record.cell(column), column);
            rows.push_back(row);
        }
    }

    const std::vector<std::string>& m_header;
    WorkoutColumns m_columns;
};

/// The newer export: "Set 1 (Reps)", "Set 1 (KG)", ... beside sums that are not read.
std::optional<ColumnMapping> exerciseMapping(const TextTable& table)
{
    static const HeaderWords kWords{{"date", Meaning::Date}, {"date (yyyy/mm/dd)", Meaning::Date}, {"date (dd/mm/yyyy)", Meaning::Date},
                                    {"date (mm/dd/yyyy)", Meaning::Date}, {"workout name", Meaning::Title}, {"body weight", Meaning::BodyMass},
                                    {"exercise", Meaning::Exercise}, {"sets×time", Meaning::Packed}, {"duration", Meaning::SessionDuration},
                                    {"start time (h:mm)", Meaning::Clock}, {"start time", Meaning::Clock}, {"notes", Meaning::ExerciseNote},
                                    {"note", Meaning::ExerciseNote}};
    ColumnMapping mapping = mappingOf(table.header, kWords);
    bool reps = false;
    bool loads = false;
    bool ownSums = false;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const std::string name = foldedWord(table.header[i]);
        reps = reps || (mapping.columns[i].set == 1 && mapping.columns[i].meaning == Meaning::Reps && name == "set 1 reps");
        loads = loads || (mapping.columns[i].set == 1 && (name == "set 1 kg" || name == "set 1 lb"));
        ownSums = ownSums || name == "sets×reps" || name == "workout name" || name == "program name" || name.starts_with("top set");
    }
    if (!reps || !loads || !ownSums || !missingColumns(mapping).empty()) return {};
    return mapping;
}

bool claims(const TextTable& table) { return isWorkoutTable(workoutColumns(table.header)) || exerciseMapping(table).has_value(); }

Result<TableFiles> read(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    if (const std::optional<ColumnMapping> mapping = exerciseMapping(table)) {
        return readMapped(table, *mapping, kStrongLiftsImporter, {}, options, context);
    }
    WorkoutShape shape(table);
    SheetLayout layout = shape.layout();
    for (const Meaning none : {Meaning::SetType, Meaning::WarmUp, Meaning::Clock}) layout.set(none, -1);
    return readSetRows(table, layout, kStrongLiftsImporter, options, context);
}

}  // namespace

const Importer kStrongLiftsImporter{"stronglifts", "StrongLifts", claims, read};

}  // namespace liftgraph::import
