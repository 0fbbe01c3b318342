#include "core/targets/overload_rules.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace liftgraph::targets {

namespace {

constexpr int kKnownAfterSessions = 3;
constexpr int kPlannedDeloadWeeks = 8;
constexpr int kStallSessions = 3;
constexpr double kHighFatigue = 7.0;
constexpr double kExtremeFatigue = 9.0;
constexpr double kPlentyRir = 3.0;
constexpr double kSomeRir = 1.0;
constexpr double kStep = 0.025;
constexpr double kBigStep = 0.05;
constexpr double kDeloadShare = 0.9;
constexpr double kDeloadSets = 0.6;
constexpr double kExtraRestS = 30.0;
constexpr double kLongestRestS = 300.0;

bool loaded(const RuleInput& in) { return in.loadKg > 0.0; }
bool atTop(const RuleInput& in) { return in.reps >= in.repRangeHigh; }
bool spare(const RuleInput& in) { return !in.rir || *in.rir >= kSomeRir; }
bool plenty(const RuleInput& in) { return in.rir && *in.rir >= kPlentyRir; }
bool spent(const RuleInput& in) { return in.rir && *in.rir < kSomeRir; }

RuleDecision same(const RuleInput& in) { return {RuleBranch::Repeat, in.loadKg, in.reps, in.restS, in.sets}; }

RuleDecision longerRest(RuleDecision decision)
{
    decision.restS = std::max(decision.restS, std::min(decision.restS + kExtraRestS, kLongestRestS));
    return decision;
}

/// Repetitions that the same estimated maximum allows at another load (Epley 1985 turned round), within the athlete's range.
double repsAt(double loadKg, const RuleInput& in)
{
    const double possible = 30.0 * (in.loadKg * (1.0 + in.reps / 30.0) / loadKg - 1.0);
    return std::clamp(std::floor(possible + 1e-9), double(in.repRangeLow), double(std::max(in.repRangeLow, in.repRangeHigh)));
}

RuleDecision addLoad(const RuleInput& in)
{
    RuleDecision decision = same(in);
    decision.loadKg = in.loadKg * (1.0 + (plenty(in) ? kBigStep : kStep));
    decision.reps = repsAt(decision.loadKg, in);
    return decision;
}

RuleDecision addReps(const RuleInput& in)
{
    RuleDecision decision = same(in);
    decision.reps = in.reps + (plenty(in) ? 2.0 : 1.0);
    // Above the range more load is due, not more repetitions; the body alone has no other way.
    if (loaded(in)) decision.reps = std::min(decision.reps, std::max(in.reps, double(in.repRangeHigh)));
    return decision;
}

RuleDecision backOff(const RuleInput& in)
{
    RuleDecision decision = same(in);
    decision.loadKg = in.loadKg * (1.0 - kBigStep);
    decision.reps = loaded(in) ? std::max(in.reps, double(in.repRangeLow)) : std::max(in.reps - 1.0, 1.0);
    return longerRest(decision);
}

RuleDecision deload(const RuleInput& in)
{
    RuleDecision decision = same(in);
    decision.loadKg = in.loadKg * kDeloadShare;
    decision.reps = loaded(in) ? in.reps : std::max(std::round(in.reps * kDeloadShare), 1.0);
    decision.sets = std::max(int(std::lround(in.sets * kDeloadSets)), std::min(in.sets, 1));
    return decision;
}

RuleDecision firstTimes(const RuleInput& in)
{
    RuleDecision decision = same(in);
    if (plenty(in)) decision.reps += 1.0;
    return decision;
}

/// One line of the decision table: the first whose condition holds decides.
struct Row {
    RuleBranch branch;
    bool (*applies)(const RuleInput&);
    RuleDecision (*decide)(const RuleInput&);
};

constexpr auto kTable = std::to_array<Row>({
    {RuleBranch::FirstTimes, [](const RuleInput& in) { return in.sessionsSeen < kKnownAfterSessions; }, firstTimes},
    {RuleBranch::PlannedDeload,
     [](const RuleInput& in) { return in.weeksSinceDeload >= kPlannedDeloadWeeks && in.weeksSinceDeload % kPlannedDeloadWeeks == 0; }, deload},
    // Every third stalled session only: one deload must not call for the next.
    {RuleBranch::ReactiveDeload,
     [](const RuleInput& in) { return in.stalledSessions > 0 && in.stalledSessions % kStallSessions == 0 && in.fatigue >= kHighFatigue; },
     [](const RuleInput& in) { return longerRest(deload(in)); }},
    {RuleBranch::BackOff, [](const RuleInput& in) { return spent(in) && (in.reps < in.repRangeLow || in.fatigue >= kExtremeFatigue); }, backOff},
    {RuleBranch::AddRepsBodyweight, [](const RuleInput& in) { return !loaded(in) && spare(in); }, addReps},
    {RuleBranch::RepeatBodyweight, [](const RuleInput& in) { return !loaded(in); }, same},
    {RuleBranch::AddLoad, [](const RuleInput& in) { return atTop(in) && spare(in); }, addLoad},
    {RuleBranch::AddReps, spare, addReps},
    {RuleBranch::Repeat, [](const RuleInput&) { return true; }, same},
});

}  // namespace

RuleDecision applyRule(const RuleInput& input)
{
    const auto row = std::find_if(kTable.begin(), kTable.end(), [&](const Row& candidate) { return candidate.applies(input); });
    RuleDecision decision = row->decide(input);
    decision.branch = row->branch;
    return decision;
}

std::string ruleSentence(RuleBranch branch)
{
    switch (branch) {
    case RuleBranch::AddLoad: return "You did the top of your range with reps in reserve: add 2.5 %, or 5 % if three or more were left.";
    case RuleBranch::AddReps: return "You are inside your range: keep the weight and add a rep, or two if three or more were left.";
    case RuleBranch::Repeat: return "You had nothing in reserve: repeat this weight and these reps.";
    case RuleBranch::BackOff: return "You went to the limit and were tired or below your range: take off 5 % and rest longer.";
    case RuleBranch::PlannedDeload: return "It is eight weeks since you last eased off: take 10 % off and do fewer sets.";
    case RuleBranch::ReactiveDeload: return "Three sessions without progress and high fatigue: take 10 % off, do fewer sets and rest longer.";
    case RuleBranch::AddRepsBodyweight: return "You lift your own body with reps in reserve: add a rep, or two if three or more were left.";
    case RuleBranch::RepeatBodyweight: return "You had nothing in reserve: repeat these reps.";
    case RuleBranch::FirstTimes: return "Fewer than three sessions of this exercise are known: repeat what you did.";
    }
    return {};
}

}  // namespace liftgraph::targets
