#include "core/workflow/explanation.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "core/workflow/explanation_parts.h"
#include "core/workflow/fitting.h"
#include "core/workflow/plan_voice.h"

namespace liftgraph::workflow {

using explain::FeaturePlayer;
using features::Matrix;
using targets::kTargetCount;

namespace {

Failure nothingToCompareWith()
{
    return fail(ErrorCode::NothingToLearn,
                "No entry before the test block has a known next session, so there is nothing to compare with; a longer log is needed.");
}

}  // namespace

double explainedValue(int target, double current, double change, double slope, double dead)
{
    return slope == 0.0 ? current : changedValue(target, current, believedChange(change, slope, dead));
}

int Explainer::Parts::hops() const
{
    if (table) return 0;
    const learn::TrainOptions& options = run->model.options;
    if (options.model == "LSTM") return -1;
    return options.model == "MLP" ? 0 : options.layers;
}

Matrix Explainer::Parts::background(int rows, const ExplainSettings& settings) const
{
    const std::vector<int>& train = snapshot->split.train;
    const std::size_t count = std::min(train.size(), std::size_t(std::max(1, rows)));
    std::mt19937_64 bits(settings.seed);
    Matrix out(Eigen::Index(count), inputs.cols());
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = settings.drawBackground ? std::size_t(bits() % train.size()) : i * train.size() / count;
        out.row(Eigen::Index(i)) = inputs.row(train[place]);
    }
    return out;
}

explain::Outcome Explainer::Parts::outcome(int node, bool asNetwork) const
{
    std::array<double, kTargetCount> current{}, slope{}, dead{}, scale = units.scale;
    for (int target = 0; target < kTargetCount; ++target) {
        const auto at = std::size_t(target);
        current[at] = snapshot->observed.current(node, target);
        slope[at] = asNetwork ? 1.0 : trust.slope(node, target);
        dead[at] = asNetwork ? 0.0 : trust.dead(node, target);
    }
    return [current, slope, dead, scale](const double* raw, double* explained) {
        for (int target = 0; target < kTargetCount; ++target) {
            const auto at = std::size_t(target);
            double change = raw[target] * scale[at];
            // What the network itself can say ends where changedValue() ends.
            if (target == targets::kReps) change = std::max(1.0 - current[at], change);
            else change = std::clamp(change, -3.0, 3.0);
            explained[target] = current[at] > 0.0 ? explainedValue(target, current[at], change, slope[at], dead[at]) : 0.0;
        }
    };
}

Matrix Explainer::Parts::scaled(const Matrix& rows) const
{
    return units.scaled(rows);
}

Result<Matrix> Explainer::Parts::ask(const Matrix& rows, const graph::ExerciseGraph& heard, const JobContext& context) const
{
    if (table) {
        const Result<learn::FloatMatrix> said = table->ask(rows.cast<float>());
        if (!said) return Failure(said.error());
        return Matrix(said->cast<double>());
    }
    const Result<learn::Engine*> engine = learn::engine();
    if (!engine) return Failure(engine.error());
    learn::Dataset data;
    data.inputs = rows.cast<float>();
    data.graph = heard;
    const Result<learn::FloatMatrix> output = (*engine)->predict(run->model, data, context);
    if (!output) return Failure(output.error());
    if (output->cols() != kTargetCount) return fail(ErrorCode::ModelFileInvalid, "The model's output does not fit this program; train the model again.");
    return Matrix(output->cast<double>());
}

Explainer::Explainer(std::unique_ptr<const Parts> parts) : m_parts(std::move(parts)) {}
Explainer::~Explainer() = default;

Result<std::unique_ptr<Explainer::Parts>> Explainer::Parts::ofRun(SnapshotPtr snapshot, RunPtr run, const JobContext& context)
{
    context.report(Step::Loading, -1.0);
    if (snapshot->split.train.empty()) return nothingToCompareWith();
    if (run->model.inputNames != inputNames(snapshot->features))
        return fail(ErrorCode::ModelFileInvalid, "The model was trained on other inputs than this program computes; train the model again.");
    Result<TrainingUnits> units = loadUnits(run->model, snapshot->features.columns.size());
    if (!units) return Failure(units.error());
    auto parts = std::make_unique<Parts>();
    parts->units = std::move(*units);
    const learn::Dataset data = trainingData(*snapshot, parts->units, {}, run->model.options.relation);
    parts->graph = data.graph;
    // A memory hears its own exercise alone, whatever else the graph has.
    if (run->model.options.model == "LSTM") parts->graph.sameSession = {};
    parts->index = explain::GraphIndex(parts->graph, data.edgeWeights);
    // From the same floats that the engine is given.
    parts->inputs = data.inputs.cast<double>();
    parts->snapshot = std::move(snapshot);
    parts->run = std::move(run);
    parts->name = parts->run->model.options.model;
    if (!parts->index.hasSelfLoops()) parts->network = explain::Network::of(parts->run->model);
    if (parts->network) parts->states = parts->network->states(parts->inputs, parts->index);
    Result<Matrix> expected = expectedBy(*parts->snapshot, parts->run->model, parts->units, context);
    if (!expected) return Failure(expected.error());
    parts->networkExpected = std::move(*expected);
    parts->grouped = explain::groupedPlayers(parts->snapshot->features.columns);
    parts->single = explain::singleFeatures(parts->snapshot->features.columns);
    return parts;
}

Result<ExplainerPtr> Explainer::make(SnapshotPtr snapshot, RunPtr run, const JobContext& context)
{
    auto parts = Parts::ofRun(std::move(snapshot), std::move(run), context);
    if (!parts) return Failure(parts.error());
    (*parts)->trust = trusted(*(*parts)->snapshot, (*parts)->networkExpected, (*parts)->snapshot->split.train);
    return ExplainerPtr(new Explainer(std::move(*parts)));
}

Result<ExplainerPtr> Explainer::make(SnapshotPtr snapshot, const PlanVoice& voice, const JobContext& context)
{
    if (!voice.run) return fail(ErrorCode::NothingToLearn, "The rule prescribes throughout, so no model is to be explained; the plan gives its reasons.");
    auto made = Parts::ofRun(std::move(snapshot), voice.run, context);
    if (!made) return Failure(made.error());
    Parts& parts = **made;
    if (voice.share) {
        parts.trust = {withShares(parts.snapshot->observed, parts.networkExpected, *voice.share), *voice.share, *voice.share,
                       Matrix::Zero(voice.share->rows(), kTargetCount)};
    } else {
        parts.trust = trusted(*parts.snapshot, parts.networkExpected, parts.snapshot->split.train);
    }
    parts.prescribes = true;
    parts.byRule = {!voice.weight, !voice.reps, true};  // how long to rest is what the athlete usually does
    return ExplainerPtr(new Explainer(std::move(*made)));
}

Result<ExplainerPtr> Explainer::make(SnapshotPtr snapshot, RowModel model)
{
    if (snapshot->split.train.empty()) return nothingToCompareWith();
    auto parts = std::make_unique<Parts>();
    parts->units = model.units;
    parts->name = model.name;
    parts->graph.nodeCount = std::int32_t(snapshot->nodes.nodes.size());
    parts->index = explain::GraphIndex(parts->graph, true);
    parts->inputs = model.inputs.cast<double>();
    Result<Matrix> expected = forecastOf(model, snapshot->observed);
    if (!expected) return Failure(expected.error());
    parts->networkExpected = parts->trust.expected = std::move(*expected);
    parts->trust.share = parts->trust.slope = Matrix::Ones(parts->networkExpected.rows(), kTargetCount);
    parts->trust.dead = Matrix::Zero(parts->networkExpected.rows(), kTargetCount);
    parts->grouped = explain::groupedPlayers(snapshot->features.columns);
    parts->single = explain::singleFeatures(snapshot->features.columns);
    parts->snapshot = std::move(snapshot);
    parts->table = std::move(model);
    return ExplainerPtr(new Explainer(std::move(parts)));
}

const SnapshotPtr& Explainer::snapshot() const { return m_parts->snapshot; }
const RunPtr& Explainer::run() const { return m_parts->run; }
const std::string& Explainer::model() const { return m_parts->name; }
bool Explainer::quick() const { return m_parts->network.has_value(); }
const std::vector<FeaturePlayer>& Explainer::features(bool grouped) const { return grouped ? m_parts->grouped : m_parts->single; }
const Matrix& Explainer::expected(bool network) const { return network ? m_parts->networkExpected : m_parts->trust.expected; }
double Explainer::believed(int node, int target) const { return m_parts->trust.slope(node, target); }
bool Explainer::prescribes() const { return m_parts->prescribes; }
bool Explainer::byRule(int target) const { return m_parts->byRule[std::size_t(target)]; }

Result<EntryExplanation> Explainer::explain(int node, const ExplainSettings& settings, const JobContext& context) const
{
    const Result<EntryGame> entry = gameOf(node, settings, context);
    if (!entry) return Failure(entry.error());
    const auto shapley = entry->exact ? explain::exactShapley(entry->game, context)
                                      : explain::sampledShapley(entry->game, settings.permutations, settings.seed + std::uint64_t(node), context);
    if (!shapley) return Failure(shapley.error());
    EntryExplanation out;
    out.node = node;
    out.players = entry->players;
    out.base = shapley->base;
    out.values = shapley->values;
    out.error = shapley->error;
    out.exact = entry->exact;
    out.background = entry->background;
    out.prediction = expected(settings.network).row(node);
    for (int target = 0; target < kTargetCount; ++target) {
        if (m_parts->snapshot->observed.current(node, target) > 0.0) continue;
        out.base(target) = out.prediction(target) = std::nan("");
        out.values.col(target).setZero();
        out.error.col(target).setZero();
    }
    out.residual = out.prediction - out.base - out.values.colwise().sum();
    return out;
}

}  // namespace liftgraph::workflow
