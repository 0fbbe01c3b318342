#include "core/workflow/export_log.h"

#include <cerrno>
#include <filesystem>
#include <fstream>

#include "core/log/log_export.h"
#include "core/workflow/simulate.h"

namespace liftgraph::workflow {

namespace {

namespace fs = std::filesystem;

/// Names and notes that no spreadsheet runs; an app's own reader takes the apostrophe off again.
log::TrainingLog armedLog(log::TrainingLog log)
{
    const auto arm = [](std::string& text) {
        constexpr std::string_view kRuns = "=+-@\t\r";
        const bool runs = !text.empty() && kRuns.find(text.front()) != std::string_view::npos;
        const bool looksArmed = text.size() > 1 && text.front() == '\'' && kRuns.find(text[1]) != std::string_view::npos;
        if (runs || looksArmed) text.insert(text.begin(), '\'');
    };
    for (log::Session& session : log.sessions) {
        arm(session.title);
        arm(session.note);
        for (log::Entry& entry : session.entries) {
            arm(entry.exercise);
            arm(entry.note);
            for (log::Set& set : entry.sets) arm(set.note);
        }
    }
    return log;
}

Result<void> writeText(const log::TrainingLog& log, const std::string& format, const std::string& part, const JobContext& context)
{
    errno = 0;
    std::ofstream out(part, std::ios::binary);
    if (!out) return fail(ErrorCode::OutputUnwritable, "The file cannot be written there. Choose a folder that you may write to.");
    Result<void> written;
    if (format == "csv") {
        written = log::writeCsv(log, out, context);
    } else if (format == "json") {
        written = log::writeJson(log, out, context);
    } else {
        written = writeAs(armedLog(log), format, out);
    }
    out.close();
    if (written && !out) return fail(ErrorCode::DiskFull, "The disk is full. Make room and try again.");
    return written;
}

}  // namespace

std::vector<ExportFormat> exportFormats()
{
    return {{"csv", "csv", true},     {"xlsx", "xlsx", true},     {"json", "json", true},       {"strong", "csv", false},
            {"hevy", "csv", false},   {"fitnotes", "csv", false}, {"flat_sheet", "csv", false}, {"strong_semicolon", "csv", false},
            {"paper_sheet", "csv", false}};
}

Result<void> exportLog(const log::TrainingLog& log, const std::string& format, const std::string& path, const JobContext& context)
{
    const std::string part = path + ".part";
    Result<void> written = format == "xlsx" ? log::writeXlsx(log, part, context) : writeText(log, format, part, context);
    std::error_code problem;
    if (written) fs::rename(part, path, problem);
    if (written && problem) written = fail(ErrorCode::OutputUnwritable, "The file could not be replaced: " + problem.message());
    if (written) return {};
    fs::remove(part, problem);
    Error error = written.error();
    if (error.file.empty()) error.file = path;
    return Failure(error);
}

}  // namespace liftgraph::workflow
