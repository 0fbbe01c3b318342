#pragma once
// A text file opened as a table: its encoding and delimiter settled, its first record read, its records ready to be walked over.

#include <string>
#include <string_view>
#include <vector>

#include "core/import/delimited_text.h"
#include "core/import/encoding.h"

namespace liftgraph::import {

struct TextTable {
    std::string file = {};
    DecodedText decoded = {};
    char delimiter = ',';
    std::vector<std::string> header = {};               ///< cells of the first record, whether or not they are names
    std::vector<std::vector<std::string>> sample = {};  ///< the first records after it
    std::size_t headerCells = 0;  ///< of the first record, those without a name at its end included
    std::size_t start = 0;       ///< where the first record begins
    std::size_t afterHeader = 0;  ///< where the second begins
    std::int64_t startRow = 1;
    std::int64_t afterHeaderRow = 1;

    /// A reader of all records after the header, or (withFirst) from the first record on where the file has no header.
    DelimitedReader records(bool withFirst) const
    {
        return {decoded.text, delimiter, withFirst ? start : afterHeader, withFirst ? startRow : afterHeaderRow};
    }
    /// The first records that hold data.
    std::vector<std::vector<std::string>> firstRecords(bool withFirst) const;
};

/// Opens `bytes`, which outlive the table. Errors: FileEmpty, FileBinary, BadEncoding, LineTooLong.
[[nodiscard]] Result<void> openTable(std::string_view bytes, const std::string& file, TextTable& table);

}  // namespace liftgraph::import
