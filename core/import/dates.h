#pragma once
// Dates and times as logs write them, and the order of day and month where only the whole column can tell.

#include <optional>
#include <string_view>

#include "core/import/importer.h"
#include "core/log/training_log.h"

namespace liftgraph::import {

/// A date that was read. Zone suffixes are dropped: times are wall-clock times as written.
struct WrittenTime {
    log::LocalTime time = {};
    bool hasTime = false;
};

/// ISO ("2024-09-15", "2024-09-15 07:48:00", "2024-09-15T07:48:00.123Z", "2024-09-15 07:48:00 +0000"), numeric with / . or -
/// ("15/9/2024 7:48", "09/15/24 7:48 PM") in the given order, and with a month's name in the larger European languages
/// ("15 Sep 2025, 07:48", "5. Mai 2026", "Sep 15, 2025", "15 de mayo de 2026"), in Chinese, Japanese and Korean, as a day of an ISO week ("2024-W10-1"), and behind a weekday. Empty for anything else, for days that do not exist
/// and for years outside 1950 to 2100.
std::optional<WrittenTime> parseTime(std::string_view cell, DateOrder order);

/// The number of a day as spreadsheets keep it ("45296", "45296.75"), where a cell has lost its format; only from 1970 to 2099.
std::optional<WrittenTime> parseSerialDate(std::string_view cell);

/// Days since Sunday of a weekday's name or short form in the larger European languages.
std::optional<unsigned> weekdayNamed(std::string_view word);

/// A time of day alone as seconds: "07:48", "7:48:30 PM".
std::optional<int> parseClock(std::string_view cell);

/// Collects a column's dates until it is known in which order day and month stand.
class DateOrderGuess {
public:
    void see(std::string_view cell);
    /// A day above 12 or a telling weekday was seen, or the dates need no order at all.
    bool certain() const { return m_iso || m_dayFirst || m_monthFirst; }

    struct Answer {
        DateOrder order = DateOrder::YearMonthDay;
        bool guessed = false;
    };
    /// Where no day above 12 was seen: the order in which the dates run more evenly through time, day first if that does not tell.
    Answer answer() const;

private:
    void seeWeekday(unsigned written, std::optional<log::LocalDay> dayFirst, std::optional<log::LocalDay> monthFirst);

    bool m_iso = false;
    bool m_dayFirst = false;
    bool m_monthFirst = false;
    bool m_numeric = false;
    long m_jumpsDayFirst = 0;    ///< sum of the days between neighbours
    long m_jumpsMonthFirst = 0;
    std::optional<log::LocalDay> m_lastDayFirst = {};
    std::optional<log::LocalDay> m_lastMonthFirst = {};
};

}  // namespace liftgraph::import
