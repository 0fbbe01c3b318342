// A sheet kept by hand or by a script with one set in each row, under whatever names its columns have.

#include "core/import/importer_table.h"
#include "core/import/set_rows.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

namespace {

SheetLayout flatLayout(const TextTable& table)
{
    SheetLayout layout = layoutOf(table.header, sheetWords());
    layout.entries = EntryRule::OnePerExercise;
    return layout;
}

bool claims(const TextTable& table)
{
    const SheetLayout layout = flatLayout(table);
    const bool work = layout.has(Meaning::Reps) || layout.has(Meaning::Duration) || layout.has(Meaning::Distance);
    return layout.has(Meaning::Date) && layout.has(Meaning::Exercise) && work;
}

}  // namespace

const Importer kFlatSheetImporter{"flat_sheet", "Sheet with one set per row", claims,
                                  [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<ImportedFile> {
                                      return readSetRows(table, flatLayout(table), kFlatSheetImporter, options, context);
                                  }};

}  // namespace liftgraph::import
