#pragma once
// Libraries as files: the copies that are kept, bringing one back, copying, moving, and saving what a damaged one still holds.

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/log/training_log.h"

namespace liftgraph::log {

/// A copy of a library in the folder beside it.
struct LibraryCopy {
    enum class Kind { Daily, BeforeUpgrade, BeforeRestore, Other };
    std::filesystem::path path = {};
    Kind kind = Kind::Other;
    LocalTime when = {};  ///< the file's last change
    std::uintmax_t bytes = 0;
};
/// Newest first; empty where there is no such folder.
std::vector<LibraryCopy> libraryCopies(const std::filesystem::path& library);

/// Puts `copy` in the place of the library, which is itself kept among the copies first, whatever state it is in. Returns where it
/// is kept (empty where there was no library). Errors: those of LogStore::open for the copy, LibraryLocked, DiskFull, OutputUnwritable.
[[nodiscard]] Result<std::filesystem::path> restoreLibrary(const std::filesystem::path& library, const std::filesystem::path& copy);

/// Writes a whole, checked copy to `target`. Errors: as LogStore::open; Usage where `target` is the library; DiskFull, OutputUnwritable.
[[nodiscard]] Result<void> saveLibraryCopy(const std::filesystem::path& library, const std::filesystem::path& target);

/// The same, then deletes the old file and takes its copies along where the disk allows it. The old file stays where anything fails.
[[nodiscard]] Result<void> moveLibrary(const std::filesystem::path& library, const std::filesystem::path& target);

/// What a repair saved and lost of one table.
struct RepairedTable {
    std::string name = {};
    std::int64_t rows = 0;    ///< saved
    std::int64_t gaps = 0;    ///< places where rows could not be read
    std::int64_t fitted = 0;  ///< saved rows whose session, athlete or file was lost and had to be stood in for
};
struct RepairReport {
    std::vector<RepairedTable> tables = {};
    std::vector<std::string> notes = {};  ///< plain English sentences on what was lost or stood in for
    bool whole = true;                    ///< nothing was lost
};
/// Reads whatever can be read of `damaged`, row by row past the broken places, into the new library `out`. The damaged file is not
/// changed. Errors: LibraryMissing, NotALibrary and LibraryDamaged where nothing at all can be read; Usage where `out` exists.
[[nodiscard]] Result<RepairReport> repairLibrary(const std::filesystem::path& damaged, const std::filesystem::path& out, const JobContext& context = {});

}  // namespace liftgraph::log
