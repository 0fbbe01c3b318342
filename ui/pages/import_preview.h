#pragma once
// What a read file would add to an athlete's log, worked out before anything is stored.

#include <memory>
#include <string>
#include <vector>

#include "core/import/importer.h"
#include "core/log/overlap.h"
#include "core/log/training_log.h"

namespace liftgraph::ui {

struct ImportPreview {
    std::shared_ptr<const import::ImportedFile> file = {};
    log::LogCounts counts = {};
    std::int64_t newSets = 0;
    std::int64_t knownSets = 0;
    std::int64_t newMasses = 0;  ///< body masses
    std::int64_t knownMasses = 0;
    std::int64_t newDecisions = 0;  ///< about exercise names
    std::int64_t followingEntries = 0;  ///< that are in the log and get another name by them
    log::Overlap overlap = {};  ///< sets that another export has brought already; counted among the new ones
    bool remembered = false;    ///< the columns were read as the library remembers them for this header
};

/// Reads `path` and holds it against the log of `athlete` (0: a new one) in the library. Errors: those of import::readFile and
/// of the library.
[[nodiscard]] Result<ImportPreview> previewImport(const std::string& path, const import::ImportOptions& options, const std::string& library,
                                                  std::int64_t athlete, const JobContext& context);

/// The file without the sets that another export has brought already.
std::shared_ptr<const import::ImportedFile> withoutOverlap(const ImportPreview& preview);

/// A sheet of a workbook that is one person's log, or the rows that name one.
struct PersonImport {
    std::string part = {};    ///< name of the sheet, or of the person in the column
    std::string column = {};  ///< that names the person; empty: the part is a sheet
    std::int64_t athlete = 0;  ///< 0: a new one, called `name`
    std::string name = {};
    ImportPreview preview = {};
    bool usable = true;  ///< false: no row of the part can be used; the preview's file says in `rejected` why, and nothing is stored
};
/// Reads the part of each person and holds it against their log. Errors: those of previewImport; NoUsableRow only where nobody has a usable row.
[[nodiscard]] Result<std::vector<PersonImport>> previewPeople(const std::string& path, const import::ImportOptions& options, const std::string& library,
                                                              std::vector<PersonImport> people, const JobContext& context);

}  // namespace liftgraph::ui
