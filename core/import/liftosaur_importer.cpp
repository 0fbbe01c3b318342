// Liftosaur: planned and completed repetitions and weights side by side; what was not completed was only planned.

#include "core/import/importer_table.h"
#include "core/import/set_rows.h"
#include "core/import/row_shape.h"

namespace liftgraph::import {

namespace {

struct Columns {
    SheetLayout done = {};  ///< what has one column
    int loads[2] = {-1, -1};  ///< completed, then planned
    int units[2] = {-1, -1};
};

Columns columnsOf(const TextTable& table)
{
    static const HeaderWords kWords{{"workout datetime", Meaning::Date}, {"program", Meaning::SessionNote}, {"day name", Meaning::Title},
                                    {"exercise", Meaning::Exercise},     {"is warmup set?", Meaning::WarmUp}, {"completed reps", Meaning::Reps},
                                    {"rpe", Meaning::Rpe},               {"notes", Meaning::ExerciseNote}};
    static const WordTable<int> kLoads{{"completed weight value", 0}, {"required weight value", 1}, {"weight value", 1}};
    static const WordTable<int> kUnits{{"completed weight unit", 0}, {"required weight unit", 1}, {"weight unit", 1}};
    Columns columns;
    columns.done = layoutOf(table.header, kWords);
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::string name = foldedWord(table.header[i]);
        if (const auto at = kLoads.findFolded(name)) columns.loads[*at] = static_cast<int>(i);
        if (const auto at = kUnits.findFolded(name)) columns.units[*at] = static_cast<int>(i);
    }
    return columns;
}

bool claims(const TextTable& table)
{
    const Columns columns = columnsOf(table);
    return columns.done.has(Meaning::Date) && columns.done.has(Meaning::Exercise) && columns.done.has(Meaning::Reps) && columns.loads[1] >= 0;
}

class LiftosaurShape : public RowShape {
public:
    explicit LiftosaurShape(const TextTable& table) : m_header(table.header), m_columns(columnsOf(table)) {}

    bool unfold(const Record& record, std::vector<ShapedRow>& rows) override
    {
        rows.clear();
        if (record.cells.front() == m_header.front()) return false;
        ShapedRow& row = rows.emplace_back();
        row.record.row = record.row;
        for (const Meaning meaning : {Meaning::Date, Meaning::SessionNote, Meaning::Title, Meaning::Exercise, Meaning::WarmUp, Meaning::Reps,
                                      Meaning::Rpe, Meaning::ExerciseNote}) {
            row.set(meaning, record.cell(m_columns.done.at(meaning)), m_columns.done.at(meaning));
        }
        // A set that was done as planned, and one that was not done at all, stand under the planned weight alone.
        const int from = record.cell(m_columns.loads[0]).empty() ? 1 : 0;
        row.set(Meaning::Load, record.cell(m_columns.loads[from]), m_columns.loads[from]);
        row.set(Meaning::LoadUnit, record.cell(m_columns.units[from]), m_columns.units[from]);
        return true;
    }
    std::vector<std::pair<std::string, std::string>> columns() const override
    {
        std::vector<std::pair<std::string, std::string>> list = namedMeanings(m_header, m_columns.done);
        for (const int at : m_columns.loads) {
            if (at >= 0) list.emplace_back(m_header[static_cast<std::size_t>(at)], meaningName(Meaning::Load));
        }
        return list;
    }

private:
    const std::vector<std::string>& m_header;
    Columns m_columns;
};

}  // namespace

const Importer kLiftosaurImporter{"liftosaur", "Liftosaur", claims,
                                  [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<TableFiles> {
                                      LiftosaurShape shape(table);
                                      return readSetRows(table, shape.layout(), kLiftosaurImporter, options, context);
                                  }};

}  // namespace liftgraph::import
