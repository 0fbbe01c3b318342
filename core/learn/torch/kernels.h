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
    const std::int32_t* node = nullptr;  ///< by row: the node that the draw counts by, wherever its row lies; null: the row itself
};

/// One step of Adam (Kingma and Ba 2015) with coupled L2 decay, as torch computes it.
struct AdamStep {
    float learningRate = 0.0F;  ///< already divided by 1 - beta1^t
    float decay = 0.0F;
    float rootCorrection = 1.0F;  ///< sqrt(1 - beta2^t)
};

/// One step of a long short-term memory (Hochreiter and Schmidhuber 1997, with a forget gate): rows are the chains that have this step.
struct MemoryStep {
    float* gates = nullptr;             ///< rows x 4 width: input, forget, cell, output
    const float* cellBefore = nullptr;  ///< rows x width; null in a chain's first step: zero
    float* cell = nullptr;              ///< rows x width
    float* hidden = nullptr;            ///< rows x width
    std::int64_t rows = 0, width = 0;
};

struct Kernels32 {
    /// Sparse rows [begin, end) over columns [0, width).
    void (*sparse)(const SparseRows& rows, ConstRows in, Rows out, std::int64_t begin, std::int64_t end, std::int64_t width);
    /// Adds one group's share to out; sums are kept in double. `scratch` holds `width` doubles.
    void (*group)(const GroupRows& group, ConstRows in, Rows out, std::int64_t width, double* scratch);
    /// out = dropout(relu(in + bias)) for rows [begin, end); the draw's counter is node * width + column.
    void (*activate)(ConstRows in, const float* bias, const DropoutDraw& draw, Rows out, std::int64_t begin, std::int64_t end,
                     std::int64_t width);
    /// gradient = activation > 0 ? gradient * scale : 0, in place, and its column sums are added to biasGradient.
    void (*activateBackward)(ConstRows activation, float scale, Rows gradient, double* biasGradient, std::int64_t begin,
                             std::int64_t end, std::int64_t width);
    void (*adam)(const AdamStep& step, float* parameter, const float* gradient, float* mean, float* square, std::int64_t count);
    /// out = in where the draw keeps a unit, scaled, and 0 elsewhere; `out` may be `in`. The same draw takes a gradient back.
    void (*drop)(ConstRows in, const DropoutDraw& draw, Rows out, std::int64_t begin, std::int64_t end, std::int64_t width);
    /// out += a b for few rows: a is rows x inner, b inner x width.
    void (*addProduct)(ConstRows a, ConstRows b, Rows out, std::int64_t rows, std::int64_t inner, std::int64_t width);
    /// Gates come in without bias and leave as they act; the cell and what is heard of it follow.
    void (*remember)(const MemoryStep& step, const float* bias);
    /// From the gradient of `hidden` and that of the cell of the step after (rows x width, replaced by that of the step before) to that of the
    /// gates, which it is written over; its column sums are added to biasGradient. hidden is not read.
    void (*rememberBackward)(const MemoryStep& step, const float* hiddenGradient, float* cellGradient, double* biasGradient);
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
