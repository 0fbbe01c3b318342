#include "core/import/mapped_rows.h"

#include <algorithm>

#include "core/import/cell_words.h"
#include "core/import/mapped_shape.h"
#include "core/import/set_rows.h"

namespace liftgraph::import {

ColumnMapping mappingOf(const std::vector<std::string>& header, const HeaderWords& words)
{
    ColumnMapping mapping;
    mapping.columns.resize(header.size());
    std::array<bool, kMeanings> taken{};
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (const std::optional<NamedColumn> named = namedColumn(header[i], words)) {
            bool& used = taken[static_cast<std::size_t>(named->meaning)];
            if (used && named->performed) {
                std::replace_if(mapping.columns.begin(), mapping.columns.end(), [&](const MappedColumn& column) { return column.meaning == named->meaning && column.set == 0; }, MappedColumn());
                used = false;
            }
            if (!used) mapping.columns[i] = {named->meaning, 0, named->unit};
            used = used || named->meaning != Meaning::Ignored;
        } else if (const std::optional<NumberedColumn> numbered = numberedColumn(header[i])) {
            mapping.columns[i] = {numbered->meaning, numbered->set, numbered->unit};
        }
    }
    if (const int loads = loadsByUnit(header, words); loads >= 0) mapping.columns[static_cast<std::size_t>(loads)] = {Meaning::Load, 0, {}};
    return mapping;
}

bool packsSets(const TextTable& table, const ColumnMapping& mapping)
{
    const auto mapped = [&](Meaning meaning) {
        return std::any_of(mapping.columns.begin(), mapping.columns.end(), [=](const MappedColumn& column) { return column.meaning == meaning; });
    };
    const std::vector<std::vector<std::string>> rows = table.firstRecords(!mapping.header);
    std::size_t ranges = 0;
    std::size_t dates = 0;  // ranges that a spreadsheet made dates of; where each row is one set, its reader knows them
    for (const std::vector<std::string>& cells : rows) {
        for (std::size_t i = 0; i < std::min(cells.size(), mapping.columns.size()); ++i) {
            const Meaning meaning = mapping.columns[i].meaning;
            if (meaning == Meaning::Reps && rangeMadeDate(cells[i])) ++dates;
            const bool holdsSets = meaning == Meaning::Sets || meaning == Meaning::Reps || meaning == Meaning::Load || meaning == Meaning::Packed || meaning == Meaning::WarmUp;
            const std::optional<EffortBehind> effort = effortBehind(cells[i]);
            const std::string_view cell = effort ? effort->rest : std::string_view(cells[i]);
            if (!holdsSets || !looksPacked(cell)) continue;
            const std::optional<NumberList> list = parseNumberList(cell);
            if (!list || !list->maybeRange) return true;
            ++ranges;
        }
    }
    // One range in a sheet of single sets is a slip; in a sheet that counts sets it is how repetitions are written.
    if (ranges + dates > 0 && (mapped(Meaning::Sets) || mapped(Meaning::Packed))) return true;
    return ranges > 0 && ranges * 2 >= rows.size();
}

Result<TableFiles> readMapped(const TextTable& table, const ColumnMapping& mapping, const Importer& importer, const MappedRules& rules,
                              const ImportOptions& options, const JobContext& context)
{
    MappedShape shape(mapping, table.header);
    const Result<void> seen = forEachRecord(table, !mapping.header, context, [&shape](const Record& record) { shape.see(record); });
    if (!seen) return Failure(seen.error());
    shape.decide();
    SheetLayout layout = shape.layoutFor(rules.entries);
    layout.usualUnit = rules.usualUnit;
    ImportOptions chosen = options;
    if (!chosen.unit) chosen.unit = mapping.unit;
    if (!chosen.dateOrder) chosen.dateOrder = mapping.dateOrder;
    return readSetRows(table, layout, importer, chosen, context);
}

void takeFuller(TableFiles& files, const std::function<bool(const ImportedFile&)>& gaps, const std::function<Result<TableFiles>()>& again)
{
    if (std::none_of(files.begin(), files.end(), gaps)) return;
    Result<TableFiles> others = again();
    for (std::size_t i = 0; others && i < files.size(); ++i) {
        if (gaps(files[i]) && log::countLog((*others)[i].log).sets > log::countLog(files[i].log).sets) files[i] = std::move((*others)[i]);
    }
}

}  // namespace liftgraph::import
