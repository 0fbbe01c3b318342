#pragma once
// What makes storing many sets quick.

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string>

namespace liftgraph::log {

inline constexpr int kSetColumns = 14;

/// A statement that inserts that many sets.
inline std::string insertOf(std::size_t sets)
{
    std::string sql = "INSERT INTO sets(entry, place, import, source, row, kind, load_kg, reps, duration_s, distance_m, rpe, rir, rest_s, note) VALUES";
    for (std::size_t i = 0; i < sets; ++i) sql += i == 0 ? "(?,?,?,?,?,?,?,?,?,?,?,?,?,?)" : ",(?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    return sql;
}

/// Looks up no parents while it lives: the rows of an import refer to rows that it has just written or read, and need not be asked for
/// again for every set.
class TrustedRows {
public:
    explicit TrustedRows(SQLite::Database& db) : m_db(db) { set(0); }
    TrustedRows(const TrustedRows&) = delete;
    TrustedRows& operator=(const TrustedRows&) = delete;
    ~TrustedRows() { set(1); }

private:
    void set(int enforced) { sqlite3_db_config(m_db.getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, enforced, nullptr); }

    SQLite::Database& m_db;
};

}  // namespace liftgraph::log
