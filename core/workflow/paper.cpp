#include "core/workflow/paper.h"

#include <atomic>
#include <chrono>

#include "core/workflow/paper/audit.h"
#include "core/workflow/paper/forward.h"
#include "core/workflow/paper/scores.h"
#include "core/workflow/paper/side_by_side.h"

namespace liftgraph::workflow {

namespace {

constexpr std::array<const char*, 2> kModels{"GCN", "GraphSAGE"};

std::vector<int> deadUnits(const PaperNetwork::Activations& all, const std::vector<int>& test)
{
    std::vector<int> dead;
    for (const features::Matrix& layer : all.layers) {
        const Eigen::RowVectorXd strongest = rowsOf(layer, test).colwise().maxCoeff();
        dead.push_back(int((strongest.array() <= 0.0).count()));
    }
    return dead;
}

bool isConstant(const features::Matrix& predicted)
{
    const features::Matrix first = predicted.row(0).replicate(predicted.rows(), 1);
    return predicted.isApprox(first, 1e-6);
}

void describe(const PaperData& data, const features::Matrix& output, PaperModel& model)
{
    model.predicted = rowsOf(output, data.test);
    model.predictedNatural = data.natural(model.predicted);
    const PaperScore score = paperScore(model.predicted, rowsOf(data.targets, data.test));
    model.mae = score.mae;
    model.rmse = score.rmse;
    model.r2 = score.r2;
    for (const learn::EpochReport& epoch : model.model.history) model.loss.push_back(epoch.trainLoss);
    model.firstLoss = model.loss.front();
    model.lastLoss = model.loss.back();
    model.seconds = model.model.secondsTraining;
    model.hidden = model.model.options.hidden;
    model.constant = isConstant(model.predicted);
    const PaperNetwork network(model.model);
    model.deadUnits = deadUnits(network.run(data.dataset.inputs.cast<double>(), data.dataset.graph), data.test);
    for (const learn::NamedTensor& tensor : model.model.tensors) {
        for (std::size_t i = 0; tensor.name == "fc_out.bias" && i < model.outputBias.size(); ++i) model.outputBias[i] = double(tensor.data[i]);
    }
}

Result<PaperModel> trainOne(learn::Engine& engine, const PaperData& data, const std::string& name, const PaperOptions& options, const JobContext& context)
{
    PaperModel model;
    model.name = name;
    model.preset = data.preset;
    Result<learn::Model> trained = engine.train(data.dataset, paperTraining(name, options), context, {});
    if (!trained) return Failure(trained.error());
    model.model = std::move(*trained);
    const Result<learn::FloatMatrix> output = engine.predict(model.model, data.dataset, context);
    if (!output) return Failure(output.error());
    model.model.inputNames.assign(kPaperInputNames.begin(), kPaperInputNames.end());
    model.model.targetNames.assign(kPaperTargetNames.begin(), kPaperTargetNames.end());
    model.model.metadata["preset"] = presetName(data.preset);
    describe(data, output->cast<double>(), model);
    return model;
}

void addBaselines(const PaperData& data, PaperReport& report)
{
    const features::Matrix truth = rowsOf(data.targets, data.test);
    const auto add = [&](const char* name, features::Matrix predicted) {
        const PaperScore score = paperScore(predicted, truth);
        report.baselines.push_back({name, data.preset, score.mae, score.rmse, std::move(predicted)});
    };
    add("persistence", rowsOf(data.targetScaler.apply(data.current), data.test));
    add("predict zero", features::Matrix::Zero(truth.rows(), truth.cols()));
    const Eigen::RowVectorXd mean = rowsOf(data.targets, data.dataset.train).colwise().mean();
    add("train mean", mean.replicate(truth.rows(), 1));
}

double secondsSince(std::chrono::steady_clock::time_point started)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

/// Both models of every preset, then the trials of other seeds, all in one pool: no thread waits at the seam.
Result<void> trainAll(learn::Engine& engine, const std::vector<PaperData>& data, SeedTrials& trials, PaperReport& report, const JobContext& context)
{
    const auto started = std::chrono::steady_clock::now();
    const int models = int(kModels.size()), all = models * int(data.size());
    report.models.resize(std::size_t(all));
    std::atomic<int> left = all;
    std::atomic<double> modelsDone = 0.0;
    const auto ran = sideBySide(all + trials.count(), report.options.threads, {Step::Training, 0.02, 0.95}, context,
                                [&](int index, const JobContext& silent) -> Result<void> {
                                    if (index >= all) return trials.run(engine, index - all, silent);
                                    Result<PaperModel> model =
                                        trainOne(engine, data[std::size_t(index / models)], kModels[std::size_t(index % models)], report.options, silent);
                                    if (!model) return Failure(model.error());
                                    report.models[std::size_t(index)] = std::move(*model);
                                    if (--left == 0) modelsDone = secondsSince(started);
                                    return {};
                                });
    report.secondsSeeds = trials.count() > 0 ? secondsSince(started) - modelsDone.load() : 0.0;
    return ran;
}

Result<std::vector<PaperData>> prepareAll(const PaperSheet& sheet, PaperReport& report)
{
    std::vector<PaperData> all;
    for (const PaperPreset preset : report.options.presets) {
        Result<PaperData> data = paperData(sheet, preset);
        if (!data) return Failure(data.error());
        report.truths.push_back({preset, rowsOf(data->targets, data->test), rowsOf(data->labels, data->test), rowsOf(data->current, data->test)});
        addBaselines(*data, report);
        all.push_back(std::move(*data));
    }
    return all;
}

}  // namespace

Result<PaperReport> reproducePaper(const PaperSheet& sheet, const PaperOptions& options, const JobContext& context)
{
    const auto started = std::chrono::steady_clock::now();
    if (options.presets.empty()) return fail(ErrorCode::Usage, "Choose at least one preset.");
    context.report(Step::Loading, 0.0);
    const Result<learn::Engine*> engine = learn::engine();
    if (!engine) return Failure(engine.error());
    PaperReport report;
    report.sheet = std::make_shared<const PaperSheet>(sheet);
    report.options = options;
    report.trainRows = paperRows(sheet, false);
    report.testRows = paperRows(sheet, true);
    report.programVersion = LIFTGRAPH_VERSION;
    report.engineVersion = (*engine)->version();
    const Result<std::vector<PaperData>> data = prepareAll(sheet, report);
    if (!data) return Failure(data.error());
    SeedTrials trials(options, data->front());
    if (const Result<void> trained = trainAll(**engine, *data, trials, report, context); !trained) return Failure(trained.error());
    report.deviceUsed = report.models.front().model.deviceUsed;
    const PaperCase audited{*report.sheet, *data, report};
    report.findings = auditPaper(audited);
    if (trials.count() > 0) report.findings.push_back(trials.finding());
    report.seconds = secondsSince(started) - report.secondsSeeds;
    return report;
}

Result<PaperReport> reproducePaper(const std::string& file, const PaperOptions& options, const JobContext& context)
{
    const Result<PaperSheet> sheet = readPaperSheet(file, context);
    if (!sheet) return Failure(sheet.error());
    return reproducePaper(*sheet, options, context);
}

}  // namespace liftgraph::workflow
