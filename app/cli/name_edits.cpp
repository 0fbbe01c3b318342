#include "app/cli/name_edits.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "core/import/dates.h"
#include "core/import/row_values.h"
#include "core/log/exercise_names.h"
#include "core/log/log_store.h"

namespace liftgraph::cli {

namespace {

template <class Enum>
std::string choices(Enum last)
{
    std::string list;
    for (int i = 1; i <= int(last); ++i) list += (i == 1 ? "" : ", ") + std::string(log::nameOf(Enum(i)));
    return list;
}

template <class Enum>
Result<void> take(const std::optional<std::string>& word, std::optional<Enum> (*named)(std::string_view), Enum last, const char* what, Enum& into)
{
    if (!word) return {};
    const std::optional<Enum> found = named(*word);
    if (!found) return fail(ErrorCode::Usage, "\"" + *word + "\" is no " + what + ". There are: " + choices(last) + ".");
    into = *found;
    return {};
}

Result<void> takeMuscles(const std::optional<std::vector<std::string>>& words, std::vector<log::Muscle>& into)
{
    if (!words) return {};
    into.clear();
    for (const std::string& word : *words) {
        log::Muscle muscle = log::Muscle::Unknown;
        if (const auto taken = take(std::optional(word), log::muscleNamed, log::Muscle::WholeBody, "muscle", muscle); !taken) return taken;
        into.push_back(muscle);
    }
    return {};
}

/// What is known so far, changed by what is stated.
Result<log::Exercise> statedFacts(const NameEdits& edits, log::Exercise facts)
{
    if (const auto taken = take(edits.pattern, log::patternNamed, log::Pattern::Locomotion, "movement pattern", facts.pattern); !taken) return Failure(taken.error());
    if (const auto taken = take(edits.kind, log::kindNamed, log::ExerciseKind::Cardio, "kind", facts.kind); !taken) return Failure(taken.error());
    if (const auto taken = take(edits.equipment, log::equipmentNamed, log::Equipment::Other, "equipment", facts.equipment); !taken) return Failure(taken.error());
    if (const auto taken = takeMuscles(edits.primary, facts.primary); !taken) return Failure(taken.error());
    if (const auto taken = takeMuscles(edits.secondary, facts.secondary); !taken) return Failure(taken.error());
    if (edits.hands) {
        facts.pair = *edits.hands == "pair";
        facts.oneSided = *edits.hands == "side";
    }
    if (edits.fraction) facts.bodyMassFraction = *edits.fraction;
    facts.assisted = facts.assisted || edits.assisted;
    return facts;
}

Result<std::optional<log::LocalDay>> dayOf(const std::string& text)
{
    if (text.empty()) return std::optional<log::LocalDay>();
    const auto when = import::parseTime(text, import::DateOrder::YearMonthDay);
    if (!when) return fail(ErrorCode::Usage, "\"" + text + "\" is not a date. Write it as 2024-12-31.");
    return std::optional(std::chrono::floor<std::chrono::days>(when->time));
}

Result<log::EditRequest> splitRequest(const NameEdits& edits, const log::LoadedLog& loaded)
{
    const auto since = dayOf(edits.since), before = dayOf(edits.before);
    if (!since) return Failure(since.error());
    if (!before) return Failure(before.error());
    log::EntryFilter filter{edits.written, *since, {}, {}};
    if (*before) filter.lastDay = **before - std::chrono::days(1);
    return log::splitExercise(loaded, edits.split.front(), filter, edits.split.back());
}

Result<log::EditRequest> requestFor(const NameEdits& edits, const log::LoadedLog& loaded)
{
    if (!edits.map.empty()) return log::mapExercise(loaded.log, edits.map.front(), edits.map.back());
    if (!edits.split.empty()) return splitRequest(edits, loaded);
    if (edits.unmap.empty()) return log::EditRequest();
    const auto& mappings = loaded.log.nameMappings;
    const bool mapped = std::any_of(mappings.begin(), mappings.end(), [&](const log::NameMapping& mapping) { return mapping.written == edits.unmap; });
    return mapped ? log::EditRequest{log::UnmapName{edits.unmap}} : log::EditRequest();
}

/// Facts belong to the library, so the first athlete stands for all.
Result<log::EditRequest> factsRequest(const NameEdits& edits, const log::LoadedLog& loaded)
{
    if (!edits.reset.empty()) return log::EditRequest{log::CorrectExercise{edits.reset, {}}};
    auto facts = statedFacts(edits, log::Catalogue::load(loaded.log.ownExercises).find(edits.set));
    if (!facts) return Failure(facts.error());
    return log::EditRequest{log::CorrectExercise{edits.set, std::move(*facts)}};
}

Result<log::LogStore> openNamed(const CommonOptions& common)
{
    if (common.library.empty()) return fail(ErrorCode::Usage, "Names are changed in a library. Name it with --library.");
    return log::LogStore::open(common.library, log::OpenMode::Existing);
}

Result<std::vector<log::Athlete>> chosenAthletes(const log::LogStore& store, const CommonOptions& common)
{
    auto athletes = store.athletes();
    if (!athletes) return athletes;
    if (!common.athlete.empty()) std::erase_if(*athletes, [&](const log::Athlete& athlete) { return athlete.name != common.athlete; });
    if (athletes->empty()) return fail(ErrorCode::AthleteUnknown, "The library has no such athlete.", common.library);
    return athletes;
}

std::int64_t entriesOf(const log::LogEdit& edit)
{
    std::int64_t entries = 0;
    for (const auto& change : edit.history) entries += change.after ? change.after->change.entries : 0;
    return entries;
}

Result<Answer> editFacts(log::LogStore& store, std::int64_t athlete, const NameEdits& edits, const JobContext& context)
{
    const auto loaded = store.loadWithIds(athlete, context);
    if (!loaded) return Failure(loaded.error());
    const auto request = factsRequest(edits, *loaded);
    if (!request) return Failure(request.error());
    if (const auto edit = store.edit(athlete, *request, context); !edit) return Failure(edit.error());
    const std::string& name = edits.set.empty() ? edits.reset : edits.set;
    Answer answer;
    answer.json = {{"name", name}, {"own", edits.reset.empty()}};
    answer.text = name + (edits.reset.empty() ? " is now as you stated it\n" : " is again as in the catalogue\n");
    return answer;
}

}  // namespace

void addNameEdits(CLI::App& command, NameEdits& edits)
{
    command.add_option("--map", edits.map, "Call every entry of A B, in the library and in files still to come; what they were called is kept")
        ->type_name("A B")
        ->expected(2);
    command.add_option("--unmap", edits.unmap, "Take the mapping of a name back")->type_name("A");
    command.add_option("--split", edits.split, "Call entries of A B: those that --written, --since and --before mean")->type_name("A B")->expected(2);
    command.add_option("--written", edits.written, "Entries that came with this name")->type_name("NAME");
    command.add_option("--since", edits.since, "Entries from this day on")->type_name("DATE");
    command.add_option("--before", edits.before, "Entries before this day")->type_name("DATE");
    command.add_option("--set", edits.set, "State what an exercise is, for the whole library; what is not stated stays")->type_name("NAME");
    command.add_option("--reset", edits.reset, "Have an exercise as in the catalogue again")->type_name("NAME");
    command.add_option("--pattern", edits.pattern, "Movement pattern, such as \"Horizontal push\"")->type_name("PATTERN");
    command.add_option("--primary", edits.primary, "Muscles that do most")->delimiter(',')->type_name("MUSCLES");
    command.add_option("--secondary", edits.secondary, "Muscles that help")->delimiter(',')->type_name("MUSCLES");
    command.add_option("--kind", edits.kind, "Compound, Isolation, Bodyweight, Timed or Cardio")->type_name("KIND");
    command.add_option("--equipment", edits.equipment, "Barbell, Dumbbell, Machine and so on")->type_name("EQUIPMENT");
    command.add_option("--hands", edits.hands, "pair: two weights, the log has one; side: one arm or leg at a time; both")->check(CLI::IsMember({"pair", "side", "both"}));
    command.add_option("--fraction", edits.fraction, "Share of body mass that is moved, 0 to 1")->type_name("SHARE");
    command.add_flag("--assisted", edits.assisted, "The logged load is help");
    command.add_flag("--history", edits.history, "List what was decided, the latest first");
}

Result<Answer> editNames(const CommonOptions& common, const NameEdits& edits, const JobContext& context)
{
    auto store = openNamed(common);
    if (!store) return Failure(store.error());
    const auto athletes = chosenAthletes(*store, common);
    if (!athletes) return Failure(athletes.error());
    if (!edits.set.empty() || !edits.reset.empty()) return editFacts(*store, athletes->front().id, edits, context);
    std::int64_t entries = 0;
    bool any = false;
    for (const log::Athlete& athlete : *athletes) {
        const auto loaded = store->loadWithIds(athlete.id, context);
        if (!loaded) return Failure(loaded.error());
        const auto request = requestFor(edits, *loaded);
        if (!request) return Failure(request.error());
        if (request->empty()) continue;
        const auto edit = store->edit(athlete.id, *request, context);
        if (!edit) return Failure(edit.error());
        entries += entriesOf(*edit);
        any = true;
    }
    const std::string from = !edits.map.empty() ? edits.map.front() : !edits.split.empty() ? edits.split.front() : edits.unmap;
    if (!any && !edits.unmap.empty()) return fail(ErrorCode::NoUsableRow, "\"" + from + "\" is not mapped to another name.", common.library);
    if (!any) return fail(ErrorCode::NoUsableRow, "No entry is called \"" + from + "\". List the names with: names --library FILE.", common.library);
    const std::string to = !edits.map.empty() ? edits.map.back() : !edits.split.empty() ? edits.split.back() : edits.unmap;
    Answer answer;
    answer.json = {{"from", from}, {"to", to}, {"entries", entries}};
    answer.text = import::counted(entries, "entry", "entries") + " of " + from + (entries == 1 ? " is" : " are") + " now called " + to + '\n';
    return answer;
}

Result<Answer> listNameChanges(const CommonOptions& common)
{
    if (common.library.empty()) return fail(ErrorCode::Usage, "The history lies in a library. Name it with --library.");
    const auto store = log::LogStore::open(common.library, log::OpenMode::ReadOnly);
    if (!store) return Failure(store.error());
    const auto athletes = chosenAthletes(*store, common);
    if (!athletes) return Failure(athletes.error());
    Answer answer;
    answer.json["history"] = Json::array();
    std::ostringstream text;
    for (const log::Athlete& athlete : *athletes) {
        const auto changes = store->nameChanges(athlete.id);
        if (!changes) return Failure(changes.error());
        for (const log::NameChange& change : *changes) {
            const std::string action(log::nameOf(change.action));
            answer.json["history"].push_back({{"athlete", athlete.name}, {"at", log::formatTime(change.at)}, {"action", action}, {"exercise", change.exercise},
                                              {"from", change.from}, {"to", change.to}, {"entries", change.entries}});
            text << log::formatTime(change.at) << "  " << action << "  " << (change.exercise.empty() ? change.from + " -> " + change.to : change.exercise) << '\n';
        }
    }
    answer.text = text.str();
    return answer;
}

}  // namespace liftgraph::cli
