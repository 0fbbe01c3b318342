#include "app/cli/paper_files.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "app/cli/text_file.h"
#include "core/base/module.h"
#include "core/workflow/paper_report.h"
#include "core/workflow/run_program.h"

namespace liftgraph::cli {

namespace {

namespace fs = std::filesystem;

/// "pdf" of "Report.PDF".
std::string endingOf(const std::string& path)
{
    std::string ending = fs::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return ending.empty() ? ending : ending.substr(1);
}

/// The window's program, which lies beside this one in the build folder and where it is installed.
fs::path windowProgram()
{
    if (const char* named = std::getenv("LIFTGRAPH_WINDOW_PROGRAM")) return named;
    return fs::path(programFolder()) / "liftgraph";
}

/// A file that goes when this does.
struct PassingFile {
    fs::path path;
    ~PassingFile()
    {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
};

/// Has `from` drawn as `to`, pair by pair.
Result<void> draw(const std::vector<std::pair<fs::path, fs::path>>& pairs, const JobContext& context)
{
    std::vector<std::string> arguments{windowProgram().string(), "--convert"};
    for (const auto& [from, to] : pairs) {
        arguments.push_back(fs::absolute(from).string());
        arguments.push_back(fs::absolute(to).string());
    }
    if (workflow::outputOf(arguments, context)) return {};
    if (context.cancelled()) return cancelledFailure();
    return fail(ErrorCode::OutputUnwritable, "The pictures could not be drawn there. Check that the folder may be written to and has room.",
                pairs.front().second.string());
}

Result<void> writeReport(const workflow::PaperRun& run, const std::string& report, const JobContext& context)
{
    const std::string html = workflow::paperReportHtml(run.report, run.comparison ? &*run.comparison : nullptr, run.explanations);
    if (endingOf(report) != "pdf") return writeTextFile(report, html);
    const PassingFile page{report + ".part.html"};
    if (const auto written = writeTextFile(page.path, html); !written) return Failure(written.error());
    return draw({{page.path, report}}, context);
}

Result<void> writeFigures(const workflow::PaperRun& run, const std::string& folder, const JobContext& context)
{
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) return fail(ErrorCode::OutputUnwritable, "The folder could not be made: " + problem.message() + ".", folder);
    std::vector<std::pair<fs::path, fs::path>> pairs;
    for (const workflow::PaperFigure& figure : workflow::paperFigures(run.report, run.explanations)) {
        const fs::path svg = fs::path(folder) / (figure.name + ".svg");
        if (const auto written = writeTextFile(svg, figure.svg); !written) return Failure(written.error());
        for (const char* ending : {".png", ".pdf"}) pairs.emplace_back(svg, fs::path(folder) / (figure.name + ending));
    }
    return draw(pairs, context);
}

}  // namespace

Result<void> checkPaperFiles(const std::string& report, const std::string& figures)
{
    const std::string ending = endingOf(report);
    if (!report.empty() && ending != "html" && ending != "htm" && ending != "pdf")
        return fail(ErrorCode::Usage, "The report is written as .html or .pdf; choose one of these endings.", report);
    if (figures.empty() && ending != "pdf") return {};
    std::error_code ignored;
    if (fs::exists(windowProgram(), ignored)) return {};
    return fail(ErrorCode::ModuleMissing, "PNG and PDF are drawn by the program liftgraph, which is not installed beside liftgraph-cli. Install it, "
                                          "or write the report as .html: its figures are inside.", windowProgram().string());
}

Result<void> writePaperFiles(const workflow::PaperRun& run, const std::string& report, const std::string& figures, const JobContext& context)
{
    context.report(Step::Writing, -1.0);
    if (!report.empty()) {
        if (const auto written = writeReport(run, report, context); !written) return Failure(written.error());
    }
    return figures.empty() ? Result<void>{} : writeFigures(run, figures, context);
}

}  // namespace liftgraph::cli
