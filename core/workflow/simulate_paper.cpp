#include <cmath>

#include "core/base/units.h"
#include "core/workflow/simulate.h"
#include "core/workflow/simulate_random.h"

namespace liftgraph::workflow {

namespace {

struct PaperExercise {
    const char* name;
    double loadLb;
    double stepLb;
    int reps;
    int sets;
};

// The first of each day is done with body weight or heavy, the rest follows; body weight counts as the load, as in the paper.
constexpr PaperExercise kPull[] = {{"Pull-ups", 160, 0, 8, 3},     {"Barbell Rows", 115, 5, 10, 3}, {"Lat Pulldowns", 120, 5, 11, 3},
                                   {"Face Pulls", 35, 2.5, 13, 3}, {"Barbell Curls", 55, 2.5, 10, 3}, {"Hammer Curls", 25, 2.5, 11, 3}};
constexpr PaperExercise kPush[] = {{"Bench Press", 165, 5, 8, 3},        {"Shoulder Press", 85, 5, 9, 3},      {"Incline Bench Press", 135, 5, 9, 2},
                                   {"Lateral Raises", 20, 2.5, 12, 3}, {"Tricep Pushdowns", 45, 2.5, 12, 3}, {"Machine Flies", 110, 5, 11, 3}};
constexpr int kWeeks = 6;
constexpr int kDaysInWeek[] = {0, 1, 3, 4};

log::Entry paperEntry(const PaperExercise& exercise, int week, SimulatedChance& chance)
{
    log::Entry entry;
    entry.exercise = exercise.name;
    entry.intensity = 7.0 + chance.below(3);
    entry.fatigue = 7.0 + chance.below(3);
    log::Set set;
    const int steps = week / 3 + (chance.happens(0.15) ? 1 : 0);
    set.loadKg = toKilograms(exercise.loadLb + steps * exercise.stepLb, Unit::Pound);
    set.reps = double(exercise.reps + chance.below(3) - 1);
    set.restS = 60.0 + 15.0 * chance.below(5);
    set.rir = 1.0 + chance.below(3);
    entry.sets.assign(std::size_t(exercise.sets), set);
    return entry;
}

}  // namespace

log::TrainingLog simulatePaperSheet(std::uint64_t seed)
{
    SimulatedChance chance(seed, 1000003);
    log::TrainingLog out;
    out.athlete = "Simulated athlete, six weeks";
    log::Source source;
    source.file = "simulated six weeks, seed " + std::to_string(seed);
    source.format = "simulated";
    source.unit = "lb";
    out.sources.push_back(source);
    const log::LocalDay first = std::chrono::local_days(std::chrono::year(2025) / 1 / 6);
    std::int32_t row = 0;
    for (int week = 0; week < kWeeks; ++week) {
        for (int training = 0; training < 4; ++training) {
            const bool pull = training % 2 == 0;
            log::Session session;
            session.start = log::LocalTime(first + std::chrono::days(7 * week + kDaysInWeek[training]));
            session.title = pull ? "Pull" : "Push";
            for (const PaperExercise& exercise : pull ? kPull : kPush) {
                session.entries.push_back(paperEntry(exercise, week, chance));
                ++row;
                for (log::Set& set : session.entries.back().sets) set.origin = {0, row};
            }
            out.sessions.push_back(std::move(session));
        }
    }
    return out;
}

}  // namespace liftgraph::workflow
