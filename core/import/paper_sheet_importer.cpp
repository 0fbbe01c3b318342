// A sheet with one exercise in each row: how many sets, and the reps, weight, rest and efforts they share.

#include "core/import/importer_table.h"
#include "core/import/set_rows.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

namespace {

SheetLayout paperLayout(const TextTable& table)
{
    SheetLayout layout = layoutOf(table.header, sheetWords());
    layout.entries = EntryRule::EachRow;
    // The published sheets of this kind were kept in pounds and do not say so.
    layout.usualUnit = Unit::Pound;
    return layout;
}

bool claims(const TextTable& table)
{
    const SheetLayout layout = paperLayout(table);
    return layout.has(Meaning::Date) && layout.has(Meaning::Exercise) && layout.has(Meaning::Sets) && layout.has(Meaning::Reps);
}

}  // namespace

const Importer kPaperSheetImporter{"paper_sheet", "Sheet with one exercise per row", claims,
                                   [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<ImportedFile> {
                                       return readSetRows(table, paperLayout(table), kPaperSheetImporter, options, context);
                                   }};

}  // namespace liftgraph::import
