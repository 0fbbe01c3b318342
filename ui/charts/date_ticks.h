#pragma once
// Round dates for an axis of days: days, weeks, months, quarters or years, as the span allows.

#include <QDate>
#include <QString>
#include <chrono>
#include <vector>

#include "core/log/training_log.h"

namespace liftgraph::ui {

struct DateTick {
    double day = 0.0;  ///< days since 1970-01-01
    QString text = {};
};

/// At most `count` ticks between two days (since 1970-01-01), ascending, in the user's locale.
std::vector<DateTick> dateTicks(double firstDay, double lastDay, int count);

QDate toDate(log::LocalDay day);
log::LocalDay toDay(const QDate& date);
double dayNumber(log::LocalDay day);
/// "12 May 2026" in the user's locale.
QString dayText(log::LocalDay day);
/// "12 May", where the year is known from elsewhere.
QString shortDayText(log::LocalDay day);
/// "4 May – 12 May 2026", of different years "12 May 2025 – 4 May 2026"; a day alone as such.
QString daysText(log::LocalDay first, log::LocalDay last);

}  // namespace liftgraph::ui
