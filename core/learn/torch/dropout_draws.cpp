#include "core/learn/torch/dropout_draws.h"

#include <cmath>

namespace liftgraph::learn {

namespace {

/// One step of SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

}  // namespace

std::vector<DropoutDraw> dropoutDraws(const TrainOptions& options, int epoch, const std::int32_t* nodes)
{
    std::vector<DropoutDraw> draws(std::size_t(options.layers));
    for (std::size_t layer = 0; layer < draws.size(); ++layer) {
        draws[layer].key = mixed(mixed(options.seed) ^ (std::uint64_t(epoch) << 16) ^ layer);
        draws[layer].dropBelow = std::uint32_t(std::lround(options.dropout * 4294967295.0));
        draws[layer].scale = float(1.0 / (1.0 - options.dropout));
        draws[layer].node = nodes;
    }
    return draws;
}

}  // namespace liftgraph::learn
