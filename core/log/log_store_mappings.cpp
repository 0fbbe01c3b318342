#include "core/log/log_store_database.h"

namespace liftgraph::log {

Result<void> LogStore::saveMapping(const std::string& fingerprint, const std::string& mapping)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        SQLite::Statement save(*m_impl->db, "INSERT INTO mappings(fingerprint, mapping, saved_at) VALUES(?, ?, ?) "
                                            "ON CONFLICT(fingerprint) DO UPDATE SET mapping=excluded.mapping, saved_at=excluded.saved_at");
        save.bind(1, fingerprint);
        save.bind(2, mapping);
        save.bind(3, static_cast<std::int64_t>(wallClock().time_since_epoch().count()));
        save.exec();
        return {};
    });
}

Result<std::string> LogStore::mapping(const std::string& fingerprint) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::string> {
        SQLite::Statement find(*m_impl->db, "SELECT mapping FROM mappings WHERE fingerprint=?");
        find.bind(1, fingerprint);
        return find.executeStep() ? find.getColumn(0).getString() : std::string();
    });
}

Result<void> LogStore::removeMapping(const std::string& fingerprint)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        SQLite::Statement remove(*m_impl->db, "DELETE FROM mappings WHERE fingerprint=?");
        remove.bind(1, fingerprint);
        remove.exec();
        return {};
    });
}

}  // namespace liftgraph::log
