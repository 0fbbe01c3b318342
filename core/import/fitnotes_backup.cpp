// The backup of FitNotes: an SQLite database, read from memory as the table that the app's own CSV export would be.

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <chrono>
#include <cmath>
#include <map>
#include <optional>

#include "core/import/body_mass_importer.h"
#include "core/import/cell_formats.h"
#include "core/import/row_values.h"
#include "core/import/sheet_cells.h"
#include "core/import/workbook.h"

namespace liftgraph::import {

namespace {

constexpr int kInstructionsBetweenPolls = 20'000;
constexpr auto kMostTime = std::chrono::seconds(60);
constexpr double kAppsPound = 0.453592;  // the kilograms that FitNotes takes for a pound
constexpr std::size_t kHeaderBytes = 100;

struct Watch {
    const JobContext& context;
    std::chrono::steady_clock::time_point end = std::chrono::steady_clock::now() + kMostTime;

    static int shouldStop(void* self)
    {
        const Watch& watch = *static_cast<Watch*>(self);
        return watch.context.cancelled() || std::chrono::steady_clock::now() > watch.end ? 1 : 0;
    }
};

int mayDo(void*, int action, const char*, const char*, const char*, const char*)
{
    // Whatever the file holds, only our own SELECTs of it run.
    const bool reading = action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION || action == SQLITE_PRAGMA;
    return reading ? SQLITE_OK : SQLITE_DENY;
}

/// Opens the bytes as an untrusted database that cannot be written. `bytes` outlive it.
void openBytes(SQLite::Database& db, std::string& bytes, Watch& watch)
{
    sqlite3* handle = db.getHandle();
    // A write-ahead log is a file of its own that a backup does not have: read the database as one without.
    if (bytes.size() > kHeaderBytes && bytes[18] == 2) bytes[18] = bytes[19] = 1;
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 16);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_progress_handler(handle, kInstructionsBetweenPolls, &Watch::shouldStop, &watch);
    if (sqlite3_deserialize(handle, "main", reinterpret_cast<unsigned char*>(bytes.data()), size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK) {
        throw SQLite::Exception(handle);
    }
    db.exec("PRAGMA cell_size_check=ON");
    sqlite3_set_authorizer(handle, mayDo, nullptr);
}

bool hasTable(SQLite::Database& db, const char* name)
{
    SQLite::Statement query(db, "SELECT 1 FROM sqlite_master WHERE type='table' AND lower(name)=?");
    query.bind(1, name);
    return query.executeStep();
}

bool hasColumn(SQLite::Database& db, const char* table, const std::string& column)
{
    SQLite::Statement query(db, std::string("PRAGMA table_info(") + table + ")");
    while (query.executeStep()) {
        if (query.getColumn(1).getString() == column) return true;
    }
    return false;
}

using Names = std::map<std::int64_t, TextRef>;

TextRef kept(TextPool& pool, const SQLite::Column& column)
{
    return pool.keep({column.getText(), static_cast<std::size_t>(column.getBytes())});
}

Names namesOf(SQLite::Database& db, TextPool& pool, const char* sql)
{
    Names names;
    SQLite::Statement query(db, sql);
    while (query.executeStep() && !pool.full()) names.emplace(query.getColumn(0).getInt64(), kept(pool, query.getColumn(1)));
    return names;
}

bool onStep(double value)
{
    constexpr double kStep = 0.25;
    return std::abs(value / kStep - std::round(value / kStep)) < 1e-5;
}

class Backup {
public:
    Backup(SQLite::Database& db, const std::string& file) : m_db(db), m_file(file) {}
    Result<Workbook> read();

private:
    void readRow(SQLite::Statement& row);
    TextRef named(const Names& names, std::int64_t id) const
    {
        const auto at = names.find(id);
        return at == names.end() ? TextRef() : at->second;
    }
    TextRef number(const SQLite::Column& column);
    void putWeight(const SQLite::Column& column);
    void header(SheetCells& cells, std::initializer_list<const char*> names);
    void putMasses(SheetCells& cells, const std::string& sql);
    std::optional<TextTable> bodyTracker();

    SQLite::Database& m_db;
    const std::string& m_file;
    std::shared_ptr<TextPool> m_pool = std::make_shared<TextPool>();
    std::shared_ptr<SheetCells> m_cells = std::make_shared<SheetCells>(m_pool);
    Names m_exercises;
    Names m_comments;
    std::int64_t m_open = 0;      ///< sets that are not ticked
    std::int64_t m_ticked = 0;
    std::int64_t m_distances = 0;
    bool m_weighed = false;       ///< the body tracker holds a body mass
};

TextRef Backup::number(const SQLite::Column& column)
{
    if (column.isNull()) return {};
    std::string text;
    appendNumber(text, {column.getText(), static_cast<std::size_t>(column.getBytes())}, NumberKind::Plain, false);
    return m_pool->keep(text);
}

/// Kilograms; where only the pounds that the app made them of are round, the pounds.
void Backup::putWeight(const SQLite::Column& column)
{
    const double kilograms = column.isFloat() || column.isInteger() ? column.getDouble() : 0.0;
    const double pounds = kilograms / kAppsPound;
    if (kilograms > 0.0 && !onStep(kilograms) && onStep(pounds)) {
        std::string text;
        appendNumber(text, std::to_string(std::round(pounds * 4.0) / 4.0), NumberKind::Plain, false);
        m_cells->put(3, m_pool->keep(text));
        m_cells->put(4, m_pool->keep("lbs"));
        return;
    }
    m_cells->put(3, number(column));
    m_cells->put(4, m_pool->keep("kgs"));
}

void Backup::readRow(SQLite::Statement& row)
{
    m_cells->openRow(row.getColumn(0).getInt64());
    m_cells->put(0, kept(*m_pool, row.getColumn(1)));
    m_cells->put(1, named(m_exercises, row.getColumn(2).getInt64()));
    putWeight(row.getColumn(3));
    m_cells->put(5, number(row.getColumn(4)));
    if (row.getColumn(5).getDouble() > 0.0) {
        ++m_distances;
        m_cells->put(6, number(row.getColumn(5)));
        m_cells->put(7, m_pool->keep("m"));
    }
    if (row.getColumn(6).getDouble() > 0.0) m_cells->put(8, number(row.getColumn(6)));
    m_cells->put(9, named(m_comments, row.getColumn(0).getInt64()));
    (row.getColumn(7).getInt() != 0 ? m_ticked : m_open) += 1;
    m_cells->closeRow();
}

void Backup::header(SheetCells& cells, std::initializer_list<const char*> names)
{
    cells.openRow(0);
    std::size_t place = 0;
    for (const char* name : names) cells.put(place++, m_pool->keep(name));
    cells.closeRow();
}

/// Rows of an id, a date, a time, a name, a value and a unit.
void Backup::putMasses(SheetCells& cells, const std::string& sql)
{
    SQLite::Statement rows(m_db, sql);
    while (rows.executeStep() && !m_pool->full()) {
        cells.openRow(rows.getColumn(0).getInt64());
        m_weighed = m_weighed || namesBodyMass(rows.getColumn(3).getText());
        for (int i = 1; i <= 3; ++i) cells.put(static_cast<std::size_t>(i - 1), kept(*m_pool, rows.getColumn(i)));
        cells.put(3, number(rows.getColumn(4)));
        cells.put(4, kept(*m_pool, rows.getColumn(5)));
        cells.closeRow();
    }
}

/// What the app's own export of its body tracker would be; older versions kept the body weight in a table of its own.
std::optional<TextTable> Backup::bodyTracker()
{
    const bool records = hasTable(m_db, "measurementrecord") && hasTable(m_db, "measurement"), weights = hasTable(m_db, "bodyweight");
    if (!records && !weights) return std::nullopt;
    auto cells = std::make_shared<SheetCells>(m_pool);
    header(*cells, {"Date", "Time", "Measurement", "Value", "Unit"});
    if (weights) putMasses(*cells, "SELECT _id, date, '', 'Bodyweight', body_weight_metric, 'kgs' FROM BodyWeight WHERE body_weight_metric>0 ORDER BY date, _id");
    if (records) {
        const bool units = hasTable(m_db, "measurementunit");
        putMasses(*cells, std::string("SELECT r._id, r.date, r.time, m.name, r.value, ") + (units ? "u.short_name" : "''") +
                              " FROM MeasurementRecord r JOIN Measurement m ON m._id=r.measurement_id " +
                              (units ? "LEFT JOIN MeasurementUnit u ON u._id=m.unit_id " : "") + "ORDER BY r.date, r.time, r._id");
    }
    if (!m_weighed) return std::nullopt;  // nothing of what is tracked is of use here
    TextTable table;
    table.file = m_file;
    table.sheet = "Body tracker";
    table.source = cells;
    return table;
}

Result<Workbook> Backup::read()
{
    if (!hasTable(m_db, "training_log") || !hasTable(m_db, "exercise")) {
        const char* const why = hasTable(m_db, "athletes") && hasTable(m_db, "imports")
                                    ? "This is a Liftgraph library, not a log. Open it as the library instead of importing it."
                                    : "This database is no FitNotes backup. Export the log as CSV.";
        return fail(ErrorCode::FileBinary, why, m_file);
    }
    m_exercises = namesOf(m_db, *m_pool, "SELECT _id, name FROM exercise");
    if (hasTable(m_db, "comment")) m_comments = namesOf(m_db, *m_pool, "SELECT owner_id, comment FROM Comment WHERE owner_type_id=1");
    header(*m_cells, {"Date", "Exercise", "Category", "Weight", "Weight Unit", "Reps", "Distance", "Distance Unit", "Time", "Comment"});
    const auto column = [&](const char* name) { return hasColumn(m_db, "training_log", name) ? std::string(name) : std::string("0"); };
    SQLite::Statement rows(m_db, "SELECT _id, date, exercise_id, " + column("metric_weight") + ", " + column("reps") + ", " + column("distance") + ", " +
                                     column("duration_seconds") + ", " + column("is_complete") + " FROM training_log ORDER BY date, _id");
    while (rows.executeStep() && !m_pool->full()) readRow(rows);
    Workbook out;
    std::optional<TextTable> tracked;
    try {
        tracked = bodyTracker();
    } catch (const SQLite::Exception& problem) {
        if (problem.getErrorCode() != SQLITE_ERROR) throw;
        out.warnings.emplace_back("The body tracker of the backup is kept in a way that is not known; it was left out.");
    }
    if (m_pool->full()) return Failure(tooMuchText(m_file));
    TextTable table;
    table.file = m_file;
    table.sheet = "training_log";
    table.source = m_cells;
    out.tables.push_back(std::move(table));
    if (tracked) out.tables.push_back(std::move(*tracked));
    if (m_ticked > 0 && m_open > 0) {
        out.warnings.push_back(counted(m_open, "set is not ticked as done in the app; it was read like the others.",
                                        "sets are not ticked as done in the app; they were read like the others."));
    }
    if (m_distances > 0) out.warnings.emplace_back("The backup states no unit of distance; distances are read as metres. This is a guess.");
    return out;
}

}  // namespace

Result<Workbook> openFitNotesBackup(std::string_view bytes, const std::string& file, const JobContext& context)
{
    Watch watch{context};
    std::string copy(bytes);
    try {
        SQLite::Database db(":memory:", SQLite::OPEN_READWRITE);
        openBytes(db, copy, watch);
        return Backup(db, file).read();
    } catch (const SQLite::Exception& problem) {
        if (context.cancelled()) return cancelledFailure();
        if (problem.getErrorCode() == SQLITE_INTERRUPT) {
            return fail(ErrorCode::FileTooLarge, "Reading the database took longer than a minute, so it is no backup of a training log. Export the log as CSV.", file);
        }
        return fail(ErrorCode::FileUnreadable, "The database is damaged (" + std::string(sqlite3_errstr(problem.getErrorCode())) + "). Make the backup again.", file);
    }
}

}  // namespace liftgraph::import
