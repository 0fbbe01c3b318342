// names: the exercise names of a log, what they are taken for, and merging one into another.

#include <sstream>

#include "app/cli/options.h"
#include "core/log/exercise_names.h"
#include "core/log/log_store.h"

namespace liftgraph::cli {

namespace {

Json muscleNames(const std::vector<log::Muscle>& muscles)
{
    Json names = Json::array();
    for (const log::Muscle muscle : muscles) names.push_back(std::string(log::nameOf(muscle)));
    return names;
}

Result<Answer> listNames(const CommonOptions& common, const JobContext& context)
{
    const auto logs = readLogs(common, context);
    if (!logs) return Failure(logs.error());
    const log::Catalogue catalogue = log::Catalogue::load();
    Answer answer;
    answer.json["names"] = Json::array();
    std::ostringstream text;
    for (const log::TrainingLog& trainingLog : *logs) {
        for (const log::ExerciseUse& use : log::exerciseUses(trainingLog, catalogue)) {
            Json row = {{"athlete", trainingLog.athlete}, {"name", use.name}, {"sessions", use.sessions}, {"sets", use.sets}, {"known", use.facts.known}};
            if (use.facts.known) {
                row["exercise"] = use.facts.name;
                row["kind"] = std::string(log::nameOf(use.facts.kind));
                row["pattern"] = std::string(log::nameOf(use.facts.pattern));
                row["equipment"] = std::string(log::nameOf(use.facts.equipment));
                row["muscles"] = muscleNames(use.facts.primary);
                text << "  " << use.name << ": " << use.sets << " sets, " << use.facts.name << '\n';
            } else {
                if (!use.proposal.empty()) row["proposal"] = use.proposal, row["reason"] = use.reason;
                text << "? " << use.name << ": " << use.sets << " sets, unknown";
                if (!use.proposal.empty()) text << "; perhaps " << use.proposal << " (" << use.reason << ")";
                text << '\n';
            }
            answer.json["names"].push_back(std::move(row));
        }
    }
    answer.text = text.str();
    return answer;
}

Result<Answer> mapName(const CommonOptions& common, const std::string& from, const std::string& to, const JobContext& context)
{
    if (common.library.empty()) return fail(ErrorCode::Usage, "Names are changed in a library. Name it with --library.");
    auto store = log::LogStore::open(common.library, log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    const auto athletes = store->athletes();
    if (!athletes) return Failure(athletes.error());
    std::int64_t entries = 0;
    for (const log::Athlete& athlete : *athletes) {
        if (!common.athlete.empty() && athlete.name != common.athlete) continue;
        const auto loaded = store->loadWithIds(athlete.id, context);
        if (!loaded) return Failure(loaded.error());
        const log::EditRequest request = log::renameExercise(*loaded, from, to);
        if (request.empty()) continue;
        if (const auto edit = store->edit(athlete.id, request, context); !edit) return Failure(edit.error());
        entries += static_cast<std::int64_t>(request.size());
    }
    if (entries == 0) return fail(ErrorCode::NoUsableRow, "No entry is called \"" + from + "\". List the names with: names --library FILE.", common.library);
    Answer answer;
    answer.json = {{"from", from}, {"to", to}, {"entries", entries}};
    answer.text = std::to_string(entries) + " entries of " + from + " are now called " + to + '\n';
    return answer;
}

}  // namespace

Run setupNames(CLI::App& command, CommonOptions& common)
{
    auto map = std::make_shared<std::vector<std::string>>();
    addInputOptions(command, common);
    command.add_option("--map", *map, "Give every entry of exercise A the name B, in the library; the sets keep the name that their file has")
        ->type_name("A B")
        ->expected(2);
    return [&common, map](const JobContext& context) {
        return map->size() == 2 ? mapName(common, map->front(), map->back(), context) : listNames(common, context);
    };
}

}  // namespace liftgraph::cli
