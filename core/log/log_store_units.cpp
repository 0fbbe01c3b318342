#include "core/base/units.h"
#include "core/log/log_store_database.h"

namespace liftgraph::log {

namespace {

struct ImportedUnit {
    std::string unit = {};  ///< empty for an import that is not there
    std::string key = {};   ///< under which the choice is kept, in the table of what the user decided about kinds of files
};

std::string choiceKey(std::int64_t athlete, const std::string& format) { return "unit/" + std::to_string(athlete) + "/" + format; }

ImportedUnit unitOfImport(SQLite::Database& db, std::int64_t importId)
{
    SQLite::Statement find(db, "SELECT s.unit, i.athlete, s.format FROM sources s JOIN imports i ON i.id=s.import WHERE i.id=? ORDER BY s.id LIMIT 1");
    find.bind(1, importId);
    if (!find.executeStep()) return {};
    return {find.getColumn(0).getString(), choiceKey(find.getColumn(1).getInt64(), find.getColumn(2).getString())};
}

std::int64_t scaleLoads(SQLite::Database& db, const std::string& table, std::int64_t importId, Unit unit)
{
    SQLite::Statement scale(db, "UPDATE " + table + " SET load_kg=load_kg*? WHERE import=? AND load_kg IS NOT NULL");
    scale.bind(1, unit == Unit::Pound ? kKilogramsPerPound : 1.0 / kKilogramsPerPound);
    scale.bind(2, importId);
    return scale.exec();
}

void keepChoice(SQLite::Database& db, const std::string& key, std::optional<Unit> unit)
{
    SQLite::Statement forget(db, "DELETE FROM mappings WHERE fingerprint=?");
    forget.bind(1, key);
    forget.exec();
    if (!unit) return;
    SQLite::Statement keep(db, "INSERT INTO mappings(fingerprint, mapping, saved_at) VALUES(?, ?, ?)");
    keep.bind(1, key);
    keep.bind(2, unitName(*unit));
    keep.bind(3, static_cast<std::int64_t>(wallClock().time_since_epoch().count()));
    keep.exec();
}

}  // namespace

Result<std::int64_t> LogStore::setImportUnit(std::int64_t importId, Unit unit, bool forNextFiles)
{
    return guardedWrite(*m_impl, [&]() -> Result<std::int64_t> {
        SQLite::Database& db = *m_impl->db;
        const ImportedUnit now = unitOfImport(db, importId);
        if (now.unit.empty()) return fail(ErrorCode::Usage, "The library has no import number " + std::to_string(importId) + ".", m_impl->path.string());
        std::int64_t changed = 0;
        if (now.unit != unitName(unit)) {
            changed = scaleLoads(db, "sets", importId, unit);
            // What edited sets were in their file: reading it again must find them.
            scaleLoads(db, "originals", importId, unit);
        }
        SQLite::Statement state(db, "UPDATE sources SET unit=?, unit_guessed=0 WHERE import=?");
        state.bind(1, unitName(unit));
        state.bind(2, importId);
        state.exec();
        keepChoice(db, now.key, forNextFiles ? std::optional(unit) : std::nullopt);
        return changed;
    });
}

Result<std::optional<Unit>> LogStore::settledUnit(std::int64_t athlete, const std::string& format) const
{
    const Result<std::string> chosen = mapping(choiceKey(athlete, format));
    if (!chosen) return Failure(chosen.error());
    if (chosen->empty()) return std::optional<Unit>();
    return std::optional<Unit>(*chosen == unitName(Unit::Pound) ? Unit::Pound : Unit::Kilogram);
}

}  // namespace liftgraph::log
