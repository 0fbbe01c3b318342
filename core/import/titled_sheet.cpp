#include "core/import/titled_sheet.h"

#include "core/import/days_without_year.h"
#include "core/import/pivot_cells.h"
#include "core/import/row_values.h"

namespace liftgraph::import {

namespace {

class TitledReader final : public RecordReader {
public:
    TitledReader(std::unique_ptr<RecordReader> rest, const std::string& title) : m_rest(std::move(rest)), m_title(title) {}

    Result<bool> next(Record& record) override
    {
        if (m_titled) return m_rest->next(record);
        m_titled = true;
        record.row = 0;
        record.cells.assign({m_title});
        return true;
    }
    double fraction() const override { return m_rest->fraction(); }
    std::string_view rawSpan(std::string_view first, std::string_view last) const override { return m_rest->rawSpan(first, last); }

private:
    std::unique_ptr<RecordReader> m_rest;
    const std::string& m_title;
    bool m_titled = false;
};

class TitledSource final : public RecordSource {
public:
    TitledSource(std::shared_ptr<const RecordSource> rest, std::string title) : m_rest(std::move(rest)), m_title(std::move(title)) {}
    std::unique_ptr<RecordReader> records() const override { return std::make_unique<TitledReader>(m_rest->records(), m_title); }

private:
    std::shared_ptr<const RecordSource> m_rest;
    std::string m_title;
};

}  // namespace

std::string dayOfSheet(const TextTable& table, const ImportOptions& options)
{
    if (!dateInside(table.sheet).empty()) return table.sheet;
    const std::optional<int> year = options.year ? options.year : yearIn(table.file);
    return year ? withYear(table.sheet, *year) : std::string();
}

Result<TextTable> titledByName(const TextTable& table, const std::string& day)
{
    TextTable titled = table;
    titled.skipped = 0;
    titled.source = std::make_shared<TitledSource>(table.source, day);
    if (day != table.sheet) {
        titled.year = {true, yearIn(day)};
        titled.notes.push_back("Sheets are named after days without a year, such as " + import::quoted(std::string_view(table.sheet)) + "; they are read as of " + std::to_string(*titled.year.taken) + ". This is a guess.");
    }
    if (const Result<bool> any = readHead(titled); !any) return Failure(any.error());
    return titled;
}

}  // namespace liftgraph::import
