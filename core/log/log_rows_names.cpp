#include <algorithm>

#include "core/log/log_store_rows.h"

namespace liftgraph::log {

namespace {

constexpr const char* kMappingColumns = "SELECT id, import, written, exercise FROM name_mappings ";
constexpr const char* kExerciseColumns = "SELECT id, import, facts FROM own_exercises ";
constexpr const char* kChangeColumns = "SELECT id, at, action, from_text, to_text, exercise, entries, import FROM name_changes ";

NameMappingRow mappingFrom(SQLite::Statement& query)
{
    return {query.getColumn(0).getInt64(), optionalId(query.getColumn(1)), {query.getColumn(2).getString(), query.getColumn(3).getString()}};
}

OwnExerciseRow exerciseFrom(SQLite::Statement& query)
{
    return {query.getColumn(0).getInt64(), optionalId(query.getColumn(1)), exerciseOfLine(query.getColumn(2).getString()).value_or(Exercise())};
}

NameChangeRow changeFrom(SQLite::Statement& query)
{
    const int action = query.getColumn(2).getInt();
    const bool known = action >= 0 && action <= static_cast<int>(NameAction::Reset);
    return {query.getColumn(0).getInt64(), optionalId(query.getColumn(7)),
            {timeOf(query.getColumn(1)), known ? static_cast<NameAction>(action) : NameAction::Map, query.getColumn(3).getString(),
             query.getColumn(4).getString(), query.getColumn(5).getString(), query.getColumn(6).getInt64()}};
}

/// The only row that `query` gives, if it gives one.
template <class Read>
auto oneRow(SQLite::Statement& query, Read&& read) -> std::optional<decltype(read(query))>
{
    if (!query.executeStep()) return std::nullopt;
    return read(query);
}

std::vector<std::int64_t> idsOf(SQLite::Statement& query)
{
    std::vector<std::int64_t> ids;
    while (query.executeStep()) ids.push_back(query.getColumn(0).getInt64());
    return ids;
}

}  // namespace

std::vector<std::int64_t> LogRows::entriesCalled(const std::string& exercise)
{
    SQLite::Statement query(m_db, "SELECT e.id FROM entries e JOIN sessions s ON s.id=e.session WHERE s.athlete=? AND e.exercise=? ORDER BY e.id");
    query.bind(1, m_athlete);
    query.bind(2, exercise);
    return idsOf(query);
}

std::vector<std::int64_t> LogRows::entriesWritten(const std::string& written, const std::string& exercise)
{
    SQLite::Statement query(m_db, "SELECT e.id FROM entries e JOIN sessions s ON s.id=e.session "
                                  "WHERE s.athlete=? AND e.written=? AND e.exercise=? ORDER BY e.id");
    query.bind(1, m_athlete);
    query.bind(2, written);
    query.bind(3, exercise);
    return idsOf(query);
}

std::vector<NameMappingRow> LogRows::mappings()
{
    SQLite::Statement query(m_db, std::string(kMappingColumns) + "WHERE athlete=? ORDER BY written");
    query.bind(1, m_athlete);
    std::vector<NameMappingRow> rows;
    while (query.executeStep()) rows.push_back(mappingFrom(query));
    return rows;
}

std::optional<NameMappingRow> LogRows::mapping(std::int64_t id)
{
    SQLite::Statement query(m_db, std::string(kMappingColumns) + "WHERE id=? AND athlete=?");
    query.bind(1, id);
    query.bind(2, m_athlete);
    return oneRow(query, mappingFrom);
}

std::optional<OwnExerciseRow> LogRows::ownExercise(std::int64_t id)
{
    SQLite::Statement query(m_db, std::string(kExerciseColumns) + "WHERE id=?");
    query.bind(1, id);
    return oneRow(query, exerciseFrom);
}

std::optional<OwnExerciseRow> LogRows::ownExerciseCalled(const std::string& name)
{
    SQLite::Statement query(m_db, std::string(kExerciseColumns) + "WHERE name=?");
    query.bind(1, name);
    return oneRow(query, exerciseFrom);
}

std::optional<NameChangeRow> LogRows::nameChange(std::int64_t id)
{
    SQLite::Statement query(m_db, std::string(kChangeColumns) + "WHERE id=? AND athlete=?");
    query.bind(1, id);
    query.bind(2, m_athlete);
    return oneRow(query, changeFrom);
}

std::vector<NameChange> LogRows::nameChanges()
{
    // What an exercise is holds for the whole library, whoever was on view when it was stated.
    SQLite::Statement query(m_db, std::string(kChangeColumns) + "WHERE (athlete=? OR action>=?) AND coalesce((SELECT undone FROM imports WHERE imports.id=import), 0)=0 "
                                                                "ORDER BY at, id");
    query.bind(1, m_athlete);
    query.bind(2, static_cast<int>(NameAction::Correct));
    std::vector<NameChange> changes;
    while (query.executeStep()) changes.push_back(changeFrom(query).change);
    return changes;
}

void LogRows::insert(const NameMappingRow& row)
{
    SQLite::Statement statement(m_db, "INSERT INTO name_mappings(id, athlete, import, written, exercise) VALUES(?, ?, ?, ?, ?)");
    statement.bind(1, row.id);
    statement.bind(2, m_athlete);
    bindId(statement, 3, row.import);
    statement.bind(4, row.mapping.written);
    statement.bind(5, row.mapping.exercise);
    statement.exec();
}

void LogRows::insert(const OwnExerciseRow& row)
{
    SQLite::Statement statement(m_db, "INSERT INTO own_exercises(id, import, name, facts) VALUES(?, ?, ?, ?)");
    statement.bind(1, row.id);
    bindId(statement, 2, row.import);
    statement.bind(3, row.facts.name);
    statement.bind(4, catalogueLine(row.facts));
    statement.exec();
}

void LogRows::insert(const NameChangeRow& row)
{
    SQLite::Statement statement(m_db, "INSERT INTO name_changes(id, athlete, at, action, from_text, to_text, exercise, entries, import) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, row.id);
    statement.bind(2, m_athlete);
    statement.bind(3, static_cast<std::int64_t>(row.change.at.time_since_epoch().count()));
    statement.bind(4, static_cast<int>(row.change.action));
    statement.bind(5, row.change.from);
    statement.bind(6, row.change.to);
    statement.bind(7, row.change.exercise);
    statement.bind(8, row.change.entries);
    bindId(statement, 9, row.import);
    statement.exec();
}

void LogRows::erase(const NameMappingRow& row) { eraseRow("name_mappings", row.id); }
void LogRows::erase(const OwnExerciseRow& row) { eraseRow("own_exercises", row.id); }
void LogRows::erase(const NameChangeRow& row) { eraseRow("name_changes", row.id); }

void LogRows::eraseRow(const std::string& table, std::int64_t id)
{
    SQLite::Statement statement(m_db, "DELETE FROM " + table + " WHERE id=?");
    statement.bind(1, id);
    statement.exec();
    spend(table, id);
}

Result<std::vector<NameChange>> LogStore::nameChanges(std::int64_t athlete) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::vector<NameChange>> {
        std::vector<NameChange> changes = LogRows(*m_impl->db, athlete).nameChanges();
        std::reverse(changes.begin(), changes.end());
        return changes;
    });
}

}  // namespace liftgraph::log
