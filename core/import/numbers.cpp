#include "core/import/numbers.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>

#include "core/import/words.h"

namespace liftgraph::import {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Plain decimals of up to 15 digits, exactly rounded: digits and power of ten are then both exact (Clinger 1990).
std::optional<double> shortDecimal(std::string_view text)
{
    constexpr std::array<double, 16> kPowers{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    if (text.empty() || text.size() > 16) return {};
    std::uint64_t digits = 0;
    std::size_t count = 0;
    std::size_t decimals = 0;
    bool point = false;
    for (const char c : text) {
        if (isDigit(c)) {
            digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
            ++count;
            decimals += point;
        } else if (c == '.' && !point) {
            point = true;
        } else {
            return {};
        }
    }
    if (count == 0 || count > 15) return {};
    return static_cast<double>(digits) / kPowers[decimals];
}

/// Takes grouping marks out and makes the decimal mark a point: the last mark is decimal, a repeated mark groups.
std::string withPoint(std::string_view text)
{
    const std::size_t comma = text.rfind(',');
    const std::size_t point = text.rfind('.');
    char decimal = comma == std::string_view::npos || (point != std::string_view::npos && point > comma) ? '.' : ',';
    if (text.find(decimal) != text.rfind(decimal)) decimal = '\0';
    std::string plain;
    for (const char c : text) {
        if (c == decimal) {
            plain += '.';
        } else if (c != ',' && c != '.' && c != '\'') {
            plain += c;
        }
    }
    return plain;
}

/// How much of the text is one number; 0 for none. Spaces group digits in threes in some languages ("1 234").
std::size_t numberLength(std::string_view text)
{
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    std::size_t end = 0;
    for (; at < text.size(); ++at) {
        if (isDigit(text[at])) {
            end = at + 1;
        } else if (text[at] != '.' && text[at] != ',' && text[at] != '\'') {
            break;
        }
    }
    const bool exponent = end > 0 && end + 1 < text.size() && (text[end] == 'e' || text[end] == 'E') &&
                          (isDigit(text[end + 1]) || (end + 2 < text.size() && (text[end + 1] == '-' || text[end + 1] == '+') && isDigit(text[end + 2])));
    if (!exponent) return end;
    for (end += 2; end < text.size() && isDigit(text[end]);) ++end;
    return end;
}

std::optional<double> readNumber(std::string_view number)
{
    if (number.empty()) return {};
    if (number.front() == '+') number.remove_prefix(1);
    std::string plain;
    if (number.find_first_of(",'") != std::string_view::npos || number.find('.') != number.rfind('.')) {
        plain = withPoint(number);
        number = plain;
    }
    double value = 0.0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(value)) return {};
    return value;
}

/// "1:02:03" and "12:30", with fractions of a second allowed.
std::optional<double> clockDuration(std::string_view text)
{
    double total = 0.0;
    int parts = 0;
    while (true) {
        const std::size_t colon = text.find(':');
        const std::optional<double> part = parseNumber(text.substr(0, colon));
        if (!part || *part < 0.0 || ++parts > 3) return {};
        total = total * 60.0 + *part;
        if (colon == std::string_view::npos) return total;
        text.remove_prefix(colon + 1);
    }
}

std::optional<double> secondsPer(std::string_view word)
{
    static const WordTable<double> kWords{
        {"d", 86400},     {"day", 86400},    {"days", 86400},    {"h", 3600},       {"hr", 3600},       {"hrs", 3600},   {"hour", 3600},
        {"hours", 3600},  {"std", 3600},     {"stunde", 3600},   {"stunden", 3600}, {"heure", 3600},    {"heures", 3600}, {"hora", 3600},
        {"horas", 3600},  {"ora", 3600},     {"ore", 3600},      {"小时", 3600},    {"小時", 3600},     {"時間", 3600},  {"시간", 3600},
        {"ч", 3600},      {"u", 3600},       {"g", 3600},        {"t", 3600},       {"m", 60},          {"min", 60},     {"mins", 60},
        {"minute", 60},   {"minutes", 60},   {"minuten", 60},    {"minuto", 60},    {"minutos", 60},    {"minuti", 60},  {"分钟", 60},
        {"分鐘", 60},     {"分", 60},        {"분", 60},         {"мин", 60},       {"м", 60},          {"s", 1},        {"sec", 1},
        {"secs", 1},      {"second", 1},     {"seconds", 1},     {"sek", 1},        {"sekunden", 1},    {"segundos", 1}, {"secondes", 1},
        {"secondi", 1},   {"秒", 1},         {"초", 1},          {"с", 1},          {"сек", 1}};
    return kWords.find(word);
}

}  // namespace

std::optional<double> parseNumber(std::string_view cell)
{
    if (const std::optional<double> quick = shortDecimal(cell)) return quick;
    const std::string_view text = trimmedWord(cell);
    if (text.empty() || numberLength(text) != text.size()) return {};
    return readNumber(text);
}

std::optional<Quantity> parseQuantity(std::string_view cell)
{
    if (const std::optional<double> quick = shortDecimal(cell)) return Quantity{*quick, {}};
    const std::string_view text = trimmedWord(cell);
    const std::size_t length = numberLength(text);
    const std::optional<double> value = readNumber(text.substr(0, length));
    if (!value) return {};
    return Quantity{*value, trimmedWord(text.substr(length))};
}

std::optional<Unit> loadUnit(std::string_view word)
{
    static const WordTable<Unit> kWords{{"kg", Unit::Kilogram},        {"kgs", Unit::Kilogram},   {"kilo", Unit::Kilogram},
                                        {"kilos", Unit::Kilogram},     {"kilogram", Unit::Kilogram}, {"kilograms", Unit::Kilogram},
                                        {"kilogramm", Unit::Kilogram}, {"公斤", Unit::Kilogram},  {"千克", Unit::Kilogram},
                                        {"кг", Unit::Kilogram},        {"lb", Unit::Pound},       {"lbs", Unit::Pound},
                                        {"pound", Unit::Pound},        {"pounds", Unit::Pound},   {"pfund", Unit::Pound},
                                        {"磅", Unit::Pound},           {"libras", Unit::Pound},   {"livres", Unit::Pound}};
    return kWords.find(word);
}

std::optional<double> metresPer(std::string_view word)
{
    static const WordTable<double> kWords{{"m", 1},       {"meter", 1},      {"meters", 1},      {"metre", 1},       {"metres", 1},    {"mt", 1},
                                          {"km", 1000},   {"kms", 1000},     {"kilometer", 1000}, {"kilometers", 1000}, {"kilometre", 1000}, {"kilometres", 1000},
                                          {"mi", 1609.344}, {"mile", 1609.344}, {"miles", 1609.344}, {"yd", 0.9144},     {"yard", 0.9144}, {"yards", 0.9144},
                                          {"ft", 0.3048}, {"feet", 0.3048},  {"foot", 0.3048},   {"cm", 0.01},       {"centimeters", 0.01}, {"in", 0.0254},
                                          {"inches", 0.0254}, {"公里", 1000}, {"米", 1},          {"英里", 1609.344}};
    return kWords.find(word);
}

std::optional<double> parseDuration(std::string_view cell)
{
    std::string_view rest = trimmedWord(cell);
    if (rest.empty()) return {};
    if (rest.find(':') != std::string_view::npos) return clockDuration(rest);
    double total = 0.0;
    while (!rest.empty()) {
        const std::size_t length = numberLength(rest);
        const std::optional<double> value = readNumber(rest.substr(0, length));
        if (!value) return {};
        rest = trimmedWord(rest.substr(length));
        const std::size_t next = std::min(rest.find_first_of("0123456789"), rest.size());
        std::string_view word = trimmedWord(rest.substr(0, next));
        if (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
        // 2' 30", as stopwatches show it
        if (word == "\"" || word == "''" || word == "\xE2\x80\xB3" || word == "\xE2\x80\x9D") word = "s";
        if (word == "'" || word == "\xE2\x80\xB2" || word == "\xE2\x80\x99") word = "min";
        const std::optional<double> seconds = word.empty() ? std::optional<double>(1.0) : secondsPer(word);
        if (!seconds || (word.empty() && total > 0.0)) return {};
        total += *value * *seconds;
        rest.remove_prefix(next);
    }
    return total;
}

}  // namespace liftgraph::import
