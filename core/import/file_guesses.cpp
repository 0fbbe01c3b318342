#include "core/import/file_guesses.h"

#include <algorithm>

#include "core/import/dates.h"
#include "core/import/numbers.h"
#include "core/import/row_shape.h"
#include "core/import/row_values.h"
#include "core/import/sheet_words.h"
#include "core/import/unit_guess.h"

namespace liftgraph::import {

namespace {

/// Enough for any mark that a unit leaves on the numbers.
constexpr std::size_t kLoadsLookedAt = 8000;
constexpr std::size_t kDistancesLookedAt = 200;
constexpr std::int64_t kRowsForDistances = 20'000;  ///< runs are rare among lifts
constexpr std::int64_t kRowsBetweenPolls = 2048;

/// What the rows themselves say.
struct Evidence {
    DateOrderGuess dates = {};
    std::vector<double> loads = {};
    std::vector<double> bareLoads = {};  ///< of them those beside which no unit stands
    std::int64_t statedKilograms = 0;
    std::int64_t statedPounds = 0;
    std::vector<double> distances = {};  ///< above 0, without a unit
    bool dottedDates = false;
    bool decimalCommas = false;  ///< a load has a comma that parts no thousands: "62,5"
};

/// "3.1.2021".
bool dotted(std::string_view date)
{
    const std::size_t first = date.find('.');
    return first != std::string_view::npos && first <= 2 && date.find('.', first + 1) != std::string_view::npos;
}

/// "62,5" and "0,125"; "1,250" may be either.
bool partsDecimals(std::string_view load)
{
    const std::size_t comma = load.find(',');
    if (comma == std::string_view::npos || load.find_first_of(",.", comma + 1) != std::string_view::npos) return false;
    const std::size_t end = std::min(load.find_first_not_of("0123456789", comma + 1), load.size());
    const std::string_view whole = load.substr(0, comma);
    return end - comma - 1 != 3 || whole.empty() || whole == "0";
}

void countStated(Evidence& evidence, std::string_view word)
{
    const std::optional<Unit> unit = loadUnit(word);
    evidence.statedKilograms += unit == Unit::Kilogram;
    evidence.statedPounds += unit == Unit::Pound;
}

void look(const Record& record, const SheetLayout& layout, bool wantsLoads, Evidence& evidence)
{
    const std::string_view date = record.cell(layout.at(Meaning::Date));
    if (!evidence.dates.certain()) evidence.dates.see(date);
    evidence.dottedDates = evidence.dottedDates || dotted(date);
    // A row that adds up others says nothing about the plates.
    const std::string_view exercise = record.cell(layout.at(Meaning::Exercise));
    if (layout.has(Meaning::Exercise) && (exercise.empty() || meansTotal(exercise))) return;
    if (evidence.distances.size() < kDistancesLookedAt) {
        const std::optional<Quantity> distance = parseQuantity(record.cell(layout.at(Meaning::Distance)));
        if (distance && distance->value > 0.0 && distance->unit.empty()) evidence.distances.push_back(distance->value);
    }
    if (!wantsLoads || evidence.loads.size() >= kLoadsLookedAt) return;
    if (const std::optional<Quantity> load = parseQuantity(loadInCell(record.cell(layout.at(Meaning::Load))))) {
        const bool bare = load->unit.empty() && !loadUnit(record.cell(layout.at(Meaning::LoadUnit)));
        if (load->value > 0.0) evidence.loads.push_back(load->value);
        if (load->value > 0.0 && bare) evidence.bareLoads.push_back(load->value);
        evidence.decimalCommas = evidence.decimalCommas || partsDecimals(record.cell(layout.at(Meaning::Load)));
        if (!load->unit.empty()) countStated(evidence, load->unit);
    }
    countStated(evidence, record.cell(layout.at(Meaning::LoadUnit)));
}

Result<Evidence> lookThrough(const TextTable& table, const SheetLayout& layout, bool wantsLoads, const JobContext& context)
{
    Evidence evidence;
    const std::unique_ptr<RecordReader> reader = table.records(layout.noHeader);
    Record record;
    std::vector<ShapedRow> shaped;
    if (layout.shape != nullptr) layout.shape->begin();
    const bool wantsDistances = layout.has(Meaning::Distance) && !layout.has(Meaning::DistanceUnit) && !layout.metresPerUnit;
    for (std::int64_t seen = 1;; ++seen) {
        const Result<bool> more = reader->next(record);
        if (!more) return Failure(more.error());
        if (!*more) break;
        if (layout.shape == nullptr) {
            look(record, layout, wantsLoads, evidence);
        } else if (layout.shape->unfold(record, shaped)) {
            for (const ShapedRow& row : shaped) look(row.record, layout, wantsLoads, evidence);
        }
        const bool loadsSuffice = !wantsLoads || evidence.loads.size() >= kLoadsLookedAt;
        const bool distancesSuffice = !wantsDistances || evidence.distances.size() >= kDistancesLookedAt || seen >= kRowsForDistances;
        if (evidence.dates.certain() && loadsSuffice && distancesSuffice) break;
        if (seen % kRowsBetweenPolls == 0 && context.cancelled()) return cancelledFailure();
    }
    return evidence;
}

std::string headerOf(const TextTable& table, const SheetLayout& layout, Meaning meaning)
{
    const int column = layout.at(meaning);
    if (column < 0 || layout.noHeader || layout.shape != nullptr || static_cast<std::size_t>(column) >= table.header.size()) return {};
    return table.header[static_cast<std::size_t>(column)];
}

std::string wordFor(Unit unit) { return unit == Unit::Pound ? "pounds" : "kilograms"; }

void decideUnit(const TextTable& table, const SheetLayout& layout, const ImportOptions& options, const Evidence& evidence, FileGuesses& guesses)
{
    Recognition& found = guesses.recognition;
    const std::int64_t stated = evidence.statedKilograms + evidence.statedPounds;
    const Unit statedUnit = evidence.statedPounds > evidence.statedKilograms ? Unit::Pound : Unit::Kilogram;
    const bool metricHabits = evidence.dottedDates || (evidence.decimalCommas && table.delimiter != ',');
    // Who writes a unit beside a few loads may do so because the others are in another one.
    const bool statedSeldom = stated > 0 && evidence.bareLoads.size() > 2 * static_cast<std::size_t>(stated);
    const Unit bareUnit = statedSeldom ? guessUnit(evidence.bareLoads, layout.usualUnit, metricHabits).unit : statedUnit;
    if (options.unit) {
        found.unit = *options.unit;
        found.unitReason = "You chose " + wordFor(found.unit) + ".";
        guesses.units.loadForced = true;
    } else if (layout.loadUnit) {
        found.unit = *layout.loadUnit;
        const std::string column = headerOf(table, layout, Meaning::Load);
        found.unitReason = (column.empty() ? "The file states " : "The column \"" + column + "\" states ") + wordFor(found.unit) + ".";
    } else if (statedSeldom && bareUnit != statedUnit) {
        found.unit = bareUnit;
        found.unitReason = std::to_string(stated) + " of " + std::to_string(evidence.loads.size()) + " loads state a unit, " + wordFor(statedUnit) +
                           "; the others look like " + wordFor(bareUnit) + " by their size.";
        found.unitGuessed = true;
    } else if (stated > 0) {
        found.unit = statedUnit;
        const bool mixed = evidence.statedKilograms > 0 && evidence.statedPounds > 0;
        found.unitReason = mixed ? "The rows state their units; both kilograms and pounds occur." : "The rows state " + wordFor(found.unit) + ".";
    } else {
        UnitGuess guess = guessUnit(evidence.loads, layout.usualUnit, metricHabits);
        found.unit = guess.unit;
        found.unitReason = std::move(guess.reason);
        found.unitGuessed = true;
    }
    guesses.units.load = found.unit;
    guesses.units.commaThousands = table.delimiter == ',' && !evidence.decimalCommas;
}

/// Without a unit a distance is in kilometres or miles, as its log's country has it, unless that would be too far.
void decideDistance(const SheetLayout& layout, Evidence& evidence, FileGuesses& guesses)
{
    constexpr double kMetresPerMile = 1609.344;
    constexpr double kFarthestUsual = 100.0;  // kilometres; few rows and sleds are shorter than as many metres
    if (layout.metresPerUnit) {
        guesses.units.metresPerUnit = *layout.metresPerUnit;
        return;
    }
    const bool miles = guesses.recognition.unit == Unit::Pound;
    guesses.units.metresPerUnit = miles ? kMetresPerMile : 1000.0;
    if (evidence.distances.empty() || layout.has(Meaning::DistanceUnit)) return;
    const auto middle = evidence.distances.begin() + static_cast<std::ptrdiff_t>(evidence.distances.size() / 2);
    std::nth_element(evidence.distances.begin(), middle, evidence.distances.end());
    const bool metres = *middle > kFarthestUsual;
    if (metres) guesses.units.metresPerUnit = 1.0;
    guesses.warnings.push_back(std::string("No unit is stated for distances; they are read as ") + (metres ? "metres." : miles ? "miles." : "kilometres."));
}

void listColumns(const TextTable& table, const SheetLayout& layout, Recognition& recognition)
{
    if (layout.shape != nullptr) {
        recognition.columns = layout.shape->columns();
        return;
    }
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        Meaning meaning = Meaning::Ignored;
        for (std::size_t m = 0; m < kMeanings; ++m) {
            if (layout.column[m] == static_cast<int>(i)) meaning = static_cast<Meaning>(m);
        }
        const std::string name = layout.noHeader ? "column " + std::to_string(i + 1) : table.header[i];
        if (meaning != Meaning::Ignored) recognition.columns.emplace_back(name, meaningName(meaning));
    }
}

}  // namespace

Result<FileGuesses> guessFile(const TextTable& table, const SheetLayout& layout, const ImportOptions& options, const JobContext& context)
{
    // Between commas a comma inside a load may part decimals or thousands, whatever the unit.
    const bool wantsLoads = table.delimiter == ',' || (!options.unit && !layout.loadUnit);
    Result<Evidence> evidence = lookThrough(table, layout, wantsLoads, context);
    if (!evidence) return Failure(evidence.error());
    FileGuesses guesses;
    Recognition& found = guesses.recognition;
    found.encoding = table.encoding;
    found.delimiter = table.delimiter;
    if (table.encodingGuessed) guesses.warnings.push_back("The text is not marked as UTF-8; it was read as " + found.encoding + ".");
    decideUnit(table, layout, options, *evidence, guesses);
    decideDistance(layout, *evidence, guesses);
    const DateOrderGuess::Answer order = evidence->dates.answer();
    found.dateOrder = options.dateOrder.value_or(order.order);
    found.dateOrderGuessed = !options.dateOrder && order.guessed;
    listColumns(table, layout, found);
    return guesses;
}

}  // namespace liftgraph::import
