#pragma once
// Every sheet of a workbook that is a training log, read and joined to one file.

#include <string_view>

#include "core/import/importer.h"
#include "core/import/people_files.h"
#include "core/import/text_table.h"

namespace liftgraph::import {

/// How one table is recognised and read.
struct TableReading {
    bool (*isLog)(const TextTable& table, const ImportOptions& options);
    bool (*isGrid)(const TextTable& table, const ImportOptions& options);  ///< asked once no row is the header of a log
    Result<ImportedFile> (*read)(const TextTable& table, const ImportOptions& options, const JobContext& context);
    /// The rows of each of `wanted`; of an empty list of everybody whom a column names.
    Result<LogsApart> (*readApart)(const TextTable& table, const std::vector<std::string>& wanted, const ImportOptions& options, const JobContext& context);
};

/// Sets the table to the first of its rows from which it is a log, past titles above it. False, with the table as it was, where
/// there is none. Errors: those of its records.
[[nodiscard]] Result<bool> findLog(TextTable& table, const ImportOptions& options, const TableReading& reading);

/// Errors: those of openWorkbook and, where no sheet is a log, of reading the first.
[[nodiscard]] Result<ImportedFile> readWorkbook(std::string_view bytes, const std::string& name, const ImportOptions& options, const TableReading& reading,
                                                const JobContext& context);

/// The rows of each of `people` in all its sheets; of an empty list of everybody whom a column names. Errors as readWorkbook.
[[nodiscard]] Result<LogsApart> readWorkbookPeople(std::string_view bytes, const std::string& name, const std::vector<std::string>& people, const ImportOptions& options,
                                                   const TableReading& reading, const JobContext& context);

/// Each of `sheets` as a log of its own; of an empty list each that is a log. Errors: Usage where one is not there; of an empty list those of
/// readWorkbook where none can be used.
[[nodiscard]] Result<LogsApart> readWorkbookSheets(std::string_view bytes, const std::string& name, const std::vector<std::string>& sheets, const ImportOptions& options,
                                                   const TableReading& reading, const JobContext& context);

/// The sheet to look at where none is recognised: the first one, from its first row of two cells or more. Errors as openWorkbook.
[[nodiscard]] Result<TextTable> likelySheet(std::string_view bytes, const std::string& name, const JobContext& context);

}  // namespace liftgraph::import
