#include "core/workflow/simulate_lift.h"

#include <algorithm>
#include <cmath>

namespace liftgraph::workflow {

namespace {

// Banister's two components. Fitness decays slowly enough that strength still grows in the second year; fatigue is gone in a
// week. The gains put a session's fatigue at 2 % and two years of training at about +30 %.
constexpr double kFitnessKept = 0.994460;  ///< per day: exp(-1/180)
constexpr double kFatigueKept = 0.866878;  ///< per day: exp(-1/7)
constexpr double kFitnessGain = 0.0065;
constexpr double kFatigueGain = 0.018;

constexpr double kSetLoss = 0.017;      ///< strength lost from set to set
constexpr double kReserveNoise = 0.7;   ///< repetitions
constexpr double kRpeNoise = 0.5;
constexpr double kLightDay = 0.88;
constexpr double kDeloadDay = 0.85;

}  // namespace

SimulatedLift::SimulatedLift(const PlannedExercise& planned, double strengthKg, double bodyMassKg, const LiftHabits& habits)
    : m_planned(&planned), m_habits(habits), m_maximumKg(strengthKg * planned.relativeMax), m_bodyMassKg(bodyMassKg)
{
    if (planned.kit == Kit::Barbell) m_smallestKg = 20.0;
    if (planned.kit == Kit::Dumbbell) m_stepKg = m_smallestKg = 2.0;
    if (planned.kit == Kit::Machine) m_stepKg = m_smallestKg = 5.0;
    // Nobody starts at the limit: the first load leaves three repetitions at the top of the range.
    if (planned.kit != Kit::Bodyweight) m_loadKg = rounded(m_maximumKg / (1.0 + (planned.repsHigh + 3.0) / 30.0));
    else m_maximumKg = std::max(m_maximumKg, bodyMassKg * (1.0 + 5.0 / 30.0));
}

void SimulatedLift::sleep()
{
    m_fitness *= kFitnessKept;
    m_fatigue *= kFatigueKept;
}

double SimulatedLift::capacityKg() const
{
    return m_maximumKg * (1.0 + kFitnessGain * m_habits.trainability * m_fitness - kFatigueGain * m_fatigue);
}

double SimulatedLift::rounded(double loadKg) const
{
    return std::max(m_smallestKg, m_stepKg * std::floor(loadKg / m_stepKg + 1e-9));
}

std::vector<log::Set> SimulatedLift::warmUp() const
{
    std::vector<log::Set> sets;
    if (m_planned->kit != Kit::Barbell || m_loadKg < 40.0) return sets;
    for (const auto& [share, reps] : {std::pair(0.5, 8.0), std::pair(0.75, 4.0)}) {
        log::Set set;
        set.kind = log::SetKind::WarmUp;
        set.loadKg = rounded(m_loadKg * share);
        set.reps = reps;
        set.restS = 60.0;
        sets.push_back(set);
    }
    return sets;
}

std::vector<log::Set> SimulatedLift::train(const LiftDay& day, SimulatedChance& chance)
{
    const bool bodyweight = m_planned->kit == Kit::Bodyweight;
    const bool light = m_habits.undulates && m_planned->compound && m_sessions % 2 == 1;
    double load = m_loadKg;
    if (!bodyweight && (light || day.deload)) load = rounded(m_loadKg * (day.deload ? kDeloadDay : kLightDay));
    const int count = std::max(2, m_planned->sets - (day.deload ? 1 : 0));
    const double rest = (m_planned->compound ? 150.0 : 90.0) + 15.0 * (chance.below(3) - 1);

    std::vector<log::Set> sets;
    for (int number = 0; number < count; ++number) {
        const double strength = capacityKg() * (1.0 + day.form - kSetLoss * number);
        const double possible = 30.0 * (strength / (bodyweight ? m_bodyMassKg : load) - 1.0);
        const double reserve = std::max(0.0, m_habits.reserve + kReserveNoise * chance.normal());
        log::Set set;
        set.loadKg = bodyweight ? 0.0 : load;
        set.reps = std::clamp(std::floor(possible - reserve + 0.5), 1.0, double(m_planned->repsHigh));
        set.restS = rest;
        if (day.writesRpe) {
            const double felt = 10.0 - std::max(0.0, possible - *set.reps) + kRpeNoise * chance.normal();
            set.rpe = std::clamp(std::round(2.0 * felt) / 2.0, 6.0, 10.0);
        }
        sets.push_back(set);
    }
    const double impulse = double(count) / 3.0 * (day.deload ? 0.5 : 1.0);
    m_fitness += impulse;
    m_fatigue += impulse;
    m_sessions += 1;
    if (!bodyweight && !light && !day.deload) progress(sets);
    return sets;
}

void SimulatedLift::progress(const std::vector<log::Set>& sets)
{
    const log::Set& deciding = m_habits.topSetDecides ? sets.front() : sets.back();
    if (*deciding.reps >= m_planned->repsHigh) {
        m_loadKg += m_stepKg;
        m_failures = 0;
        return;
    }
    m_failures = *sets.front().reps < m_planned->repsLow ? m_failures + 1 : 0;
    if (m_failures >= 2) {
        m_loadKg = rounded(0.92 * m_loadKg);
        m_failures = 0;
    }
}

}  // namespace liftgraph::workflow
