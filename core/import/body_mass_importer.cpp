// Body masses by date: Hevy's measurements, FitNotes' body tracker, and sheets of a date and a body weight.

#include "core/import/body_mass_importer.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "core/import/dates.h"
#include "core/import/importer_table.h"
#include "core/import/numbers.h"
#include "core/import/people.h"
#include "core/import/row_values.h"
#include "core/import/sheet_words.h"
#include "core/log/body_mass_range.h"

namespace liftgraph::import {

namespace {

constexpr std::int64_t kRowsBetweenPolls = 2048;

/// Names that only a table of measurements gives to what somebody weighs: a training log's "weight" is the load.
const WordTable<bool>& weightWords()
{
    static const WordTable<bool> kWords{{"weight", true}, {"gewicht", true}, {"poids", true}, {"peso", true}, {"vikt", true}, {"vekt", true},
                                        {"waga", true},   {"вес", true},     {"体重", true},  {"몸무게", true}};
    return kWords;
}

/// "weight" where that means a body mass, "Body weight (kg)": with the unit that the name states.
struct MassName {
    bool plain = false;  ///< the name could mean a load, too
    std::optional<Unit> unit = {};
};
std::optional<MassName> massName(std::string_view name)
{
    if (const auto named = namedColumn(name, sheetWords()); named && named->meaning == Meaning::BodyMass) return MassName{false, loadUnit(named->unit)};
    const std::string folded = foldedWord(name);
    if (weightWords().findFolded(folded)) return MassName{true, {}};
    const std::size_t gap = folded.rfind(' ');
    if (gap == std::string::npos || !weightWords().findFolded(folded.substr(0, gap)) || !loadUnit(folded.substr(gap + 1))) return {};
    return MassName{true, loadUnit(folded.substr(gap + 1))};
}

/// Where a table of measurements has what; -1: nowhere.
struct MassLayout {
    int date = -1;
    int clock = -1;
    int name = -1;  ///< of the measurement, where a row holds any of several
    int value = -1;
    int unit = -1;
    std::optional<Unit> stated = {};
    bool guessed = false;  ///< the column is called "Weight" and nothing says whose
};

std::optional<Meaning> meaningOf(const std::string& name)
{
    const auto named = namedColumn(name, sheetWords());
    return named ? std::optional(named->meaning) : std::nullopt;
}

/// Date, Time, Measurement, Value, Unit, Comment.
std::optional<MassLayout> trackerLayout(const TextTable& table)
{
    static const WordTable<int MassLayout::*> kWords{{"date", &MassLayout::date}, {"time", &MassLayout::clock}, {"measurement", &MassLayout::name},
                                                     {"value", &MassLayout::value}, {"unit", &MassLayout::unit}};
    MassLayout layout;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (const auto column = kWords.find(table.header[i]); column && layout.**column < 0) layout.**column = static_cast<int>(i);
    }
    const bool whole = layout.date >= 0 && layout.name >= 0 && layout.value >= 0;
    return whole ? std::optional(layout) : std::nullopt;
}

/// Whether the column holds what one person may weigh through the years: no loads, no prices.
bool looksLikeAPerson(const TextTable& table, int column)
{
    constexpr double kLeast = 30.0, kMostSpread = 1.6;
    double least = 0.0, most = 0.0;
    for (const std::vector<std::string>& cells : table.sample) {
        const auto value = static_cast<std::size_t>(column) < cells.size() ? parseQuantity(cells[static_cast<std::size_t>(column)]) : std::nullopt;
        if (!value) continue;
        least = least == 0.0 ? value->value : std::min(least, value->value);
        most = std::max(most, value->value);
    }
    return least >= kLeast && most <= kMostSpread * least;
}

/// A date and a body mass, and nothing that a training log has.
std::optional<MassLayout> sheetLayout(const TextTable& table)
{
    static const WordTable<bool> kBodies{{"fat percent", true}, {"fat", true}, {"body fat", true}, {"bodyfat", true}, {"bmi", true}, {"körperfett", true},
                                         {"fat mass", true},    {"waist", true}, {"neck cm", true}, {"neck in", true}, {"waist cm", true}, {"waist in", true}};
    MassLayout layout;
    bool plain = false, body = false;
    std::size_t others = 0;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::string& name = table.header[i];
        const bool measure = kBodies.find(name).has_value();
        body = body || measure;
        const std::optional<Meaning> meaning = meaningOf(name);
        if (meaning == Meaning::Date && layout.date < 0) layout.date = static_cast<int>(i);
        const bool clock = meaning == Meaning::Clock || foldedWord(name) == "time";
        if (clock) layout.clock = static_cast<int>(i);
        if (meaning == Meaning::Exercise || meaning == Meaning::Reps || meaning == Meaning::Sets || meaning == Meaning::Packed || meaning == Meaning::SetNumber) return {};
        const std::optional<MassName> mass = massName(name);
        others += !name.empty() && !measure && !mass && !clock && meaning != Meaning::Date && meaning != Meaning::SetNote && meaning != Meaning::SessionNote;
        if (!mass || (layout.value >= 0 && (mass->plain || !plain))) continue;
        layout.value = static_cast<int>(i);
        layout.stated = mass->unit;
        plain = mass->plain;
    }
    if (layout.date < 0 || layout.value < 0) return {};
    // Beside columns of exercises a body mass is the log's, and "Weight" alone is one only where nothing else stands that it could be the weight of.
    if (others > 0 && kPivotSheetImporter.claims(table)) return {};
    layout.guessed = plain && !body;
    return !layout.guessed || (others == 0 && looksLikeAPerson(table, layout.value)) ? std::optional(layout) : std::nullopt;
}

/// Hevy heads what it measures in one way only.
std::optional<MassLayout> hevyLayout(const TextTable& table)
{
    const auto has = [&](std::string_view name) {
        return std::any_of(table.header.begin(), table.header.end(), [&](const std::string& cell) { return foldedWord(cell) == name; });
    };
    return has("date") && has("fat percent") && (has("weight kg") || has("weight lbs") || has("weight lb")) ? sheetLayout(table) : std::nullopt;
}

class MassRows {
public:
    MassRows(const TextTable& table, const MassLayout& layout) : m_table(table), m_layout(layout) {}
    Result<TableFiles> read(const Importer& importer, const ImportOptions& options, const JobContext& context);

private:
    bool measuresMass(const Record& record) const
    {
        return m_layout.name < 0 || massName(record.cell(m_layout.name)).has_value();
    }
    Result<void> each(const JobContext& context, const std::function<void(const Record&)>& see) const;
    Result<void> guess(const ImportOptions& options, const JobContext& context);
    void decideUnit(const ImportOptions& options, std::vector<double> values, std::int64_t kilograms, std::int64_t pounds);
    void take(const Record& record);
    ImportedFile finish();
    std::string columnName(int column) const { return m_table.header[static_cast<std::size_t>(column)]; }

    const TextTable& m_table;
    const MassLayout& m_layout;
    bool m_forced = false;  ///< the user said in which unit
    ImportedFile m_out = {};
    std::map<log::LocalDay, std::pair<log::LocalTime, double>> m_days = {};
    std::set<std::string> m_others = {};  ///< what else is measured
    std::int64_t m_otherRows = 0;
    std::set<log::LocalDay> m_repeated;
};

Result<void> MassRows::each(const JobContext& context, const std::function<void(const Record&)>& see) const
{
    const std::unique_ptr<RecordReader> reader = m_table.records(false);
    Record record;
    for (std::int64_t seen = 1;; ++seen) {
        const Result<bool> more = reader->next(record);
        if (!more) return Failure(more.error());
        if (!*more) return {};
        see(record);
        if (seen % kRowsBetweenPolls != 0) continue;
        if (context.cancelled()) return cancelledFailure();
        context.report(Step::Reading, reader->fraction());
    }
}

void MassRows::decideUnit(const ImportOptions& options, std::vector<double> values, std::int64_t kilograms, std::int64_t pounds)
{
    Recognition& found = m_out.recognition;
    const auto word = [](Unit unit) { return std::string(unit == Unit::Pound ? "pounds" : "kilograms"); };
    m_forced = options.unit.has_value();
    if (m_forced) {
        found.unit = *options.unit;
        found.unitReason = "You chose " + word(found.unit) + ".";
    } else if (m_layout.stated) {
        found.unit = *m_layout.stated;
        found.unitReason = "The column \"" + columnName(m_layout.value) + "\" states " + word(found.unit) + ".";
    } else if (kilograms + pounds > 0) {
        found.unit = pounds > kilograms ? Unit::Pound : Unit::Kilogram;
        found.unitReason = kilograms > 0 && pounds > 0 ? "The rows state their units; both kilograms and pounds occur." : "The rows state " + word(found.unit) + ".";
    } else {
        // Half of all lifters weigh between 65 and 100 kg, 143 and 220 lb.
        constexpr double kBetween = 125.0;
        std::ranges::sort(values);
        const double middle = values.empty() ? 0.0 : values[values.size() / 2];
        found.unit = middle > kBetween ? Unit::Pound : Unit::Kilogram;
        found.unitGuessed = true;
        found.unitReason = "No unit is stated. The middle body mass of the file is " + std::to_string(std::lround(middle)) + ", so it is read in " + word(found.unit) +
                           ". This is a guess.";
    }
}

Result<void> MassRows::guess(const ImportOptions& options, const JobContext& context)
{
    DateOrderGuess dates;
    std::vector<double> values;
    std::int64_t kilograms = 0, pounds = 0;
    const auto look = [&](const Record& record) {
        if (!dates.certain()) dates.see(record.cell(m_layout.date));
        const std::optional<Quantity> value = parseQuantity(record.cell(m_layout.value));
        if (!value || !measuresMass(record)) return;
        values.push_back(value->value);
        const std::optional<Unit> stated = loadUnit(value->unit.empty() ? record.cell(m_layout.unit) : value->unit);
        kilograms += stated == Unit::Kilogram;
        pounds += stated == Unit::Pound;
    };
    if (const Result<void> seen = each(context, look); !seen) return seen;
    const DateOrderGuess::Answer order = dates.answer();
    m_out.recognition.dateOrder = options.dateOrder.value_or(order.order);
    m_out.recognition.dateOrderGuessed = !options.dateOrder && order.guessed;
    decideUnit(options, std::move(values), kilograms, pounds);
    return {};
}

void MassRows::take(const Record& record)
{
    ++m_out.rows;
    const auto refuse = [&](int column, std::string reason) { m_out.rejected.push_back({record.row, columnName(column), std::move(reason), {}}); };
    if (!measuresMass(record)) {
        ++m_otherRows;
        m_others.emplace(record.cell(m_layout.name));
        return;
    }
    const std::string_view cell = record.cell(m_layout.value);
    if (cell.empty()) return;  // something else was measured on that day
    const std::string_view dateCell = record.cell(m_layout.date);
    std::optional<WrittenTime> when = parseTime(dateCell, m_out.recognition.dateOrder);
    if (!when) when = parseSerialDate(dateCell);
    if (!when) return refuse(m_layout.date, dateCell.empty() ? "The row has no date." : quoted(dateCell) + " is not a date between 1950 and 2100.");
    if (const auto clock = when->hasTime ? std::nullopt : parseClock(record.cell(m_layout.clock))) when->time += std::chrono::seconds(*clock);
    const std::optional<Quantity> value = parseQuantity(cell);
    if (!value) return refuse(m_layout.value, quoted(cell) + " is not a weight.");
    std::optional<Unit> unit = m_forced ? std::nullopt : loadUnit(value->unit.empty() ? record.cell(m_layout.unit) : value->unit);
    const double kilograms = toKilograms(value->value, unit.value_or(m_out.recognition.unit));
    if (!log::canBeBodyMass(kilograms)) return refuse(m_layout.value, quoted(cell) + " is not what a person weighs (20 to 400 kg).");
    const log::LocalDay day = std::chrono::floor<std::chrono::days>(when->time);
    const auto [at, fresh] = m_days.try_emplace(day, when->time, kilograms);
    if (fresh) return;
    m_repeated.insert(day);
    if (when->time >= at->second.first) at->second = {when->time, kilograms};
}

Result<TableFiles> MassRows::read(const Importer& importer, const ImportOptions& options, const JobContext& context)
{
    const auto inFile = [&](Error error) {
        if (error.file.empty()) error.file = m_table.file;
        return Failure(std::move(error));
    };
    m_out.file = m_table.file;
    m_out.recognition.format = importer.id;
    m_out.recognition.formatName = importer.name;
    m_out.recognition.encoding = m_table.encoding;
    m_out.recognition.delimiter = m_table.delimiter;
    if (m_table.encodingGuessed) m_out.warnings.push_back("The text is not marked as UTF-8; it was read as " + m_table.encoding + ".");
    if (const Result<void> guessed = guess(options, context); !guessed) return inFile(guessed.error());
    PersonRows people(m_table);
    std::vector<MassRows> logs(std::max<std::size_t>(m_table.people.only.size(), 1), *this);  // what holds for all of them is settled
    const auto takeTheirs = [&](const Record& record) {
        if (const int whose = people.whose(record); whose >= 0) logs[static_cast<std::size_t>(whose)].take(record);
    };
    if (const Result<void> taken = each(context, takeTheirs); !taken) return inFile(taken.error());
    TableFiles files;
    for (MassRows& log : logs) files.push_back(log.finish());
    return files;
}

ImportedFile MassRows::finish()
{
    m_out.recognition.columns = {{columnName(m_layout.date), std::string(meaningName(Meaning::Date))}, {columnName(m_layout.value), std::string(meaningName(Meaning::BodyMass))}};
    for (const auto& [day, mass] : m_days) m_out.log.bodyMasses.push_back({day, mass.second});
    if (m_layout.guessed) m_out.warnings.push_back("The column \"" + columnName(m_layout.value) + "\" is read as body mass; this is a guess.");
    if (!m_repeated.empty()) m_out.warnings.push_back(counted(static_cast<std::int64_t>(m_repeated.size()), "day has more than one body mass; the last was read.",
                                                               "days have more than one body mass; the last of each day was read."));
    if (m_otherRows > 0) {
        constexpr std::size_t kNamed = 10;
        std::string names;
        for (auto name = m_others.begin(); name != m_others.end() && std::distance(m_others.begin(), name) < std::ptrdiff_t(kNamed); ++name) {
            names += (names.empty() ? "\"" : ", \"") + *name + "\"";
        }
        if (m_others.size() > kNamed) names += ", ...";
        m_out.warnings.push_back(counted(m_otherRows, "row holds another measurement and was left out: ", "rows hold other measurements and were left out: ") + names + ".");
    }
    return std::move(m_out);
}

template <std::optional<MassLayout> (*layoutOfTable)(const TextTable&), const Importer& importer>
Result<TableFiles> readMasses(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    const MassLayout layout = layoutOfTable(table).value_or(MassLayout());
    if (layout.value < 0) return fail(ErrorCode::UnknownFormat, "The file has no column of body masses.", table.file, table.startRow);
    return MassRows(table, layout).read(importer, options, context);
}

}  // namespace

bool namesBodyMass(std::string_view measurement) { return massName(measurement).has_value(); }

const Importer kHevyMeasurementsImporter{"hevy_measurements", "Hevy, measurements", [](const TextTable& table) { return hevyLayout(table).has_value(); },
                                         readMasses<hevyLayout, kHevyMeasurementsImporter>};
const Importer kFitNotesBodyImporter{"fitnotes_body", "FitNotes, body tracker", [](const TextTable& table) { return trackerLayout(table).has_value(); },
                                     readMasses<trackerLayout, kFitNotesBodyImporter>};
const Importer kBodyMassSheetImporter{"body_mass_sheet", "Sheet of body masses", [](const TextTable& table) { return sheetLayout(table).has_value(); },
                                      readMasses<sheetLayout, kBodyMassSheetImporter>};

}  // namespace liftgraph::import
