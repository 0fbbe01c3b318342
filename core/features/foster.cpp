#include "core/features/foster.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace liftgraph::features {

FosterWeek fosterWeek(const std::array<double, kFosterDays>& dailyLoads)
{
    const double sum = std::accumulate(dailyLoads.begin(), dailyLoads.end(), 0.0);
    const double mean = sum / kFosterDays;
    double squares = 0.0;
    for (const double load : dailyLoads) squares += (load - mean) * (load - mean);
    const double deviation = std::sqrt(squares / (kFosterDays - 1));
    const auto trained = std::count_if(dailyLoads.begin(), dailyLoads.end(), [](double load) { return load > 0.0; });
    // Seven equal loads leave only rounding in the deviation; dividing by it would make a monotony of 1e16.
    const bool equal = deviation <= 1e-12 * std::abs(mean);
    if (equal || trained < 2) return {};
    return {mean / deviation, sum * mean / deviation, true};
}

std::vector<FosterWeek> fosterTrailing(const std::vector<double>& dailyLoads)
{
    std::vector<FosterWeek> weeks;
    weeks.reserve(dailyLoads.size());
    for (std::size_t day = 0; day < dailyLoads.size(); ++day) {
        std::array<double, kFosterDays> week{};
        const std::size_t known = std::min<std::size_t>(day + 1, kFosterDays);
        for (std::size_t back = 0; back < known; ++back) week[kFosterDays - 1 - back] = dailyLoads[day - back];
        weeks.push_back(fosterWeek(week));
    }
    return weeks;
}

}  // namespace liftgraph::features
