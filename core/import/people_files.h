#pragma once
// A file that holds the logs of several people, read once for all of them.

#include <functional>

#include "core/import/importer.h"

namespace liftgraph::import {

/// Several logs of one file, each by itself: people by the column that names them, or sheets of a workbook.
struct LogsApart {
    std::string column = {};                          ///< that names the people; empty: none does, or the logs are sheets
    std::vector<std::string> names = {};              ///< of the people or sheets
    std::vector<Result<ImportedFile>> files = {};     ///< of each of them; NoUsableRow or HeaderOnly where nothing of it can be used
};

/// What readFile reads with the ImportOptions::person of each of `people`, in their order, in one reading; of an empty list of everybody whom
/// the column names, in the order of the file. Nobody where there are not several people. Errors: as readFile, but for single people.
[[nodiscard]] Result<LogsApart> readPeople(const std::filesystem::path& path, const std::vector<std::string>& people, const ImportOptions& options,
                                           const JobContext& context = {});

/// The same with the ImportOptions::sheets of each of `sheets`; of an empty list of every sheet that is a log. Nothing of a file that is no
/// workbook. Errors: as readFile, but for single sheets.
[[nodiscard]] Result<LogsApart> readSheetsApart(const std::filesystem::path& path, const std::vector<std::string>& sheets, const ImportOptions& options,
                                                const JobContext& context = {});

/// Reads those of `logs`, which `path` came to with `options`, again whose unit was guessed and is known to be another: all of a unit at once.
/// `unitOf`: what is known of the log at a place, by what was recognised of it. Errors: as readFile.
[[nodiscard]] Result<void> readInKnownUnits(LogsApart& logs, const std::filesystem::path& path, const ImportOptions& options,
                                            const std::function<std::optional<Unit>(std::size_t, const Recognition&)>& unitOf, const JobContext& context = {});

}  // namespace liftgraph::import
