#include "core/learn/torch/kernels.h"

namespace liftgraph::learn::avx2 {

#ifdef __AVX2__
#include "core/learn/torch/kernels_body.h"
#else
const Kernels32 kTable = {};
#endif

}  // namespace liftgraph::learn::avx2
