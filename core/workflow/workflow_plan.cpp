#include <algorithm>
#include <cmath>

#include "core/targets/rule_inputs.h"
#include "core/workflow/plan_reason.h"
#include "core/workflow/plan_voice.h"

namespace liftgraph::workflow {

namespace {

constexpr int kHabitSessions = 3;
constexpr double kMostReps = 30.0;

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

class Planner {
public:
    Planner(const Snapshot& snapshot, const PlanVoice& voice, const prescribe::Inventory& inventory)
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
        out.reason = byModel ? modelReason(last, out, m_voice.run->forecast.level, m_inventory.unit)
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
        const Forecast& forecast = m_voice.run->forecast;
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
    const PlanVoice& m_voice;
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
    result.verdict = run ? run->verdict : "No model was trained: the rule prescribes.";
    const Result<PlanVoice> voice = planVoice(snapshot, run, context);
    if (!voice) return Failure(voice.error());
    const Planner planner(*snapshot, *voice, inventory);
    for (const int node : recentExercises(snapshot->nodes, athlete)) {
        if (context.cancelled()) return cancelledFailure();
        result.exercises.push_back(planner.next(node));
    }
    context.report(Step::Planning, 1.0);
    return result;
}

}  // namespace liftgraph::workflow
