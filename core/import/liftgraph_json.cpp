#include "core/import/liftgraph_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/import/dates.h"
#include "core/import/row_values.h"
#include "core/import/words.h"
#include "core/log/export_rows.h"
#include "core/log/log_edit.h"

namespace liftgraph::import {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kHeadBytes = 4096;

std::int64_t lineAt(std::string_view text, std::size_t offset)
{
    return 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size())), '\n');
}

std::optional<log::SetKind> kindNamed(const std::string& word)
{
    static const WordTable<log::SetKind> kKinds{{"working", log::SetKind::Working}, {"warmup", log::SetKind::WarmUp},
                                                {"drop", log::SetKind::Drop},       {"failure", log::SetKind::Failure}};
    return kKinds.find(word);
}

/// Turns sessions into our own as they come by, so that a large file is never held whole.
class JsonLog {
public:
    JsonLog(std::string_view text, const JobContext& context) : m_text(text), m_context(context) {}
    bool onEvent(int depth, Json::parse_event_t event, Json& parsed);
    ImportedFile out = {};
    bool cancelled = false;

private:
    struct Refused {
        std::string column;
        std::string reason;
    };
    /// A number of the object that is there and not negative.
    static std::optional<double> number(const Json& object, const char* name)
    {
        const auto at = object.find(name);
        if (at == object.end() || at->is_null()) return std::nullopt;
        if (!at->is_number()) throw Refused{name, import::quoted(at->dump()) + " is not a number."};
        const double value = at->get<double>();
        if (value < 0.0) throw Refused{name, import::quoted(at->dump()) + " is negative."};
        return value;
    }
    static std::string text(const Json& object, const char* name)
    {
        const auto at = object.find(name);
        if (at == object.end() || at->is_null()) return {};
        if (!at->is_string()) throw Refused{name, import::quoted(at->dump()) + " is not a text."};
        return at->get<std::string>();
    }
    static const Json& list(const Json& object, const char* name)
    {
        static const Json kNone = Json::array();
        const auto at = object.find(name);
        if (at == object.end()) return kNone;
        if (!at->is_array()) throw Refused{name, "This is not a list."};
        return *at;
    }
    static log::Set set(const Json& object);
    static log::Entry entry(const Json& object);
    void session(const Json& object);
    void sources(const Json& array);
    void mappings(const Json& array);
    void exercises(const Json& array);
    void bodyMasses(const Json& array);
    void history(const Json& array);

    std::string_view m_text;
    const JobContext& m_context;
    std::string m_key;
    bool m_inSessions = false;
    std::int64_t m_session = 0;
};

log::Set JsonLog::set(const Json& object)
{
    log::Set out;
    const std::string word = text(object, "kind");
    const auto kind = kindNamed(word);
    if (!kind) throw Refused{"kind", import::quoted(word) + " is no kind of set."};
    out.kind = *kind;
    out.loadKg = number(object, "load_kg");
    out.reps = number(object, "reps");
    out.durationS = number(object, "duration_s");
    out.distanceM = number(object, "distance_m");
    out.rpe = number(object, "rpe");
    out.rir = number(object, "rir");
    out.restS = number(object, "rest_s");
    out.note = text(object, "note");
    if (const auto source = number(object, "source"); source && *source < 1e6) out.origin.source = static_cast<int>(*source);
    if (const auto row = number(object, "row"); row && *row < 1e15) out.origin.row = log::originRow(static_cast<std::int64_t>(*row));
    return out;
}

log::Entry JsonLog::entry(const Json& object)
{
    log::Entry out;
    out.exercise = text(object, "exercise");
    if (out.exercise.empty()) throw Refused{"exercise", "The row names no exercise."};
    out.written = text(object, "written");
    if (out.written == out.exercise) out.written.clear();
    out.note = text(object, "note");
    out.fatigue = number(object, "fatigue");
    out.intensity = number(object, "intensity");
    for (const Json& item : list(object, "sets")) out.sets.push_back(set(item));
    return out;
}

void JsonLog::session(const Json& object)
{
    ++m_session;
    try {
        if (!object.is_object()) throw Refused{"sessions", "This is not a session."};
        log::Session made;
        const std::string start = text(object, "start");
        const auto when = parseTime(start, DateOrder::YearMonthDay);
        if (!when) throw Refused{"start", import::quoted(start) + " is not a date between 1950 and 2100."};
        made.start = when->time;
        made.hasTime = when->hasTime;
        made.title = text(object, "title");
        made.note = text(object, "note");
        made.durationS = number(object, "duration_s");
        made.sessionRpe = number(object, "session_rpe");
        made.bodyMassKg = number(object, "body_mass_kg");
        for (const Json& item : list(object, "entries")) made.entries.push_back(entry(item));
        for (const log::Entry& counted : made.entries) out.rows += static_cast<std::int64_t>(counted.sets.size());
        out.log.sessions.push_back(std::move(made));
    } catch (const Refused& refused) {
        out.rejected.push_back({m_session, refused.column, refused.reason});
    } catch (const Json::exception&) {
        out.rejected.push_back({m_session, "sessions", "This is not a session."});
    }
}

void JsonLog::sources(const Json& array)
{
    for (const Json& object : array) {
        log::Source source;
        source.file = object.value("file", "");
        source.sha256 = object.value("sha256", "");
        source.format = object.value("format", "");
        source.unit = object.value("unit", "");
        source.unitGuessed = object.value("unit_guessed", false);
        if (const auto when = parseTime(object.value("imported_at", ""), DateOrder::YearMonthDay)) source.importedAt = when->time;
        out.log.sources.push_back(std::move(source));
    }
}

void JsonLog::mappings(const Json& array)
{
    for (const Json& object : array) {
        log::NameMapping mapping{object.value("written", ""), object.value("exercise", "")};
        if (!mapping.written.empty() && !mapping.exercise.empty() && mapping.written != mapping.exercise) out.log.nameMappings.push_back(std::move(mapping));
    }
}

void JsonLog::exercises(const Json& array)
{
    const auto musclesOf = [](const Json& names) {
        std::vector<log::Muscle> muscles;
        for (const Json& name : names) {
            if (const auto muscle = log::muscleNamed(name.get<std::string>())) muscles.push_back(*muscle);
        }
        return muscles;
    };
    for (const Json& object : array) {
        log::Exercise exercise;
        exercise.name = object.value("name", "");
        exercise.known = true;
        exercise.kind = log::kindNamed(object.value("kind", "")).value_or(log::ExerciseKind::Unknown);
        exercise.pattern = log::patternNamed(object.value("pattern", "")).value_or(log::Pattern::Unknown);
        exercise.equipment = log::equipmentNamed(object.value("equipment", "")).value_or(log::Equipment::Unknown);
        exercise.primary = musclesOf(object.value("primary", Json::array()));
        exercise.secondary = musclesOf(object.value("secondary", Json::array()));
        exercise.bodyMassFraction = object.value("body_mass_fraction", 0.0);
        exercise.assisted = object.value("assisted", false);
        exercise.pair = object.value("pair", false);
        exercise.oneSided = object.value("one_sided", false);
        if (log::fitsOneLine(exercise)) out.log.ownExercises.push_back(std::move(exercise));
    }
}

void JsonLog::bodyMasses(const Json& array)
{
    for (const Json& object : array) {
        try {
            const auto day = parseTime(text(object, "day"), DateOrder::YearMonthDay);
            const auto kg = number(object, "kg");
            if (!day) throw Refused{"body_masses", import::quoted(text(object, "day")) + " is not a date between 1950 and 2100."};
            if (!kg || !log::checkBodyMass(*kg)) throw Refused{"body_masses", import::quoted(object.value("kg", Json()).dump()) + " is not a body mass."};
            out.log.bodyMasses.push_back({std::chrono::floor<std::chrono::days>(day->time), *kg});
        } catch (const Refused& refused) {
            out.rejected.push_back({0, refused.column, refused.reason});
        } catch (const Json::exception&) {
            out.rejected.push_back({0, "body_masses", import::quoted(object.dump()) + " is not a body mass."});
        }
    }
}

void JsonLog::history(const Json& array)
{
    for (const Json& object : array) {
        const auto at = parseTime(object.value("at", ""), DateOrder::YearMonthDay);
        const auto action = log::nameActionNamed(object.value("action", ""));
        if (!at || !action) continue;
        const std::int64_t entries = object.value("entries", std::int64_t(0));
        out.log.nameHistory.push_back({at->time, *action, object.value("from", ""), object.value("to", ""), object.value("exercise", ""), std::max<std::int64_t>(entries, 0)});
    }
}

bool JsonLog::onEvent(int depth, Json::parse_event_t event, Json& parsed)
{
    using Event = Json::parse_event_t;
    if (depth == 1 && event == Event::key) m_key = parsed.get<std::string>();
    if (depth == 1 && event == Event::array_start) m_inSessions = m_key == "sessions";
    if (depth == 2 && m_inSessions && event == Event::object_end) {
        session(parsed);
        cancelled = cancelled || m_context.cancelled();
        return false;  // it is ours now
    }
    if (depth == 1 && event == Event::array_end && m_key == "sources") sources(parsed);
    if (depth == 1 && event == Event::array_end && m_key == "name_mappings") mappings(parsed);
    if (depth == 1 && event == Event::array_end && m_key == "own_exercises") exercises(parsed);
    if (depth == 1 && event == Event::array_end && m_key == "name_history") history(parsed);
    if (depth == 1 && event == Event::array_end && m_key == "body_masses") bodyMasses(parsed);
    if (depth == 1 && event == Event::value && m_key == "athlete" && parsed.is_string()) out.log.athlete = parsed.get<std::string>();
    if (depth == 1 && event == Event::value && m_key == "body_mass_kg" && parsed.is_number()) out.log.bodyMassKg = parsed.get<double>();
    return true;
}

}  // namespace

bool isLiftgraphJson(std::string_view bytes)
{
    const std::string_view head = trimmedWord(bytes.substr(0, kHeadBytes));
    if (head.empty() || head.front() != '{' || head.find("\"athlete\"") == std::string_view::npos) return false;
    // A long list of body masses may push the sessions out of the head.
    constexpr std::string_view kParts[] = {"\"sessions\"", "\"sources\"", "\"body_masses\"", "\"name_mappings\"", "\"own_exercises\""};
    return std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view part) { return head.find(part) != std::string_view::npos; });
}

Result<ImportedFile> readLiftgraphJson(std::string_view bytes, const std::string& name, const JobContext& context)
{
    JsonLog log(bytes, context);
    try {
        const auto whole = Json::parse(bytes.begin(), bytes.end(), [&](int depth, Json::parse_event_t event, Json& parsed) { return log.onEvent(depth, event, parsed); });
        if (!whole.is_object()) return fail(ErrorCode::UnknownFormat, "The file is no log of ours. Export it once more.", name);
    } catch (const Json::parse_error& problem) {
        return fail(ErrorCode::UnknownFormat, "The file is broken here: it is no whole JSON. Export it once more.", name, lineAt(bytes, problem.byte));
    } catch (const Json::exception&) {
        return fail(ErrorCode::UnknownFormat, "A list at the head of the file is broken. Export it once more.", name, 1);
    }
    if (log.cancelled) return cancelledFailure();
    ImportedFile file = std::move(log.out);
    const int sources = static_cast<int>(file.log.sources.size());
    for (log::Session& session : file.log.sessions) {
        for (log::Entry& entry : session.entries) {
            for (log::Set& set : entry.sets) set.origin.source = set.origin.source < sources ? set.origin.source : -1;
        }
    }
    std::ranges::sort(file.log.bodyMasses, {}, &log::BodyMass::day);
    file.file = name;
    file.recognition.format = "liftgraph_json";
    file.recognition.formatName = "Liftgraph JSON";
    file.recognition.encoding = "UTF-8";
    file.recognition.unitReason = "Liftgraph writes kilograms.";
    std::stable_sort(file.log.sessions.begin(), file.log.sessions.end(), [](const log::Session& a, const log::Session& b) {
        return a.start != b.start ? a.start < b.start : a.title < b.title;
    });
    const bool decisions = !file.log.nameMappings.empty() || !file.log.ownExercises.empty() || !file.log.nameHistory.empty();
    if (file.log.sessions.empty() && file.log.bodyMasses.empty() && !file.log.bodyMassKg && !decisions) return fail(ErrorCode::NoUsableRow, "The file holds no session that can be read.", name);
    return file;
}

}  // namespace liftgraph::import
