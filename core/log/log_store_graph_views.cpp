#include "core/log/log_store_database.h"

namespace liftgraph::log {

namespace {

Failure unknownView(std::int64_t view) { return fail(ErrorCode::Usage, "There is no kept view " + std::to_string(view) + " in the library any more."); }
Failure namelessView() { return fail(ErrorCode::Usage, "A kept view needs a name."); }

bool athleteKnown(SQLite::Database& db, std::int64_t athlete)
{
    SQLite::Statement known(db, "SELECT 1 FROM athletes WHERE id=?");
    known.bind(1, athlete);
    return known.executeStep();
}

Failure unknownAthlete() { return fail(ErrorCode::AthleteUnknown, "The athlete is not in this library. Choose another one."); }

}  // namespace

Result<std::int64_t> LogStore::saveView(const StoredView& view)
{
    return guardedWrite(*m_impl, [&]() -> Result<std::int64_t> {
        if (!athleteKnown(*m_impl->db, view.athlete)) return unknownAthlete();
        if (view.name.empty()) return namelessView();
        SQLite::Statement save(*m_impl->db, "INSERT INTO graph_views(athlete, name, json) VALUES(?, ?, ?) ON CONFLICT(athlete, name) DO UPDATE SET json=excluded.json");
        save.bind(1, view.athlete);
        save.bind(2, view.name);
        save.bind(3, view.json);
        save.exec();
        SQLite::Statement id(*m_impl->db, "SELECT id FROM graph_views WHERE athlete=? AND name=?");
        id.bind(1, view.athlete);
        id.bind(2, view.name);
        id.executeStep();
        return id.getColumn(0).getInt64();
    });
}

Result<std::vector<StoredView>> LogStore::views(std::int64_t athlete) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::vector<StoredView>> {
        std::vector<StoredView> found;
        SQLite::Statement query(*m_impl->db, "SELECT id, name, json FROM graph_views WHERE athlete=? ORDER BY name");
        query.bind(1, athlete);
        while (query.executeStep()) found.push_back({query.getColumn(0).getInt64(), athlete, query.getColumn(1).getString(), query.getColumn(2).getString()});
        return found;
    });
}

Result<void> LogStore::renameView(std::int64_t viewId, const std::string& name)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        if (name.empty()) return namelessView();
        SQLite::Statement taken(*m_impl->db, "SELECT 1 FROM graph_views v JOIN graph_views w ON w.athlete=v.athlete WHERE v.id=? AND w.id<>v.id AND w.name=?");
        taken.bind(1, viewId);
        taken.bind(2, name);
        if (taken.executeStep()) return fail(ErrorCode::Usage, "Another kept view has this name. Choose another one.");
        SQLite::Statement rename(*m_impl->db, "UPDATE graph_views SET name=? WHERE id=?");
        rename.bind(1, name);
        rename.bind(2, viewId);
        if (rename.exec() == 0) return unknownView(viewId);
        return {};
    });
}

Result<void> LogStore::removeView(std::int64_t viewId)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        SQLite::Statement remove(*m_impl->db, "DELETE FROM graph_views WHERE id=?");
        remove.bind(1, viewId);
        if (remove.exec() == 0) return unknownView(viewId);
        return {};
    });
}

Result<void> LogStore::saveArrangement(std::int64_t athlete, const std::string& json)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        if (!athleteKnown(*m_impl->db, athlete)) return unknownAthlete();
        SQLite::Statement save(*m_impl->db, json.empty() ? "DELETE FROM graph_arrangements WHERE athlete=?"
                                                         : "INSERT INTO graph_arrangements(athlete, json) VALUES(?, ?) "
                                                           "ON CONFLICT(athlete) DO UPDATE SET json=excluded.json");
        save.bind(1, athlete);
        if (!json.empty()) save.bind(2, json);
        save.exec();
        return {};
    });
}

Result<std::string> LogStore::arrangement(std::int64_t athlete) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::string> {
        SQLite::Statement query(*m_impl->db, "SELECT json FROM graph_arrangements WHERE athlete=?");
        query.bind(1, athlete);
        return query.executeStep() ? query.getColumn(0).getString() : std::string();
    });
}

}  // namespace liftgraph::log
