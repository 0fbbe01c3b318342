// The loops of a long short-term memory, included by kernels_body.h once per instruction set. No header may be included here either.

// Compilers do not keep an array of sums in registers; a type as wide as the registers they do.
#if defined(__GNUC__) || defined(__clang__)
#ifdef __AVX2__
constexpr std::int64_t kLanes = 8;
#else
constexpr std::int64_t kLanes = 4;
#endif
typedef float Lanes __attribute__((vector_size(kLanes * 4), aligned(4), may_alias));

inline Lanes& lanesAt(float* data) { return *reinterpret_cast<Lanes*>(data); }
inline const Lanes& lanesAt(const float* data) { return *reinterpret_cast<const Lanes*>(data); }

template <int Height>
inline std::int64_t productColumns(ConstRows a, ConstRows b, Rows out, std::int64_t inner, std::int64_t width)
{
    std::int64_t c = 0;
    for (; c + 2 * kLanes <= width; c += 2 * kLanes) {
        Lanes low[Height], high[Height];
        for (int r = 0; r < Height; ++r) {
            low[r] = lanesAt(out.data + r * out.stride + c);
            high[r] = lanesAt(out.data + r * out.stride + c + kLanes);
        }
        for (std::int64_t k = 0; k < inner; ++k) {
            const float* row = b.data + k * b.stride + c;
            const Lanes first = lanesAt(row), second = lanesAt(row + kLanes);
            for (int r = 0; r < Height; ++r) {
                const float factor = a.data[r * a.stride + k];
                low[r] += factor * first;
                high[r] += factor * second;
            }
        }
        for (int r = 0; r < Height; ++r) {
            lanesAt(out.data + r * out.stride + c) = low[r];
            lanesAt(out.data + r * out.stride + c + kLanes) = high[r];
        }
    }
    return c;
}
#else
template <int Height>
inline std::int64_t productColumns(ConstRows, ConstRows, Rows, std::int64_t, std::int64_t)
{
    return 0;
}
#endif

template <int Height>
inline void productRows(ConstRows a, ConstRows b, Rows out, std::int64_t inner, std::int64_t width)
{
    for (std::int64_t c = productColumns<Height>(a, b, out, inner, width); c < width; ++c)
        for (int r = 0; r < Height; ++r) {
            float sum = out.data[r * out.stride + c];
            for (std::int64_t k = 0; k < inner; ++k) sum += a.data[r * a.stride + k] * b.data[k * b.stride + c];
            out.data[r * out.stride + c] = sum;
        }
}

void addProduct(ConstRows a, ConstRows b, Rows out, std::int64_t rows, std::int64_t inner, std::int64_t width)
{
    const auto at = [](auto of, std::int64_t row) {
        of.data += row * of.stride;
        return of;
    };
    std::int64_t r = 0;
    for (; r + 6 <= rows; r += 6) productRows<6>(at(a, r), b, at(out, r), inner, width);
    if (r + 4 <= rows) {
        productRows<4>(at(a, r), b, at(out, r), inner, width);
        r += 4;
    }
    if (r + 2 <= rows) {
        productRows<2>(at(a, r), b, at(out, r), inner, width);
        r += 2;
    }
    if (r < rows) productRows<1>(at(a, r), b, at(out, r), inner, width);
}

/// exp(x) to 2e-7 of its value, as Cephes' expf (Moshier 1992): a power of two times a polynomial. Beyond +-87 it stays what it is there.
inline float exponential(float x)
{
    x = x < -87.0F ? -87.0F : x > 87.0F ? 87.0F : x;
    constexpr float kRounds = 12582912.0F;  // 1.5 * 2^23: what is added to it becomes a whole number
    const float power = (x * 1.44269504F + kRounds) - kRounds;
    const float rest = (x - power * 0.693359375F) - power * -2.12194440e-4F;
    float sum = 1.9875691500e-4F;
    sum = sum * rest + 1.3981999507e-3F;
    sum = sum * rest + 8.3334519073e-3F;
    sum = sum * rest + 4.1665795894e-2F;
    sum = sum * rest + 1.6666665459e-1F;
    sum = sum * rest + 5.0000001201e-1F;
    sum = sum * rest * rest + rest + 1.0F;
    const std::int32_t bits = (std::int32_t(power) + 127) << 23;
    return sum * __builtin_bit_cast(float, bits);
}

inline float logistic(float x) { return 1.0F / (1.0F + exponential(-x)); }
inline float hyperbolicTangent(float x) { return 2.0F * logistic(2.0F * x) - 1.0F; }

void remember(const MemoryStep& step, const float* bias)
{
    const std::int64_t width = step.width;
    for (std::int64_t r = 0; r < step.rows; ++r) {
        float* input = step.gates + r * 4 * width;
        float* forget = input + width;
        float* candidate = forget + width;
        float* output = candidate + width;
        const float* before = step.cellBefore ? step.cellBefore + r * width : nullptr;
        float* cell = step.cell + r * width;
        float* hidden = step.hidden + r * width;
        LIFTGRAPH_INDEPENDENT
        for (std::int64_t c = 0; c < width; ++c) {
            const float i = logistic(input[c] + bias[c]), f = logistic(forget[c] + bias[width + c]);
            const float g = hyperbolicTangent(candidate[c] + bias[2 * width + c]), o = logistic(output[c] + bias[3 * width + c]);
            const float now = i * g + (before ? f * before[c] : 0.0F);
            input[c] = i;
            forget[c] = f;
            candidate[c] = g;
            output[c] = o;
            cell[c] = now;
            hidden[c] = o * hyperbolicTangent(now);
        }
    }
}

void rememberBackward(const MemoryStep& step, const float* hiddenGradient, float* cellGradient, double* biasGradient)
{
    const std::int64_t width = step.width;
    for (std::int64_t r = 0; r < step.rows; ++r) {
        float* input = step.gates + r * 4 * width;
        float* forget = input + width;
        float* candidate = forget + width;
        float* output = candidate + width;
        const float* before = step.cellBefore ? step.cellBefore + r * width : nullptr;
        const float* cell = step.cell + r * width;
        const float* heard = hiddenGradient + r * width;
        float* carried = cellGradient + r * width;
        LIFTGRAPH_INDEPENDENT
        for (std::int64_t c = 0; c < width; ++c) {
            const float i = input[c], f = forget[c], g = candidate[c], o = output[c];
            const float bent = hyperbolicTangent(cell[c]);
            const float slope = carried[c] + heard[c] * o * (1.0F - bent * bent);
            input[c] = slope * g * i * (1.0F - i);
            forget[c] = before ? slope * before[c] * f * (1.0F - f) : 0.0F;
            candidate[c] = slope * i * (1.0F - g * g);
            output[c] = heard[c] * bent * o * (1.0F - o);
            carried[c] = slope * f;
        }
        for (std::int64_t c = 0; c < 4 * width; ++c) biasGradient[c] += double(input[c]);
    }
}
