#include "core/import/xlsx_sheet.h"

#include <algorithm>
#include <charconv>

#include "core/import/encoding.h"
#include "core/import/words.h"
#include "core/import/workbook.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kMaxMerged = 100'000;

struct Place {
    std::size_t row = 0;  ///< from 1; 0 where none is written
    std::size_t column = 0;
    bool good = false;
};

/// "B12" as row 12, column 1.
Place placeOf(std::string_view name)
{
    Place place;
    std::size_t at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && at < 4; ++at) place.column = place.column * 26 + static_cast<std::size_t>(name[at] - 'A') + 1;
    const auto [end, problem] = std::from_chars(name.data() + at, name.data() + name.size(), place.row);
    place.good = at > 0 && problem == std::errc() && end == name.data() + name.size() && place.row >= 1 && place.row <= kMaxSheetRow;
    if (place.column > 0) --place.column;
    return place;
}

class SheetHandler final : public XmlHandler {
public:
    SheetHandler(SheetCells& cells, const XlsxShared& shared, const std::string& file) : m_cells(cells), m_shared(shared), m_file(file) {}
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override
    {
        if (!m_wanted) return;
        m_text += piece;
        if (m_text.size() > TextPool::kMaxText) refuse(tooMuchText(m_file));
    }
    const std::vector<MergedCells>& merged() const { return m_merged; }

private:
    void openRow(const XmlAttributes& attributes);
    void openCell(const XmlAttributes& attributes);
    void closeCell();
    void keepMerged(std::string_view range);
    TextRef shown();
    TextRef number();
    void damaged(const std::string& what)
    {
        refuse({ErrorCode::FileUnreadable, what + ", so the workbook is damaged. Save it again in the spreadsheet program.", m_file, static_cast<std::int64_t>(m_row)});
    }

    SheetCells& m_cells;
    const XlsxShared& m_shared;
    const std::string& m_file;
    std::vector<MergedCells> m_merged;
    std::size_t m_row = 0;
    std::size_t m_nextColumn = 0;
    std::size_t m_column = 0;
    std::size_t m_style = 0;
    bool m_inData = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_phonetic = false;
    bool m_wanted = false;   ///< text that comes now is the cell's
    bool m_formula = false;
    std::string m_type;
    std::string m_text;
    std::string m_shown;
    // Sheets are full of the same dates: the last one is kept.
    std::string m_lastRaw;
    std::size_t m_lastStyle = 0;
    TextRef m_last = {};
};

void SheetHandler::openRow(const XmlAttributes& attributes)
{
    if (m_inRow) return damaged("A row stands inside another");
    const std::string_view stated = attributes.get("r");
    m_row = stated.empty() ? m_row + 1 : attributes.number("r", 0, kMaxSheetRow);
    if (m_row == 0 || m_row > kMaxSheetRow) return damaged("A row has a number beyond the rows of a sheet");
    m_inRow = true;
    m_nextColumn = 0;
    m_cells.openRow(static_cast<std::int64_t>(m_row));
}

void SheetHandler::openCell(const XmlAttributes& attributes)
{
    m_column = m_nextColumn;
    if (const std::string_view stated = attributes.get("r"); !stated.empty()) {
        const Place place = placeOf(stated);
        if (!place.good) return damaged("A cell has a place that does not exist");
        m_column = place.column;
    }
    m_nextColumn = m_column + 1;
    m_type = attributes.get("t");
    m_style = attributes.number("s", 0, 1'000'000);
    m_text.clear();
    m_inCell = true;
    m_formula = false;
}

void SheetHandler::keepMerged(std::string_view range)
{
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos || m_merged.size() >= kMaxMerged) return;
    const Place first = placeOf(range.substr(0, colon));
    const Place last = placeOf(range.substr(colon + 1));
    if (first.good && last.good && last.row > first.row && first.column < kMaxColumns) {
        m_merged.push_back({static_cast<std::int64_t>(first.row), static_cast<std::int64_t>(last.row), first.column});
    }
}

TextRef SheetHandler::number()
{
    if (m_text == m_lastRaw && m_style == m_lastStyle) return m_last;
    m_shown.clear();
    appendNumber(m_shown, m_text, m_style < m_shared.kinds.size() ? m_shared.kinds[m_style] : NumberKind::Plain, m_shared.since1904);
    m_lastRaw = m_text;
    m_lastStyle = m_style;
    m_last = m_shared.pool->keep(m_shown);
    return m_last;
}

TextRef SheetHandler::shown()
{
    if (m_type == "s") {
        std::size_t index = 0;
        const auto [end, problem] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), index);
        if (problem == std::errc() && index < m_shared.texts.size()) return m_shared.texts[index];
        if (!m_text.empty()) damaged("A cell names a text that is not there");
        return {};
    }
    // A formula whose result nobody stored must not pass for an empty cell.
    if (m_formula && m_text.empty() && m_type != "str") return m_shared.pool->keep("=formula without a result");
    if (m_text.empty()) return {};
    if (m_type.empty() || m_type == "n") return number();
    if (m_type == "b") return m_shared.pool->keep(m_text == "0" || m_text == "false" ? "FALSE" : "TRUE");
    if (m_type == "d") {
        m_shown.clear();
        appendIsoDate(m_shown, m_text);
        return m_shared.pool->keep(m_shown);
    }
    return keepDecoded(*m_shared.pool, m_text);
}

void SheetHandler::closeCell()
{
    m_inCell = false;
    m_wanted = false;
    if (!m_cells.put(m_column, shown())) refuse(tooManyColumns(m_file, m_row));
    if (m_shared.pool->full()) refuse(tooMuchText(m_file));
}

void SheetHandler::start(std::string_view name, const XmlAttributes& attributes)
{
    if (m_inCell) {
        m_phonetic = m_phonetic || name == "rPh";
        m_formula = m_formula || name == "f";
        m_wanted = name == "v" || (name == "t" && !m_phonetic);
    } else if (m_inRow) {
        if (name == "c") openCell(attributes);
        if (name == "row") openRow(attributes);
    } else if (m_inData) {
        if (name == "row") openRow(attributes);
    } else if (name == "sheetData") {
        m_inData = true;
    } else if (name == "mergeCell") {
        keepMerged(attributes.get("ref"));
    }
}

void SheetHandler::end(std::string_view name)
{
    m_wanted = false;
    if (m_inCell) {
        if (name == "rPh") m_phonetic = false;
        if (name == "c") closeCell();
    } else if (m_inRow && name == "row") {
        m_inRow = false;
        m_cells.closeRow();
    } else if (name == "sheetData") {
        m_inData = false;
    }
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// The character that "_xHHHH_" at `at` stands for; nothing where it does not stand there or names half a character.
char32_t escapedAt(const std::string& text, std::size_t at)
{
    constexpr std::size_t kLength = 7;
    if (at + kLength > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return 0;
    char32_t point = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0) return 0;
        point = point * 16 + static_cast<char32_t>(digit);
    }
    return point >= 0xD800 && point <= 0xDFFF ? 0 : point;
}

void decodeEscapes(std::string& text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = escapedAt(text, at);
        if (point == 0) {
            plain += text[at++];
        } else {
            const bool lineEnd = point == '\r' && text[at + 5] == 'D';
            if (!lineEnd) appendUtf8(plain, point);
            at += 7;
        }
    }
    text = std::move(plain);
}

}  // namespace

TextRef keepDecoded(TextPool& pool, std::string& text)
{
    if (text.find("_x") == std::string::npos) return pool.keep(text);
    // Spaces that are escaped belong to the text, but not the ends of lines of a spreadsheet.
    std::string_view inner = trimmedWord(text);
    const auto lineEnd = [](std::string_view piece) { return piece == "_x000A_" || piece == "_x000D_"; };
    constexpr std::size_t kLength = 7;
    while (lineEnd(inner.substr(0, kLength))) inner = trimmedWord(inner.substr(kLength));
    while (inner.size() >= kLength && lineEnd(inner.substr(inner.size() - kLength))) inner = trimmedWord(inner.substr(0, inner.size() - kLength));
    text = std::string(inner);
    decodeEscapes(text);
    return pool.keepWhole(text);
}

Result<std::shared_ptr<SheetCells>> readXlsxSheet(const Archive& archive, const std::string& part, const XlsxShared& shared, const JobContext& context)
{
    auto cells = std::make_shared<SheetCells>(shared.pool);
    SheetHandler handler(*cells, shared, archive.file());
    if (const Result<void> read = readXml(archive, part, handler, context, true); !read) return Failure(read.error());
    cells->fill(handler.merged());
    if (shared.pool->full()) return Failure(tooMuchText(archive.file()));
    return cells;
}

}  // namespace liftgraph::import
