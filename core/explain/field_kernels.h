#pragma once
// The inner loops of asking a network many times about one node, compiled once plainly and once for AVX2, chosen when the program runs.

namespace liftgraph::explain {

/// Widths are multiples of kLanes; what is added to fill them is 0.
inline constexpr int kLanes = 8;
inline int padded(int width) { return (width + kLanes - 1) / kLanes * kLanes; }

struct FieldKernels {
    /// Rectified a + b (b may be null), without its zeros: values and their places, `width` at most. Returns how many.
    int (*fire)(const float* a, const float* b, int width, float* values, int* places);
    /// sum += scale * values[k] * rows[places[k]] over k; each row holds `width` floats.
    void (*addRows)(const float* rows, int width, const float* values, const int* places, int count, float scale, float* sum);
};

/// The fastest that this processor runs.
const FieldKernels& fieldKernels();

namespace base {
extern const FieldKernels kFieldKernels;
}
namespace avx2 {
/// Null functions where the compiler could not make them.
extern const FieldKernels kFieldKernels;
}

}  // namespace liftgraph::explain
