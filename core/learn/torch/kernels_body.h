// The loops of kernels.h, included once per instruction set inside its own namespace. No header may be included here: what
// a standard header defines inline would be shared between instruction sets.

namespace {

constexpr std::int64_t kBlock = 64;
constexpr std::int64_t kAhead = 12;  // edges: far enough that the row has arrived when it is needed

template <std::int64_t Width>
inline void sparseBlock(const SparseRows& rows, const float* in, std::int64_t inStride, float* out, std::int64_t outStride,
                        std::int64_t begin, std::int64_t end, std::int64_t column)
{
    const float* start = rows.start.data ? rows.start.data + column : nullptr;
    const std::int64_t lastEdge = rows.offsets[end];
    for (std::int64_t i = begin; i < end; ++i) {
        float sum[Width];
        const float* first = start ? start + i * rows.start.stride : nullptr;
        for (std::int64_t c = 0; c < Width; ++c) sum[c] = first ? first[c] : 0.0F;
        if (rows.self) {
            const float* own = in + i * inStride;
            for (std::int64_t c = 0; c < Width; ++c) sum[c] += rows.self[i] * own[c];
        }
        for (std::int64_t e = rows.offsets[i]; e < rows.offsets[i + 1]; ++e) {
            if (e + kAhead < lastEdge) {
                const float* soon = in + rows.neighbour[e + kAhead] * inStride;
                for (std::int64_t c = 0; c < Width; c += 16) __builtin_prefetch(soon + c);
            }
            const float weight = rows.coefficient[e];
            const float* row = in + rows.neighbour[e] * inStride;
            for (std::int64_t c = 0; c < Width; ++c) sum[c] += weight * row[c];
        }
        float* target = out + i * outStride;
        for (std::int64_t c = 0; c < Width; ++c) target[c] = sum[c];
    }
}

void sparse(const SparseRows& rows, ConstRows in, Rows out, std::int64_t begin, std::int64_t end, std::int64_t width)
{
    std::int64_t c = 0;
    for (; c + kBlock <= width; c += kBlock)
        sparseBlock<kBlock>(rows, in.data + c, in.stride, out.data + c, out.stride, begin, end, c);
    for (; c + 8 <= width; c += 8) sparseBlock<8>(rows, in.data + c, in.stride, out.data + c, out.stride, begin, end, c);
    for (; c < width; ++c) sparseBlock<1>(rows, in.data + c, in.stride, out.data + c, out.stride, begin, end, c);
}

void groupEveryone(const GroupRows& group, ConstRows in, Rows out, std::int64_t width, double* sum)
{
    for (std::int64_t c = 0; c < width; ++c) sum[c] = 0.0;
    for (std::int64_t k = 0; k < group.count; ++k) {
        const float* row = in.data + group.members[k] * in.stride;
        const double send = double(group.sendScale[group.members[k]]);
        for (std::int64_t c = 0; c < width; ++c) sum[c] += send * double(row[c]);
    }
    for (std::int64_t k = 0; k < group.count; ++k) {
        const std::int64_t node = group.members[k];
        const float* row = in.data + node * in.stride;
        float* target = out.data + node * out.stride;
        const double send = double(group.sendScale[node]);
        const double receive = double(group.receiveScale[node]);
        for (std::int64_t c = 0; c < width; ++c) target[c] += float(receive * (sum[c] - send * double(row[c])));
    }
}

void group(const GroupRows& group, ConstRows in, Rows out, std::int64_t width, double* sum)
{
    if (group.hearing == Hearing::Everyone) {
        groupEveryone(group, in, out, width, sum);
        return;
    }
    for (std::int64_t c = 0; c < width; ++c) sum[c] = 0.0;
    const bool forwards = group.hearing == Hearing::Earlier;
    for (std::int64_t k = 0; k < group.count; ++k) {
        const std::int64_t node = group.members[forwards ? k : group.count - 1 - k];
        const float* row = in.data + node * in.stride;
        float* target = out.data + node * out.stride;
        const double send = double(group.sendScale[node]);
        const double receive = double(group.receiveScale[node]);
        for (std::int64_t c = 0; c < width; ++c) {
            target[c] += float(receive * sum[c]);
            sum[c] += send * double(row[c]);
        }
    }
}

// Rows are often activated in place. Each column stands for itself, but the compiler cannot know.
#if defined(__GNUC__) && !defined(__clang__)
#define LIFTGRAPH_INDEPENDENT _Pragma("GCC ivdep")
#else
#define LIFTGRAPH_INDEPENDENT
#endif

/// A 32-bit draw from a counter: two rounds of multiply and shift (the finaliser of MurmurHash3, Appleby 2011).
inline std::uint32_t drawAt(std::uint32_t counter, std::uint32_t keyLow, std::uint32_t keyHigh)
{
    std::uint32_t h = (counter ^ keyLow) * 0x9E3779B1U + keyHigh;
    h ^= h >> 16;
    h *= 0x85EBCA6BU;
    h ^= h >> 13;
    h *= 0xC2B2AE35U;
    return h ^ (h >> 16);
}

void activate(ConstRows in, const float* bias, const DropoutDraw& draw, Rows out, std::int64_t begin, std::int64_t end,
              std::int64_t width)
{
    const auto high = std::uint32_t(draw.key >> 32);
    // A copy: the compiler would have to read draw.scale again after every store.
    const float scale = draw.scale;
    for (std::int64_t i = begin; i < end; ++i) {
        const float* row = in.data + i * in.stride;
        float* target = out.data + i * out.stride;
        if (draw.dropBelow == 0) {
            LIFTGRAPH_INDEPENDENT
            for (std::int64_t c = 0; c < width; ++c) {
                const float z = row[c] + bias[c];
                target[c] = z < 0.0F ? 0.0F : z;  // this way round a NaN stays one
            }
            continue;
        }
        // The key takes in the upper half of large counters.
        const std::uint64_t first = std::uint64_t(draw.node ? draw.node[i] : i) * std::uint64_t(width);
        const std::uint32_t low = std::uint32_t(draw.key) + std::uint32_t(first >> 32) * 0x27D4EB2FU;
        const auto counter = std::uint32_t(first);
        // Halved, the draws compare as signed numbers, which every vector unit can.
        const auto threshold = std::int32_t(draw.dropBelow >> 1);
        LIFTGRAPH_INDEPENDENT
        for (std::int64_t c = 0; c < width; ++c) {
            const auto drawn = std::int32_t(drawAt(counter + std::uint32_t(c), low, high) >> 1);
            const float z = row[c] + bias[c];
            target[c] = (z < 0.0F ? 0.0F : z) * (drawn >= threshold ? scale : 0.0F);
        }
    }
}

void activateBackward(ConstRows activation, float scale, Rows gradient, double* biasGradient, std::int64_t begin, std::int64_t end,
                      std::int64_t width)
{
    for (std::int64_t i = begin; i < end; ++i) {
        const float* active = activation.data + i * activation.stride;
        float* row = gradient.data + i * gradient.stride;
        LIFTGRAPH_INDEPENDENT
        for (std::int64_t c = 0; c < width; ++c) {
            const float g = active[c] > 0.0F ? row[c] * scale : 0.0F;
            row[c] = g;
            biasGradient[c] += double(g);
        }
    }
}

void adam(const AdamStep& step, float* parameter, const float* gradient, float* mean, float* square, std::int64_t count)
{
    constexpr float kBeta1 = 0.9F;
    constexpr float kBeta2 = 0.999F;
    for (std::int64_t k = 0; k < count; ++k) {
        const float g = gradient[k] + step.decay * parameter[k];
        const float m = kBeta1 * mean[k] + 0.1F * g;
        const float v = kBeta2 * square[k] + 0.001F * g * g;
        mean[k] = m;
        square[k] = v;
        parameter[k] -= step.learningRate * m / (__builtin_sqrtf(v) / step.rootCorrection + 1e-8F);
    }
}

void drop(ConstRows in, const DropoutDraw& draw, Rows out, std::int64_t begin, std::int64_t end, std::int64_t width)
{
    const auto high = std::uint32_t(draw.key >> 32);
    const auto threshold = std::int32_t(draw.dropBelow >> 1);
    const float scale = draw.scale;
    for (std::int64_t i = begin; i < end; ++i) {
        const float* row = in.data + i * in.stride;
        float* target = out.data + i * out.stride;
        const std::uint64_t first = std::uint64_t(draw.node ? draw.node[i] : i) * std::uint64_t(width);
        const std::uint32_t low = std::uint32_t(draw.key) + std::uint32_t(first >> 32) * 0x27D4EB2FU;
        const auto counter = std::uint32_t(first);
        LIFTGRAPH_INDEPENDENT
        for (std::int64_t c = 0; c < width; ++c) {
            const auto drawn = std::int32_t(drawAt(counter + std::uint32_t(c), low, high) >> 1);
            target[c] = row[c] * (drawn >= threshold ? scale : 0.0F);
        }
    }
}

#include "core/learn/torch/kernels_memory.h"

}  // namespace

const Kernels32 kTable = {sparse, group, activate, activateBackward, adam, drop, addProduct, remember, rememberBackward};
