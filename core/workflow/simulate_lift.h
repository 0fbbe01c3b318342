#pragma once
// One exercise of one simulated athlete: how strength answers to training, and what load and repetitions come of it.

#include <vector>

#include "core/log/training_log.h"
#include "core/workflow/simulate_program.h"
#include "core/workflow/simulate_random.h"

namespace liftgraph::workflow {

/// How the athlete goes about every exercise.
struct LiftHabits {
    double reserve = 1.5;         ///< repetitions left when a set ends, on average
    bool undulates = false;       ///< every other session is a light one
    bool topSetDecides = false;   ///< load is added when the first set reaches the goal; else when all do
    double trainability = 1.0;
};

/// What holds for all exercises of a session.
struct LiftDay {
    double form = 0.0;  ///< relative strength today
    bool deload = false;
    bool writesRpe = false;
};

class SimulatedLift {
public:
    SimulatedLift(const PlannedExercise& planned, double strengthKg, double bodyMassKg, const LiftHabits& habits);

    const PlannedExercise& planned() const { return *m_planned; }
    /// A day passes: fitness and fatigue decay.
    void sleep();
    /// Rising warm-up sets for loads that call for them.
    std::vector<log::Set> warmUp() const;
    /// The working sets of a session; fitness, fatigue and the next load follow from them.
    std::vector<log::Set> train(const LiftDay& day, SimulatedChance& chance);

private:
    double capacityKg() const;
    double rounded(double loadKg) const;
    void progress(const std::vector<log::Set>& sets);

    const PlannedExercise* m_planned;
    LiftHabits m_habits;
    double m_maximumKg;         ///< one-repetition maximum untrained; body mass included for body-weight exercises
    double m_bodyMassKg;
    double m_loadKg = 0.0;
    double m_stepKg = 2.5;
    double m_smallestKg = 0.0;
    double m_fitness = 0.0;
    double m_fatigue = 0.0;
    int m_sessions = 0;
    int m_failures = 0;
};

}  // namespace liftgraph::workflow
