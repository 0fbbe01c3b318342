#include <sqlite3.h>

#include <algorithm>
#include <set>

#include "core/log/library_files.h"
#include "core/log/log_store_database.h"

namespace liftgraph::log {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostGaps = 100000;
constexpr std::int64_t kAllRead = -1;
constexpr std::int64_t kFarthest = std::int64_t(1) << 40U;

/// Tables with ids in the order in which rows refer to each other.
constexpr const char* kTables[] = {"athletes", "imports", "sources", "sessions", "entries", "models",
                                   "originals", "name_mappings", "own_exercises", "name_changes", "body_masses", "removed_masses", "evaluations",
                                   "graph_views", "graph_arrangements"};

class Repair {
public:
    Repair(SQLite::Database& from, SQLite::Database& to, const JobContext& context) : m_from(from), m_to(to), m_context(context) {}
    Result<RepairReport> run();

private:
    bool has(const std::string& table);
    std::string sharedColumns(const std::string& table);
    void readTable(const std::string& table);
    std::int64_t readRange(const std::string& table, const std::string& columns, std::int64_t first, RepairedTable& report);
    std::optional<std::int64_t> nextReadable(const std::string& table, std::int64_t after);
    std::optional<std::int64_t> idFrom(const std::string& table, std::int64_t first);
    void readSets();
    void copyRow(SQLite::Statement& row, const std::string& table, const std::string& columns, int count);
    void standIn();
    std::int64_t count(const std::string& sql);
    void note(const std::string& text)
    {
        m_report.notes.push_back(text);
        m_report.whole = false;
    }

    SQLite::Database& m_from;
    SQLite::Database& m_to;
    const JobContext& m_context;
    RepairReport m_report;
    bool m_listBroken = false;
};

/// Whether the damaged library has the table; where the list of its tables is broken, that is not known.
bool Repair::has(const std::string& table)
{
    try {
        SQLite::Statement query(m_from, "SELECT 1 FROM sqlite_master WHERE type='table' AND name=?");
        query.bind(1, table);
        return query.executeStep();
    } catch (const SQLite::Exception&) {
        m_listBroken = true;
        return false;
    }
}

/// The columns that both libraries have, so that an older one can be read; empty where the damaged one no longer tells its own.
std::string Repair::sharedColumns(const std::string& table)
{
    std::set<std::string> there;
    try {
        SQLite::Statement old(m_from, "SELECT name FROM pragma_table_info(?)");
        old.bind(1, table);
        while (old.executeStep()) there.insert(old.getColumn(0).getString());
    } catch (const SQLite::Exception&) {
        there.clear();
    }
    std::string columns;
    SQLite::Statement own(m_to, "SELECT name FROM pragma_table_info(?)");
    own.bind(1, table);
    while (own.executeStep()) {
        const std::string name = own.getColumn(0).getString();
        if (there.count(name) != 0) columns += (columns.empty() ? "" : ", ") + name;
    }
    m_listBroken = m_listBroken || columns.empty();
    return columns;
}

void Repair::copyRow(SQLite::Statement& row, const std::string& table, const std::string& columns, int columnCount)
{
    std::string marks = "?";
    for (int i = 1; i < columnCount; ++i) marks += ", ?";
    SQLite::Statement insert(m_to, "INSERT OR IGNORE INTO " + table + "(" + columns + ") VALUES(" + marks + ")");
    for (int i = 0; i < columnCount; ++i) {
        const SQLite::Column value = row.getColumn(i);
        if (value.isInteger()) {
            insert.bind(i + 1, value.getInt64());
        } else if (value.isFloat()) {
            insert.bind(i + 1, value.getDouble());
        } else if (value.isText()) {
            insert.bind(i + 1, value.getString());
        } else if (value.isBlob()) {
            insert.bind(i + 1, value.getBlob(), value.getBytes());
        } else {
            insert.bind(i + 1);
        }
    }
    insert.exec();
}

/// Copies rows from the id `first` on until the end (returns kAllRead) or until something cannot be read (returns the id to go on from).
std::int64_t Repair::readRange(const std::string& table, const std::string& columns, std::int64_t first, RepairedTable& report)
{
    std::int64_t next = first;
    SQLite::Statement query(m_from, "SELECT id, " + columns + " FROM " + table + " NOT INDEXED WHERE id>=? ORDER BY id");
    const int shared = query.getColumnCount() - 1;
    SQLite::Statement rows(m_from, "SELECT " + columns + " FROM " + table + " NOT INDEXED WHERE id=?");
    try {
        query.bind(1, first);
        while (query.executeStep()) {
            const std::int64_t id = query.getColumn(0).getInt64();
            if (id < next) return next;  // a broken tree that leads to rows again: it would do so without end
            next = id;
            rows.reset();
            rows.bind(1, next);
            if (rows.executeStep()) copyRow(rows, table, columns, shared);
            ++report.rows;
            ++next;
        }
        return kAllRead;
    } catch (const SQLite::Exception& problem) {
        if (problem.getErrorCode() != SQLITE_CORRUPT && problem.getErrorCode() != SQLITE_IOERR && problem.getErrorCode() != SQLITE_NOTADB) throw;
        return next;
    }
}

/// The first id from `first` on, if that can be read.
std::optional<std::int64_t> Repair::idFrom(const std::string& table, std::int64_t first)
{
    try {
        SQLite::Statement query(m_from, "SELECT id FROM " + table + " NOT INDEXED WHERE id>=? ORDER BY id LIMIT 1");
        query.bind(1, first);
        if (query.executeStep() && query.getColumn(0).getInt64() >= first) return query.getColumn(0).getInt64();
    } catch (const SQLite::Exception&) {
        // A broken place: what lies behind it is looked for elsewhere.
    }
    return std::nullopt;
}

/// Looks ever farther ahead for a row that can be read, then back for the first such row.
std::optional<std::int64_t> Repair::nextReadable(const std::string& table, std::int64_t after)
{
    // Looking from `bad` on finds nothing that can be read, from `good` on it finds the row `found`.
    std::int64_t bad = after, good = after;
    std::optional<std::int64_t> found;
    for (std::int64_t step = 1; step < kFarthest && !found; step *= 2) {
        bad = good;
        good = after + step;
        found = idFrom(table, good);
    }
    while (found && bad + 1 < good) {
        const std::int64_t middle = bad + (good - bad) / 2;
        if (const auto id = idFrom(table, middle)) {
            good = middle;
            found = std::min(*found, *id);
        } else {
            bad = middle;
        }
    }
    return found;
}

void Repair::readTable(const std::string& table)
{
    RepairedTable report{table};
    if (has(table)) {
        const std::string columns = sharedColumns(table);
        std::optional<std::int64_t> at;
        if (!columns.empty()) at = 0;
        while (at && report.gaps < kMostGaps && !m_context.cancelled()) {
            const std::int64_t stopped = readRange(table, columns, *at, report);
            if (stopped == kAllRead) break;
            ++report.gaps;
            at = nextReadable(table, std::max<std::int64_t>(stopped, 0));
        }
    }
    if (report.gaps > 0) note("The table \"" + table + "\" is broken in " + std::to_string(report.gaps) + (report.gaps == 1 ? " place." : " places."));
    m_report.tables.push_back(report);
}

void Repair::readSets()
{
    RepairedTable report{"sets"};
    const std::string columns = sharedColumns("sets");
    std::vector<std::int64_t> entries;
    SQLite::Statement ids(m_to, "SELECT id FROM entries ORDER BY id");
    while (!columns.empty() && ids.executeStep()) entries.push_back(ids.getColumn(0).getInt64());
    for (std::size_t i = 0; i < entries.size() && !m_context.cancelled(); ++i) {
        if (i % 1024 == 0) m_context.report(Step::Reading, static_cast<double>(i) / static_cast<double>(entries.size()));
        // From both ends, so that a broken place in the middle costs no more than it must.
        bool broken = false;
        for (const char* order : {"ASC", "DESC"}) {
            try {
                SQLite::Statement query(m_from, "SELECT " + columns + " FROM sets WHERE entry=? ORDER BY entry, place " + order);
                query.bind(1, entries[i]);
                while (query.executeStep()) copyRow(query, "sets", columns, query.getColumnCount());
                if (!broken) break;
            } catch (const SQLite::Exception& problem) {
                if (problem.getErrorCode() != SQLITE_CORRUPT && problem.getErrorCode() != SQLITE_IOERR) throw;
                report.gaps += broken ? 0 : 1;
                broken = true;
            }
        }
    }
    report.rows = count("SELECT count(*) FROM sets");
    if (report.gaps > 0) note("Sets of " + std::to_string(report.gaps) + (report.gaps == 1 ? " entry" : " entries") + " could not all be read.");
    m_report.tables.push_back(report);
}

std::int64_t Repair::count(const std::string& sql)
{
    SQLite::Statement query(m_to, sql);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

/// Gives rows whose parents were lost new ones, so that nothing that was read is dropped.
void Repair::standIn()
{
    const auto table = [&](const char* name) -> RepairedTable& {
        for (RepairedTable& known : m_report.tables)
            if (known.name == name) return known;
        return m_report.tables.front();
    };
    // References that are no numbers any more refer to nothing.
    std::int64_t senseless = 0;
    for (const char* sql : {"DELETE FROM imports WHERE typeof(athlete)<>'integer'", "DELETE FROM sources WHERE typeof(import)<>'integer'",
                            "DELETE FROM sessions WHERE typeof(athlete)<>'integer' OR typeof(start)<>'integer'",
                            "DELETE FROM entries WHERE typeof(session)<>'integer'",
                            "DELETE FROM sets WHERE entry NOT IN (SELECT id FROM entries) OR typeof(import)<>'integer' OR typeof(place)<>'integer'"}) {
        senseless += m_to.exec(sql);
    }
    if (senseless > 0) note("What " + std::to_string(senseless) + (senseless == 1 ? " row" : " rows") + " belonged to could not be read; they were left out.");
    const std::string lostAthletes = "(SELECT athlete AS id FROM sessions UNION SELECT athlete FROM imports) WHERE id NOT IN (SELECT id FROM athletes)";
    if (const auto lost = count("SELECT count(*) FROM " + lostAthletes); lost > 0) {
        m_to.exec("INSERT INTO athletes(id, name) SELECT id, 'Recovered ' || id FROM " + lostAthletes);
        table("sessions").fitted += lost;
        note("The name of " + std::to_string(lost) + (lost == 1 ? " athlete was" : " athletes was") + " lost; the log stands under \"Recovered\".");
    }
    if (count("SELECT count(*) FROM athletes") == 0) m_to.exec("INSERT INTO athletes(id, name) VALUES(1, 'Recovered 1')");
    const std::string lostSessions = "entries e WHERE e.session NOT IN (SELECT id FROM sessions)";
    if (const auto lost = count("SELECT count(DISTINCT e.session) FROM " + lostSessions); lost > 0) {
        // The session stored before it is the nearest day there is.
        m_to.exec("INSERT OR IGNORE INTO sessions(id, athlete, start, has_time, title, note) SELECT DISTINCT e.session, "
                  "coalesce((SELECT athlete FROM sessions s WHERE s.id<e.session ORDER BY s.id DESC LIMIT 1), (SELECT min(id) FROM athletes)), "
                  "coalesce((SELECT start-start%86400 FROM sessions s WHERE s.id<e.session ORDER BY s.id DESC LIMIT 1), 0), 0, "
                  "'Recovered ' || e.session, 'The date of this session was lost; this is the day of the session stored before it.' FROM " + lostSessions);
        table("entries").fitted += lost;
        note("The date of " + std::to_string(lost) + (lost == 1 ? " session was" : " sessions was") + " lost; the title of each begins with \"Recovered\".");
    }
    m_to.exec("INSERT INTO imports(athlete, added_sets, by_hand) SELECT id, 0, 1 FROM athletes "
              "WHERE id NOT IN (SELECT athlete FROM imports WHERE by_hand=1)");
    const std::string lostImports = "sets t JOIN entries e ON e.id=t.entry JOIN sessions s ON s.id=e.session WHERE t.import NOT IN (SELECT id FROM imports)";
    if (const auto lost = count("SELECT count(*) FROM " + lostImports); lost > 0) {
        m_to.exec("INSERT OR IGNORE INTO imports(id, athlete, added_sets) SELECT DISTINCT t.import, s.athlete, 0 FROM " + lostImports);
        table("sets").fitted += lost;
        note("Which import brought " + std::to_string(lost) + " sets was lost.");
    }
    m_to.exec("DELETE FROM sources WHERE import NOT IN (SELECT id FROM imports)");
    m_to.exec("DELETE FROM evaluations WHERE athlete NOT IN (SELECT id FROM athletes)");
    for (const char* kept : {"graph_views", "graph_arrangements"}) m_to.exec(std::string("DELETE FROM ") + kept + " WHERE athlete NOT IN (SELECT id FROM athletes)");
    m_to.exec("DELETE FROM models WHERE athlete NOT IN (SELECT id FROM athletes)");
    m_to.exec("DELETE FROM originals WHERE athlete NOT IN (SELECT id FROM athletes) OR import NOT IN (SELECT id FROM imports)");
    for (const char* named : {"name_mappings", "name_changes"}) m_to.exec(std::string("DELETE FROM ") + named + " WHERE athlete NOT IN (SELECT id FROM athletes)");
    for (const char* brought : {"name_mappings", "own_exercises", "name_changes"}) m_to.exec(std::string("UPDATE ") + brought + " SET import=NULL WHERE import NOT IN (SELECT id FROM imports)");
    m_to.exec("DELETE FROM body_masses WHERE athlete NOT IN (SELECT id FROM athletes) OR typeof(day)<>'integer' OR typeof(kg)<>'real'");
    m_to.exec("DELETE FROM removed_masses WHERE athlete NOT IN (SELECT id FROM athletes) OR import NOT IN (SELECT id FROM imports) OR typeof(kg)<>'real'");
    m_to.exec("UPDATE body_masses SET import=NULL WHERE import NOT IN (SELECT id FROM imports)");
    m_to.exec("UPDATE entries SET import=NULL WHERE import NOT IN (SELECT id FROM imports)");
    m_to.exec("UPDATE sessions SET import=NULL WHERE import NOT IN (SELECT id FROM imports)");
}

Result<RepairReport> Repair::run()
{
    m_to.exec("PRAGMA foreign_keys=OFF");
    SQLite::Transaction transaction(m_to, SQLite::TransactionBehavior::IMMEDIATE);
    for (const char* table : kTables) readTable(table);
    readSets();
    if (m_listBroken) note("The list of the library's tables is broken, so some of them were not found.");
    if (m_context.cancelled()) return cancelledFailure();
    standIn();
    if (count("SELECT count(*) FROM sessions") == 0 && !m_report.whole) {
        return fail(ErrorCode::LibraryDamaged, "Nothing of this library can be read any more. Restore the latest of its daily copies.");
    }
    transaction.commit();
    return m_report;
}

}  // namespace

Result<RepairReport> repairLibrary(const fs::path& damaged, const fs::path& out, const JobContext& context)
{
    std::error_code problem;
    if (!fs::exists(damaged, problem)) return fail(ErrorCode::LibraryMissing, "There is no such library. Check its name and folder.", damaged.string());
    if (fs::exists(out, problem)) return fail(ErrorCode::Usage, "There is already a file of that name. Choose another one for the repaired library.", out.string());
    Result<RepairReport> report = guarded(nullptr, damaged, [&]() -> Result<RepairReport> {
        if (const auto fresh = LogStore::open(out); !fresh) return Failure(fresh.error());
        // A copy in memory would be whole or nothing: the damaged file is read where it lies.
        SQLite::Database from(damaged.string(), SQLite::OPEN_READONLY, 500);
        SQLite::Database to(out.string(), SQLite::OPEN_READWRITE, 500);
        // Lets SQLite read on where the file is shorter than it should be.
        from.exec("PRAGMA writable_schema=ON");
        from.exec("PRAGMA cell_size_check=ON");
        return Repair(from, to, context).run();
    });
    if (!report) {
        for (const char* ending : {"", "-wal", "-shm"}) fs::remove(fs::path(out.string() + ending), problem);
        if (report.error().file.empty()) report.error().file = damaged.string();
    }
    return report;
}

}  // namespace liftgraph::log
