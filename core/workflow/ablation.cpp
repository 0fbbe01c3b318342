#include "core/workflow/ablation.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <mutex>
#include <set>
#include <sstream>

#include "core/workflow/ablation_fit.h"
#include "core/workflow/parallel_fits.h"

namespace liftgraph::workflow {

namespace {

using Clock = std::chrono::steady_clock;
constexpr int kKeyVersion = 1;  ///< raised where the same settings would give other figures

/// Without a layer nothing is heard, dropped or bent; who hears nobody needs no limit.
AblationSetting distinct(AblationSetting setting)
{
    if (setting.depth == 0) return {"linear", 0, 0.0, learn::Activation::Relu, graph::Relation::None, 0};
    if (setting.relation == graph::Relation::None) setting.fanOut = 0;
    return setting;
}

learn::TrainOptions optionsFor(const AblationGrid& grid, const AblationSetting& setting, std::uint64_t seed)
{
    const std::string model = setting.depth == 0 ? kAblationModels[0] : setting.model;
    learn::TrainOptions options = grid.training.value_or(recommendedOptions(model));
    options.model = model;
    options.layers = setting.depth;
    options.dropout = setting.dropout;
    options.activation = setting.activation;
    options.seed = seed;
    options.threads = 1;
    options.device = "cpu";
    if (grid.epochs > 0) options.epochs = grid.epochs;
    return options;
}

std::string keyOf(const AblationGrid& grid, const std::string& dataHash, const AblationSetting& setting, std::uint64_t seed)
{
    const learn::TrainOptions o = optionsFor(grid, setting, seed);
    std::ostringstream key;
    key.precision(17);
    key << kKeyVersion << '|' << dataHash << '|' << setting.model << '|' << setting.depth << '|' << setting.dropout << '|'
        << learn::kActivationNames[int(setting.activation)] << '|' << graph::kRelationNames[int(setting.relation)] << '|' << setting.fanOut << '|' << seed
        << "|origins " << grid.origins << "|hidden " << o.hidden << "|rate " << o.learningRate << "|decay " << o.weightDecay << "|epochs " << o.epochs
        << "|patience " << o.patience << "|loss " << int(o.loss) << "|relevance " << o.relevance << (o.zeroOutput ? "|zero" : "");
    return key.str();
}

Result<void> checkGrid(const AblationGrid& grid)
{
    const auto usage = [](const std::string& what) { return fail(ErrorCode::Usage, what); };
    if (grid.models.empty() || grid.depths.empty() || grid.dropouts.empty() || grid.activations.empty() || grid.relations.empty() || grid.fanOuts.empty())
        return usage("The grid is empty: name at least one value for each setting.");
    for (const std::string& model : grid.models)
        if (std::find(std::begin(kAblationModels), std::end(kAblationModels), model) == std::end(kAblationModels))
            return usage("There is no ablation of '" + model + "'; choose GraphSAGE or GCN.");
    for (const int depth : grid.depths)
        if (depth < 0 || depth > 16) return usage("A network of the grid has 0 to 16 layers.");
    for (const double dropout : grid.dropouts)
        if (!(dropout >= 0.0 && dropout < 1.0)) return usage("Dropout lies from 0 up to, not including, 1.");
    for (const int fanOut : grid.fanOuts)
        if (fanOut < 0) return usage("A fan-out is a number of neighbours; 0 means all.");
    if (grid.seeds < 1 || grid.origins < 1) return usage("An ablation needs at least one seed and one origin.");
    return {};
}

/// Relative time of a fit, for the remaining time only. Only ReLU has the network without automatic differentiation.
double costOf(const AblationSetting& setting)
{
    return double(1 + setting.depth) * (setting.activation == learn::Activation::Relu ? 1.0 : 3.0);
}

/// The fits that are still to be made, and those that were made, as they come in.
class Fits {
public:
    Fits(const Snapshot& snapshot, const AblationGrid& grid, std::vector<targets::Fold> folds, std::vector<AblationFit> missing)
        : m_snapshot(snapshot), m_grid(grid), m_folds(std::move(folds)), m_missing(std::move(missing))
    {
        for (const AblationFit& fit : m_missing) m_cost += costOf(fit.setting);
    }

    Result<void> run(const JobContext& context, const AblationSink& onFit, std::vector<AblationFit>& known)
    {
        ParallelFits fits;
        fits.count = m_missing.size();
        fits.fit = [this](std::size_t index, const JobContext& inner) { return fit(m_missing[index], inner); };
        fits.deliver = [&] {
            std::unique_lock lock(m_mutex);
            const auto finished = std::move(m_finished);
            m_finished.clear();
            const double fraction = m_cost > 0.0 ? m_costDone / m_cost : 1.0;
            lock.unlock();
            for (const AblationFit* one : finished) {
                known.push_back(*one);
                if (onFit) onFit(*one);
            }
            context.report(Step::Evaluating, std::min(fraction, 1.0));
        };
        return runFits(fits, m_grid.workers, context);
    }

private:
    Result<void> fit(AblationFit& fit, const JobContext& context)
    {
        const auto figures = fitSetting(m_snapshot, m_folds, fit.setting, optionsFor(m_grid, fit.setting, fit.seed), context);
        if (figures) fit.figures = *figures;
        else if (figures.error().code == ErrorCode::NonFiniteLoss) fit.failure = figures.error().detail;
        else return Failure(figures.error());
        const std::lock_guard lock(m_mutex);
        m_costDone += costOf(fit.setting);
        m_finished.push_back(&fit);
        return {};
    }

    const Snapshot& m_snapshot;
    const AblationGrid& m_grid;
    const std::vector<targets::Fold> m_folds;
    std::vector<AblationFit> m_missing;
    double m_cost = 0.0;
    std::mutex m_mutex = {};  ///< guards what follows
    std::vector<const AblationFit*> m_finished = {};
    double m_costDone = 0.0;
};

}  // namespace

AblationGrid fullAblationGrid()
{
    AblationGrid grid;
    grid.models.assign(std::begin(kAblationModels), std::end(kAblationModels));
    grid.dropouts = {0.0, 0.3, 0.5};
    grid.activations.assign(std::begin(learn::kActivations), std::end(learn::kActivations));
    grid.relations.assign(std::begin(graph::kRelations), std::end(graph::kRelations));
    grid.fanOuts = {0, 2, 8};
    return grid;
}

std::string describe(const AblationSetting& setting)
{
    if (setting.depth == 0) return "a linear map of the inputs";
    std::ostringstream text;
    text << setting.model << ", " << setting.depth << (setting.depth == 1 ? " layer" : " layers") << ", dropout " << setting.dropout << ", "
         << learn::kActivationNames[int(setting.activation)] << ", " << graph::kRelationNames[int(setting.relation)];
    if (setting.relation != graph::Relation::None) text << (setting.fanOut > 0 ? ", fan-out " + std::to_string(setting.fanOut) : ", all neighbours");
    return text.str();
}

std::vector<AblationSetting> settingsOf(const AblationGrid& grid)
{
    std::vector<AblationSetting> settings;
    for (const std::string& model : grid.models)
        for (const double dropout : grid.dropouts)
            for (const learn::Activation activation : grid.activations)
                for (const graph::Relation relation : grid.relations)
                    for (const int fanOut : grid.fanOuts)
                        for (const int depth : grid.depths) settings.push_back({model, depth, dropout, activation, relation, fanOut});
    return settings;
}

std::string ablationKey(const AblationGrid& grid, const std::string& dataHash, const AblationSetting& setting, std::uint64_t seed)
{
    return keyOf(grid, dataHash, distinct(setting), seed);
}

std::vector<AblationFit> ablationFits(const AblationGrid& grid, const std::string& dataHash)
{
    std::vector<AblationFit> fits;
    std::set<std::string> seen;
    for (const AblationSetting& setting : settingsOf(grid)) {
        for (int seed = 0; seed < grid.seeds; ++seed) {
            AblationFit fit;
            fit.setting = distinct(setting);
            fit.seed = grid.firstSeed + std::uint64_t(seed);
            fit.key = keyOf(grid, dataHash, fit.setting, fit.seed);
            if (seen.insert(fit.key).second) fits.push_back(std::move(fit));
        }
    }
    return fits;
}

Result<Ablation> runAblation(const SnapshotPtr& snapshot, const AblationGrid& grid, const JobContext& context, const AblationSink& onFit,
                             const std::vector<AblationFit>& done)
{
    if (const auto checked = checkGrid(grid); !checked) return Failure(checked.error());
    std::vector<targets::Fold> folds;
    if (!snapshot->split.test.empty()) folds = targets::foldsOf(snapshot->nodes, snapshot->observed, targets::SplitKind::Chronological, grid.origins);
    if (folds.empty()) {
        return fail(ErrorCode::NothingToLearn,
                    "The last 20 % of the sessions hold no exercise that was repeated within 28 days, or nothing before them does; a longer log is needed.");
    }
    const auto started = Clock::now();
    std::map<std::string, const AblationFit*> known;
    for (const AblationFit& fit : done) known[fit.key] = &fit;
    std::vector<AblationFit> fits, missing;
    for (AblationFit& fit : ablationFits(grid, snapshot->dataHash)) {
        const auto found = known.find(fit.key);
        found != known.end() ? fits.push_back(*found->second) : missing.push_back(std::move(fit));
    }
    const int reused = int(fits.size());
    const Result<void> ran = Fits(*snapshot, grid, std::move(folds), std::move(missing)).run(context, onFit, fits);
    if (!ran) return Failure(ran.error());
    Ablation ablation = assembleAblation(grid, snapshot->dataHash, fits);
    ablation.reused = reused;
    ablation.workers = workersFor(grid.workers);
    ablation.seconds = std::chrono::duration<double>(Clock::now() - started).count();
    return ablation;
}

}  // namespace liftgraph::workflow
