#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/targets/rule_inputs.h"
#include "core/workflow/fitting.h"
#include "core/workflow/plan_reason.h"
#include "core/workflow/trust.h"

namespace liftgraph::workflow {

namespace {

constexpr int kRecentDays = 60;
constexpr int kFewestSessions = 3;
constexpr int kHabitSessions = 3;
constexpr double kMostReps = 30.0;

/// Latest node of each exercise that the athlete did in the last 60 days of training: newest session first, in its order.
std::vector<int> recentExercises(const features::NodeTable& nodes, int athlete)
{
    std::map<int, int> latest;
    log::LocalDay lastDay = log::LocalDay::min();
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        const features::Node& node = nodes.nodes[i];
        if (node.athlete != athlete) continue;
        latest[node.exercise] = int(i);
        lastDay = std::max(lastDay, node.day());
    }
    std::vector<int> recent;
    for (const auto& [exercise, node] : latest) {
        if (nodes.nodes[std::size_t(node)].day() > lastDay - std::chrono::days(kRecentDays)) recent.push_back(node);
    }
    std::sort(recent.begin(), recent.end(), [&](int a, int b) {
        const features::Node& x = nodes.nodes[std::size_t(a)];
        const features::Node& y = nodes.nodes[std::size_t(b)];
        if (x.start != y.start) return x.start > y.start;
        return std::tie(x.group, x.place, a) < std::tie(y.group, y.place, b);
    });
    return recent;
}

/// The node and its predecessors of the same exercise, newest first, at most `most`.
std::vector<const features::Node*> pastOf(const features::NodeTable& nodes, int node, int most)
{
    std::vector<const features::Node*> past;
    for (int at = node; at >= 0 && int(past.size()) < most; at = nodes.previous[std::size_t(at)]) past.push_back(&nodes.nodes[std::size_t(at)]);
    return past;
}

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) / 2];
}

int usualSets(const std::vector<const features::Node*>& past)
{
    std::vector<double> sets;
    for (const features::Node* node : past) sets.push_back(node->workingSets);
    return int(middle(std::move(sets)));
}

/// Median of the last rests, to 5 s; `otherwise` where none is known.
double usualRest(const std::vector<const features::Node*>& past, double otherwise)
{
    std::vector<double> rests;
    for (const features::Node* node : past) {
        if (node->restS) rests.push_back(*node->restS);
        else if (node->derivedRestS) rests.push_back(*node->derivedRestS);
    }
    return rests.empty() ? otherwise : 5.0 * std::round(middle(std::move(rests)) / 5.0);
}

/// Repetitions that last time's Epley maximum allows with another load.
double equivalentReps(const features::Node& last, double loadKg)
{
    const double maximum = features::epleyE1rmKg(last.topLoadKg, last.topReps);
    return std::clamp(std::round(30.0 * (maximum / loadKg - 1.0)), 1.0, kMostReps);
}

/// Who may speak for weight and reps, and with what forecast.
struct Voice {
    bool weight = false;
    bool reps = false;
    Forecast forecast = {};
};

/// The same intervals around other expected values.
Forecast movedTo(const features::Matrix& expected, const Forecast& forecast)
{
    Forecast moved = forecast;
    moved.expected = expected;
    for (Eigen::Index row = 0; row < expected.rows(); ++row) {
        for (int target = 0; target < targets::kTargetCount; ++target) {
            const double from = forecast.expected(row, target), to = expected(row, target);
            if (!(from > 0.0)) continue;
            const bool ratio = target != targets::kReps;
            moved.low(row, target) = ratio ? forecast.low(row, target) * to / from : std::max(0.0, forecast.low(row, target) + to - from);
            moved.high(row, target) = ratio ? forecast.high(row, target) * to / from : forecast.high(row, target) + to - from;
        }
    }
    return moved;
}

/// How much of the tested run's changes is believed: a refit has seen the labels that could tell.
Result<features::Matrix> testedShare(const Snapshot& snapshot, const TrainedRun& run, const JobContext& context)
{
    const Result<TrainingUnits> units = loadUnits(run.model, snapshot.features.columns.size());
    if (!units) return Failure(units.error());
    const Result<features::Matrix> network = expectedBy(snapshot, run.model, *units, context);
    if (!network) return Failure(network.error());
    return trusted(snapshot, *network, snapshot.split.train).share;
}

/// Refits on every labelled node for as many steps as the tested run took, so that the newest sessions count too; the interval keeps
/// the tested run's relative width, which was calibrated on entries it had not seen. A refit that fails for any reason but a cancel
/// leaves the tested run's own forecast.
Result<Forecast> currentForecast(const SnapshotPtr& snapshot, const TrainedRun& run, const JobContext& context)
{
    const bool sameData = run.model.metadata.count("data_hash") > 0 && run.model.metadata.at("data_hash") == snapshot->dataHash;
    if (!sameData) {
        const Result<RunPtr> applied = applyModel(snapshot, run.model, context, run.forecast.level);
        if (!applied) return Failure(applied.error());
        return (*applied)->forecast;
    }
    targets::Split everything;
    for (const std::vector<int>* rows : {&snapshot->split.train, &snapshot->split.validation, &snapshot->split.test}) {
        everything.train.insert(everything.train.end(), rows->begin(), rows->end());
    }
    std::sort(everything.train.begin(), everything.train.end());
    learn::TrainOptions options = run.model.options;
    options.epochs = run.model.bestEpoch;  // as many steps as the best state had taken
    options.patience = 0;
    const Result<Fit> fit = options.epochs > 0 ? fitModel(*snapshot, options, everything, context)
                                               : Result<Fit>(fail(ErrorCode::NothingToLearn, "The model is as last time."));
    if (!fit && fit.error().code == ErrorCode::Cancelled) return cancelledFailure();
    if (!fit) return run.forecast;
    const Result<features::Matrix> share = testedShare(*snapshot, run, context);
    if (!share) return Failure(share.error());
    return movedTo(withShares(snapshot->observed, fit->network, *share), run.forecast);
}

class Planner {
public:
    Planner(const Snapshot& snapshot, const Voice& voice, const prescribe::Inventory& inventory)
        : m_snapshot(snapshot), m_voice(voice), m_inventory(inventory)
    {
    }

    prescribe::Prescription next(int node) const
    {
        const features::NodeTable& nodes = m_snapshot.nodes;
        const features::Node& last = nodes.nodes[std::size_t(node)];
        const log::Exercise& exercise = nodes.exercises[std::size_t(last.exercise)];
        const targets::RuleInput input = targets::ruleInput(nodes, m_snapshot.features, node);
        const targets::RuleDecision rule = targets::applyRule(input);
        const auto past = pastOf(nodes, node, kHabitSessions);
        const bool tooFew = int(past.size()) < kFewestSessions;
        const bool loaded = last.topLoadKg > 0.0;

        prescribe::Prescription out;
        out.node = node;
        out.exercise = exercise.name;
        out.branch = rule.branch;
        fillByRule(out, last, exercise, rule);
        const bool byModel = !tooFew && (loaded ? m_voice.weight : m_voice.reps);
        if (byModel) fillByModel(out, node, last, exercise, usualSets(past));
        out.restS = usualRest(past, rule.restS);
        if (exercise.equipment == log::Equipment::Barbell && loaded) out.plates = prescribe::platesPerSide(out.weightKg, m_inventory);
        out.reason = byModel ? modelReason(last, out, m_voice.forecast.level, m_inventory.unit)
                             : ruleReason(last, rule.branch, tooFew, m_inventory.unit);
        if (!byModel && heldBack(out, last, rule)) out.reason += " The next load up is too far: do a rep more instead.";
        return out;
    }

private:
    /// The rule adds load, but rounding leads back to what was lifted.
    static bool heldBack(const prescribe::Prescription& out, const features::Node& last, const targets::RuleDecision& rule)
    {
        return rule.loadKg > last.topLoadKg + 1e-6 && out.weightKg <= last.topLoadKg + 1e-6;
    }

    double rounded(double loadKg, const features::Node& last, const log::Exercise& exercise) const
    {
        return last.topLoadKg > 0.0 ? prescribe::roundToInventory(loadKg, exercise.equipment, m_inventory, last.topLoadKg) : 0.0;
    }

    void fillByRule(prescribe::Prescription& out, const features::Node& last, const log::Exercise& exercise,
                    const targets::RuleDecision& rule) const
    {
        out.source = "rule";
        out.weightKg = rounded(rule.loadKg, last, exercise);
        out.reps = std::max(1.0, std::round(rule.reps));
        // Where the next plate is too far away the set grows instead, or the rule would ask for less than last time.
        if (heldBack(out, last, rule)) out.reps = last.topReps + 1.0;
        out.sets = std::max(1, rule.sets);
        out.lowKg = out.highKg = out.weightKg;
        out.lowReps = out.highReps = out.reps;
    }

    void fillByModel(prescribe::Prescription& out, int node, const features::Node& last, const log::Exercise& exercise, int sets) const
    {
        const Forecast& forecast = m_voice.forecast;
        const double ruleWeightKg = out.weightKg, ruleReps = out.reps;
        out.source = "model";
        out.sets = std::max(1, sets);
        out.lowReps = forecast.low(node, targets::kReps);
        out.highReps = forecast.high(node, targets::kReps);
        if (last.topLoadKg > 0.0) {
            out.weightKg = rounded(forecast.expected(node, targets::kWeight), last, exercise);
            out.lowKg = forecast.low(node, targets::kWeight);
            out.highKg = forecast.high(node, targets::kWeight);
        }
        if (m_voice.reps) {
            out.reps = std::max(1.0, std::round(forecast.expected(node, targets::kReps)));
            return;
        }
        // Without skill for reps the rule's reps stand where it means the same load; else the load decides what is possible.
        out.reps = std::abs(out.weightKg - ruleWeightKg) < 1e-6 ? ruleReps : equivalentReps(last, out.weightKg);
        out.lowReps = out.highReps = out.reps;
    }

    const Snapshot& m_snapshot;
    const Voice& m_voice;
    const prescribe::Inventory& m_inventory;
};

}  // namespace

Result<Plan> plan(const SnapshotPtr& snapshot, const RunPtr& run, int athlete, const prescribe::Inventory& inventory, const JobContext& context)
{
    if (athlete < 0 || athlete >= int(snapshot->nodes.athletes.size())) {
        return fail(ErrorCode::AthleteUnknown, "The log has no such athlete; choose one of those it has.");
    }
    context.report(Step::Planning, -1.0);
    Plan result;
    Voice voice;
    result.verdict = run ? run->verdict : "No model was trained: the rule prescribes.";
    if (run && (run->addsValueWeight || run->addsValueReps)) {
        Result<Forecast> forecast = currentForecast(snapshot, *run, context);
        if (!forecast) return Failure(forecast.error());
        voice = {run->addsValueWeight, run->addsValueReps, std::move(*forecast)};
    }
    const Planner planner(*snapshot, voice, inventory);
    for (const int node : recentExercises(snapshot->nodes, athlete)) {
        if (context.cancelled()) return cancelledFailure();
        result.exercises.push_back(planner.next(node));
    }
    context.report(Step::Planning, 1.0);
    return result;
}

}  // namespace liftgraph::workflow
