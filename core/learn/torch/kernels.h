#pragma once
// The inner loops of learning on the processor, compiled once plainly and once for AVX2, chosen when the program runs.

#include <cstdint>

namespace liftgraph::learn {

/// Rows of floats in memory: row i begins at data + i * stride.
struct ConstRows {
    const float* data = nullptr;
    std::int64_t stride = 0;
};
struct Rows {
    float* data = nullptr;
    std::int64_t stride = 0;
};

/// Sparse rows: out[i] = start[i] + self[i] * in[i] + sum over e in offsets[i]..offsets[i+1] of coefficient[e] * in[neighbour[e]].
struct SparseRows {
    const std::int64_t* offsets = nullptr;
    const std::int32_t* neighbour = nullptr;
    const float* coefficient = nullptr;
    const float* self = nullptr;  ///< may be null: no own share
    ConstRows start = {};         ///< null data: zero
};

/// How the members of one group hear each other.
enum class Hearing { Everyone, Earlier, Later };

/// One group's members in order, with the scale of what a node sends and of what it receives (by node).
struct GroupRows {
    const std::int32_t* members = nullptr;
    std::int64_t count = 0;
    const float* sendScale = nullptr;
    const float* receiveScale = nullptr;
    Hearing hearing = Hearing::Everyone;
};

/// Dropout's draw for one layer of one epoch: counter-based, so that threads and order do not matter.
struct DropoutDraw {
    std::uint64_t key = 0;
    std::uint32_t dropBelow = 0;  ///< a unit is dropped where its 32-bit draw is below; 0: nothing is dropped
    float scale = 1.0F;           ///< 1 / (1 - p)
};

/// One step of Adam (Kingma and Ba 2015) with coupled L2 decay, as torch computes it.
struct AdamStep {
    float learningRate = 0.0F;  ///< already divided by 1 - beta1^t
    float decay = 0.0F;
    float rootCorrection = 1.0F;  ///< sqrt(1 - beta2^t)
};

struct Kernels32 {
    /// Sparse rows [begin, end) over columns [0, width).
    void (*sparse)(const SparseRows& rows, ConstRows in, Rows out, std::int64_t begin, std::int64_t end, std::int64_t width);
    /// Adds one group's share to out; sums are kept in double. `scratch` holds `width` doubles.
    void (*group)(const GroupRows& group, ConstRows in, Rows out, std::int64_t width, double* scratch);
    /// out = dropout(relu(in + bias)) for rows [begin, end); the draw's counter is row * width + column.
    void (*activate)(ConstRows in, const float* bias, const DropoutDraw& draw, Rows out, std::int64_t begin, std::int64_t end,
                     std::int64_t width);
    /// gradient = activation > 0 ? gradient * scale : 0, in place, and its column sums are added to biasGradient.
    void (*activateBackward)(ConstRows activation, float scale, Rows gradient, double* biasGradient, std::int64_t begin,
                             std::int64_t end, std::int64_t width);
    void (*adam)(const AdamStep& step, float* parameter, const float* gradient, float* mean, float* square, std::int64_t count);
};

/// The fastest set that this processor runs.
const Kernels32& kernels();

namespace base {
extern const Kernels32 kTable;
}
namespace avx2 {
/// Null functions where the compiler could not make them.
extern const Kernels32 kTable;
}

}  // namespace liftgraph::learn
