#include "core/import/row_values.h"

#include <cmath>

#include "core/import/encoding.h"
#include "core/import/numbers.h"
#include "core/import/words.h"

namespace liftgraph::import {

namespace {

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

std::optional<Refusal> bounded(double value, double limit, int column, std::string_view cell, OptionalNumber& out)
{
    if (value < 0.0) return Refusal{column, quoted(cell) + " is negative."};
    if (value > limit) return Refusal{column, quoted(cell) + " is more than can be (" + std::to_string(static_cast<long>(limit)) + ")."};
    out = value;
    return {};
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

std::optional<Refusal> RowValues::load(const Record& record, OptionalNumber& value) const
{
    const int column = m_layout.at(Meaning::Load);
    const std::string_view cell = record.cell(column);
    if (cell.empty()) return {};
    const std::optional<Quantity> quantity = parseQuantity(cell);
    if (!quantity) {
        if (meansNothing(cell) || meansBodyWeight(cell)) return {};
        return Refusal{column, quoted(cell) + " is not a weight."};
    }
    Unit unit = m_units.load;
    if (!m_units.loadForced) {
        if (const std::string_view stated = record.cell(m_layout.at(Meaning::LoadUnit)); !stated.empty()) unit = loadUnit(stated).value_or(unit);
    }
    if (!quantity->unit.empty()) {
        const std::optional<Unit> written = loadUnit(quantity->unit);
        if (!written) return Refusal{column, quoted(cell) + " is not a weight."};
        if (!m_units.loadForced) unit = *written;
    }
    const double loadKg = toKilograms(quantity->value, unit);
    if (loadKg > kMaxLoadKg) return Refusal{column, quoted(cell) + " is more than 2000 kg."};
    return bounded(loadKg, kMaxLoadKg, column, cell, value);
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

std::optional<Refusal> RowValues::read(const Record& record, log::Set& set) const
{
    if (auto refusal = load(record, set.loadKg)) return refusal;
    if (auto refusal = number(record, Meaning::Reps, kMaxReps, set.reps)) return refusal;
    if (auto refusal = seconds(record, Meaning::Duration, m_layout.secondsPerUnit, set.durationS)) return refusal;
    if (auto refusal = distance(record, set.distanceM)) return refusal;
    if (auto refusal = number(record, Meaning::Rpe, kMaxEffort, set.rpe)) return refusal;
    if (auto refusal = number(record, Meaning::Rir, kMaxRir, set.rir)) return refusal;
    if (auto refusal = seconds(record, Meaning::Rest, m_layout.restSecondsPerUnit, set.restS)) return refusal;
    if (set.rpe && *set.rpe < 1.0) set.rpe.reset();  // 0 is how some apps write "not rated"
    return {};
}

}  // namespace liftgraph::import
