#pragma once
// Random numbers that are the same on every machine: the engine's bits are specified by the standard, the distributions are not.

#include <cstdint>
#include <random>

namespace liftgraph::workflow {

/// A stream of its own for every athlete and purpose, so that one more draw in one place changes nothing elsewhere.
class SimulatedChance {
public:
    SimulatedChance(std::uint64_t seed, std::uint64_t stream) : m_bits(seed * 0x9E3779B97F4A7C15ULL + stream * 0xD1B54A32D192ED03ULL + 1) {}

    /// Uniform in [0, 1) with 53 bits.
    double uniform() { return double(m_bits() >> 11) * 0x1.0p-53; }
    double between(double low, double high) { return low + (high - low) * uniform(); }
    bool happens(double probability) { return uniform() < probability; }
    /// Uniform in 0 .. count - 1.
    int below(int count) { return int(uniform() * count); }

    /// Standard normal as the sum of twelve uniforms less six (Irwin-Hall): additions only, hence the same bits everywhere.
    double normal()
    {
        double sum = -6.0;
        for (int i = 0; i < 12; ++i) sum += uniform();
        return sum;
    }

private:
    std::mt19937_64 m_bits;
};

}  // namespace liftgraph::workflow
