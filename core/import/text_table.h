#pragma once
// A table of text cells, wherever it stands: its header found, its first records looked at, its records ready to be walked over.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/records.h"

namespace liftgraph::import {

/// A value: copies share the source, which keeps what the records point into.
struct TextTable {
    std::string file = {};
    std::string sheet = {};         ///< of a workbook, or table of a database; empty where the file is one table
    std::string encoding = {};      ///< of a text file; empty where the format fixes it
    bool encodingGuessed = false;
    char delimiter = 0;             ///< of a text file
    std::vector<std::string> header = {};               ///< cells of the first record, whether or not they are names
    std::vector<std::vector<std::string>> sample = {};  ///< the first records after it
    std::size_t headerCells = 0;    ///< of the first record, those without a name at its end included
    std::int64_t startRow = 1;      ///< row of the first record
    std::size_t skipped = 0;        ///< records above it: titles of a sheet
    std::shared_ptr<const RecordSource> source = {};
    std::vector<std::string> notes = {};  ///< what was guessed before its records are read, in sentences
    /// Days that are written without a year.
    struct Year {
        bool wanted = false;              ///< there are such days
        std::optional<int> taken = {};    ///< what the first of them was given
    };
    Year year = {};
    /// Of a log of several people those whose rows are read, each as a log of their own; units and dates are judged by all rows.
    struct People {
        std::vector<int> columns = {};       ///< that say whose row it is
        std::vector<std::string> only = {};  ///< empty: every row, as one log
        int first = -1;                      ///< whose the rows above the first name are, by place in `only`; -1: nobody's of them
        bool header = true;                  ///< the first record names the columns
    };
    People people = {};

    /// A reader of all records after the header, or (withFirst) from the first record on where the table has no header.
    std::unique_ptr<RecordReader> records(bool withFirst) const;
    /// The first records that hold data.
    std::vector<std::vector<std::string>> firstRecords(bool withFirst) const;
};

/// Reads the first records of table.source into header and sample. False where it has none. Errors: those of the source.
[[nodiscard]] Result<bool> readHead(TextTable& table);

/// Opens the text `bytes`, which outlive the table, or the likeliest sheet of a workbook. Errors: FileEmpty, FileBinary, BadEncoding,
/// LineTooLong, those of openWorkbook.
[[nodiscard]] Result<void> openTable(std::string_view bytes, const std::string& file, TextTable& table);

}  // namespace liftgraph::import
