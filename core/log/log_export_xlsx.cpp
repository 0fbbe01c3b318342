#include <xlsxwriter.h>

#include <cerrno>
#include <memory>

#include "core/log/export_rows.h"
#include "core/log/log_export.h"

namespace liftgraph::log {

namespace {

Failure refusal(lxw_error error, std::uint32_t row, std::string_view column)
{
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) {
        return fail(ErrorCode::Usage, "A text is longer than a cell of a workbook can be (32,767 characters). Export as CSV or JSON.", {}, row + 1, std::string(column));
    }
    if (error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE) {
        return fail(ErrorCode::Usage, "The log has more rows than a sheet can hold (1,048,575). Export as CSV or JSON.");
    }
    if (errno == ENOSPC) return fail(ErrorCode::DiskFull, "The disk is full; the file is not complete. Free some space and export again.");
    return fail(ErrorCode::OutputUnwritable, "The file cannot be written. Check the folder and its permissions.");
}

lxw_error writeCell(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const ExportCell& cell)
{
    if (const auto* text = std::get_if<std::string>(&cell)) return worksheet_write_string(sheet, row, column, armed(*text).c_str(), nullptr);
    if (const auto* value = std::get_if<double>(&cell)) return worksheet_write_number(sheet, row, column, *value, nullptr);
    if (const auto* count = std::get_if<std::int64_t>(&cell)) return worksheet_write_number(sheet, row, column, static_cast<double>(*count), nullptr);
    return LXW_NO_ERROR;
}

/// Closed without being kept where nothing else came of it.
using Workbook = std::unique_ptr<lxw_workbook, void (*)(lxw_workbook*)>;

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
    lxw_worksheet* sheet = book ? workbook_add_worksheet(book.get(), "Sets") : nullptr;
    if (sheet == nullptr) return fail(ErrorCode::OutputUnwritable, "The file cannot be written. Check the folder and its permissions.", name);
    worksheet_freeze_panes(sheet, 1, 0);
    const auto columns = exportColumns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        worksheet_write_string(sheet, 0, static_cast<std::uint16_t>(i), std::string(columns[i]).c_str(), nullptr);
    }
    std::uint32_t row = 0;
    const Result<void> rows = eachExportRow(log, context, [&](const std::vector<ExportCell>& cells) -> Result<void> {
        ++row;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const lxw_error error = writeCell(sheet, row, static_cast<std::uint16_t>(i), cells[i]);
            if (error != LXW_NO_ERROR) return refusal(error, row, columns[i]);
        }
        return {};
    });
    if (!rows) return rows;
    const lxw_error closed = workbook_close(book.release());
    if (closed != LXW_NO_ERROR) return refusal(closed, row, {});
    return {};
}

}  // namespace liftgraph::log
