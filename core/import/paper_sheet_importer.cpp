// A sheet with one exercise in each row: how many sets, and the reps, weight, rest and efforts they share.

#include <algorithm>
#include <map>
#include <utility>

#include "core/import/importer_table.h"
#include "core/import/mapped_rows.h"
#include "core/import/numbers.h"
#include "core/import/set_rows.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

namespace {

SheetLayout paperLayout(const TextTable& table)
{
    SheetLayout layout = layoutOf(table.header, sheetWords());
    layout.entries = EntryRule::EachRow;
    // The published sheets, which rate fatigue or intensity, were kept in pounds and do not say so.
    if (layout.has(Meaning::Fatigue) || layout.has(Meaning::Intensity)) layout.usualUnit = Unit::Pound;
    return layout;
}

/// Whether a column "Sets" numbers the sets instead of counting them: the rows of every exercise on a day say 1, 2, 3.
bool numbersSets(const TextTable& table, const SheetLayout& layout)
{
    if (layout.has(Meaning::SetNumber)) return false;
    const auto cell = [](const std::vector<std::string>& cells, int column) {
        return static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)] : std::string();
    };
    std::map<std::pair<std::string, std::string>, int> rows;
    for (const std::vector<std::string>& cells : table.sample) {
        const std::string exercise = cell(cells, layout.at(Meaning::Exercise));
        const std::string date = cell(cells, layout.at(Meaning::Date));
        if (exercise.empty() && date.empty()) continue;
        const std::optional<double> number = parseNumber(cell(cells, layout.at(Meaning::Sets)));
        if (!number || *number != ++rows[{date, exercise}]) return false;
    }
    // One exercise with 1 and 2 may have been done in two blocks; two exercises hardly, nor one with 1, 2 and 3.
    const auto several = std::count_if(rows.begin(), rows.end(), [](const auto& exercise) { return exercise.second > 1; });
    return several > 1 || std::any_of(rows.begin(), rows.end(), [](const auto& exercise) { return exercise.second > 2; });
}

bool claims(const TextTable& table)
{
    const SheetLayout layout = paperLayout(table);
    return layout.has(Meaning::Date) && layout.has(Meaning::Exercise) && layout.has(Meaning::Sets) && layout.has(Meaning::Reps);
}

/// A date or an exercise that stands once above its rows is read as in every sheet.
Result<TableFiles> readPaper(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    const SheetLayout layout = paperLayout(table);
    if (numbersSets(table, layout)) {
        const auto column = static_cast<std::size_t>(layout.at(Meaning::Sets));
        ColumnMapping mapping = mappingOf(table.header, sheetWords());
        mapping.columns[column].meaning = Meaning::SetNumber;
        Result<TableFiles> numbered = readMapped(table, mapping, kFlatSheetImporter, {EntryRule::OnePerExercise, layout.usualUnit}, options, context);
        if (!numbered) return numbered;
        const std::string guess = "The column \"" + table.header[column] + "\" is read as the number of the set, because the rows of an exercise count 1, 2, 3 in it. This is a guess.";
        for (ImportedFile& file : *numbered) file.warnings.push_back(guess);
        return numbered;
    }
    Result<TableFiles> files = readSetRows(table, layout, kPaperSheetImporter, options, context);
    if (!files) return files;
    const auto lacks = [&](const ImportedFile& file) {
        return std::any_of(file.rejected.begin(), file.rejected.end(), [&](const RejectedRow& row) {
            return row.column == table.header[static_cast<std::size_t>(layout.at(Meaning::Date))] || row.column == table.header[static_cast<std::size_t>(layout.at(Meaning::Exercise))];
        });
    };
    takeFuller(*files, lacks, [&] { return readMapped(table, mappingOf(table.header, sheetWords()), kPaperSheetImporter, {EntryRule::EachRow, layout.usualUnit}, options, context); });
    return files;
}

}  // namespace

const Importer kPaperSheetImporter{"paper_sheet", "Sheet with one exercise per row", claims,
                                   [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<TableFiles> {
                                       return readPaper(table, options, context);
                                   }};

}  // namespace liftgraph::import
