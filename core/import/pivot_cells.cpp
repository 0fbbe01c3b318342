#include "core/import/pivot_cells.h"

#include <algorithm>

#include "core/import/dates.h"
#include "core/import/numbers.h"
#include "core/import/packed_sets.h"
#include "core/import/sheet_words.h"
#include "core/import/superset_labels.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kLongestHeading = 80;

bool isDate(std::string_view text)
{
    if (text.size() < 6 || looksPacked(text)) return false;
    const bool parts = text.find_first_of("/-. ") != std::string_view::npos;
    return parts && (parseTime(text, DateOrder::DayMonthYear) || parseTime(text, DateOrder::MonthDayYear));
}

std::string_view bare(std::string_view text)
{
    while (!text.empty() && std::string_view("(),:;- ").find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    while (!text.empty() && std::string_view("(),:;- ").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

bool hasDigit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

}  // namespace

std::string_view dateInside(std::string_view cell)
{
    if (cell.size() > kLongestHeading || !hasDigit(cell)) return {};
    if (isDate(cell)) return cell;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        if (at > 0 && cell[at - 1] != ' ' && cell[at - 1] != '(' && cell[at - 1] != '\n') continue;
        const std::string_view rest = bare(cell.substr(at));
        if (isDate(rest)) return rest;
        const std::string_view word = bare(rest.substr(0, rest.find_first_of(" \n)")));
        if (isDate(word)) return word;
        // "Mon 5 Jan 2024 - felt strong": words may follow a date that begins the cell, or its second word.
        if (cell.substr(0, at).find(' ') != cell.substr(0, at).rfind(' ')) continue;
        std::size_t end = rest.find(' ');
        for (int more = 0; more < 2 && end != std::string_view::npos; ++more) {
            end = rest.find(' ', end + 1);
            const std::string_view words = bare(rest.substr(0, end));
            if (end != std::string_view::npos && isDate(words)) return words;
        }
    }
    return {};
}

DateAndWords dateAndWords(std::string_view cell)
{
    std::size_t head = std::min(cell.size(), kLongestHeading);
    while (head < cell.size() && head > 0 && (static_cast<unsigned char>(cell[head]) & 0xC0U) == 0x80U) --head;
    const std::string_view date = dateInside(cell.substr(0, head));
    if (date.empty() || date.data() != cell.data()) return {date, {}};
    std::string_view words = bare(cell.substr(date.size()));
    while (words.starts_with("\xE2\x80\x93") || words.starts_with("\xE2\x80\x94") || words.starts_with("\xC2\xB7")) words = bare(words.substr(words[0] == '\xE2' ? 3 : 2));
    const bool begins = !words.empty() && !(words.front() >= '0' && words.front() <= '9');
    const bool letters = std::any_of(words.begin(), words.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; });
    return {date, begins && letters ? words : std::string_view()};
}

bool isSum(std::string_view cell)
{
    static const WordTable<bool> kWords{
        {"total", true}, {"totals", true}, {"sum", true}, {"subtotal", true}, {"average", true}, {"avg", true}, {"mean", true}, {"max", true},
        {"volume", true}, {"total volume", true}, {"tonnage", true}, {"1rm", true}, {"e1rm", true}, {"est 1rm", true}, {"estimated 1rm", true}, {"best", true},
        {"pr", true}, {"summe", true}, {"gesamt", true}, {"durchschnitt", true}, {"mittel", true}, {"volumen", true}, {"total reps", true},
        {"total sets", true}, {"weekly total", true}, {"weekly volume", true}, {"moyenne", true}, {"totale", true}, {"media", true}, {"promedio", true}};
    const std::string folded = foldedWord(cell);
    if (kWords.findFolded(folded)) return true;
    const std::size_t space = folded.find(' ');
    if (space == std::string::npos) return false;
    const std::string first = folded.substr(0, space);
    return first == "total" || first == "average" || first == "avg" || first == "sum" || first == "gesamt" || first == "summe";
}

bool isPartLabel(std::string_view cell)
{
    static const WordTable<bool> kWords{{"week", true}, {"wk", true}, {"day", true}, {"session", true}, {"workout", true}, {"block", true},
                                        {"cycle", true}, {"phase", true}, {"mesocycle", true}, {"month", true}, {"training", true}, {"woche", true},
                                        {"tag", true}, {"einheit", true}, {"zyklus", true}, {"semaine", true}, {"jour", true}, {"séance", true},
                                        {"semana", true}, {"día", true}, {"dia", true}, {"settimana", true}, {"giorno", true},
                                        {"monday", true}, {"tuesday", true}, {"wednesday", true}, {"thursday", true}, {"friday", true},
                                        {"saturday", true}, {"sunday", true}, {"montag", true}, {"dienstag", true}, {"mittwoch", true},
                                        {"donnerstag", true}, {"freitag", true}, {"samstag", true}, {"sonntag", true}};
    const std::string folded = foldedWord(cell);
    const std::string first = folded.substr(0, folded.find_first_of(" 0123456789"));
    return kWords.findFolded(first).has_value();
}

bool saysNothingDone(std::string_view cell)
{
    static const WordTable<bool> kWords{{"x", true}, {"n a", true}, {"na", true}, {"skip", true}, {"skipped", true}, {"none", true}, {"rest", true},
                                        {"off", true}, {"missed", true}, {"rest day", true}, {"no", true}, {"sick", true}, {"pause", true},
                                        {"ausgelassen", true}, {"krank", true}, {"frei", true}};
    return cell.find_first_not_of("-.\xE2\x80\x93\x94 /") == std::string_view::npos || kWords.find(cell).has_value();
}

bool isLoneNumber(std::string_view cell)
{
    const std::optional<Quantity> quantity = parseQuantity(cell);
    return quantity && (quantity->unit.empty() || loadUnit(quantity->unit));
}

std::optional<NamedColumn> pivotHeading(std::string_view cell)
{
    static const HeaderWords kMore{{"w", Meaning::Load},   {"r", Meaning::Reps},     {"s", Meaning::Sets},
                                   {"sets x reps", Meaning::Packed}, {"sets reps", Meaning::Packed}, {"sets×reps", Meaning::Packed},
                                   {"scheme", Meaning::Packed}, {"target", Meaning::Packed}, {"goal", Meaning::Packed}, {"plan", Meaning::Packed},
                                   {"ziel", Meaning::Packed}, {"result", Meaning::Packed}, {"# reps", Meaning::Reps}, {"# sets", Meaning::Sets}};
    if (cell.empty() || cell.size() > kLongestHeading) return {};
    if (const auto named = namedColumn(cell, kMore)) return named;
    if (const auto named = namedColumn(cell, sheetWords())) {
        return named;
    }
    const auto numbered = numberedColumn(cell);
    if (!numbered) return {};
    return NamedColumn{numbered->meaning, numbered->unit};
}

bool PivotNames::known(std::string_view name)
{
    const auto at = m_known.find(name);
    if (at != m_known.end()) return at->second;
    if (m_known.size() >= m_most) return false;
    if (!m_catalogue) m_catalogue = log::Catalogue::load();
    const auto labelled = labelledName(name);  // "A1 Bench Press"
    const bool found = !name.empty() && name.size() <= kLongestHeading && (m_catalogue->find(name).known || (labelled && m_catalogue->find(labelled->name).known));
    m_known.emplace(std::string(name), found);
    return found;
}

bool PivotNames::countsRepetitions(std::string_view name) const
{
    if (!m_catalogue) return false;  // no name has been asked for yet
    const log::Exercise exercise = m_catalogue->find(name);
    return exercise.known && exercise.kind == log::ExerciseKind::Bodyweight && exercise.pattern != log::Pattern::VerticalPull &&
           exercise.name.find("Dip") == std::string::npos;
}

PivotExercise PivotNames::exercise(std::string_view cell)
{
    PivotExercise whole;
    whole.name = cell;
    whole.known = known(cell);
    const std::size_t space = cell.find_last_of(" \n_");
    if (whole.known || space == std::string_view::npos) return whole;
    const std::string_view last = bare(cell.substr(space + 1));
    const std::string_view first = bare(trimmedWord(cell.substr(0, space)));
    if (first.empty()) return whole;
    if (looksPacked(last)) return {std::string(first), {}, std::string(last), known(first)};
    if (!known(first)) return whole;
    const std::optional<NamedColumn> heading = pivotHeading(last);
    if (!heading) return whole;
    const std::string unit = loadUnit(last) ? std::string(last) : heading->unit;
    return {std::string(first), {heading->meaning, unit}, {}, true};
}

PivotResult pivotResult(std::string_view cell)
{
    if (isLoneNumber(cell) || parsePacked(cell)) return {cell, {}};
    // From the end on, as long as what is taken off holds letters: words about the sets.
    for (std::size_t at = cell.find_last_of(" (\n"); at != std::string_view::npos && at > 0; at = cell.find_last_of(" (\n", at - 1)) {
        const std::string_view sets = trimmedWord(cell.substr(0, at));
        const std::string_view note = bare(cell.substr(at));
        if (note.empty() || note.find_first_of("0123456789") == 0) continue;
        if (parsePacked(sets) || isLoneNumber(sets)) return {sets, note};
    }
    return {cell, {}};
}

}  // namespace liftgraph::import
