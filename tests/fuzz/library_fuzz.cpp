// Any file in place of a library: opened (an older layout is upgraded), listed and loaded, then repaired. Nothing of it may end otherwise than
// in values or an error.

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/log/library_files.h"
#include "core/log/log_store.h"
#include "tests/fuzz/read_any.h"

namespace {

using namespace liftgraph;

void readLibrary(const std::filesystem::path& path, log::OpenMode mode)
{
    const auto store = log::LogStore::open(path, mode);
    if (!store) {
        fuzz::require(!store.error().detail.empty());
        return;
    }
    const auto athletes = store->athletes();
    if (!athletes) return;
    for (const log::Athlete& athlete : *athletes) {
        const auto log = store->load(athlete.id);
        if (log) fuzz::require(log::countLog(*log).sets >= 0);
        (void)store->imports(athlete.id);
        const auto models = store->models(athlete.id);
        if (!models) continue;
        for (const log::StoredModel& model : *models) (void)store->modelBytes(model.id);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("library_fuzz_" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    const std::filesystem::path library = folder / "fuzz.liftgraph", repaired = folder / "repaired.liftgraph";
    std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::string magic("SQLite format 3\0", 16);
    if (bytes.size() > magic.size()) bytes.replace(0, magic.size(), magic);
    std::ofstream(library, std::ios::binary | std::ios::trunc) << bytes;
    // Repaired from the file as it came: opening it for writing may change it.
    const auto report = log::repairLibrary(library, repaired);
    fuzz::require(report || !report.error().detail.empty());
    if (report) readLibrary(repaired, log::OpenMode::ReadOnly);
    readLibrary(library, log::OpenMode::ReadOnly);
    readLibrary(library, log::OpenMode::ReadWrite);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return 0;
}
