#include "core/log/library_files.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>

#include "core/log/log_store_database.h"

namespace liftgraph::log {

namespace {

namespace fs = std::filesystem;

constexpr int kPagesAtOnce = 1024;
constexpr const char* kBesides[] = {"-wal", "-shm", "-journal"};

fs::path beside(const fs::path& library, const char* ending) { return fs::path(library.string() + ending); }

LibraryCopy::Kind kindOf(const fs::path& copy, const fs::path& library)
{
    const std::string name = copy.filename().string(), stem = library.stem().string();
    if (name.starts_with(stem + "-day-")) return LibraryCopy::Kind::Daily;
    if (name.starts_with(stem + "-before-version-")) return LibraryCopy::Kind::BeforeUpgrade;
    return name.starts_with(stem + "-before-restore-") ? LibraryCopy::Kind::BeforeRestore : LibraryCopy::Kind::Other;
}

Failure damagedCopy(const fs::path& copy)
{
    return fail(ErrorCode::LibraryDamaged, "This copy is damaged. Choose an older one.", copy.string());
}

/// A library that opens, of a version we know, without a broken page. Nothing is written.
Result<std::unique_ptr<SQLite::Database>> openSound(const fs::path& path)
{
    std::error_code problem;
    if (!fs::exists(path, problem)) return fail(ErrorCode::LibraryMissing, "There is no such library. Check its name and folder.", path.string());
    return guarded(nullptr, path, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
        auto open = LogStore::open(path, OpenMode::ReadOnly);
        // An older library is upgraded when it is opened for writing; as a copy it is good as it is.
        if (!open && open.error().code != ErrorCode::LibraryReadOnly) return Failure(open.error());
        auto db = std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READONLY, 500);
        SQLite::Statement check(*db, "PRAGMA integrity_check(1)");
        if (!check.executeStep() || check.getColumn(0).getString() != "ok") return damagedCopy(path);
        return db;
    });
}

/// Copies an open library over `target`, in one transaction of the target.
Result<void> copyInto(SQLite::Database& from, const fs::path& target)
{
    return guarded(&from, target, [&]() -> Result<void> {
        SQLite::Database to(target.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 500);
        SQLite::Backup backup(to, from);
        const int state = backup.executeStep(-1);
        if (state == SQLITE_DONE) return {};
        if (state == SQLITE_BUSY || state == SQLITE_LOCKED) {
            return fail(ErrorCode::LibraryLocked, "Another program is writing to the library. Wait or close it, then try again.", target.string());
        }
        return fail(ErrorCode::OutputUnwritable, "The library could not be written. Check the folder and its permissions.", target.string());
    });
}

/// Moves the library as it lies, with the files beside it, to the copies.
Result<void> setAside(const fs::path& library, const fs::path& kept)
{
    std::error_code problem;
    for (const char* ending : kBesides) {
        if (fs::exists(beside(library, ending), problem)) fs::rename(beside(library, ending), beside(kept, ending), problem);
        if (problem) return fail(ErrorCode::OutputUnwritable, "The library cannot be set aside (" + problem.message() + ").", library.string());
    }
    fs::rename(library, kept, problem);
    if (problem) return fail(ErrorCode::OutputUnwritable, "The library cannot be set aside (" + problem.message() + ").", library.string());
    return {};
}

std::string timeForName()
{
    std::string text = formatTime(wallClock());
    std::replace(text.begin(), text.end(), ' ', '-');
    std::erase(text, ':');
    return text;
}

/// Whole or not at all.
Result<void> copyTo(SQLite::Database& from, const fs::path& target)
{
    std::error_code problem;
    const fs::path part(target.string() + ".part");
    fs::remove(part, problem);
    Result<void> done = copyInto(from, part);
    if (done) {
        // The copy is one file, without a log of changes beside it.
        done = guarded(nullptr, part, [&]() -> Result<void> {
            SQLite::Database(part.string(), SQLite::OPEN_READWRITE).exec("PRAGMA journal_mode=DELETE");
            return {};
        });
    }
    if (done) {
        if (const auto sound = openSound(part); !sound) done = Failure(sound.error());
    }
    if (done) fs::rename(part, target, problem);
    if (done && problem) done = fail(ErrorCode::OutputUnwritable, "The copy cannot be kept (" + problem.message() + "). Choose another folder.", target.string());
    if (!done) fs::remove(part, problem);
    for (const char* ending : kBesides) fs::remove(beside(part, ending), problem);
    return done;
}

}  // namespace

std::vector<LibraryCopy> libraryCopies(const fs::path& library)
{
    std::vector<LibraryCopy> copies;
    std::error_code problem;
    for (fs::directory_iterator at(backupFolder(library), problem), end; !problem && at != end; at.increment(problem)) {
        struct stat facts{};
        if (at->path().extension() != ".liftgraph" || stat(at->path().c_str(), &facts) != 0) continue;
        copies.push_back({at->path(), kindOf(at->path(), library), localTime(facts.st_mtime), static_cast<std::uintmax_t>(facts.st_size)});
    }
    std::sort(copies.begin(), copies.end(), [](const LibraryCopy& a, const LibraryCopy& b) {
        return a.when != b.when ? a.when > b.when : a.path.filename() > b.path.filename();
    });
    return copies;
}

Result<fs::path> restoreLibrary(const fs::path& library, const fs::path& copy)
{
    std::error_code problem;
    if (fs::equivalent(library, copy, problem)) return fail(ErrorCode::Usage, "This is the library itself, not a copy of it.", copy.string());
    auto from = openSound(copy);
    if (!from) return Failure(from.error());
    fs::path kept;
    if (fs::exists(library, problem)) {
        const std::string name = library.stem().string() + "-before-restore-" + timeForName() + ".liftgraph";
        kept = backupFolder(library) / name;
        fs::create_directories(backupFolder(library), problem);
        if (problem) return fail(ErrorCode::OutputUnwritable, "The folder for copies of the library cannot be made.", backupFolder(library).string());
        if (auto sound = openSound(library)) {
            if (const Result<void> saved = copyTo(**sound, kept); !saved) return Failure(saved.error());
            sound->reset();
            // Other programs that have the library open see the change as one transaction.
            if (const Result<void> done = copyInto(**from, library); !done) return Failure(done.error());
            return kept;
        }
        if (const Result<void> aside = setAside(library, kept); !aside) return Failure(aside.error());
    }
    if (const Result<void> done = copyTo(**from, library); !done) return Failure(done.error());
    return kept;
}

Result<void> saveLibraryCopy(const fs::path& library, const fs::path& target)
{
    std::error_code problem;
    if (fs::equivalent(library, target, problem)) return fail(ErrorCode::Usage, "A library cannot be copied over itself. Choose another name.", target.string());
    auto from = openSound(library);
    if (!from) return Failure(from.error());
    return copyTo(**from, target);
}

Result<void> moveLibrary(const fs::path& library, const fs::path& target)
{
    std::error_code problem;
    if (fs::exists(target, problem)) return fail(ErrorCode::Usage, "There is already a file of that name. Choose another one.", target.string());
    const Result<void> moved = guarded(nullptr, library, [&]() -> Result<void> {
        auto writer = LogStore::open(library, OpenMode::Existing);
        if (!writer) return Failure(writer.error());
        if (writer->readOnly()) return fail(ErrorCode::LibraryReadOnly, "The library can only be read, so it cannot be moved. Save a copy instead.", library.string());
        // Nobody else writes while it is copied.
        SQLite::Database lock(library.string(), SQLite::OPEN_READWRITE, 500);
        SQLite::Transaction held(lock, SQLite::TransactionBehavior::IMMEDIATE);
        return saveLibraryCopy(library, target);
    });
    if (!moved) return moved;
    fs::remove(library, problem);
    if (problem) return fail(ErrorCode::OutputUnwritable, "The library was copied, but the old file could not be deleted.", library.string());
    for (const char* ending : kBesides) fs::remove(beside(library, ending), problem);
    fs::rename(backupFolder(library), backupFolder(target), problem);
    return {};
}

}  // namespace liftgraph::log
