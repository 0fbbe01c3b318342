#include "core/log/edit_plan.h"
#include "core/log/log_store_database.h"

namespace liftgraph::log {

Failure changedMeanwhile()
{
    return fail(ErrorCode::Usage, "The log was changed from elsewhere in the meantime, so this step cannot be taken. Refresh and try again.");
}

bool purgeUndone(SQLite::Database& db, std::int64_t athlete)
{
    SQLite::Statement known(db, "SELECT 1 FROM athletes WHERE id=?");
    known.bind(1, athlete);
    if (!known.executeStep()) return false;
    for (const char* sql : {"DELETE FROM sets WHERE import IN (SELECT id FROM imports WHERE athlete=? AND undone=1)",
                            "DELETE FROM entries WHERE import IN (SELECT id FROM imports WHERE athlete=? AND undone=1) "
                            "AND NOT EXISTS (SELECT 1 FROM sets WHERE entry=entries.id)",
                            "DELETE FROM sessions WHERE import IN (SELECT id FROM imports WHERE athlete=? AND undone=1) "
                            "AND NOT EXISTS (SELECT 1 FROM entries WHERE session=sessions.id)",
                            "DELETE FROM imports WHERE athlete=? AND undone=1"}) {
        SQLite::Statement purge(db, sql);
        purge.bind(1, athlete);
        purge.exec();
    }
    return true;
}

Result<void> LogStore::setImportUndone(std::int64_t importId, bool undone, const LogEdit& followed)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        SQLite::Statement update(*m_impl->db, "UPDATE imports SET undone=? WHERE id=?");
        update.bind(1, undone ? 1 : 0);
        update.bind(2, importId);
        if (update.exec() == 0) {
            return fail(ErrorCode::Usage, "The library has no import number " + std::to_string(importId) + ".");
        }
        if (!followed.empty()) {
            LogRows rows(*m_impl->db, followed.athlete);
            if (!applyRows(rows, undone ? inverse(followed) : followed)) return changedMeanwhile();
        }
        // The undated body mass that it brought comes and goes with it, unless another one has been entered.
        SQLite::Statement mass(*m_impl->db, undone ? "UPDATE athletes SET body_mass_kg=NULL WHERE id=(SELECT athlete FROM imports WHERE id=?1) "
                                                     "AND body_mass_kg=(SELECT body_mass_kg FROM imports WHERE id=?1)"
                                                   : "UPDATE athletes SET body_mass_kg=(SELECT body_mass_kg FROM imports WHERE id=?1) "
                                                     "WHERE id=(SELECT athlete FROM imports WHERE id=?1) AND body_mass_kg IS NULL");
        mass.bind(1, importId);
        mass.exec();
        return {};
    });
}

}  // namespace liftgraph::log
