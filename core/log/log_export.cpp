#include "core/log/log_export.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

namespace liftgraph::log {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 4> kKindNames{"working", "warmup", "drop", "failure"};

constexpr std::string_view kHeader =
    "athlete,athlete_body_mass_kg,session,session_start,session_title,session_note,session_duration_s,session_rpe,session_body_mass_kg,"
    "entry,exercise,entry_note,fatigue,intensity,set_kind,load_kg,reps,duration_s,distance_m,rpe,rir,rest_s,set_note,"
    "source,source_row,source_file,source_sha256,source_format,source_unit,source_unit_guessed,source_imported_at\n";

const char* kindName(SetKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::string startText(const Session& session) { return session.hasTime ? formatTime(session.start) : formatDay(session.day()); }

/// Builds one line of CSV.
class Line {
public:
    Line& text(std::string_view cell)
    {
        separate();
        // A spreadsheet would run a cell that begins so; an apostrophe makes it text, and a second one keeps one that was there.
        const bool armed = !cell.empty() && std::string_view("=+-@'\t\r").find(cell.front()) != std::string_view::npos;
        const bool quotes = cell.find_first_of(",;\"\n\r\t") != std::string_view::npos || (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
        if (quotes) m_line += '"';
        if (armed) m_line += '\'';
        for (const char c : cell) {
            if (c == '"') m_line += '"';
            m_line += c;
        }
        if (quotes) m_line += '"';
        return *this;
    }
    Line& number(double value)
    {
        separate();
        std::array<char, 40> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
        m_line.append(digits.data(), end.ptr);
        return *this;
    }
    Line& number(OptionalNumber value)
    {
        if (value) return number(*value);
        return nothing(1);
    }
    Line& count(std::int64_t value)
    {
        separate();
        m_line += std::to_string(value);
        return *this;
    }
    Line& nothing(int cells)
    {
        for (int i = 0; i < cells; ++i) separate();
        return *this;
    }
    void append(const Line& other)
    {
        separate();
        m_line += other.m_line;
    }
    void writeTo(std::ostream& out)
    {
        m_line += '\n';
        out.write(m_line.data(), static_cast<std::streamsize>(m_line.size()));
    }

private:
    void separate()
    {
        if (m_begun) m_line += ',';
        m_begun = true;
    }
    std::string m_line;
    bool m_begun = false;
};

constexpr int kSessionCells = 7;
constexpr int kEntryCells = 5;
constexpr int kSetCells = 9;
constexpr int kSourceCells = 6;

Line athleteCells(const TrainingLog& log) { return Line().text(log.athlete).number(log.bodyMassKg); }

Line sessionCells(const Session& session, std::size_t number)
{
    Line line;
    line.count(static_cast<std::int64_t>(number)).text(startText(session)).text(session.title).text(session.note);
    return line.number(session.durationS).number(session.sessionRpe).number(session.bodyMassKg);
}

Line entryCells(const Entry& entry, std::size_t number)
{
    return Line().count(static_cast<std::int64_t>(number)).text(entry.exercise).text(entry.note).number(entry.fatigue).number(entry.intensity);
}

Line setCells(const Set& set)
{
    Line line;
    line.text(kindName(set.kind)).number(set.loadKg).number(set.reps).number(set.durationS).number(set.distanceM);
    return line.number(set.rpe).number(set.rir).number(set.restS).text(set.note);
}

Line sourceCells(const Source& source)
{
    Line line;
    line.text(source.file).text(source.sha256).text(source.format).text(source.unit).text(source.unitGuessed ? "yes" : "no");
    return line.text(formatTime(source.importedAt));
}

/// Number of the source, line in it, and the source itself; the index counts from 0, -1 stands for sets entered by hand.
Line originCells(const Set& set, const TrainingLog& log, std::vector<bool>& named)
{
    Line line;
    line.count(set.origin.source).count(set.origin.row);
    const auto index = static_cast<std::size_t>(set.origin.source);
    if (set.origin.source < 0 || index >= log.sources.size()) return line.nothing(kSourceCells);
    named[index] = true;
    line.append(sourceCells(log.sources[index]));
    return line;
}

void writeEntry(const TrainingLog& log, const Line& before, const Entry& entry, std::size_t number, std::vector<bool>& named, std::ostream& out)
{
    Line shared = before;
    shared.append(entryCells(entry, number));
    for (const Set& set : entry.sets) {
        Line line = shared;
        line.append(setCells(set));
        line.append(originCells(set, log, named));
        line.writeTo(out);
    }
    if (entry.sets.empty()) shared.nothing(kSetCells + 2 + kSourceCells).writeTo(out);
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
    Json object{{"kind", kindName(set.kind)}};
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

std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

Result<void> writeCsv(const TrainingLog& log, std::ostream& out)
{
    errno = 0;
    out << kHeader;
    std::vector<bool> named(log.sources.size(), false);
    for (std::size_t s = 0; s < log.sessions.size(); ++s) {
        Line shared = athleteCells(log);
        shared.append(sessionCells(log.sessions[s], s + 1));
        for (std::size_t e = 0; e < log.sessions[s].entries.size(); ++e) writeEntry(log, shared, log.sessions[s].entries[e], e + 1, named, out);
        if (log.sessions[s].entries.empty()) shared.nothing(kEntryCells + kSetCells + 2 + kSourceCells).writeTo(out);
    }
    for (std::size_t i = 0; i < log.sources.size(); ++i) {
        if (named[i]) continue;
        Line line = athleteCells(log);
        line.nothing(kSessionCells + kEntryCells + kSetCells).count(static_cast<std::int64_t>(i)).nothing(1);
        line.append(sourceCells(log.sources[i]));
        line.writeTo(out);
    }
    return written(out);
}

Result<void> writeJson(const TrainingLog& log, std::ostream& out)
{
    errno = 0;
    out << "{\"athlete\":" << dumped(log.athlete);
    if (log.bodyMassKg) out << ",\"body_mass_kg\":" << dumped(*log.bodyMassKg);
    Json sources = Json::array();
    for (const Source& source : log.sources) sources.push_back(jsonOf(source));
    out << ",\"sources\":" << dumped(sources) << ",\"sessions\":[";
    for (std::size_t i = 0; i < log.sessions.size(); ++i) out << (i == 0 ? "\n" : ",\n") << dumped(jsonOf(log.sessions[i]));
    out << "]}\n";
    return written(out);
}

}  // namespace liftgraph::log
