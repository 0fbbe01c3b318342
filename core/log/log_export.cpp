#include "core/log/log_export.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <nlohmann/json.hpp>

#include "core/log/export_rows.h"

namespace liftgraph::log {

namespace {

using Json = nlohmann::ordered_json;

void appendText(std::string& line, const std::string& cell)
{
    const std::string text = armed(cell);
    const bool quotes = text.find_first_of(",;\"\n\r\t") != std::string::npos || text.front() == ' ' || text.back() == ' ';
    if (quotes) line += '"';
    for (const char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    if (quotes) line += '"';
}

void append(std::string& line, const ExportCell& cell)
{
    if (const auto* text = std::get_if<std::string>(&cell)) {
        appendText(line, *text);
    } else if (const auto* value = std::get_if<double>(&cell)) {
        std::array<char, 40> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *value);
        line.append(digits.data(), end.ptr);
    } else if (const auto* count = std::get_if<std::int64_t>(&cell)) {
        line += std::to_string(*count);
    }
}

Result<void> written(std::ostream& out)
{
    out.flush();
    if (out.good()) return {};
    if (errno == ENOSPC) return fail(ErrorCode::DiskFull, "The disk is full; the file is not complete. Free some space and export again.");
    return fail(ErrorCode::OutputUnwritable, "The file cannot be written. Check the folder and its permissions.");
}

void put(Json& object, const char* name, OptionalNumber value)
{
    if (value) object[name] = *value;
}

void put(Json& object, const char* name, const std::string& value)
{
    if (!value.empty()) object[name] = value;
}

Json jsonOf(const Set& set)
{
    Json object{{"kind", setKindName(set.kind)}};
    put(object, "load_kg", set.loadKg);
    put(object, "reps", set.reps);
    put(object, "duration_s", set.durationS);
    put(object, "distance_m", set.distanceM);
    put(object, "rpe", set.rpe);
    put(object, "rir", set.rir);
    put(object, "rest_s", set.restS);
    put(object, "note", set.note);
    if (set.origin.source >= 0) object["source"] = set.origin.source;
    if (set.origin.row > 0) object["row"] = set.origin.row;
    return object;
}

Json jsonOf(const Session& session)
{
    Json object{{"start", startText(session)}, {"title", session.title}};
    put(object, "note", session.note);
    put(object, "duration_s", session.durationS);
    put(object, "session_rpe", session.sessionRpe);
    put(object, "body_mass_kg", session.bodyMassKg);
    object["entries"] = Json::array();
    for (const Entry& entry : session.entries) {
        Json item{{"exercise", entry.exercise}};
        put(item, "written", entry.written);
        put(item, "note", entry.note);
        put(item, "fatigue", entry.fatigue);
        put(item, "intensity", entry.intensity);
        item["sets"] = Json::array();
        for (const Set& set : entry.sets) item["sets"].push_back(jsonOf(set));
        object["entries"].push_back(std::move(item));
    }
    return object;
}

Json jsonOf(const Source& source)
{
    return {{"file", source.file}, {"sha256", source.sha256}, {"format", source.format}, {"unit", source.unit}, {"unit_guessed", source.unitGuessed},
            {"imported_at", formatTime(source.importedAt)}};
}

Json jsonOf(const NameMapping& mapping) { return {{"written", mapping.written}, {"exercise", mapping.exercise}}; }

Json jsonOf(const BodyMass& mass) { return {{"day", formatDay(mass.day)}, {"kg", mass.kg}}; }

Json jsonOf(const NameChange& change)
{
    Json object{{"at", formatTime(change.at)}, {"action", nameOf(change.action)}};
    put(object, "from", change.from);
    put(object, "to", change.to);
    put(object, "exercise", change.exercise);
    if (change.entries > 0) object["entries"] = change.entries;
    return object;
}

Json namesOf(const std::vector<Muscle>& muscles)
{
    Json names = Json::array();
    for (const Muscle muscle : muscles) names.push_back(nameOf(muscle));
    return names;
}

Json jsonOf(const Exercise& exercise)
{
    return {{"name", exercise.name}, {"kind", nameOf(exercise.kind)}, {"pattern", nameOf(exercise.pattern)}, {"equipment", nameOf(exercise.equipment)},
            {"primary", namesOf(exercise.primary)}, {"secondary", namesOf(exercise.secondary)}, {"body_mass_fraction", exercise.bodyMassFraction},
            {"assisted", exercise.assisted}, {"pair", exercise.pair}, {"one_sided", exercise.oneSided}};
}

template <class Value>
Json listOf(const std::vector<Value>& values)
{
    Json list = Json::array();
    for (const Value& value : values) list.push_back(jsonOf(value));
    return list;
}

std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

Result<void> writeCsv(const TrainingLog& log, std::ostream& out, const JobContext& context)
{
    errno = 0;
    std::string line;
    for (const auto columns : {exportColumns(), decisionColumns()}) {
        for (const std::string_view name : columns) (line += line.empty() ? "" : ",") += name;
    }
    out << line << '\n';
    const auto write = [&](const std::vector<ExportCell>& cells, std::size_t before, std::size_t behind) -> Result<void> {
        line.assign(before, ',');
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) line += ',';
            append(line, cells[i]);
        }
        line.append(behind, ',');
        line += '\n';
        out.write(line.data(), static_cast<std::streamsize>(line.size()));
        return out.good() ? Result<void>() : written(out);
    };
    const Result<void> rows = eachExportRow(log, context, [&](const auto& cells) { return write(cells, 0, decisionColumns().size()); });
    if (!rows) return rows;
    const Result<void> decisions = eachDecisionRow(log, [&](const auto& cells) { return write(cells, exportColumns().size(), 0); });
    return decisions ? written(out) : decisions;
}

Result<void> writeJson(const TrainingLog& log, std::ostream& out, const JobContext& context)
{
    errno = 0;
    out << "{\"athlete\":" << dumped(log.athlete);
    if (log.bodyMassKg) out << ",\"body_mass_kg\":" << dumped(*log.bodyMassKg);
    if (!log.bodyMasses.empty()) out << ",\"body_masses\":" << dumped(listOf(log.bodyMasses));
    out << ",\"sources\":" << dumped(listOf(log.sources));
    if (!log.nameMappings.empty()) out << ",\"name_mappings\":" << dumped(listOf(log.nameMappings));
    if (!log.ownExercises.empty()) out << ",\"own_exercises\":" << dumped(listOf(log.ownExercises));
    if (!log.nameHistory.empty()) out << ",\"name_history\":" << dumped(listOf(log.nameHistory));
    out << ",\"sessions\":[";
    for (std::size_t i = 0; i < log.sessions.size(); ++i) {
        if (context.cancelled()) return cancelledFailure();
        context.report(Step::Writing, static_cast<double>(i) / static_cast<double>(log.sessions.size()));
        out << (i == 0 ? "\n" : ",\n") << dumped(jsonOf(log.sessions[i]));
    }
    out << "]}\n";
    return written(out);
}

}  // namespace liftgraph::log
