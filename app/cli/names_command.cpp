// names: the exercise names of a log, what they are taken for, and stating what they mean.

#include <algorithm>
#include <sstream>

#include "app/cli/name_edits.h"
#include "app/cli/options.h"
#include "core/import/row_values.h"
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

void describeKnown(const log::ExerciseUse& use, Json& row, std::ostream& text)
{
    row["exercise"] = use.facts.name;
    row["own"] = use.own;
    row["kind"] = std::string(log::nameOf(use.facts.kind));
    row["pattern"] = std::string(log::nameOf(use.facts.pattern));
    row["equipment"] = std::string(log::nameOf(use.facts.equipment));
    row["muscles"] = muscleNames(use.facts.primary);
    row["secondary"] = muscleNames(use.facts.secondary);
    row["body_mass_fraction"] = use.facts.bodyMassFraction;
    row["assisted"] = use.facts.assisted;
    row["pair"] = use.facts.pair;
    row["one_sided"] = use.facts.oneSided;
    text << "  " << use.name << ": " << import::counted(use.sets, "set", "sets") << ", " << use.facts.name << (use.own ? " (as you stated it)" : "") << '\n';
}

void describeUnknown(const log::ExerciseUse& use, Json& row, std::ostream& text)
{
    text << "? " << use.name << ": " << import::counted(use.sets, "set", "sets") << ", unknown";
    row["proposals"] = Json::array();
    for (const log::NameProposal& proposal : use.proposals) {
        row["proposals"].push_back({{"exercise", proposal.exercise}, {"confidence", proposal.confidence}, {"reason", proposal.reason}});
    }
    if (!use.proposals.empty()) {
        row["proposal"] = use.proposals.front().exercise;
        row["reason"] = use.proposals.front().reason;
        text << "; perhaps " << use.proposals.front().exercise << " (" << use.proposals.front().reason << ")";
    }
    text << '\n';
}

void listNames(const log::TrainingLog& trainingLog, Json& answer, std::ostream& text)
{
    for (const log::ExerciseUse& use : log::exerciseUses(trainingLog)) {
        Json row = {{"athlete", trainingLog.athlete}, {"name", use.name}, {"sessions", use.sessions}, {"entries", use.entries}, {"sets", use.sets},
                    {"known", use.facts.known}};
        if (use.lastDay) row["last"] = log::formatDay(*use.lastDay);
        if (!use.written.empty()) row["written"] = use.written;
        if (use.facts.known) {
            describeKnown(use, row, text);
        } else {
            describeUnknown(use, row, text);
        }
        answer["names"].push_back(std::move(row));
    }
    for (const log::NameMapping& mapping : trainingLog.nameMappings) {
        answer["mappings"].push_back({{"athlete", trainingLog.athlete}, {"written", mapping.written}, {"exercise", mapping.exercise}});
        text << "  " << mapping.written << " -> " << mapping.exercise << '\n';
    }
}

Result<Answer> listAll(const CommonOptions& common, const JobContext& context)
{
    const auto logs = readLogs(common, context);
    if (!logs) return Failure(logs.error());
    Answer answer;
    answer.json = {{"names", Json::array()}, {"mappings", Json::array()}};
    std::ostringstream text;
    for (const log::TrainingLog& trainingLog : *logs) listNames(trainingLog, answer.json, text);
    answer.text = text.str();
    return answer;
}

}  // namespace

Run setupNames(CLI::App& command, CommonOptions& common)
{
    const auto edits = std::make_shared<NameEdits>();
    addInputOptions(command, common);
    addNameEdits(command, *edits);
    return [&common, edits](const JobContext& context) -> Result<Answer> {
        if (edits->history) return listNameChanges(common);
        return edits->any() ? editNames(common, *edits, context) : listAll(common, context);
    };
}

}  // namespace liftgraph::cli
