#include "core/import/column_proposal.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/import/days_without_year.h"
#include "core/import/numbers.h"
#include "core/import/packed_order.h"
#include "core/import/people.h"
#include "core/import/sheet_words.h"
#include "core/import/superset_labels.h"
#include "core/log/catalogue.h"

namespace liftgraph::import {

namespace {

/// Shares of the filled cells of one column.
struct ColumnFacts {
    std::size_t filled = 0;
    double dates = 0.0;
    double packedDates = 0.0;   ///< dates that could be repetitions of three sets, too: "02/01/24"
    double yearless = 0.0;  ///< days without a year, and weekdays
    double clocks = 0.0;
    double numbers = 0.0;
    double smallWhole = 0.0;  ///< whole numbers from 0 to 50
    double counting = 0.0;    ///< one more than the cell above, or 1 again
    double packed = 0.0;
    double units = 0.0;
    double known = 0.0;  ///< names that the catalogue knows
    double text = 0.0;
    double distinct = 0.0;
    double median = 0.0;
    double largest = 0.0;
};

ColumnFacts factsOf(const std::vector<std::vector<std::string>>& rows, std::size_t column, const log::Catalogue& catalogue)
{
    ColumnFacts facts;
    std::vector<double> values;
    std::set<std::string> seen;
    double last = -1.0;
    for (const std::vector<std::string>& row : rows) {
        const std::string_view cell = column < row.size() ? std::string_view(row[column]) : std::string_view();
        if (cell.empty()) continue;
        ++facts.filled;
        seen.emplace(cell);
        const std::optional<Quantity> quantity = parseQuantity(cell);
        const bool number = quantity && (quantity->unit.empty() || loadUnit(quantity->unit));
        const bool packed = looksPacked(cell);
        const bool parts = cell.find_first_of("/- ") != std::string_view::npos || std::count(cell.begin(), cell.end(), '.') > 1;
        const bool dated = parts && (parseTime(cell, DateOrder::DayMonthYear) || parseTime(cell, DateOrder::MonthDayYear));
        const bool date = dated && !packed;
        const bool yearless = !date && !number && (isDayWithoutYear(cell) || isWeekday(cell));
        facts.dates += date;
        facts.packedDates += dated && packed;
        facts.yearless += yearless;
        facts.clocks += !date && parseClock(cell).has_value();
        facts.packed += packed;
        facts.units += loadUnit(cell).has_value();
        if (number && !packed && !date) {
            const double value = quantity->value;
            values.push_back(value);
            facts.smallWhole += value >= 0.0 && value <= 50.0 && value == std::round(value);
            facts.counting += value == 1.0 || value == 0.0 || value == last + 1.0;
            last = value;
        } else if (!date && !yearless && !packed && cell.find_first_not_of("0123456789:., ") != std::string_view::npos) {
            facts.text += 1.0;
            const auto labelled = labelledName(cell);
            facts.known += catalogue.find(cell).known || (labelled && catalogue.find(labelled->name).known);
        }
    }
    if (facts.filled == 0) return facts;
    const auto count = static_cast<double>(facts.filled);
    facts.numbers = static_cast<double>(values.size());
    for (double* share : {&facts.dates, &facts.packedDates, &facts.yearless, &facts.clocks, &facts.numbers, &facts.smallWhole, &facts.counting, &facts.packed, &facts.units, &facts.known,
                          &facts.text}) {
        *share /= count;
    }
    facts.distinct = static_cast<double>(seen.size()) / count;
    if (!values.empty()) {
        std::sort(values.begin(), values.end());
        facts.median = values[values.size() / 2];
        facts.largest = values.back();
    }
    return facts;
}

/// How well the values of a column fit what its name says.
double fit(Meaning meaning, const ColumnFacts& facts)
{
    switch (meaning) {
    case Meaning::Date: return std::max(facts.dates + facts.packedDates, 0.75 * facts.yearless);  // the year is a guess, or wanting
    case Meaning::Clock: return std::max(facts.clocks, facts.dates);
    case Meaning::Exercise: return facts.text;
    case Meaning::Person: return facts.known > 0.2 || facts.distinct > 0.9 ? 0.0 : facts.text;
    case Meaning::Reps:
    case Meaning::Sets: return std::max(facts.smallWhole, facts.packed);
    case Meaning::SetNumber: return std::max(facts.smallWhole, facts.text);
    case Meaning::Load: return std::max({facts.numbers, facts.packed, 0.5 * facts.text});
    case Meaning::Rpe:
    case Meaning::Rir:
    case Meaning::BodyMass:
    case Meaning::SessionRpe: return facts.numbers;
    case Meaning::Packed: return std::max(facts.packed, facts.numbers);
    default: return 1.0;
    }
}

/// "total_reps", "Avg weight (kg)": figures of several sets, which no one set has. "Total weight" may be that of bar and plates.
bool sumsUp(std::string_view name)
{
    static const WordTable<bool> kWords{{"sum", true}, {"avg", true}, {"average", true}, {"mean", true}, {"volume", true}, {"tonnage", true}, {"summe", true},
                                        {"durchschnitt", true}, {"volumen", true}, {"moyenne", true}, {"promedio", true}, {"media", true}, {"volum", true}};
    static const WordTable<bool> kCounts{{"reps", true}, {"repetitions", true}, {"sets", true}, {"wdh", true}, {"sätze", true}, {"series", true}, {"repeticiones", true}};
    bool total = false;
    bool counts = false;
    const std::string folded = foldedWord(name);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const std::string word = folded.substr(at, end - at);
        if (kWords.findFolded(word)) return true;
        total = total || word == "total" || word == "gesamt";
        counts = counts || kCounts.findFolded(word);
        at = end + 1;
    }
    return total && counts;
}

struct Candidate {
    MappedColumn means = {};
    double confidence = 0.0;
};

const HeaderWords& moreWords()
{
    static const HeaderWords kWords{{"equipment", Meaning::Equipment}, {"variant", Meaning::Variant},      {"variation", Meaning::Variant},
                                    {"sets x reps", Meaning::Packed},  {"sets reps", Meaning::Packed},     {"result", Meaning::Packed},
                                    {"scheme", Meaning::Packed},       {"performed", Meaning::Packed},     {"skipped", Meaning::Skipped},
                                    {"päivä", Meaning::Date},          {"dato", Meaning::Date},            {"liike", Meaning::Exercise},
                                    {"egzersiz", Meaning::Exercise},   {"cvik", Meaning::Exercise},        {"種目", Meaning::Exercise},
                                    {"paino", Meaning::Load},          {"ağırlık", Meaning::Load},         {"vægt", Meaning::Load},
                                    {"toistot", Meaning::Reps},        {"tekrar", Meaning::Reps},          {"gentagelser", Meaning::Reps},
                                    {"回数", Meaning::Reps},           {"sarjat", Meaning::Sets},          {"sæt", Meaning::Sets}};
    return kWords;
}

/// What the name alone says; a word of a longer name counts for less.
Candidate byName(std::string_view name)
{
    for (const HeaderWords* words : {&sheetWords(), &moreWords()}) {
        if (const auto named = namedColumn(name, *words)) return {{named->meaning, 0, named->unit}, 0.95};
    }
    if (const double whose = saysWhose(name); whose > 0.0) return {{Meaning::Person, 0, {}}, whose};
    if (const auto numbered = numberedColumn(name)) return {{numbered->meaning, numbered->set, numbered->unit}, 0.9};
    if (namesSeveral(name)) return {{Meaning::Packed, 0, {}}, 0.9};
    const std::string folded = foldedWord(name);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const std::string word = folded.substr(at, end - at);
        for (const HeaderWords* words : {&sheetWords(), &moreWords()}) {
            if (const auto meaning = words->findFolded(word)) return {{*meaning, 0, {}}, 0.6};
        }
        at = end + 1;
    }
    return {};
}

/// What the values alone say.
Candidate byValues(const ColumnFacts& facts)
{
    if (facts.filled == 0) return {};
    if (facts.dates >= 0.8) return {{Meaning::Date, 0, {}}, 0.85};
    if (facts.yearless >= 0.8) return {{Meaning::Date, 0, {}}, 0.55};
    if (facts.units >= 0.8) return {{Meaning::LoadUnit, 0, {}}, 0.85};
    if (facts.packed >= 0.5) return {{Meaning::Packed, 0, {}}, 0.6};
    if (facts.known >= 0.5) return {{Meaning::Exercise, 0, {}}, 0.6 + 0.3 * facts.known};
    if (facts.clocks >= 0.8) return {{Meaning::Clock, 0, {}}, 0.5};
    if (facts.text >= 0.9 && facts.distinct < 0.8) return {{Meaning::Exercise, 0, {}}, 0.35};
    if (facts.numbers < 0.8) return {};
    if (facts.counting >= 0.9 && facts.largest <= 20.0 && facts.largest >= 2.0) return {{Meaning::SetNumber, 0, {}}, 0.55};
    return facts.smallWhole >= 0.95 && facts.median <= 30.0 ? Candidate{{Meaning::Reps, 0, {}}, 0.4} : Candidate{{Meaning::Load, 0, {}}, 0.4};
}

Candidate judged(std::string_view name, const ColumnFacts& facts)
{
    Candidate named = byName(name);
    const Candidate valued = byValues(facts);
    if (named.means.meaning == Meaning::Ignored) return valued;
    if (facts.filled > 0) named.confidence *= 0.4 + 0.6 * fit(named.means.meaning, facts);
    if (valued.means.meaning == named.means.meaning) named.confidence = std::min(0.98, std::max(named.confidence, valued.confidence) + 0.03);
    return valued.confidence > named.confidence ? valued : named;
}

}  // namespace

bool looksLikeData(const std::vector<std::string>& cells)
{
    bool anyDate = false;
    bool allNumbers = true;
    for (const std::string& cell : cells) {
        anyDate = anyDate || parseTime(cell, DateOrder::DayMonthYear) || parseTime(cell, DateOrder::MonthDayYear);
        allNumbers = allNumbers && (cell.empty() || parseNumber(cell));
    }
    return anyDate || allNumbers;
}

MappingProposal proposeMapping(const TextTable& table)
{
    const log::Catalogue catalogue = log::Catalogue::load();
    MappingProposal proposal;
    proposal.mapping.header = !looksLikeData(table.header);
    const std::vector<std::vector<std::string>> rows = table.firstRecords(!proposal.mapping.header);
    std::size_t width = table.header.size();
    for (const auto& row : rows) width = std::max(width, std::min<std::size_t>(row.size(), kMaxColumns));
    std::vector<Candidate> candidates(width);
    for (std::size_t i = 0; i < width; ++i) {
        const std::string_view name = proposal.mapping.header && i < table.header.size() ? std::string_view(table.header[i]) : std::string_view();
        const bool sums = sumsUp(name);
        if (sums && proposal.sumsUp.empty()) proposal.sumsUp = name;
        if (!sums) candidates[i] = judged(name, factsOf(rows, i, catalogue));
    }
    // Of two columns that seem to mean the same the likelier one does.
    for (std::size_t i = 0; i < width; ++i) {
        for (std::size_t other = 0; other < width; ++other) {
            const MappedColumn& a = candidates[i].means;
            const MappedColumn& b = candidates[other].means;
            const bool same = i != other && a.meaning != Meaning::Ignored && a.meaning != Meaning::Person && a.meaning == b.meaning && a.set == b.set;
            const bool likelier = candidates[other].confidence > candidates[i].confidence ||
                                    (candidates[other].confidence == candidates[i].confidence && other < i);
            if (same && likelier) candidates[i] = {};
        }
    }
    for (const Candidate& candidate : candidates) {
        proposal.mapping.columns.push_back(candidate.means);
        proposal.confidence.push_back(candidate.confidence);
    }
    proposal.missing = missingColumns(proposal.mapping);
    return proposal;
}

}  // namespace liftgraph::import
