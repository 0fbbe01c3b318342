// A sheet with one exercise in each row and its sets side by side: set1weight, set1reps, set2weight, ...

#include <map>
#include <set>
#include <vector>

#include "core/import/importer_table.h"
#include "core/import/mapped_rows.h"
#include "core/import/sheet_words.h"
#include "core/import/time_columns.h"

namespace liftgraph::import {

namespace {

/// "Weight, Reps, Weight, Reps": names that come again belong to the next set.
void numberRepeats(const TextTable& table, ColumnMapping& mapping)
{
    std::map<Meaning, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const auto named = namedColumn(table.header[i], sheetWords());
        const bool ofSet = named && !named->performed && (named->meaning == Meaning::Load || named->meaning == Meaning::Reps || named->meaning == Meaning::Rpe);
        if (ofSet) places[named->meaning].push_back(i);
    }
    const std::size_t sets = places[Meaning::Reps].size();
    if (sets < 2) return;
    for (const auto& [meaning, columns] : places) {
        if (columns.size() != sets) continue;
        for (std::size_t i = 0; i < sets; ++i) {
            const auto named = namedColumn(table.header[columns[i]], sheetWords());
            mapping.columns[columns[i]] = {meaning, static_cast<int>(i) + 1, named->unit};
        }
    }
}

ColumnMapping wideMapping(const TextTable& table)
{
    // "row", "dumbbell", "kroc" are one exercise: what was done, with what, and how.
    static const HeaderWords kParts{{"equipment", Meaning::Equipment}, {"implement", Meaning::Equipment}, {"gerät", Meaning::Equipment},
                                    {"variant", Meaning::Variant},     {"variation", Meaning::Variant},   {"variante", Meaning::Variant}};
    ColumnMapping mapping = mappingOf(table.header, sheetWords());
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        if (const std::optional<NamedColumn> part = namedColumn(table.header[i], kParts)) mapping.columns[i] = {part->meaning, 0, {}};
    }
    tellDates(table, mapping);
    numberRepeats(table, mapping);
    return mapping;
}

bool claims(const TextTable& table)
{
    const ColumnMapping mapping = wideMapping(table);
    std::set<int> sets;
    for (const MappedColumn& column : mapping.columns) {
        const bool work = column.meaning == Meaning::Reps || column.meaning == Meaning::Packed || column.meaning == Meaning::Duration;
        if (column.set > 0 && work) sets.insert(column.set);
    }
    return sets.size() > 1 && missingColumns(mapping).empty();
}

}  // namespace

const Importer kWideSheetImporter{"wide_sheet", "Sheet with sets side by side", claims,
                                  [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<TableFiles> {
                                      return readMapped(table, wideMapping(table), kWideSheetImporter, {}, options, context);
                                  }};

}  // namespace liftgraph::import
