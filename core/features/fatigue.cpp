#include "core/features/fatigue.h"

#include <cmath>

namespace liftgraph::features {

namespace {

constexpr int kFewestForZ = 5;
constexpr double kLoadWeight = 0.8;
constexpr double kRpeWeight = 0.6;
constexpr double kLossWeight = 0.6;

std::optional<double> scored(const PastMoments& past, const std::optional<double>& value)
{
    return value ? past.z(*value) : std::nullopt;
}

}  // namespace

void PastMoments::add(double value)
{
    ++m_count;
    const double difference = value - m_mean;
    m_mean += difference / m_count;
    m_squares += difference * (value - m_mean);
}

std::optional<double> PastMoments::z(double value) const
{
    if (m_count < kFewestForZ) return std::nullopt;
    const double deviation = std::sqrt(m_squares / m_count);
    if (deviation <= 1e-9 * (1.0 + std::abs(m_mean))) return std::nullopt;
    return (value - m_mean) / deviation;
}

void FatigueModel::addLoad(int muscle, log::LocalDay day, double loadKg) { m_muscles[muscle].average.add(day, loadKg); }

std::optional<double> FatigueModel::value(const Signs& signs) const
{
    std::optional<double> load;
    if (const auto muscle = m_muscles.find(signs.muscle); muscle != m_muscles.end())
        load = muscle->second.past.z(muscle->second.average.value());
    const auto surplus = scored(m_rpeSurplus, signs.rpeSurplus);
    const auto loss = scored(m_strengthLoss, signs.strengthLoss);
    if (!load && !surplus && !loss) return std::nullopt;
    const double sum = kLoadWeight * load.value_or(0.0) + kRpeWeight * surplus.value_or(0.0) + kLossWeight * loss.value_or(0.0);
    return 1.0 + 9.0 / (1.0 + std::exp(-sum));
}

void FatigueModel::remember(const Signs& signs)
{
    if (const auto muscle = m_muscles.find(signs.muscle); muscle != m_muscles.end())
        muscle->second.past.add(muscle->second.average.value());
    if (signs.rpeSurplus) m_rpeSurplus.add(*signs.rpeSurplus);
    if (signs.strengthLoss) m_strengthLoss.add(*signs.strengthLoss);
}

}  // namespace liftgraph::features
