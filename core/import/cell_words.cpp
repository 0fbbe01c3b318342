#include "core/import/cell_words.h"

#include <algorithm>
#include <chrono>

#include "core/import/dates.h"
#include "core/import/sheet_words.h"

namespace liftgraph::import {

bool timesInside(std::string_view cell)
{
    return cell.find_first_of("xX@*") != std::string_view::npos || cell.find("\xC3\x97") != std::string_view::npos;
}

bool nothingDone(std::string_view cell)
{
    static const WordTable<bool> kWords{{"x", true}, {"n/a", true}, {"na", true}, {"skip", true}, {"skipped", true}, {"none", true}, {"null", true}};
    return cell.find_first_not_of("-.\xE2\x80\x93\x94 /") == std::string_view::npos || kWords.find(cell).has_value();
}

std::optional<EffortBehind> effortBehind(std::string_view cell)
{
    const std::string_view text = trimmedWord(cell);
    if (text.size() < 5 || (text.back() != ')' && text.back() != ']')) return {};
    const std::size_t open = text.find_last_of("([");
    if (open == std::string_view::npos || open == 0) return {};
    const std::string inside = foldedWord(text.substr(open + 1, text.size() - open - 2));
    const bool reserve = inside.starts_with("rir") || inside.ends_with("rir");
    const bool named = reserve || inside.starts_with("rpe") || inside.ends_with("rpe") || text[open + 1] == '@';
    const std::size_t first = text.find_first_of("0123456789", open), last = text.find_last_of("0123456789");
    if (!named || first == std::string_view::npos) return {};
    return EffortBehind{trimmedWord(text.substr(0, open)), text.substr(first, last - first + 1), reserve ? Meaning::Rir : Meaning::Rpe};
}

std::optional<int> rangeMadeDate(std::string_view cell)
{
    if (cell.size() < 6 || cell.find_first_of("-/.") == std::string_view::npos) return {};
    const std::optional<WrittenTime> when = parseTime(cell, DateOrder::DayMonthYear);
    if (!when) return {};
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(when->time));
    return static_cast<int>(std::min(unsigned(date.month()), unsigned(date.day())));
}

}  // namespace liftgraph::import
