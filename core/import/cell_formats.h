#pragma once
// Numbers of a spreadsheet as the text that it shows for them: dates, times and percentages by their format, numbers as short as they go.

#include <string>
#include <string_view>

namespace liftgraph::import {

enum class NumberKind { Plain, Date, DateTime, HoursMinutes, HoursMinutesSeconds, MinutesSeconds, Percent };

/// What a built-in number format of OOXML (ECMA-376, part 1, 18.8.30) shows.
NumberKind builtInKind(std::size_t id);
/// What a format code such as "yyyy-mm-dd" or "[h]:mm" shows; only its first section counts.
NumberKind kindOfCode(std::string_view code);

/// Appends a number as the file writes it, read by its kind: "2024-03-05", "2024-03-05 18:01:02", "1:30", "85%", "61.5". A number that
/// is no date of the years 1900 to 9999 stays a number; what is no number stays as it is.
void appendNumber(std::string& out, std::string_view raw, NumberKind kind, bool since1904);

/// Appends an ISO 8601 date ("2024-03-05T18:01:02") as the text path writes it; midnight is left out.
void appendIsoDate(std::string& out, std::string_view iso);
/// Appends an ISO 8601 span ("PT01H30M05S") as "1:30:05"; what is none stays as it is.
void appendIsoSpan(std::string& out, std::string_view iso);

}  // namespace liftgraph::import
