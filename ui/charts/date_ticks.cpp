#include "ui/charts/date_ticks.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace liftgraph::ui {

namespace {

constexpr qint64 kEpochJulianDay = 2440588;  // 1970-01-01

QDate dateOf(double day) { return QDate::fromJulianDay(kEpochJulianDay + qint64(std::floor(day))); }
double dayOf(const QDate& date) { return double(date.toJulianDay() - kEpochJulianDay); }

std::vector<DateTick> stepDays(double first, double last, int step)
{
    std::vector<DateTick> ticks;
    const QString pattern = QCoreApplication::translate("Dates", "d MMM");
    // Aligned to Mondays (1970-01-05) so that weeks begin where people expect them.
    for (double day = std::ceil((first - 4.0) / step) * step + 4.0; day <= last; day += step)
        ticks.push_back({day, QLocale().toString(dateOf(day), pattern)});
    return ticks;
}

std::vector<DateTick> stepMonths(double first, double last, int step)
{
    std::vector<DateTick> ticks;
    const QDate begin = dateOf(first);
    QDate date(begin.year(), 1, 1);
    for (; dayOf(date) <= last; date = date.addMonths(step)) {
        if (dayOf(date) < first) continue;
        const bool year = step >= 12 || date.month() == 1;
        ticks.push_back({dayOf(date), year ? QString::number(date.year()) : QLocale().toString(date, QStringLiteral("MMM"))});
    }
    // A span within one year would otherwise never say which.
    if (!ticks.empty() && step < 12 && dateOf(ticks.front().day).month() != 1)
        ticks.front().text += QLatin1Char(' ') + QString::number(dateOf(ticks.front().day).year());
    return ticks;
}

}  // namespace

std::vector<DateTick> dateTicks(double firstDay, double lastDay, int count)
{
    for (const int days : {1, 2, 7, 14})
        if ((lastDay - firstDay) / days <= count) return stepDays(firstDay, lastDay, days);
    for (const int months : {1, 2, 3, 6})
        if ((lastDay - firstDay) / (30.4 * months) <= count) return stepMonths(firstDay, lastDay, months);
    int years = 1;
    while ((lastDay - firstDay) / (365.25 * years) > count) years *= 2;
    return stepMonths(firstDay, lastDay, 12 * years);
}

log::LocalDay toDay(const QDate& date) { return log::LocalDay(std::chrono::days(date.toJulianDay() - kEpochJulianDay)); }

QDate toDate(log::LocalDay day) { return QDate::fromJulianDay(kEpochJulianDay + day.time_since_epoch().count()); }
double dayNumber(log::LocalDay day) { return double(day.time_since_epoch().count()); }
QString dayText(log::LocalDay day) { return QLocale().toString(toDate(day), QCoreApplication::translate("Dates", "d MMM yyyy")); }


QString shortDayText(log::LocalDay day) { return QLocale().toString(toDate(day), QCoreApplication::translate("Dates", "d MMM")); }

QString daysText(log::LocalDay first, log::LocalDay last)
{
    if (first == last) return dayText(first);
    const QString between = QStringLiteral(" – ");
    if (toDate(first).year() == toDate(last).year()) return shortDayText(first) + between + dayText(last);
    return dayText(first) + between + dayText(last);
}

}  // namespace liftgraph::ui
