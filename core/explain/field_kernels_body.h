// The loops of field_kernels.h, included once per instruction set inside its own namespace. No header may be included here: what a
// standard header defines inline would be shared between instruction sets.

namespace {

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

template <int Width>
inline void addBlock(const float* rows, int stride, const float* values, const int* places, int count, float scale, float* sum)
{
    float kept[Width];
    for (int c = 0; c < Width; ++c) kept[c] = sum[c];
    for (int k = 0; k < count; ++k) {
        const float value = scale * values[k];
        const float* row = rows + long(places[k]) * stride;
        for (int c = 0; c < Width; ++c) kept[c] += value * row[c];
    }
    for (int c = 0; c < Width; ++c) sum[c] = kept[c];
}

void addRows(const float* rows, int width, const float* values, const int* places, int count, float scale, float* sum)
{
    int c = 0;
    for (; c + 64 <= width; c += 64) addBlock<64>(rows + c, width, values, places, count, scale, sum + c);
    for (; c < width; c += 8) addBlock<8>(rows + c, width, values, places, count, scale, sum + c);
}

}  // namespace
