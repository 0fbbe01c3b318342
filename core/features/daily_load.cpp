#include "core/features/daily_load.h"

#include <cmath>

namespace liftgraph::features {

namespace {

constexpr int kWeeksBefore = 4;
constexpr double kDeloadShare = 0.6;

}  // namespace

void DayAverage::add(log::LocalDay day, double load)
{
    if (m_day && *m_day != day) {
        m_before = value() * std::pow(1.0 - m_lambda, double((day - *m_day).count() - 1));
        m_today = 0.0;
    }
    m_day = day;
    m_today += load;
}

void DailyLoad::add(log::LocalDay day, double load)
{
    if (m_days.empty() || m_days.back().first != day) m_days.emplace_back(day, 0.0);
    m_days.back().second += load;
    m_average7.add(day, load);
    m_average28.add(day, load);
}

std::array<double, kFosterDays> DailyLoad::week() const
{
    std::array<double, kFosterDays> loads{};
    for (auto day = m_days.rbegin(); day != m_days.rend(); ++day) {
        const auto ago = (m_days.back().first - day->first).count();
        if (ago >= kFosterDays) break;
        loads[std::size_t(kFosterDays - 1 - ago)] = day->second;
    }
    return loads;
}

double DailyLoad::sumOf(int firstDaysAgo, int lastDaysAgo) const
{
    double sum = 0.0;
    for (auto day = m_days.rbegin(); day != m_days.rend(); ++day) {
        const auto ago = (m_days.back().first - day->first).count();
        if (ago > lastDaysAgo) break;
        if (ago >= firstDaysAgo) sum += day->second;
    }
    return sum;
}

std::optional<bool> DailyLoad::deload() const
{
    const int history = kFosterDays * (kWeeksBefore + 1);
    if ((m_days.back().first - m_days.front().first).count() < history - 1) return std::nullopt;
    const double before = sumOf(kFosterDays, history - 1) / kWeeksBefore;
    if (before <= 0.0) return std::nullopt;
    return sumOf(0, kFosterDays - 1) < kDeloadShare * before;
}

}  // namespace liftgraph::features
