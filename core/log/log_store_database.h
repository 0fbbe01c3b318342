#pragma once
// The connection behind a library: opening, schema, backups, and SQLite's failures put into our words.

#include <SQLiteCpp/SQLiteCpp.h>

#include <cerrno>
#include <ctime>
#include <exception>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "core/log/log_store.h"

namespace liftgraph::log {

/// What a library holds on to while it is open.
struct LogStore::Impl {
    std::unique_ptr<SQLite::Database> db;
    std::filesystem::path path = {};
    bool readOnly = false;
};

/// SQL that takes a library from the version before to `version`.
struct Migration {
    int version = 0;
    const char* sql = nullptr;
};
/// All migrations there are, oldest first; the first makes a library out of an empty file.
std::span<const Migration> libraryMigrations();

struct OpenDatabase {
    std::unique_ptr<SQLite::Database> db;
    bool readOnly = false;
};
/// Opens, checks and, where the migrations ask for it, upgrades a library after copying it. Errors as LogStore::open.
[[nodiscard]] Result<OpenDatabase> openLibrary(const std::filesystem::path& path, OpenMode mode, std::span<const Migration> migrations);

/// Folder beside the library that holds its copies.
std::filesystem::path backupFolder(const std::filesystem::path& library);
/// Copies the library to `name` in its backup folder, whole or not at all. Errors: DiskFull, OutputUnwritable, LibraryLocked.
[[nodiscard]] Result<void> backUp(SQLite::Database& db, const std::filesystem::path& library, const std::string& name);
/// Copies the library unless that was done today, and keeps the latest seven such copies. Error: LibraryDamaged.
[[nodiscard]] Result<void> backUpDaily(SQLite::Database& db, const std::filesystem::path& library);

/// Makes an athlete in the transaction that is open. Errors as LogStore::addAthlete.
[[nodiscard]] Result<Athlete> insertAthlete(SQLite::Database& db, const std::string& name, bool simulated);

/// Adds a log in the transaction that is open. Errors as LogStore::add.
[[nodiscard]] Result<ImportOutcome> writeLog(SQLite::Database& db, std::int64_t athlete, const TrainingLog& incoming, const JobContext& context);

/// Deletes for good what imports that were taken back had brought; false for an unknown athlete.
bool purgeUndone(SQLite::Database& db, std::int64_t athlete);

/// The computer's wall-clock time, and any point of time on that clock.
LocalTime wallClock();
LocalTime localTime(std::time_t point);

/// The error of a step whose rows are no longer as it found them.
Failure changedMeanwhile();

/// What went wrong, in our codes and words.
Error storeError(const SQLite::Exception& problem, SQLite::Database* db, const std::filesystem::path& path);

/// Runs `work` and turns whatever it throws into an Error, so that nothing is thrown past the library.
template <class Work>
auto guarded(SQLite::Database* db, const std::filesystem::path& path, Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& problem) {
        return Failure(storeError(problem, db, path));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Internal, "There was not enough memory. Close other programs and try again.", path.string());
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Internal, std::string("The library could not be used (") + problem.what() + ").", path.string());
    }
}

/// As guarded, in one transaction that is rolled back unless `work` succeeds and `keep` agrees with what it returned. Errors
/// also: LibraryReadOnly, LibraryLocked.
template <class Impl, class Work, class Keep>
auto guardedWrite(Impl& impl, Work&& work, Keep&& keep) -> decltype(work())
{
    return guarded(impl.db.get(), impl.path, [&]() -> decltype(work()) {
        if (impl.readOnly) {
            return fail(ErrorCode::LibraryReadOnly, "The library can only be read. Make the file writable, or save a copy elsewhere.", impl.path.string());
        }
        errno = 0;
        SQLite::Transaction transaction(*impl.db, SQLite::TransactionBehavior::IMMEDIATE);
        try {
            auto result = work();
            if (result && keep(result)) transaction.commit();
            return result;
        } catch (const SQLite::Exception& problem) {
            // Before the rollback, which makes SQLite forget what the system said.
            return Failure(storeError(problem, impl.db.get(), impl.path));
        }
    });
}

template <class Impl, class Work>
auto guardedWrite(Impl& impl, Work&& work) -> decltype(work())
{
    return guardedWrite(impl, std::forward<Work>(work), [](const auto&) { return true; });
}

inline void bindOptional(SQLite::Statement& statement, int index, const std::optional<double>& value)
{
    if (value) {
        statement.bind(index, *value);
    } else {
        statement.bind(index);
    }
}

inline std::optional<double> optionalNumber(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<double>(column.getDouble());
}

inline LocalDay dayOf(const SQLite::Column& column) { return LocalDay(std::chrono::days(static_cast<int>(column.getInt64()))); }
inline LocalTime timeOf(const SQLite::Column& column) { return LocalTime(std::chrono::seconds(column.getInt64())); }

}  // namespace liftgraph::log
