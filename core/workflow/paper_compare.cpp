#include "core/workflow/paper_compare.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/workflow/paper/compare_findings.h"
#include "core/workflow/paper/folds.h"
#include "core/workflow/paper/side_by_side.h"
#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

namespace {

constexpr std::uint64_t kFirstSeed = 42;
const std::vector<std::string> kFour{"GCN", "GraphSAGE", "MLP", "LSTM"};

using Folds = std::shared_ptr<const std::vector<PaperFold>>;

struct Entry {
    ComparisonRow row = {};
    Folds folds = {};
    bool recommended = false;
};

/// Errors of one row and seed, summed over folds.
struct Sums {
    double absolute = 0.0, squared = 0.0, seconds = 0.0, cosine = 0.0, dead = 0.0;
    std::int64_t cells = 0;
    int folds = 0, constantFolds = 0;
};

/// Two kinds of folds: an LSTM reads chains, which the published graph does not add to its cliques.
struct FoldsOf {
    Folds graph = {}, chains = {};
};

template <class Make>
FoldsOf both(const Make& make)
{
    return {std::make_shared<const std::vector<PaperFold>>(make(false)), std::make_shared<const std::vector<PaperFold>>(make(true))};
}

void add(std::vector<Entry>& entries, const std::string& protocol, const std::vector<std::string>& models, int layers, const FoldsOf& folds, bool recommended = false)
{
    for (const std::string& model : models) {
        Entry entry;
        entry.row.protocol = protocol;
        entry.row.model = model;
        entry.row.layers = layers;
        entry.folds = model == "LSTM" ? folds.chains : folds.graph;
        entry.recommended = recommended;
        entries.push_back(std::move(entry));
    }
}

std::vector<Entry> entriesOf(const PaperSheet& sheet, const PaperData& notebook, const CompareOptions& options)
{
    const FoldsOf published = both([&](bool chains) { return std::vector{publishedFold(sheet, notebook, chains)}; });
    const FoldsOf scaled = both([&](bool chains) { return std::vector{scaledFold(sheet, notebook, chains)}; });
    const FoldsOf exercises = both([&](bool chains) { return exerciseFolds(sheet, notebook, chains); });
    const FoldsOf recommended = both([&](bool) { return std::vector{recommendedFold(sheet, notebook)}; });
    std::vector<Entry> entries;
    add(entries, "as published", kFour, 2, published);
    add(entries, "scaled inputs", kFour, 2, scaled);
    add(entries, "leave exercise out, scaled inputs", kFour, 2, exercises);
    add(entries, "recommended", kFour, 2, recommended, true);
    for (int depth = 1; depth <= options.deepest; ++depth) {
        add(entries, "depth " + std::to_string(depth) + ", as published", {"GCN", "GraphSAGE"}, depth, published);
        add(entries, "depth " + std::to_string(depth) + ", scaled inputs", {"GCN", "GraphSAGE"}, depth, scaled);
    }
    return entries;
}

learn::TrainOptions trainingOf(const Entry& entry, const CompareOptions& options, std::uint64_t seed)
{
    learn::TrainOptions training = entry.recommended ? recommendedOptions(entry.row.model) : learn::TrainOptions{};
    training.model = entry.row.model;
    training.layers = entry.row.layers;
    training.epochs = options.epochs;
    training.patience = 0;  // six weeks leave nothing to validate on
    training.seed = seed;
    training.device = "cpu";
    return training;
}

/// Mean over pairs of test nodes of 1 - cosine; two silent nodes look alike.
double meanCosineDistance(const features::Matrix& hidden)
{
    double sum = 0.0;
    std::int64_t pairs = 0;
    for (Eigen::Index a = 0; a < hidden.rows(); ++a) {
        for (Eigen::Index b = a + 1; b < hidden.rows(); ++b, ++pairs) {
            const double size = hidden.row(a).norm() * hidden.row(b).norm();
            if (size > 0.0) sum += 1.0 - hidden.row(a).dot(hidden.row(b)) / size;
            else if (hidden.row(a).norm() != hidden.row(b).norm()) sum += 1.0;
        }
    }
    return pairs > 0 ? sum / double(pairs) : 0.0;
}

Result<Sums> runFold(learn::Engine& engine, const PaperFold& fold, const PaperGround& ground, const learn::TrainOptions& training, const JobContext& context)
{
    const Result<learn::Model> model = engine.train(fold.data, training, context, {});
    if (!model) return Failure(model.error());
    const Result<learn::FloatMatrix> output = engine.predict(*model, fold.data, context);
    if (!output) return Failure(output.error());
    const Result<learn::FloatMatrix> hidden = engine.embed(*model, fold.data, context);
    if (!hidden) return Failure(hidden.error());
    const features::Matrix raw = rowsOf(output->cast<double>(), fold.test);
    const features::Matrix predicted = (raw.array().rowwise() * fold.factor.array()).matrix() + rowsOf(fold.offset, fold.test);
    const features::Matrix errors = predicted - rowsOf(ground.truth, fold.test);
    const features::Matrix units = rowsOf(hidden->cast<double>(), fold.test);
    Sums sums;
    sums.absolute = errors.array().abs().sum();
    sums.squared = errors.array().square().sum();
    sums.cells = errors.size();
    sums.seconds = model->secondsTraining;
    sums.folds = 1;
    sums.constantFolds = raw.isApprox(features::Matrix(raw.row(0).replicate(raw.rows(), 1)), 1e-6) ? 1 : 0;
    sums.cosine = meanCosineDistance(units);
    sums.dead = double((units.colwise().maxCoeff().array() <= 0.0).count()) / double(units.cols());
    return sums;
}

void join(Sums& all, const Sums& one)
{
    all.absolute += one.absolute;
    all.squared += one.squared;
    all.seconds += one.seconds;
    all.cosine += one.cosine;
    all.dead += one.dead;
    all.cells += one.cells;
    all.folds += one.folds;
    all.constantFolds += one.constantFolds;
}

struct Spread {
    double mean = 0.0, deviation = 0.0;
};

Spread spreadOf(const std::vector<double>& values)
{
    Spread spread;
    for (const double value : values) spread.mean += value / double(values.size());
    for (const double value : values) spread.deviation += (value - spread.mean) * (value - spread.mean);
    spread.deviation = values.size() > 1 ? std::sqrt(spread.deviation / double(values.size() - 1)) : 0.0;
    return spread;
}

void addPersistence(const std::vector<PaperFold>& folds, const PaperGround& ground, ComparisonRow& row)
{
    double absolute = 0.0, squared = 0.0, cells = 0.0;
    for (const PaperFold& fold : folds) {
        const features::Matrix errors = rowsOf(ground.current, fold.test) - rowsOf(ground.truth, fold.test);
        absolute += errors.array().abs().sum();
        squared += errors.array().square().sum();
        cells += double(errors.size());
    }
    row.persistenceMae = absolute / cells;
    row.persistenceRmse = std::sqrt(squared / cells);
}

void finish(const std::vector<Sums>& bySeed, const Entry& entry, const PaperGround& ground, ComparisonRow& row)
{
    row = entry.row;
    row.seeds = int(bySeed.size());
    std::vector<double> mae, rmse;
    for (const Sums& sums : bySeed) {
        mae.push_back(sums.absolute / double(sums.cells));
        rmse.push_back(std::sqrt(sums.squared / double(sums.cells)));
        row.constantSeeds += sums.constantFolds == sums.folds ? 1 : 0;
        row.cosineDistance += sums.cosine / double(sums.folds) / double(bySeed.size());
        row.deadShare += sums.dead / double(sums.folds) / double(bySeed.size());
        row.secondsPerRun += sums.seconds / double(bySeed.size());
    }
    if (row.model == "LSTM") row.cosineDistance = row.deadShare = std::nan("");
    row.maeMean = spreadOf(mae).mean;
    row.maeDeviation = spreadOf(mae).deviation;
    row.rmseMean = spreadOf(rmse).mean;
    row.rmseDeviation = spreadOf(rmse).deviation;
    addPersistence(*entry.folds, ground, row);
    row.skill = row.persistenceMae > 0.0 ? 1.0 - row.maeMean / row.persistenceMae : std::nan("");
}

struct Task {
    std::size_t entry = 0, seed = 0, fold = 0;
};

/// The long ones first, so that no thread is left with one of them at the end.
std::vector<Task> tasksOf(const std::vector<Entry>& entries, int seeds)
{
    std::vector<Task> tasks;
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        for (std::size_t seed = 0; seed < std::size_t(seeds); ++seed) {
            for (std::size_t fold = 0; fold < entries[entry].folds->size(); ++fold) tasks.push_back({entry, seed, fold});
        }
    }
    std::stable_partition(tasks.begin(), tasks.end(), [&](const Task& task) { return entries[task.entry].row.model == "LSTM"; });
    return tasks;
}

}  // namespace

Result<PaperComparison> comparePaper(const PaperSheet& sheet, const CompareOptions& options, const JobContext& context)
{
    const auto started = std::chrono::steady_clock::now();
    if (options.seeds < 1) return fail(ErrorCode::Usage, "The comparison needs at least one seed.");
    const Result<learn::Engine*> engine = learn::engine();
    if (!engine) return Failure(engine.error());
    const Result<PaperData> notebook = paperData(sheet, PaperPreset::Notebook);
    if (!notebook) return Failure(notebook.error());
    const PaperGround ground = paperGround(*notebook);
    const std::vector<Entry> entries = entriesOf(sheet, *notebook, options);
    const std::vector<Task> tasks = tasksOf(entries, options.seeds);
    std::vector<Sums> results(tasks.size());
    const auto ran = sideBySide(int(tasks.size()), options.threads, {Step::Training, 0.0, 1.0}, context, [&](int index, const JobContext& silent) -> Result<void> {
        const Task& task = tasks[std::size_t(index)];
        const Entry& entry = entries[task.entry];
        Result<Sums> one = runFold(**engine, (*entry.folds)[task.fold], ground, trainingOf(entry, options, kFirstSeed + task.seed), silent);
        if (!one) return Failure(one.error());
        results[std::size_t(index)] = *one;
        return {};
    });
    if (!ran) return Failure(ran.error());
    std::vector<std::vector<Sums>> sums(entries.size(), std::vector<Sums>(std::size_t(options.seeds)));
    // Joined in the order of the tasks, so that the threads' pace does not show in the last digit.
    for (std::size_t i = 0; i < tasks.size(); ++i) join(sums[tasks[i].entry][tasks[i].seed], results[i]);
    PaperComparison out;
    out.rows.resize(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) finish(sums[i], entries[i], ground, out.rows[i]);
    out.findings = comparisonFindings(out.rows);
    out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return out;
}

}  // namespace liftgraph::workflow
