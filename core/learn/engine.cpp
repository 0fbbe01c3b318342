#include <cstdlib>
#include <mutex>

#include "core/base/module.h"
#include "core/learn/model.h"

namespace liftgraph::learn {

namespace {

#ifndef _WIN32
// Waiting threads that spin make an epoch many times slower on a busy machine. OpenMP reads this when the module is loaded;
// it is set before main(), where no other thread can be reading the environment. A setting of the user's stays.
[[maybe_unused]] const int kWaitsPassively = setenv("OMP_WAIT_POLICY", "passive", 0);
#endif

}  // namespace

Result<Engine*> engine()
{
    static std::mutex mutex;
    static Engine* loaded = nullptr;
    const std::lock_guard lock(mutex);
    if (loaded) return loaded;
    const Result<void*> symbol = moduleSymbol("liftgraph_learn", "liftgraphLearnEngine");
    if (!symbol) return Failure(symbol.error());
    using Entry = Engine* (*)();
    loaded = reinterpret_cast<Entry>(*symbol)();
    return loaded;
}

}  // namespace liftgraph::learn
