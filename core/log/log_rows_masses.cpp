#include <cmath>

#include "core/log/log_store_rows.h"

namespace liftgraph::log {

namespace {

std::int64_t daysOf(LocalDay day) { return static_cast<std::int64_t>(day.time_since_epoch().count()); }

BodyMass massFrom(SQLite::Statement& query, int at) { return {dayOf(query.getColumn(at)), query.getColumn(at + 1).getDouble()}; }

}  // namespace

std::optional<BodyMassRow> LogRows::bodyMassOn(LocalDay day)
{
    SQLite::Statement query(m_db, "SELECT id, import, day, kg FROM body_masses WHERE athlete=? AND day=?");
    query.bind(1, m_athlete);
    query.bind(2, daysOf(day));
    if (!query.executeStep()) return std::nullopt;
    return BodyMassRow{query.getColumn(0).getInt64(), optionalId(query.getColumn(1)), massFrom(query, 2)};
}

std::optional<RemovedMassRow> LogRows::removedMass(std::int64_t id)
{
    SQLite::Statement query(m_db, "SELECT id, import, day, kg FROM removed_masses WHERE id=? AND athlete=?");
    query.bind(1, id);
    query.bind(2, m_athlete);
    if (!query.executeStep()) return std::nullopt;
    return RemovedMassRow{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), massFrom(query, 2)};
}

bool LogRows::wasRemoved(const BodyMass& mass)
{
    // Pounds with one decimal, turned into kilograms and back, are this far apart.
    constexpr double kSameKg = 0.05;
    SQLite::Statement query(m_db, "SELECT kg FROM removed_masses WHERE athlete=? AND day=?");
    query.bind(1, m_athlete);
    query.bind(2, daysOf(mass.day));
    while (query.executeStep()) {
        if (std::abs(query.getColumn(0).getDouble() - mass.kg) <= kSameKg) return true;
    }
    return false;
}

bool LogRows::setUndatedMass(double kg, std::int64_t import)
{
    SQLite::Statement mass(m_db, "UPDATE athletes SET body_mass_kg=? WHERE id=? AND body_mass_kg IS NULL");
    mass.bind(1, kg);
    mass.bind(2, m_athlete);
    if (mass.exec() == 0) return false;
    SQLite::Statement brought(m_db, "UPDATE imports SET body_mass_kg=? WHERE id=?");
    brought.bind(1, kg);
    brought.bind(2, import);
    brought.exec();
    return true;
}

void LogRows::insert(const BodyMassRow& row)
{
    SQLite::Statement statement(m_db, "INSERT INTO body_masses(id, athlete, import, day, kg) VALUES(?, ?, ?, ?, ?)");
    statement.bind(1, row.id);
    statement.bind(2, m_athlete);
    bindId(statement, 3, row.import);
    statement.bind(4, daysOf(row.mass.day));
    statement.bind(5, row.mass.kg);
    statement.exec();
}

void LogRows::insert(const RemovedMassRow& row)
{
    SQLite::Statement statement(m_db, "INSERT INTO removed_masses(id, athlete, import, day, kg) VALUES(?, ?, ?, ?, ?)");
    statement.bind(1, row.id);
    statement.bind(2, m_athlete);
    statement.bind(3, row.import);
    statement.bind(4, daysOf(row.mass.day));
    statement.bind(5, row.mass.kg);
    statement.exec();
}

void LogRows::erase(const BodyMassRow& row) { eraseRow("body_masses", row.id); }
void LogRows::erase(const RemovedMassRow& row) { eraseRow("removed_masses", row.id); }

}  // namespace liftgraph::log
