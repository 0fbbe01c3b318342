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
    std::optional<RemovedMassRow> removedMass(std::int64_t id);
    /// Whether an import brought this body mass before, within 50 g, and it was removed or changed since.
    bool wasRemoved(const BodyMass& mass);
    /// Notes the undated body mass that an import brings; false where the athlete has one.
    bool setUndatedMass(double kg, std::int64_t import);

    std::vector<std::int64_t> entriesCalled(const std::string& exercise);
    std::vector<std::int64_t> entriesWritten(const std::string& written, const std::string& exercise);  ///< that are called `exercise` now
    std::vector<NameMappingRow> mappings();                                                             ///< by name
    std::optional<NameMappingRow> mapping(std::int64_t id);
    std::optional<OwnExerciseRow> ownExercise(std::int64_t id);
    std::optional<OwnExerciseRow> ownExerciseCalled(const std::string& name);
    std::optional<NameChangeRow> nameChange(std::int64_t id);
    std::vector<NameChange> nameChanges();  ///< the earliest first, those of exercises whoever made them

    void insert(const SessionRow& row);
    void insert(const EntryRow& row);
    void insert(const SetRow& row);
    void insert(const RemovedRow& row);
    void insert(const NameMappingRow& row);
    void insert(const OwnExerciseRow& row);
    void insert(const NameChangeRow& row);
    void insert(const BodyMassRow& row);
    void insert(const RemovedMassRow& row);
    void update(const SessionRow& row);
    void update(const EntryRow& row);
    void erase(const SessionRow& row);
    void erase(const EntryRow& row);
    void erase(const SetRow& row);
    void erase(const RemovedRow& row);
    void erase(const NameMappingRow& row);
    void erase(const OwnExerciseRow& row);
    void erase(const NameChangeRow& row);
    void erase(const BodyMassRow& row);
    void erase(const RemovedMassRow& row);

    /// An id that no row has or had: the name of a table.
    std::int64_t freshId(const std::string& table);
    std::int64_t handImport();  ///< that sets entered by hand belong to

private:
    void eraseRow(const std::string& table, std::int64_t id);
    void spend(const std::string& table, std::int64_t id);
    void writeOriginal(const SetOriginal& original, std::int64_t id, std::int64_t import, const std::optional<std::int64_t>& source, const SetId* set);

    SQLite::Database& m_db;
    std::int64_t m_athlete;
    std::map<std::string, std::int64_t> m_last;
};

inline std::optional<std::int64_t> optionalId(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<std::int64_t>(column.getInt64());
}

inline void bindId(SQLite::Statement& statement, int index, const std::optional<std::int64_t>& id)
{
    if (id) {
        statement.bind(index, *id);
    } else {
        statement.bind(index);
    }
}

/// The highest id that the rows of `table` have or had.
std::int64_t highestId(SQLite::Database& db, const std::string& table);

}  // namespace liftgraph::log
