#include "core/log/log_store.h"

#include <algorithm>

#include "core/log/log_store_database.h"

namespace liftgraph::log {

namespace {

Failure unknownAthlete(std::int64_t id) { return fail(ErrorCode::AthleteUnknown, "The library has no athlete number " + std::to_string(id) + "."); }

Failure unknownRow(const char* what, std::int64_t id)
{
    return fail(ErrorCode::Usage, std::string("The library has no ") + what + " number " + std::to_string(id) + ".");
}

bool nameTaken(SQLite::Database& db, const std::string& name, std::int64_t besides)
{
    SQLite::Statement query(db, "SELECT 1 FROM athletes WHERE name=? AND id<>? AND removed_name IS NULL");
    query.bind(1, name);
    query.bind(2, besides);
    return query.executeStep();
}

/// A name that nobody can type, so that whoever is set aside keeps none from the others.
std::string nameAside(std::int64_t athlete) { return std::string(1, '\x01') + std::to_string(athlete); }

Result<void> checkName(SQLite::Database& db, const std::string& name, std::int64_t besides)
{
    if (name.empty()) return fail(ErrorCode::Usage, "An athlete needs a name.");
    if (nameTaken(db, name, besides)) return fail(ErrorCode::Usage, "There is already an athlete called " + name + ". Choose another name.");
    return {};
}

}  // namespace

LogStore::LogStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
LogStore::LogStore(LogStore&&) noexcept = default;
LogStore& LogStore::operator=(LogStore&&) noexcept = default;
LogStore::~LogStore() = default;

Result<LogStore> LogStore::open(const std::filesystem::path& path, OpenMode mode)
{
    Result<OpenDatabase> open = openLibrary(path, mode, libraryMigrations());
    if (!open) return Failure(open.error());
    auto impl = std::make_unique<Impl>();
    impl->db = std::move(open->db);
    impl->path = path;
    impl->readOnly = open->readOnly;
    return LogStore(std::move(impl));
}

bool LogStore::readOnly() const { return m_impl->readOnly; }

Result<std::vector<Athlete>> LogStore::athletes() const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::vector<Athlete>> {
        std::vector<Athlete> found;
        SQLite::Statement query(*m_impl->db, "SELECT id, name, body_mass_kg, simulated FROM athletes WHERE removed_name IS NULL ORDER BY name, id");
        while (query.executeStep()) {
            found.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString(), optionalNumber(query.getColumn(2)), query.getColumn(3).getInt() != 0});
        }
        return found;
    });
}

Result<Athlete> insertAthlete(SQLite::Database& db, const std::string& name, bool simulated)
{
    if (const Result<void> usable = checkName(db, name, 0); !usable) return Failure(usable.error());
    SQLite::Statement insert(db, "INSERT INTO athletes(name, simulated) VALUES(?, ?)");
    insert.bind(1, name);
    insert.bind(2, simulated ? 1 : 0);
    insert.exec();
    const Athlete added{db.getLastInsertRowid(), name, {}, simulated};
    SQLite::Statement byHand(db, "INSERT INTO imports(athlete, added_sets, by_hand) VALUES(?, 0, 1)");
    byHand.bind(1, added.id);
    byHand.exec();
    return added;
}

Result<Athlete> LogStore::addAthlete(const std::string& name, bool simulated)
{
    return guardedWrite(*m_impl, [&] { return insertAthlete(*m_impl->db, name, simulated); });
}

Result<void> LogStore::updateAthlete(const Athlete& athlete)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        if (const Result<void> usable = checkName(*m_impl->db, athlete.name, athlete.id); !usable) return usable;
        SQLite::Statement update(*m_impl->db, "UPDATE athletes SET name=?, body_mass_kg=?, simulated=? WHERE id=?");
        update.bind(1, athlete.name);
        bindOptional(update, 2, athlete.bodyMassKg);
        update.bind(3, athlete.simulated ? 1 : 0);
        update.bind(4, athlete.id);
        if (update.exec() == 0) return unknownAthlete(athlete.id);
        return {};
    });
}

Result<void> LogStore::removeAthlete(std::int64_t athlete)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        // Sets first: cascading from each import through its index is far slower than one pass.
        SQLite::Statement sets(*m_impl->db, "DELETE FROM sets WHERE entry IN (SELECT e.id FROM entries e JOIN sessions s ON s.id=e.session WHERE s.athlete=?)");
        sets.bind(1, athlete);
        sets.exec();
        SQLite::Statement remove(*m_impl->db, "DELETE FROM athletes WHERE id=?");
        remove.bind(1, athlete);
        if (remove.exec() == 0) return unknownAthlete(athlete);
        return {};
    });
}

Result<void> LogStore::setAthleteAside(std::int64_t athlete, bool aside)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        SQLite::Statement find(*m_impl->db, aside ? "SELECT name FROM athletes WHERE id=? AND removed_name IS NULL"
                                                  : "SELECT removed_name FROM athletes WHERE id=? AND removed_name IS NOT NULL");
        find.bind(1, athlete);
        if (!find.executeStep()) return unknownAthlete(athlete);
        const std::string name = find.getColumn(0).getString();
        if (!aside) {
            if (const Result<void> usable = checkName(*m_impl->db, name, athlete); !usable) return usable;
        }
        SQLite::Statement update(*m_impl->db, "UPDATE athletes SET name=?, removed_name=?, removed_at=? WHERE id=?");
        update.bind(1, aside ? nameAside(athlete) : name);
        if (aside) {
            update.bind(2, name);
            update.bind(3, static_cast<std::int64_t>(wallClock().time_since_epoch().count()));
        }
        update.bind(4, athlete);
        update.exec();
        return {};
    });
}

Result<void> LogStore::removeSetAside(LocalTime when, const std::vector<std::int64_t>& own)
{
    const auto found = guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::vector<std::int64_t>> {
        std::vector<std::int64_t> ids;
        SQLite::Statement query(*m_impl->db, "SELECT id, coalesce(removed_at, 0) FROM athletes WHERE removed_name IS NOT NULL");
        while (query.executeStep()) {
            const std::int64_t id = query.getColumn(0).getInt64();
            if (timeOf(query.getColumn(1)) < when || std::find(own.begin(), own.end(), id) != own.end()) ids.push_back(id);
        }
        return ids;
    });
    if (!found) return Failure(found.error());
    for (const std::int64_t id : *found) {
        if (const Result<void> removed = removeAthlete(id); !removed) return removed;
    }
    return {};
}

Result<std::vector<ImportRecord>> LogStore::imports(std::int64_t athlete) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::vector<ImportRecord>> {
        std::vector<ImportRecord> found;
        SQLite::Statement query(*m_impl->db, "SELECT i.id, i.added_sets, i.undone, s.file, s.sha256, s.format, s.unit, s.unit_guessed, s.imported_at "
                                             "FROM imports i LEFT JOIN sources s ON s.id=(SELECT min(id) FROM sources WHERE import=i.id) "
                                             "WHERE i.athlete=? AND i.by_hand=0 ORDER BY i.id");
        query.bind(1, athlete);
        while (query.executeStep()) {
            ImportRecord& record = found.emplace_back();
            record.id = query.getColumn(0).getInt64();
            record.athlete = athlete;
            record.addedSets = query.getColumn(1).getInt64();
            record.undone = query.getColumn(2).getInt() != 0;
            record.source = {query.getColumn(3).getString(), query.getColumn(4).getString(), query.getColumn(5).getString(),
                             query.getColumn(6).getString(), query.getColumn(7).getInt() != 0, timeOf(query.getColumn(8))};
        }
        return found;
    });
}

Result<std::int64_t> LogStore::saveModel(const StoredModel& model, const std::string& bytes)
{
    return guardedWrite(*m_impl, [&]() -> Result<std::int64_t> {
        SQLite::Statement athlete(*m_impl->db, "SELECT 1 FROM athletes WHERE id=?");
        athlete.bind(1, model.athlete);
        if (!athlete.executeStep()) return unknownAthlete(model.athlete);
        SQLite::Statement insert(*m_impl->db, "INSERT INTO models(athlete, name, summary_json, trained_at, bytes) VALUES(?, ?, ?, ?, ?)");
        insert.bind(1, model.athlete);
        insert.bind(2, model.name);
        insert.bind(3, model.summaryJson);
        insert.bind(4, static_cast<std::int64_t>(model.trainedAt.time_since_epoch().count()));
        insert.bindNoCopy(5, bytes.data(), static_cast<int>(bytes.size()));
        insert.exec();
        return m_impl->db->getLastInsertRowid();
    });
}

Result<std::vector<StoredModel>> LogStore::models(std::int64_t athlete) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::vector<StoredModel>> {
        std::vector<StoredModel> found;
        SQLite::Statement query(*m_impl->db, "SELECT id, name, summary_json, trained_at FROM models WHERE athlete=? ORDER BY id");
        query.bind(1, athlete);
        while (query.executeStep()) {
            found.push_back({query.getColumn(0).getInt64(), athlete, query.getColumn(1).getString(), query.getColumn(2).getString(), timeOf(query.getColumn(3))});
        }
        return found;
    });
}

Result<std::string> LogStore::modelBytes(std::int64_t modelId) const
{
    return guarded(m_impl->db.get(), m_impl->path, [&]() -> Result<std::string> {
        SQLite::Statement query(*m_impl->db, "SELECT bytes FROM models WHERE id=?");
        query.bind(1, modelId);
        if (!query.executeStep()) return unknownRow("model", modelId);
        return query.getColumn(0).getString();
    });
}

Result<void> LogStore::removeModel(std::int64_t modelId)
{
    return guardedWrite(*m_impl, [&]() -> Result<void> {
        SQLite::Statement remove(*m_impl->db, "DELETE FROM models WHERE id=?");
        remove.bind(1, modelId);
        if (remove.exec() == 0) return unknownRow("model", modelId);
        return {};
    });
}

}  // namespace liftgraph::log
