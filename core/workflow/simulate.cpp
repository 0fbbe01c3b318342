#include "core/workflow/simulate.h"

#include <algorithm>
#include <cmath>

#include "core/workflow/simulate_lift.h"
#include "core/workflow/simulate_program.h"
#include "core/workflow/simulate_random.h"

namespace liftgraph::workflow {

namespace {

constexpr double kMissedSession = 0.06;
constexpr double kMissedWeek = 0.03;
constexpr double kFormDeviation = 0.02;  ///< how much strength differs from day to day

/// Who the athlete is and what he or she always does.
struct Habits {
    const Program* program = nullptr;
    double strengthKg = 0.0;  ///< one-repetition maximum in the squat on the first day
    double bodyMassKg = 0.0;
    int startMinute = 0;      ///< of the day
    int deloadEvery = 0;      ///< weeks; 0: never plans one
    double logsRpe = 0.0;     ///< share of sessions with RPE written down
    bool warmsUp = true;
    LiftHabits lift = {};
};

Habits drawHabits(SimulatedChance& chance, int athlete)
{
    Habits habits;
    const std::vector<Program>& programs = programShelf();
    habits.program = &programs[std::size_t(athlete + chance.below(2)) % programs.size()];
    habits.strengthKg = std::max(45.0, 95.0 + 20.0 * chance.normal());
    habits.bodyMassKg = std::max(50.0, 76.0 + 9.0 * chance.normal());
    habits.startMinute = chance.happens(0.35) ? 390 + chance.below(60) : 1020 + chance.below(120);
    habits.deloadEvery = chance.happens(0.5) ? 6 + chance.below(3) : 0;
    habits.logsRpe = chance.happens(0.6) ? chance.between(0.3, 0.9) : 0.0;
    habits.warmsUp = chance.happens(0.8);
    habits.lift.reserve = chance.between(0.8, 2.2);
    habits.lift.undulates = chance.happens(0.35);
    habits.lift.topSetDecides = chance.happens(0.5);
    habits.lift.trainability = chance.between(0.7, 1.3);
    return habits;
}

class Athlete {
public:
    Athlete(const SimulateOptions& options, int number)
        : m_options(options), m_chance(options.seed, std::uint64_t(number)), m_habits(drawHabits(m_chance, number))
    {
        for (const PlannedExercise& planned : exerciseShelf()) {
            m_lifts.emplace_back(planned, m_habits.strengthKg * (1.0 + 0.07 * m_chance.normal()), m_habits.bodyMassKg, m_habits.lift);
        }
        m_log.athlete = "Simulated athlete " + std::to_string(number + 1);
        m_log.bodyMassKg = std::round(m_habits.bodyMassKg);
        log::Source source;
        source.file = "simulated athlete " + std::to_string(number + 1) + ", seed " + std::to_string(options.seed);
        source.format = "simulated";
        source.unit = "kg";
        m_log.sources.push_back(std::move(source));
    }

    void liveWeek(int week)
    {
        const bool away = week > 0 && m_chance.happens(kMissedWeek);
        const bool deload = m_habits.deloadEvery > 0 && week % m_habits.deloadEvery == m_habits.deloadEvery - 1;
        for (int weekday = 0; weekday < 7; ++weekday) {
            for (SimulatedLift& lift : m_lifts) lift.sleep();
            for (const PlannedDay& day : m_habits.program->days) {
                if (day.weekday != weekday) continue;
                const bool missed = m_chance.happens(kMissedSession);
                if (!away && !missed) train(day, m_options.firstDay + std::chrono::days(7 * week + weekday), deload);
            }
        }
    }

    log::TrainingLog takeLog() { return std::move(m_log); }

private:
    void train(const PlannedDay& day, log::LocalDay date, bool deload)
    {
        log::Session session;
        session.start = log::LocalTime(date) + std::chrono::minutes(m_habits.startMinute + m_chance.below(35)) + std::chrono::seconds(m_chance.below(60));
        session.hasTime = true;
        session.title = day.title;
        const LiftDay today{kFormDeviation * m_chance.normal(), deload, m_chance.happens(m_habits.logsRpe)};
        double seconds = 300.0;
        for (std::size_t place = 0; place < day.exercises.size(); ++place) {
            SimulatedLift& lift = m_lifts[std::size_t(day.exercises[place])];
            log::Entry entry;
            entry.exercise = lift.planned().name;
            if (m_habits.warmsUp && place < 2) entry.sets = lift.warmUp();
            for (log::Set& set : lift.train(today, m_chance)) entry.sets.push_back(std::move(set));
            for (log::Set& set : entry.sets) {
                set.origin = {0, ++m_row};
                seconds += 35.0 + set.restS.value_or(60.0);
            }
            session.entries.push_back(std::move(entry));
        }
        session.durationS = 60.0 * std::round(seconds / 60.0);
        m_log.sessions.push_back(std::move(session));
    }

    SimulateOptions m_options;
    SimulatedChance m_chance;
    Habits m_habits;
    std::vector<SimulatedLift> m_lifts;
    log::TrainingLog m_log;
    std::int32_t m_row = 0;
};

}  // namespace

Result<std::vector<log::TrainingLog>> simulate(const SimulateOptions& options, const JobContext& context)
{
    if (options.athletes < 1 || options.weeks < 1) return fail(ErrorCode::Usage, "Simulating needs at least one athlete and one week.");
    std::vector<log::TrainingLog> logs;
    const double total = double(options.athletes) * options.weeks;
    for (int number = 0; number < options.athletes; ++number) {
        Athlete athlete(options, number);
        for (int week = 0; week < options.weeks; ++week) {
            if (context.cancelled()) return cancelledFailure();
            if (week % 50 == 0) context.report(Step::Simulating, (double(number) * options.weeks + week) / total);
            athlete.liveWeek(week);
        }
        logs.push_back(athlete.takeLog());
    }
    context.report(Step::Simulating, 1.0);
    return logs;
}

}  // namespace liftgraph::workflow
