// Alpha Progression: no table but a block for each session - its name, start and length in a line, then each exercise in a line of its own, with
// its warm-ups beside it, above a small table of its sets ("#;KG;REPS;RIR").

#include <algorithm>

#include "core/import/dates.h"
#include "core/import/importer_table.h"
#include "core/import/numbers.h"
#include "core/import/row_shape.h"
#include "core/import/row_values.h"
#include "core/import/set_rows.h"

namespace liftgraph::import {

namespace {

constexpr std::string_view kDot = "\xC2\xB7";  // the middle dot

std::vector<std::string_view> piecesOf(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        if (const std::string_view piece = trimmedWord(text.substr(at, end - at)); !piece.empty()) pieces.push_back(piece);
        at = end + separator.size();
    }
    return pieces;
}

/// "2026-02-19 4:54 h" without the word for the hour.
std::string_view startOf(std::string_view cell)
{
    const std::size_t gap = cell.rfind(' ');
    const bool hour = gap != std::string_view::npos && cell.find_first_of("0123456789", gap) == std::string_view::npos;
    return hour ? cell.substr(0, gap) : cell;
}

bool isSession(const std::string_view name, std::string_view when)
{
    const std::optional<WrittenTime> start = parseTime(startOf(when), DateOrder::DayMonthYear);
    return !name.empty() && start && start->hasTime;
}

/// "1. Hip Thrusts · Barbell · 10 reps", also "2a. ...": the text behind the number; empty for anything else.
std::string_view exerciseText(std::string_view cell)
{
    const std::size_t digits = cell.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos) return {};
    const std::size_t dot = cell[digits] >= 'a' && cell[digits] <= 'z' ? digits + 1 : digits;
    if (dot + 1 >= cell.size() || cell[dot] != '.' || cell[dot + 1] != ' ') return {};
    return trimmedWord(cell.substr(dot + 1));
}

/// What the columns of the sets of an exercise hold.
std::optional<NamedColumn> setColumn(std::string_view name)
{
    static const HeaderWords kWords{{"kg", Meaning::Load},     {"lb", Meaning::Load},       {"lbs", Meaning::Load},     {"reps", Meaning::Reps},      {"wdh", Meaning::Reps},
                                    {"rir", Meaning::Rir},     {"rpe", Meaning::Rpe},       {"secs", Meaning::Duration}, {"sec", Meaning::Duration},  {"s", Meaning::Duration},
                                    {"sek", Meaning::Duration}, {"min", Meaning::Duration}, {"mins", Meaning::Duration}, {"km", Meaning::Distance},   {"mi", Meaning::Distance},
                                    {"m", Meaning::Distance}};
    return namedColumn(name, kWords);
}

bool countsReps(std::string_view word)
{
    static const WordTable<bool> kWords{{"reps", true}, {"rep", true}, {"repetitions", true}, {"wdh", true}, {"wdhs", true}, {"wiederholungen", true}, {"x", true}};
    return kWords.find(word).has_value();
}

bool headsSets(const Record& record)
{
    return record.cell(0) == "#" && record.cells.size() > 1 && setColumn(record.cell(1)).has_value();
}

class AlphaShape : public RowShape {
public:
    void begin() override
    {
        m_date.clear();
        m_exercise.clear();
    }
    bool unfold(const Record& record, std::vector<ShapedRow>& rows) override
    {
        rows.clear();
        forgetKept();
        if (headsSets(record)) {
            m_columns.assign(record.cells.size(), {});
            for (std::size_t i = 1; i < record.cells.size(); ++i) m_columns[i] = setColumn(record.cells[i]).value_or(NamedColumn());
            return false;
        }
        if (isSession(record.cell(0), record.cell(1))) {
            openSession(record);
            return false;
        }
        if (const std::string_view exercise = exerciseText(record.cell(0)); !exercise.empty()) {
            openExercise(exercise);
            for (const std::string_view warmUp : piecesOf(record.cell(1), "\n")) addWarmUp(warmUp, record, rows);
            return !rows.empty();
        }
        addSet(record, rows);
        return true;
    }
    std::vector<std::pair<std::string, std::string>> columns() const override
    {
        return {{"#", std::string(meaningName(Meaning::SetNumber))}, {"KG", std::string(meaningName(Meaning::Load))}, {"REPS", std::string(meaningName(Meaning::Reps))},
                {"RIR", std::string(meaningName(Meaning::Rir))}};
    }

private:
    void openSession(const Record& record)
    {
        m_title = record.cell(0);
        m_date = startOf(record.cell(1));
        m_exercise.clear();
        // "1:02 hr" are hours and minutes.
        const std::string_view length = startOf(record.cell(2));
        const std::size_t colon = length.find(':');
        m_length = colon == std::string_view::npos ? std::string(record.cell(2)) : std::string(length.substr(0, colon)) + "h " + std::string(length.substr(colon + 1)) + "m";
    }
    /// The equipment in brackets, as other apps write it; what is aimed at is no part of the name.
    void openExercise(std::string_view text)
    {
        std::vector<std::string_view> pieces = piecesOf(text, kDot);
        if (pieces.size() > 1 && pieces.back().find_first_of("0123456789") != std::string_view::npos) pieces.pop_back();
        m_exercise = pieces.empty() ? text : pieces.front();
        for (std::size_t i = 1; i < pieces.size(); ++i) m_exercise += (i == 1 ? " (" : ", ") + std::string(pieces[i]);
        if (pieces.size() > 1) m_exercise += ')';
        m_columns.clear();
    }
    ShapedRow baseRow(const Record& record) const
    {
        ShapedRow row;
        row.record.row = record.row;
        row.set(Meaning::Date, m_date);
        row.set(Meaning::Title, m_title);
        row.set(Meaning::SessionDuration, m_length);
        row.set(Meaning::Exercise, m_exercise);
        return row;
    }
    /// "WU1 · 42,5 kg · 8 reps"
    void addWarmUp(std::string_view text, const Record& record, std::vector<ShapedRow>& rows)
    {
        ShapedRow row = baseRow(record);
        row.set(Meaning::SetType, "warmup");
        for (const std::string_view piece : piecesOf(text, kDot)) {
            const std::optional<Quantity> quantity = parseQuantity(piece);
            if (!quantity) continue;
            if (loadUnit(quantity->unit)) {
                row.set(Meaning::Load, piece, 1);
            } else if (const std::optional<double> seconds = secondsUnit(foldedWord(quantity->unit))) {
                row.set(Meaning::Duration, keep(plainNumber(*seconds * quantity->value)), 1);
            } else if (metresPer(quantity->unit)) {
                row.set(Meaning::Distance, keep(plainNumber(*metresPer(quantity->unit) * quantity->value)), 1);
                row.set(Meaning::DistanceUnit, "m");
            } else if (quantity->unit.empty() || countsReps(quantity->unit)) {
                row.set(Meaning::Reps, keep(plainNumber(quantity->value)), 1);
            } else {
                row.refusal = quoted(piece) + " is neither a weight nor repetitions, a time or a distance.";
                row.refused = Meaning::Reps;
            }
        }
        if (row.refusal.empty() && row.cell(Meaning::Reps).empty() && row.cell(Meaning::Duration).empty() && row.cell(Meaning::Distance).empty()) {
            row.refusal = quoted(text) + " is no set: weight and repetitions are wanted.";
            row.refused = Meaning::Reps;
        }
        rows.push_back(std::move(row));
    }
    void addSet(const Record& record, std::vector<ShapedRow>& rows)
    {
        ShapedRow row = baseRow(record);
        row.set(Meaning::SetNumber, record.cell(0), 0);
        for (std::size_t i = 1; i < std::min(m_columns.size(), record.cells.size()); ++i) {
            const NamedColumn& column = m_columns[i];
            if (column.meaning == Meaning::Ignored || record.cells[i].empty()) continue;
            const bool bare = parseNumber(record.cells[i]).has_value();
            if (column.meaning == Meaning::Load && bare) row.set(Meaning::LoadUnit, keep(column.unit));
            if (column.meaning == Meaning::Distance && bare) row.set(Meaning::DistanceUnit, keep(column.unit));
            const bool minutes = column.meaning == Meaning::Duration && bare && column.unit.starts_with("min");
            row.set(column.meaning, minutes ? keep(plainNumber(60.0 * *parseNumber(record.cells[i]))) : record.cells[i], static_cast<int>(i));
        }
        if (m_columns.empty()) {
            row.refusal = "The line belongs to no exercise.";
            row.refused = Meaning::Exercise;
        }
        rows.push_back(std::move(row));
    }

    std::string m_date;
    std::string m_title;
    std::string m_length;
    std::string m_exercise;
    std::vector<NamedColumn> m_columns;
};

bool claims(const TextTable& table)
{
    if (table.header.size() < 2 || !isSession(table.header[0], table.header[1])) return false;
    return std::any_of(table.sample.begin(), table.sample.end(), [](const std::vector<std::string>& cells) {
        Record record;
        record.cells.assign(cells.begin(), cells.end());
        return headsSets(record);
    });
}

Result<TableFiles> read(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    AlphaShape shape;
    SheetLayout layout = shape.layout();
    layout.noHeader = true;
    for (const Meaning none : {Meaning::WarmUp, Meaning::Clock, Meaning::Sets, Meaning::Skipped, Meaning::Fatigue, Meaning::Intensity}) layout.set(none, -1);
    return readSetRows(table, layout, kAlphaImporter, options, context);
}

}  // namespace

const Importer kAlphaImporter{"alpha_progression", "Alpha Progression", claims, read};

}  // namespace liftgraph::import
