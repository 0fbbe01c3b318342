#include "core/workflow/paper_sheet.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <optional>

#include "core/base/sha256.h"
#include "core/import/dates.h"
#include "core/import/numbers.h"
#include "core/import/text_table.h"
#include "core/log/training_log.h"

namespace liftgraph::workflow {

namespace {

constexpr std::uintmax_t kMaxBytes = std::uintmax_t(64) << 20U;

enum Column {
    kWeek, kDate, kDayType, kExercise, kType, kSets, kReps, kLoad, kRest, kIntensity, kFatigue, kRir, kDays, kNextWeight, kNextReps, kNextRest, kColumns,
};
constexpr std::array<const char*, kColumns> kNames{"week",      "date",    "day_type", "exercise",        "exercise_type", "sets",
                                                   "reps",      "weight",  "rest_time", "intensity",      "fatigue",       "rir",
                                                   "days_since_last", "y_next_weight", "y_next_reps", "y_next_rest"};
constexpr int kNeeded = kDays + 1;

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return out;
}

using Columns = std::array<int, kColumns>;

Result<Columns> findColumns(const import::TextTable& table)
{
    Columns columns;
    columns.fill(-1);
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const auto known = std::find(kNames.begin(), kNames.end(), lower(table.header[i]));
        if (known != kNames.end() && columns[std::size_t(known - kNames.begin())] < 0) columns[std::size_t(known - kNames.begin())] = int(i);
    }
    std::string missing;
    for (std::size_t i = 0; i < kNeeded; ++i) {
        if (columns[i] < 0) missing += (missing.empty() ? "" : ", ") + std::string(kNames[i]);
    }
    if (missing.empty()) return columns;
    return fail(ErrorCode::UnknownFormat, "The paper's experiment needs a sheet with one exercise per row; these columns are missing: " + missing +
                                              ". Add them, or write a sheet with \"liftgraph-cli simulate --format paper_sheet\".", table.file, table.startRow);
}

/// Reads the cells of one record; the first bad one is remembered with its row and column.
class Cells {
public:
    Cells(const import::Record& record, const Columns& columns, const std::string& file) : m_record(record), m_columns(columns), m_file(file) {}

    std::string_view text(Column column) const { return m_record.cell(m_columns[column]); }
    std::string word(Column column)
    {
        if (text(column).empty()) wrong(column, "The cell is empty.");
        return std::string(text(column));
    }
    double number(Column column, double low, double high)
    {
        const std::optional<double> value = import::parseNumber(text(column));
        if (value && *value >= low && *value <= high) return *value;
        wrong(column, text(column).empty() ? "The cell is empty; a number is needed."
                                           : "\"" + std::string(text(column)) + "\" is not a number that can stand here.");
        return low;
    }
    std::string date()
    {
        const auto time = import::parseTime(text(kDate), import::DateOrder::YearMonthDay);
        if (!time) wrong(kDate, "\"" + std::string(text(kDate)) + "\" is not a date; write it as 2025-10-01.");
        return time ? log::formatDay(std::chrono::floor<std::chrono::days>(time->time)) : std::string();
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    void wrong(Column column, const std::string& why)
    {
        if (!m_error) m_error = Error{ErrorCode::UnknownFormat, why, m_file, m_record.row, kNames[column]};
    }

    const import::Record& m_record;
    const Columns& m_columns;
    const std::string& m_file;
    std::optional<Error> m_error = {};
};

PaperRow readRow(Cells& cells, const import::Record& record)
{
    constexpr double kLargest = 1e5;
    PaperRow row;
    row.line = record.row;
    row.week = int(cells.number(kWeek, 0, 10000));
    row.date = cells.date();
    row.dayType = cells.word(kDayType);
    row.exercise = cells.word(kExercise);
    row.exerciseType = lower(cells.word(kType));
    row.sets = cells.number(kSets, 0, kLargest);
    row.reps = cells.number(kReps, 0, kLargest);
    row.weight = cells.number(kLoad, 0, kLargest);
    row.restTime = cells.number(kRest, 0, kLargest);
    row.intensity = cells.number(kIntensity, 0, kLargest);
    row.fatigue = cells.number(kFatigue, 0, kLargest);
    row.rir = cells.number(kRir, -kLargest, kLargest);
    row.daysSinceLast = cells.text(kDays).empty() ? std::nan("") : cells.number(kDays, 0, kLargest);
    return row;
}

bool readTargets(Cells& cells, PaperRow& row)
{
    std::array<double*, 3> values{&row.nextWeight, &row.nextReps, &row.nextRest};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::optional<double> value = import::parseNumber(cells.text(Column(kNextWeight + i)));
        if (!value) return false;
        *values[i] = *value;
    }
    return true;
}

/// An exercise done for the first time has no last time; the model needs a number all the same.
void fillGaps(PaperSheet& sheet)
{
    std::vector<double> known;
    for (const PaperRow& row : sheet.rows) {
        if (!std::isnan(row.daysSinceLast)) known.push_back(row.daysSinceLast);
    }
    const std::size_t gaps = sheet.rows.size() - known.size();
    if (gaps == 0) return;
    std::sort(known.begin(), known.end());
    const double median = known.empty() ? 0.0 : known[known.size() / 2];
    for (PaperRow& row : sheet.rows) {
        if (std::isnan(row.daysSinceLast)) row.daysSinceLast = median;
    }
    sheet.notes.push_back(std::to_string(gaps) + " rows leave days_since_last empty; the column's median, " + std::to_string(int(std::lround(median))) +
                          ", stands in for it.");
}

}  // namespace

Result<PaperSheet> parsePaperSheet(const std::string& bytes, const std::string& file)
{
    import::TextTable table;
    if (const Result<void> opened = import::openTable(bytes, file, table); !opened) return Failure(opened.error());
    const Result<Columns> columns = findColumns(table);
    if (!columns) return Failure(columns.error());
    PaperSheet sheet;
    sheet.file = file;
    sheet.dataHash = sha256Hex(bytes);
    sheet.hasTargets = true;
    const std::unique_ptr<import::RecordReader> reader = table.records(false);
    import::Record record;
    while (true) {
        const Result<bool> more = reader->next(record);
        if (!more) return Failure(more.error());
        if (!*more) break;
        Cells cells(record, *columns, file);
        PaperRow row = readRow(cells, record);
        sheet.hasTargets = readTargets(cells, row) && sheet.hasTargets;
        if (cells.error()) return Failure(*cells.error());
        sheet.rows.push_back(std::move(row));
    }
    if (sheet.rows.empty()) return fail(ErrorCode::HeaderOnly, "The sheet has column names but no rows.", file);
    if (sheet.hasTargets) sheet.notes.emplace_back("The sheet fills y_next_weight, y_next_reps and y_next_rest; these are the labels instead of the rule's.");
    fillGaps(sheet);
    return sheet;
}

Result<PaperSheet> readPaperSheet(const std::string& file, const JobContext& context)
{
    context.report(Step::Reading, -1.0);
    std::error_code problem;
    const auto status = std::filesystem::status(file, problem);
    if (!std::filesystem::exists(status)) return fail(ErrorCode::FileMissing, "There is no such file.", file);
    if (!std::filesystem::is_regular_file(status)) return fail(ErrorCode::NotAFile, "This is not a file. Name the paper's sheet as CSV.", file);
    const std::uintmax_t size = std::filesystem::file_size(file, problem);
    if (!problem && size > kMaxBytes) return fail(ErrorCode::FileTooLarge, "The sheet is larger than 64 MiB, so it is not a log of one athlete.", file);
    std::ifstream in(file, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in && !in.eof()) return fail(ErrorCode::FileUnreadable, "The file could not be read. Check its permissions.", file);
    if (!in.is_open()) return fail(ErrorCode::FileUnreadable, "The file could not be opened. Check its permissions.", file);
    return parsePaperSheet(bytes, file);
}

}  // namespace liftgraph::workflow
