#include "core/import/sheet_cells.h"

#include <algorithm>
#include <cstring>
#include <functional>

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
    if (text.size() > kShortText) return add(text);
    TextRef& recent = m_recent[std::hash<std::string_view>()(text) % kRecent];
    if (recent.empty() || get(recent) != text) recent = add(text);
    return recent;
}

TextRef TextPool::add(std::string_view text)
{
    constexpr std::size_t kMaxPrefix = 3;  // 21 bits, more than kMaxText needs
    m_full = m_full || text.size() > kMaxText;
    if (m_full) return {};
    if (m_used + kMaxPrefix + text.size() > kBlockBytes) {
        m_full = m_blocks.size() == kMaxBlocks;
        if (m_full) return {};
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(kBlockBytes));
        m_used = m_blocks.size() == 1 ? 1 : 0;  // no text stands at 0
    }
    const std::size_t at = (m_blocks.size() - 1) * kBlockBytes + m_used;
    char* const block = m_blocks.back().get();
    std::size_t length = text.size();
    for (; length >= 0x80; length >>= 7U) block[m_used++] = static_cast<char>(0x80U | (length & 0x7FU));
    block[m_used++] = static_cast<char>(length);
    std::memcpy(block + m_used, text.data(), text.size());
    m_used += text.size();
    return {static_cast<std::uint32_t>(at)};
}

std::string_view TextPool::get(TextRef ref) const
{
    if (ref.empty()) return {};
    const char* at = m_blocks[ref.at >> kBlockBits].get() + (ref.at & (kBlockBytes - 1));
    std::size_t length = 0;
    unsigned shift = 0;
    for (; (static_cast<unsigned char>(*at) & 0x80U) != 0; ++at, shift += 7) length |= (static_cast<unsigned char>(*at) & std::size_t(0x7F)) << shift;
    length |= static_cast<std::size_t>(static_cast<unsigned char>(*at)) << shift;
    return {at + 1, length};
}

void TextPool::count(TextRef ref)
{
    ++m_cells;
    m_given += get(ref).size();
    m_full = m_full || m_cells > kMaxCells || m_given > kMaxGiven;
}

void SheetCells::openRow(std::int64_t row)
{
    m_rows.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(m_cells.size()), 0});
    m_anyText = false;
}

bool SheetCells::put(std::size_t column, TextRef text)
{
    if (text.empty()) return true;
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
        if (text.empty()) continue;
        for (++row; row != m_rows.end() && row->number <= cells.lastRow && m_filled.size() < kMaxFilled; ++row) {
            const auto index = static_cast<std::size_t>(row - m_rows.begin());
            if (!at(index, cells.column).empty()) continue;
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
        for (std::size_t i = 0; i < row.cells; ++i) record.cells.push_back(m_sheet.m_pool->get(m_sheet.m_cells[row.firstCell + i]));
        for (; m_filled < m_sheet.m_filled.size() && m_sheet.m_filled[m_filled].row == m_row; ++m_filled) {
            const SheetCells::Filled& filled = m_sheet.m_filled[m_filled];
            if (filled.column >= record.cells.size()) record.cells.resize(filled.column + 1);
            record.cells[filled.column] = m_sheet.m_pool->get(filled.text);
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
    const SheetCells& m_sheet;
    std::size_t m_row = 0;
    std::size_t m_filled = 0;
};

std::unique_ptr<RecordReader> SheetCells::records() const { return std::make_unique<SheetReader>(*this); }

}  // namespace liftgraph::import
