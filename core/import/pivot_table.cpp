#include "core/import/pivot_table.h"

#include <algorithm>
#include <set>

#include "core/import/importer_table.h"
#include "core/import/mapped_rows.h"
#include "core/import/packed_order.h"
#include "core/import/pivot_walk.h"
#include "core/import/row_values.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kMostNamesAsked = 2000;  ///< to recognise a sheet by its first rows

/// Names of the turned columns; saved mappings are found by them.
constexpr std::array<const char*, kPivotMeanings.size()> kNames{"Day", "Workout", "Day note", "Exercise", "Sets", "Reps", "Weight", "Unit", "Cell",
                                                               "RPE", "RIR", "Time", "Distance", "Rest", "Note", "Body weight"};

/// What turning needs of the sheet as a whole.
struct Turned {
    TextTable sheet = {};
    PivotFacts facts = {};
};

class PivotReader final : public RecordReader {
public:
    explicit PivotReader(const Turned& turned) : m_inner(turned.sheet.records(true)), m_walk(m_names, &turned.facts) {}

    Result<bool> next(Record& record) override
    {
        if (!m_headed) {
            m_headed = true;
            record.row = 0;
            record.cells.assign(kNames.begin(), kNames.end());
            return true;
        }
        while (m_at >= m_rows.size()) {
            m_rows.clear();
            m_at = 0;
            Result<bool> more = m_inner->next(m_record);
            if (!more || !*more) return more;
            m_walk.step(m_record, m_rows);
        }
        const PivotRow& row = m_rows[m_at++];
        record.row = ++m_count;
        record.cells.assign(row.cells.begin(), row.cells.end());
        return true;
    }
    double fraction() const override { return m_inner->fraction(); }

private:
    std::unique_ptr<RecordReader> m_inner;
    PivotNames m_names;
    PivotWalk m_walk;
    Record m_record;
    std::vector<PivotRow> m_rows;
    std::size_t m_at = 0;
    std::int64_t m_count = 0;
    bool m_headed = false;
};

class PivotSource final : public RecordSource {
public:
    explicit PivotSource(Turned turned) : m_turned(std::move(turned)) {}
    std::unique_ptr<RecordReader> records() const override { return std::make_unique<PivotReader>(m_turned); }

private:
    Turned m_turned;
};

bool holdsResult(const PivotRow& row)
{
    const std::string& packed = row.at(Meaning::Packed);
    return packed.empty() || parsePacked(packed).has_value();
}

/// The columns that any row fills; the order of "5x175" from all cells, because loads that stand apart would decide it otherwise.
void settleMapping(PivotTable& turned, const std::array<bool, kPivotMeanings.size()>& used, const std::vector<std::pair<double, double>>& pairs,
                   const std::string& example)
{
    for (std::size_t i = 0; i < kPivotMeanings.size(); ++i) turned.mapping.columns.push_back({used[i] ? kPivotMeanings[i] : Meaning::Ignored, 0, {}});
    const PairOrder order = decidePairs(pairs, false);
    if (order != PairOrder::RepsLoad && order != PairOrder::LoadReps) return;  // reading finds the same
    turned.mapping.packing = order;
    turned.warnings.push_back("Cells such as \"" + example + "\" are read as " + (order == PairOrder::RepsLoad ? "repetitions x weight" : "weight x repetitions") +
                              ": a guess from all of them.");
}

/// Pairs of bare numbers in a cell, from which their order is decided.
void collectPairs(const std::string& cell, std::vector<std::pair<double, double>>& pairs, std::string& example)
{
    const auto pieces = cell.find_first_of("xX*\xC3") == std::string::npos ? std::nullopt : parsePacked(cell);
    if (!pieces) return;
    for (const PackedPiece& piece : *pieces) {
        if (piece.bare.size() != 2 || piece.load || piece.bodyWeight || piece.sets || piece.reps || (piece.at && *piece.at > 10.0)) continue;
        if (pairs.empty()) example = cell;
        pairs.emplace_back(piece.bare[0], piece.bare[1]);
    }
}

/// A number without repetitions says little; people should see how it was taken.
void addLoneWarnings(PivotTable& turned, const PivotFacts& facts)
{
    if (facts.planned > 0) {
        turned.warnings.push_back(counted(facts.planned, "cell holds a weight alone; sets and repetitions are those planned beside the exercise. This is a guess.",
                                          "cells hold a weight alone; sets and repetitions are those planned beside the exercise. This is a guess."));
    }
    if (facts.lone.empty()) return;
    turned.warnings.emplace_back("Numbers alone are read as repetitions where all of an exercise are whole and at most 30 or it is done without weights, else as weights, whose repetitions are not known. This is a guess.");
}

/// What the first records of a table hold; nothing, at once, where none holds a date.
std::vector<PivotRow> firstRows(const TextTable& table, PivotWalk& walk)
{
    std::vector<PivotRow> rows;
    const std::vector<std::vector<std::string>> records = table.firstRecords(true);
    const auto dated = [](const std::vector<std::string>& cells) {
        return std::any_of(cells.begin(), cells.end(), [](const std::string& cell) { return !dateInside(cell).empty(); });
    };
    if (std::none_of(records.begin(), records.end(), dated)) return rows;
    for (const std::vector<std::string>& cells : records) {
        Record record;
        record.cells.assign(cells.begin(), cells.end());
        walk.step(record, rows);
    }
    return rows;
}

}  // namespace

std::string columnLetters(int column)
{
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

bool isPivot(const TextTable& table)
{
    PivotNames names(kMostNamesAsked);
    PivotWalk walk(names, nullptr);
    const std::vector<PivotRow> rows = firstRows(table, walk);
    std::set<std::string> known, all;
    std::size_t readable = 0;
    for (const PivotRow& row : rows) {
        const std::string& name = row.at(Meaning::Exercise);
        all.insert(name);
        if (names.known(name)) known.insert(name);
        readable += holdsResult(row);
    }
    // Goods with prices by day have no exercises; exercises without a date make no log.
    const double share = all.empty() ? 0.0 : static_cast<double>(known.size()) / static_cast<double>(all.size());
    const bool dated = std::any_of(rows.begin(), rows.end(), [](const PivotRow& row) { return !dateInside(row.at(Meaning::Date)).empty(); });
    return dated && readable >= 2 && readable * 2 >= rows.size() && !known.empty() && share >= (walk.namesExercises() ? 0.25 : 0.5);
}

std::string pivotRefusal(const TextTable& table)
{
    PivotNames names(kMostNamesAsked);
    PivotWalk walk(names, nullptr);
    const std::vector<PivotRow> rows = firstRows(table, walk);
    if (walk.across() != PivotWalk::Across::Days || rows.empty()) return {};
    return "Days stand across this table, but the rows below them name no exercises that are known, so it is no training log.";
}

Result<PivotTable> pivotTable(const TextTable& table, const JobContext& context)
{
    PivotTable turned;
    Turned whole{table, {}};
    PivotNames names;
    // Once for what only the whole sheet tells, once more for the rows that follow from it.
    for (const bool second : {false, true}) {
        PivotWalk walk(names, second ? &whole.facts : nullptr);
        std::array<bool, kPivotMeanings.size()> used{};
        std::vector<std::pair<double, double>> pairs;
        std::string example;
        std::vector<PivotRow> rows;
        const Result<void> seen = forEachRecord(table, true, context, [&](const Record& record) {
            rows.clear();
            walk.step(record, rows);
            for (const PivotRow& row : rows) {
                if (second) turned.places.push_back({record.row, row.column});
                for (std::size_t i = 0; i < row.cells.size(); ++i) used[i] = used[i] || !row.cells[i].empty();
                collectPairs(row.at(Meaning::Packed), pairs, example);
            }
        });
        if (!seen) return Failure(seen.error());
        if (!second) whole.facts = walk.gathered();
        if (second) addLoneWarnings(turned, walk.gathered());
        turned.days = walk.across() == PivotWalk::Across::Days;
        if (second) settleMapping(turned, used, pairs, example);
    }
    turned.table = table;
    turned.table.skipped = 0;
    turned.table.source = std::make_shared<PivotSource>(std::move(whole));
    if (const Result<bool> any = readHead(turned.table); !any) return Failure(any.error());
    return turned;
}

namespace {

/// Names rejected cells and the origin of sets as the sheet numbers them.
void nameAsTheSheet(ImportedFile& file, const PivotTable& turned)
{
    const auto placeOf = [&](std::int64_t row) {
        return row > 0 && static_cast<std::size_t>(row) <= turned.places.size() ? turned.places[static_cast<std::size_t>(row) - 1] : PivotTable::Place{};
    };
    for (RejectedRow& rejected : file.rejected) {
        const PivotTable::Place place = placeOf(rejected.row);
        rejected.row = place.row;
        rejected.column = columnLetters(place.column);
    }
    for (log::Session& session : file.log.sessions) {
        for (log::Entry& entry : session.entries) {
            for (log::Set& set : entry.sets) set.origin.row = log::originRow(placeOf(set.origin.row).row);
        }
    }
    file.warnings.insert(file.warnings.begin(), turned.warnings.begin(), turned.warnings.end());
    file.warnings.insert(file.warnings.begin(), turned.days ? "Days stand across the sheet, with the exercises below them. This is a guess."
                                                            : "Exercises stand across the sheet, with a day in each row. This is a guess.");
}

}  // namespace

Result<TableFiles> readPivot(const TextTable& table, const std::optional<ColumnMapping>& mapping, const ImportOptions& options, const JobContext& context)
{
    const Result<PivotTable> turned = pivotTable(table, context);
    if (!turned) return Failure(turned.error());
    Result<TableFiles> files = readMapped(turned->table, mapping.value_or(turned->mapping), kPivotSheetImporter, {EntryRule::OnePerExercise, {}}, options, context);
    if (!files) return files;
    for (ImportedFile& file : *files) nameAsTheSheet(file, *turned);
    return files;
}

const Importer kPivotSheetImporter{"pivot_sheet", "Sheet with a column per day or exercise", isPivot,
                                   [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<TableFiles> {
                                       return readPivot(table, {}, options, context);
                                   }};

}  // namespace liftgraph::import
