#pragma once
// What a writer of many sets keeps, and what makes it quick.

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "core/log/known_sets.h"

namespace liftgraph::log {

/// What the library has of one session.
struct KnownSession {
    std::int64_t id = 0;  ///< 0: none yet, because what its file has of it was moved or removed
    bool fresh = false;   ///< nothing of it was ever there
    int nextPlace = 0;
    KnownSets sets = {};
    struct KnownEntry {
        std::int64_t id = 0;
        int nextPlace = 0;
    };
    std::unordered_map<std::string, std::vector<KnownEntry>> entries = {};  ///< in the order of the session
};

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
