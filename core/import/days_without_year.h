#pragma once
// Days that do not say their year: "3 Mar", "12.05.", "Week 3, Tuesday". The year is taken from what stands around the table, never from the clock.

#include <optional>
#include <string>
#include <string_view>

#include "core/import/importer.h"
#include "core/import/text_table.h"

namespace liftgraph::import {

/// What the user can do where nothing says the year.
inline constexpr const char* kHowToSayTheYear = "State the year, or write it into the name of the file or above the table.";

/// The same day with a year behind it ("3 Mar 2024", "12.05.2024"); empty where the cell is no day without a year.
std::string withYear(std::string_view cell, int year);
/// Whether a cell is a day without a year, in either order of day and month.
bool isDayWithoutYear(std::string_view cell);
/// Whether a cell is the name of a weekday and nothing else.
bool isWeekday(std::string_view cell);

struct WeekDay {
    int week = 0;         ///< 1 and up
    unsigned weekday = 0; ///< days since Sunday
};
/// "Week 3 Tuesday", "W3 Tue", "KW 12 Di".
std::optional<WeekDay> weekAndDay(std::string_view cell);

/// "2024-W12", "KW 12/2024", in a column of weeks also "2024-12".
struct YearWeek {
    int year = 0;
    int week = 0;
};
std::optional<YearWeek> yearAndWeek(std::string_view cell);

/// The first day of a month that is named with its year and nothing else: "March 2024", "03/2024", "2024-03".
std::optional<log::LocalDay> monthNamed(std::string_view cell);
/// The number of a day of a month, perhaps beside its weekday: "5", "5.", "5th", "Tue 5".
std::optional<unsigned> bareDay(std::string_view cell);

/// The one year that a name holds ("Log 2024", "2024-03-05.csv"); nothing where it holds none or several.
std::optional<int> yearIn(std::string_view name);

/// Gives the days of a table their year, so that every reader finds whole dates: that of `options`, else of a date further up in the column,
/// of a line above the table, of the sheet's name or of the file's. What was taken is said in table.notes and table.year; where nothing says the
/// year the days stay as they are and are refused with words. Errors: those of the records.
[[nodiscard]] Result<void> giveYears(TextTable& table, const ImportOptions& options);

}  // namespace liftgraph::import
