#include "core/import/pasted_rows.h"

#include <algorithm>

#include "core/import/dates.h"
#include "core/import/delimited_text.h"
#include "core/import/numbers.h"
#include "core/import/row_values.h"
#include "core/import/set_marks.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kShownBadCells = 10;
constexpr std::size_t kLookedAt = 100;  // rows that tell how many columns there are
constexpr std::size_t kMostBytes = std::size_t(64) << 20U;

/// Which column means what, and what to call it in a message.
struct PasteLayout {
    SheetLayout sheet = {};
    std::vector<std::string> names = {};
    bool header = false;
};

bool isHeader(const std::vector<std::string>& cells, const SheetLayout& layout)
{
    const auto known = std::count_if(layout.column.begin(), layout.column.end(), [](int at) { return at >= 0; });
    return known > 0 && std::none_of(cells.begin(), cells.end(), [](const std::string& cell) { return parseNumber(cell).has_value(); });
}

bool isDate(const std::string& cell)
{
    return parseTime(cell, DateOrder::DayMonthYear) || parseTime(cell, DateOrder::MonthDayYear);
}

PasteLayout layoutOfPaste(const std::vector<std::string>& first, std::size_t columns)
{
    PasteLayout layout;
    layout.sheet = layoutOf(first, sheetWords());
    if (isHeader(first, layout.sheet)) {
        layout.header = true;
        layout.names = first;
        return layout;
    }
    layout.sheet = {};
    static constexpr Meaning kOrder[] = {Meaning::Date, Meaning::Exercise, Meaning::Load, Meaning::Reps, Meaning::Rpe, Meaning::Rest, Meaning::SetNote};
    static constexpr const char* kNames[] = {"Date", "Exercise", "Weight", "Reps", "RPE", "Rest", "Note"};
    std::size_t from = 2;
    if (!first.empty() && isDate(first[0])) {
        from = 0;
    } else if (first.size() > 1 && !parseQuantity(first[0]) && parseQuantity(first[1])) {
        from = 1;
    }
    for (std::size_t i = 0; i < columns && from + i < std::size(kOrder); ++i) {
        layout.sheet.set(kOrder[from + i], static_cast<int>(i));
        layout.names.emplace_back(kNames[from + i]);
    }
    return layout;
}

/// Takes off the apostrophe that keeps spreadsheets from running a cell.
std::string plainText(std::string_view cell)
{
    if (cell.size() > 1 && cell.front() == '\'' && std::string_view("=+-@'\t\r").find(cell[1]) != std::string_view::npos) cell.remove_prefix(1);
    return std::string(cell);
}

struct PastedRow {
    std::optional<WrittenTime> when = {};
    std::string title = {};
    std::string exercise = {};
    log::Set set = {};
    int count = 1;
};

class PasteReader {
public:
    PasteReader(PasteLayout layout, Unit unit) : m_layout(std::move(layout)), m_units{m_layout.sheet.loadUnit.value_or(unit), false, m_layout.sheet.metresPerUnit.value_or(1.0)}
    {
    }
    Result<std::vector<PastedRow>> read(DelimitedReader reader);
    bool has(Meaning meaning) const { return m_layout.sheet.has(meaning); }

private:
    std::optional<Refusal> row(const Record& record, PastedRow& out) const;
    std::optional<Refusal> when(const Record& record, PastedRow& out) const;
    std::string name(int column) const
    {
        return column >= 0 && static_cast<std::size_t>(column) < m_layout.names.size() ? m_layout.names[static_cast<std::size_t>(column)] : "?";
    }
    std::string text(const Record& record, Meaning meaning) const { return plainText(record.cell(m_layout.sheet.at(meaning))); }

    PasteLayout m_layout;
    CellUnits m_units;
    DateOrder m_order = DateOrder::DayMonthYear;
};

std::optional<Refusal> PasteReader::when(const Record& record, PastedRow& out) const
{
    const int column = m_layout.sheet.at(Meaning::Date);
    if (column < 0) return {};
    out.when = parseTime(record.cell(column), m_order);
    if (!out.when) return Refusal{column, quoted(record.cell(column)) + " is not a date between 1950 and 2100."};
    const int clockColumn = m_layout.sheet.at(Meaning::Clock);
    if (const std::string_view clock = record.cell(clockColumn); !clock.empty()) {
        const std::optional<int> seconds = parseClock(clock);
        if (!seconds) return Refusal{clockColumn, quoted(clock) + " is not a time of day."};
        out.when->time = std::chrono::floor<std::chrono::days>(out.when->time) + std::chrono::seconds(*seconds);
        out.when->hasTime = true;
    }
    return {};
}

std::optional<Refusal> PasteReader::row(const Record& record, PastedRow& out) const
{
    if (auto refusal = when(record, out)) return refusal;
    out.title = text(record, Meaning::Title);
    out.exercise = text(record, Meaning::Exercise);
    if (has(Meaning::Exercise) && out.exercise.empty()) return Refusal{m_layout.sheet.at(Meaning::Exercise), "The exercise is missing."};
    out.set.note = text(record, Meaning::SetNote);
    if (const std::string_view mark = record.cell(m_layout.sheet.at(Meaning::SetType)); !mark.empty()) out.set.kind = parseSetMark(mark).kind;
    if (auto refusal = RowValues(m_layout.sheet, m_units).read(record, out.set)) return refusal;
    OptionalNumber count;
    if (auto refusal = RowValues(m_layout.sheet, m_units).number(record, Meaning::Sets, 100.0, count)) return refusal;
    out.count = std::max(1, static_cast<int>(count.value_or(1.0)));
    return {};
}

Result<std::vector<PastedRow>> PasteReader::read(DelimitedReader reader)
{
    DateOrderGuess order;
    DelimitedReader looking = reader;
    Record record;
    const int date = m_layout.sheet.at(Meaning::Date);
    for (bool first = m_layout.header; date >= 0; first = false) {
        const Result<bool> more = looking.next(record);
        if (!more || !*more) break;
        if (!first) order.see(record.cell(date));
    }
    m_order = order.answer().order;
    std::vector<PastedRow> rows;
    std::string bad;
    std::size_t badCells = 0;
    for (bool first = m_layout.header;; first = false) {
        const Result<bool> more = reader.next(record);
        if (!more) return Failure(more.error());
        if (!*more) break;
        if (first) continue;
        PastedRow& out = rows.emplace_back();
        const auto refusal = row(record, out);
        if (!refusal) continue;
        if (++badCells <= kShownBadCells) {
            bad += (bad.empty() ? "" : " ") + std::string("Row ") + std::to_string(record.row) + ", column " + name(refusal->column) + ": " + refusal->reason;
        }
    }
    if (badCells > kShownBadCells) bad += " And " + std::to_string(badCells - kShownBadCells) + " more.";
    if (badCells > 0) return fail(ErrorCode::Usage, bad + " Nothing was pasted; correct the cells and copy them again.");
    if (rows.empty()) return fail(ErrorCode::Usage, "There are no rows to paste. Copy cells from a spreadsheet first.");
    return rows;
}

void append(std::vector<log::Set>& sets, const PastedRow& row) { sets.insert(sets.end(), static_cast<std::size_t>(row.count), row.set); }

void append(std::vector<log::Entry>& entries, const PastedRow& row)
{
    if (entries.empty() || entries.back().exercise != row.exercise) entries.push_back({.exercise = row.exercise});
    append(entries.back().sets, row);
}

/// The session that rows of that day without a title belong to: the only one of the day, else one of their own.
log::Session sessionFor(const log::TrainingLog& log, const PastedRow& row)
{
    log::Session session;
    session.start = row.when->time;
    session.hasTime = row.when->hasTime;
    session.title = row.title;
    const log::Session* only = nullptr;
    for (const log::Session& there : log.sessions) {
        if (there.day() != session.day() || (!row.title.empty() && there.title != row.title) || (row.when->hasTime && there.start != session.start)) continue;
        if (only != nullptr) return session;
        only = &there;
    }
    if (only != nullptr) {
        session.start = only->start;
        session.hasTime = only->hasTime;
        session.title = only->title;
    }
    return session;
}

log::EditRequest sessionsRequest(const std::vector<PastedRow>& rows, const log::TrainingLog& log)
{
    std::vector<log::Session> sessions;
    for (const PastedRow& row : rows) {
        log::Session wanted = sessionFor(log, row);
        const auto same = [&](const log::Session& s) { return s.start == wanted.start && s.hasTime == wanted.hasTime && s.title == wanted.title; };
        auto at = std::find_if(sessions.rbegin(), sessions.rend(), same);
        if (at == sessions.rend()) {
            sessions.push_back(std::move(wanted));
            at = sessions.rbegin();
        }
        append(at->entries, row);
    }
    log::EditRequest request;
    for (log::Session& session : sessions) request.push_back(log::AddSession{std::move(session)});
    return request;
}

}  // namespace

Result<PastedRows> pasteRows(std::string_view text, Unit unit, const log::TrainingLog& log, const log::LogIds& ids, LogPlace at)
{
    if (text.size() > kMostBytes) return fail(ErrorCode::FileTooLarge, "This is too much to paste. Save it to a file and import that.");
    DelimitedReader looking(text, '\t');
    Record record;
    const Result<bool> any = looking.next(record);
    if (!any) return Failure(any.error());
    const std::vector<std::string> first(record.cells.begin(), record.cells.end());
    std::size_t columns = first.size();
    for (std::size_t i = 0; i < kLookedAt; ++i) {
        const Result<bool> more = looking.next(record);
        if (!more || !*more) break;
        columns = std::max(columns, record.cells.size());
    }
    PasteReader reader(layoutOfPaste(first, columns), unit);
    const auto rows = reader.read(DelimitedReader(text, '\t'));
    if (!rows) return Failure(rows.error());
    PastedRows pasted;
    for (const PastedRow& row : *rows) pasted.sets += row.count;
    if (reader.has(Meaning::Date) && reader.has(Meaning::Exercise)) {
        pasted.request = sessionsRequest(*rows, log);
        return pasted;
    }
    if (at.session < 0) {
        return fail(ErrorCode::Usage, "These rows say no date and exercise. Select the entry or session that they belong to, and paste again.");
    }
    const auto session = static_cast<std::size_t>(at.session);
    if (reader.has(Meaning::Exercise)) {
        std::vector<log::Entry> entries;
        for (const PastedRow& row : *rows) append(entries, row);
        int position = at.entry < 0 ? static_cast<int>(log.sessions[session].entries.size()) : at.entry + 1;
        for (log::Entry& entry : entries) pasted.request.push_back(log::AddEntry{ids.sessions[session].id, position++, std::move(entry)});
        return pasted;
    }
    if (at.entry < 0) return fail(ErrorCode::Usage, "These rows say no exercise. Select the entry that they belong to, and paste again.");
    const auto entry = static_cast<std::size_t>(at.entry);
    log::AddSets add{ids.sessions[session].entries[entry].id, at.set < 0 ? static_cast<int>(log.sessions[session].entries[entry].sets.size()) : at.set + 1, {}};
    for (const PastedRow& row : *rows) append(add.sets, row);
    pasted.request.push_back(std::move(add));
    return pasted;
}

}  // namespace liftgraph::import
