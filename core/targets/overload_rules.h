#pragma once
// The prescription rule: a versioned decision table (double progression, autoregulation by repetitions in reserve, deload).

#include <optional>
#include <string>

#include "core/log/catalogue.h"

namespace liftgraph::targets {

inline constexpr int kRuleVersion = 1;

/// The branch that fired. ui puts words to it; ruleSentence() gives English ones.
enum class RuleBranch {
    AddLoad, AddReps, Repeat, BackOff, PlannedDeload, ReactiveDeload, AddRepsBodyweight, RepeatBodyweight, FirstTimes,
};

/// What the rule is told about an exercise: the last top set, and how it went.
struct RuleInput {
    log::ExerciseKind kind = log::ExerciseKind::Unknown;
    double loadKg = 0.0;
    double reps = 0.0;
    double restS = 0.0;
    int sets = 0;
    double fatigue = 5.0;            ///< 1 to 10
    std::optional<double> rir = {};  ///< repetitions in reserve
    int repRangeLow = 6;             ///< the athlete's own range for the exercise
    int repRangeHigh = 10;
    int sessionsSeen = 0;            ///< of this exercise, this one included
    int weeksSinceDeload = 0;
    int stalledSessions = 0;         ///< sessions in a row without a better e1RM
};

struct RuleDecision {
    RuleBranch branch = RuleBranch::Repeat;
    double loadKg = 0.0;  ///< before rounding to plates
    double reps = 0.0;
    double restS = 0.0;
    int sets = 0;
};

RuleDecision applyRule(const RuleInput& input);
std::string ruleSentence(RuleBranch branch);

}  // namespace liftgraph::targets
