#include "core/log/log_store_database.h"

namespace liftgraph::log {

namespace {

Failure unknownEvaluation(std::int64_t id) { return fail(ErrorCode::Usage, "The library has no evaluation number " + std::to_string(id) + "."); }

}  // namespace

Result<std::int64_t> LogStore::saveEvaluation(const StoredEvaluation& evaluation, const std::string& json)
{
    return guardedWrite(*m_impl, [&]() -> Result<std::int64_t> {
        SQLite::Statement athlete(*m_impl->db, "SELECT 1 FROM athletes WHERE id=?");
        athlete.bind(1, evaluation.athlete);
        if (!athlete.executeStep()) return fail(ErrorCode::AthleteUnknown, "The athlete is not in this library. Choose another one.");
        const LocalTime madeAt = evaluation.madeAt == LocalTime{} ? wallClock() : evaluation.madeAt;
        SQLite::Statement insert(*m_impl->db, "INSERT INTO evaluations(athlete, made_at, data_hash, settings_json, json) VALUES(?, ?, ?, ?, ?)");
        insert.bind(1, evaluation.athlete);
        insert.bind(2, static_cast<std::int64_t>(madeAt.time_since_epoch().count()));
        insert.bind(3, evaluation.dataHash);
        insert.bind(4, evaluation.settingsJson);
        insert.bindNoCopy(5, json);
        insert.exec();
        return m_impl->db->getLastInsertRowid();
    });
}

Result<std::vector<StoredEvaluation>> LogStore::evaluations(std::int64_t athlete) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::vector<StoredEvaluation>> {
        std::vector<StoredEvaluation> found;
        SQLite::Statement query(*m_impl->db, "SELECT id, data_hash, settings_json, made_at FROM evaluations WHERE athlete=? ORDER BY made_at DESC, id DESC");
        query.bind(1, athlete);
        while (query.executeStep()) {
            found.push_back({query.getColumn(0).getInt64(), athlete, query.getColumn(1).getString(), query.getColumn(2).getString(), timeOf(query.getColumn(3))});
        }
        return found;
    });
}

Result<std::string> LogStore::evaluationJson(std::int64_t evaluationId) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::string> {
        SQLite::Statement query(*m_impl->db, "SELECT json FROM evaluations WHERE id=?");
        query.bind(1, evaluationId);
        if (!query.executeStep()) return unknownEvaluation(evaluationId);
        return query.getColumn(0).getString();
    });
}

Result<void> LogStore::removeEvaluation(std::int64_t evaluationId)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        SQLite::Statement remove(*m_impl->db, "DELETE FROM evaluations WHERE id=?");
        remove.bind(1, evaluationId);
        if (remove.exec() == 0) return unknownEvaluation(evaluationId);
        return {};
    });
}

}  // namespace liftgraph::log
