#include <algorithm>

#include "core/base/units.h"
#include "core/log/body_mass_range.h"
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

/// The loads of an import that would change, sets first and then what edited sets were in their file: reading it again must find them.
std::vector<UnitChange::Load> scaledLoads(SQLite::Database& db, std::int64_t importId, Unit unit)
{
    const double factor = unit == Unit::Pound ? kKilogramsPerPound : 1.0 / kKilogramsPerPound;
    std::vector<UnitChange::Load> loads;
    for (const char* sql : {"SELECT entry, place, 0, load_kg FROM sets WHERE import=? AND load_kg IS NOT NULL ORDER BY entry, place",
                            "SELECT coalesce(entry, id), coalesce(place, -1), 1, load_kg FROM originals WHERE import=? AND load_kg IS NOT NULL ORDER BY id"}) {
        SQLite::Statement query(db, sql);
        query.bind(1, importId);
        while (query.executeStep()) {
            const double before = query.getColumn(3).getDouble();
            loads.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getInt(), query.getColumn(2).getInt() != 0, before, before * factor});
        }
    }
    return loads;
}

/// The tables that keep body masses, each with the column that says which import a row is of.
struct MassTable {
    const char* table;
    const char* column;
    const char* import;
};
MassTable massTable(UnitChange::Mass::Place place)
{
    switch (place) {
    case UnitChange::Mass::Place::Day: return {"body_masses", "kg", "import"};
    case UnitChange::Mass::Place::RemovedDay: return {"removed_masses", "kg", "import"};
    case UnitChange::Mass::Place::Session: return {"sessions", "body_mass_kg", "import"};
    case UnitChange::Mass::Place::Undated: break;
    }
    return {"imports", "body_mass_kg", "id"};
}

std::vector<UnitChange::Mass> scaledMasses(SQLite::Database& db, std::int64_t importId, Unit unit)
{
    const double factor = unit == Unit::Pound ? kKilogramsPerPound : 1.0 / kKilogramsPerPound;
    std::vector<UnitChange::Mass> masses;
    using Place = UnitChange::Mass::Place;
    for (const Place place : {Place::Day, Place::RemovedDay, Place::Session, Place::Undated}) {
        const MassTable at = massTable(place);
        SQLite::Statement query(db, std::string("SELECT id, ") + at.column + " FROM " + at.table + " WHERE " + at.import + "=? AND " + at.column +
                                        " IS NOT NULL ORDER BY id");
        query.bind(1, importId);
        while (query.executeStep()) {
            const double before = query.getColumn(1).getDouble();
            if (!canBeBodyMass(before * factor)) continue;
            masses.push_back({place, query.getColumn(0).getInt64(), before, before * factor});
        }
    }
    return masses;
}

std::vector<UnitChange::SourceUnit> sourceUnits(SQLite::Database& db, std::int64_t importId)
{
    std::vector<UnitChange::SourceUnit> units;
    SQLite::Statement query(db, "SELECT id, unit, unit_guessed FROM sources WHERE import=? ORDER BY id");
    query.bind(1, importId);
    while (query.executeStep()) units.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString(), query.getColumn(2).getInt() != 0});
    return units;
}

UnitChange::Choice choiceOf(SQLite::Database& db, const std::string& key)
{
    SQLite::Statement query(db, "SELECT mapping, saved_at FROM mappings WHERE fingerprint=?");
    query.bind(1, key);
    if (!query.executeStep()) return {};
    return {query.getColumn(0).getString(), query.getColumn(1).getInt64()};
}

void keepChoice(SQLite::Database& db, const std::string& key, const UnitChange::Choice& choice)
{
    SQLite::Statement forget(db, "DELETE FROM mappings WHERE fingerprint=?");
    forget.bind(1, key);
    forget.exec();
    if (choice.unit.empty()) return;
    SQLite::Statement keep(db, "INSERT INTO mappings(fingerprint, mapping, saved_at) VALUES(?, ?, ?)");
    keep.bind(1, key);
    keep.bind(2, choice.unit);
    keep.bind(3, choice.savedAt);
    keep.exec();
}

/// False where a load is no longer as it was.
bool writeLoads(SQLite::Database& db, const UnitChange& change)
{
    SQLite::Statement set(db, "UPDATE sets SET load_kg=? WHERE entry=? AND place=? AND import=? AND load_kg=?");
    SQLite::Statement original(db, "UPDATE originals SET load_kg=? WHERE entry=? AND place=? AND import=? AND load_kg=?");
    SQLite::Statement removed(db, "UPDATE originals SET load_kg=? WHERE id=? AND entry IS NULL AND import=? AND load_kg=?");
    for (const UnitChange::Load& load : change.loads) {
        SQLite::Statement& write = load.place < 0 ? removed : load.original ? original : set;
        int at = 1;
        write.reset();
        write.bind(at++, load.afterKg);
        write.bind(at++, load.row);
        if (load.place >= 0) write.bind(at++, load.place);
        write.bind(at++, change.import);
        write.bind(at, load.beforeKg);
        if (write.exec() == 0) return false;
    }
    return true;
}

/// False where a body mass is no longer as it was.
bool writeMasses(SQLite::Database& db, const UnitChange& change)
{
    for (const UnitChange::Mass& mass : change.masses) {
        const MassTable at = massTable(mass.place);
        SQLite::Statement write(db, std::string("UPDATE ") + at.table + " SET " + at.column + "=?1 WHERE id=?2 AND " + at.import + "=?3 AND " + at.column + "=?4");
        write.bind(1, mass.afterKg);
        write.bind(2, mass.row);
        write.bind(3, change.import);
        write.bind(4, mass.beforeKg);
        if (write.exec() == 0) return false;
        if (mass.place != UnitChange::Mass::Place::Undated) continue;
        // The athlete has it from the import, unless another one has been entered.
        SQLite::Statement athlete(db, "UPDATE athletes SET body_mass_kg=?1 WHERE id=(SELECT athlete FROM imports WHERE id=?2) AND body_mass_kg=?3");
        athlete.bind(1, mass.afterKg);
        athlete.bind(2, mass.row);
        athlete.bind(3, mass.beforeKg);
        athlete.exec();
    }
    return true;
}

bool write(SQLite::Database& db, const UnitChange& change)
{
    if (sourceUnits(db, change.import) != change.sourcesBefore || choiceOf(db, change.choiceKey) != change.choiceBefore) return false;
    if (!writeLoads(db, change) || !writeMasses(db, change)) return false;
    for (const UnitChange::SourceUnit& source : change.sourcesAfter) {
        SQLite::Statement state(db, "UPDATE sources SET unit=?, unit_guessed=? WHERE id=?");
        state.bind(1, source.unit);
        state.bind(2, source.guessed ? 1 : 0);
        state.bind(3, source.source);
        state.exec();
    }
    keepChoice(db, change.choiceKey, change.choiceAfter);
    return true;
}

}  // namespace

std::int64_t UnitChange::changedSets() const
{
    return std::count_if(loads.begin(), loads.end(), [](const Load& load) { return !load.original; });
}

std::int64_t UnitChange::changedMasses() const
{
    return std::count_if(masses.begin(), masses.end(), [](const Mass& mass) { return mass.place != Mass::Place::RemovedDay; });
}

UnitChange inverse(UnitChange change)
{
    for (UnitChange::Load& load : change.loads) std::swap(load.beforeKg, load.afterKg);
    for (UnitChange::Mass& mass : change.masses) std::swap(mass.beforeKg, mass.afterKg);
    std::swap(change.sourcesBefore, change.sourcesAfter);
    std::swap(change.choiceBefore, change.choiceAfter);
    return change;
}

Result<UnitChange> LogStore::setImportUnit(std::int64_t importId, Unit unit, bool forNextFiles)
{
    return guardedWrite(*m_impl, [&]() -> Result<UnitChange> {
        SQLite::Database& db = *m_impl->db;
        const ImportedUnit now = unitOfImport(db, importId);
        if (now.unit.empty()) return fail(ErrorCode::Usage, "The library has no import number " + std::to_string(importId) + ".", m_impl->path.string());
        UnitChange change;
        change.import = importId;
        change.choiceKey = now.key;
        if (now.unit != unitName(unit)) {
            change.loads = scaledLoads(db, importId, unit);
            change.masses = scaledMasses(db, importId, unit);
        }
        change.sourcesBefore = change.sourcesAfter = sourceUnits(db, importId);
        for (UnitChange::SourceUnit& source : change.sourcesAfter) source = {source.source, unitName(unit), false};
        change.choiceBefore = choiceOf(db, now.key);
        if (forNextFiles) change.choiceAfter = {unitName(unit), static_cast<std::int64_t>(wallClock().time_since_epoch().count())};
        if (!write(db, change)) return changedMeanwhile();
        return change;
    });
}

Result<void> LogStore::apply(const UnitChange& change)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> { return write(*m_impl->db, change) ? Result<void>() : changedMeanwhile(); });
}

Result<std::optional<Unit>> LogStore::settledUnit(std::int64_t athlete, const std::string& format) const
{
    const Result<std::string> chosen = mapping(choiceKey(athlete, format));
    if (!chosen) return Failure(chosen.error());
    if (chosen->empty()) return std::optional<Unit>();
    return std::optional<Unit>(*chosen == unitName(Unit::Pound) ? Unit::Pound : Unit::Kilogram);
}

}  // namespace liftgraph::log
