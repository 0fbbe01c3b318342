// A sheet with one exercise in each row and its sets written into a cell: "3x8", "5x175", "40-60-65".

#include <algorithm>

#include "core/import/cell_words.h"
#include "core/import/importer_table.h"
#include "core/import/mapped_rows.h"
#include "core/import/packed_order.h"
#include "core/import/sheet_words.h"
#include "core/import/time_columns.h"

namespace liftgraph::import {

namespace {

ColumnMapping packedMapping(const TextTable& table)
{
    static const HeaderWords kPacked{
        {"scheme", Meaning::Packed},
        {"rep scheme", Meaning::Packed},   {"result", Meaning::Packed},      {"results", Meaning::Packed},        {"performed", Meaning::Packed},
        {"work", Meaning::Packed},         {"performance", Meaning::Packed}, {"actual", Meaning::Packed},         {"done", Meaning::Packed},           {"working sets", Meaning::Packed},
        {"work sets", Meaning::Packed},    {"arbeitssätze", Meaning::Packed}, {"leistung", Meaning::Packed},         {"sätze x wdh", Meaning::Packed}, {"sätze x wiederholungen", Meaning::Packed}, {"ergebnis", Meaning::Packed}};
    ColumnMapping mapping = mappingOf(table.header, sheetWords());
    tellDates(table, mapping);
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        // "Completed" may hold the sets.
        const auto packs = [i](const std::vector<std::string>& cells) { return i < cells.size() && looksPacked(cells[i]); };
        if (mapping.columns[i].meaning == Meaning::Done && std::any_of(table.sample.begin(), table.sample.end(), packs)) mapping.columns[i] = {Meaning::Packed, 0, {}};
        if (mapping.columns[i].meaning != Meaning::Ignored) continue;
        if (namesSeveral(table.header[i]) || namedColumn(table.header[i], kPacked)) mapping.columns[i] = {Meaning::Packed, 0, {}};
    }
    return mapping;
}

/// A column "set" or "sets" that holds "60x8" is no number of a set or of sets. Beside repetitions a column of sets may hold the loads of
/// some exercises ("40-60-65") and the count of sets of others.
ColumnMapping withPackedNumbers(ColumnMapping mapping, const TextTable& table)
{
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns[i].meaning != Meaning::SetNumber && mapping.columns[i].meaning != Meaning::Sets) continue;
        const bool besideReps = std::any_of(mapping.columns.begin(), mapping.columns.end(), [](const MappedColumn& column) { return column.meaning == Meaning::Reps; });
        if (mapping.columns[i].meaning == Meaning::Sets && besideReps) continue;
        const auto packs = [&](const std::vector<std::string>& cells) {
            if (i >= cells.size()) return false;
            const std::optional<EffortBehind> effort = effortBehind(cells[i]);
            return looksPacked(effort ? effort->rest : std::string_view(cells[i]));
        };
        const bool packed = std::any_of(table.sample.begin(), table.sample.end(), packs);
        if (packed) mapping.columns[i].meaning = Meaning::Packed;
    }
    return mapping;
}

/// The one column of an unknown name whose cells hold several sets, where no other holds repetitions and the name speaks of no plan; -1: none.
int guessedColumn(const TextTable& table, const ColumnMapping& mapping)
{
    static const WordTable<bool> kPlans{{"plan", true}, {"planned", true}, {"target", true}, {"goal", true}, {"prescribed", true}, {"prescription", true}, {"program", true},
                                        {"programme", true}, {"ziel", true}, {"soll", true}, {"geplant", true}, {"tempo", true}, {"warm up", true}, {"rep range", true}};
    const auto has = [&](Meaning meaning) { return std::any_of(mapping.columns.begin(), mapping.columns.end(), [=](const MappedColumn& column) { return column.meaning == meaning; }); };
    if (!has(Meaning::Date) || !has(Meaning::Exercise) || has(Meaning::Reps) || has(Meaning::Packed) || has(Meaning::Duration) || has(Meaning::Distance)) return -1;
    int found = -1;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns[i].meaning != Meaning::Ignored || kPlans.find(table.header[i])) continue;
        std::size_t filled = 0, packed = 0;
        for (const std::vector<std::string>& cells : table.sample) {
            if (i >= cells.size() || cells[i].empty()) continue;
            ++filled;
            packed += timesInside(cells[i]) && looksPacked(cells[i]);
        }
        if (filled < 2 || packed * 5 < filled * 4) continue;
        if (found >= 0) return -1;
        found = static_cast<int>(i);
    }
    return found;
}

ColumnMapping sheetMapping(const TextTable& table)
{
    ColumnMapping mapping = withPackedNumbers(packedMapping(table), table);
    if (const int column = guessedColumn(table, mapping); column >= 0) mapping.columns[static_cast<std::size_t>(column)] = {Meaning::Packed, 0, {}};
    return mapping;
}

Result<TableFiles> readPacked(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    Result<TableFiles> files = readMapped(table, sheetMapping(table), kPackedSheetImporter, {}, options, context);
    const int guessed = guessedColumn(table, withPackedNumbers(packedMapping(table), table));
    if (!files || guessed < 0) return files;
    for (ImportedFile& file : *files) file.warnings.push_back("The column \"" + table.header[static_cast<std::size_t>(guessed)] + "\" is read as several sets in a cell, because its cells look like it. This is a guess.");
    return files;
}

bool claims(const TextTable& table)
{
    const ColumnMapping mapping = sheetMapping(table);
    return missingColumns(mapping).empty() && packsSets(table, mapping);
}

}  // namespace

const Importer kPackedSheetImporter{"packed_sheet", "Sheet with several sets in a cell", claims,
                                    [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<TableFiles> {
                                        return readPacked(table, options, context);
                                    }};

}  // namespace liftgraph::import
