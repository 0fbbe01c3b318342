#pragma once
// What a date axis shows: days since 1970-01-01 at noon, and ranges whose ticks are round dates.

#include <QDateTime>
#include <QString>

namespace liftgraph::ui {

inline constexpr double kDateAir = 0.02;  ///< of the span, left free at both ends: no dot is cut at the edge

/// Noon, so that no change of the clocks moves a day.
QDateTime noonOf(const QDate& date);
double dayOf(const QDateTime& when);
QDate dateOf(double day);

/// What a date axis shows: evenly spaced ticks that fall on round dates.
struct DateRange {
    QDateTime first, last;
    int ticks = 2;
    QString pattern = {};  ///< of a tick's label
};

/// The smallest range around two days (since 1970-01-01) with at most `count` steps of whole days, weeks, months or years.
DateRange roundRange(double firstDay, double lastDay, int count);
/// From the first day on, up to `count` steps of equally many whole days that reach the last day.
DateRange exactRange(double firstDay, double lastDay, int count);

}  // namespace liftgraph::ui
