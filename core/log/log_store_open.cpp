#include <sqlite3.h>

#include <cerrno>
#include <ctime>
#include <fstream>

#include "core/log/log_store_database.h"

namespace liftgraph::log {

namespace {

namespace fs = std::filesystem;

constexpr int kApplicationId = 0x4C696674;  // "Lift"
constexpr int kBusyMilliseconds = 500;
constexpr const char* kInMemory = ":memory:";

/// A file that nobody may write counts as read-only even where the system would let us.
bool writable(const fs::path& path)
{
    std::error_code problem;
    const fs::perms perms = fs::status(path, problem).permissions();
    const fs::perms write = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    if (problem || (perms & write) == fs::perms::none) return false;
    return std::ofstream(path, std::ios::app).good();
}

/// Path as a URI for SQLite's immutable mode, which reads without locks or side files.
std::string immutableUri(const fs::path& path)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : fs::absolute(path).generic_string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = std::isalnum(byte) != 0 || c == '/' || c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            uri += c;
        } else {
            uri += {'%', digits[byte >> 4U], digits[byte & 15U]};
        }
    }
    return uri + "?immutable=1";
}

int pragmaNumber(SQLite::Database& db, const char* pragma)
{
    SQLite::Statement query(db, std::string("PRAGMA ") + pragma);
    return query.executeStep() ? query.getColumn(0).getInt() : 0;
}

bool hasTables(SQLite::Database& db)
{
    SQLite::Statement query(db, "SELECT count(*) FROM sqlite_master");
    return query.executeStep() && query.getColumn(0).getInt() > 0;
}

/// Before SQLite sees it: is there a file, and could it be a library?
Result<void> checkFile(const fs::path& path, OpenMode mode)
{
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    if (status.type() == fs::file_type::not_found) {
        if (mode != OpenMode::ReadWrite) return fail(ErrorCode::LibraryMissing, "There is no such library. Check its name and folder.", path.string());
        const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
        if (!fs::is_directory(folder, problem)) {
            return fail(ErrorCode::OutputUnwritable, "The folder of the library does not exist. Make it first.", path.string());
        }
        return {};
    }
    if (status.type() != fs::file_type::regular) return fail(ErrorCode::NotALibrary, "This is a folder or device, not a library. Choose a file.", path.string());
    const std::uintmax_t size = fs::file_size(path, problem);
    if (problem || size == 0) return {};
    std::ifstream file(path, std::ios::binary);
    std::string magic(16, '\0');
    if (!file.read(magic.data(), static_cast<std::streamsize>(magic.size())) && !file.eof()) {
        return fail(ErrorCode::FileUnreadable, "The library cannot be read. Check its permissions.", path.string());
    }
    if (magic != std::string("SQLite format 3\0", 16)) {
        return fail(ErrorCode::NotALibrary, "This file is not a Liftgraph library. To read a training log, import it.", path.string());
    }
    return {};
}

Result<void> upgrade(SQLite::Database& db, const fs::path& path, int version, std::span<const Migration> migrations)
{
    if (version > 0) {
        const Result<void> copied = backUp(db, path, path.stem().string() + "-before-version-" + std::to_string(migrations.back().version) + ".liftgraph");
        if (!copied) return copied;
    }
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    // Another process may have done it while this one waited for the lock.
    const int now = pragmaNumber(db, "user_version");
    for (const Migration& migration : migrations) {
        if (migration.version <= now) continue;
        db.exec(migration.sql);
        db.exec("PRAGMA user_version=" + std::to_string(migration.version));
    }
    db.exec("PRAGMA application_id=" + std::to_string(kApplicationId));
    transaction.commit();
    return {};
}

/// Whether the file is ours, and of which version.
Result<int> checkedVersion(SQLite::Database& db, const fs::path& path, int newest)
{
    const int application = pragmaNumber(db, "application_id");
    const int version = pragmaNumber(db, "user_version");
    if (application != kApplicationId && (application != 0 || version != 0 || hasTables(db))) {
        return fail(ErrorCode::NotALibrary, "This is another program's database, not a Liftgraph library. Choose another file.", path.string());
    }
    if (version > newest) {
        return fail(ErrorCode::LibraryNewer, "The library was written by a newer Liftgraph (version " + std::to_string(version) + " of its layout; this one knows " +
                                                 std::to_string(newest) + "). Update Liftgraph. Nothing was changed.", path.string());
    }
    return version;
}

std::unique_ptr<SQLite::Database> connect(const fs::path& path, bool readOnly)
{
    // A store belongs to one thread at a time, so that nothing has to be locked for every value that is bound.
    const int flags = SQLite::OPEN_NOMUTEX | (readOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    auto db = std::make_unique<SQLite::Database>(path.string(), flags, kBusyMilliseconds);
    try {
        hasTables(*db);
    } catch (const SQLite::Exception& problem) {
        const int code = problem.getErrorCode();
        if (!readOnly || (code != SQLITE_CANTOPEN && code != SQLITE_READONLY)) throw;
        // A write-ahead log needs a file beside the library; in a folder that cannot be written the library is read as it lies.
        db = std::make_unique<SQLite::Database>(immutableUri(path), SQLite::OPEN_NOMUTEX | SQLite::OPEN_READONLY | SQLite::OPEN_URI, kBusyMilliseconds);
        hasTables(*db);
    }
    db->exec("PRAGMA foreign_keys=ON");
    return db;
}

}  // namespace

LocalTime wallClock() { return localTime(std::time(nullptr)); }

LocalTime localTime(std::time_t point)
{
    std::tm parts{};
    localtime_r(&point, &parts);
    const std::chrono::year_month_day day(std::chrono::year(parts.tm_year + 1900), std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)),
                                          std::chrono::day(static_cast<unsigned>(parts.tm_mday)));
    return LocalDay(day) + std::chrono::hours(parts.tm_hour) + std::chrono::minutes(parts.tm_min) + std::chrono::seconds(parts.tm_sec);
}

Result<OpenDatabase> openLibrary(const fs::path& path, OpenMode mode, std::span<const Migration> migrations)
{
    return guarded(nullptr, path, [&]() -> Result<OpenDatabase> {
        const bool inMemory = path == kInMemory;
        errno = 0;  // storeError reads it
        if (!inMemory) {
            if (const Result<void> fit = checkFile(path, mode); !fit) return Failure(fit.error());
        }
        OpenDatabase open;
        open.readOnly = mode == OpenMode::ReadOnly || (!inMemory && fs::exists(path) && !writable(path));
        open.db = connect(path, open.readOnly);
        const Result<int> version = checkedVersion(*open.db, path, migrations.back().version);
        if (!version) return Failure(version.error());
        if (open.readOnly) {
            if (*version == migrations.back().version) return open;
            return fail(ErrorCode::LibraryReadOnly, "The library has to be upgraded but can only be read. Make the file writable.", path.string());
        }
        return guarded(open.db.get(), path, [&]() -> Result<OpenDatabase> {
            if (!inMemory) open.db->exec("PRAGMA journal_mode=WAL");
            open.db->exec("PRAGMA synchronous=FULL");
            if (*version < migrations.back().version) {
                if (const Result<void> upgraded = upgrade(*open.db, path, *version, migrations); !upgraded) return Failure(upgraded.error());
            } else if (!inMemory) {
                if (const Result<void> copied = backUpDaily(*open.db, path); !copied) return Failure(copied.error());
            }
            return std::move(open);
        });
    });
}

Error storeError(const SQLite::Exception& problem, SQLite::Database* db, const fs::path& path)
{
    // SQLite forgets the system's reason for some failed writes; errno still has it, being cleared before each change.
    const int lastErrno = errno;
    const std::string where = path.string();
    const int stated = db != nullptr ? sqlite3_system_errno(db->getHandle()) : 0;
    const int extended = problem.getExtendedErrorCode();
    // The log of writes and its index are files beside the library; a full disk refuses them as it refuses the library.
    const bool writing = extended == SQLITE_IOERR_WRITE || extended == SQLITE_IOERR_SHMSIZE || extended == SQLITE_IOERR_SHMMAP || extended == SQLITE_IOERR_SHMOPEN ||
                         extended == SQLITE_IOERR_TRUNCATE || extended == SQLITE_IOERR_FSYNC || problem.getErrorCode() == SQLITE_CANTOPEN;
    const int system = stated == 0 && writing ? lastErrno : stated;
    const bool noRoom = system == ENOSPC || system == EDQUOT || system == EFBIG;
    switch (problem.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ErrorCode::LibraryLocked, "Another program is writing to the library. Wait or close it, then try again.", where};
    case SQLITE_READONLY:
    case SQLITE_PERM: return {ErrorCode::LibraryReadOnly, "The library can only be read. Make the file and its folder writable.", where};
    case SQLITE_NOTADB: return {ErrorCode::NotALibrary, "This file is not a Liftgraph library. To read a training log, import it.", where};
    case SQLITE_CORRUPT:
        return {ErrorCode::LibraryDamaged, "The library is damaged. Open the latest copy from the folder " + backupFolder(path).filename().string() + ".", where};
    case SQLITE_FULL: return {ErrorCode::DiskFull, "The disk is full; the change was not made. Free some space and try again.", where};
    case SQLITE_CANTOPEN:
        if (noRoom) return {ErrorCode::DiskFull, "The disk is full; the change was not made. Free some space and try again.", where};
        return {ErrorCode::OutputUnwritable, "The library cannot be opened here. Check the folder and its permissions.", where};
    case SQLITE_IOERR:
        if (noRoom) return {ErrorCode::DiskFull, "The disk is full; the change was not made. Free some space and try again.", where};
        return {ErrorCode::OutputUnwritable, "The disk does not accept the library's data. Check the disk; the change was not made.", where};
    default: return {ErrorCode::Internal, std::string("The library refused: ") + problem.what() + ".", where};
    }
}

}  // namespace liftgraph::log
