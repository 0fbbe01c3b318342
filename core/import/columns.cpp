#include "core/import/columns.h"

#include "core/import/numbers.h"

namespace liftgraph::import {

namespace {

constexpr std::array<std::string_view, kMeanings> kNames{
    "ignored", "date", "time", "title", "session note", "session duration", "session end", "session rpe", "body mass", "exercise",
    "exercise note", "fatigue", "intensity", "set number", "set type", "warm-up", "sets", "load", "load unit", "reps", "duration",
    "distance", "distance unit", "rpe", "rir", "rest", "set note"};

std::optional<double> secondsUnit(const std::string& word)
{
    static const WordTable<double> kWords{{"s", 1},  {"sec", 1},     {"secs", 1},    {"second", 1},   {"seconds", 1}, {"sek", 1}, {"sekunden", 1},
                                          {"min", 60}, {"mins", 60}, {"minute", 60}, {"minutes", 60}, {"minuten", 60}, {"h", 3600}, {"hours", 3600}};
    return kWords.findFolded(word);
}

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

void applyUnit(SheetLayout& layout, Meaning meaning, const std::string& unit)
{
    switch (meaning) {
    case Meaning::Load: layout.loadUnit = loadUnit(unit); break;
    case Meaning::Distance: layout.metresPerUnit = metresPer(unit); break;
    case Meaning::Duration: layout.secondsPerUnit = secondsUnit(unit).value_or(1.0); break;
    case Meaning::SessionDuration: layout.sessionSecondsPerUnit = secondsUnit(unit).value_or(1.0); break;
    case Meaning::Rest: layout.restSecondsPerUnit = secondsUnit(unit).value_or(1.0); break;
    default: break;
    }
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
    default: return false;
    }
}

}  // namespace

std::string_view meaningName(Meaning meaning) { return kNames[static_cast<std::size_t>(meaning)]; }

SheetLayout layoutOf(const std::vector<std::string>& header, const HeaderWords& words)
{
    SheetLayout layout;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string folded = foldedWord(header[i]);
        std::optional<Meaning> meaning = words.findFolded(folded);
        // A column headed only "kg" or "mi" names its unit and nothing else.
        std::string unit = meaning ? folded : std::string();
        if (!meaning) {
            const SplitName name = split(folded);
            meaning = words.findFolded(name.base);
            unit = name.unit;
            if (meaning && !unitFits(*meaning, unit)) meaning.reset();
        }
        if (!meaning || *meaning == Meaning::Ignored || layout.has(*meaning)) continue;
        layout.set(*meaning, static_cast<int>(i));
        applyUnit(layout, *meaning, unit);
    }
    return layout;
}

}  // namespace liftgraph::import
