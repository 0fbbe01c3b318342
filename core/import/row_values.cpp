#include "core/import/row_values.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/import/dates.h"
#include "core/import/encoding.h"
#include "core/import/days_without_year.h"
#include "core/import/numbers.h"
#include "core/import/packed_sets.h"
#include "core/import/pivot_cells.h"
#include "core/import/words.h"
#include "core/log/body_mass_range.h"

namespace liftgraph::import {

namespace {

constexpr double kLeastRated = 5.0;  ///< RPE; where one column holds both, a smaller number counts repetitions in reserve
constexpr double kMaxLoadKg = 2000.0;
constexpr double kMaxReps = 10000.0;
constexpr double kMaxSeconds = 7.0 * 86400.0;
constexpr double kMaxMetres = 1e6;
constexpr double kMaxEffort = 10.0;
constexpr double kMaxRir = 100.0;

/// Words that people write where there is nothing to write.
bool meansNothing(std::string_view cell)
{
    static const WordTable<bool> kWords{{"", true}, {"n/a", true}, {"na", true}, {"none", true}, {"null", true}, {"nan", true}, {"x", true}};
    return kWords.find(cell).has_value();
}

bool meansBodyWeight(std::string_view cell)
{
    static const WordTable<bool> kWords{{"bw", true}, {"bodyweight", true}, {"body weight", true}, {"body", true}, {"kg", true}, {"körpergewicht", true}};
    return kWords.find(cell).has_value();
}

/// Whether a column of units says that the value beside it is no weight: body weight, a distance, a time, calories.
bool measuresNoLoad(std::string_view unit)
{
    if (unit.empty() || loadUnit(unit)) return false;
    static const WordTable<bool> kWords{{"cal", true}, {"cals", true}, {"calories", true}, {"kcal", true}, {"reps", true}, {"rep", true}, {"total reps", true}, {"rounds", true}, {"round", true}, {"level", true}, {"%", true}};
    return meansBodyWeight(unit) || metresPer(unit) || secondsUnit(foldedWord(unit)) || kWords.find(unit);
}

/// What stands behind "BW+" or "BW-".
struct BesideBodyWeight {
    bool helps = false;  ///< a minus: an assisting machine or band
    std::string_view load = {};
};
std::optional<BesideBodyWeight> besideBodyWeight(std::string_view cell)
{
    const std::size_t sign = cell.find_first_of("+-");
    if (sign == std::string_view::npos || sign == 0 || !meansBodyWeight(trimmedWord(cell.substr(0, sign)))) return {};
    return BesideBodyWeight{cell[sign] == '-', trimmedWord(cell.substr(sign + 1))};
}

/// Whether the name says that the logged load is help.
bool namesHelp(std::string_view exercise)
{
    const std::string folded = foldedWord(exercise);
    return folded.find("assist") != std::string::npos || folded.find("unterstutz") != std::string::npos;
}

/// "1250" of "1,250", "1250.5 lbs" of "1,250.5 lbs"; what can be no load of more than a thousand stays as it is.
std::string withoutThousands(std::string_view cell)
{
    const auto digits = [&](std::size_t from, std::size_t count) {
        return cell.size() >= from + count && cell.substr(from, count).find_first_not_of("0123456789") == std::string_view::npos;
    };
    const bool thousands = digits(0, 1) && cell.substr(1, 1) == "," && digits(2, 3) && !digits(2, 4) && cell.front() >= '1' && cell.front() <= '4' &&
                           cell.find(',', 2) == std::string_view::npos;
    return thousands ? std::string(1, cell.front()) + std::string(cell.substr(2)) : std::string(cell);
}

/// "8" of "@8", "RPE 8", "8 RIR"; "8-9" stays.
std::string_view effortDigits(std::string_view cell)
{
    const std::size_t first = cell.find_first_of("0123456789");
    if (first == std::string_view::npos) return {};
    static const WordTable<bool> kMarks{{"", true}, {"rpe", true}, {"rir", true}, {"rpe:", true}, {"in reserve", true}};
    const std::size_t last = cell.find_last_of("0123456789");
    const bool known = kMarks.find(cell.substr(0, first)).has_value() && kMarks.find(cell.substr(last + 1)).has_value();
    return known ? cell.substr(first, last + 1 - first) : std::string_view();
}

/// "kg" of "kg ✅": a unit before signs that are no letters of any script that units are written in.
std::string_view withoutSigns(std::string_view unit)
{
    const std::size_t space = unit.find(' ');
    if (space == std::string_view::npos) return unit;
    const bool signs = std::all_of(unit.begin() + static_cast<std::ptrdiff_t>(space), unit.end(), [](char c) { return c == ' ' || c == '!' || static_cast<unsigned char>(c) >= 0x80; });
    return signs ? unit.substr(0, space) : unit;
}

/// A load with words around it: "20kg each", "20/hand", "KB 24", "~100", "100kg + belt".
std::optional<Quantity> loadAmongWords(std::string_view cell)
{
    static const WordTable<bool> kBefore{{"", true}, {"ca", true}, {"c", true}, {"about", true}, {"approx", true}, {"kb", true}, {"db", true}, {"bb", true}, {"kh", true}, {"lh", true}};
    const std::size_t digit = cell.find_first_of("0123456789");
    if (digit == std::string_view::npos || cell.find_first_of("-%:") != std::string_view::npos || !kBefore.find(cell.substr(0, digit))) return {};
    std::string_view text = cell.substr(digit);
    // "2 plates" is no weight; behind a unit other words may stand.
    if (const PivotResult apart = pivotResult(text); isLoneNumber(apart.sets) && !parseNumber(apart.sets)) text = apart.sets;
    if (const std::optional<Quantity> whole = parseQuantity(text); whole && (whole->unit.empty() || loadUnit(whole->unit))) return whole;
    const auto pieces = parsePacked(text);
    if (!pieces || pieces->size() != 1) return {};
    const PackedPiece& piece = pieces->front();
    const bool alone = !piece.reps && !piece.sets && !piece.seconds && !piece.metres && !piece.at && !piece.bodyWeight && piece.bare.size() + piece.load.has_value() == 1;
    if (!alone || piece.ranged) return {};
    return Quantity{piece.load ? *piece.load : piece.bare[0], piece.unit ? std::string_view(unitName(*piece.unit)) : std::string_view()};
}

/// "10 min" among loads is how long a run took. "30s" are two dumbbells, and "10m" may be either.
bool saysHowLong(std::string_view cell)
{
    static const WordTable<bool> kUnits{{"min", true}, {"mins", true}, {"minute", true}, {"minutes", true}, {"minuten", true}, {"h", true}, {"hour", true}, {"hours", true},
                                        {"sec", true}, {"secs", true}, {"second", true}, {"seconds", true}, {"sek", true}, {"km", true}, {"mi", true}, {"miles", true}};
    const std::optional<Quantity> quantity = parseQuantity(cell);
    return quantity && kUnits.find(quantity->unit).has_value();
}

/// "AMRAP", "max": how many is not said.
bool saysMost(std::string_view cell)
{
    static const WordTable<bool> kWords{{"amrap", true}, {"max", true}, {"failure", true}, {"to failure", true}, {"f", true}, {"mr", true}, {"maximal", true}, {"bis muskelversagen", true}};
    return kWords.find(cell).has_value();
}

std::optional<Refusal> bounded(double value, double limit, int column, std::string_view cell, OptionalNumber& out)
{
    if (value < 0.0) return Refusal{column, quoted(cell) + " is negative."};
    if (value > limit) return Refusal{column, quoted(cell) + " is more than can be (" + std::to_string(static_cast<long>(limit)) + ")."};
    out = value;
    return {};
}

/// A date that can be nothing else: with a year of four digits, or with a month's name. "8/10/12" is three numbers.
std::optional<WrittenTime> dateOfReps(std::string_view cell)
{
    constexpr std::string_view kDigits = "0123456789";
    if (cell.size() < 5 || cell.find_first_not_of("0123456789.,+ ") == std::string_view::npos) return {};
    if (cell.find_first_of("/-.") == std::string_view::npos) return {};
    const bool yearFirst = cell.substr(0, 4).find_first_not_of(kDigits) == std::string_view::npos;
    const bool yearLast = cell.substr(cell.size() - 4).find_first_not_of(kDigits) == std::string_view::npos;
    if (yearFirst) return parseTime(cell, DateOrder::YearMonthDay);
    if (yearLast) {
        const std::optional<WrittenTime> date = parseTime(cell, DateOrder::DayMonthYear);
        return date ? date : parseTime(cell, DateOrder::MonthDayYear);
    }
    const bool named = std::any_of(cell.begin(), cell.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
    if (!named) return {};
    std::string dated(cell);  // "10-Aug", as a spreadsheet shows it
    std::replace(dated.begin(), dated.end(), '-', ' ');
    return parseTime(dated + " 2000", DateOrder::YearMonthDay);
}

}  // namespace

std::string quoted(std::string_view cell)
{
    constexpr std::size_t kShown = 40;
    std::string text(cell.substr(0, kShown));
    // Never cut a character in two.
    if (const std::size_t bad = firstInvalidUtf8(text); bad != std::string_view::npos) text.resize(bad);
    return "\"" + text + (cell.size() > kShown ? "...\"" : "\"");
}

std::string whyNoDate(std::string_view cell)
{
    if (isDayWithoutYear(cell)) return quoted(cell) + " is a day without a year. " + kHowToSayTheYear;
    if (isWeekday(cell) || weekAndDay(cell)) {
        return quoted(cell) + " is a weekday without a date. Write the day on which week 1 begins above the table, such as \"Start 2024-01-08\"; "
                              "or state the year, if the weeks are those of the calendar.";
    }
    if (isPartLabel(cell)) return quoted(cell) + " is no date, as in a programme. Write the date of each session beside it.";
    return quoted(cell) + " is not a date between 1950 and 2100.";
}

std::string_view loadInCell(std::string_view cell)
{
    const std::optional<BesideBodyWeight> beside = besideBodyWeight(cell);
    return beside ? beside->load : cell;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view several)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : several);
}

std::optional<Refusal> RowValues::number(const Record& record, Meaning meaning, double limit, OptionalNumber& value) const
{
    const int column = m_layout.at(meaning);
    const std::string_view cell = record.cell(column);
    if (cell.empty()) return {};
    const std::optional<Quantity> quantity = parseQuantity(cell);
    if (!quantity) {
        if (meansNothing(cell)) return {};
        return Refusal{column, quoted(cell) + " is not a number."};
    }
    if (!quantity->unit.empty() && foldedWord(quantity->unit).find_first_of("0123456789") != std::string::npos) {
        return Refusal{column, quoted(cell) + " is more than one number."};
    }
    return bounded(quantity->value, limit, column, cell, value);
}

std::optional<Refusal> RowValues::seconds(const Record& record, Meaning meaning, double perUnit, OptionalNumber& value) const
{
    const int column = m_layout.at(meaning);
    const std::string_view cell = record.cell(column);
    if (cell.empty()) return {};
    if (const std::optional<double> bare = parseNumber(cell)) return bounded(*bare * perUnit, kMaxSeconds, column, cell, value);
    const std::optional<double> span = parseDuration(cell);
    if (!span && meansNothing(cell)) return {};
    if (!span) return Refusal{column, quoted(cell) + " is not a span of time."};
    return bounded(*span, kMaxSeconds, column, cell, value);
}

std::optional<Refusal> RowValues::load(const Record& record, OptionalNumber& value, std::string& note) const
{
    const int column = m_layout.at(Meaning::Load);
    const std::string_view cell = record.cell(column);
    if (cell.empty()) return {};
    if (const std::string_view stated = record.cell(m_layout.at(Meaning::LoadUnit)); measuresNoLoad(stated)) {
        if (!meansBodyWeight(stated)) note = std::string(cell) + " " + std::string(stated);
        return {};
    }
    const std::optional<BesideBodyWeight> beside = besideBodyWeight(cell);
    if (beside && beside->helps && !namesHelp(record.cell(m_layout.at(Meaning::Exercise)))) {
        return Refusal{column, quoted(cell) + " is less than body weight. Give what is done with help a name of its own, such as \"Assisted Pull Up\"."};
    }
    const std::string plain = m_units.commaThousands ? withoutThousands(beside ? beside->load : cell) : std::string(beside ? beside->load : cell);
    std::optional<Quantity> quantity = parseQuantity(plain);
    const bool read = quantity && (quantity->unit.empty() || loadUnit(withoutSigns(quantity->unit)));
    if (!read && !beside && !meansNothing(cell)) {
        if (const std::optional<Quantity> among = loadAmongWords(cell)) {
            quantity = among;
            note = cell;
        }
    }
    if (!quantity) {
        if (meansNothing(cell) || meansBodyWeight(cell)) return {};
        return Refusal{column, quoted(cell) + " is not a weight."};
    }
    Unit unit = m_units.load;
    if (!m_units.loadForced) {
        if (const std::string_view stated = record.cell(m_layout.at(Meaning::LoadUnit)); !stated.empty()) unit = loadUnit(stated).value_or(unit);
    }
    if (!quantity->unit.empty()) {
        const std::optional<Unit> written = loadUnit(withoutSigns(quantity->unit));
        if (!written) return Refusal{column, quoted(cell) + " is not a weight."};
        if (!m_units.loadForced) unit = *written;
    }
    // What helps is written with a minus by some.
    const bool helps = quantity->value < 0.0 && namesHelp(record.cell(m_layout.at(Meaning::Exercise)));
    const double loadKg = toKilograms(helps ? -quantity->value : quantity->value, unit);
    if (loadKg > kMaxLoadKg) return Refusal{column, quoted(cell) + " is more than 2000 kg."};
    return bounded(loadKg, kMaxLoadKg, column, cell, value);
}

std::optional<double> RowValues::bodyMass(std::string_view cell) const
{
    const std::optional<Quantity> quantity = parseQuantity(cell);
    if (!quantity) return {};
    const Unit unit = loadUnit(quantity->unit).value_or(m_layout.bodyMassUnit.value_or(m_units.load));
    const double kilograms = toKilograms(quantity->value, unit);
    return log::canBeBodyMass(kilograms) ? std::optional(kilograms) : std::nullopt;
}

std::optional<Refusal> RowValues::distance(const Record& record, OptionalNumber& value) const
{
    const int column = m_layout.at(Meaning::Distance);
    const std::string_view cell = record.cell(column);
    if (cell.empty()) return {};
    const std::optional<Quantity> quantity = parseQuantity(cell);
    if (!quantity && meansNothing(cell)) return {};
    if (!quantity) return Refusal{column, quoted(cell) + " is not a distance."};
    double metres = m_units.metresPerUnit;
    if (const std::string_view stated = record.cell(m_layout.at(Meaning::DistanceUnit)); !stated.empty()) metres = metresPer(stated).value_or(metres);
    if (!quantity->unit.empty()) metres = metresPer(quantity->unit).value_or(metres);
    return bounded(quantity->value * metres, kMaxMetres, column, cell, value);
}

/// "1:30" and "45 s" among repetitions are a set held for time, "20 m" one over a distance.
bool RowValues::measured(std::string_view cell, log::Set& set) const
{
    if (cell.size() < 2 || parseNumber(cell)) return false;
    const std::optional<Quantity> quantity = parseQuantity(cell);
    if (!quantity || quantity->unit.empty() || quantity->value < 0.0) return false;
    const bool clock = cell.find(':') != std::string_view::npos;
    const std::string unit = foldedWord(quantity->unit);
    const std::optional<double> span = clock || secondsUnit(unit) ? parseDuration(cell) : std::nullopt;
    if (span && *span <= kMaxSeconds) {
        set.durationS = span;
    } else if (const std::optional<double> metres = metresPer(unit); metres && !clock && quantity->value * *metres <= kMaxMetres) {
        set.distanceM = quantity->value * *metres;
    } else {
        return false;
    }
    return true;
}

/// "8-10" typed into a cell becomes 10 August or 8 October; either way day and month are the range, the lower number first.
std::optional<Refusal> RowValues::reps(const Record& record, log::Set& set)
{
    if (measured(record.cell(m_layout.at(Meaning::Reps)), set)) {
        ++m_measuredReps;
        return {};
    }
    const std::optional<WrittenTime> date = dateOfReps(record.cell(m_layout.at(Meaning::Reps)));
    if (!date || date->hasTime) {
        std::optional<Refusal> refusal = number(record, Meaning::Reps, kMaxReps, set.reps);
        if (!refusal) return {};
        const std::string_view cell = record.cell(m_layout.at(Meaning::Reps));
        const double about = cell.starts_with('~') ? parseNumber(cell.substr(1)).value_or(-1.0) : -1.0;
        const bool known = about >= 0.0 && about <= kMaxReps;
        if (!saysMost(cell) && !known) return refusal;
        if (known) set.reps = about;
        set.note = set.note.empty() ? std::string(cell) : set.note + "\n" + std::string(cell);
        return {};
    }
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(date->time));
    const auto [low, high] = std::minmax({static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())});
    set.reps = static_cast<double>(low);
    set.note = std::to_string(low) + "-" + std::to_string(high);
    ++m_datedRanges;
    return {};
}

/// Words for an effort cost no set: people write them there. A number that is none on the scale belongs elsewhere, so the row is not trusted.
std::optional<Refusal> RowValues::effort(const Record& record, Meaning meaning, double limit, OptionalNumber& value)
{
    const std::string_view cell = record.cell(m_layout.at(meaning));
    if (cell.empty() || parseNumber(cell)) return number(record, meaning, limit, value);
    const std::string_view digits = effortDigits(cell);
    const std::size_t mark = digits.find_first_of("-/");
    const std::optional<double> low = parseNumber(trimmedWord(digits.substr(0, mark)));
    const std::optional<double> high = mark == std::string_view::npos ? low : parseNumber(trimmedWord(digits.substr(mark + 1)));
    if (low && high && *low >= 0.0 && *low <= *high && *high <= limit) {
        value = (*low + *high) / 2.0;
    } else if (!meansNothing(cell)) {
        ++m_unreadEfforts;
    }
    return {};
}

std::optional<Refusal> RowValues::read(const Record& record, log::Set& set)
{
    const std::string_view loadCell = record.cell(m_layout.at(Meaning::Load));
    const bool lasted = saysHowLong(loadCell) && measured(loadCell, set);
    m_measuredLoads += lasted;
    if (auto refusal = lasted ? std::nullopt : load(record, set.loadKg, set.note)) return refusal;
    if (auto refusal = seconds(record, Meaning::Duration, m_layout.secondsPerUnit, set.durationS)) return refusal;
    if (auto refusal = distance(record, set.distanceM)) return refusal;
    if (auto refusal = reps(record, set)) return refusal;
    if (lasted && set.reps == 1.0) set.reps.reset();  // a run is no repetition
    if (auto refusal = effort(record, Meaning::Rpe, kMaxEffort, set.rpe)) return refusal;
    if (m_layout.eitherEffort && set.rpe && *set.rpe < kLeastRated) std::swap(set.rpe, set.rir);
    if (auto refusal = effort(record, Meaning::Rir, kMaxRir, set.rir)) return refusal;
    if (seconds(record, Meaning::Rest, m_layout.restSecondsPerUnit, set.restS)) ++m_unreadRests;  // no reason to lose the set
    if (set.rpe && *set.rpe < 1.0) set.rpe.reset();  // 0 is how some apps write "not rated"
    return {};
}

}  // namespace liftgraph::import
