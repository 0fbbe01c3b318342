#pragma once
// Records of text cells one after another: what every importer reads, whichever kind of file they come from.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace liftgraph::import {

inline constexpr std::size_t kMaxColumns = 4096;

/// One record. The cells point into memory of the reader or of its source, and live until the next call of next().
struct Record {
    std::int64_t row = 0;  ///< 1-based line where the record starts, or row as the spreadsheet numbers it
    std::vector<std::string_view> cells = {};  ///< spaces around unquoted cells removed

    std::string_view cell(int column) const
    {
        return column >= 0 && static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)] : std::string_view();
    }
    bool blank() const
    {
        return std::all_of(cells.begin(), cells.end(), [](std::string_view text) { return text.empty(); });
    }
};

/// Walks over the records of one table.
class RecordReader {
public:
    virtual ~RecordReader() = default;

    /// The next record that is not blank; false at the end. An error names the row; its file may be left to the caller.
    [[nodiscard]] virtual Result<bool> next(Record& record) = 0;
    /// How much of the table was read, 0 to 1.
    virtual double fraction() const = 0;
    /// What the file writes from the cell `first` to the cell `last` of the current record, with what stands between them; empty
    /// where cells have no common text, as in a workbook.
    virtual std::string_view rawSpan(std::string_view /*first*/, std::string_view /*last*/) const { return {}; }

protected:
    RecordReader() = default;
    RecordReader(const RecordReader&) = default;
    RecordReader(RecordReader&&) = default;
    RecordReader& operator=(const RecordReader&) = default;
    RecordReader& operator=(RecordReader&&) = default;
};

/// Where the records of a table come from: a delimited text, a sheet of a workbook, a query. Read any number of times.
class RecordSource {
public:
    RecordSource() = default;
    RecordSource(const RecordSource&) = delete;
    RecordSource& operator=(const RecordSource&) = delete;
    virtual ~RecordSource() = default;

    /// A new reader from the first record on; it does not outlive the source.
    virtual std::unique_ptr<RecordReader> records() const = 0;
};

}  // namespace liftgraph::import
