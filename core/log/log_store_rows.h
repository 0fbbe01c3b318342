#pragma once
// The rows of a log, read and written one by one, for edits and for what has to be exactly as it was.

#include "core/log/log_edit.h"
#include "core/log/log_store_database.h"

namespace liftgraph::log {

/// Statements over one athlete's rows; lives inside a transaction. Throws what SQLite throws.
class LogRows {
public:
    LogRows(SQLite::Database& db, std::int64_t athlete) : m_db(db), m_athlete(athlete) {}

    std::int64_t athlete() const { return m_athlete; }
    std::optional<SessionRow> session(std::int64_t id);
    std::optional<SessionRow> sessionAt(LocalTime start, bool hasTime, const std::string& title);
    std::optional<EntryRow> entry(std::int64_t id);
    std::vector<EntryRow> entriesOf(std::int64_t session);  ///< by place
    std::vector<SetRow> setsOf(std::int64_t entry);         ///< by place
    std::optional<SetRow> set(SetId id);
    std::optional<RemovedRow> removed(std::int64_t id);
    std::optional<BodyMassRow> bodyMassOn(LocalDay day);

    void insert(const SessionRow& row);
    void insert(const EntryRow& row);
    void insert(const SetRow& row);
    void insert(const RemovedRow& row);
    void insert(const BodyMassRow& row);
    void update(const SessionRow& row);
    void update(const EntryRow& row);
    void erase(const SessionRow& row);
    void erase(const EntryRow& row);
    void erase(const SetRow& row);
    void erase(const RemovedRow& row);
    void erase(const BodyMassRow& row);

    /// An id that no row has or had: "sessions", "entries", "originals" or "body_masses".
    std::int64_t freshId(const std::string& table);
    std::int64_t handImport();  ///< that sets entered by hand belong to

private:
    void spend(const std::string& table, std::int64_t id);
    void writeOriginal(const SetOriginal& original, std::int64_t id, std::int64_t import, const std::optional<std::int64_t>& source, const SetId* set);

    SQLite::Database& m_db;
    std::int64_t m_athlete;
    std::map<std::string, std::int64_t> m_last;
};

/// The highest id that the rows of `table` have or had.
std::int64_t highestId(SQLite::Database& db, const std::string& table);

}  // namespace liftgraph::log
