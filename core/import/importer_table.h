#pragma once
// The one table of importers: a new format is one file and one line here.

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "core/import/columns.h"
#include "core/import/importer.h"
#include "core/import/text_table.h"

namespace liftgraph::import {

/// What a table came to: every row as one log, or a log for each of TextTable::people, in their order. Never empty.
using TableFiles = std::vector<ImportedFile>;

/// One format that can be read.
struct Importer {
    std::string_view id;
    std::string_view name;  ///< for people
    /// Whether a table is of this format. Asked in the order of the table, so an earlier format takes precedence.
    bool (*claims)(const TextTable& table);
    /// Reads a table that it claims. Errors as readFile.
    Result<TableFiles> (*read)(const TextTable& table, const ImportOptions& options, const JobContext& context);
};

std::span<const Importer> importerTable();

extern const Importer kLiftgraphCsvImporter;
extern const Importer kStrongImporter;
extern const Importer kHevyImporter;
extern const Importer kFitNotesImporter;
extern const Importer kFitbodImporter;
extern const Importer kLiftosaurImporter;
extern const Importer kGymBookImporter;
extern const Importer kStrongLiftsImporter;
extern const Importer kJefitImporter;
extern const Importer kAlphaImporter;
extern const Importer kWideSheetImporter;
extern const Importer kPackedSheetImporter;
extern const Importer kPaperSheetImporter;
extern const Importer kFlatSheetImporter;
extern const Importer kHevyMeasurementsImporter;
extern const Importer kFitNotesBodyImporter;
extern const Importer kBodyMassSheetImporter;
extern const Importer kPivotSheetImporter;

}  // namespace liftgraph::import
