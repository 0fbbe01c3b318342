#include "app/cli/benchmark_import.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "app/cli/process_timing.h"
#include "core/workflow/simulate.h"

namespace liftgraph::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kRowsForPandas = 1'000'000;

bool runs(const std::string& command) { return runProcess(command + " >/dev/null 2>&1").status == 0; }

/// A Strong export of about that many rows, every one simulated.
Result<std::int64_t> writeStrongExport(const fs::path& path, std::int64_t rows, const JobContext& context)
{
    workflow::SimulateOptions options;
    options.weeks = int(std::max<std::int64_t>(4, rows / 70));
    options.firstDay = std::chrono::local_days(std::chrono::year(1960) / 1 / 4);
    // Weeks hold about seventy sets; a century of one athlete's training is enough for any size asked for here.
    options.weeks = std::min(options.weeks, 5200);
    std::int64_t written = 0;
    std::ofstream out(path, std::ios::binary);
    for (int athlete = 0; written < rows; ++athlete) {
        options.seed = std::uint64_t(athlete) + 1;
        const auto logs = workflow::simulate(options, context);
        if (!logs) return Failure(logs.error());
        std::ostringstream text;
        if (const auto done = workflow::writeAs(logs->front(), "strong", text); !done) return Failure(done.error());
        std::istringstream lines(text.str());
        std::string line;
        std::getline(lines, line);
        if (athlete == 0) out << line << '\n';
        while (written < rows && std::getline(lines, line)) {
            out << line << '\n';
            ++written;
        }
    }
    out.close();
    if (!out) return fail(ErrorCode::DiskFull, "There is no room for the file to read.", path.string());
    return written;
}

std::string script(const ImportBenchmark& arguments, const std::string& code, const fs::path& file)
{
    return shellWord(arguments.python) + " -c " + shellWord(code) + " " + shellWord(file.string());
}

bool has(const ImportBenchmark& arguments, const std::string& module) { return runs(shellWord(arguments.python) + " -c 'import " + module + "'"); }

std::string inspectCommand(const fs::path& file)
{
    return shellWord((programFolder("liftgraph-cli") / "liftgraph-cli").string()) + " inspect --json " + shellWord(file.string()) + " >/dev/null";
}

Result<Json> textFigures(const ImportBenchmark& arguments, const fs::path& file, std::int64_t rows, const JobContext& context)
{
    const std::string library = shellWord((file.parent_path() / "benchmark.liftgraph").string());
    const std::string own = shellWord((programFolder("liftgraph-cli") / "liftgraph-cli").string());
    std::vector<std::string> commands{inspectCommand(file), "rm -f " + library + "*; " + own + " import --json " + shellWord(file.string()) + " --library " + library + " >/dev/null"};
    const bool python = has(arguments, "csv");
    if (python) commands.push_back(script(arguments, "import csv,sys\nfor row in csv.reader(open(sys.argv[1], newline=\"\")): pass", file));
    const auto seconds = medianSeconds(commands, arguments.rounds, context);
    if (!seconds) return Failure(seconds.error());
    Json row = {{"format", "strong"}, {"rows", rows}, {"inspect_seconds", (*seconds)[0]}, {"import_seconds", (*seconds)[1]}};
    if (python) {
        row["csv_reader_seconds"] = (*seconds)[2];
        row["ratio"] = (*seconds)[2] / (*seconds)[0];
    }
    return row;
}

/// The same program beside one reference: {"format", "rows", "inspect_seconds", NAME_seconds, "ratio"}.
Result<Json> besides(const ImportBenchmark& arguments, const fs::path& file, Json row, const std::string& name, const std::string& code, const JobContext& context)
{
    const auto seconds = medianSeconds({inspectCommand(file), script(arguments, code, file)}, arguments.rounds, context);
    if (!seconds) return Failure(seconds.error());
    row["inspect_seconds"] = (*seconds)[0];
    row[name + "_seconds"] = (*seconds)[1];
    row["ratio"] = (*seconds)[1] / (*seconds)[0];
    return row;
}

/// The CSV as openpyxl writes it to a workbook, numbers as numbers and dates as dates.
Result<Json> workbookFigures(const ImportBenchmark& arguments, const fs::path& csv, std::int64_t rows, const JobContext& context)
{
    const fs::path file = fs::path(csv).replace_extension(".xlsx");
    const std::string write = "import csv,sys,datetime,openpyxl\n"
                              "def value(text, column):\n"
                              "    if column == 0: return datetime.datetime.fromisoformat(text)\n"
                              "    try: return float(text)\n"
                              "    except ValueError: return text or None\n"
                              "book = openpyxl.Workbook(write_only=True); sheet = book.create_sheet('Log')\n"
                              "for i, row in enumerate(csv.reader(open(sys.argv[1], newline=''))):\n"
                              "    sheet.append(row if i == 0 else [value(text, column) for column, text in enumerate(row)])\n"
                              "book.save(sys.argv[1][:-4] + '.xlsx')\n";
    if (!runs(script(arguments, write, csv))) return fail(ErrorCode::Internal, "openpyxl could not write the workbook to be measured.", file.string());
    return besides(arguments, file, {{"format", "xlsx"}, {"rows", rows}}, "openpyxl",
                   "import openpyxl,sys\nfor row in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True): pass", context);
}

}  // namespace

fs::path programFolder(const std::string& program)
{
    std::error_code ignored;
    const fs::path self = fs::canonical("/proc/self/exe", ignored);
    return (self.empty() ? fs::absolute(program) : self).parent_path();
}

Result<Json> importFigures(const ImportBenchmark& arguments, const fs::path& folder, const JobContext& context)
{
    const fs::path file = folder / "strong.csv";
    const auto rows = writeStrongExport(file, arguments.rows, context);
    if (!rows) return Failure(rows.error());
    Json figures = Json::array();
    auto text = textFigures(arguments, file, *rows, context);
    if (!text) return text;
    figures.push_back(std::move(*text));
    if (has(arguments, "openpyxl")) {
        auto book = workbookFigures(arguments, file, *rows, context);
        if (!book) return book;
        figures.push_back(std::move(*book));
    }
    if (!has(arguments, "pandas")) return figures;
    const fs::path large = folder / "strong_large.csv";
    const auto largeRows = writeStrongExport(large, std::max(arguments.rows, kRowsForPandas), context);
    if (!largeRows) return Failure(largeRows.error());
    auto beside = besides(arguments, large, {{"format", "strong"}, {"rows", *largeRows}}, "pandas", "import pandas,sys\npandas.read_csv(sys.argv[1])", context);
    if (!beside) return beside;
    figures.push_back(std::move(*beside));
    return figures;
}

}  // namespace liftgraph::cli
