#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <algorithm>
#include <vector>

#include "core/log/log_store_database.h"

namespace liftgraph::log {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDailyCopies = 7;
constexpr int kPagesAtOnce = 1024;

std::string dailyPrefix(const fs::path& library) { return library.stem().string() + "-day-"; }

/// Deletes the oldest daily copies; their names sort by date.
void dropOldCopies(const fs::path& library)
{
    std::error_code problem;
    std::vector<fs::path> copies;
    for (fs::directory_iterator at(backupFolder(library), problem), end; !problem && at != end; at.increment(problem)) {
        if (at->path().filename().string().starts_with(dailyPrefix(library)) && at->path().extension() == ".liftgraph") copies.push_back(at->path());
    }
    std::sort(copies.begin(), copies.end());
    for (std::size_t i = 0; i + kDailyCopies < copies.size(); ++i) fs::remove(copies[i], problem);
}

bool sound(SQLite::Database& db)
{
    SQLite::Statement check(db, "PRAGMA quick_check(1)");
    return check.executeStep() && check.getColumn(0).getString() == "ok";
}

bool empty(SQLite::Database& db)
{
    SQLite::Statement query(db, "SELECT EXISTS(SELECT 1 FROM athletes)");
    return !query.executeStep() || query.getColumn(0).getInt() == 0;
}

}  // namespace

fs::path backupFolder(const fs::path& library) { return library.parent_path() / (library.stem().string() + "-backups"); }

Result<void> backUp(SQLite::Database& db, const fs::path& library, const std::string& name)
{
    const fs::path folder = backupFolder(library);
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) return fail(ErrorCode::OutputUnwritable, "The folder for copies of the library cannot be made (" + problem.message() + ").", folder.string());
    const fs::path unfinished = folder / (name + ".part");
    fs::remove(unfinished, problem);
    const Result<void> copied = guarded(&db, unfinished, [&]() -> Result<void> {
        SQLite::Database copy(unfinished.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(copy, db);
        while (backup.getRemainingPageCount() != 0 || backup.getTotalPageCount() == 0) {
            if (const int state = backup.executeStep(kPagesAtOnce); state == SQLITE_DONE) break;
        }
        return {};
    });
    if (!copied) {
        fs::remove(unfinished, problem);
        return copied;
    }
    fs::rename(unfinished, folder / name, problem);
    if (problem) return fail(ErrorCode::OutputUnwritable, "The copy of the library cannot be kept (" + problem.message() + ").", folder.string());
    return {};
}

Result<void> backUpDaily(SQLite::Database& db, const fs::path& library)
{
    const std::string name = dailyPrefix(library) + formatDay(std::chrono::floor<std::chrono::days>(wallClock())) + ".liftgraph";
    std::error_code problem;
    if (fs::exists(backupFolder(library) / name, problem)) return {};
    return guarded(&db, library, [&]() -> Result<void> {
        // A damaged library must not push out the copies that could replace it.
        if (!sound(db)) {
            return fail(ErrorCode::LibraryDamaged, "The library is damaged. Open the latest copy from the folder " + backupFolder(library).filename().string() + ".",
                        library.string());
        }
        if (empty(db)) return {};
        // Where no copy can be made (a full or odd disk), the library itself still has to open.
        if (backUp(db, library, name)) dropOldCopies(library);
        return {};
    });
}

}  // namespace liftgraph::log
