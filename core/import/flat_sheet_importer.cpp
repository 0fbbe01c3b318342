// A sheet kept by hand or by a script with one set in each row, under whatever names its columns have.

#include <algorithm>
#include <set>
#include <utility>

#include "core/import/cell_words.h"
#include "core/import/importer_table.h"
#include "core/import/mapped_rows.h"
#include "core/import/numbers.h"
#include "core/import/set_rows.h"
#include "core/import/sheet_words.h"
#include "core/import/time_columns.h"

namespace liftgraph::import {

namespace {

SheetLayout flatLayout(const TextTable& table)
{
    SheetLayout layout = layoutOf(table.header, sheetWords());
    layout.entries = EntryRule::OnePerExercise;
    return layout;
}

/// Whether a date stands once above the rows that it holds for, as far as the first rows show.
bool writesOnce(const TextTable& table, const SheetLayout& layout)
{
    const auto cell = [](const std::vector<std::string>& cells, int column) {
        return column >= 0 && static_cast<std::size_t>(column) < cells.size() ? std::string_view(cells[static_cast<std::size_t>(column)]) : std::string_view();
    };
    return std::any_of(table.sample.begin(), table.sample.end(), [&](const std::vector<std::string>& cells) {
        const std::string_view exercise = cell(cells, layout.at(Meaning::Exercise));
        const bool done = !cell(cells, layout.at(Meaning::Reps)).empty() || !cell(cells, layout.at(Meaning::Duration)).empty();
        return done && cell(cells, layout.at(Meaning::Date)).empty() && !meansTotal(exercise);
    });
}

/// Whether efforts stand in brackets behind loads or repetitions, as far as the first rows show.
bool bracketsEffort(const TextTable& table, const SheetLayout& layout)
{
    return std::any_of(table.sample.begin(), table.sample.end(), [&](const std::vector<std::string>& cells) {
        const auto behind = [&](Meaning meaning) {
            return layout.has(meaning) && static_cast<std::size_t>(layout.at(meaning)) < cells.size() && effortBehind(cells[static_cast<std::size_t>(layout.at(meaning))]);
        };
        return behind(Meaning::Load) || behind(Meaning::Reps);
    });
}

/// Whether a column "Serie" or "Set" counts sets instead of numbering them: no exercise has a second row on a day, and no number is 1.
bool countsSets(const TextTable& table, const SheetLayout& layout)
{
    if (!layout.has(Meaning::SetNumber) || layout.has(Meaning::Sets) || !layout.has(Meaning::Reps)) return false;
    const auto cell = [](const std::vector<std::string>& cells, int column) {
        return static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)] : std::string();
    };
    std::set<std::pair<std::string, std::string>> seen;
    for (const std::vector<std::string>& cells : table.sample) {
        const std::string exercise = cell(cells, layout.at(Meaning::Exercise));
        if (exercise.empty()) continue;
        const std::optional<double> number = parseNumber(cell(cells, layout.at(Meaning::SetNumber)));
        if (!number || *number < 2.0 || *number > 10.0 || !seen.emplace(cell(cells, layout.at(Meaning::Date)), exercise).second) return false;
    }
    return seen.size() > 1;
}

bool claims(const TextTable& table)
{
    const SheetLayout layout = flatLayout(table);
    const bool work = layout.has(Meaning::Reps) || layout.has(Meaning::Duration) || layout.has(Meaning::Distance);
    return layout.has(Meaning::Date) && layout.has(Meaning::Exercise) && work;
}

Result<TableFiles> readFlat(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    SheetLayout layout = flatLayout(table);
    ColumnMapping mapping = mappingOf(table.header, sheetWords());
    tellDates(table, mapping, &layout);
    tellTimes(table, layout, mapping);
    if (countsSets(table, layout)) {
        const auto column = static_cast<std::size_t>(layout.at(Meaning::SetNumber));
        mapping.columns[column].meaning = Meaning::Sets;
        Result<TableFiles> counted = readMapped(table, mapping, kFlatSheetImporter, {EntryRule::OnePerExercise, {}}, options, context);
        if (!counted) return counted;
        for (ImportedFile& file : *counted) file.warnings.push_back("The column \"" + table.header[column] + "\" is read as the number of sets, because no exercise has several rows on a day. This is a guess.");
        return counted;
    }
    const auto filledDown = [&] { return readMapped(table, mapping, kFlatSheetImporter, {}, options, context); };
    if (writesOnce(table, layout) || bracketsEffort(table, layout)) return filledDown();
    Result<TableFiles> files = readSetRows(table, layout, kFlatSheetImporter, options, context);
    if (!files) return files;
    // A gap further down, or an exercise written once above its sets.
    const auto gaps = [&](const ImportedFile& file) {
        const auto refused = [&](Meaning meaning) {
            return std::count_if(file.rejected.begin(), file.rejected.end(), [&](const RejectedRow& row) {
                return layout.has(meaning) && row.column == table.header[static_cast<std::size_t>(layout.at(meaning))];
            });
        };
        // A single missing name is a slip; many are how the sheet is written.
        const auto nameless = refused(Meaning::Exercise);
        return (nameless > 1 && 4 * nameless >= file.rows) || refused(Meaning::Date) > 0;
    };
    takeFuller(*files, gaps, filledDown);
    return files;
}

}  // namespace

const Importer kFlatSheetImporter{"flat_sheet", "Sheet with one set per row", claims, readFlat};

}  // namespace liftgraph::import
