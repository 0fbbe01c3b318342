// train, evaluate, predict, backtest and plan.

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>

#include "app/cli/options.h"
#include "app/cli/report_output.h"

namespace liftgraph::cli {

namespace {

learn::TrainOptions trainOptions(const CommonOptions& common)
{
    learn::TrainOptions options = workflow::recommendedOptions(common.model);
    options.model = common.model;
    options.seed = common.seed;
    options.threads = common.threads;
    options.device = common.device;
    if (common.epochs > 0) options.epochs = common.epochs;
    return options;
}

Result<learn::Model> loadModel(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) return fail(ErrorCode::FileMissing, "There is no such model file.", path);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    auto model = learn::readModel(bytes.str());
    if (!model) {
        Error error = model.error();
        error.file = path;
        return Failure(error);
    }
    return model;
}

/// The run that evaluate, predict and plan speak of: a stored model applied, or one trained now.
Result<workflow::RunPtr> obtainRun(const workflow::SnapshotPtr& snapshot, const CommonOptions& common, const JobContext& context)
{
    if (common.modelFile.empty()) return workflow::train(snapshot, trainOptions(common), context);
    const auto model = loadModel(common.modelFile);
    if (!model) return Failure(model.error());
    return workflow::applyModel(snapshot, *model, context, common.level);
}

bool isBaseline(const std::string& model) { return model == "persistence" || model == "exercise mean" || model == "rule"; }

Result<Answer> trainCommand(const CommonOptions& common, const std::string& save, const JobContext& context)
{
    if (isBaseline(common.model)) return fail(ErrorCode::Usage, "There is nothing to train in \"" + common.model + "\"; see evaluate.");
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    const auto run = workflow::train(*snapshot, trainOptions(common), context);
    if (!run) return Failure(run.error());
    if (!save.empty()) {
        std::ofstream out(save, std::ios::binary);
        out << learn::writeModel((*run)->model);
        out.close();
        if (!out) return fail(ErrorCode::OutputUnwritable, "The model could not be written there.", save);
    }
    return runAnswer(**run);
}

Result<Answer> evaluateCommand(const CommonOptions& common, const JobContext& context)
{
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    if (isBaseline(common.model)) {
        const auto report = workflow::backtest(*snapshot, trainOptions(common), context, common.level);
        return report ? Result<Answer>(reportAnswer(report->reports, report->verdict)) : Failure(report.error());
    }
    const auto run = obtainRun(*snapshot, common, context);
    return run ? Result<Answer>(runAnswer(**run)) : Failure(run.error());
}

Result<Answer> predictCommand(const CommonOptions& common, bool lastOnly, const JobContext& context)
{
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    const auto run = obtainRun(*snapshot, common, context);
    if (!run) return Failure(run.error());
    return predictAnswer(**snapshot, **run, lastOnly);
}

Result<Answer> backtestCommand(const CommonOptions& common, const std::string& predictions, const JobContext& context)
{
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    const auto report = workflow::backtest(*snapshot, trainOptions(common), context, common.level);
    if (!report) return Failure(report.error());
    if (!predictions.empty()) {
        const auto written = writePredictions(**snapshot, *report, predictions);
        if (!written) return Failure(written.error());
    }
    return reportAnswer(report->reports, report->verdict);
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

void addModelFile(CLI::App& command, CommonOptions& common)
{
    command.add_option("--model-file", common.modelFile, "Use this trained model instead of training one")->type_name("FILE");
    command.add_option("--level", common.level, "Level of the intervals")->check(CLI::Range(0.01, 0.999))->capture_default_str();
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
    addInputOptions(command, common);
    addLearningOptions(command, common);
    addModelFile(command, common);
    return [&common](const JobContext& context) { return evaluateCommand(common, context); };
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
    auto predictions = std::make_shared<std::string>();
    auto split = std::make_shared<std::string>("chronological");
    addInputOptions(command, common);
    addLearningOptions(command, common);
    command.add_option("--level", common.level, "Level of the intervals")->check(CLI::Range(0.01, 0.999))->capture_default_str();
    command.add_option("--split", *split, "How training and test are parted")->check(CLI::IsMember({"chronological"}))->capture_default_str();
    command.add_option("--predictions", *predictions, "Write every test entry to this CSV")->type_name("FILE");
    return [&common, predictions](const JobContext& context) { return backtestCommand(common, *predictions, context); };
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
