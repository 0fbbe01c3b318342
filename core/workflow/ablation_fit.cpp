#include "core/workflow/ablation_fit.h"

#include <chrono>
#include <cmath>
#include <limits>

#include "core/evaluate/bootstrap.h"
#include "core/workflow/relevance.h"
#include "core/workflow/training_units.h"
#include "core/workflow/trust.h"

namespace liftgraph::workflow {

using targets::kTargetCount;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr float kSame = 1e-6F;  ///< of a typical change: nobody could tell such outputs apart

learn::FloatMatrix rowsOf(const learn::FloatMatrix& all, const std::vector<int>& rows)
{
    learn::FloatMatrix part(Eigen::Index(rows.size()), all.cols());
    for (std::size_t i = 0; i < rows.size(); ++i) part.row(Eigen::Index(i)) = all.row(rows[i]);
    return part;
}

/// Errors of one target, added up over the origins.
struct ErrorSum {
    long count = 0;
    double network = 0.0, believed = 0.0, persistence = 0.0;

    AblationTarget target() const
    {
        if (count == 0) return {0, kNone, kNone, kNone, kNone};
        return {count, network / double(count), persistence / double(count), evaluate::skillOf(network, persistence),
                evaluate::skillOf(believed, persistence)};
    }
};

/// What a network of one origin says, node by node.
struct Origin {
    const targets::Split& split;
    learn::Model model = {};
    learn::FloatMatrix output = {};
    std::vector<learn::FloatMatrix> states = {};  ///< the scaled inputs first
};

Result<Origin> trainOrigin(learn::Engine& engine, const learn::Dataset& data, const targets::Split& split, const learn::TrainOptions& options,
                           const JobContext& context)
{
    Origin origin{split};
    auto model = engine.train(data, options, context, {});
    if (!model) return Failure(model.error());
    origin.model = std::move(*model);
    auto output = engine.predict(origin.model, data, context);
    if (!output) return Failure(output.error());
    origin.output = std::move(*output);
    auto states = engine.hiddenStates(origin.model, data, context);
    if (!states) return Failure(states.error());
    origin.states = std::move(*states);
    origin.states.insert(origin.states.begin(), data.inputs);
    return origin;
}

void addErrors(const Snapshot& snapshot, const Origin& origin, const TrainingUnits& units, std::array<ErrorSum, kTargetCount>& sums)
{
    const targets::Observed& observed = snapshot.observed;
    const features::Matrix network = naturalUnits(origin.output, units, observed);
    const features::Matrix believed = trusted(snapshot, network, origin.split.train).expected;
    for (int target = 0; target < kTargetCount; ++target) {
        ErrorSum& sum = sums[std::size_t(target)];
        for (const int node : origin.split.test) {
            if (observed.known(node, target) <= 0.0) continue;
            const double truth = observed.following(node, target);
            ++sum.count;
            sum.network += std::abs(network(node, target) - truth);
            sum.believed += std::abs(believed(node, target) - truth);
            sum.persistence += std::abs(observed.current(node, target) - truth);
        }
    }
}

/// The origin's share of the figures but for the errors.
AblationFigures figuresOf(const Snapshot& snapshot, const Origin& origin)
{
    AblationFigures figures;
    const std::vector<int>& test = origin.split.test;
    const graph::ExerciseGraph yardstick = graph::inducedBy(snapshot.graph, test);
    for (const learn::FloatMatrix& states : origin.states) figures.layers.push_back(evaluate::smoothness(rowsOf(states, test), yardstick));
    figures.firstLoss = origin.model.history.front().trainLoss;
    figures.lastLoss = origin.model.history.back().trainLoss;
    figures.epochs = double(origin.model.history.size());
    // Of a single entry nobody can tell.
    figures.constant = figures.asLastTime = kNone;
    if (test.size() < 2) return figures;
    const learn::FloatMatrix spoken = rowsOf(origin.output, test).leftCols(targets::kReps + 1);
    const bool constant = ((spoken.colwise().maxCoeff() - spoken.colwise().minCoeff()).array() <= kSame).all();
    figures.constant = constant ? 1.0 : 0.0;
    figures.asLastTime = constant && (spoken.array().abs() <= kSame).all() ? 1.0 : 0.0;
    return figures;
}

/// Mean of one member over those where it is a number.
template <class Get>
double meanBy(const std::vector<AblationFigures>& figures, const Get& get)
{
    double sum = 0.0, count = 0.0;
    for (const AblationFigures& one : figures) {
        const double value = get(one);
        if (!std::isfinite(value)) continue;
        sum += value;
        count += 1.0;
    }
    return count > 0.0 ? sum / count : kNone;
}

}  // namespace

AblationFigures meanOf(const std::vector<AblationFigures>& figures)
{
    if (figures.size() == 1) return figures.front();
    AblationFigures mean = figures.front();
    const auto take = [&](auto member) { mean.*member = meanBy(figures, [&](const AblationFigures& one) { return one.*member; }); };
    for (double AblationFigures::*member : {&AblationFigures::firstLoss, &AblationFigures::lastLoss, &AblationFigures::epochs, &AblationFigures::constant,
                                            &AblationFigures::asLastTime, &AblationFigures::seconds})
        take(member);
    for (std::size_t target = 0; target < mean.targets.size(); ++target)
        for (double AblationTarget::*member : {&AblationTarget::mae, &AblationTarget::persistenceMae, &AblationTarget::skill, &AblationTarget::believedSkill})
            mean.targets[target].*member = meanBy(figures, [&](const AblationFigures& one) { return one.targets[target].*member; });
    using evaluate::Smoothness;
    for (std::size_t layer = 0; layer < mean.layers.size(); ++layer)
        for (double Smoothness::*member : {&Smoothness::dirichlet, &Smoothness::normalisedDirichlet, &Smoothness::meanCosineDistance,
                                           &Smoothness::effectiveRank, &Smoothness::deadUnits})
            mean.layers[layer].*member = meanBy(figures, [&](const AblationFigures& one) { return one.layers[layer].*member; });
    return mean;
}

Result<AblationFigures> fitSetting(const Snapshot& snapshot, const std::vector<targets::Fold>& folds, const AblationSetting& setting,
                                   const learn::TrainOptions& options, const JobContext& context)
{
    const Result<learn::Engine*> engine = learn::engine();
    if (!engine) return Failure(engine.error());
    const auto started = std::chrono::steady_clock::now();
    const graph::ExerciseGraph heard =
        graph::withFanOut(graph::withRelation(snapshot.graph, snapshot.nodes, setting.relation), setting.fanOut, options.seed);
    std::array<ErrorSum, kTargetCount> sums = {};
    std::vector<AblationFigures> origins;
    for (const targets::Fold& fold : folds) {
        const TrainingUnits units = fitNetworkUnits(snapshot, fold.split.train, options);
        learn::Dataset data = trainingData(snapshot, units, fold.split);
        data.graph = heard;
        const Result<Origin> origin = trainOrigin(**engine, data, fold.split, options, context);
        if (!origin) return Failure(origin.error());
        addErrors(snapshot, *origin, units, sums);
        origins.push_back(figuresOf(snapshot, *origin));
    }
    AblationFigures figures = meanOf(origins);
    for (std::size_t target = 0; target < sums.size(); ++target) figures.targets[target] = sums[target].target();
    figures.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return figures;
}

}  // namespace liftgraph::workflow
