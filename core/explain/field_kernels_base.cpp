#include "core/explain/field_kernels.h"

namespace liftgraph::explain {

namespace base {
#include "core/explain/field_kernels_body.h"
extern const FieldKernels kFieldKernels = {fire, addRows};
}  // namespace base

const FieldKernels& fieldKernels()
{
#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
    static const bool fast = avx2::kFieldKernels.fire && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    return fast ? avx2::kFieldKernels : base::kFieldKernels;
#else
    return base::kFieldKernels;
#endif
}

}  // namespace liftgraph::explain
