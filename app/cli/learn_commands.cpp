// train, evaluate, predict, backtest and plan.

#include <algorithm>
#include <fstream>

#include "app/cli/evaluation_output.h"
#include "app/cli/library_athlete.h"
#include "app/cli/model_runs.h"
#include "app/cli/options.h"
#include "app/cli/report_output.h"
#include "app/cli/text_file.h"
#include "core/workflow/evaluation_store.h"
#include "core/workflow/evaluation_table.h"
#include "core/workflow/models/forecast_model.h"

namespace liftgraph::cli {

namespace {

/// What evaluate and backtest take beyond the common options.
struct TestOptions {
    std::string split = "chronological";
    std::string predictions = {};
    int seeds = 0;  ///< 0: one for a single model, ten for a table
    int jobs = 0;
    std::string csv = {};
    std::string latex = {};
    bool table = false;
    bool keep = false;
    bool checkLeaks = false;
    // What networks are tried with instead of what is recommended; as it is where nothing is said.
    std::string loss = {};
    std::string relation = {};
    std::optional<int> layers = {};
    std::optional<int> hidden = {};
    std::optional<double> dropout = {};
    std::optional<double> learningRate = {};
    std::optional<double> weightDecay = {};
    std::optional<double> relevance = {};
};

constexpr const char* kAllModels = "all";
constexpr int kTableSeeds = 10;
constexpr const char* kLossWords[] = {"squared", "absolute", "pseudo-huber"};  ///< by learn::Loss

bool isNetwork(const std::string& model)
{
    const auto& table = learn::modelTable();
    return std::any_of(table.begin(), table.end(), [&](const learn::ModelInfo& info) { return info.name == model; });
}

/// The recommended settings but for those that were named; nothing where none was.
std::optional<learn::TrainOptions> variant(const TestOptions& test)
{
    const bool any = !test.loss.empty() || !test.relation.empty() || test.layers || test.hidden || test.dropout || test.learningRate || test.weightDecay || test.relevance;
    if (!any) return {};
    learn::TrainOptions options = workflow::recommendedOptions(learn::modelTable().front().name);
    const auto placeIn = [](const auto& words, const std::string& word) { return std::find(std::begin(words), std::end(words), word) - std::begin(words); };
    if (!test.loss.empty()) options.loss = learn::Loss(placeIn(kLossWords, test.loss));
    if (!test.relation.empty()) options.relation = graph::Relation(placeIn(graph::kRelationNames, test.relation));
    options.layers = test.layers.value_or(options.layers);
    options.hidden = test.hidden.value_or(options.hidden);
    options.dropout = test.dropout.value_or(options.dropout);
    options.learningRate = test.learningRate.value_or(options.learningRate);
    options.weightDecay = test.weightDecay.value_or(options.weightDecay);
    options.relevance = test.relevance.value_or(options.relevance);
    return options;
}

workflow::EvaluationOptions evaluationOptions(const CommonOptions& common, const TestOptions& test)
{
    const bool all = test.table || common.model == kAllModels;
    workflow::EvaluationOptions options;
    if (!all) options.models = {"persistence", "exercise mean", "linear trend", "rule", common.model};
    options.split = *targets::splitNamed(test.split);
    options.seeds = test.seeds > 0 ? test.seeds : all ? kTableSeeds : 1;
    options.firstSeed = common.seed;
    options.level = common.level;
    options.workers = test.jobs;
    options.epochs = common.epochs;
    options.training = variant(test);
    return options;
}

/// What was tried instead of the recommended settings, so that a result cannot be taken for theirs.
void nameVariant(Answer& answer, const TestOptions& test)
{
    const auto options = variant(test);
    if (!options) return;
    answer.json["settings"] = {{"loss", kLossWords[int(options->loss)]}, {"relation", graph::kRelationNames[int(options->relation)]},
                               {"layers", options->layers}, {"hidden", options->hidden}, {"dropout", options->dropout},
                               {"learning_rate", options->learningRate}, {"weight_decay", options->weightDecay}, {"relevance", options->relevance}};
    answer.text += "These are networks with other settings than the recommended ones: " + answer.json["settings"].dump() + '\n';
}

/// The model that the answer speaks of where it holds many.
std::string subject(const CommonOptions& common, const TestOptions& test)
{
    return test.table || common.model == kAllModels ? learn::modelTable().front().name : common.model;
}

Result<Answer> withLeaks(Answer answer, const workflow::SnapshotPtr& snapshot, const CommonOptions& common, const TestOptions& test, const JobContext& context)
{
    if (!test.checkLeaks) return answer;
    const auto findings = workflow::checkForLeaks(snapshot, {*targets::splitNamed(test.split), subject(common, test), common.seed}, context);
    if (!findings) return Failure(findings.error());
    addLeaks(answer, *findings);
    return answer;
}

Result<void> writeTables(const workflow::Evaluation& evaluation, const CommonOptions& common, const TestOptions& test)
{
    const Unit unit = common.chosenUnit().value_or(Unit::Kilogram);
    if (!test.csv.empty())
        if (auto written = writeTextFile(test.csv, workflow::evaluationCsv(evaluation, unit)); !written) return written;
    return test.latex.empty() ? Result<void>{} : writeTextFile(test.latex, workflow::evaluationLatex(evaluation, unit));
}

/// Before the work is done: only a library keeps, and for one athlete.
Result<void> canKeep(const CommonOptions& common, const TestOptions& test)
{
    if (!test.keep) return {};
    if (common.library.empty() || !common.files.empty())
        return fail(ErrorCode::Usage, "Only a library keeps evaluations: name it with --library and leave the files out, or leave out --keep.");
    const auto store = log::LogStore::open(common.library, log::OpenMode::ReadOnly);
    if (!store) return Failure(store.error());
    if (const auto athlete = athleteOf(*store, common); !athlete) return Failure(athlete.error());
    return {};
}

void keepIfAsked(Answer& answer, const workflow::Evaluation& evaluation, const CommonOptions& common, const TestOptions& test)
{
    if (!test.keep) return;
    const auto keep = [&]() -> Result<std::int64_t> {
        const auto store = log::LogStore::open(common.library, log::OpenMode::ReadOnly);
        if (!store) return Failure(store.error());
        const auto athlete = athleteOf(*store, common);
        if (!athlete) return Failure(athlete.error());
        return workflow::keepEvaluation(common.library, athlete->id, evaluation);
    };
    const auto kept = keep();
    if (!kept) {
        answer.failure = kept.error();
        return;
    }
    answer.json["evaluation"] = *kept;
    answer.text += "Kept as evaluation " + std::to_string(*kept) + ".\n";
}

Result<Answer> trainCommand(const CommonOptions& common, const std::string& save, const JobContext& context)
{
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    const auto run = workflow::train(*snapshot, trainOptions(common), context);
    if (!run) return Failure(run.error());
    Answer answer = runAnswer(**run);  // what took long is told even where it cannot be written
    if (!save.empty()) {
        if (const auto written = writeTextFile(save, learn::writeModel((*run)->model)); !written) answer.failure = written.error();
    }
    return answer;
}

/// Tables show every model of the command fitted here, before each origin; a stored model is tested by itself.
bool asksForTable(const CommonOptions& common, const TestOptions& test)
{
    return test.table || test.keep || !test.csv.empty() || !test.latex.empty() || test.seeds > 0 || !isNetwork(common.model);
}

Result<Answer> evaluateCommand(const CommonOptions& common, const TestOptions& test, const JobContext& context)
{
    if (const auto can = canKeep(common, test); !can) return Failure(can.error());
    const bool table = asksForTable(common, test);
    if (table && !common.modelFile.empty())
        return fail(ErrorCode::Usage, "A stored model is tested by itself: leave out --model-file, or --table, --keep, --csv, --latex, --seeds and a --model that is no network.");
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    if (table) {
        const auto evaluation = workflow::evaluateModels(*snapshot, evaluationOptions(common, test), context);
        if (!evaluation) return Failure(evaluation.error());
        Answer answer = evaluationAnswer(*evaluation, subject(common, test));
        if (const auto written = writeTables(*evaluation, common, test); !written) answer.failure = written.error();
        keepIfAsked(answer, *evaluation, common, test);
        return withLeaks(std::move(answer), *snapshot, common, test, context);
    }
    const auto run = obtainRun(*snapshot, common, context);
    return run ? withLeaks(runAnswer(**run), *snapshot, common, test, context) : Failure(run.error());
}

Result<Answer> predictCommand(const CommonOptions& common, bool lastOnly, const JobContext& context)
{
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    const auto run = obtainRun(*snapshot, common, context);
    if (!run) return Failure(run.error());
    return predictAnswer(**snapshot, **run, lastOnly);
}

Result<Answer> backtestCommand(const CommonOptions& common, const TestOptions& test, const JobContext& context)
{
    if (common.model == kAllModels && !test.predictions.empty())
        return fail(ErrorCode::Usage, "Predictions are those of one model; name it with --model.");
    if (const auto can = canKeep(common, test); !can) return Failure(can.error());
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    const auto evaluation = workflow::evaluateModels(*snapshot, evaluationOptions(common, test), context);
    if (!evaluation) return Failure(evaluation.error());
    Answer answer = evaluationAnswer(*evaluation, subject(common, test));
    nameVariant(answer, test);
    for (const workflow::ModelEvaluation& model : evaluation->models) {
        if (test.predictions.empty() || model.name != common.model) continue;
        if (const auto written = writePredictions(**snapshot, model.rows, test.predictions); !written) answer.failure = written.error();
    }
    if (const auto written = writeTables(*evaluation, common, test); !written) answer.failure = written.error();
    keepIfAsked(answer, *evaluation, common, test);
    return withLeaks(std::move(answer), *snapshot, common, test, context);
}

Result<Answer> planCommand(const CommonOptions& common, bool rule, const JobContext& context)
{
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    if ((*snapshot)->logs.size() > 1) return fail(ErrorCode::Usage, "A plan is for one athlete. Name one log, or join the files with --athlete.");
    workflow::RunPtr run;
    std::string note;
    if (!rule) {
        auto obtained = obtainRun(*snapshot, common, context);
        // Too short a log is no reason to have no plan: the rule speaks, and the plan says why.
        if (!obtained && obtained.error().code != ErrorCode::NothingToLearn) return Failure(obtained.error());
        if (obtained) run = *obtained;
        else note = obtained.error().detail;
    }
    const auto inventory = prescribe::defaultInventory(common.chosenUnit().value_or(Unit::Kilogram));
    const auto plan = workflow::plan(*snapshot, run, 0, inventory, context);
    if (!plan) return Failure(plan.error());
    return planAnswer(*plan, common.chosenUnit().value_or(Unit::Kilogram), note);
}

void addTestOptions(CLI::App& command, CommonOptions& common, TestOptions& test)
{
    std::vector<std::string> names{kAllModels};
    for (const workflow::ForecastModel& model : workflow::forecastTable()) names.push_back(model.name);
    addLearningOptions(command, common, names);
    command.add_option("--seeds", test.seeds, "Fits per model with seeds from --seed on, averaged; 10 for a table")->check(CLI::Range(1, 1000));
    command.add_option("--jobs", test.jobs, "Fits at the same time, one thread each; 0: one for each processor")->check(CLI::Range(0, 256));
    command.add_option("--csv", test.csv, "Write the table of models, refitted before each of five origins, to this CSV")->type_name("FILE");
    command.add_option("--latex", test.latex, "The same for LaTeX with booktabs")->type_name("FILE");
    command.add_flag("--keep", test.keep, "Keep it in the library; \"evaluations\" lists and compares what is kept");
    command.add_flag("--check-leaks", test.checkLeaks, "Check on this log that nothing that is tested reaches what is learned");
}

void addVariantOptions(CLI::App& command, TestOptions& test)
{
    const std::vector<std::string> losses(std::begin(kLossWords), std::end(kLossWords)), relations(std::begin(graph::kRelationNames), std::end(graph::kRelationNames));
    const auto group = [&](CLI::Option* option) { option->group("Networks with other settings than the recommended ones"); };
    group(command.add_option("--loss", test.loss, "What training minimises")->check(CLI::IsMember(losses)));
    group(command.add_option("--relation", test.relation, "Which other entries a network hears")->check(CLI::IsMember(relations)));
    group(command.add_option("--layers", test.layers, "Hidden layers")->check(CLI::Range(1, 6)));
    group(command.add_option("--hidden", test.hidden, "Units of a hidden layer")->check(CLI::Range(1, 1024)));
    group(command.add_option("--dropout", test.dropout, "Share of units dropped while training")->check(CLI::Range(0.0, 0.95)));
    group(command.add_option("--learning-rate", test.learningRate, "Step of Adam")->check(CLI::Range(1e-6, 1.0)));
    group(command.add_option("--relevance", test.relevance, "Power of the inputs' relevance; 0 leaves all inputs alike")->check(CLI::Range(0.0, 10.0)));
    group(command.add_option("--weight-decay", test.weightDecay, "Pull of the weights towards 0")->check(CLI::Range(0.0, 1.0)));
}

}  // namespace

Run setupTrain(CLI::App& command, CommonOptions& common)
{
    auto save = std::make_shared<std::string>();
    addInputOptions(command, common);
    addLearningOptions(command, common);
    command.add_option("--save", *save, "Write the trained model to this file")->type_name("FILE");
    return [&common, save](const JobContext& context) { return trainCommand(common, *save, context); };
}

Run setupEvaluate(CLI::App& command, CommonOptions& common)
{
    auto test = std::make_shared<TestOptions>();
    addInputOptions(command, common);
    addModelFile(command, common);
    addTestOptions(command, common, *test);
    command.add_flag("--table", test->table, "Every model, refitted before each of five origins");
    return [&common, test](const JobContext& context) { return evaluateCommand(common, *test, context); };
}

Run setupPredict(CLI::App& command, CommonOptions& common)
{
    auto last = std::make_shared<bool>(false);
    addInputOptions(command, common);
    addLearningOptions(command, common);
    addModelFile(command, common);
    command.add_flag("--last", *last, "Only after the last entry of each exercise");
    return [&common, last](const JobContext& context) { return predictCommand(common, *last, context); };
}

Run setupBacktest(CLI::App& command, CommonOptions& common)
{
    auto test = std::make_shared<TestOptions>();
    addInputOptions(command, common);
    addTestOptions(command, common, *test);
    std::vector<std::string> splits;
    for (const targets::SplitKind kind : targets::kSplitKinds) splits.emplace_back(targets::splitName(kind));
    command.add_option("--level", common.level, "Level of the intervals")->check(CLI::Range(0.01, 0.999))->capture_default_str();
    command.add_option("--split", test->split, "How training and test are parted")->check(CLI::IsMember(splits))->capture_default_str();
    addVariantOptions(command, *test);
    command.add_option("--predictions", test->predictions, "Write every test entry to this CSV")->type_name("FILE");
    return [&common, test](const JobContext& context) { return backtestCommand(common, *test, context); };
}

Run setupPlan(CLI::App& command, CommonOptions& common)
{
    auto rule = std::make_shared<bool>(false);
    addInputOptions(command, common);
    addLearningOptions(command, common);
    addModelFile(command, common);
    command.add_flag("--rule", *rule, "Prescribe by the rule alone, train nothing");
    return [&common, rule](const JobContext& context) { return planCommand(common, *rule, context); };
}

}  // namespace liftgraph::cli
