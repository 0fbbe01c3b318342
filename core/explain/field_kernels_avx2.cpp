#include "core/explain/field_kernels.h"

namespace liftgraph::explain {

namespace avx2 {
#if defined(__AVX2__) && defined(__FMA__)
#include "core/explain/field_kernels_body.h"
extern const FieldKernels kFieldKernels = {fire, addRows};
#else
extern const FieldKernels kFieldKernels = {};
#endif
}  // namespace avx2

}  // namespace liftgraph::explain
