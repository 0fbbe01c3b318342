#include <set>
#include <unordered_map>

#include "core/log/incoming_masses.h"
#include "core/log/incoming_names.h"
#include "core/log/known_sets.h"
#include "core/log/log_store_bulk.h"
#include "core/log/log_store_database.h"
#include "core/log/log_store_rows.h"

namespace liftgraph::log {

namespace {

constexpr std::int64_t kSetsBetweenPolls = 512;
constexpr std::size_t kSetsAtOnce = 32;  ///< rows of one statement: it is the beginning and the end of each that cost

class LogWriter {
public:
    LogWriter(SQLite::Database& db, std::int64_t athlete, const TrainingLog& incoming, const JobContext& context)
        : m_db(db), m_athlete(athlete), m_incoming(incoming), m_context(context)
    {
    }
    Result<ImportOutcome> write();

private:
    bool anyEdited() const;
    void openImport();
    void writeSources();
    KnownSession knownSession(const Session& session);
    void insertSession(const Session& session, KnownSession& known);
    void readKnown(KnownSession& known);
    bool readEdited(const Session& session, KnownSession& known);
    std::int64_t insertEntry(const Entry& entry, const EntryNames& names, const Session& session, KnownSession& known);
    Result<void> addSessions();
    Result<void> addSession(const Session& session);
    Result<void> addEntry(const Entry& entry, const EntryNames& names, const Session& session, KnownSession& known, std::size_t occurrence);
    /// A set that is to be written with others.
    struct NewSet {
        const Set* set = nullptr;  ///< of m_incoming
        std::int64_t entry = 0;
        int place = 0;
    };
    void insertSet(const Set& set, std::int64_t entry, int place);
    void writeSets();
    void bindSet(SQLite::Statement& insert, int column, const NewSet& added) const;
    void insertMappedSet(const Set& set, const EntryNames& names, const Session& session, SetId id);
    std::optional<std::int64_t> sourceOf(const Set& set) const;
    Result<void> poll();

    SQLite::Database& m_db;
    std::int64_t m_athlete;
    const TrainingLog& m_incoming;
    const JobContext& m_context;
    ImportOutcome m_outcome;
    std::int64_t m_total = 0;
    std::int64_t m_seen = 0;
    LogRows m_rows{m_db, m_athlete};
    IncomingNames m_names{m_rows};
    std::vector<std::int64_t> m_sources;
    const Session* m_last = nullptr;
    KnownSession m_known;
    std::unordered_map<std::string, std::size_t> m_occurrences;  ///< entries of each exercise met in the session so far
    std::int64_t m_lastSession = highestId(m_db, "sessions");
    std::int64_t m_lastEntry = highestId(m_db, "entries");
    bool m_anyEdited = anyEdited();
    std::vector<NewSet> m_newSets;  ///< not written yet
    std::set<std::int64_t> m_taken;  ///< edited sets that this import has already met
    SQLite::Statement m_findSession{m_db, "SELECT id FROM sessions WHERE athlete=? AND start=? AND title=? AND has_time=?"};
    SQLite::Statement m_newSession{m_db, "INSERT INTO sessions(athlete, import, start, has_time, title, note, duration_s, rpe, body_mass_kg, id) "
                                         "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement m_findEntries{m_db, "SELECT e.id, e.place, e.exercise, (SELECT max(place) FROM sets WHERE entry=e.id) "
                                          "FROM entries e WHERE e.session=? ORDER BY e.place"};
    SQLite::Statement m_findSets{m_db, "SELECT e.exercise, t.kind, t.load_kg, t.reps, t.duration_s, t.distance_m, t.rpe, t.rir, o.id FROM entries e "
                                       "JOIN sets t ON t.entry=e.id LEFT JOIN originals o ON o.entry=t.entry AND o.place=t.place WHERE e.session=?"};
    SQLite::Statement m_findEdited{m_db, "SELECT o.exercise, o.kind, o.load_kg, o.reps, o.duration_s, o.distance_m, o.rpe, o.rir, o.id, e.session "
                                         "FROM originals o LEFT JOIN entries e ON e.id=o.entry WHERE o.athlete=? AND o.start=? AND o.title=? AND o.has_time=?"};
    SQLite::Statement m_newEntry{m_db, "INSERT INTO entries(session, import, place, exercise, note, fatigue, intensity, id, written) "
                                       "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement m_insertSet{m_db, insertOf(1)};
    SQLite::Statement m_insertSets{m_db, insertOf(kSetsAtOnce)};
};

bool LogWriter::anyEdited() const
{
    SQLite::Statement query(m_db, "SELECT EXISTS(SELECT 1 FROM originals WHERE athlete=?)");
    query.bind(1, m_athlete);
    return query.executeStep() && query.getColumn(0).getInt() != 0;
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
    m_newSession.bind(10, ++m_lastSession);
    m_newSession.exec();
    known.id = m_lastSession;
}

/// A row of m_findSets or m_findEdited, whose columns are alike.
Set setOf(SQLite::Statement& query)
{
    Set set;
    set.kind = static_cast<SetKind>(query.getColumn(1).getInt());
    int column = 2;
    for (auto* value : {&set.loadKg, &set.reps, &set.durationS, &set.distanceM, &set.rpe, &set.rir}) *value = optionalNumber(query.getColumn(column++));
    return set;
}

/// What was edited or removed of a session as its file has it; false where there is nothing of that kind.
bool LogWriter::readEdited(const Session& session, KnownSession& known)
{
    if (!m_anyEdited) return false;
    m_findEdited.reset();
    m_findEdited.bind(1, m_athlete);
    m_findEdited.bind(2, static_cast<std::int64_t>(session.start.time_since_epoch().count()));
    m_findEdited.bindNoCopy(3, session.title);
    m_findEdited.bind(4, session.hasTime ? 1 : 0);
    bool any = false;
    std::set<std::int64_t> homes;
    while (m_findEdited.executeStep()) {
        any = true;
        known.sets.addEdited(m_findEdited.getColumn(0).getString(), setOf(m_findEdited), m_findEdited.getColumn(8).getInt64());
        if (!m_findEdited.getColumn(9).isNull()) homes.insert(m_findEdited.getColumn(9).getInt64());
    }
    // A session that was moved to another date or title takes in what its file has more of it.
    if (known.id == 0 && homes.size() == 1) known.id = *homes.begin();
    return any;
}

void LogWriter::readKnown(KnownSession& known)
{
    writeSets();
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
        const std::string exercise = m_findSets.getColumn(0).getString();
        if (m_findSets.getColumn(8).isNull()) {
            known.sets.add(exercise, setOf(m_findSets));
        } else {
            known.sets.addEdited(exercise, setOf(m_findSets), m_findSets.getColumn(8).getInt64());
        }
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
    if (m_findSession.executeStep()) known.id = m_findSession.getColumn(0).getInt64();
    const bool edited = readEdited(session, known);
    if (known.id != 0) {
        readKnown(known);
    } else if (!edited) {
        insertSession(session, known);
        known.fresh = true;
    }
    return known;
}

std::int64_t LogWriter::insertEntry(const Entry& entry, const EntryNames& names, const Session& session, KnownSession& known)
{
    if (known.id == 0) insertSession(session, known);
    m_newEntry.reset();
    m_newEntry.bind(1, known.id);
    m_newEntry.bind(2, m_outcome.importId);
    m_newEntry.bind(3, known.nextPlace++);
    m_newEntry.bind(4, names.exercise);
    m_newEntry.bindNoCopy(5, entry.note);
    bindOptional(m_newEntry, 6, entry.fatigue);
    bindOptional(m_newEntry, 7, entry.intensity);
    m_newEntry.bind(8, ++m_lastEntry);
    if (names.mapped()) {
        m_newEntry.bind(9, names.written);
    } else {
        m_newEntry.bind(9);
    }
    m_newEntry.exec();
    return m_lastEntry;
}

std::optional<std::int64_t> LogWriter::sourceOf(const Set& set) const
{
    const int source = set.origin.source;
    if (source < 0 || static_cast<std::size_t>(source) >= m_sources.size()) return std::nullopt;
    return m_sources[static_cast<std::size_t>(source)];
}

/// A set under another name than its file has remembers that, so that reading the file again finds it.
void LogWriter::insertMappedSet(const Set& set, const EntryNames& names, const Session& session, SetId id)
{
    writeSets();
    const SetOriginal was{session.start, session.hasTime, session.title, names.written, set};
    m_rows.insert(SetRow{id, m_outcome.importId, sourceOf(set), set, was});
}

void LogWriter::insertSet(const Set& set, std::int64_t entry, int place)
{
    m_newSets.push_back({&set, entry, place});
    if (m_newSets.size() == kSetsAtOnce) writeSets();
}

void LogWriter::bindSet(SQLite::Statement& insert, int column, const NewSet& added) const
{
    const Set& set = *added.set;
    insert.bind(column++, added.entry);
    insert.bind(column++, added.place);
    insert.bind(column++, m_outcome.importId);
    bindId(insert, column++, sourceOf(set));
    insert.bind(column++, set.origin.row);
    insert.bind(column++, static_cast<int>(set.kind));
    for (const auto* value : {&set.loadKg, &set.reps, &set.durationS, &set.distanceM, &set.rpe, &set.rir, &set.restS}) bindOptional(insert, column++, *value);
    if (set.note.empty()) {
        insert.bind(column);
    } else {
        insert.bindNoCopy(column, set.note);
    }
}

/// Many sets go in by one statement, what is left over by one each.
void LogWriter::writeSets()
{
    const bool whole = m_newSets.size() == kSetsAtOnce;
    SQLite::Statement& insert = whole ? m_insertSets : m_insertSet;
    int column = 1;
    for (const NewSet& added : m_newSets) {
        if (!whole || column == 1) insert.reset();
        bindSet(insert, column, added);
        if (!whole) {
            insert.exec();
        } else {
            column += kSetColumns;
        }
    }
    if (whole) insert.exec();
    m_newSets.clear();
}

Result<void> LogWriter::poll()
{
    if (++m_seen % kSetsBetweenPolls != 0) return {};
    if (m_context.cancelled()) return cancelledFailure();
    m_context.report(Step::Storing, m_total > 0 ? static_cast<double>(m_seen) / static_cast<double>(m_total) : -1.0);
    return {};
}

Result<void> LogWriter::addEntry(const Entry& entry, const EntryNames& names, const Session& session, KnownSession& known, std::size_t occurrence)
{
    auto& there = known.entries[names.exercise];
    const bool exists = occurrence < there.size();
    KnownSession::KnownEntry place = exists ? there[occurrence] : KnownSession::KnownEntry{};
    bool inserted = exists;
    const auto insert = [&] {
        if (!inserted) place.id = insertEntry(entry, names, session, known);
        inserted = true;
    };
    if (known.fresh && entry.sets.empty()) insert();
    for (const Set& set : entry.sets) {
        if (const Result<void> going = poll(); !going) return going;
        // A log of ours that was mapped elsewhere may be here under its own name.
        const bool bothNames = !entry.written.empty();
        if (!known.fresh && (known.sets.take(names.written, set, m_taken) || (bothNames && known.sets.take(names.exercise, set, m_taken)))) {
            ++m_outcome.knownSets;
            continue;
        }
        insert();
        if (names.mapped()) {
            insertMappedSet(set, names, session, {place.id, place.nextPlace++});
        } else {
            insertSet(set, place.id, place.nextPlace++);
        }
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
        const EntryNames names = m_names.of(entry);
        if (const Result<void> added = addEntry(entry, names, session, m_known, m_occurrences[names.exercise]++); !added) return added;
    }
    return {};
}

Result<void> LogWriter::addSessions()
{
    const TrustedRows trusted(m_db);
    for (const Session& session : m_incoming.sessions) {
        if (const Result<void> added = addSession(session); !added) return added;
    }
    writeSets();
    return {};
}

Result<ImportOutcome> LogWriter::write()
{
    for (const Session& session : m_incoming.sessions) {
        for (const Entry& entry : session.entries) m_total += static_cast<std::int64_t>(entry.sets.size());
    }
    openImport();
    if (const Result<void> added = addSessions(); !added) return Failure(added.error());
    if (const Result<void> stored = m_names.store(m_incoming, m_outcome, m_context); !stored) return Failure(stored.error());
    SQLite::Statement finish(m_db, "UPDATE imports SET added_sets=? WHERE id=?");
    finish.bind(1, m_outcome.addedSets);
    finish.bind(2, m_outcome.importId);
    finish.exec();
    storeMasses(m_rows, m_incoming, m_outcome);
    return m_outcome;
}

}  // namespace

Result<ImportOutcome> writeLog(SQLite::Database& db, std::int64_t athlete, const TrainingLog& incoming, const JobContext& context)
{
    // What was undone before a new import is gone for good: the way forward is the new import.
    if (!purgeUndone(db, athlete)) return fail(ErrorCode::AthleteUnknown, "The library has no athlete number " + std::to_string(athlete) + ".");
    return LogWriter(db, athlete, incoming, context).write();
}

}  // namespace liftgraph::log
