#include "core/import/text_table.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kSampleRecords = 40;

std::vector<std::string> copyOf(const Record& record) { return {record.cells.begin(), record.cells.end()}; }

}  // namespace

std::vector<std::vector<std::string>> TextTable::firstRecords(bool withFirst) const
{
    std::vector<std::vector<std::string>> records = sample;
    if (withFirst) records.insert(records.begin(), header);
    return records;
}

Result<void> openTable(std::string_view bytes, const std::string& file, TextTable& table)
{
    table.file = file;
    if (bytes.empty()) return fail(ErrorCode::FileEmpty, "The file is empty. Export the log again.", file);
    if (const Result<void> decoded = decode(bytes, file, table.decoded); !decoded) return Failure(decoded.error());
    const SeparatorLine stated = separatorLine(table.decoded.text);
    table.start = stated.length;
    table.startRow = stated.length > 0 ? 2 : 1;
    table.delimiter = stated.length > 0 ? stated.delimiter : detectDelimiter(table.decoded.text);

    DelimitedReader reader = table.records(true);
    Record record;
    for (std::size_t count = 0; count <= kSampleRecords; ++count) {
        Result<bool> more = reader.next(record);
        if (!more) {
            more.error().file = file;
            return Failure(more.error());
        }
        if (!*more) break;
        if (count == 0) {
            table.header = copyOf(record);
            table.afterHeader = reader.offset();
            table.afterHeaderRow = reader.row();
        } else {
            table.sample.push_back(copyOf(record));
        }
    }
    if (table.header.empty()) return fail(ErrorCode::FileEmpty, "The file holds only blank lines. Export the log again.", file);
    table.headerCells = table.header.size();
    while (table.header.size() > 1 && table.header.back().empty()) table.header.pop_back();
    return {};
}

}  // namespace liftgraph::import
