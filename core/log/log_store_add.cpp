#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>

#include "core/log/log_store_database.h"

namespace liftgraph::log {

namespace {

constexpr std::int64_t kSetsBetweenPolls = 512;

/// What makes two sets the same set when a file is read again. Loads agree to 10 g, so that an export in pounds and one in
/// kilograms are the same; 0 and empty are both "none". Notes and rests may be written later and do not count.
using SetKey = std::tuple<int, long long, long long, long long, long long, long long, long long>;

long long hundredths(OptionalNumber value) { return value ? std::llround(*value * 100.0) : 0; }

/// RPE and RIR of 0 differ from none.
long long effort(OptionalNumber value) { return value ? 1 + std::llround(*value * 100.0) : 0; }

SetKey keyOf(const Set& set)
{
    return {static_cast<int>(set.kind), hundredths(set.loadKg), hundredths(set.reps), hundredths(set.durationS),
            hundredths(set.distanceM), effort(set.rpe), effort(set.rir)};
}

/// The sets of one session that the library has: how many of each, by exercise.
struct KnownSession {
    std::int64_t id = 0;
    bool fresh = false;
    int nextPlace = 0;
    std::unordered_map<std::string, std::map<SetKey, int>> sets = {};
    struct KnownEntry {
        std::int64_t id = 0;
        int nextPlace = 0;
    };
    std::unordered_map<std::string, std::vector<KnownEntry>> entries = {};  ///< in the order of the session
};

class LogWriter {
public:
    LogWriter(SQLite::Database& db, std::int64_t athlete, const TrainingLog& incoming, const JobContext& context)
        : m_db(db), m_athlete(athlete), m_incoming(incoming), m_context(context)
    {
    }
    Result<ImportOutcome> write();

private:
    bool purgeUndone();
    void openImport();
    void writeSources();
    KnownSession knownSession(const Session& session);
    void insertSession(const Session& session, KnownSession& known);
    void readKnown(KnownSession& known);
    std::int64_t insertEntry(const Entry& entry, KnownSession& known);
    Result<void> addSession(const Session& session);
    Result<void> addEntry(const Entry& entry, KnownSession& known, std::size_t occurrence);
    void insertSet(const Set& set, std::int64_t entry, int place);
    Result<void> poll();

    SQLite::Database& m_db;
    std::int64_t m_athlete;
    const TrainingLog& m_incoming;
    const JobContext& m_context;
    ImportOutcome m_outcome;
    std::int64_t m_total = 0;
    std::int64_t m_seen = 0;
    std::vector<std::int64_t> m_sources;
    const Session* m_last = nullptr;
    KnownSession m_known;
    std::unordered_map<std::string_view, std::size_t> m_occurrences;  ///< entries of each exercise met in the session so far
    SQLite::Statement m_findSession{m_db, "SELECT id FROM sessions WHERE athlete=? AND start=? AND title=? AND has_time=?"};
    SQLite::Statement m_newSession{m_db, "INSERT INTO sessions(athlete, import, start, has_time, title, note, duration_s, rpe, body_mass_kg) "
                                         "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement m_findEntries{m_db, "SELECT e.id, e.place, e.exercise, (SELECT max(place) FROM sets WHERE entry=e.id) "
                                          "FROM entries e WHERE e.session=? ORDER BY e.place"};
    SQLite::Statement m_findSets{m_db, "SELECT e.exercise, t.kind, t.load_kg, t.reps, t.duration_s, t.distance_m, t.rpe, t.rir "
                                       "FROM entries e JOIN sets t ON t.entry=e.id WHERE e.session=?"};
    SQLite::Statement m_newEntry{m_db, "INSERT INTO entries(session, import, place, exercise, note, fatigue, intensity) VALUES(?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement m_newSet{m_db, "INSERT INTO sets(entry, place, import, source, row, kind, load_kg, reps, duration_s, distance_m, rpe, rir, rest_s, note) "
                                     "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
};

/// What was undone before a new import is gone for good: the way forward is the new import. False for an unknown athlete.
bool LogWriter::purgeUndone()
{
    SQLite::Statement athlete(m_db, "SELECT 1 FROM athletes WHERE id=?");
    athlete.bind(1, m_athlete);
    if (!athlete.executeStep()) return false;
    for (const char* sql : {"DELETE FROM sets WHERE import IN (SELECT id FROM imports WHERE athlete=? AND undone=1)",
                            "DELETE FROM entries WHERE import IN (SELECT id FROM imports WHERE athlete=? AND undone=1) "
                            "AND NOT EXISTS (SELECT 1 FROM sets WHERE entry=entries.id)",
                            "DELETE FROM sessions WHERE import IN (SELECT id FROM imports WHERE athlete=? AND undone=1) "
                            "AND NOT EXISTS (SELECT 1 FROM entries WHERE session=sessions.id)",
                            "DELETE FROM imports WHERE athlete=? AND undone=1"}) {
        SQLite::Statement purge(m_db, sql);
        purge.bind(1, m_athlete);
        purge.exec();
    }
    return true;
}

void LogWriter::openImport()
{
    SQLite::Statement insert(m_db, "INSERT INTO imports(athlete, added_sets) VALUES(?, 0)");
    insert.bind(1, m_athlete);
    insert.exec();
    m_outcome.importId = m_db.getLastInsertRowid();
    writeSources();
}

void LogWriter::writeSources()
{
    SQLite::Statement insert(m_db, "INSERT INTO sources(import, file, sha256, format, unit, unit_guessed, imported_at) VALUES(?, ?, ?, ?, ?, ?, ?)");
    for (const Source& source : m_incoming.sources) {
        const LocalTime when = source.importedAt == LocalTime() ? wallClock() : source.importedAt;
        insert.reset();
        insert.bind(1, m_outcome.importId);
        insert.bind(2, source.file);
        insert.bind(3, source.sha256);
        insert.bind(4, source.format);
        insert.bind(5, source.unit);
        insert.bind(6, source.unitGuessed ? 1 : 0);
        insert.bind(7, static_cast<std::int64_t>(when.time_since_epoch().count()));
        insert.exec();
        m_sources.push_back(m_db.getLastInsertRowid());
    }
}

void LogWriter::insertSession(const Session& session, KnownSession& known)
{
    m_newSession.reset();
    m_newSession.bind(1, m_athlete);
    m_newSession.bind(2, m_outcome.importId);
    m_newSession.bind(3, static_cast<std::int64_t>(session.start.time_since_epoch().count()));
    m_newSession.bind(4, session.hasTime ? 1 : 0);
    m_newSession.bindNoCopy(5, session.title);
    m_newSession.bindNoCopy(6, session.note);
    bindOptional(m_newSession, 7, session.durationS);
    bindOptional(m_newSession, 8, session.sessionRpe);
    bindOptional(m_newSession, 9, session.bodyMassKg);
    m_newSession.exec();
    known.id = m_db.getLastInsertRowid();
    known.fresh = true;
}

void LogWriter::readKnown(KnownSession& known)
{
    m_findEntries.reset();
    m_findEntries.bind(1, known.id);
    while (m_findEntries.executeStep()) {
        const int nextSet = m_findEntries.getColumn(3).isNull() ? 0 : m_findEntries.getColumn(3).getInt() + 1;
        known.entries[m_findEntries.getColumn(2).getString()].push_back({m_findEntries.getColumn(0).getInt64(), nextSet});
        known.nextPlace = m_findEntries.getColumn(1).getInt() + 1;
    }
    m_findSets.reset();
    m_findSets.bind(1, known.id);
    while (m_findSets.executeStep()) {
        Set set;
        set.kind = static_cast<SetKind>(m_findSets.getColumn(1).getInt());
        int column = 2;
        for (auto* value : {&set.loadKg, &set.reps, &set.durationS, &set.distanceM, &set.rpe, &set.rir}) *value = optionalNumber(m_findSets.getColumn(column++));
        ++known.sets[m_findSets.getColumn(0).getString()][keyOf(set)];
    }
}

KnownSession LogWriter::knownSession(const Session& session)
{
    KnownSession known;
    m_findSession.reset();
    m_findSession.bind(1, m_athlete);
    m_findSession.bind(2, static_cast<std::int64_t>(session.start.time_since_epoch().count()));
    m_findSession.bindNoCopy(3, session.title);
    m_findSession.bind(4, session.hasTime ? 1 : 0);
    if (m_findSession.executeStep()) {
        known.id = m_findSession.getColumn(0).getInt64();
        readKnown(known);
    } else {
        insertSession(session, known);
    }
    return known;
}

std::int64_t LogWriter::insertEntry(const Entry& entry, KnownSession& known)
{
    m_newEntry.reset();
    m_newEntry.bind(1, known.id);
    m_newEntry.bind(2, m_outcome.importId);
    m_newEntry.bind(3, known.nextPlace++);
    m_newEntry.bindNoCopy(4, entry.exercise);
    m_newEntry.bindNoCopy(5, entry.note);
    bindOptional(m_newEntry, 6, entry.fatigue);
    bindOptional(m_newEntry, 7, entry.intensity);
    m_newEntry.exec();
    return m_db.getLastInsertRowid();
}

void LogWriter::insertSet(const Set& set, std::int64_t entry, int place)
{
    m_newSet.reset();
    m_newSet.bind(1, entry);
    m_newSet.bind(2, place);
    m_newSet.bind(3, m_outcome.importId);
    const int source = set.origin.source;
    if (source >= 0 && static_cast<std::size_t>(source) < m_sources.size()) {
        m_newSet.bind(4, m_sources[static_cast<std::size_t>(source)]);
    } else {
        m_newSet.bind(4);
    }
    m_newSet.bind(5, set.origin.row);
    m_newSet.bind(6, static_cast<int>(set.kind));
    int column = 7;
    for (const auto* value : {&set.loadKg, &set.reps, &set.durationS, &set.distanceM, &set.rpe, &set.rir, &set.restS}) bindOptional(m_newSet, column++, *value);
    if (set.note.empty()) {
        m_newSet.bind(column);
    } else {
        m_newSet.bindNoCopy(column, set.note);
    }
    m_newSet.exec();
}

Result<void> LogWriter::poll()
{
    if (++m_seen % kSetsBetweenPolls != 0) return {};
    if (m_context.cancelled()) return cancelledFailure();
    m_context.report(Step::Storing, m_total > 0 ? static_cast<double>(m_seen) / static_cast<double>(m_total) : -1.0);
    return {};
}

Result<void> LogWriter::addEntry(const Entry& entry, KnownSession& known, std::size_t occurrence)
{
    auto& there = known.entries[entry.exercise];
    const bool exists = occurrence < there.size();
    KnownSession::KnownEntry place = exists ? there[occurrence] : KnownSession::KnownEntry{};
    bool inserted = exists;
    const auto insert = [&] {
        if (!inserted) place.id = insertEntry(entry, known);
        inserted = true;
    };
    if (known.fresh && entry.sets.empty()) insert();
    std::map<SetKey, int>* counts = known.fresh ? nullptr : &known.sets[entry.exercise];
    for (const Set& set : entry.sets) {
        if (const Result<void> going = poll(); !going) return going;
        if (counts != nullptr) {
            if (const auto at = counts->find(keyOf(set)); at != counts->end() && at->second > 0) {
                --at->second;
                ++m_outcome.knownSets;
                continue;
            }
        }
        insert();
        insertSet(set, place.id, place.nextPlace++);
        ++m_outcome.addedSets;
    }
    if (exists) {
        there[occurrence] = place;
    } else if (inserted) {
        there.push_back(place);
    }
    return {};
}

Result<void> LogWriter::addSession(const Session& session)
{
    // A log that holds a session in two pieces holds them side by side; what the first piece added is not known to the second.
    const bool again = m_last != nullptr && m_last->start == session.start && m_last->title == session.title && m_last->hasTime == session.hasTime;
    if (!again) {
        m_known = knownSession(session);
        m_occurrences.clear();
    }
    m_last = &session;
    for (const Entry& entry : session.entries) {
        if (const Result<void> added = addEntry(entry, m_known, m_occurrences[entry.exercise]++); !added) return added;
    }
    return {};
}

Result<ImportOutcome> LogWriter::write()
{
    if (!purgeUndone()) return fail(ErrorCode::AthleteUnknown, "The library has no athlete number " + std::to_string(m_athlete) + ".");
    for (const Session& session : m_incoming.sessions) {
        for (const Entry& entry : session.entries) m_total += static_cast<std::int64_t>(entry.sets.size());
    }
    openImport();
    for (const Session& session : m_incoming.sessions) {
        if (const Result<void> added = addSession(session); !added) return Failure(added.error());
    }
    SQLite::Statement finish(m_db, "UPDATE imports SET added_sets=? WHERE id=?");
    finish.bind(1, m_outcome.addedSets);
    finish.bind(2, m_outcome.importId);
    finish.exec();
    if (m_incoming.bodyMassKg) {
        SQLite::Statement mass(m_db, "UPDATE athletes SET body_mass_kg=? WHERE id=? AND body_mass_kg IS NULL");
        mass.bind(1, *m_incoming.bodyMassKg);
        mass.bind(2, m_athlete);
        mass.exec();
    }
    return m_outcome;
}

}  // namespace

Result<ImportOutcome> LogStore::add(std::int64_t athlete, const TrainingLog& incoming, const JobContext& context)
{
    const auto write = [&] { return LogWriter(*m_impl->db, athlete, incoming, context).write(); };
    // Where nothing is new there is no undo step, and what was undone can still be brought back.
    Result<ImportOutcome> outcome = guardedWrite(*m_impl, write, [](const Result<ImportOutcome>& written) { return written->addedSets > 0; });
    if (outcome && outcome->addedSets == 0) outcome->importId = 0;
    return outcome;
}

}  // namespace liftgraph::log
