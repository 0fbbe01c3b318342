#include "core/import/read_workbook.h"

#include <algorithm>
#include <functional>
#include <map>

#include "core/import/column_proposal.h"
#include "core/import/dates.h"
#include "core/import/days_without_year.h"
#include "core/import/joined_sheets.h"
#include "core/import/pivot_cells.h"
#include "core/import/people.h"
#include "core/import/titled_sheet.h"
#include "core/import/workbook.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kTitleRows = 20;

/// Whether the record below the header is its second line: a header too, with the cells that are merged over both.
bool headerGoesOn(const TextTable& table, const ImportOptions& options, const TableReading& reading)
{
    if (table.sample.empty()) return false;
    const std::vector<std::string>& below = table.sample.front();
    bool shared = false;
    for (std::size_t i = 0; i < std::min(below.size(), table.header.size()); ++i) shared = shared || (!below[i].empty() && below[i] == table.header[i]);
    if (!shared) return false;
    TextTable next = table;
    ++next.skipped;
    const Result<bool> any = readHead(next);
    return any && *any && reading.isLog(next, options);
}

/// The same for the rows that may be the header.
Result<bool> findHeader(TextTable& table, const ImportOptions& options, const TableReading& reading)
{
    for (table.skipped = 0; table.skipped <= kTitleRows; ++table.skipped) {
        const Result<bool> any = readHead(table);
        if (!any || !*any) return any;
        if (table.skipped > 0 && looksLikeData(table.header)) continue;  // a log without a header begins with its first row
        if (!reading.isLog(table, options)) continue;
        if (!headerGoesOn(table, options, reading)) return true;
    }
    return false;
}

std::size_t filledCells(const std::vector<std::string>& cells)
{
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }));
}

/// Where nothing is known: titles have one cell, a header has more.
Result<void> guessHeader(TextTable& table)
{
    for (table.skipped = 0; table.skipped <= kTitleRows; ++table.skipped) {
        const Result<bool> any = readHead(table);
        if (!any) return Failure(any.error());
        if (!*any) break;
        if (filledCells(table.header) > 1) return {};
    }
    table.skipped = 0;
    const Result<bool> any = readHead(table);
    if (!any) return Failure(any.error());
    return {};
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "\"" : ", \"") + name + "\"";
    return text;
}

Error inSheet(Error error, const std::string& sheet)
{
    error.detail = "Sheet \"" + sheet + "\": " + error.detail;
    return error;
}

/// Keeps the sheets that were asked for. Error: Usage where one is not there.
Result<void> keepChosen(std::vector<TextTable>& tables, const std::vector<std::string>& wanted)
{
    if (wanted.empty()) return {};
    std::vector<std::string> names;
    for (const TextTable& table : tables) names.push_back(table.sheet);
    for (const std::string& name : wanted) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            return fail(ErrorCode::Usage, "The workbook has no sheet \"" + name + "\" that is shown and holds text. It has: " + listed(names) + ".", tables.front().file);
        }
    }
    std::erase_if(tables, [&](const TextTable& table) { return std::find(wanted.begin(), wanted.end(), table.sheet) == wanted.end(); });
    return {};
}

/// The sheets that may be the logs of several people: each is called by a name, and some exercise is in two of them. Empty: they are not.
std::vector<std::string> severalPeople(const std::vector<std::pair<ImportedFile, std::string>>& sheets)
{
    PivotNames known;
    std::map<std::string, std::size_t, std::less<>> exercises;
    bool shared = false;
    std::vector<std::string> people;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const log::TrainingLog& log = sheets[i].first.log;
        if (log.sessions.empty()) continue;
        if (!mayBePerson(sheets[i].second, known)) return {};
        people.push_back(sheets[i].second);
        for (const log::Session& session : log.sessions) {
            for (const log::Entry& entry : session.entries) shared = shared || exercises.emplace(entry.exercise, i).first->second != i;
        }
    }
    return people.size() > 1 && shared ? people : std::vector<std::string>();
}

/// The tables that are logs, from their headers on; the names of the others. Where none is, the first one, as it probably begins.
Result<std::vector<TextTable>> findLogs(std::vector<TextTable>& tables, const ImportOptions& options, const TableReading& reading, std::vector<std::string>& others)
{
    std::vector<TextTable> logs;
    for (TextTable& table : tables) {
        Result<bool> found = findLog(table, options, reading);
        if (!found) return Failure(inSheet(found.error(), table.sheet));
        if (const std::string day = *found ? std::string() : dayOfSheet(table, options); !day.empty()) {
            Result<TextTable> titled = titledByName(table, day);
            if (!titled) return Failure(inSheet(titled.error(), table.sheet));
            found = reading.isGrid(*titled, options);
            if (*found) table = std::move(*titled);
        }
        if (*found) {
            logs.push_back(table);
        } else {
            others.push_back(table.sheet);
        }
    }
    if (!logs.empty()) return logs;
    if (const Result<void> guessed = guessHeader(tables.front()); !guessed) return Failure(guessed.error());
    logs.push_back(tables.front());
    return logs;
}

/// What each sheet came to as part of one log, and its name.
using SheetsOfLog = std::vector<std::pair<Result<ImportedFile>, std::string>>;

/// Reads a sheet to the parts of `count` logs.
using ReadParts = std::function<std::vector<Result<ImportedFile>>(const TextTable& table, const ImportOptions& options)>;

/// Reads the sheets to `count` logs. Where some of those of a log state their unit and others do not, a unit that is chosen is for those that do
/// not. Error: Cancelled.
Result<std::vector<SheetsOfLog>> readParts(const std::vector<TextTable>& tables, std::size_t count, const ImportOptions& options, const ReadParts& read)
{
    enum class Unit { Unread, Stated, Guessed };
    ImportOptions free = options;
    free.unit.reset();
    std::vector<std::vector<Unit>> units(tables.size(), std::vector<Unit>(count, Unit::Unread));
    std::vector<bool> differ(count, false);
    if (options.unit && tables.size() > 1) {
        for (std::size_t t = 0; t < tables.size(); ++t) {
            const std::vector<Result<ImportedFile>> parts = read(tables[t], free);
            for (std::size_t i = 0; i < count; ++i) {
                if (parts[i]) units[t][i] = parts[i]->recognition.unitGuessed ? Unit::Guessed : Unit::Stated;
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            const auto any = [&](Unit unit) { return std::any_of(units.begin(), units.end(), [&](const auto& sheet) { return sheet[i] == unit; }); };
            differ[i] = any(Unit::Stated) && any(Unit::Guessed);
        }
    }
    std::vector<SheetsOfLog> logs(count);
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const auto stands = [&](std::size_t i) { return differ[i] && units[t][i] == Unit::Stated; };
        std::vector<Result<ImportedFile>> parts = read(tables[t], options), stated;
        for (std::size_t i = 0; i < count; ++i) {
            if (stands(i) && stated.empty()) stated = read(tables[t], free);
            Result<ImportedFile>& part = stands(i) ? stated[i] : parts[i];
            if (!part && part.error().code == ErrorCode::Cancelled) return cancelledFailure();
            logs[i].emplace_back(std::move(part), tables[t].sheet);
        }
    }
    return logs;
}

/// One log of its parts in the sheets, with what was left out. Errors: where no sheet can be used, that of the first.
Result<ImportedFile> joinParts(SheetsOfLog sheets, const Workbook& book, const std::vector<std::string>& others)
{
    std::vector<std::pair<ImportedFile, std::string>> read;
    std::optional<Error> first;
    std::vector<std::string> unusable;
    for (auto& [sheet, title] : sheets) {
        if (sheet) {
            read.emplace_back(std::move(*sheet), title);
            continue;
        }
        if (!first) first = inSheet(sheet.error(), title);
        unusable.push_back(title);
    }
    if (read.empty()) return Failure(*first);
    // A sheet of body masses says nothing about how the log is understood.
    const auto hasSessions = [](const auto& sheet) { return !sheet.first.log.sessions.empty(); };
    std::stable_partition(read.begin(), read.end(), hasSessions);
    std::vector<std::string> people = severalPeople(read);
    JoinedSheets joined(std::count_if(read.begin(), read.end(), hasSessions) > 1);
    for (auto& [sheet, title] : read) joined.add(std::move(sheet), title);
    ImportedFile out = joined.take();
    if (!out.recognition.personColumn.empty()) people.clear();  // a column says it better
    if (!people.empty()) {
        out.warnings.push_back("The sheets " + listed(people) + " may be the logs of different people, by their names; all were read as one person's log. "
                               "Import each sheet as an athlete of its own to keep them apart.");
        out.recognition.people = std::move(people);
    }
    out.warnings.insert(out.warnings.end(), book.warnings.begin(), book.warnings.end());
    if (!others.empty()) out.warnings.push_back("These sheets are no training logs and were left out: " + listed(others) + ".");
    if (!unusable.empty()) out.warnings.push_back("These sheets hold no usable row: " + listed(unusable) + ".");
    if (!book.hidden.empty()) out.warnings.push_back("Hidden sheets were left out: " + listed(book.hidden) + ".");
    return out;
}

/// The sheets as one log.
Result<ImportedFile> readWhole(const Workbook& book, const std::vector<TextTable>& logs, const std::vector<std::string>& others, const ImportOptions& options,
                               const TableReading& reading, const JobContext& context)
{
    const auto one = [&](const TextTable& table, const ImportOptions& chosen) {
        std::vector<Result<ImportedFile>> parts;
        parts.push_back(reading.read(table, chosen, context));
        return parts;
    };
    Result<std::vector<SheetsOfLog>> parts = readParts(logs, 1, options, one);
    if (!parts) return Failure(parts.error());
    return joinParts(std::move(parts->front()), book, others);
}

/// A workbook with those of its sheets that are logs.
struct OpenBook {
    Workbook book = {};
    std::vector<TextTable> logs = {};
    std::vector<std::string> others = {};  ///< names of the sheets that are none
};

Result<OpenBook> openLogs(std::string_view bytes, const std::string& name, const ImportOptions& options, const TableReading& reading, const JobContext& context)
{
    Result<Workbook> book = openWorkbook(bytes, name, context);
    if (!book) return Failure(book.error());
    if (const Result<void> chosen = keepChosen(book->tables, options.sheets); !chosen) return Failure(chosen.error());
    OpenBook open;
    open.book = std::move(*book);
    Result<std::vector<TextTable>> logs = findLogs(open.book.tables, options, reading, open.others);
    if (!logs) return Failure(logs.error());
    open.logs = std::move(*logs);
    return open;
}

}  // namespace

Result<bool> findLog(TextTable& table, const ImportOptions& options, const TableReading& reading)
{
    if (const Result<void> dated = giveYears(table, options); !dated) return Failure(dated.error());
    const Result<bool> found = findHeader(table, options, reading);
    if (!found || *found) return found;
    table.skipped = 0;
    const Result<bool> any = readHead(table);
    if (!any || !*any) return any;
    return reading.isGrid(table, options);
}

Result<ImportedFile> readWorkbook(std::string_view bytes, const std::string& name, const ImportOptions& options, const TableReading& reading,
                                  const JobContext& context)
{
    Result<OpenBook> open = openLogs(bytes, name, options, reading, context);
    if (!open) return Failure(open.error());
    return readWhole(open->book, open->logs, open->others, options, reading, context);
}

Result<LogsApart> readWorkbookPeople(std::string_view bytes, const std::string& name, const std::vector<std::string>& people, const ImportOptions& options,
                                     const TableReading& reading, const JobContext& context)
{
    Result<OpenBook> open = openLogs(bytes, name, options, reading, context);
    if (!open) return Failure(open.error());
    LogsApart apart{options.personColumn, people, {}};
    if (people.empty()) {
        // Who is named is known once all sheets are read.
        Result<ImportedFile> whole = readWhole(open->book, open->logs, open->others, options, reading, context);
        if (!whole) return Failure(whole.error());
        if (whole->recognition.personColumn.empty() || !isSquad(whole->recognition.people.size())) return LogsApart();
        apart.column = std::move(whole->recognition.personColumn);
        apart.names = std::move(whole->recognition.people);
    }
    ImportOptions theirs = options;
    theirs.personColumn = apart.column;
    const auto each = [&](const TextTable& table, const ImportOptions& chosen) {
        Result<LogsApart> read = reading.readApart(table, apart.names, chosen, context);
        return read ? std::move(read->files) : std::vector<Result<ImportedFile>>(apart.names.size(), Result<ImportedFile>(Failure(read.error())));
    };
    Result<std::vector<SheetsOfLog>> parts = readParts(open->logs, apart.names.size(), theirs, each);
    if (!parts) return Failure(parts.error());
    for (SheetsOfLog& sheets : *parts) apart.files.push_back(joinParts(std::move(sheets), open->book, open->others));
    return apart;
}

Result<LogsApart> readWorkbookSheets(std::string_view bytes, const std::string& name, const std::vector<std::string>& sheets, const ImportOptions& options,
                                     const TableReading& reading, const JobContext& context)
{
    Result<Workbook> book = openWorkbook(bytes, name, context);
    if (!book) return Failure(book.error());
    if (const Result<void> chosen = keepChosen(book->tables, sheets.empty() ? options.sheets : sheets); !chosen) return Failure(chosen.error());
    LogsApart apart{{}, sheets, {}};
    if (sheets.empty()) {
        std::vector<TextTable> tables = book->tables;
        std::vector<std::string> others;
        const Result<std::vector<TextTable>> logs = findLogs(tables, options, reading, others);
        if (!logs) return Failure(logs.error());
        for (const TextTable& table : *logs) apart.names.push_back(table.sheet);
    }
    bool any = false;
    for (const std::string& sheet : apart.names) {
        std::vector<TextTable> tables = book->tables;
        std::vector<std::string> others;
        std::erase_if(tables, [&](const TextTable& table) { return table.sheet != sheet; });
        const Result<std::vector<TextTable>> logs = findLogs(tables, options, reading, others);
        apart.files.push_back(logs ? readWhole(*book, *logs, others, options, reading, context) : Result<ImportedFile>(Failure(logs.error())));
        const Result<ImportedFile>& file = apart.files.back();
        any = any || file;
        if (!file && file.error().code == ErrorCode::Cancelled) return cancelledFailure();
    }
    if (!any && sheets.empty()) return Failure(apart.files.front().error());
    return apart;
}

Result<TextTable> likelySheet(std::string_view bytes, const std::string& name, const JobContext& context)
{
    Result<Workbook> book = openWorkbook(bytes, name, context);
    if (!book) return Failure(book.error());
    TextTable& table = book->tables.front();
    if (const Result<void> guessed = guessHeader(table); !guessed) return Failure(guessed.error());
    return std::move(table);
}

}  // namespace liftgraph::import
