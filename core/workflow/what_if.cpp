#include "core/workflow/what_if.h"

#include <algorithm>
#include <cmath>

#include "core/graph/relation.h"
#include "core/workflow/explanation_parts.h"
#include "core/workflow/intervals.h"

namespace liftgraph::workflow {

using features::Matrix;
using targets::kTargetCount;

namespace {

struct Range {
    const char* column;
    double low, high, step;
};
/// By Lever.
constexpr std::array<Range, kLeverCount> kRanges{{{"fatigue", 1.0, 10.0, 0.5},
                                                  {"rir", 0.0, 6.0, 0.5},
                                                  {"rest", 30.0, 420.0, 15.0},
                                                  {"working_sets", 1.0, 10.0, 1.0},
                                                  {"days_since_exercise", 1.0, 60.0, 1.0}}};

features::EntryChange changeOfLevers(const LeverValues& values)
{
    features::EntryChange change;
    change.fatigue = values[std::size_t(Lever::Fatigue)];
    change.rir = values[std::size_t(Lever::Rir)];
    change.restS = values[std::size_t(Lever::Rest)];
    if (const auto& sets = values[std::size_t(Lever::Sets)]) change.workingSets = int(std::lround(*sets));
    if (const auto& gap = values[std::size_t(Lever::Gap)]) change.gapDays = int(std::lround(*gap));
    return change;
}

}  // namespace

struct WhatIf::Parts {
    ExplainerPtr explainer = {};
    int node = -1;
    bool network = false;
    bool wholeColumns = false;  ///< a feature is switched in all that the entry hears
    prescribe::Inventory inventory = {};
    features::EntryReplay replay;
    std::vector<int> field = {};            ///< whom the entry can hear, ascending
    int place = 0;                          ///< the entry's own in it
    graph::ExerciseGraph graph = {};        ///< among them
    std::array<LeverInfo, kLeverCount> levers = {};

    Parts(ExplainerPtr of, int at) : explainer(std::move(of)), node(at), replay(explainer->snapshot()->nodes, at) {}
};

/// The field with the session's rows written anew.
struct WhatIf::Changed {
    Matrix inputs = {};
    graph::ExerciseGraph graph = {};
    explain::GraphIndex index{graph, true};
    std::vector<Matrix> states = {};
    std::array<double, kTargetCount> expected = {};
};

WhatIf::WhatIf(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
WhatIf::~WhatIf() = default;
int WhatIf::node() const { return m_parts->node; }
const std::array<LeverInfo, kLeverCount>& WhatIf::levers() const { return m_parts->levers; }

Result<WhatIfPtr> WhatIf::make(ExplainerPtr explainer, int node, const ExplainSettings& settings, prescribe::Inventory inventory, const JobContext& context)
{
    const Explainer::Parts& whole = explainer->parts();
    if (!whole.run) return fail(ErrorCode::Usage, "What would change the prescription is asked of a trained network; " + whole.name + " prescribes nothing.");
    if (node < 0 || node >= int(whole.snapshot->nodes.nodes.size())) return fail(ErrorCode::Usage, "The log has no such entry; choose one of those it has.");
    if (context.cancelled()) return cancelledFailure();
    auto parts = std::make_unique<Parts>(explainer, node);
    parts->network = settings.network;
    parts->wholeColumns = settings.function == ValueFunction::Column;
    parts->inventory = std::move(inventory);
    // One hop more than is heard: how many a neighbour hears itself counts in some aggregations.
    parts->field = whole.index.field(node, whole.hops() < 0 ? -1 : whole.hops() + 1);
    std::sort(parts->field.begin(), parts->field.end());
    parts->place = int(std::lower_bound(parts->field.begin(), parts->field.end(), node) - parts->field.begin());
    parts->graph = graph::inducedBy(whole.graph, parts->field);
    const features::FeatureTable& table = whole.snapshot->features;
    for (int lever = 0; lever < kLeverCount; ++lever) {
        const Range& range = kRanges[std::size_t(lever)];
        LeverInfo& info = parts->levers[std::size_t(lever)];
        const Eigen::Index column = table.find(range.column);
        info.known = column >= 0 && table.at(node, column) != features::Provenance::Missing;
        info.low = range.low;
        info.high = range.high;
        info.step = range.step;
        if (Lever(lever) == Lever::Gap) {
            info.movable = parts->replay.gapDays().has_value();
            if (info.movable) info.low = double(*parts->replay.fewestGapDays());
        }
        const double value = info.known ? table.values(node, column) : 0.5 * (info.low + info.high);
        info.now = range.step * std::round(value / range.step);
        info.low = std::min(info.low, info.now);
        info.high = std::max(info.high, info.now);
    }
    return WhatIfPtr(new WhatIf(std::move(parts)));
}

Result<WhatIf::Changed> WhatIf::changed(const LeverValues& values, const JobContext& context)
{
    const Explainer::Parts& whole = m_parts->explainer->parts();
    const Matrix raw = m_parts->replay.rows(changeOfLevers(values));
    const Matrix rows = whole.scaled(raw).cast<float>().cast<double>();
    const Eigen::Index fatigue = whole.snapshot->features.find("fatigue");
    Changed out;
    out.inputs = whole.inputs(m_parts->field, Eigen::all);
    std::vector<double> fatigueOf;
    for (std::size_t i = 0; i < m_parts->field.size(); ++i) {
        const int node = m_parts->field[i];
        const bool again = node >= m_parts->replay.first() && node < m_parts->replay.end();
        if (again) out.inputs.row(Eigen::Index(i)) = rows.row(node - m_parts->replay.first());
        fatigueOf.push_back(fatigue < 0 ? 0.0 : again ? raw(node - m_parts->replay.first(), fatigue) : whole.snapshot->features.values(node, fatigue));
    }
    out.graph = m_parts->graph;
    graph::EdgeTerm& edges = out.graph.temporal;
    for (std::size_t e = 0; e < edges.weight.size(); ++e)
        edges.weight[e] = float(1.0 / (1.0 + std::abs(fatigueOf[std::size_t(edges.source[e])] - fatigueOf[std::size_t(edges.target[e])])));
    out.index = explain::GraphIndex(out.graph, true);
    Eigen::RowVectorXd output;
    if (whole.network) {
        out.states = whole.network->states(out.inputs, out.index);
        output = whole.network->output(out.states.back().row(m_parts->place));
    } else {
        const Result<Matrix> asked = whole.ask(out.inputs, out.graph, context);
        if (!asked) return Failure(asked.error());
        output = asked->row(m_parts->place);
    }
    whole.outcome(m_parts->node, m_parts->network)(output.data(), out.expected.data());
    return out;
}

WhatIfAnswer WhatIf::answerOf(const std::array<double, kTargetCount>& expected) const
{
    const Explainer::Parts& whole = m_parts->explainer->parts();
    const Forecast& forecast = whole.run->forecast;
    WhatIfAnswer out;
    out.expected = expected;
    for (int target = 0; target < kTargetCount; ++target) {
        const auto at = std::size_t(target);
        const double was = forecast.expected(m_parts->node, target), high = forecast.high(m_parts->node, target);
        // The interval keeps its width: it was calibrated on how far the model was off, whatever it was told.
        const Ends ends = endsAround(target, expected[at], was > 0.0 && high > 0.0 ? changeOf(target, was, high) : 0.0);
        out.low[at] = ends.low;
        out.high[at] = ends.high;
    }
    const features::Node& node = whole.snapshot->nodes.nodes[std::size_t(m_parts->node)];
    const log::Exercise& exercise = whole.snapshot->nodes.exercises[std::size_t(node.exercise)];
    if (node.topLoadKg > 0.0) out.weightKg = prescribe::roundToInventory(expected[targets::kWeight], exercise.equipment, m_parts->inventory, node.topLoadKg);
    out.reps = std::max(1.0, std::round(expected[targets::kReps]));
    return out;
}

Result<WhatIfAnswer> WhatIf::answer(const LeverValues& values, const JobContext& context)
{
    const Result<Changed> now = changed(values, context);
    if (!now) return Failure(now.error());
    return answerOf(now->expected);
}

Result<EntryExplanation> WhatIf::explain(const LeverValues& values, int background, const JobContext& context)
{
    const Result<Changed> now = changed(values, context);
    if (!now) return Failure(now.error());
    const Explainer::Parts& whole = m_parts->explainer->parts();
    const Matrix rows = whole.background(background, {});
    explain::FieldTask task{now->inputs, rows, m_parts->place, {}, whole.outcome(m_parts->node, m_parts->network)};
    EntryExplanation out;
    std::vector<int> switched{m_parts->place};
    for (int i = 0; m_parts->wholeColumns && i < int(m_parts->field.size()); ++i)
        if (i != m_parts->place) switched.push_back(i);
    for (const explain::FeaturePlayer& feature : whole.grouped) {
        task.players.push_back({switched, feature.columns});
        out.players.push_back({feature.name, feature.label, feature.columns, {m_parts->node}});
    }
    explain::Game game;
    if (whole.network) {
        game = explain::networkGame(*whole.network, now->index, now->states, std::move(task), context);
    } else {
        std::vector<int> field{m_parts->place};
        for (int i = 0; i < int(m_parts->field.size()); ++i)
            if (i != m_parts->place) field.push_back(i);
        const auto ask = [&whole, context](const Matrix& inputs, const graph::ExerciseGraph& graph) { return whole.ask(inputs, graph, context); };
        game = explain::copiesGame(ask, now->graph, field, std::move(task), context);
    }
    // A model that is slow to ask is asked in a few orders.
    const auto shapley = whole.network ? explain::exactShapley(game, context) : explain::sampledShapley(game, 4, 42, context);
    if (!shapley) return Failure(shapley.error());
    out.node = m_parts->node;
    out.base = shapley->base;
    out.values = shapley->values;
    out.error = shapley->error;
    out.exact = whole.network.has_value();
    out.background = int(rows.rows());
    out.prediction = Eigen::Map<const Eigen::RowVectorXd>(now->expected.data(), kTargetCount);
    for (int target = 0; target < kTargetCount; ++target) {
        if (whole.snapshot->observed.current(m_parts->node, target) > 0.0) continue;
        out.base(target) = out.prediction(target) = std::nan("");
        out.values.col(target).setZero();
    }
    out.residual = out.prediction - out.base - out.values.colwise().sum();
    return out;
}

Result<std::vector<SmallestChange>> WhatIf::smallestChanges(const JobContext& context)
{
    const auto start = answer({}, context);
    if (!start) return Failure(start.error());
    std::vector<SmallestChange> out;
    for (int lever = 0; lever < kLeverCount; ++lever) {
        const LeverInfo& info = m_parts->levers[std::size_t(lever)];
        const int steps = info.movable ? int(std::lround((info.high - info.low) / info.step)) : 0;
        bool found = false;
        for (int away = 1; away <= steps && !found; ++away) {
            for (const int direction : {-1, 1}) {
                if (context.cancelled()) return cancelledFailure();
                const double value = info.now + direction * away * info.step;
                if (found || value < info.low - 1e-9 || value > info.high + 1e-9) continue;
                LeverValues values;
                values[std::size_t(lever)] = value;
                const auto moved = answer(values, context);
                if (!moved) return Failure(moved.error());
                if (std::abs(moved->weightKg - start->weightKg) < 1e-6 && moved->reps == start->reps) continue;
                out.push_back({Lever(lever), value, away, *moved});
                found = true;
            }
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const SmallestChange& a, const SmallestChange& b) { return a.steps < b.steps; });
    return out;
}

}  // namespace liftgraph::workflow
