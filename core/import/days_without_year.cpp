#include "core/import/days_without_year.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/import/columns.h"
#include "core/import/dates.h"
#include "core/import/numbers.h"
#include "core/import/words.h"
#include "core/import/yeared_records.h"

namespace liftgraph::import {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isDate(const std::string& text) { return parseTime(text, DateOrder::DayMonthYear) || parseTime(text, DateOrder::MonthDayYear); }

/// Splits "Week 3 Tuesday" behind its number.
std::optional<int> numberBehind(std::string_view text, std::string_view& rest)
{
    std::size_t end = 0;
    while (end < text.size() && isDigit(text[end])) ++end;
    if (end == 0 || end > 2) return {};
    rest = text.substr(end);
    const int week = static_cast<int>(*parseNumber(text.substr(0, end)));
    return week >= 1 && week <= 60 ? std::optional(week) : std::nullopt;
}

}  // namespace

std::string withYear(std::string_view cell, int year)
{
    const std::string_view text = trimmedWord(cell);
    if (text.size() < 3 || text.size() > 30 || !std::any_of(text.begin(), text.end(), isDigit) || isDate(std::string(text))) return {};
    if (numberedColumn(text)) return {};  // "Set 1" is no day of settembre
    const std::string number = std::to_string(year);
    const std::size_t mark = text.find_first_of("./-");
    const bool numeric = mark != std::string_view::npos && mark > 0 && isDigit(text[mark - 1]) && mark + 1 < text.size() && isDigit(text[mark + 1]);
    if (numeric) {
        // "Tue 3/12": weekday, day and month, perhaps a last mark.
        const std::size_t digits = text.find_first_of("0123456789");
        const std::string_view day = text.substr(digits);
        const std::size_t end = std::min(day.find_first_not_of("0123456789", mark - digits + 1), day.size());
        const bool whole = end == day.size() || (end + 1 == day.size() && day[end] == text[mark]);
        if (!whole || mark - digits > 2 || end - (mark - digits) - 1 > 2) return {};
        std::string dated = std::string(text.substr(0, digits)) + std::string(day.substr(0, end)) + text[mark] + number;
        return isDate(dated) ? dated : std::string();
    }
    // What ends in a number has the month first: "Mar 3".
    std::string dated(text);
    while (!dated.empty() && (dated.back() == ',' || dated.back() == '.')) dated.pop_back();
    dated += isDigit(dated.back()) ? ", " + number : " " + number;
    return isDate(dated) ? dated : std::string();
}

bool isDayWithoutYear(std::string_view cell) { return !withYear(cell, 2000).empty(); }

bool isWeekday(std::string_view cell)
{
    const std::string_view text = trimmedWord(cell);
    return text.size() > 1 && text.size() < 24 && weekdayNamed(text).has_value();
}

std::optional<WeekDay> weekAndDay(std::string_view cell)
{
    static const WordTable<bool> kWeeks{{"week", true}, {"wk", true}, {"w", true}, {"woche", true}, {"kw", true}, {"semaine", true}, {"semana", true}, {"settimana", true}};
    if (cell.size() > 40) return {};
    const std::string folded = foldedWord(cell);
    const std::size_t digit = folded.find_first_of("0123456789");
    if (digit == std::string::npos || !kWeeks.findFolded(std::string(trimmedWord(folded.substr(0, digit))))) return {};
    std::string_view rest;
    const std::optional<int> week = numberBehind(std::string_view(folded).substr(digit), rest);
    const std::optional<unsigned> day = weekdayNamed(trimmedWord(rest));
    if (!week || !day) return {};
    return WeekDay{*week, *day};
}

std::optional<YearWeek> yearAndWeek(std::string_view cell)
{
    static const WordTable<bool> kWeeks{{"week", true}, {"wk", true}, {"w", true}, {"woche", true}, {"kw", true}, {"semaine", true}, {"semana", true}, {"settimana", true}};
    if (cell.size() > 24) return {};
    std::vector<int> numbers;
    std::size_t yearAt = 2;
    const std::string folded = foldedWord(cell);
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        while (end < folded.size() && folded[end] != ' ' && isDigit(folded[end]) == isDigit(folded[at])) ++end;
        const std::string token = folded.substr(at, end - at);
        if (isDigit(token.front())) {
            if (token.size() > 4 || numbers.size() == 2) return {};
            if (token.size() == 4) yearAt = numbers.size();
            numbers.push_back(std::stoi(token));
        } else if (!kWeeks.findFolded(token)) {
            return {};
        }
        at = end + (end < folded.size() && folded[end] == ' ');
    }
    if (numbers.size() != 2 || yearAt > 1) return {};
    const YearWeek found{numbers[yearAt], numbers[1 - yearAt]};
    return found.year >= 1970 && found.year <= 2100 && found.week >= 1 && found.week <= 53 ? std::optional(found) : std::nullopt;
}

std::optional<log::LocalDay> monthNamed(std::string_view cell)
{
    const std::string_view text = trimmedWord(cell);
    if (text.size() < 6 || text.size() > 24 || !yearIn(text) || isDate(std::string(text))) return {};
    for (const std::string& dated : {"1 " + std::string(text), std::string(text) + "-01", "1/" + std::string(text), "1." + std::string(text), std::string(text) + "1日"}) {
        const std::optional<WrittenTime> when = parseTime(dated, DateOrder::DayMonthYear);
        if (when && !when->hasTime) return std::chrono::floor<std::chrono::days>(when->time);
    }
    return {};
}

std::optional<unsigned> bareDay(std::string_view cell)
{
    std::string_view text = trimmedWord(cell);
    if (const std::size_t gap = text.find(' '); gap != std::string_view::npos) {
        if (!weekdayNamed(text.substr(0, gap))) return {};
        text = trimmedWord(text.substr(gap + 1));
    }
    std::size_t end = 0;
    while (end < text.size() && isDigit(text[end])) ++end;
    if (end == 0 || end > 2) return {};
    const std::string_view tail = text.substr(end);
    if (!tail.empty() && tail != "." && tail != "st" && tail != "nd" && tail != "rd" && tail != "th" && tail != "日") return {};
    const auto day = static_cast<unsigned>(*parseNumber(text.substr(0, end)));
    return day >= 1 && day <= 31 ? std::optional(day) : std::nullopt;
}

std::optional<int> yearIn(std::string_view name)
{
    std::optional<int> found;
    for (std::size_t at = 0; at < name.size();) {
        if (!isDigit(name[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < name.size() && isDigit(name[end])) ++end;
        // 2024, and 20240305
        if (end - at == 4 || end - at == 8) {
            const int year = static_cast<int>(*parseNumber(name.substr(at, 4)));
            if (year >= 1970 && year <= 2100) {
                if (found && *found != year) return {};
                found = year;
            }
        }
        at = end;
    }
    return found;
}

}  // namespace liftgraph::import
