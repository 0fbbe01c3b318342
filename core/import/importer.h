#pragma once
// From a file that some app or spreadsheet wrote to a TrainingLog, with everything that was guessed or refused stated.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/log/training_log.h"

namespace liftgraph::import {

struct ColumnMapping;

enum class DateOrder { YearMonthDay, DayMonthYear, MonthDayYear };

/// What the user may correct before anything is stored; empty means "recognise it".
struct ImportOptions {
    std::string format = {};  ///< importer id; empty: recognise
    std::optional<Unit> unit = {};
    std::optional<DateOrder> dateOrder = {};
    std::shared_ptr<const ColumnMapping> mapping = {};  ///< what the columns mean; the format is then not asked for
    std::vector<std::string> sheets = {};  ///< of a workbook: those to read, by name; empty: every one that is a log
    std::optional<int> year = {};  ///< of days that are written without one ("3 Mar"); empty: what the file says around them
    std::string personColumn = {};  ///< says whose row it is; empty: as recognised
    std::string person = {};  ///< of a log of several people the one whose rows are read; empty: every row
};

/// How the file was understood.
struct Recognition {
    std::string format = {};      ///< importer id: strong, hevy, fitnotes, flat_sheet, paper_sheet
    std::string formatName = {};  ///< for people: "Strong", "Hevy", "FitNotes", ...
    std::string encoding = {};    ///< "UTF-8", "UTF-16 LE", "Windows-1252"; empty for workbooks and databases
    char delimiter = 0;           ///< of a text file
    Unit unit = Unit::Kilogram;
    bool unitGuessed = false;
    std::string unitReason = {};  ///< plain sentence: what the unit was read or guessed from
    DateOrder dateOrder = DateOrder::YearMonthDay;
    bool dateOrderGuessed = false;
    std::vector<std::string> sheets = {};  ///< of a workbook: those that were read
    std::vector<std::string> people = {};  ///< whose logs the sheets may be, by the names of the sheets, or whose the rows, by personColumn; empty: one person's
    std::string personColumn = {};         ///< says whose row it is; empty: none, or the sheets do
    double peopleConfidence = 0.0;         ///< that there are several people, 0 to 1
    bool yearWanted = false;               ///< days are written without a year
    std::optional<int> year = {};          ///< what they were given; empty: none is known, or there is a date above them that has one
    std::vector<std::pair<std::string, std::string>> columns = {};  ///< file's column to meaning ("Weight (kg)" to "load")
};

struct RejectedRow {
    std::int64_t row = 0;  ///< 1-based line where the record starts, or row as the spreadsheet numbers it
    std::string column = {};
    std::string reason = {};
    std::string sheet = {};  ///< of a workbook; empty for text
};

struct ImportedFile {
    std::string file = {};
    Recognition recognition = {};
    std::int64_t rows = 0;  ///< data records, header and blank lines not counted
    log::TrainingLog log = {};
    std::vector<RejectedRow> rejected = {};
    std::vector<std::string> warnings = {};
};

/// Reads one file: delimited text, a workbook (every sheet that is a log) or a backup database. Errors: FileMissing, NotAFile, FileUnreadable, FileEmpty, FileBinary, FileTooLarge, LineTooLong,
/// BadEncoding, NoHeader, HeaderOnly, UnknownFormat, NoUsableRow, Cancelled. A row that cannot be used is listed in `rejected`;
/// it does not stop the others.
[[nodiscard]] Result<ImportedFile> readFile(const std::filesystem::path& path, const ImportOptions& options = {},
                                            const JobContext& context = {});

/// The same for a file already in memory (`name` stands for the file in messages).
[[nodiscard]] Result<ImportedFile> readText(const std::string& bytes, const std::string& name, const ImportOptions& options = {},
                                            const JobContext& context = {});

struct FormatInfo {
    std::string id = {};
    std::string name = {};
};
/// Every format that readFile recognises, in the order of the importer table.
std::vector<FormatInfo> formats();

}  // namespace liftgraph::import
