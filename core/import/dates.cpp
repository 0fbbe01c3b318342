#include "core/import/dates.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

#include "core/import/numbers.h"
#include "core/import/words.h"

namespace liftgraph::import {

std::optional<unsigned> weekdayNamed(std::string_view word)
{
    static const WordTable<unsigned> kDays{
        {"mon", 1}, {"tue", 2}, {"tues", 2}, {"wed", 3}, {"thu", 4}, {"thur", 4}, {"thurs", 4}, {"fri", 5}, {"sat", 6}, {"sun", 0}, {"monday", 1},
        {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4}, {"friday", 5}, {"saturday", 6}, {"sunday", 0}, {"mo", 1}, {"di", 2}, {"mi", 3}, {"do", 4},
        {"fr", 5}, {"sa", 6}, {"so", 0}, {"montag", 1}, {"dienstag", 2}, {"mittwoch", 3}, {"donnerstag", 4}, {"freitag", 5}, {"samstag", 6},
        {"sonntag", 0}, {"lun", 1}, {"mar", 2}, {"mer", 3}, {"jeu", 4}, {"ven", 5}, {"sam", 6}, {"dim", 0}, {"lundi", 1}, {"mardi", 2},
        {"mercredi", 3}, {"jeudi", 4}, {"vendredi", 5}, {"samedi", 6}, {"dimanche", 0}, {"lunes", 1}, {"martes", 2}, {"miércoles", 3}, {"jueves", 4},
        {"viernes", 5}, {"sábado", 6}, {"domingo", 0}, {"mié", 3}, {"jue", 4}, {"vie", 5}, {"sáb", 6}, {"dom", 0}, {"gio", 4}, {"ma", 2}, {"wo", 3}, {"lunedì", 1}, {"martedì", 2}, {"mercoledì", 3}, {"giovedì", 4}, {"venerdì", 5}, {"sabato", 6},
        {"domenica", 0}, {"segunda", 1}, {"terça", 2}, {"quarta", 3}, {"quinta", 4}, {"sexta", 5}};
    return kDays.find(word);
}

namespace {

constexpr int kFirstYear = 1950;
constexpr int kLastYear = 2100;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Walks over a cell, taking numbers and words off its front.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    /// A number of `least` to `most` digits, or -1 with nothing taken.
    int number(std::size_t least, std::size_t most)
    {
        std::size_t length = 0;
        int value = 0;
        while (length < m_rest.size() && isDigit(m_rest[length])) {
            if (length == most) return -1;
            value = value * 10 + (m_rest[length++] - '0');
        }
        if (length < least) return -1;
        m_rest.remove_prefix(length);
        return value;
    }
    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void skipAny(std::string_view characters)
    {
        while (!m_rest.empty() && characters.find(m_rest.front()) != std::string_view::npos) m_rest.remove_prefix(1);
    }
    /// Letters (and any byte beyond ASCII) up to the next space, digit or mark.
    std::string_view word()
    {
        std::size_t length = 0;
        while (length < m_rest.size()) {
            const auto c = static_cast<unsigned char>(m_rest[length]);
            if (!(c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) break;
            ++length;
        }
        const std::string_view found = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return found;
    }
    std::string_view rest() const { return m_rest; }
    bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

std::optional<unsigned> monthNamed(std::string_view word)
{
    // Full names and the short forms of English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Russian, Turkish.
    static const WordTable<unsigned> kMonths{
        {"jan", 1}, {"january", 1}, {"januar", 1}, {"jänner", 1}, {"janvier", 1}, {"janv", 1}, {"enero", 1}, {"ene", 1}, {"janeiro", 1},
        {"gennaio", 1}, {"gen", 1}, {"januari", 1}, {"sty", 1}, {"stycznia", 1}, {"янв", 1}, {"января", 1},
        {"feb", 2}, {"february", 2}, {"februar", 2}, {"février", 2}, {"févr", 2}, {"fév", 2}, {"febrero", 2}, {"fev", 2}, {"fevereiro", 2},
        {"febbraio", 2}, {"februari", 2}, {"lut", 2}, {"lutego", 2}, {"фев", 2}, {"февр", 2}, {"февраля", 2},
        {"mar", 3}, {"march", 3}, {"märz", 3}, {"mär", 3}, {"mrz", 3}, {"maerz", 3}, {"mars", 3}, {"marzo", 3}, {"março", 3}, {"maart", 3},
        {"mrt", 3}, {"marca", 3}, {"мар", 3}, {"марта", 3},
        {"apr", 4}, {"april", 4}, {"avril", 4}, {"avr", 4}, {"abril", 4}, {"abr", 4}, {"aprile", 4}, {"kwi", 4}, {"kwietnia", 4}, {"апр", 4},
        {"апреля", 4},
        {"may", 5}, {"mai", 5}, {"mayo", 5}, {"maio", 5}, {"maggio", 5}, {"mag", 5}, {"mei", 5}, {"maj", 5}, {"maja", 5}, {"мая", 5}, {"май", 5},
        {"jun", 6}, {"june", 6}, {"juni", 6}, {"juin", 6}, {"junio", 6}, {"junho", 6}, {"giugno", 6}, {"giu", 6}, {"cze", 6}, {"czerwca", 6},
        {"июн", 6}, {"июня", 6},
        {"jul", 7}, {"july", 7}, {"juli", 7}, {"juillet", 7}, {"juil", 7}, {"julio", 7}, {"julho", 7}, {"luglio", 7}, {"lug", 7}, {"lip", 7},
        {"lipca", 7}, {"июл", 7}, {"июля", 7},
        {"aug", 8}, {"august", 8}, {"août", 8}, {"agosto", 8}, {"ago", 8}, {"augustus", 8}, {"augusti", 8}, {"sie", 8}, {"sierpnia", 8},
        {"авг", 8}, {"августа", 8},
        {"sep", 9}, {"sept", 9}, {"september", 9}, {"septembre", 9}, {"septiembre", 9}, {"setembro", 9}, {"set", 9}, {"settembre", 9}, {"wrz", 9},
        {"września", 9}, {"сен", 9}, {"сент", 9}, {"сентября", 9},
        {"oct", 10}, {"october", 10}, {"oktober", 10}, {"okt", 10}, {"octobre", 10}, {"octubre", 10}, {"outubro", 10}, {"out", 10},
        {"ottobre", 10}, {"ott", 10}, {"paź", 10}, {"października", 10}, {"окт", 10}, {"октября", 10},
        {"nov", 11}, {"november", 11}, {"novembre", 11}, {"noviembre", 11}, {"novembro", 11}, {"lis", 11}, {"listopada", 11}, {"ноя", 11},
        {"нояб", 11}, {"ноября", 11},
        {"dec", 12}, {"december", 12}, {"dezember", 12}, {"dez", 12}, {"décembre", 12}, {"déc", 12}, {"diciembre", 12}, {"dic", 12},
        {"oca", 1}, {"ocak", 1}, {"şub", 2}, {"şubat", 2}, {"mart", 3}, {"nis", 4}, {"nisan", 4}, {"mayıs", 5}, {"haz", 6}, {"haziran", 6},
        {"tem", 7}, {"temmuz", 7}, {"ağu", 8}, {"ağustos", 8}, {"eyl", 9}, {"eylül", 9}, {"eki", 10}, {"ekim", 10}, {"kas", 11},
        {"kasım", 11}, {"ara", 12}, {"aralık", 12},
        {"dezembro", 12}, {"dicembre", 12}, {"gru", 12}, {"grudnia", 12}, {"дек", 12}, {"декабря", 12}};
    return kMonths.find(word);
}

std::optional<log::LocalDay> dayOf(int year, int month, int day)
{
    if (year >= 0 && year < 100) year += year < 70 ? 2000 : 1900;
    if (year < kFirstYear || year > kLastYear || month < 1 || day < 1) return {};
    const std::chrono::year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok()) return {};
    return log::LocalDay(date);
}

/// A time of day at the front: seconds since midnight. Fractions, zones and zone names after it are passed over.
std::optional<int> clockOf(Scanner& scanner)
{
    int hour = scanner.number(1, 2);
    const bool hourMark = hour >= 0 && (scanner.take(':') || scanner.take('h') || scanner.take('.'));
    const std::string behind = foldedWord(scanner.rest().substr(0, 5));
    const bool hourAlone = hour >= 0 && !hourMark && (behind == "am" || behind == "pm");  // "7 pm"
    if (!hourMark && !hourAlone) return {};
    const int minute = hourAlone ? 0 : scanner.number(2, 2);
    const int second = scanner.take(':') ? scanner.number(2, 2) : 0;
    if (minute < 0 || second < 0 || hour > 23 || minute > 59 || second > 60) return {};
    if (scanner.take('.') || scanner.take(',')) scanner.number(1, 9);
    scanner.skipAny(" ");
    const std::string half = foldedWord(scanner.rest().substr(0, 4));
    if (half == "am" || half == "a m" || half == "pm" || half == "p m") {
        if (hour == 0 || hour > 12) return {};
        hour = hour % 12 + (half[0] == 'p' ? 12 : 0);
    } else if (!scanner.atEnd() && scanner.rest().find_first_not_of("Zz+-:0123456789UTCGM ") != std::string_view::npos) {
        return {};
    }
    return hour * 3600 + minute * 60 + std::min(second, 59);
}

std::optional<WrittenTime> withClock(std::optional<log::LocalDay> day, Scanner& scanner)
{
    if (!day) return {};
    if (scanner.atEnd()) return WrittenTime{log::LocalTime(*day), false};
    scanner.skipAny(" ,T_");
    std::string_view before = scanner.rest();
    for (const std::string_view link : {std::string_view("at "), std::string_view("um "), std::string_view("à "), std::string_view("г., "), std::string_view("г. "), std::string_view("klo ")}) {
        if (before.starts_with(link)) scanner = Scanner(before.substr(link.size()));
    }
    if (scanner.atEnd()) return WrittenTime{log::LocalTime(*day), false};
    const std::optional<int> seconds = clockOf(scanner);
    if (!seconds) return {};
    return WrittenTime{log::LocalTime(*day) + std::chrono::seconds(*seconds), true};
}

struct NumericDate {
    int first = 0;
    int second = 0;
    int year = 0;
    bool yearFirst = false;
};

/// Three numbers with the same mark between them; "5. 3. 2024" and "2024. 3. 5." as they are written in Central Europe and Korea.
std::optional<NumericDate> numericDate(Scanner& scanner)
{
    const std::size_t before = scanner.rest().size();
    const int first = scanner.number(1, 4);
    const std::size_t firstDigits = before - scanner.rest().size();
    if (first < 0 || scanner.atEnd()) return {};
    const char mark = scanner.rest().front();
    if (mark != '/' && mark != '.' && mark != '-') return {};
    const auto next = [&] {
        const bool marked = scanner.take(mark);
        if (mark == '.') scanner.skipAny(" ");
        return marked;
    };
    next();
    const int second = scanner.number(1, 2);
    if (second < 0 || !next()) return {};
    const auto endPoint = [&] {
        const std::string_view rest = scanner.rest();
        if (mark == '.' && (rest == "." || rest.starts_with(". "))) scanner.take('.');
    };
    if (firstDigits == 4) {
        const int third = scanner.number(1, 2);
        if (third < 0) return {};
        endPoint();
        return NumericDate{second, third, first, true};
    }
    const int year = scanner.number(2, 4);
    if (firstDigits > 2 || year < 0) return {};
    endPoint();
    return NumericDate{first, second, year, false};
}

std::optional<WrittenTime> namedDate(std::string_view cell)
{
    Scanner scanner(cell);
    int day = scanner.number(1, 2);
    if (day < 0) {
        // "Monday, 15 Sep 2025", "Sep 15, 2025"
        const std::string_view word = scanner.word();
        if (word.empty()) return {};
        scanner.skipAny(" .,");
        const std::optional<unsigned> month = monthNamed(word);
        day = scanner.number(1, 2);
        if (day < 0) return {};
        if (month) {
            const std::string_view ordinal = scanner.word();
            if (!ordinal.empty() && ordinal.size() != 2) return {};
            scanner.skipAny(" .,");
            return withClock(dayOf(scanner.number(4, 4), static_cast<int>(*month), day), scanner);
        }
    }
    scanner.skipAny(" .-/");
    std::string_view word = scanner.word();
    if (word == "de" || word == "st" || word == "nd" || word == "rd" || word == "th" || word == "er") {
        scanner.skipAny(" ");
        word = scanner.word();
    }
    const std::optional<unsigned> month = monthNamed(word);
    if (!month) return {};
    scanner.skipAny(" .,-/");
    if (scanner.rest().starts_with("de ")) scanner = Scanner(scanner.rest().substr(3));
    const int year = scanner.number(4, 4);
    return withClock(dayOf(year < 0 ? scanner.number(2, 2) : year, static_cast<int>(*month), day), scanner);
}

/// "2024年1月5日 10:00", "2024년 1월 5일".
std::optional<WrittenTime> eastAsianDate(std::string_view cell)
{
    Scanner scanner(cell);
    const auto part = [&scanner](std::size_t digits, std::string_view chinese, std::string_view korean) {
        const int value = scanner.number(1, digits);
        const std::string_view mark = scanner.word();
        scanner.skipAny(" ");
        return mark == chinese || mark == korean ? value : -1;
    };
    const int year = part(4, "年", "년"), month = part(2, "月", "월"), day = part(2, "日", "일");
    return year < kFirstYear ? std::nullopt : withClock(dayOf(year, month, day), scanner);
}

/// What stands behind the name of a weekday; empty where the cell does not begin with one.
std::string_view behindWeekday(std::string_view cell)
{
    Scanner scanner(cell);
    const std::string_view word = scanner.word();
    if (word.empty() || scanner.atEnd() || !weekdayNamed(word)) return {};
    scanner.skipAny(" .,");
    return scanner.rest();
}

/// "2024-W10-1", "2024W101": the first day of week 10. Week 1 is the one with 4 January in it (ISO 8601).
std::optional<WrittenTime> isoWeekDate(std::string_view cell)
{
    Scanner scanner(cell);
    const int year = scanner.number(4, 4);
    scanner.take('-');
    if (year < kFirstYear || year > kLastYear || !(scanner.take('W') || scanner.take('w'))) return {};
    const int compact = scanner.number(3, 3);
    const int week = compact < 0 ? scanner.number(2, 2) : compact / 10;
    const int day = compact >= 0 ? compact % 10 : scanner.take('-') ? scanner.number(1, 1) : -1;
    if (week < 1 || week > 53 || day < 1 || day > 7) return {};
    using namespace std::chrono;
    const auto ofYear = [](int wanted) {
        const local_days fourth = local_days(std::chrono::year(wanted) / January / 4);
        return fourth - (weekday(fourth) - Monday);
    };
    const log::LocalDay date = ofYear(year) + days(7 * (week - 1) + day - 1);
    return date < ofYear(year + 1) ? withClock(date, scanner) : std::nullopt;
}

}  // namespace

std::optional<WrittenTime> parseTime(std::string_view cell, DateOrder order)
{
    cell = trimmedWord(cell);
    Scanner scanner(cell);
    if (const std::optional<NumericDate> date = numericDate(scanner)) {
        if (date->yearFirst) return withClock(dayOf(date->year, date->first, date->second), scanner);
        const bool monthFirst = order == DateOrder::MonthDayYear;
        return withClock(dayOf(date->year, monthFirst ? date->first : date->second, monthFirst ? date->second : date->first), scanner);
    }
    Scanner packed(cell);
    if (const int digits = packed.number(8, 8); digits > 0 && packed.atEnd()) {
        return withClock(dayOf(digits / 10000, digits / 100 % 100, digits % 100), packed);
    }
    if (const auto named = namedDate(cell)) return named;
    if (const auto eastern = eastAsianDate(cell)) return eastern;
    if (const auto week = isoWeekDate(cell)) return week;
    const std::string_view rest = behindWeekday(cell);
    return rest.empty() || rest.size() == cell.size() ? std::nullopt : parseTime(rest, order);
}

std::optional<WrittenTime> parseSerialDate(std::string_view cell)
{
    constexpr double kFirstDay = 25569.0, kLastDay = 73050.0;  // 1970 to the end of 2099, counted from 30 December 1899
    const std::optional<double> days = parseNumber(cell);
    if (!days || *days < kFirstDay || *days > kLastDay) return {};
    const double whole = std::floor(*days);
    const log::LocalDay day{std::chrono::days(static_cast<int>(whole - kFirstDay))};
    const auto seconds = std::chrono::seconds(std::lround((*days - whole) * 86400.0));
    return WrittenTime{log::LocalTime(day) + seconds, whole != *days};
}

std::optional<int> parseClock(std::string_view cell)
{
    Scanner scanner(trimmedWord(cell));
    return clockOf(scanner);
}

void DateOrderGuess::see(std::string_view cell)
{
    const std::string_view text = trimmedWord(cell);
    const std::string_view behind = behindWeekday(text);
    Scanner scanner(behind.empty() ? text : behind);
    if (scanner.atEnd()) return;
    const std::optional<NumericDate> date = numericDate(scanner);
    if (!date || date->yearFirst) {
        m_iso = m_iso || (!m_numeric && parseTime(cell, DateOrder::YearMonthDay).has_value());
        return;
    }
    m_numeric = true;
    m_dayFirst = m_dayFirst || (date->first > 12 && date->first < 32);
    m_monthFirst = m_monthFirst || (date->second > 12 && date->second < 32);
    if (!behind.empty()) seeWeekday(*weekdayNamed(Scanner(text).word()), dayOf(date->year, date->second, date->first), dayOf(date->year, date->first, date->second));
    const auto jump = [](std::optional<log::LocalDay>& last, std::optional<log::LocalDay> day, long& sum) {
        if (!day) return;
        if (last) sum += std::abs((*day - *last).count());
        last = day;
    };
    jump(m_lastDayFirst, dayOf(date->year, date->second, date->first), m_jumpsDayFirst);
    jump(m_lastMonthFirst, dayOf(date->year, date->first, date->second), m_jumpsMonthFirst);
}

/// "Mon 3/4/2024" is 4 March: 3 April was a Wednesday.
void DateOrderGuess::seeWeekday(unsigned written, std::optional<log::LocalDay> dayFirst, std::optional<log::LocalDay> monthFirst)
{
    const auto fits = [written](std::optional<log::LocalDay> day) { return day && std::chrono::weekday(*day).c_encoding() == written; };
    if (fits(dayFirst) == fits(monthFirst)) return;
    (fits(dayFirst) ? m_dayFirst : m_monthFirst) = true;
}

DateOrderGuess::Answer DateOrderGuess::answer() const
{
    if (!m_numeric) return {DateOrder::YearMonthDay, false};
    if (m_dayFirst != m_monthFirst) return {m_dayFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear, false};
    return {m_jumpsMonthFirst < m_jumpsDayFirst ? DateOrder::MonthDayYear : DateOrder::DayMonthYear, true};
}

}  // namespace liftgraph::import
