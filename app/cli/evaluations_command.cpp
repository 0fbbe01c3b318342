// evaluations: the evaluations that a library keeps, one of them in full, or two side by side.

#include <algorithm>
#include <sstream>

#include "app/cli/evaluation_output.h"
#include "app/cli/library_athlete.h"
#include "core/learn/model.h"
#include "core/workflow/evaluation_compare.h"
#include "core/workflow/evaluation_json.h"
#include "core/workflow/evaluation_store.h"

namespace liftgraph::cli {

namespace {

struct Arguments {
    std::int64_t show = 0;
    std::vector<std::int64_t> compare = {};
};

Result<Answer> listKept(const log::LogStore& store, const CommonOptions& common)
{
    const auto athlete = athleteOf(store, common);
    if (!athlete) return Failure(athlete.error());
    const auto kept = store.evaluations(athlete->id);
    if (!kept) return Failure(kept.error());
    Answer answer;
    answer.json = {{"athlete", athlete->name}, {"evaluations", Json::array()}};
    std::ostringstream text;
    for (const log::StoredEvaluation& stored : *kept) {
        const auto settings = workflow::evaluationFromJson(stored.settingsJson);
        if (!settings) return Failure(settings.error());
        Json models = Json::array();
        for (const workflow::ModelEvaluation& model : settings->models) models.push_back(model.name);
        const std::string split(targets::splitName(settings->options.split)), made = log::formatTime(stored.madeAt);
        text << stored.id << "  " << made << "  " << split << ", models: " << models.size() << ", seeds: " << settings->options.seeds << '\n';
        answer.json["evaluations"].push_back({{"evaluation", stored.id}, {"made", made}, {"split", split}, {"seeds", settings->options.seeds},
                                              {"first_seed", settings->options.firstSeed}, {"data_hash", stored.dataHash}, {"models", std::move(models)}});
    }
    answer.text = kept->empty() ? "No evaluation of " + athlete->name + " is kept yet. evaluate --table --keep makes one.\n" : text.str();
    return answer;
}

Result<Answer> showKept(const log::LogStore& store, std::int64_t id)
{
    const auto evaluation = workflow::keptEvaluation(store, id);
    if (!evaluation) return Failure(evaluation.error());
    // The figures of the targets are those of the first network, or of the model that was asked about.
    const auto& models = evaluation->models;
    const std::string network = learn::modelTable().front().name;
    const bool has = std::any_of(models.begin(), models.end(), [&](const workflow::ModelEvaluation& model) { return model.name == network; });
    return evaluationAnswer(*evaluation, has || models.empty() ? network : models.back().name);
}

Result<Answer> compareKept(const log::LogStore& store, std::int64_t before, std::int64_t after)
{
    const auto first = workflow::keptEvaluation(store, before), second = workflow::keptEvaluation(store, after);
    if (!first) return Failure(first.error());
    if (!second) return Failure(second.error());
    const workflow::EvaluationComparison comparison = workflow::compareEvaluations(*first, *second);
    Answer answer;
    answer.json = {{"first", before}, {"second", after}, {"settings", Json::array()}, {"errors", Json::array()}};
    std::ostringstream text;
    for (const workflow::SettingDifference& difference : comparison.settings) {
        answer.json["settings"].push_back({{"setting", difference.setting}, {"first", difference.first}, {"second", difference.second}});
        text << difference.setting << ": " << difference.first << " -> " << difference.second << '\n';
    }
    if (comparison.settings.empty()) text << "Both were made with the same settings on the same log.\n";
    text.precision(3);
    text << std::fixed << "Mean absolute errors, first -> second (* beyond what seeds explain):\n";
    for (const workflow::ErrorDifference& error : comparison.errors) {
        answer.json["errors"].push_back({{"model", error.model}, {"target", targets::kTargetNames[error.target]}, {"unit", targets::kTargetUnits[error.target]},
                                         {"first", number(error.first)}, {"second", number(error.second)}, {"difference", number(error.difference)},
                                         {"beyond_seeds", error.beyondSeeds}});
        const auto figure = [&text](double value) -> std::ostream& { return std::isfinite(value) ? text << value : text << "-"; };
        text << "  " << error.model << ", " << targets::kTargetNames[error.target] << " (" << targets::kTargetUnits[error.target] << "): ";
        figure(error.first) << " -> ";
        figure(error.second) << (error.beyondSeeds ? " *\n" : "\n");
    }
    answer.text = text.str();
    return answer;
}

}  // namespace

Run setupEvaluations(CLI::App& command, CommonOptions& common)
{
    auto arguments = std::make_shared<Arguments>();
    command.add_option("--library", common.library, "Library file (*.liftgraph)")->type_name("FILE")->required();
    command.add_option("--athlete", common.athlete, "Whose evaluations are listed")->type_name("NAME");
    auto* show = command.add_option("--show", arguments->show, "This one in full")->type_name("N");
    command.add_option("--compare", arguments->compare, "These two side by side: settings that differ, and every model's error")->expected(2)->type_name("N")->excludes(show);
    return [&common, arguments](const JobContext&) -> Result<Answer> {
        const auto store = log::LogStore::open(common.library, log::OpenMode::ReadOnly);
        if (!store) return Failure(store.error());
        if (arguments->show > 0) return showKept(*store, arguments->show);
        if (arguments->compare.size() == 2) return compareKept(*store, arguments->compare[0], arguments->compare[1]);
        return listKept(*store, common);
    };
}

}  // namespace liftgraph::cli
