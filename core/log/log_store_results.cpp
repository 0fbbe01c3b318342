#include "core/log/log_store_database.h"

namespace liftgraph::log {

Result<void> LogStore::saveResult(std::int64_t athlete, const StoredResult& result)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        SQLite::Statement known(*m_impl->db, "SELECT 1 FROM athletes WHERE id=?");
        known.bind(1, athlete);
        if (!known.executeStep()) return fail(ErrorCode::AthleteUnknown, "The athlete is not in the library any more.", m_impl->path.string());
        SQLite::Statement old(*m_impl->db, "DELETE FROM results WHERE athlete=? AND kind=? AND data_hash<>?");
        old.bind(1, athlete);
        old.bind(2, result.kind);
        old.bind(3, result.dataHash);
        old.exec();
        SQLite::Statement save(*m_impl->db, "INSERT OR REPLACE INTO results(athlete, kind, key, data_hash, json) VALUES(?, ?, ?, ?, ?)");
        save.bind(1, athlete);
        save.bind(2, result.kind);
        save.bind(3, result.key);
        save.bind(4, result.dataHash);
        save.bind(5, result.json);
        save.exec();
        return {};
    });
}

Result<std::vector<StoredResult>> LogStore::results(std::int64_t athlete, const std::string& kind, const std::string& dataHash) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::vector<StoredResult>> {
        std::vector<StoredResult> found;
        SQLite::Statement query(*m_impl->db, "SELECT key, json FROM results WHERE athlete=? AND kind=? AND data_hash=? ORDER BY key");
        query.bind(1, athlete);
        query.bind(2, kind);
        query.bind(3, dataHash);
        while (query.executeStep()) found.push_back({kind, query.getColumn(0).getString(), dataHash, query.getColumn(1).getString()});
        return found;
    });
}

}  // namespace liftgraph::log
