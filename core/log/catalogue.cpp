#include "core/log/catalogue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_set>

#include "core/log/catalogue_tokens.h"

namespace liftgraph {
extern const char* catalogueText();
}

namespace liftgraph::log {

namespace {

std::vector<std::string_view> cells(std::string_view line, char delimiter)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(delimiter, at), line.size());
        parts.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::vector<Muscle> muscles(std::string_view text)
{
    std::vector<Muscle> list;
    for (const std::string_view name : cells(text, ','))
        if (!name.empty()) list.push_back(muscleNamed(name).value_or(Muscle::Unknown));
    return list;
}

double number(std::string_view text)
{
    double value = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), value);  // in every locale with a point
    return std::abs(value);
}

std::string muscleCell(const std::vector<Muscle>& muscles)
{
    std::string cell;
    for (const Muscle muscle : muscles) cell += (cell.empty() ? "" : ",") + std::string(nameOf(muscle));
    return cell;
}

/// "Bench Press" of "Bench Press (Barbell)".
std::string_view baseName(std::string_view name)
{
    const std::size_t bracket = name.rfind(" (");
    return bracket == std::string_view::npos ? name : name.substr(0, bracket);
}

/// The exercise as its words say it is done: with one arm or leg, there is one weight.
Exercise asWorded(Exercise exercise, const std::vector<std::string>& tokens)
{
    if (std::find(tokens.begin(), tokens.end(), "single") == tokens.end()) return exercise;
    exercise.oneSided = true;
    exercise.pair = false;
    return exercise;
}

/// An exercise described for one piece of equipment, done with another one of which the table has no row.
Exercise withEquipment(Exercise exercise, Equipment equipment)
{
    if (exercise.equipment == equipment) return exercise;
    exercise.equipment = equipment;
    exercise.pair = equipment == Equipment::Dumbbell || (exercise.pair && equipment == Equipment::Kettlebell);
    const bool carriesTheBody = equipment == Equipment::Machine || equipment == Equipment::Cable || equipment == Equipment::Smith;
    if (carriesTheBody) {
        exercise.bodyMassFraction = 0.0;
        if (exercise.kind == ExerciseKind::Bodyweight) exercise.kind = ExerciseKind::Compound;
    }
    return exercise;
}

std::vector<std::string> without(const std::vector<std::string>& tokens, std::initializer_list<WordRole> dropped)
{
    std::vector<std::string> kept;
    for (const std::string& token : tokens)
        if (std::find(dropped.begin(), dropped.end(), roleOf(token)) == dropped.end()) kept.push_back(token);
    return kept;
}

struct Lookup {
    const std::vector<Exercise>& exercises;
    const std::vector<std::pair<std::string, int>>& index;

    int at(const std::vector<std::string>& tokens) const
    {
        if (tokens.empty()) return -1;
        const std::string key = tokenKey(tokens);
        const auto found = std::lower_bound(index.begin(), index.end(), key, [](const auto& entry, const std::string& k) { return entry.first < k; });
        return found != index.end() && found->first == key ? found->second : -1;
    }

    std::optional<Exercise> find(const std::vector<std::string>& tokens) const
    {
        std::optional<Equipment> equipment;
        for (const std::string& token : tokens) {
            const auto named = equipmentOf(token);
            // "Machine" beside another word says only what kind of thing that is: a Smith machine, a cable machine.
            if (named && !(equipment && *named == Equipment::Machine)) equipment = named;
        }

        // From the exact words to ever fewer: first those that change nothing, then grip and posture.
        const auto plain = without(tokens, {WordRole::Style});
        for (const auto& words : {tokens, plain, without(plain, {WordRole::Stance})}) {
            if (const int hit = at(words); hit >= 0) return exercises[std::size_t(hit)];
            if (!equipment) continue;
            if (const int hit = at(without(words, {WordRole::Equipment})); hit >= 0) return sibling(exercises[std::size_t(hit)], *equipment);
        }
        return std::nullopt;
    }

    /// The row of the same movement with that equipment, where the table has one.
    Exercise sibling(const Exercise& exercise, Equipment equipment) const
    {
        std::vector<std::string> words = nameTokens(baseName(exercise.name));
        words.emplace_back(wordOf(equipment));
        const int hit = at(words);
        return hit >= 0 ? exercises[std::size_t(hit)] : withEquipment(exercise, equipment);
    }
};

/// The places where a name may end and an addition of the user's begin: after a bracket, before one, and before a dash.
std::vector<std::size_t> endsOf(std::string_view name)
{
    std::vector<std::size_t> ends;
    for (std::size_t at = name.size(); at-- > 1;) {
        if (name[at] == ')' && at + 1 < name.size()) ends.push_back(at + 1);
        if (name[at] == '(' || (name[at] == '-' && (name[at - 1] == ' ' || (at + 1 < name.size() && name[at + 1] == ' ')))) ends.push_back(at);
    }
    return ends;
}

/// The words of all names that the table knows.
std::unordered_set<std::string> wordsOf(const std::vector<std::pair<std::string, int>>& index)
{
    std::unordered_set<std::string> words;
    for (const auto& [key, place] : index)
        for (const std::string_view word : cells(key, ' ')) words.emplace(word);
    return words;
}

/// The exercise of a name to which the user has added words that no exercise's name holds, such as those of a gym: "Hack Squat
/// (Machine) Riverside". A single word before the addition would say too little.
std::optional<Exercise> withAddition(const Lookup& lookup, std::string_view name)
{
    static const auto known = wordsOf(lookup.index);
    for (const std::size_t end : endsOf(name)) {
        std::vector<std::string> tokens = nameTokens(name.substr(0, end));
        if (tokens.size() < 2) continue;
        bool added = true;
        for (std::string& token : nameTokens(name.substr(end))) {
            if (roleOf(token) == WordRole::Meaning && known.count(token) > 0) added = false;
            if (roleOf(token) != WordRole::Meaning) tokens.push_back(std::move(token));
        }
        if (!added) continue;
        if (auto found = lookup.find(tokens)) return found;
    }
    return std::nullopt;
}

}  // namespace

MuscleGroup Exercise::group() const { return primary.empty() ? MuscleGroup::Unknown : groupOf(primary.front()); }

std::optional<Exercise> exerciseOfLine(std::string_view line)
{
    const auto fields = cells(line, '\t');
    if (fields.size() < 8 || line.front() == '#') return std::nullopt;
    Exercise exercise;
    exercise.name = fields[0];
    exercise.known = true;
    exercise.kind = kindNamed(fields[1]).value_or(ExerciseKind::Unknown);
    exercise.pattern = patternNamed(fields[2]).value_or(Pattern::Unknown);
    exercise.equipment = equipmentNamed(fields[3]).value_or(Equipment::Unknown);
    exercise.primary = muscles(fields[4]);
    exercise.secondary = muscles(fields[5]);
    exercise.bodyMassFraction = number(fields[6]);
    exercise.assisted = !fields[6].empty() && fields[6].front() == '-';
    const std::string_view hands = fields.size() > 8 ? fields[8] : std::string_view();
    exercise.oneSided = hands.find("side") != std::string_view::npos;
    exercise.pair = hands.find("pair") != std::string_view::npos;
    return exercise;
}

std::string catalogueLine(const Exercise& exercise)
{
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), exercise.bodyMassFraction);
    std::string line = exercise.name;
    for (const std::string_view cell : {nameOf(exercise.kind), nameOf(exercise.pattern), nameOf(exercise.equipment)}) (line += '\t') += cell;
    line += '\t' + muscleCell(exercise.primary) + '\t' + muscleCell(exercise.secondary) + '\t' + (exercise.assisted ? "-" : "");
    line.append(digits.data(), end.ptr);
    return line + "\t\t" + (exercise.pair ? "pair" : "") + (exercise.oneSided ? (exercise.pair ? ",side" : "side") : "");
}

/// The table compiled into the program.
Catalogue::Table Catalogue::bundled()
{
    Table table;
    std::vector<std::pair<std::string, int>> aliases;
    for (const std::string_view line : cells(catalogueText(), '\n')) {
        std::optional<Exercise> exercise = exerciseOfLine(line);
        if (!exercise) continue;
        const int place = int(table.exercises.size());
        table.index.emplace_back(tokenKey(nameTokens(exercise->name)), place);
        for (const std::string_view alias : cells(cells(line, '\t')[7], '|'))
            if (!alias.empty()) aliases.emplace_back(tokenKey(nameTokens(alias)), place);
        table.exercises.push_back(std::move(*exercise));
    }
    // Names before aliases: an alias of one row must never hide another row's own name.
    auto& index = table.index;
    index.insert(index.end(), aliases.begin(), aliases.end());
    std::stable_sort(index.begin(), index.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    index.erase(std::unique(index.begin(), index.end(), [](const auto& a, const auto& b) { return a.first == b.first; }), index.end());
    return table;
}

void Catalogue::Table::take(const std::vector<Exercise>& theirs)
{
    for (const Exercise& exercise : theirs) {
        const auto row = std::find_if(exercises.begin(), exercises.end(), [&](const Exercise& known) { return known.name == exercise.name; });
        own.emplace_back(exercise.name, int(row - exercises.begin()));
        if (row != exercises.end()) {
            *row = exercise;
            continue;
        }
        // A name of the user's own hides no spelling that the table knows.
        const std::string key = tokenKey(nameTokens(exercise.name));
        const auto at = std::lower_bound(index.begin(), index.end(), key, [](const auto& entry, const std::string& wanted) { return entry.first < wanted; });
        if (!key.empty() && (at == index.end() || at->first != key)) index.emplace(at, key, int(exercises.size()));
        exercises.push_back(exercise);
    }
    std::sort(own.begin(), own.end());
}

Catalogue Catalogue::load(const std::vector<Exercise>& own)
{
    static const auto table = std::make_shared<const Table>(bundled());
    if (own.empty()) return Catalogue(table);
    auto mixed = std::make_shared<Table>(*table);
    mixed->take(own);
    return Catalogue(std::move(mixed));
}

Exercise Catalogue::find(std::string_view loggedName) const
{
    const auto& own = m_table->own;
    const auto theirs = std::lower_bound(own.begin(), own.end(), loggedName, [](const auto& entry, std::string_view name) { return entry.first < name; });
    if (theirs != own.end() && theirs->first == loggedName) return m_table->exercises[std::size_t(theirs->second)];
    const Lookup lookup{m_table->exercises, m_table->index};
    const auto tokens = nameTokens(loggedName);
    Exercise unknown;
    unknown.name = loggedName;

    // A superset logged under one name is known only where its parts work the same muscles in the same way.
    std::optional<Exercise> first;
    auto part = tokens.begin();
    while (part != tokens.end()) {
        const auto end = std::find(part, tokens.end(), "into");
        const bool whole = part == tokens.begin() && end == tokens.end();
        auto found = lookup.find({part, end});
        if (!found && whole) found = withAddition(lookup, loggedName);
        if (!found || (first && (found->pattern != first->pattern || found->primary != first->primary))) return unknown;
        if (!first) first = found;
        part = end == tokens.end() ? end : end + 1;
    }
    return first ? asWorded(std::move(*first), tokens) : unknown;
}

}  // namespace liftgraph::log
