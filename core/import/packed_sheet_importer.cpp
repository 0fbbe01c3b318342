// A sheet with one exercise in each row and its sets written into a cell: "3x8", "5x175", "40-60-65".

#include <algorithm>

#include "core/import/cell_words.h"
#include "core/import/importer_table.h"
#include "core/import/mapped_rows.h"
#include "core/import/packed_order.h"
#include "core/import/sheet_words.h"

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
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
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

ColumnMapping sheetMapping(const TextTable& table) { return withPackedNumbers(packedMapping(table), table); }

bool claims(const TextTable& table)
{
    const ColumnMapping mapping = sheetMapping(table);
    return missingColumns(mapping).empty() && packsSets(table, mapping);
}

}  // namespace

const Importer kPackedSheetImporter{"packed_sheet", "Sheet with several sets in a cell", claims,
                                    [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<ImportedFile> {
                                        return readMapped(table, sheetMapping(table), kPackedSheetImporter, {}, options, context);
                                    }};

}  // namespace liftgraph::import
