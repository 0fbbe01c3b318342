#include "core/import/sheet_cells.h"

#include <algorithm>
#include <cstring>

#include "core/import/words.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kMaxFilled = 1'000'000;

/// Most cells begin and end in a plain letter or digit and need no closer look.
std::string_view trimmedCell(std::string_view text)
{
    const auto plain = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; };
    return text.empty() || (plain(text.front()) && plain(text.back())) ? text : trimmedWord(text);
}

}  // namespace

TextRef TextPool::keep(std::string_view text) { return keepWhole(trimmedCell(text)); }

TextRef TextPool::keepWhole(std::string_view text)
{
    if (text.empty()) return {};
    if (m_used + text.size() > kBlockBytes) {
        m_full = m_full || text.size() > kMaxText || m_blocks.size() == kMaxBlocks;
        if (m_full) return {};
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(kBlockBytes));
        m_used = 0;
    }
    std::memcpy(m_blocks.back().get() + m_used, text.data(), text.size());
    const std::size_t at = (m_blocks.size() - 1) * kBlockBytes + m_used;
    m_used += text.size();
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())};
}

void TextPool::count(TextRef ref)
{
    ++m_cells;
    m_given += ref.length;
    m_full = m_full || m_cells > kMaxCells || m_given > kMaxGiven;
}

void SheetCells::openRow(std::int64_t row)
{
    m_rows.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(m_cells.size()), 0});
    m_anyText = false;
}

bool SheetCells::put(std::size_t column, TextRef text)
{
    if (text.length == 0) return true;
    if (column >= kMaxColumns) return false;
    Row& row = m_rows.back();
    if (column < row.cells) {
        m_cells[row.firstCell + column] = text;  // the same cell twice: the later one counts
        return true;
    }
    while (row.cells <= column && !m_pool->full()) {
        m_cells.push_back(row.cells == column ? text : TextRef());
        m_pool->count(m_cells.back());
        ++row.cells;
    }
    m_anyText = true;
    return true;
}

void SheetCells::closeRow()
{
    if (!m_anyText) m_rows.pop_back();
}

TextRef SheetCells::at(std::size_t row, std::size_t column) const
{
    return column < m_rows[row].cells ? m_cells[m_rows[row].firstCell + column] : TextRef();
}

void SheetCells::fill(const std::vector<MergedCells>& merged)
{
    const auto byNumber = [](const Row& a, const Row& b) { return a.number < b.number; };
    if (!std::is_sorted(m_rows.begin(), m_rows.end(), byNumber)) return;
    for (const MergedCells& cells : merged) {
        const Row first{static_cast<std::uint32_t>(cells.firstRow), 0, 0};
        auto row = std::lower_bound(m_rows.begin(), m_rows.end(), first, byNumber);
        if (row == m_rows.end() || row->number != cells.firstRow) continue;
        const TextRef text = at(static_cast<std::size_t>(row - m_rows.begin()), cells.column);
        if (text.length == 0) continue;
        for (++row; row != m_rows.end() && row->number <= cells.lastRow && m_filled.size() < kMaxFilled; ++row) {
            const auto index = static_cast<std::size_t>(row - m_rows.begin());
            if (at(index, cells.column).length > 0) continue;
            m_filled.push_back({static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(cells.column), text});
            m_pool->count(text);
        }
    }
    std::stable_sort(m_filled.begin(), m_filled.end(), [](const Filled& a, const Filled& b) { return a.row < b.row; });
}

/// Walks over the rows that hold text.
class SheetReader final : public RecordReader {
public:
    explicit SheetReader(const SheetCells& sheet) : m_sheet(sheet) {}

    Result<bool> next(Record& record) override
    {
        if (m_row >= m_sheet.m_rows.size()) return false;
        const SheetCells::Row& row = m_sheet.m_rows[m_row];
        record.row = row.number;
        record.cells.clear();
        for (std::size_t i = 0; i < row.cells; ++i) record.cells.push_back(textOf(m_sheet.m_cells[row.firstCell + i]));
        for (; m_filled < m_sheet.m_filled.size() && m_sheet.m_filled[m_filled].row == m_row; ++m_filled) {
            const SheetCells::Filled& filled = m_sheet.m_filled[m_filled];
            if (filled.column >= record.cells.size()) record.cells.resize(filled.column + 1);
            record.cells[filled.column] = textOf(filled.text);
        }
        ++m_row;
        return true;
    }
    double fraction() const override
    {
        const double rows = static_cast<double>(std::max<std::size_t>(m_sheet.m_rows.size(), 1));
        return kParsedShare + (1.0 - kParsedShare) * static_cast<double>(m_row) / rows;
    }

private:
    std::string_view textOf(TextRef ref) const { return ref.length == 0 ? std::string_view() : m_sheet.m_pool->get(ref); }

    const SheetCells& m_sheet;
    std::size_t m_row = 0;
    std::size_t m_filled = 0;
};

std::unique_ptr<RecordReader> SheetCells::records() const { return std::make_unique<SheetReader>(*this); }

}  // namespace liftgraph::import
