// Hevy: one set per row, sets counted from 0, warm-ups and drops named, kilograms or miles in the headers.

#include "core/import/importer_table.h"
#include "core/import/set_rows.h"

namespace liftgraph::import {

namespace {

const HeaderWords& headerWords()
{
    static const HeaderWords kWords{{"title", Meaning::Title},
                                    {"start_time", Meaning::Date},
                                    {"end_time", Meaning::SessionEnd},
                                    {"description", Meaning::SessionNote},
                                    {"exercise_title", Meaning::Exercise},
                                    {"exercise_notes", Meaning::ExerciseNote},
                                    {"set_index", Meaning::SetNumber},
                                    {"set_type", Meaning::SetType},
                                    {"weight", Meaning::Load},
                                    {"reps", Meaning::Reps},
                                    {"distance", Meaning::Distance},
                                    {"duration", Meaning::Duration},
                                    {"rpe", Meaning::Rpe}};
    return kWords;
}

SheetLayout hevyLayout(const TextTable& table) { return layoutOf(table.header, headerWords()); }

bool claims(const TextTable& table)
{
    const SheetLayout layout = hevyLayout(table);
    return layout.has(Meaning::Date) && layout.has(Meaning::Exercise) && (layout.has(Meaning::SetNumber) || layout.has(Meaning::SetType));
}

}  // namespace

const Importer kHevyImporter{"hevy", "Hevy", claims,
                             [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<TableFiles> {
                                 return readSetRows(table, hevyLayout(table), kHevyImporter, options, context);
                             }};

}  // namespace liftgraph::import
