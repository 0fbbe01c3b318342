#include "core/learn/torch/kernels.h"

#if defined(_MSC_VER) && !defined(__clang__)
#include <cmath>
#define __builtin_prefetch(address) ((void)(address))
#define __builtin_sqrtf sqrtf
#endif

namespace liftgraph::learn {

namespace base {
#include "core/learn/torch/kernels_body.h"
}

namespace {

bool hasAvx2()
{
#if (defined(__GNUC__) || defined(__clang__)) && defined(__x86_64__)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && avx2::kTable.sparse != nullptr;
#else
    return false;
#endif
}

}  // namespace

const Kernels32& kernels()
{
    static const Kernels32& chosen = hasAvx2() ? avx2::kTable : base::kTable;
    return chosen;
}

}  // namespace liftgraph::learn
