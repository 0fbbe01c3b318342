#include <string>

#include "core/workflow/write_as_layouts.h"
#include "core/workflow/write_as_text.h"

namespace liftgraph::workflow {

namespace {

/// The mark that Strong writes in the column of set numbers; working sets count from 1.
std::string strongOrder(const log::Set& set, int& number)
{
    switch (set.kind) {
    case log::SetKind::WarmUp: return "W";
    case log::SetKind::Drop: return "D";
    case log::SetKind::Failure: return "F";
    default: return std::to_string(++number);
    }
}

const char* hevyKind(log::SetKind kind)
{
    switch (kind) {
    case log::SetKind::WarmUp: return "warmup";
    case log::SetKind::Drop: return "dropset";
    case log::SetKind::Failure: return "failure";
    default: return "normal";
    }
}

}  // namespace

void writeStrong(const log::TrainingLog& log, std::ostream& out)
{
    out << "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n";
    int number = 0;
    const log::Session* noted = nullptr;
    eachSet(log, [&](const log::Session& session, const log::Entry& entry, const log::Set& set, int index) {
        if (index == 0) number = 0;
        const bool firstOfSession = noted != &session;
        noted = &session;
        out << log::formatTime(session.start) << ',' << quotedCell(session.title) << ',' << hoursAndMinutes(session.durationS.value_or(0.0)) << ','
            << quotedCell(entry.exercise) << ',' << strongOrder(set, number) << ',' << decimalNumber(set.loadKg.value_or(0.0)) << ','
            << plainNumber(set.reps.value_or(0.0)) << ',' << plainNumber(set.distanceM.value_or(0.0) / 1000.0) << ','
            << plainNumber(set.durationS.value_or(0.0)) << ',' << (index == 0 ? quotedCell(entry.note) : std::string()) << ','
            << (firstOfSession ? quotedCell(session.note) : std::string()) << ',' << optionalNumber(set.rpe) << '\n';
    });
}

void writeStrongSemicolon(const log::TrainingLog& log, std::ostream& out)
{
    out << "\"Workout #\";\"Date\";\"Workout Name\";\"Duration (sec)\";\"Exercise Name\";\"Set Order\";\"Weight (kg)\";\"Reps\";\"RPE\";"
           "\"Distance (meters)\";\"Seconds\";\"Notes\";\"Workout Notes\"\n";
    int number = 0, workout = 0;
    const log::Session* current = nullptr;
    eachSet(log, [&](const log::Session& session, const log::Entry& entry, const log::Set& set, int index) {
        if (index == 0) number = 0;
        if (current != &session) ++workout;
        current = &session;
        out << quotedCell(std::to_string(workout)) << ';' << quotedCell(log::formatTime(session.start)) << ';' << quotedCell(session.title) << ';'
            << quotedCell(plainNumber(session.durationS.value_or(0.0))) << ';' << quotedCell(entry.exercise) << ';' << quotedCell(strongOrder(set, number))
            << ';' << quotedCell(optionalNumber(set.loadKg)) << ';' << quotedCell(optionalNumber(set.reps)) << ';' << quotedCell(optionalNumber(set.rpe))
            << ';' << quotedCell(optionalNumber(set.distanceM)) << ';' << quotedCell(optionalNumber(set.durationS)) << ';' << quotedCell(index == 0 ? entry.note : "")
            << ';' << quotedCell(session.note) << '\n';
    });
}

void writeHevy(const log::TrainingLog& log, std::ostream& out)
{
    out << "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\",\"set_index\","
           "\"set_type\",\"weight_kg\",\"reps\",\"distance_km\",\"duration_seconds\",\"rpe\"\n";
    // Hevy lists the newest workout first.
    for (auto session = log.sessions.rbegin(); session != log.sessions.rend(); ++session) {
        const log::LocalTime end = session->start + std::chrono::seconds(std::int64_t(session->durationS.value_or(0.0)));
        const std::string head = quotedCell(session->title) + ',' + quotedCell(hevyTime(session->start)) + ',' + quotedCell(hevyTime(end)) + ',' +
                                 quotedCell(session->note) + ',';
        for (const log::Entry& entry : session->entries) {
            int index = 0;
            for (const log::Set& set : entry.sets) {
                out << head << quotedCell(entry.exercise) << ",," << quotedCell(entry.note) << ',' << index++ << ',' << quotedCell(hevyKind(set.kind))
                    << ',' << (set.loadKg.value_or(0.0) > 0.0 ? plainNumber(*set.loadKg) : "") << ',' << optionalNumber(set.reps) << ','
                    << (set.distanceM ? plainNumber(*set.distanceM / 1000.0) : "") << ',' << optionalNumber(set.durationS) << ','
                    << optionalNumber(set.rpe) << '\n';
            }
        }
    }
}

}  // namespace liftgraph::workflow
