#include "core/workflow/write_as_text.h"

#include <charconv>
#include <cmath>
#include <cstdio>

namespace liftgraph::workflow {

std::string plainNumber(double value)
{
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed).ptr;
    return {text, end};
}

std::string optionalNumber(const std::optional<double>& value) { return value ? plainNumber(*value) : std::string(); }

std::string decimalNumber(double value)
{
    std::string text = plainNumber(value);
    if (text.find('.') == std::string::npos) text += ".0";
    return text;
}

std::string quotedCell(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string cell(std::string_view text, char delimiter)
{
    const bool plain = text.find_first_of("\"\r\n") == std::string_view::npos && text.find(delimiter) == std::string_view::npos;
    return plain ? std::string(text) : quotedCell(text);
}

std::string hoursAndMinutes(double seconds)
{
    const long minutes = std::lround(seconds / 60.0);
    const std::string rest = std::to_string(minutes % 60) + "m";
    return minutes >= 60 ? std::to_string(minutes / 60) + "h " + rest : rest;
}

std::string hevyTime(log::LocalTime time)
{
    static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const long minutes = long(std::chrono::duration_cast<std::chrono::minutes>(time - day).count());
    char text[64];
    std::snprintf(text, sizeof text, "%u %s %d, %02ld:%02ld", unsigned(date.day()), kMonths[unsigned(date.month()) - 1], int(date.year()),
                  minutes / 60, minutes % 60);
    return text;
}

}  // namespace liftgraph::workflow
