#include "core/base/units.h"
#include "core/log/log_store_database.h"

namespace liftgraph::log {

namespace {

/// The unit in which an import's loads were read; empty for an import that is not there.
std::string unitOfImport(SQLite::Database& db, std::int64_t importId)
{
    SQLite::Statement find(db, "SELECT s.unit FROM sources s JOIN imports i ON i.id=s.import WHERE i.id=? ORDER BY s.id LIMIT 1");
    find.bind(1, importId);
    return find.executeStep() ? find.getColumn(0).getString() : std::string();
}

}  // namespace

Result<std::int64_t> LogStore::setImportUnit(std::int64_t importId, Unit unit)
{
    return guardedWrite(*m_impl, [&]() -> Result<std::int64_t> {
        SQLite::Database& db = *m_impl->db;
        const std::string now = unitOfImport(db, importId);
        if (now.empty()) return fail(ErrorCode::Usage, "The library has no import number " + std::to_string(importId) + ".", m_impl->path.string());
        std::int64_t changed = 0;
        if (now != unitName(unit)) {
            const double factor = unit == Unit::Pound ? kKilogramsPerPound : 1.0 / kKilogramsPerPound;
            SQLite::Statement scale(db, "UPDATE sets SET load_kg=load_kg*? WHERE import=? AND load_kg IS NOT NULL");
            scale.bind(1, factor);
            scale.bind(2, importId);
            changed = scale.exec();
            // What an edited set was in its file was read in the same unit.
            SQLite::Statement before(db, "UPDATE originals SET load_kg=load_kg*? WHERE import=? AND load_kg IS NOT NULL");
            before.bind(1, factor);
            before.bind(2, importId);
            before.exec();
        }
        SQLite::Statement state(db, "UPDATE sources SET unit=?, unit_guessed=0 WHERE import=?");
        state.bind(1, unitName(unit));
        state.bind(2, importId);
        state.exec();
        return changed;
    });
}

Result<std::optional<Unit>> LogStore::settledUnit(std::int64_t athlete, const std::string& format) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::optional<Unit>> {
        SQLite::Statement find(*m_impl->db, "SELECT s.unit FROM sources s JOIN imports i ON i.id=s.import "
                                            "WHERE i.athlete=? AND i.undone=0 AND s.format=? AND s.unit_guessed=0 ORDER BY s.id DESC LIMIT 1");
        find.bind(1, athlete);
        find.bind(2, format);
        if (!find.executeStep()) return std::optional<Unit>();
        return std::optional<Unit>(find.getColumn(0).getString() == unitName(Unit::Pound) ? Unit::Pound : Unit::Kilogram);
    });
}

}  // namespace liftgraph::log
