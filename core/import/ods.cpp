// ODS (OpenDocument 1.x spreadsheets): all sheets stand in one part, with repeated cells and rows written once.

#include <algorithm>
#include <set>

#include "core/import/cell_formats.h"
#include "core/import/sheet_cells.h"
#include "core/import/workbook.h"
#include "core/import/xml_stream.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kMaxSheets = 255;
constexpr std::size_t kMaxRepeatedText = 10'000;  // rows or cells with text that are written once for many
constexpr std::size_t kMaxRepeat = 1U << 30U;
constexpr std::size_t kMaxMerged = 100'000;

bool isClock(std::string_view text)
{
    return text.find(':') != std::string_view::npos && text.find_first_not_of("0123456789:") == std::string_view::npos;
}

class Content final : public XmlHandler {
public:
    struct Sheet {
        std::string name = {};
        std::string style = {};
        std::shared_ptr<SheetCells> cells = {};
        std::vector<MergedCells> merged = {};
    };

    explicit Content(const std::string& file) : m_file(file) {}
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override
    {
        if (m_skipped == 0 && m_inParagraph) append(piece);
    }

    bool spreadsheet = false;
    std::vector<Sheet> sheets;
    std::set<std::string, std::less<>> hiddenStyles;
    bool full() const { return m_pool->full(); }

private:
    struct Cell {
        std::size_t column = 0;
        std::size_t repeat = 1;
        TextRef text = {};
    };
    void append(std::string_view piece)
    {
        m_text += piece;
        if (m_text.size() > TextPool::kMaxText) refuse(tooMuchText(m_file));
    }
    void openTable(const XmlAttributes& attributes);
    void openCell(const XmlAttributes& attributes);
    void startInCell(std::string_view name, const XmlAttributes& attributes);
    void closeCell();
    void closeRow();
    std::string shown() const;
    void damaged(const std::string& what)
    {
        refuse({ErrorCode::FileUnreadable, what + ", which no spreadsheet program writes. Save the workbook again.", m_file, static_cast<std::int64_t>(m_row)});
    }

    const std::string& m_file;
    std::shared_ptr<TextPool> m_pool = std::make_shared<TextPool>();
    int m_skipped = 0;  ///< depth inside an element whose text is no cell's: notes, drawings, old versions
    bool m_inTable = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inParagraph = false;
    std::size_t m_row = 1;
    std::size_t m_rowRepeat = 1;
    std::size_t m_nextColumn = 0;
    Cell m_cell = {};
    std::size_t m_paragraphs = 0;
    std::string m_style;
    std::string m_type;
    std::string m_value;
    std::string m_text;
    std::vector<Cell> m_cells;
};

void Content::openTable(const XmlAttributes& attributes)
{
    m_inTable = true;
    m_row = 1;
    if (sheets.size() >= kMaxSheets) return damaged("The workbook has more than 255 sheets");
    sheets.push_back({std::string(attributes.get("name")), std::string(attributes.get("style-name")), std::make_shared<SheetCells>(m_pool), {}});
}

void Content::openCell(const XmlAttributes& attributes)
{
    m_inCell = true;
    m_paragraphs = 0;
    m_text.clear();
    m_cell = {m_nextColumn, attributes.number("number-columns-repeated", 1, kMaxRepeat), {}};
    m_nextColumn += m_cell.repeat;
    m_type = attributes.get("value-type");
    m_value = m_type == "date" ? attributes.get("date-value") : m_type == "time" ? attributes.get("time-value")
            : m_type == "boolean" ? attributes.get("boolean-value") : attributes.get("value");
    const std::size_t spanned = attributes.number("number-rows-spanned", 1, kMaxSheetRow);
    if (spanned > 1 && m_cell.column < kMaxColumns && sheets.back().merged.size() < kMaxMerged) {
        const auto row = static_cast<std::int64_t>(m_row);
        sheets.back().merged.push_back({row, row + static_cast<std::int64_t>(spanned) - 1, m_cell.column});
    }
}

void Content::startInCell(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "p") {
        if (m_paragraphs++ > 0) append("\n");
        m_inParagraph = true;
    } else if (m_inParagraph && name == "s") {
        append(std::string(attributes.number("c", 1, 10'000), ' '));
    } else if (m_inParagraph && name == "tab") {
        append("\t");
    } else if (m_inParagraph && name == "line-break") {
        append("\n");
    }
}

void Content::start(std::string_view name, const XmlAttributes& attributes)
{
    const bool aside = name == "annotation" || name == "frame" || name == "custom-shape" || name == "shapes" || name == "tracked-changes" ||
                       (m_inCell && name == "table");
    if (m_skipped > 0 || aside) {
        ++m_skipped;
    } else if (m_inCell) {
        startInCell(name, attributes);
    } else if (m_inRow) {
        if (name == "table-cell" || name == "covered-table-cell") openCell(attributes);
    } else if (m_inTable) {
        if (name != "table-row") return;
        m_inRow = true;
        m_nextColumn = 0;
        m_cells.clear();
        m_rowRepeat = attributes.number("number-rows-repeated", 1, kMaxRepeat);
    } else if (name == "table" && spreadsheet) {
        openTable(attributes);
    } else if (name == "spreadsheet") {
        spreadsheet = true;
    } else if (name == "style") {
        m_style = attributes.get("name");
    } else if (name == "table-properties" && attributes.get("display") == "false") {
        hiddenStyles.insert(m_style);
    }
}

void Content::end(std::string_view name)
{
    if (m_skipped > 0) {
        --m_skipped;
    } else if (m_inCell) {
        if (name == "p") m_inParagraph = false;
        if (name == "table-cell" || name == "covered-table-cell") closeCell();
    } else if (m_inRow) {
        if (name == "table-row") closeRow();
    } else if (name == "table") {
        m_inTable = false;
    }
}

std::string Content::shown() const
{
    std::string text;
    if (m_value.empty() || m_type == "string") return m_text;
    if (m_type == "date") {
        appendIsoDate(text, m_value);
    } else if (m_type == "time") {
        if (isClock(m_text)) return m_text;
        appendIsoSpan(text, m_value);
    } else if (m_type == "boolean") {
        return m_value == "true" ? "TRUE" : "FALSE";
    } else {
        appendNumber(text, m_value, m_type == "percentage" ? NumberKind::Percent : NumberKind::Plain, false);
    }
    return text;
}

void Content::closeCell()
{
    m_inCell = false;
    m_inParagraph = false;
    m_cell.text = m_pool->keep(shown());
    if (m_pool->full()) return refuse(tooMuchText(m_file));
    if (m_cell.text.empty()) return;
    if (m_cell.column + m_cell.repeat > kMaxColumns) return refuse(tooManyColumns(m_file, m_row));
    m_cells.push_back(m_cell);
}

void Content::closeRow()
{
    m_inRow = false;
    if (!m_cells.empty()) {
        if (m_rowRepeat > kMaxRepeatedText || m_row + m_rowRepeat > kMaxSheetRow + 1) {
            return damaged("A row with text is repeated " + std::to_string(m_rowRepeat) + " times");
        }
        SheetCells& sheet = *sheets.back().cells;
        for (std::size_t i = 0; i < m_rowRepeat; ++i) {
            sheet.openRow(static_cast<std::int64_t>(m_row + i));
            for (const Cell& cell : m_cells) {
                for (std::size_t column = 0; column < cell.repeat; ++column) sheet.put(cell.column + column, cell.text);
            }
            sheet.closeRow();
            if (m_pool->full()) return refuse(tooMuchText(m_file));
        }
    }
    m_row = std::min(m_row + m_rowRepeat, kMaxSheetRow + 1);
}

/// Whether the parts are encrypted; the manifest itself never is.
class Manifest final : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes&) override { encrypted = encrypted || name == "encryption-data"; }
    void end(std::string_view) override {}
    bool encrypted = false;
};

}  // namespace

Result<Workbook> openOds(const Archive& archive, const JobContext& context)
{
    constexpr std::string_view kManifest = "META-INF/manifest.xml";
    const std::string& file = archive.file();
    Manifest manifest;
    if (archive.has(kManifest)) {
        if (const auto read = readXml(archive, kManifest, manifest, context); !read) return Failure(read.error());
    }
    if (manifest.encrypted) {
        return fail(ErrorCode::FileBinary, "The workbook is protected with a password. Open it in the spreadsheet program and save it without one.", file);
    }
    Content content(file);
    if (const auto read = readXml(archive, "content.xml", content, context, true); !read) return Failure(read.error());
    if (!content.spreadsheet) {
        return fail(ErrorCode::FileBinary, "This is an Office document but no workbook. Choose the workbook that holds the log.", file);
    }
    Workbook out;
    for (Content::Sheet& sheet : content.sheets) {
        if (content.hiddenStyles.contains(sheet.style)) {
            out.hidden.push_back(sheet.name);
            continue;
        }
        sheet.cells->fill(sheet.merged);
        if (content.full()) return Failure(tooMuchText(file));
        if (sheet.cells->rows() == 0) continue;
        TextTable table;
        table.file = file;
        table.sheet = sheet.name;
        table.source = std::move(sheet.cells);
        out.tables.push_back(std::move(table));
    }
    return out;
}

}  // namespace liftgraph::import
