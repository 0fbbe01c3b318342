// FitNotes (Android, iOS): one set per row with a category; without a header in some exports.

#include <algorithm>
#include <map>

#include "core/import/dates.h"
#include "core/import/importer_table.h"
#include "core/import/numbers.h"
#include "core/import/set_rows.h"
#include "core/log/catalogue.h"

namespace liftgraph::import {

namespace {

const HeaderWords& headerWords()
{
    static const HeaderWords kWords{{"date", Meaning::Date},
                                    {"exercise", Meaning::Exercise},
                                    {"weight", Meaning::Load},
                                    {"weight unit", Meaning::LoadUnit},
                                    {"reps", Meaning::Reps},
                                    {"distance", Meaning::Distance},
                                    {"distance unit", Meaning::DistanceUnit},
                                    {"time", Meaning::Duration},
                                    {"comment", Meaning::SetNote},
                                    {"comments", Meaning::SetNote},
                                    {"notes", Meaning::SetNote},
                                    {"kind", Meaning::SetType}};
    return kWords;
}

bool hasCategory(const TextTable& table)
{
    for (const std::string& name : table.header) {
        if (foldedWord(name) == "category") return true;
    }
    return false;
}

bool numberOrEmpty(std::string_view cell) { return cell.empty() || parseNumber(cell).has_value(); }

/// Date, exercise, category, weight, reps, distance, distance unit, time.
bool isBareRow(const std::vector<std::string>& row)
{
    if (row.size() < 5 || row.size() > 10) return false;
    const std::optional<WrittenTime> date = parseTime(row[0], DateOrder::DayMonthYear);
    const bool words = !row[1].empty() && !parseNumber(row[1]) && !parseNumber(row[2]) && !parseDuration(row[2]);
    const bool anything = std::any_of(row.begin() + 3, row.end(), [](const std::string& cell) { return !cell.empty(); });
    return date && !date->hasTime && words && numberOrEmpty(row[3]) && numberOrEmpty(row[4]) && anything;
}

/// A set whose exercise has a comma or two in its name.
bool splitName(std::vector<std::string> row)
{
    constexpr int kCommas = 2;
    for (int commas = 0; commas < kCommas && row.size() > 5; ++commas) {
        row.erase(row.begin() + 2);
        if (isBareRow(row)) return true;
    }
    return false;
}

/// How many cells the rows of a file without a header have; nothing unless nearly all are sets. A name with a comma that
/// nobody quoted makes a row longer than the others.
std::optional<std::size_t> bareWidth(const TextTable& table)
{
    const std::vector<std::vector<std::string>> rows = table.firstRecords(true);
    if (rows.empty() || (!isBareRow(rows.front()) && !splitName(rows.front()))) return {};
    std::map<std::size_t, std::size_t> widths;
    std::size_t fitting = 0;
    for (const std::vector<std::string>& row : rows) {
        if (!isBareRow(row)) {
            fitting += splitName(row);
            continue;
        }
        ++fitting;
        // The first record has lost its empty cells at the end.
        ++widths[&row == &rows.front() ? table.headerCells : row.size()];
    }
    if (widths.empty() || fitting * 10 < rows.size() * 8) return {};
    return std::max_element(widths.begin(), widths.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
}

/// Other apps write the day's name or the category before the exercise: the catalogue knows more of the third cells then.
bool namesInThirdCell(const TextTable& table)
{
    const log::Catalogue catalogue = log::Catalogue::load();
    int second = 0, third = 0;
    for (const std::vector<std::string>& row : table.firstRecords(true)) {
        if (!isBareRow(row)) continue;
        second += catalogue.find(row[1]).known;
        third += catalogue.find(row[2]).known;
    }
    return third > second;
}

std::optional<SheetLayout> fitNotesLayout(const TextTable& table)
{
    SheetLayout layout = layoutOf(table.header, headerWords());
    const bool details = layout.has(Meaning::DistanceUnit) || layout.has(Meaning::Duration);
    if (hasCategory(table) && details && layout.has(Meaning::Date) && layout.has(Meaning::Exercise) && layout.has(Meaning::Reps)) {
        layout.entries = EntryRule::OnePerExercise;
        return layout;
    }
    const std::optional<std::size_t> width = bareWidth(table);
    if (!width) return {};
    SheetLayout bare;
    bare.width = *width;
    bare.noHeader = true;
    bare.entries = EntryRule::OnePerExercise;
    int column = 0;
    for (const Meaning meaning : {Meaning::Date, Meaning::Exercise, Meaning::Ignored, Meaning::Load, Meaning::Reps, Meaning::Distance,
                                  Meaning::DistanceUnit, Meaning::Duration, Meaning::SetNote}) {
        if (meaning != Meaning::Ignored && static_cast<std::size_t>(column) < *width) bare.set(meaning, column);
        ++column;
    }
    if (namesInThirdCell(table)) {
        bare.set(Meaning::Title, bare.at(Meaning::Exercise));
        bare.set(Meaning::Exercise, bare.at(Meaning::Exercise) + 1);
    }
    return bare;
}

}  // namespace

const Importer kFitNotesImporter{"fitnotes", "FitNotes", [](const TextTable& table) { return fitNotesLayout(table).has_value(); },
                                 [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<TableFiles> {
                                     return readSetRows(table, fitNotesLayout(table).value_or(SheetLayout()), kFitNotesImporter, options, context);
                                 }};

}  // namespace liftgraph::import
