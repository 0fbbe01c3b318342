#pragma once
// Foster's monotony and strain of one week of daily loads.

#include <array>

#include "core/features/feature_table.h"

namespace liftgraph::features {

inline constexpr int kFosterDays = 7;

/// Seven daily loads, rest days 0. Source: Foster 1998, Med Sci Sports Exerc 30:1164.
FosterWeek fosterWeek(const std::array<double, kFosterDays>& dailyLoads);

}  // namespace liftgraph::features
