// Any file in place of a library: opened, listed and loaded, nothing of which may end otherwise than in values or an error.

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/log/log_store.h"
#include "tests/fuzz/read_any.h"

namespace {

void readLibrary(const std::filesystem::path& path)
{
    using namespace liftgraph;
    const auto store = log::LogStore::open(path, log::OpenMode::ReadOnly);
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
    static const std::filesystem::path path = std::filesystem::temp_directory_path() / ("library_fuzz_" + std::to_string(::getpid()) + ".liftgraph");
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    readLibrary(path);
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return 0;
}
