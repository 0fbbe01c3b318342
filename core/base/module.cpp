#include "core/base/module.h"

#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <vector>

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif
#endif

namespace liftgraph {

namespace {

namespace fs = std::filesystem;

fs::path folderOfProgram()
{
    std::error_code ignored;
#ifdef _WIN32
    wchar_t buffer[32768];
    const auto length = GetModuleFileNameW(nullptr, buffer, 32768);
    return fs::path(std::wstring(buffer, length)).parent_path();
#elif defined(__APPLE__)
    char buffer[4096];
    uint32_t size = sizeof buffer;
    if (_NSGetExecutablePath(buffer, &size) != 0) return {};
    return fs::canonical(buffer, ignored).parent_path();
#else
    return fs::canonical("/proc/self/exe", ignored).parent_path();
#endif
}

std::vector<fs::path> candidates(const std::string& name)
{
#ifdef _WIN32
    const std::string file = name + ".dll";
#else
    const std::string file = name + ".so";
#endif
    std::vector<fs::path> found;
    if (const char* folder = std::getenv("LIFTGRAPH_MODULE_PATH")) found.push_back(fs::path(folder) / file);
    const fs::path program = folderOfProgram();
    found.push_back(program / ".." / "lib" / file);
    found.push_back(program / ".." / LIFTGRAPH_MODULE_DIR / file);
    found.push_back(program / file);
    found.push_back(program / ".." / "PlugIns" / file);
    return found;
}

#ifdef _WIN32
void* openModule(const fs::path& path, std::string& why)
{
    void* handle = LoadLibraryW(path.c_str());
    if (!handle) why = "Windows error " + std::to_string(GetLastError());
    return handle;
}
void* findSymbol(void* handle, const std::string& symbol)
{
    return reinterpret_cast<void*>(GetProcAddress(static_cast<HMODULE>(handle), symbol.c_str()));
}
#else
void* openModule(const fs::path& path, std::string& why)
{
    void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle) why = dlerror();
    return handle;
}
void* findSymbol(void* handle, const std::string& symbol) { return dlsym(handle, symbol.c_str()); }
#endif

}  // namespace

std::string programFolder() { return folderOfProgram().string(); }

Result<void*> moduleSymbol(const std::string& name, const std::string& symbol)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    std::string tried;
    for (const fs::path& path : candidates(name)) {
        std::error_code ignored;
        if (!fs::exists(path, ignored)) {
            tried += "\n  " + path.lexically_normal().string() + ": no such file";
            continue;
        }
        std::string why;
        void* handle = openModule(path, why);
        void* address = handle ? findSymbol(handle, symbol) : nullptr;
        if (address) return address;
        tried += "\n  " + path.lexically_normal().string() + ": " + (handle ? "it has no " + symbol : why);
    }
    return fail(ErrorCode::ModuleMissing, "The module " + name + " could not be loaded. Install Liftgraph again. Tried:" + tried);
}

}  // namespace liftgraph
