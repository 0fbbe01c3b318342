#pragma once
// Reads delimited text record by record, in the file's own memory: RFC 4180, and forgiving where apps forget to quote.

#include <deque>
#include <string>
#include <string_view>

#include "core/import/records.h"

namespace liftgraph::import {

inline constexpr std::size_t kMaxRecordBytes = std::size_t(16) << 20U;
class DelimitedReader final : public RecordReader {
public:
    /// `text` is UTF-8 and outlives the reader.
    DelimitedReader(std::string_view text, char delimiter, std::size_t offset = 0, std::int64_t row = 1);

    /// The next record that is not blank; false at the end. Error: LineTooLong.
    [[nodiscard]] Result<bool> next(Record& record) override;
    double fraction() const override;
    std::string_view rawSpan(std::string_view first, std::string_view last) const override;

    /// Position of the first byte that was not read yet.
    std::size_t offset() const { return m_at; }
    /// Line at that position.
    std::int64_t row() const { return m_row; }

private:
    std::string_view bareCell();
    std::string_view quotedCell();
    std::size_t closingQuote(std::size_t from) const;
    bool endsCell(std::size_t at) const;
    bool breaksLine(std::size_t at) const;
    void skipBreak();
    bool readRecord(Record& record);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::int64_t m_row = 1;
    char m_delimiter = ',';
    bool m_loneReturns = false;      ///< old Mac text: carriage returns alone end lines
    bool m_quotesSpanLines = true;   ///< false once a quote was found that nothing closes
    bool m_tooLong = false;
    std::deque<std::string> m_unescaped;
};

/// The delimiter of a text: comma, semicolon, tab or bar, whichever splits the first records most evenly.
char detectDelimiter(std::string_view text);

/// Length of a leading line such as "sep=;" that spreadsheets write (line break included), and the delimiter it names.
struct SeparatorLine {
    std::size_t length = 0;
    char delimiter = 0;
};
SeparatorLine separatorLine(std::string_view text);

}  // namespace liftgraph::import
