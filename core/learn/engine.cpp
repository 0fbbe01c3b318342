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

#if (defined(__GNUC__) || defined(__clang__)) && defined(__x86_64__)
// OpenBLAS knows processors by their number. One that came after it gets loops of 2004, half as fast in all: Debian 12's 0.3.21 does so on Intel's
// fifth Xeons. It is told by what the processor can do, likewise before main() and unless the user has said otherwise.
int chooseLoops()
{
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
        return setenv("OPENBLAS_CORETYPE", "SkylakeX", 0);
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return setenv("OPENBLAS_CORETYPE", "Haswell", 0);
    return 0;
}
[[maybe_unused]] const int kLoops = chooseLoops();
#endif
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
