#include "core/import/columns.h"

#include <string>

#include "core/import/numbers.h"

namespace liftgraph::import {

namespace {

constexpr std::array<std::string_view, kMeanings> kNames{
    "ignored", "date", "time", "title", "session note", "session duration", "session end", "session rpe", "body mass", "exercise",
    "exercise note", "fatigue", "intensity", "set number", "set type", "warm-up", "sets", "load", "load unit", "reps", "duration",
    "distance", "distance unit", "rpe", "rir", "rest", "set note", "equipment", "variant", "several sets", "skipped", "athlete", "completed"};

/// A name and the unit word behind it: "weight kg" is "weight" in "kg".
struct SplitName {
    std::string base;
    std::string unit;
};
SplitName split(const std::string& folded)
{
    const std::size_t gap = folded.rfind(' ');
    if (gap == std::string::npos) return {folded, {}};
    return {folded.substr(0, gap), folded.substr(gap + 1)};
}

bool unitFits(Meaning meaning, const std::string& unit)
{
    switch (meaning) {
    case Meaning::Load:
    case Meaning::BodyMass: return loadUnit(unit).has_value();
    case Meaning::Distance: return metresPer(unit).has_value();
    case Meaning::Duration:
    case Meaning::SessionDuration:
    case Meaning::Rest: return secondsUnit(unit).has_value();
    case Meaning::Rpe: return unit == "rir rpe" || unit == "rpe rir";
    default: return false;
    }
}

}  // namespace

std::string_view meaningName(Meaning meaning) { return kNames[static_cast<std::size_t>(meaning)]; }

void applyUnit(SheetLayout& layout, Meaning meaning, const std::string& unit)
{
    switch (meaning) {
    case Meaning::Load: layout.loadUnit = loadUnit(unit); break;
    case Meaning::BodyMass: layout.bodyMassUnit = loadUnit(unit); break;
    case Meaning::Distance: layout.metresPerUnit = metresPer(unit); break;
    case Meaning::Duration: layout.secondsPerUnit = secondsUnit(unit).value_or(1.0); break;
    case Meaning::SessionDuration: layout.sessionSecondsPerUnit = secondsUnit(unit).value_or(1.0); break;
    case Meaning::Rpe: layout.eitherEffort = !unit.empty(); break;
    case Meaning::Rest: layout.restSecondsPerUnit = secondsUnit(unit).value_or(1.0); break;
    default: break;
    }
}

std::optional<double> secondsUnit(const std::string& word)
{
    static const WordTable<double> kWords{{"s", 1},  {"sec", 1},     {"secs", 1},    {"second", 1},   {"seconds", 1}, {"sek", 1}, {"sekunden", 1},
                                          {"min", 60}, {"mins", 60}, {"minute", 60}, {"minutes", 60}, {"minuten", 60}, {"h", 3600}, {"hours", 3600}};
    return kWords.findFolded(word);
}

namespace {

std::optional<NamedColumn> columnOf(const std::string& folded, const HeaderWords& words)
{
    // A column headed only "kg" or "mi" names its unit and nothing else.
    if (const std::optional<Meaning> named = words.findFolded(folded)) {
        return NamedColumn{*named, unitFits(*named, folded) ? folded : std::string()};
    }
    SplitName parts = split(folded);
    if (parts.base.ends_with(" in")) parts.base.resize(parts.base.size() - 3);  // "weight in kg"
    const std::optional<Meaning> meaning = words.findFolded(parts.base);
    if (meaning && unitFits(*meaning, parts.unit)) return NamedColumn{*meaning, std::move(parts.unit)};
    return {};
}

}  // namespace

namespace {

/// "exercise Name" of "exerciseName": programs join the words of a name by capitals. Empty where none stands inside the name.
std::string parted(std::string_view name)
{
    const auto small = [&](std::size_t i) { return (name[i] >= 'a' && name[i] <= 'z') || (name[i] >= '0' && name[i] <= '9'); };
    std::string apart;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (i > 0 && name[i] >= 'A' && name[i] <= 'Z' && small(i - 1)) apart += ' ';
        apart += name[i];
    }
    return apart.size() > name.size() ? apart : std::string();
}

}  // namespace

std::optional<NamedColumn> namedColumn(std::string_view name, const HeaderWords& words)
{
    constexpr std::size_t kLongest = 200;  // bytes; what is longer is a text, not a name
    if (name.size() > kLongest) return {};
    const std::string folded = foldedWord(name);
    if (std::optional<NamedColumn> column = columnOf(folded, words)) return column;
    for (const std::string_view done : {"actual ", "completed ", "performed "}) {
        if (!folded.starts_with(done)) continue;
        std::optional<NamedColumn> column = columnOf(folded.substr(done.size()), words);
        if (column) column->performed = true;
        return column;
    }
    const std::string apart = parted(name);
    return apart.empty() ? std::nullopt : namedColumn(apart, words);
}

std::optional<NumberedColumn> numberedColumn(std::string_view name)
{
    static const WordTable<bool> kSetWords{{"set", true}, {"sets", true}, {"satz", true}, {"serie", true}, {"série", true}, {"s", true}};
    static const HeaderWords kFields{
        {"weight", Meaning::Load},   {"load", Meaning::Load},     {"w", Meaning::Load},        {"kg", Meaning::Load},     {"lb", Meaning::Load},
        {"lbs", Meaning::Load},      {"gewicht", Meaning::Load},  {"poids", Meaning::Load},    {"peso", Meaning::Load},   {"reps", Meaning::Reps},
        {"rep", Meaning::Reps},      {"r", Meaning::Reps},        {"wdh", Meaning::Reps},      {"wiederholungen", Meaning::Reps},
        {"répétitions", Meaning::Reps}, {"repeticiones", Meaning::Reps}, {"repetições", Meaning::Reps}, {"ripetizioni", Meaning::Reps},
        {"repetitions", Meaning::Reps}, {"rpe", Meaning::Rpe},    {"rir", Meaning::Rir},       {"rest", Meaning::Rest},   {"pause", Meaning::Rest},
        {"time", Meaning::Duration}, {"seconds", Meaning::Duration}, {"sec", Meaning::Duration}, {"duration", Meaning::Duration}};
    const std::string folded = foldedWord(name);
    NumberedColumn found;
    std::string field;
    bool named = false;
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        const auto digit = [&](std::size_t i) { return folded[i] >= '0' && folded[i] <= '9'; };
        while (end < folded.size() && folded[end] != ' ' && digit(end) == digit(at)) ++end;
        const std::string token = folded.substr(at, end - at);
        if (!token.empty() && digit(at)) {
            if (found.set != 0 || token.size() > 2) return {};
            found.set = std::stoi(token);
        } else if (kSetWords.findFolded(token)) {
            named = true;
        } else if (!token.empty()) {
            field += (field.empty() ? "" : " ") + token;
        }
        at = end + (end < folded.size() && folded[end] == ' ');
    }
    if (found.set == 0) return {};
    if (field.empty()) return named ? std::optional(found) : std::nullopt;
    const std::optional<NamedColumn> column = namedColumn(field, kFields);
    if (!column) return {};
    found.meaning = column->meaning;
    found.unit = column->unit;
    return found;
}

int loadsByUnit(const std::vector<std::string>& header, const HeaderWords& words)
{
    static const WordTable<bool> kValues{{"value", true}, {"amount", true}, {"quantity", true}, {"wert", true}, {"valor", true}, {"valeur", true}, {"valore", true}, {"значение", true}};
    int values = -1;
    bool units = false;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::optional<NamedColumn> column = namedColumn(header[i], words);
        if (column && column->meaning == Meaning::Load) return -1;
        units = units || (column && column->meaning == Meaning::LoadUnit);
        if (!column && values < 0 && header[i].size() < 20 && kValues.find(header[i])) values = static_cast<int>(i);
    }
    return units ? values : -1;
}

SheetLayout layoutOf(const std::vector<std::string>& header, const HeaderWords& words)
{
    SheetLayout layout;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::optional<NamedColumn> column = namedColumn(header[i], words);
        if (!column || column->meaning == Meaning::Ignored || (layout.has(column->meaning) && !column->performed)) continue;
        layout.set(column->meaning, static_cast<int>(i));
        applyUnit(layout, column->meaning, column->unit);
    }
    if (!layout.has(Meaning::Load)) layout.set(Meaning::Load, loadsByUnit(header, words));
    return layout;
}

}  // namespace liftgraph::import
