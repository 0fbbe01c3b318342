#pragma once
// An athlete's load by day, as far as it is known at some moment: trailing weeks, exponential averages, deloads.

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "core/features/foster.h"
#include "core/log/training_log.h"

namespace liftgraph::features {

/// Exponentially weighted moving average over days, lambda = 2/(N+1), rest days 0, starting at 0. Source: Williams et al. 2017.
class DayAverage {
public:
    explicit DayAverage(double days) : m_lambda(2.0 / (days + 1.0)) {}

    /// Days must not go back; several loads of one day add up.
    void add(log::LocalDay day, double load);
    /// The average on the last day added, that day's load so far included.
    double value() const { return m_lambda * m_today + (1.0 - m_lambda) * m_before; }

private:
    double m_lambda;
    double m_before = 0.0;  ///< at the end of the day before m_day
    double m_today = 0.0;
    std::optional<log::LocalDay> m_day;
};

class DailyLoad {
public:
    /// Days must not go back; several sessions of one day add up.
    void add(log::LocalDay day, double load);

    log::LocalDay lastDay() const { return m_days.back().first; }
    double today() const { return m_days.back().second; }
    /// The seven days that end today.
    std::array<double, kFosterDays> week() const;
    double average7() const { return m_average7.value(); }
    double average28() const { return m_average28.value(); }

    /// True where the last 7 days carry less than 60 % of the mean week of the four weeks before them; empty in the first five
    /// weeks. Our own construct: a deload is only ever seen by its load.
    std::optional<bool> deload() const;

private:
    double sumOf(int firstDaysAgo, int lastDaysAgo) const;

    std::vector<std::pair<log::LocalDay, double>> m_days;
    DayAverage m_average7{7.0};
    DayAverage m_average28{28.0};
};

}  // namespace liftgraph::features
