// A sheet with one exercise in each row: how many sets, and the reps, weight, rest and efforts they share.

#include <algorithm>

#include "core/import/importer_table.h"
#include "core/import/mapped_rows.h"
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

bool claims(const TextTable& table)
{
    const SheetLayout layout = paperLayout(table);
    return layout.has(Meaning::Date) && layout.has(Meaning::Exercise) && layout.has(Meaning::Sets) && layout.has(Meaning::Reps);
}

/// A date or an exercise that stands once above its rows is read as in every sheet.
Result<TableFiles> readPaper(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    const SheetLayout layout = paperLayout(table);
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
