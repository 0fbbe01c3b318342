#include "ui/charts/date_range.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/charts/date_ticks.h"

namespace liftgraph::ui {

namespace {

constexpr double kDaysPerMonth = 365.2425 / 12.0;
constexpr double kMsPerDay = 86400000.0;
constexpr double kYears = 800.0;  // from here on a tick names month and year only
constexpr int kFirstOfMonths = 4;  // even steps of months drift by up to three days: from here they stay within the month they name

DateRange rangeOfDays(const QDate& first, const QDate& last, int step)
{
    const QDate begin = step >= 7 ? first.addDays(1 - first.dayOfWeek()) : first;
    const int steps = std::max(1, int(std::ceil(double(begin.daysTo(last)) / step)));
    return {noonOf(begin), noonOf(begin.addDays(qint64(steps) * step)), steps + 1, QCoreApplication::translate("Dates", "d MMM yyyy")};
}

DateRange rangeOfMonths(const QDate& first, const QDate& last, int months)
{
    const int within = std::min(months, 12);
    QDate begin(first.year(), (first.month() - 1) / within * within + 1, kFirstOfMonths);
    if (begin > first) begin = begin.addMonths(-within);
    const double step = months * kDaysPerMonth;
    const int steps = std::max(1, int(std::ceil(double(begin.daysTo(last)) / step)));
    return {noonOf(begin), noonOf(begin).addMSecs(qint64(steps * step * kMsPerDay)), steps + 1,
            months >= 12 ? QStringLiteral("yyyy") : QStringLiteral("MMM yyyy")};
}

}  // namespace

QDateTime noonOf(const QDate& date) { return QDateTime(date, QTime(12, 0)); }

double dayOf(const QDateTime& when)
{
    return double(QDate(1970, 1, 1).daysTo(when.date())) + double(when.time().msecsSinceStartOfDay()) / kMsPerDay - 0.5;
}

QDate dateOf(double day) { return toDate(log::LocalDay(std::chrono::days(int(std::floor(day))))); }

DateRange roundRange(double firstDay, double lastDay, int count)
{
    const double air = std::max(1.0, kDateAir * (lastDay - firstDay));  // a single day stands in the middle
    const QDate first = dateOf(firstDay - air), last = dateOf(lastDay + air);
    const double span = double(first.daysTo(last));
    for (const int days : {1, 2, 7, 14, 28})
        if (span / days <= count) return rangeOfDays(first, last, days);
    for (const int months : {2, 3, 6})
        if (span / (kDaysPerMonth * months) <= count) return rangeOfMonths(first, last, months);
    int years = 1;
    while (span / (12 * kDaysPerMonth * years) > count) years *= 2;
    return rangeOfMonths(first, last, 12 * years);
}

DateRange exactRange(double firstDay, double lastDay, int count)
{
    const QDate first = dateOf(firstDay);
    const int span = std::max(1, int(std::ceil(lastDay - std::floor(firstDay))));
    const int step = std::max(1, (span + count - 1) / std::max(count, 1));
    const int steps = (span + step - 1) / step;
    const bool months = span > kYears;
    return {noonOf(first), noonOf(first.addDays(qint64(steps) * step)), steps + 1,
            months ? QStringLiteral("MMM yyyy") : QCoreApplication::translate("Dates", "d MMM yyyy")};
}

}  // namespace liftgraph::ui
