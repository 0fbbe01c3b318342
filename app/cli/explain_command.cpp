// explain: why a model expects what it expects.

#include <algorithm>

#include "app/cli/explain_output.h"
#include "app/cli/model_runs.h"
#include "app/cli/options.h"
#include "app/cli/report_output.h"
#include "core/workflow/models/row_model.h"
#include "core/workflow/plan_voice.h"

namespace liftgraph::cli {

namespace {

struct Arguments {
    workflow::ExplainSettings settings = {};
    std::string function = {};  ///< empty: of one entry its own features, of many the columns of all that they hear
    std::string preset = "recommended";
    std::string csv = {};
    std::vector<std::string> entries = {};
    int most = 200;
    bool features = false;
    bool check = false;
    bool change = false;
    bool prescribed = false;
};

/// The entries that were named, by what predict calls them.
Result<std::vector<int>> namedEntries(const workflow::Snapshot& snapshot, const std::vector<std::string>& names)
{
    std::vector<int> nodes;
    for (const std::string& name : names) {
        int found = -1;
        for (int node = 0; node < int(snapshot.nodes.nodes.size()) && found < 0; ++node) {
            if (entryId(snapshot, node) == name) found = node;
        }
        if (found < 0) {
            return fail(ErrorCode::Usage, "The log has no entry '" + name + "'. predict --json lists every entry: athlete, session and place, counted from 0, as in " +
                                              entryId(snapshot, int(snapshot.nodes.nodes.size()) - 1) + ".");
        }
        nodes.push_back(found);
    }
    return nodes;
}

workflow::ExplainSettings settingsOf(const CommonOptions& common, const Arguments& arguments)
{
    workflow::ExplainSettings settings = arguments.settings;
    settings.function = arguments.entries.empty() ? workflow::ValueFunction::Column : workflow::ValueFunction::Own;
    for (const workflow::ValueFunction function : workflow::kValueFunctions) {
        if (arguments.function == workflow::kValueFunctionNames[int(function)]) settings.function = function;
    }
    settings.grouped = !arguments.features;
    settings.seed = common.seed;
    settings.threads = common.threads;
    return settings;
}

Result<std::vector<int>> paperRowsNamed(const std::vector<std::string>& names, std::size_t count)
{
    std::vector<int> rows;
    for (const std::string& name : names) {
        const bool digits = !name.empty() && name.size() < 9 && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!digits || std::size_t(std::stoi(name)) >= count)
            return fail(ErrorCode::Usage, "The sheet has no row '" + name + "'. Rows are counted from 0 to " + std::to_string(count - 1) + ".");
        rows.push_back(std::stoi(name));
    }
    return rows;
}

/// The paper's own models on the paper's own sheet.
Result<Answer> explainPaperPreset(const CommonOptions& common, const Arguments& arguments, const JobContext& context)
{
    if (common.files.size() != 1) return fail(ErrorCode::Usage, "The paper's presets explain one sheet like the author's; name it.");
    if (common.model != "GraphSAGE" && common.model != "GCN") return fail(ErrorCode::Usage, "The paper has the models GraphSAGE and GCN; choose one of them with --model.");
    const auto sheet = workflow::readPaperSheet(common.files.front(), context);
    if (!sheet) return Failure(sheet.error());
    const auto rows = paperRowsNamed(arguments.entries, sheet->rows.size());
    if (!rows) return Failure(rows.error());
    const workflow::PaperPreset preset = arguments.preset == "notebook" ? workflow::PaperPreset::Notebook : workflow::PaperPreset::Listing;
    workflow::PaperOptions options;
    options.presets = {preset};
    options.seeds = 0;
    options.seed = common.seed;
    options.threads = common.threads;
    if (common.epochs > 0) options.epochs = common.epochs;
    const auto report = workflow::reproducePaper(*sheet, options, context);
    if (!report) return Failure(report.error());
    workflow::ExplainOptions explaining;
    explaining.background = std::min(100, arguments.settings.background);
    explaining.permutations = 1;  // the published estimate is not asked for
    explaining.seed = common.seed;
    explaining.threads = common.threads;
    const auto explanation = workflow::explainPaper(*report, preset, common.model, explaining, context);
    if (!explanation) return Failure(explanation.error());
    Answer answer;
    answer.json = paperExplanationJson(*sheet, *explanation, *rows);
    answer.text = paperExplanationText(*explanation);
    return answer;
}

bool isOfTables(const CommonOptions& common)
{
    const auto& tables = workflow::rowModelNames();
    return common.modelFile.empty() && std::find(tables.begin(), tables.end(), common.model) != tables.end();
}

/// Of a trained network, or of a model of tables that is fitted on the training block. Fills in `nodes` where the plan says which.
Result<workflow::ExplainerPtr> obtainExplainer(const workflow::SnapshotPtr& snapshot, const CommonOptions& common, bool prescribed, std::vector<int>& nodes,
                                               const JobContext& context)
{
    if (isOfTables(common)) {
        const learn::TrainOptions options = trainOptions(common);
        auto model = workflow::fitRowModel(common.model, {*snapshot, snapshot->split, options}, context);
        if (!model) return Failure(model.error());
        return workflow::Explainer::make(snapshot, std::move(*model));
    }
    const auto run = obtainRun(snapshot, common, context);
    if (!run) return Failure(run.error());
    if (!prescribed) return workflow::Explainer::make(snapshot, *run, context);
    const auto voice = workflow::planVoice(snapshot, *run, context);
    if (!voice) return Failure(voice.error());
    // Without a name, what the plan is made of.
    for (int athlete = 0; nodes.empty() && athlete < int(snapshot->nodes.athletes.size()); ++athlete) {
        const std::vector<int> planned = workflow::entriesPrescribed(*snapshot, *voice, athlete);
        nodes.insert(nodes.end(), planned.begin(), planned.end());
    }
    return workflow::Explainer::make(snapshot, *voice, context);
}

Result<Answer> explainCommand(const CommonOptions& common, const Arguments& arguments, const JobContext& context)
{
    if (arguments.preset != "recommended") return explainPaperPreset(common, arguments, context);
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    if (arguments.change && isOfTables(common))
        return fail(ErrorCode::Usage, "What would change the prescription is asked of a network; " + common.model + " prescribes nothing.");
    if (arguments.prescribed && isOfTables(common)) return fail(ErrorCode::Usage, "The plan follows a network or the rule; " + common.model + " prescribes nothing.");
    if (arguments.change && arguments.entries.empty()) return fail(ErrorCode::Usage, "What would change the prescription is asked of one entry; name it with --entry.");
    auto nodes = namedEntries(**snapshot, arguments.entries);  // before the training: a wrong name must not cost a minute
    if (!nodes) return Failure(nodes.error());
    if (nodes->empty() && !arguments.prescribed) *nodes = workflow::entriesToExplain(**snapshot, arguments.most, true);
    const auto explainer = obtainExplainer(*snapshot, common, arguments.prescribed, *nodes, context);
    if (!explainer) return Failure(explainer.error());
    const auto explanation = workflow::explainEntries(**explainer, *nodes, settingsOf(common, arguments), context);
    if (!explanation) return Failure(explanation.error());
    Answer answer;
    if (!arguments.csv.empty()) {
        if (const auto written = writeExplanationCsv(**snapshot, *explanation, arguments.csv); !written) answer.failure = written.error();
    }
    answer.json = explanationJson(**snapshot, *explanation);
    answer.text = explanationText(**snapshot, *explanation, !arguments.entries.empty());
    if (arguments.check) {
        const auto check = workflow::checkExplanation(**explainer, *nodes, settingsOf(common, arguments), 5, context);
        if (!check) return Failure(check.error());
        addCheck(answer, *check);
    }
    if (arguments.change) {
        const prescribe::Inventory inventory = prescribe::defaultInventory(common.chosenUnit().value_or(Unit::Kilogram));
        for (const int node : *nodes) {
            const auto what = workflow::WhatIf::make(*explainer, node, settingsOf(common, arguments), inventory, context);
            if (!what) return Failure(what.error());
            const auto changes = (*what)->smallestChanges(context);
            if (!changes) return Failure(changes.error());
            addChanges(answer, **snapshot, **what, *changes);
        }
    }
    return answer;
}

}  // namespace

Run setupExplain(CLI::App& command, CommonOptions& common)
{
    auto arguments = std::make_shared<Arguments>();
    addInputOptions(command, common);
    std::vector<std::string> models = workflow::rowModelNames();
    for (const learn::ModelInfo& network : learn::modelTable()) models.push_back(network.name);
    addLearningOptions(command, common, models);
    addModelFile(command, common);
    addPresetOption(command, arguments->preset);
    std::vector<std::string> functions(std::begin(workflow::kValueFunctionNames), std::end(workflow::kValueFunctionNames));
    command.add_option("--entry", arguments->entries, "Only this entry, by the name that predict --json gives it; may be repeated")->type_name("ID");
    command.add_option("--most", arguments->most, "Without --entry: so many entries of the test block, spread evenly")->check(CLI::Range(1, 1000000))->capture_default_str();
    command.add_option("--function", arguments->function, "What is switched: the entry's own features (of one entry), the same of all that it hears (of many), or whole entries")
        ->check(CLI::IsMember(functions));
    command.add_flag("--features", arguments->features, "Every feature (or neighbour) by itself instead of in groups");
    command.add_flag("--network", arguments->settings.network, "The network itself, before it is asked how far it may be believed");
    command.add_flag("--prescribed", arguments->prescribed, "What plan prescribes next, by the network that it fits on the whole log")->excludes("--network");
    command.add_flag("--sample", arguments->settings.sample, "Draw orders even where exact values can be had");
    command.add_option("--background", arguments->settings.background, "Training rows that stand in for what is absent")->check(CLI::Range(1, 10000))->capture_default_str();
    command.add_option("--permutations", arguments->settings.permutations, "Orders drawn where there are more than 16 players")->check(CLI::Range(1, 100000))->capture_default_str();
    command.add_flag("--check", arguments->check, "Also whether the explanation is right: deletion, insertion, other backgrounds, permutation importance");
    command.add_flag("--what-changes", arguments->change, "Also the smallest change of one thing about the entry that would change what is prescribed");
    command.add_option("--csv", arguments->csv, "Write every value to this CSV")->type_name("FILE");
    return [&common, arguments](const JobContext& context) { return explainCommand(common, *arguments, context); };
}

}  // namespace liftgraph::cli
