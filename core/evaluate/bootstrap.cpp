#include "core/evaluate/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <random>

namespace liftgraph::evaluate {

namespace {

constexpr std::uint64_t kBootstrapSeed = 20240229;
constexpr double kTail = 0.025;

struct BlockSums {
    double model = 0.0;
    double persistence = 0.0;
};

std::vector<BlockSums> sumBlocks(const std::vector<double>& model, const std::vector<double>& persistence, const std::vector<int>& block)
{
    std::map<int, BlockSums> sums;
    for (std::size_t i = 0; i < model.size(); ++i) {
        BlockSums& sum = sums[block[i]];
        sum.model += std::abs(model[i]);
        sum.persistence += std::abs(persistence[i]);
    }
    std::vector<BlockSums> out;
    out.reserve(sums.size());
    for (const auto& [id, sum] : sums) out.push_back(sum);
    return out;
}

/// Nearest rank: no arithmetic between neighbours, so infinite skills stay well defined.
double percentile(const std::vector<double>& sorted, double share)
{
    const double rank = std::ceil(share * double(sorted.size()));
    return sorted[std::size_t(std::clamp(rank - 1.0, 0.0, double(sorted.size() - 1)))];
}

}  // namespace

double skillOf(double modelError, double persistenceError)
{
    if (persistenceError > 0.0) return 1.0 - modelError / persistenceError;
    return modelError > 0.0 ? -std::numeric_limits<double>::infinity() : 0.0;
}

SkillInterval bootstrapSkill(const std::vector<double>& modelErrors, const std::vector<double>& persistenceErrors,
                             const std::vector<int>& block, int resamples)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<BlockSums> blocks = sumBlocks(modelErrors, persistenceErrors, block);
    if (blocks.empty() || resamples < 1) return {nan, nan};

    // The engine's raw bits are the same everywhere; the standard distributions are not.
    std::mt19937_64 bits(kBootstrapSeed);
    std::vector<double> skills;
    skills.reserve(std::size_t(resamples));
    for (int resample = 0; resample < resamples; ++resample) {
        BlockSums total;
        for (std::size_t draw = 0; draw < blocks.size(); ++draw) {
            const BlockSums& drawn = blocks[std::size_t(bits() % blocks.size())];
            total.model += drawn.model;
            total.persistence += drawn.persistence;
        }
        skills.push_back(skillOf(total.model, total.persistence));
    }
    std::sort(skills.begin(), skills.end());
    return {percentile(skills, kTail), percentile(skills, 1.0 - kTail)};
}

}  // namespace liftgraph::evaluate
