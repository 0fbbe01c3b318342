// Fitbod: one set per row in kilograms (or pounds), metres and seconds; the time of a row is that of its workout, or of the set.

#include <algorithm>
#include <map>

#include "core/import/dates.h"
#include "core/import/importer_table.h"
#include "core/import/numbers.h"
#include "core/import/row_shape.h"
#include "core/import/row_values.h"
#include "core/import/set_rows.h"

namespace liftgraph::import {

namespace {

constexpr std::chrono::seconds kLongestBreak = std::chrono::minutes(90);

SheetLayout columnsOf(const std::vector<std::string>& header)
{
    static const HeaderWords kWords{{"date", Meaning::Date},         {"exercise", Meaning::Exercise}, {"reps", Meaning::Reps},
                                    {"weight", Meaning::Load},       {"duration", Meaning::Duration}, {"distance", Meaning::Distance},
                                    {"iswarmup", Meaning::WarmUp},   {"is warmup", Meaning::WarmUp},  {"note", Meaning::SetNote}};
    return layoutOf(header, kWords);
}

int columnNamed(const std::vector<std::string>& header, std::string_view name)
{
    const auto at = std::find_if(header.begin(), header.end(), [&](const std::string& cell) { return foldedWord(cell) == name; });
    return at == header.end() ? -1 : static_cast<int>(at - header.begin());
}

bool claims(const TextTable& table)
{
    const SheetLayout columns = columnsOf(table.header);
    const bool named = columns.has(Meaning::Date) && columns.has(Meaning::Exercise) && columns.has(Meaning::Reps);
    return named && (columnNamed(table.header, "multiplier") >= 0 || (columns.has(Meaning::WarmUp) && columnNamed(table.header, "incline") >= 0));
}

class FitbodShape : public RowShape {
public:
    explicit FitbodShape(const TextTable& table)
        : m_header(table.header), m_columns(columnsOf(table.header)), m_multiplier(columnNamed(table.header, "multiplier")),
          m_incline(columnNamed(table.header, "incline")), m_resistance(columnNamed(table.header, "resistance"))
    {
    }
    void see(const Record& record)
    {
        const std::string_view cell = record.cell(m_columns.at(Meaning::Date));
        const std::optional<WrittenTime> when = parseTime(cell, DateOrder::YearMonthDay);
        if (!when) return;
        ++m_rows;
        m_stamps.try_emplace(when->time, cell);
    }
    /// Where nearly every set has a time of its own, sets that follow each other closely are one session.
    void decide()
    {
        m_timePerSet = m_rows > 2 && m_stamps.size() * 2 > m_rows;
        if (!m_timePerSet) return;
        log::LocalTime last = {};
        std::string start;
        for (const auto& [time, cell] : m_stamps) {
            if (start.empty() || time - last > kLongestBreak) start = cell;
            last = time;
            m_starts[cell] = start;
        }
    }
    SheetLayout layoutFor()
    {
        SheetLayout layout = layout_();
        layout.loadUnit = m_columns.loadUnit;
        layout.metresPerUnit = m_columns.metresPerUnit.value_or(1.0);
        return layout;
    }

    void begin() override { m_multiplied = 0; }
    bool unfold(const Record& record, std::vector<ShapedRow>& rows) override
    {
        rows.clear();
        forgetKept();
        if (record.cells.front() == m_header.front()) return false;
        ShapedRow& row = rows.emplace_back();
        row.record.row = record.row;
        for (const Meaning meaning : {Meaning::Date, Meaning::Exercise, Meaning::Reps, Meaning::Load, Meaning::Duration, Meaning::Distance,
                                      Meaning::WarmUp}) {
            row.set(meaning, record.cell(m_columns.at(meaning)), m_columns.at(meaning));
        }
        if (m_timePerSet) {
            if (const auto at = m_starts.find(row.cell(Meaning::Date)); at != m_starts.end()) row.set(Meaning::Date, at->second);
        }
        row.set(Meaning::SetNote, keep(noteOf(record)), m_columns.at(Meaning::SetNote));
        const std::optional<double> multiplier = parseNumber(record.cell(m_multiplier));
        m_multiplied += multiplier && *multiplier != 1.0 && *multiplier != 0.0;
        return true;
    }
    std::vector<std::pair<std::string, std::string>> columns() const override
    {
        return namedMeanings(m_header, m_columns);
    }
    std::vector<std::string> warnings() const override
    {
        std::vector<std::string> list;
        if (m_timePerSet) list.emplace_back("Every set has a time of its own; sets less than 90 minutes apart are read as one session.");
        if (m_multiplied > 0) list.push_back(counted(m_multiplied, "row states a multiplier; its load is kept as written, without it.",
                                                        "rows state a multiplier; their loads are kept as written, without it."));
        return list;
    }

private:
    SheetLayout layout_()
    {
        SheetLayout layout = RowShape::layout();
        layout.entries = EntryRule::OnePerExercise;
        for (const Meaning none : {Meaning::SetType, Meaning::Clock}) layout.set(none, -1);
        return layout;
    }
    /// The note with what the machine was set to, which has no place of its own.
    std::string noteOf(const Record& record) const
    {
        std::string note(record.cell(m_columns.at(Meaning::SetNote)));
        for (const auto& [column, word] : {std::pair(m_incline, "incline "), std::pair(m_resistance, "resistance ")}) {
            const std::optional<double> value = parseNumber(record.cell(column));
            if (!value || *value == 0.0) continue;
            note += (note.empty() ? "" : ", ") + std::string(word) + plainNumber(*value);
        }
        return note;
    }

    const std::vector<std::string>& m_header;
    SheetLayout m_columns;
    int m_multiplier;
    int m_incline;
    int m_resistance;
    std::size_t m_rows = 0;
    bool m_timePerSet = false;
    std::map<log::LocalTime, std::string> m_stamps;
    std::map<std::string, std::string, std::less<>> m_starts;
    std::int64_t m_multiplied = 0;
};

Result<TableFiles> read(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    FitbodShape shape(table);
    const Result<void> seen = forEachRecord(table, false, context, [&shape](const Record& record) { shape.see(record); });
    if (!seen) return Failure(seen.error());
    shape.decide();
    return readSetRows(table, shape.layoutFor(), kFitbodImporter, options, context);
}

}  // namespace

const Importer kFitbodImporter{"fitbod", "Fitbod", claims, read};

}  // namespace liftgraph::import
