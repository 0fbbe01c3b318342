// Looks for days without a year in a table, and for what says it.

#include <algorithm>

#include "core/import/column_mapping.h"
#include "core/import/columns.h"
#include "core/import/dates.h"
#include "core/import/days_without_year.h"
#include "core/import/pivot_cells.h"
#include "core/import/row_shape.h"
#include "core/import/row_values.h"
#include "core/import/sheet_words.h"
#include "core/import/yeared_records.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kTitleRows = 20;
using Records = std::vector<std::vector<std::string>>;

std::string_view cellOf(const std::vector<std::string>& cells, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < cells.size() ? std::string_view(cells[static_cast<std::size_t>(column)]) : std::string_view();
}

bool namesWeek(std::string_view cell)
{
    static const WordTable<bool> kWords{{"week", true}, {"wk", true}, {"week no", true}, {"week #", true}, {"week number", true}, {"training week", true}, {"woche", true}, {"kw", true},
                                        {"kalenderwoche", true}, {"trainingswoche", true}, {"semaine", true}, {"semana", true}, {"settimana", true}, {"vecka", true}, {"uke", true}};
    return !cell.empty() && kWords.find(cell).has_value();
}

bool namesDay(std::string_view cell)
{
    static const WordTable<bool> kWords{{"weekday", true}, {"wochentag", true}, {"jour", true}, {"día", true}, {"dia", true}, {"giorno", true}, {"day of week", true}, {"dag", true}};
    if (const auto named = namedColumn(cell, sheetWords())) return named->meaning == Meaning::Date;
    return !cell.empty() && kWords.find(cell).has_value();
}

/// Where the days of a table stand.
struct Found {
    DayPlan plan = {};
    std::size_t titles = 0;    ///< records above the header or the first days
    std::string example = {};  ///< the first day without a year
    int weekday = -1;          ///< a column of weekdays that is not called a date
};

/// What the cells of a column are.
struct Days {
    std::size_t yearless = 0;
    std::size_t weekdays = 0;
    std::size_t inWeeks = 0;
    std::size_t filled = 0;
    std::string example = {};
};
Days daysOf(const Records& records, std::size_t from, int column)
{
    Days found;
    for (std::size_t i = from; i < records.size(); ++i) {
        const std::string_view cell = cellOf(records[i], column);
        if (cell.empty()) continue;
        ++found.filled;
        const bool yearless = isDayWithoutYear(cell), weekday = isWeekday(cell), inWeek = weekAndDay(cell).has_value();
        found.yearless += yearless;
        found.weekdays += weekday;
        found.inWeeks += inWeek;
        if (found.example.empty() && (yearless || weekday || inWeek)) found.example = cell;
    }
    return found;
}

void useColumn(Found& found, const Records& records, std::size_t header, int column, int week)
{
    const Days days = daysOf(records, header + 1, column);
    const bool weeks = days.inWeeks > 0 || ((week >= 0 || header > 0) && days.weekdays * 2 > days.filled);
    if (days.yearless == 0 && !weeks) return;
    if (weeks && found.plan.weeks) return;
    for (std::size_t i = header + 1; i < records.size() && week >= 0 && weeks; ++i) found.plan.weeksSayYear = found.plan.weeksSayYear || yearAndWeek(cellOf(records[i], week));
    found.plan.columns.push_back(column);
    found.plan.weeks = weeks;
    found.plan.week = weeks ? week : -1;
    found.plan.countsWeeks = weeks && week < 0 && days.inWeeks == 0;
    found.example = days.example;
    found.titles = header;
}

/// Numbers of days below a month that a row, the name of the sheet or that of the file says.
void useMonths(Found& found, const TextTable& table, const Records& records, std::size_t header, int column)
{
    std::size_t filled = 0, numbers = 0;
    bool below = false;
    for (std::size_t i = 0; i < records.size(); ++i) {
        Record record;
        record.cells.assign(records[i].begin(), records[i].end());
        if (const std::optional<log::LocalDay> month = headsMonth(record)) {
            below = below || i > header;
            if (i < header) found.plan.month = month;
            continue;
        }
        const std::string_view cell = cellOf(records[i], column);
        if (i <= header || cell.empty() || namesDay(cell)) continue;
        ++filled;
        numbers += bareDay(cell).has_value();
    }
    if (!found.plan.month) found.plan.month = monthNamed(table.sheet);
    if (!found.plan.month) found.plan.month = monthNamed(table.file.substr(0, table.file.rfind('.')));
    if ((!below && !found.plan.month) || numbers == 0 || numbers * 5 < filled * 4) {
        found.plan.month.reset();
        return;
    }
    found.plan.months = true;
    found.plan.columns.push_back(column);
    found.titles = header;
}

/// Whether most cells of a column are dates that have a year.
bool holdsWholeDates(const Records& records, std::size_t header, int column)
{
    std::size_t filled = 0, whole = 0;
    for (std::size_t i = header + 1; i < records.size(); ++i) {
        const std::string_view cell = cellOf(records[i], column);
        if (cell.empty()) continue;
        ++filled;
        whole += !bareDay(cell) && !isDayWithoutYear(cell) && (parseTime(cell, DateOrder::DayMonthYear) || parseTime(cell, DateOrder::MonthDayYear));
    }
    return whole * 2 > filled;
}

Found findDays(const TextTable& table, const Records& records, const ImportOptions& options)
{
    Found found;
    if (options.mapping) {
        const auto named = [](const std::vector<std::string>& cells) { return std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }) > 1; };
        const auto header = static_cast<std::size_t>(std::find_if(records.begin(), records.end(), named) - records.begin());
        if (header == records.size()) return found;
        for (std::size_t i = 0; i < options.mapping->columns.size(); ++i) {
            if (options.mapping->columns[i].meaning != Meaning::Date) continue;
            const auto week = std::find_if(records[header].begin(), records[header].end(), namesWeek) - records[header].begin();
            useColumn(found, records, header, static_cast<int>(i), static_cast<std::size_t>(week) < records[header].size() ? static_cast<int>(week) : -1);
        }
        return found;
    }
    for (std::size_t row = 0; row < std::min(records.size(), kTitleRows); ++row) {
        std::vector<int> dates;
        int week = -1;
        std::size_t others = 0;
        for (std::size_t i = 0; i < records[row].size(); ++i) {
            const std::string& cell = records[row][i];
            if (namesWeek(cell)) {
                week = static_cast<int>(i);
            } else if (namesDay(cell)) {
                dates.push_back(static_cast<int>(i));
            } else if (!cell.empty()) {
                ++others;
            }
        }
        if (dates.empty() || others == 0) continue;
        for (const int column : dates) useColumn(found, records, row, column, week);
        const bool whole = std::any_of(dates.begin(), dates.end(), [&](int column) { return holdsWholeDates(records, row, column); });
        for (const int column : dates) {
            if (week < 0 && !whole && found.plan.empty()) useMonths(found, table, records, row, column);
        }
        if (!found.plan.empty()) return found;
    }
    for (std::size_t row = 0; row < records.size(); ++row) {
        Record record;
        record.cells.assign(records[row].begin(), records[row].end());
        if (!headsDays(record)) continue;
        found.plan.headings = true;
        found.titles = row;
        const auto day = std::find_if(records[row].begin(), records[row].end(), [](const std::string& cell) { return isDayWithoutYear(cell); });
        found.example = *day;
        return found;
    }
    return found;
}

/// A text that may say the year, and what it is called in a sentence.
struct Saying {
    std::string text = {};
    const char* place = "";
};
std::vector<Saying> sayings(const TextTable& table, const Records& records, std::size_t titles)
{
    std::vector<Saying> list;
    for (std::size_t row = titles; row-- > 0;) {
        for (const std::string& cell : records[row]) {
            if (!cell.empty()) list.push_back({cell, "the line above the table"});
        }
    }
    if (!table.sheet.empty()) list.push_back({table.sheet, "the name of the sheet"});
    list.push_back({table.file, "the name of the file"});
    return list;
}

/// The order of day and month, from the whole column; the user's word stands over it. `follows`: a day without a year stands below one that has it.
Result<DateOrder> orderOf(const TextTable& table, const DayPlan& plan, const ImportOptions& options, bool& follows)
{
    bool whole = false;
    DateOrderGuess guess;
    const auto see = [&](std::string_view cell) {
        const std::string dated = withYear(cell, plan.year.value_or(2000));
        follows = follows || (!dated.empty() && whole);
        whole = whole || (dated.empty() && (parseTime(cell, DateOrder::DayMonthYear) || parseTime(cell, DateOrder::MonthDayYear)));
        guess.see(dated.empty() ? cell : std::string_view(dated));
    };
    const Result<void> seen = forEachRecord(table, true, {}, [&](const Record& record) {
        if (plan.headings && headsDays(record)) std::for_each(record.cells.begin(), record.cells.end(), see);
        for (const int column : plan.columns) see(record.cell(column));
    });
    if (!seen) return Failure(seen.error());
    if (options.dateOrder && *options.dateOrder != DateOrder::YearMonthDay) return *options.dateOrder;
    return guess.answer().order;
}

/// The start of a programme ("Start: 2024-01-08") makes dates of its weeks; else the year makes calendar weeks of them.
void placeWeeks(Found& found, const std::vector<Saying>& said, const ImportOptions& options, TextTable& table)
{
    for (const Saying& saying : said) {
        if (saying.text == table.file || options.year) continue;
        const std::optional<WrittenTime> start = parseTime(dateInside(saying.text), options.dateOrder.value_or(DateOrder::DayMonthYear));
        if (!start) continue;
        found.plan.firstDay = std::chrono::floor<std::chrono::days>(start->time);
        table.notes.push_back("Week and weekday are read as dates: week 1 is that of " + log::formatDay(*found.plan.firstDay) + ", from " + saying.place + ". This is a guess.");
        return;
    }
}

}  // namespace

Result<void> giveYears(TextTable& table, const ImportOptions& options)
{
    if (table.header.empty()) {
        const Result<bool> any = readHead(table);
        if (!any) return Failure(any.error());
    }
    const Records records = table.firstRecords(true);
    Found found = findDays(table, records, options);
    if (found.plan.empty()) return {};
    if (found.plan.months || (found.plan.weeksSayYear && !found.plan.countsWeeks)) {
        table.notes.push_back(found.plan.months ? "The days are numbers; the month was taken from the heading above them, or from a name. This is a guess."
                                                : "Week and weekday are read as dates of calendar weeks.");
        table.source = yearedSource(table.source, std::move(found.plan));
        const Result<bool> any = readHead(table);
        return any ? Result<void>() : Failure(any.error());
    }
    table.year.wanted = true;
    const std::vector<Saying> said = sayings(table, records, found.titles);
    if (found.plan.weeks) placeWeeks(found, said, options, table);
    if (found.plan.countsWeeks && !found.plan.firstDay) return {};  // nothing says which week it is
    const char* place = "";
    found.plan.year = options.year;
    for (const Saying& saying : said) {
        if (found.plan.year || found.plan.firstDay) break;
        found.plan.year = yearIn(saying.text);
        place = saying.place;
    }
    table.year.taken = found.plan.year;
    const bool carried = !found.plan.weeks && !found.plan.headings;  // a whole date further up may say it, too
    if (!found.plan.year && !found.plan.firstDay && !carried) return {};
    if (found.plan.year) {
        const std::string year = std::to_string(*found.plan.year);
        if (options.year) {
            table.notes.push_back("You chose " + year + " for days that are written without a year.");
        } else if (found.plan.weeks) {
            table.notes.push_back("Week and weekday are read as calendar weeks of " + year + ", the year from " + place + ". This is a guess.");
        } else {
            table.notes.push_back("Days such as " + import::quoted(std::string_view(found.example)) + " have no year; " + year + " was taken from " + place + ". This is a guess.");
        }
    }
    bool follows = false;
    const Result<DateOrder> order = orderOf(table, found.plan, options, follows);
    if (!order) return Failure(order.error());
    if (!found.plan.year && carried) {
        if (!follows) return {};
        table.notes.push_back("Days such as " + import::quoted(std::string_view(found.example)) + " have no year; that of the whole date above them was taken. This is a guess.");
    }
    found.plan.order = *order;
    table.source = yearedSource(table.source, std::move(found.plan));
    const Result<bool> any = readHead(table);
    if (!any) return Failure(any.error());
    return {};
}

}  // namespace liftgraph::import
