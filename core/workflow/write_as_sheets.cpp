#include <cmath>
#include <map>
#include <string>

#include "core/base/units.h"
#include "core/log/catalogue.h"
#include "core/workflow/write_as_layouts.h"
#include "core/workflow/write_as_text.h"

namespace liftgraph::workflow {

namespace {

/// Catalogue facts of every exercise in a log, each looked up once.
class KnownExercises {
public:
    explicit KnownExercises(const log::TrainingLog& log)
    {
        const log::Catalogue catalogue = log::Catalogue::load(log.ownExercises);
        for (const log::Session& session : log.sessions) {
            for (const log::Entry& entry : session.entries) {
                if (!m_byName.count(entry.exercise)) m_byName.emplace(entry.exercise, catalogue.find(entry.exercise));
            }
        }
    }
    const log::Exercise& find(const std::string& name) const { return m_byName.find(name)->second; }

private:
    std::map<std::string, log::Exercise> m_byName;
};

/// FitNotes' own categories.
const char* fitNotesCategory(const log::Exercise& exercise)
{
    if (exercise.kind == log::ExerciseKind::Cardio) return "Cardio";
    const log::Muscle muscle = exercise.primary.empty() ? log::Muscle::Unknown : exercise.primary.front();
    if (muscle == log::Muscle::Biceps || muscle == log::Muscle::Forearms) return "Biceps";
    if (muscle == log::Muscle::Triceps) return "Triceps";
    switch (exercise.group()) {
    case log::MuscleGroup::Legs: return "Legs";
    case log::MuscleGroup::Back: return "Back";
    case log::MuscleGroup::Chest: return "Chest";
    case log::MuscleGroup::Shoulders: return "Shoulders";
    case log::MuscleGroup::Core: return "Abs";
    default: return "Other";
    }
}

std::string clock(double seconds)
{
    const long whole = std::lround(seconds);
    const auto two = [](long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(whole / 3600) + ":" + two(whole / 60 % 60) + ":" + two(whole % 60);
}

}  // namespace

void writeFitNotes(const log::TrainingLog& log, std::ostream& out)
{
    const KnownExercises known(log);
    out << "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time\n";
    eachSet(log, [&](const log::Session& session, const log::Entry& entry, const log::Set& set, int) {
        out << log::formatDay(session.day()) << ',' << cell(entry.exercise) << ',' << fitNotesCategory(known.find(entry.exercise)) << ','
            << decimalNumber(set.loadKg.value_or(0.0)) << ',' << plainNumber(set.reps.value_or(0.0)) << ',' << optionalNumber(set.distanceM) << ','
            << (set.distanceM ? "m" : "") << ',' << (set.durationS ? clock(*set.durationS) : "") << '\n';
    });
}

void writeFlatSheet(const log::TrainingLog& log, std::ostream& out)
{
    const KnownExercises known(log);
    out << "date,body_part,exercise,set_no,weight_kg,reps,volume_kg\n";
    eachSet(log, [&](const log::Session& session, const log::Entry& entry, const log::Set& set, int index) {
        const std::string part(log::nameOf(known.find(entry.exercise).group()));
        const double volume = set.loadKg.value_or(0.0) * set.reps.value_or(0.0);
        out << log::formatDay(session.day()) << ',' << cell(part) << ',' << cell(entry.exercise) << ',' << index + 1 << ','
            << (set.loadKg ? decimalNumber(*set.loadKg) : "") << ',' << (set.reps ? decimalNumber(*set.reps) : "") << ',' << decimalNumber(volume) << '\n';
    });
}

namespace {

constexpr const char* kPaperHeader =
    "week,date,day_type,exercise,exercise_type,sets,reps,weight,rest_time,intensity,fatigue,RIR,days_since_last,volume\n";

const char* paperType(log::ExerciseKind kind)
{
    if (kind == log::ExerciseKind::Bodyweight) return "bodyweight";
    return kind == log::ExerciseKind::Compound ? "compound" : "isolation";
}

/// Without the dust that conversions and products leave behind: 165, 42.5.
double dusted(double value) { return std::round(value * 1e6) / 1e6; }

double poundsOf(const log::Set& set) { return dusted(fromKilograms(set.loadKg.value_or(0.0), Unit::Pound)); }

bool alike(const log::Set& a, const log::Set& b) { return a.loadKg == b.loadKg && a.reps == b.reps; }

std::optional<double> reserveOf(const log::Set& set)
{
    if (set.rir) return set.rir;
    return set.rpe ? std::optional<double>(10.0 - *set.rpe) : std::nullopt;
}

void writePaperRows(const log::Entry& entry, const std::string& head, const std::string& gap, std::ostream& out)
{
    for (std::size_t first = 0; first < entry.sets.size();) {
        const log::Set& set = entry.sets[first];
        std::size_t count = 1;
        while (first + count < entry.sets.size() && alike(set, entry.sets[first + count])) ++count;
        const double pounds = poundsOf(set), reps = set.reps.value_or(0.0);
        out << head << count << ',' << plainNumber(reps) << ',' << plainNumber(pounds) << ',' << optionalNumber(set.restS) << ','
            << optionalNumber(entry.intensity) << ',' << optionalNumber(entry.fatigue) << ',' << optionalNumber(reserveOf(set)) << ',' << gap
            << ',' << plainNumber(dusted(double(count) * reps * pounds)) << '\n';
        first += count;
    }
}

}  // namespace

void writePaperSheet(const log::TrainingLog& log, std::ostream& out)
{
    const KnownExercises known(log);
    out << kPaperHeader;
    std::map<std::string, log::LocalDay> lastDays;
    for (const log::Session& session : log.sessions) {
        const auto week = (session.day() - log.sessions.front().day()).count() / 7 + 1;
        for (const log::Entry& entry : session.entries) {
            const std::string head = std::to_string(week) + ',' + log::formatDay(session.day()) + ',' + cell(session.title) + ',' +
                                     cell(entry.exercise) + ',' + paperType(known.find(entry.exercise).kind) + ',';
            const auto last = lastDays.find(entry.exercise);
            const std::string gap = last == lastDays.end() ? "" : std::to_string((session.day() - last->second).count());
            writePaperRows(entry, head, gap, out);
            lastDays[entry.exercise] = session.day();
        }
    }
}

}  // namespace liftgraph::workflow
