// The loops of field_kernels.h, included once per instruction set inside its own namespace. No header may be included here: what a
// standard header defines inline would be shared between instruction sets.

namespace {

#if defined(__GNUC__) || defined(__clang__)
#ifdef __AVX2__
constexpr int kLanesPerBlock = 8;
#else
constexpr int kLanesPerBlock = 4;  // half as wide registers hold half as much
#endif
// Eight floats of any alignment. Left to itself, g++ 12 turns the loops over units and columns round and adds one float at a time.
typedef float Lane __attribute__((vector_size(32), aligned(4), may_alias));

template <int Lanes>
inline void addBlock(const float* rows, int stride, const float* values, const int* places, int count, float scale, float* sum)
{
    Lane kept[Lanes];
#pragma GCC unroll 8
    for (int lane = 0; lane < Lanes; ++lane) kept[lane] = *reinterpret_cast<Lane*>(sum + 8 * lane);
    for (int k = 0; k < count; ++k) {
        const float value = scale * values[k];
        const float* row = rows + long(places[k]) * stride;
#pragma GCC unroll 8
        for (int lane = 0; lane < Lanes; ++lane) kept[lane] += value * *reinterpret_cast<const Lane*>(row + 8 * lane);
    }
#pragma GCC unroll 8
    for (int lane = 0; lane < Lanes; ++lane) *reinterpret_cast<Lane*>(sum + 8 * lane) = kept[lane];
}
#else
constexpr int kLanesPerBlock = 8;
template <int Lanes>
inline void addBlock(const float* rows, int stride, const float* values, const int* places, int count, float scale, float* sum)
{
    for (int k = 0; k < count; ++k) {
        const float value = scale * values[k];
        const float* row = rows + long(places[k]) * stride;
        for (int c = 0; c < 8 * Lanes; ++c) sum[c] += value * row[c];
    }
}
#endif

int fire(const float* a, const float* b, int width, float* values, int* places)
{
    int count = 0;
    // Written without a branch: whether a unit fires cannot be foretold.
    for (int c = 0; c < width; ++c) {
        const float sum = b ? a[c] + b[c] : a[c];
        values[count] = sum;
        places[count] = c;
        count += sum > 0.0F ? 1 : 0;
    }
    return count;
}

void addRows(const float* rows, int width, const float* values, const int* places, int count, float scale, float* sum)
{
    int c = 0;
    for (; c + 8 * kLanesPerBlock <= width; c += 8 * kLanesPerBlock) addBlock<kLanesPerBlock>(rows + c, width, values, places, count, scale, sum + c);
    for (; c < width; c += 8) addBlock<1>(rows + c, width, values, places, count, scale, sum + c);
}

}  // namespace
