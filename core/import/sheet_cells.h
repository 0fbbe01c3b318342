#pragma once
// The cells of a sheet as text, kept close together: a million rows take little more memory than their text.

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/records.h"

namespace liftgraph::import {

/// Of the progress of reading a workbook: the part before its rows are understood.
inline constexpr double kParsedShare = 0.8;
inline constexpr std::size_t kMaxSheetRow = 1048576;

/// A text in a pool: a sheet keeps one for every cell, so it is no more than a place.
struct TextRef {
    std::uint32_t at = 0;  ///< 0: no text
    bool empty() const { return at == 0; }
};

/// The texts of all sheets of a workbook, with the limits that hold for the workbook. Each stands behind its length (7 bits a byte,
/// the lowest first), and what sheets write again and again, such as the day of every set, stands there once.
class TextPool {
public:
    static constexpr std::size_t kMaxText = std::size_t(1) << 20U;

    /// Keeps a text without spaces at its ends. Empty, with full() set, where it is longer than 1 MiB or there is no more room.
    TextRef keep(std::string_view text);
    /// The same with the spaces.
    TextRef keepWhole(std::string_view text);
    std::string_view get(TextRef ref) const;
    /// Counts a cell and its text, which may stand in many cells.
    void count(TextRef ref);
    bool full() const { return m_full; }

private:
    static constexpr unsigned kBlockBits = 21;
    static constexpr std::size_t kBlockBytes = std::size_t(1) << kBlockBits;
    static constexpr std::size_t kMaxBlocks = 128;
    static constexpr std::size_t kRecent = 4096;
    static constexpr std::size_t kShortText = 64;
    static constexpr std::size_t kMaxCells = 32'000'000;
    static constexpr std::size_t kMaxGiven = std::size_t(512) << 20U;

    TextRef add(std::string_view text);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::vector<TextRef> m_recent = std::vector<TextRef>(kRecent);  ///< short texts by their hash, the last of each
    std::size_t m_used = kBlockBytes;  ///< of the last block
    std::size_t m_cells = 0;
    std::size_t m_given = 0;
    bool m_full = false;
};

/// Cells that show the text of the topmost one.
struct MergedCells {
    std::int64_t firstRow = 0;
    std::int64_t lastRow = 0;
    std::size_t column = 0;
};

class SheetCells final : public RecordSource {
public:
    explicit SheetCells(std::shared_ptr<TextPool> pool) : m_pool(std::move(pool)) {}

    /// Opens a row (1-based, as the spreadsheet numbers it).
    void openRow(std::int64_t row);
    /// Puts a text into the open row; columns (from 0) come in order. False beyond kMaxColumns.
    bool put(std::size_t column, TextRef text);
    void closeRow();
    /// Lets every cell of a merged column show what its first one does.
    void fill(const std::vector<MergedCells>& merged);

    std::unique_ptr<RecordReader> records() const override;
    std::size_t rows() const { return m_rows.size(); }

private:
    friend class SheetReader;
    struct Row {
        std::uint32_t number = 0;
        std::uint32_t firstCell = 0;
        std::uint32_t cells = 0;
    };
    struct Filled {
        std::uint32_t row = 0;  ///< index
        std::uint32_t column = 0;
        TextRef text = {};
    };
    TextRef at(std::size_t row, std::size_t column) const;

    std::shared_ptr<TextPool> m_pool;
    std::deque<Row> m_rows;
    std::deque<TextRef> m_cells;
    std::vector<Filled> m_filled;  ///< by row
    bool m_anyText = false;
};

}  // namespace liftgraph::import
