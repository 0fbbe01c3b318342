#include "core/log/log_store_rows.h"

#include <algorithm>

namespace liftgraph::log {

namespace {

constexpr const char* kSessionColumns = "SELECT id, import, start, has_time, title, note, duration_s, rpe, body_mass_kg FROM sessions ";
constexpr const char* kEntryColumns = "SELECT e.id, e.session, e.import, e.place, e.exercise, e.note, e.fatigue, e.intensity, e.written FROM entries e "
                                      "JOIN sessions s ON s.id=e.session ";
constexpr const char* kSetColumns =
    "SELECT t.entry, t.place, t.import, t.source, t.row, t.kind, t.load_kg, t.reps, t.duration_s, t.distance_m, t.rpe, t.rir, t.rest_s, t.note, "
    "o.row, o.kind, o.load_kg, o.reps, o.duration_s, o.distance_m, o.rpe, o.rir, o.rest_s, o.note, o.start, o.has_time, o.title, o.exercise "
    "FROM sets t LEFT JOIN originals o ON o.entry=t.entry AND o.place=t.place ";
constexpr const char* kRemovedColumns = "SELECT id, import, source, row, kind, load_kg, reps, duration_s, distance_m, rpe, rir, rest_s, note, "
                                        "start, has_time, title, exercise FROM originals ";

std::int64_t seconds(LocalTime time) { return static_cast<std::int64_t>(time.time_since_epoch().count()); }

/// row, kind, seven values and the note from column `at` on.
Set setFrom(SQLite::Statement& query, int at)
{
    Set set;
    set.origin.row = originRow(query.getColumn(at++).getInt64());
    set.kind = static_cast<SetKind>(std::clamp(query.getColumn(at++).getInt(), 0, static_cast<int>(SetKind::Failure)));
    for (auto* value : {&set.loadKg, &set.reps, &set.durationS, &set.distanceM, &set.rpe, &set.rir, &set.restS}) *value = optionalNumber(query.getColumn(at++));
    if (!query.getColumn(at).isNull()) set.note = query.getColumn(at).getString();
    return set;
}

void bindSet(SQLite::Statement& statement, int at, const Set& set)
{
    statement.bind(at++, set.origin.row);
    statement.bind(at++, static_cast<int>(set.kind));
    for (const auto* value : {&set.loadKg, &set.reps, &set.durationS, &set.distanceM, &set.rpe, &set.rir, &set.restS}) bindOptional(statement, at++, *value);
    if (set.note.empty()) {
        statement.bind(at);
    } else {
        statement.bind(at, set.note);
    }
}

/// start, has_time, title and exercise from column `at` on.
SetOriginal originalFrom(SQLite::Statement& query, int values, int at)
{
    return {timeOf(query.getColumn(at)), query.getColumn(at + 1).getInt() != 0, query.getColumn(at + 2).getString(), query.getColumn(at + 3).getString(),
            setFrom(query, values)};
}

SessionRow sessionFrom(SQLite::Statement& query)
{
    SessionRow row;
    row.id = query.getColumn(0).getInt64();
    row.import = optionalId(query.getColumn(1));
    row.head.start = timeOf(query.getColumn(2));
    row.head.hasTime = query.getColumn(3).getInt() != 0;
    row.head.title = query.getColumn(4).getString();
    row.head.note = query.getColumn(5).getString();
    row.head.durationS = optionalNumber(query.getColumn(6));
    row.head.sessionRpe = optionalNumber(query.getColumn(7));
    row.head.bodyMassKg = optionalNumber(query.getColumn(8));
    return row;
}

EntryRow entryFrom(SQLite::Statement& query)
{
    EntryRow row;
    row.id = query.getColumn(0).getInt64();
    row.session = query.getColumn(1).getInt64();
    row.import = optionalId(query.getColumn(2));
    row.place = query.getColumn(3).getInt();
    row.head.exercise = query.getColumn(4).getString();
    row.head.note = query.getColumn(5).getString();
    row.head.fatigue = optionalNumber(query.getColumn(6));
    row.head.intensity = optionalNumber(query.getColumn(7));
    if (!query.getColumn(8).isNull()) row.head.written = query.getColumn(8).getString();
    return row;
}

SetRow setRowFrom(SQLite::Statement& query)
{
    SetRow row;
    row.id = {query.getColumn(0).getInt64(), query.getColumn(1).getInt()};
    row.import = query.getColumn(2).getInt64();
    row.source = optionalId(query.getColumn(3));
    row.values = setFrom(query, 4);
    if (!query.getColumn(24).isNull()) row.original = originalFrom(query, 14, 24);
    return row;
}

void bindSession(SQLite::Statement& statement, const SessionRow& row, std::int64_t athlete)
{
    statement.bind(1, row.id);
    bindId(statement, 2, row.import);
    statement.bind(3, seconds(row.head.start));
    statement.bind(4, row.head.hasTime ? 1 : 0);
    statement.bind(5, row.head.title);
    statement.bind(6, row.head.note);
    bindOptional(statement, 7, row.head.durationS);
    bindOptional(statement, 8, row.head.sessionRpe);
    bindOptional(statement, 9, row.head.bodyMassKg);
    statement.bind(10, athlete);
}

void bindEntry(SQLite::Statement& statement, const EntryRow& row)
{
    statement.bind(1, row.id);
    statement.bind(2, row.session);
    bindId(statement, 3, row.import);
    statement.bind(4, row.place);
    statement.bind(5, row.head.exercise);
    statement.bind(6, row.head.note);
    bindOptional(statement, 7, row.head.fatigue);
    bindOptional(statement, 8, row.head.intensity);
    if (row.head.written.empty()) {
        statement.bind(9);
    } else {
        statement.bind(9, row.head.written);
    }
}

}  // namespace

std::int64_t highestId(SQLite::Database& db, const std::string& table)
{
    SQLite::Statement query(db, "SELECT max(coalesce((SELECT max(id) FROM " + table + "), 0), coalesce((SELECT id FROM spent_ids WHERE kind=?), 0))");
    query.bind(1, table);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

std::optional<SessionRow> LogRows::session(std::int64_t id)
{
    SQLite::Statement query(m_db, std::string(kSessionColumns) + "WHERE id=? AND athlete=?");
    query.bind(1, id);
    query.bind(2, m_athlete);
    return query.executeStep() ? std::optional(sessionFrom(query)) : std::nullopt;
}

std::optional<SessionRow> LogRows::sessionAt(LocalTime start, bool hasTime, const std::string& title)
{
    SQLite::Statement query(m_db, std::string(kSessionColumns) + "WHERE athlete=? AND start=? AND title=? AND has_time=?");
    query.bind(1, m_athlete);
    query.bind(2, seconds(start));
    query.bind(3, title);
    query.bind(4, hasTime ? 1 : 0);
    return query.executeStep() ? std::optional(sessionFrom(query)) : std::nullopt;
}

std::optional<EntryRow> LogRows::entry(std::int64_t id)
{
    SQLite::Statement query(m_db, std::string(kEntryColumns) + "WHERE e.id=? AND s.athlete=?");
    query.bind(1, id);
    query.bind(2, m_athlete);
    return query.executeStep() ? std::optional(entryFrom(query)) : std::nullopt;
}

std::vector<EntryRow> LogRows::entriesOf(std::int64_t session)
{
    SQLite::Statement query(m_db, std::string(kEntryColumns) + "WHERE e.session=? ORDER BY e.place, e.id");
    query.bind(1, session);
    std::vector<EntryRow> rows;
    while (query.executeStep()) rows.push_back(entryFrom(query));
    return rows;
}

std::vector<SetRow> LogRows::setsOf(std::int64_t entry)
{
    SQLite::Statement query(m_db, std::string(kSetColumns) + "WHERE t.entry=? ORDER BY t.place");
    query.bind(1, entry);
    std::vector<SetRow> rows;
    while (query.executeStep()) rows.push_back(setRowFrom(query));
    return rows;
}

std::optional<SetRow> LogRows::set(SetId id)
{
    SQLite::Statement query(m_db, std::string(kSetColumns) + "WHERE t.entry=? AND t.place=?");
    query.bind(1, id.entry);
    query.bind(2, id.place);
    return query.executeStep() ? std::optional(setRowFrom(query)) : std::nullopt;
}

std::optional<RemovedRow> LogRows::removed(std::int64_t id)
{
    SQLite::Statement query(m_db, std::string(kRemovedColumns) + "WHERE id=? AND athlete=? AND entry IS NULL");
    query.bind(1, id);
    query.bind(2, m_athlete);
    if (!query.executeStep()) return std::nullopt;
    return RemovedRow{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), optionalId(query.getColumn(2)), originalFrom(query, 3, 13)};
}

void LogRows::insert(const SessionRow& row)
{
    SQLite::Statement statement(m_db, "INSERT INTO sessions(id, import, start, has_time, title, note, duration_s, rpe, body_mass_kg, athlete) "
                                      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindSession(statement, row, m_athlete);
    statement.exec();
}

void LogRows::update(const SessionRow& row)
{
    SQLite::Statement statement(m_db, "UPDATE sessions SET import=?2, start=?3, has_time=?4, title=?5, note=?6, duration_s=?7, rpe=?8, body_mass_kg=?9 "
                                      "WHERE id=?1 AND athlete=?10");
    bindSession(statement, row, m_athlete);
    statement.exec();
}

void LogRows::insert(const EntryRow& row)
{
    SQLite::Statement statement(m_db, "INSERT INTO entries(id, session, import, place, exercise, note, fatigue, intensity, written) "
                                      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindEntry(statement, row);
    statement.exec();
}

void LogRows::update(const EntryRow& row)
{
    SQLite::Statement statement(m_db, "UPDATE entries SET session=?2, import=?3, place=?4, exercise=?5, note=?6, fatigue=?7, intensity=?8, written=?9 WHERE id=?1");
    bindEntry(statement, row);
    statement.exec();
}

void LogRows::insert(const SetRow& row)
{
    SQLite::Statement statement(m_db, "INSERT INTO sets(entry, place, import, source, row, kind, load_kg, reps, duration_s, distance_m, rpe, rir, rest_s, note) "
                                      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, row.id.entry);
    statement.bind(2, row.id.place);
    statement.bind(3, row.import);
    bindId(statement, 4, row.source);
    bindSet(statement, 5, row.values);
    statement.exec();
    if (row.original) writeOriginal(*row.original, freshId("originals"), row.import, row.source, &row.id);
}

void LogRows::insert(const RemovedRow& row) { writeOriginal(row.original, row.id, row.import, row.source, nullptr); }

void LogRows::writeOriginal(const SetOriginal& original, std::int64_t id, std::int64_t import, const std::optional<std::int64_t>& source, const SetId* set)
{
    SQLite::Statement statement(m_db, "INSERT INTO originals(id, athlete, import, source, entry, place, start, has_time, title, exercise, "
                                      "row, kind, load_kg, reps, duration_s, distance_m, rpe, rir, rest_s, note) "
                                      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, id);
    statement.bind(2, m_athlete);
    statement.bind(3, import);
    bindId(statement, 4, source);
    if (set != nullptr) {
        statement.bind(5, set->entry);
        statement.bind(6, set->place);
    }
    statement.bind(7, seconds(original.start));
    statement.bind(8, original.hasTime ? 1 : 0);
    statement.bind(9, original.title);
    statement.bind(10, original.exercise);
    bindSet(statement, 11, original.values);
    statement.exec();
}

void LogRows::erase(const SessionRow& row)
{
    SQLite::Statement statement(m_db, "DELETE FROM sessions WHERE id=?");
    statement.bind(1, row.id);
    statement.exec();
    spend("sessions", row.id);
}

void LogRows::erase(const EntryRow& row)
{
    SQLite::Statement statement(m_db, "DELETE FROM entries WHERE id=?");
    statement.bind(1, row.id);
    statement.exec();
    spend("entries", row.id);
}

void LogRows::erase(const SetRow& row)
{
    for (const char* sql : {"DELETE FROM sets WHERE entry=? AND place=?", "DELETE FROM originals WHERE entry=? AND place=?"}) {
        SQLite::Statement statement(m_db, sql);
        statement.bind(1, row.id.entry);
        statement.bind(2, row.id.place);
        statement.exec();
    }
}

void LogRows::erase(const RemovedRow& row)
{
    SQLite::Statement statement(m_db, "DELETE FROM originals WHERE id=?");
    statement.bind(1, row.id);
    statement.exec();
    spend("originals", row.id);
}

void LogRows::spend(const std::string& table, std::int64_t id)
{
    SQLite::Statement statement(m_db, "INSERT INTO spent_ids(kind, id) VALUES(?1, ?2) ON CONFLICT(kind) DO UPDATE SET id=max(id, ?2)");
    statement.bind(1, table);
    statement.bind(2, id);
    statement.exec();
}

std::int64_t LogRows::freshId(const std::string& table)
{
    std::int64_t& last = m_last[table];
    last = std::max(last, highestId(m_db, table)) + 1;
    return last;
}

std::int64_t LogRows::handImport()
{
    SQLite::Statement query(m_db, "SELECT id FROM imports WHERE athlete=? AND by_hand=1");
    query.bind(1, m_athlete);
    if (query.executeStep()) return query.getColumn(0).getInt64();
    SQLite::Statement insert(m_db, "INSERT INTO imports(athlete, added_sets, by_hand) VALUES(?, 0, 1)");
    insert.bind(1, m_athlete);
    insert.exec();
    return m_db.getLastInsertRowid();
}

}  // namespace liftgraph::log
