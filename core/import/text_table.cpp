#include "core/import/text_table.h"

#include "core/import/delimited_text.h"
#include "core/import/encoding.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kSampleRecords = 40;

std::vector<std::string> copyOf(const Record& record) { return {record.cells.begin(), record.cells.end()}; }

/// A decoded text and how its records are told apart.
class DelimitedSource final : public RecordSource {
public:
    std::unique_ptr<RecordReader> records() const override
    {
        return std::make_unique<DelimitedReader>(decoded.text, delimiter, stated.length, stated.length > 0 ? 2 : 1);
    }

    DecodedText decoded = {};
    SeparatorLine stated = {};
    char delimiter = ',';
};

}  // namespace

std::unique_ptr<RecordReader> TextTable::records(bool withFirst) const
{
    std::unique_ptr<RecordReader> reader = source->records();
    Record above;
    for (std::size_t left = skipped + (withFirst ? 0 : 1); left > 0; --left) {
        // These records were read before, when the table was opened.
        if (const Result<bool> more = reader->next(above); !more || !*more) break;
    }
    return reader;
}

std::vector<std::vector<std::string>> TextTable::firstRecords(bool withFirst) const
{
    std::vector<std::vector<std::string>> first = sample;
    if (withFirst) first.insert(first.begin(), header);
    return first;
}

Result<bool> readHead(TextTable& table)
{
    table.header.clear();
    table.sample.clear();
    const std::unique_ptr<RecordReader> reader = table.records(true);
    Record record;
    for (std::size_t count = 0; count <= kSampleRecords; ++count) {
        Result<bool> more = reader->next(record);
        if (!more) {
            more.error().file = table.file;
            return more;
        }
        if (!*more) break;
        if (count == 0) {
            table.header = copyOf(record);
            table.startRow = record.row;
        } else {
            table.sample.push_back(copyOf(record));
        }
    }
    table.headerCells = table.header.size();
    while (table.header.size() > 1 && table.header.back().empty()) table.header.pop_back();
    return !table.header.empty();
}

Result<void> openTable(std::string_view bytes, const std::string& file, TextTable& table)
{
    table.file = file;
    if (bytes.empty()) return fail(ErrorCode::FileEmpty, "The file is empty. Export the log again.", file);
    const auto source = std::make_shared<DelimitedSource>();
    if (const Result<void> decoded = decode(bytes, file, source->decoded); !decoded) return Failure(decoded.error());
    const std::string_view text = source->decoded.text;
    source->stated = separatorLine(text);
    source->delimiter = source->stated.length > 0 ? source->stated.delimiter : detectDelimiter(text);
    table.encoding = source->decoded.encoding;
    table.encodingGuessed = source->decoded.guessed;
    table.delimiter = source->delimiter;
    table.source = source;
    const Result<bool> any = readHead(table);
    if (!any) return Failure(any.error());
    if (!*any) return fail(ErrorCode::FileEmpty, "The file holds only blank lines. Export the log again.", file);
    return {};
}

}  // namespace liftgraph::import
