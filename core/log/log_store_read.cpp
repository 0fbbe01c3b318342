#include <algorithm>
#include <unordered_map>

#include "core/log/log_store_rows.h"

namespace liftgraph::log {

namespace {

constexpr std::int64_t kRowsBetweenPolls = 1024;

/// Reads one athlete's log table by table; the ids that tie the tables together are kept only while it does.
class LogReader {
public:
    LogReader(SQLite::Database& db, std::int64_t athlete, const JobContext& context) : m_db(db), m_athlete(athlete), m_context(context) {}
    Result<LoadedLog> read();

private:
    struct Place {
        std::size_t session = 0;
        std::size_t entry = 0;
    };
    bool readAthlete();
    void readBodyMasses();
    void readSources();
    void readSessions();
    void readEntries();
    Result<void> readSets();
    void readEdited();
    void dropUndone();
    void readNames();

    SQLite::Database& m_db;
    std::int64_t m_athlete;
    const JobContext& m_context;
    TrainingLog m_log;
    LogIds m_ids;
    std::unordered_map<std::int64_t, int> m_sources;
    std::unordered_map<std::int64_t, std::size_t> m_sessions;
    std::unordered_map<std::int64_t, Place> m_entries;
    std::vector<bool> m_sessionUndone;             ///< made by an import that was taken back
    std::vector<std::vector<bool>> m_entryUndone;  ///< by session
};

bool LogReader::readAthlete()
{
    SQLite::Statement query(m_db, "SELECT name, body_mass_kg FROM athletes WHERE id=?");
    query.bind(1, m_athlete);
    if (!query.executeStep()) return false;
    m_log.athlete = query.getColumn(0).getString();
    m_log.bodyMassKg = optionalNumber(query.getColumn(1));
    return true;
}

void LogReader::readBodyMasses()
{
    SQLite::Statement query(m_db, "SELECT b.day, b.kg FROM body_masses b LEFT JOIN imports i ON i.id=b.import WHERE b.athlete=? AND coalesce(i.undone, 0)=0 ORDER BY b.day");
    query.bind(1, m_athlete);
    while (query.executeStep()) m_log.bodyMasses.push_back({dayOf(query.getColumn(0)), query.getColumn(1).getDouble()});
}

void LogReader::readSources()
{
    SQLite::Statement query(m_db, "SELECT s.id, s.file, s.sha256, s.format, s.unit, s.unit_guessed, s.imported_at FROM sources s "
                                  "JOIN imports i ON i.id=s.import WHERE i.athlete=? AND i.undone=0 ORDER BY s.id");
    query.bind(1, m_athlete);
    while (query.executeStep()) {
        m_sources.emplace(query.getColumn(0).getInt64(), static_cast<int>(m_log.sources.size()));
        m_log.sources.push_back({query.getColumn(1).getString(), query.getColumn(2).getString(), query.getColumn(3).getString(),
                                 query.getColumn(4).getString(), query.getColumn(5).getInt() != 0, timeOf(query.getColumn(6))});
    }
}

void LogReader::readSessions()
{
    SQLite::Statement query(m_db, "SELECT s.id, s.start, s.has_time, s.title, s.note, s.duration_s, s.rpe, s.body_mass_kg, coalesce(i.undone, 0) "
                                  "FROM sessions s LEFT JOIN imports i ON i.id=s.import WHERE s.athlete=? ORDER BY s.start, s.title, s.has_time");
    query.bind(1, m_athlete);
    while (query.executeStep()) {
        m_sessions.emplace(query.getColumn(0).getInt64(), m_log.sessions.size());
        m_ids.sessions.push_back({query.getColumn(0).getInt64(), {}});
        Session& session = m_log.sessions.emplace_back();
        session.start = timeOf(query.getColumn(1));
        session.hasTime = query.getColumn(2).getInt() != 0;
        session.title = query.getColumn(3).getString();
        session.note = query.getColumn(4).getString();
        session.durationS = optionalNumber(query.getColumn(5));
        session.sessionRpe = optionalNumber(query.getColumn(6));
        session.bodyMassKg = optionalNumber(query.getColumn(7));
        m_sessionUndone.push_back(query.getColumn(8).getInt() != 0);
    }
    m_entryUndone.resize(m_log.sessions.size());
}

void LogReader::readEntries()
{
    SQLite::Statement query(m_db, "SELECT e.id, e.session, e.exercise, e.note, e.fatigue, e.intensity, coalesce(i.undone, 0), e.written FROM entries e "
                                  "JOIN sessions s ON s.id=e.session LEFT JOIN imports i ON i.id=e.import WHERE s.athlete=? ORDER BY e.session, e.place");
    query.bind(1, m_athlete);
    while (query.executeStep()) {
        const auto at = m_sessions.find(query.getColumn(1).getInt64());
        if (at == m_sessions.end()) continue;
        Session& session = m_log.sessions[at->second];
        m_entries.emplace(query.getColumn(0).getInt64(), Place{at->second, session.entries.size()});
        m_ids.sessions[at->second].entries.push_back({query.getColumn(0).getInt64(), {}});
        Entry& entry = session.entries.emplace_back();
        entry.exercise = query.getColumn(2).getString();
        entry.note = query.getColumn(3).getString();
        entry.fatigue = optionalNumber(query.getColumn(4));
        entry.intensity = optionalNumber(query.getColumn(5));
        if (!query.getColumn(7).isNull()) entry.written = query.getColumn(7).getString();
        m_entryUndone[at->second].push_back(query.getColumn(6).getInt() != 0);
    }
}

SetKind kindOf(int stored) { return stored >= 0 && stored <= static_cast<int>(SetKind::Failure) ? static_cast<SetKind>(stored) : SetKind::Working; }

/// Places are written down only where they are not simply 0, 1, 2, ...
void placeAt(std::vector<int>& places, std::size_t index, int place)
{
    if (places.empty() && place == static_cast<int>(index)) return;
    while (places.size() < index) places.push_back(static_cast<int>(places.size()));
    places.push_back(place);
}

Result<void> LogReader::readSets()
{
    SQLite::Statement query(m_db, "SELECT t.entry, t.source, t.row, t.kind, t.load_kg, t.reps, t.duration_s, t.distance_m, t.rpe, t.rir, t.rest_s, t.note, t.place "
                                  "FROM sessions s JOIN entries e ON e.session=s.id JOIN sets t ON t.entry=e.id JOIN imports i ON i.id=t.import "
                                  "WHERE s.athlete=? AND i.undone=0 ORDER BY t.entry, t.place");
    query.bind(1, m_athlete);
    for (std::int64_t rows = 1; query.executeStep(); ++rows) {
        if (rows % kRowsBetweenPolls == 0) {
            if (m_context.cancelled()) return cancelledFailure();
            m_context.report(Step::Loading, -1.0);
        }
        const auto at = m_entries.find(query.getColumn(0).getInt64());
        if (at == m_entries.end()) continue;
        auto& sets = m_log.sessions[at->second.session].entries[at->second.entry].sets;
        placeAt(m_ids.sessions[at->second.session].entries[at->second.entry].places, sets.size(), query.getColumn(12).getInt());
        Set& set = sets.emplace_back();
        const auto source = query.getColumn(1).isNull() ? m_sources.end() : m_sources.find(query.getColumn(1).getInt64());
        set.origin = {source == m_sources.end() ? -1 : source->second, originRow(query.getColumn(2).getInt64())};
        set.kind = kindOf(query.getColumn(3).getInt());
        int column = 4;
        for (auto* value : {&set.loadKg, &set.reps, &set.durationS, &set.distanceM, &set.rpe, &set.rir, &set.restS}) {
            *value = optionalNumber(query.getColumn(column++));
        }
        if (!query.getColumn(11).isNull()) set.note = query.getColumn(11).getString();
    }
    return {};
}

/// Hides the sessions and entries of undone imports, unless another import has put sets into them.
void LogReader::dropUndone()
{
    std::vector<Session> kept;
    std::vector<LogIds::Session> keptIds;
    kept.reserve(m_log.sessions.size());
    keptIds.reserve(m_log.sessions.size());
    for (std::size_t s = 0; s < m_log.sessions.size(); ++s) {
        Session& session = m_log.sessions[s];
        LogIds::Session& ids = m_ids.sessions[s];
        std::vector<Entry> entries;
        std::vector<LogIds::Entry> entryIds;
        entries.reserve(session.entries.size());
        entryIds.reserve(session.entries.size());
        for (std::size_t e = 0; e < session.entries.size(); ++e) {
            if (m_entryUndone[s][e] && session.entries[e].sets.empty()) continue;
            entries.push_back(std::move(session.entries[e]));
            entryIds.push_back(std::move(ids.entries[e]));
        }
        session.entries = std::move(entries);
        ids.entries = std::move(entryIds);
        if (m_sessionUndone[s] && session.entries.empty()) continue;
        kept.push_back(std::move(session));
        keptIds.push_back(std::move(ids));
    }
    m_log.sessions = std::move(kept);
    m_ids.sessions = std::move(keptIds);
}

/// What edited sets were in their files.
void LogReader::readEdited()
{
    SQLite::Statement query(m_db, "SELECT entry, place, start, has_time, title, exercise, row, kind, load_kg, reps, duration_s, distance_m, rpe, rir, rest_s, note "
                                  "FROM originals WHERE athlete=? AND entry IS NOT NULL");
    query.bind(1, m_athlete);
    while (query.executeStep()) {
        SetOriginal& was = m_ids.edited[{query.getColumn(0).getInt64(), query.getColumn(1).getInt()}];
        was.start = timeOf(query.getColumn(2));
        was.hasTime = query.getColumn(3).getInt() != 0;
        was.title = query.getColumn(4).getString();
        was.exercise = query.getColumn(5).getString();
        Set& set = was.values;
        set.origin.row = originRow(query.getColumn(6).getInt64());
        set.kind = kindOf(query.getColumn(7).getInt());
        int column = 8;
        for (auto* value : {&set.loadKg, &set.reps, &set.durationS, &set.distanceM, &set.rpe, &set.rir, &set.restS}) {
            *value = optionalNumber(query.getColumn(column++));
        }
        if (!query.getColumn(column).isNull()) set.note = query.getColumn(column).getString();
    }
}

/// What was decided about names, and the library's own exercises.
void LogReader::readNames()
{
    SQLite::Statement mappings(m_db, "SELECT m.written, m.exercise FROM name_mappings m LEFT JOIN imports i ON i.id=m.import "
                                     "WHERE m.athlete=? AND coalesce(i.undone, 0)=0 ORDER BY m.written");
    mappings.bind(1, m_athlete);
    while (mappings.executeStep()) m_log.nameMappings.push_back({mappings.getColumn(0).getString(), mappings.getColumn(1).getString()});
    SQLite::Statement own(m_db, "SELECT o.facts FROM own_exercises o LEFT JOIN imports i ON i.id=o.import WHERE coalesce(i.undone, 0)=0 ORDER BY o.name");
    while (own.executeStep()) {
        if (auto exercise = exerciseOfLine(own.getColumn(0).getString())) m_log.ownExercises.push_back(std::move(*exercise));
    }
    m_log.nameHistory = LogRows(m_db, m_athlete).nameChanges();
}

Result<LoadedLog> LogReader::read()
{
    // One transaction, so that another program's import is seen whole or not at all.
    SQLite::Transaction transaction(m_db, SQLite::TransactionBehavior::DEFERRED);
    if (!readAthlete()) return fail(ErrorCode::AthleteUnknown, "The library has no athlete number " + std::to_string(m_athlete) + ".");
    readBodyMasses();
    readSources();
    readSessions();
    readEntries();
    if (const Result<void> sets = readSets(); !sets) return Failure(sets.error());
    readEdited();
    dropUndone();
    readNames();
    m_ids.athlete = m_athlete;
    return LoadedLog{std::move(m_log), std::move(m_ids)};
}

}  // namespace

Result<TrainingLog> LogStore::load(std::int64_t athlete, const JobContext& context) const
{
    Result<LoadedLog> loaded = loadWithIds(athlete, context);
    if (!loaded) return Failure(loaded.error());
    return std::move(loaded->log);
}

Result<LoadedLog> LogStore::loadWithIds(std::int64_t athlete, const JobContext& context) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<LoadedLog> { return LogReader(*m_impl->db, athlete, context).read(); });
}

}  // namespace liftgraph::log
