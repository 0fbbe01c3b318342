#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <memory>

#include "core/log/export_rows.h"
#include "core/log/log_export.h"

namespace liftgraph::log {

namespace {

constexpr std::size_t kMaxTextLength = 32767;
constexpr lxw_row_t kLastRow = LXW_ROW_MAX - 1;

Failure unwritable()
{
    if (errno == ENOSPC) return fail(ErrorCode::DiskFull, "The disk is full; the file is not complete. Free some space and export again.");
    return fail(ErrorCode::OutputUnwritable, "The file cannot be written. Check the folder and its permissions.");
}

/// Spaces at either end, which readers take off; control characters, which XML cannot hold; and what would be read as an escape.
bool needsEscape(std::string_view text, std::size_t at)
{
    const char c = text[at];
    const bool space = c == ' ' || c == '\t' || c == '\n';
    if (space) return text.find_first_not_of(" \t\n\r") >= at || text.find_last_not_of(" \t\n\r") <= at;
    return static_cast<unsigned char>(c) < 0x20 || (c == '_' && at + 1 < text.size() && text[at + 1] == 'x');
}

/// The text as XML, with the escapes of workbooks ("_x000d_").
void appendText(std::string& xml, std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (needsEscape(text, i)) {
            // In lower case: the upper-case one of a carriage return is what spreadsheets write at every end of a line, and is passed over.
            xml += "_x00";
            xml += kHex[static_cast<unsigned char>(c) >> 4U];
            xml += kHex[static_cast<unsigned char>(c) & 15U];
            xml += '_';
        } else if (c == '&') {
            xml += "&amp;";
        } else if (c == '<') {
            xml += "&lt;";
        } else if (c == '>') {
            xml += "&gt;";
        } else {
            xml += c;
        }
    }
}

/// The shortest digits that give the number back; the library's own have 16, which lose some that were converted from pounds.
void appendNumber(std::string& xml, double value)
{
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    xml.append(digits.data(), end.ptr);
}

std::size_t lengthOf(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// A sheet whose rows go straight to the file of the library, which writes all that stands around them.
class Sheet {
public:
    Sheet(lxw_worksheet* sheet, std::span<const std::string_view> columns) : m_sheet(sheet), m_columns(columns)
    {
        worksheet_freeze_panes(sheet, 1, 0);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), std::string(columns[i]).c_str(), nullptr);
        }
        lxw_worksheet_write_single_row(sheet);
    }
    Result<void> add(const std::vector<ExportCell>& cells);

private:
    Result<void> addCell(const ExportCell& cell, std::size_t column);

    lxw_worksheet* m_sheet;
    std::span<const std::string_view> m_columns;
    lxw_row_t m_row = 0;
    std::string m_xml;
};

Result<void> Sheet::addCell(const ExportCell& cell, std::size_t column)
{
    if (std::holds_alternative<std::monostate>(cell)) return {};
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
    lxw_rowcol_to_cell(name.data(), m_row, static_cast<lxw_col_t>(column));
    (m_xml += "<c r=\"") += name.data();
    if (const auto* text = std::get_if<std::string>(&cell)) {
        const std::string whole = armed(*text);
        if (lengthOf(whole) > kMaxTextLength) {
            return fail(ErrorCode::Usage, "A text is longer than a cell of a workbook can be (32,767 characters). Export as CSV or JSON.", {}, m_row + 1, std::string(m_columns[column]));
        }
        m_xml += "\" t=\"inlineStr\"><is><t>";
        appendText(m_xml, whole);
        m_xml += "</t></is></c>";
        return {};
    }
    m_xml += "\"><v>";
    if (const auto* value = std::get_if<double>(&cell)) appendNumber(m_xml, *value);
    if (const auto* count = std::get_if<std::int64_t>(&cell)) m_xml += std::to_string(*count);
    m_xml += "</v></c>";
    return {};
}

Result<void> Sheet::add(const std::vector<ExportCell>& cells)
{
    if (m_row == kLastRow) return fail(ErrorCode::Usage, "The log has more rows than a sheet can hold (1,048,575). Export as CSV or JSON.");
    m_sheet->dim_rowmax = ++m_row;
    m_xml = "<row r=\"" + std::to_string(m_row + 1) + "\">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (const Result<void> added = addCell(cells[i], i); !added) return added;
    }
    m_xml += "</row>";
    return std::fwrite(m_xml.data(), 1, m_xml.size(), m_sheet->file) == m_xml.size() ? Result<void>() : unwritable();
}

/// Closed without being kept where nothing else came of it.
using Workbook = std::unique_ptr<lxw_workbook, void (*)(lxw_workbook*)>;

Result<void> writeSheets(lxw_workbook* book, const TrainingLog& log, const JobContext& context)
{
    lxw_worksheet* const sets = workbook_add_worksheet(book, "Sets");
    if (sets == nullptr || sets->file == nullptr) return unwritable();
    Sheet rows(sets, exportColumns());
    const Result<void> written = eachExportRow(log, context, [&](const auto& cells) { return rows.add(cells); });
    if (!written || (log.nameMappings.empty() && log.ownExercises.empty() && log.nameHistory.empty())) return written;
    lxw_worksheet* const names = workbook_add_worksheet(book, "Decisions");
    if (names == nullptr || names->file == nullptr) return unwritable();
    Sheet decisions(names, decisionColumns());
    return eachDecisionRow(log, [&](const auto& cells) { return decisions.add(cells); });
}

}  // namespace

Result<void> writeXlsx(const TrainingLog& log, const std::filesystem::path& path, const JobContext& context)
{
    errno = 0;
    std::string folder = path.has_parent_path() ? path.parent_path().string() : std::string(".");
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    const std::string name = path.string();
    Workbook book(workbook_new_opt(name.c_str(), &options), [](lxw_workbook* unfinished) { lxw_workbook_free(unfinished); });
    if (!book) return unwritable();
    if (const Result<void> written = writeSheets(book.get(), log, context); !written) return written;
    if (workbook_close(book.release()) != LXW_NO_ERROR) return unwritable();
    return {};
}

}  // namespace liftgraph::log
