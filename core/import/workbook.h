#pragma once
// Files that hold tables other than as plain text: workbooks (XLSX, ODS) and databases (FitNotes backups). Told apart by content.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/import/archive.h"
#include "core/import/text_table.h"

namespace liftgraph::import {

struct Workbook {
    std::vector<TextTable> tables = {};        ///< the sheets that hold any text, in the order of the file; heads not read yet
    std::vector<std::string> hidden = {};      ///< names of hidden sheets, left out
    std::vector<std::string> warnings = {};
};

/// Whether these bytes are for openWorkbook: a ZIP archive, an SQLite database or an old Office document.
bool isWorkbook(std::string_view bytes);

/// Opens the tables of a file. Errors, each saying what to do: FileBinary (encrypted, old or foreign kinds of file), FileUnreadable
/// (damaged), FileTooLarge (beyond the limits), FileEmpty (no text in any sheet), LineTooLong (too many columns), Cancelled.
[[nodiscard]] Result<Workbook> openWorkbook(std::string_view bytes, const std::string& file, const JobContext& context);

/// Error for a workbook beyond the limits of TextPool.
Error tooMuchText(const std::string& file);
/// Error for a row of more than kMaxColumns cells.
Error tooManyColumns(const std::string& file, std::size_t row);

// One for each kind; openWorkbook chooses.
[[nodiscard]] Result<Workbook> openXlsx(const Archive& archive, const JobContext& context);
[[nodiscard]] Result<Workbook> openOds(const Archive& archive, const JobContext& context);
[[nodiscard]] Result<Workbook> openFitNotesBackup(std::string_view bytes, const std::string& file, const JobContext& context);

}  // namespace liftgraph::import
