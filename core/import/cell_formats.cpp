#include "core/import/cell_formats.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>

namespace liftgraph::import {

namespace {

constexpr double kMaxSerial = 2958466.0;  // the year 10000
constexpr std::size_t kShortDigits = 15;
constexpr int kSecondsPerDay = 86400;

std::optional<double> numberOf(std::string_view raw)
{
    double value = 0.0;
    const auto [end, problem] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
    if (problem != std::errc() || end != raw.data() + raw.size() || !std::isfinite(value)) return {};
    return value;
}

void appendShortest(std::string& out, double value)
{
    std::array<char, 400> text{};
    const bool plain = std::abs(value) < 1e15 && (value == 0.0 || std::abs(value) > 1e-5);
    const auto written = plain ? std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed)
                               : std::to_chars(text.data(), text.data() + text.size(), value);
    out.append(text.data(), written.ptr);
}

void appendf(std::string& out, const char* format, int a, int b, int c)
{
    std::array<char, 40> text{};
    const int length = std::snprintf(text.data(), text.size(), format, a, b, c);
    out.append(text.data(), static_cast<std::size_t>(length));
}

void appendDate(std::string& out, double serial, bool withTime, bool since1904)
{
    using namespace std::chrono;
    const auto seconds = static_cast<std::int64_t>(std::llround(serial * kSecondsPerDay));
    const std::int64_t whole = withTime ? seconds / kSecondsPerDay : static_cast<std::int64_t>(serial);
    // Day 1 is 1 January 1900, and day 60 the 29 February that 1900 did not have: from 1 March on, day 0 is 30 December 1899.
    const sys_days zero = since1904 ? sys_days(year(1904) / January / 1) : sys_days(year(1899) / December / (whole < 60 ? 31 : 30));
    const year_month_day day(zero + days(whole));
    appendf(out, "%04d-%02d-%02d", static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day())));
    const int left = withTime ? static_cast<int>(seconds % kSecondsPerDay) : 0;
    if (left > 0) appendf(out, " %02d:%02d:%02d", left / 3600, left / 60 % 60, left % 60);
}

void appendSpan(std::string& out, double serial, NumberKind kind)
{
    const auto seconds = static_cast<int>(std::llround(serial * kSecondsPerDay));
    if (kind == NumberKind::MinutesSeconds) {
        appendf(out, "%d:%02d", seconds / 60, seconds % 60, 0);
    } else if (kind == NumberKind::HoursMinutes) {
        appendf(out, "%d:%02d", seconds / 3600, seconds / 60 % 60, 0);
    } else {
        appendf(out, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}

}  // namespace

NumberKind builtInKind(std::size_t id)
{
    if (id == 9 || id == 10) return NumberKind::Percent;
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)) return NumberKind::Date;
    if (id == 18 || id == 20 || id == 32 || id == 34) return NumberKind::HoursMinutes;
    if (id == 19 || id == 21 || id == 33 || id == 35 || id == 46) return NumberKind::HoursMinutesSeconds;
    if (id == 22) return NumberKind::DateTime;
    if (id == 45 || id == 47) return NumberKind::MinutesSeconds;
    return NumberKind::Plain;
}

NumberKind kindOfCode(std::string_view code)
{
    bool day = false;
    bool month = false;
    bool hour = false;
    bool second = false;
    bool percent = false;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i] >= 'A' && code[i] <= 'Z' ? static_cast<char>(code[i] + 32) : code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t close = std::min(code.find(']', i), code.size());
            const std::string_view inside = code.substr(i + 1, close - i - 1);
            hour = hour || (!inside.empty() && inside.find_first_not_of("hH") == std::string_view::npos);
            second = second || (!inside.empty() && inside.find_first_not_of("sS") == std::string_view::npos);
            month = month || (!inside.empty() && inside.find_first_not_of("mM") == std::string_view::npos);
            i = close;
        } else if (c == 'g' && code.substr(i, 7).size() == 7 && (code[i + 1] == 'e' || code[i + 1] == 'E')) {
            i += 6;  // "General"
        } else {
            day = day || c == 'y' || c == 'd';
            month = month || c == 'm';
            hour = hour || c == 'h';
            second = second || c == 's';
            percent = percent || c == '%';
        }
    }
    if (day || (month && !hour && !second)) return hour || second ? NumberKind::DateTime : NumberKind::Date;
    if (hour) return second ? NumberKind::HoursMinutesSeconds : NumberKind::HoursMinutes;
    if (second) return NumberKind::MinutesSeconds;
    return percent ? NumberKind::Percent : NumberKind::Plain;
}

void appendNumber(std::string& out, std::string_view raw, NumberKind kind, bool since1904)
{
    const bool digitsOnly = !raw.empty() && raw.size() <= kShortDigits && raw.find_first_not_of("0123456789") == std::string_view::npos;
    if (kind == NumberKind::Plain && digitsOnly) {
        out += raw;
        return;
    }
    const std::optional<double> value = numberOf(raw);
    if (!value) {
        out += raw;
    } else if (kind == NumberKind::Percent) {
        appendShortest(out, std::round(*value * 1e10) / 1e8);
        out += '%';
    } else if (kind == NumberKind::Plain || *value < 0.0 || *value >= kMaxSerial) {
        appendShortest(out, *value);
    } else if (kind == NumberKind::Date || kind == NumberKind::DateTime) {
        appendDate(out, *value, kind == NumberKind::DateTime, since1904);
    } else if (*value < 1000.0) {
        appendSpan(out, *value, kind);
    } else {
        appendDate(out, *value, true, since1904);  // a time of day with its date behind it
    }
}

void appendIsoDate(std::string& out, std::string_view iso)
{
    const std::size_t t = iso.find('T');
    out += iso.substr(0, t);
    if (t == std::string_view::npos) return;
    std::string_view clock = iso.substr(t + 1);
    clock = clock.substr(0, std::min(clock.find_first_of(".Z+"), clock.size()));
    if (clock.find_first_of("123456789") == std::string_view::npos) return;
    out += ' ';
    out += clock;
}

void appendIsoSpan(std::string& out, std::string_view iso)
{
    double seconds = 0.0;
    std::size_t at = 2;
    bool good = iso.starts_with("PT");
    while (good && at < iso.size()) {
        const std::size_t letter = iso.find_first_of("HMS", at);
        if (letter == std::string_view::npos) break;
        const std::optional<double> part = numberOf(iso.substr(at, letter - at));
        good = part && *part >= 0.0;
        if (good) seconds += *part * (iso[letter] == 'H' ? 3600.0 : iso[letter] == 'M' ? 60.0 : 1.0);
        at = letter + 1;
    }
    if (!good || at < iso.size() || seconds > 1e8) {
        out += iso;
        return;
    }
    appendSpan(out, seconds / kSecondsPerDay, NumberKind::HoursMinutesSeconds);
}

}  // namespace liftgraph::import
