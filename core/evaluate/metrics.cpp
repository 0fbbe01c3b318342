#include "core/evaluate/metrics.h"

#include <cmath>
#include <limits>

#include "core/evaluate/bootstrap.h"

namespace liftgraph::evaluate {

namespace {

/// As sklearn.metrics.r2_score: a constant truth gives 1 when it is met exactly and 0 when it is not; one sample has no R2.
double rSquared(const std::vector<double>& truth, double squaredErrors)
{
    if (truth.size() < 2) return std::numeric_limits<double>::quiet_NaN();
    double mean = 0.0;
    for (const double value : truth) mean += value;
    mean /= double(truth.size());
    double spread = 0.0;
    for (const double value : truth) spread += (value - mean) * (value - mean);
    if (spread == 0.0) return squaredErrors == 0.0 ? 1.0 : 0.0;
    return 1.0 - squaredErrors / spread;
}

}  // namespace

Score score(const std::string& name, const std::vector<double>& truth, const std::vector<double>& predicted,
            const std::vector<double>& persistence, const std::vector<int>& block, int resamples)
{
    Score result;
    result.name = name;
    result.count = long(truth.size());
    if (truth.empty()) {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        result.mae = result.rmse = result.r2 = result.skill = result.skillLow = result.skillHigh = nan;
        return result;
    }
    std::vector<double> errors(truth.size()), persistenceErrors(truth.size());
    double absolute = 0.0, squared = 0.0, persistenceAbsolute = 0.0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        errors[i] = predicted[i] - truth[i];
        persistenceErrors[i] = persistence[i] - truth[i];
        absolute += std::abs(errors[i]);
        squared += errors[i] * errors[i];
        persistenceAbsolute += std::abs(persistenceErrors[i]);
    }
    result.mae = absolute / double(truth.size());
    result.rmse = std::sqrt(squared / double(truth.size()));
    result.r2 = rSquared(truth, squared);
    result.skill = skillOf(absolute, persistenceAbsolute);
    const SkillInterval interval = bootstrapSkill(errors, persistenceErrors, block, resamples);
    result.skillLow = interval.low;
    result.skillHigh = interval.high;
    return result;
}

}  // namespace liftgraph::evaluate
