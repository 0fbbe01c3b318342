// inspect, export and simulate: logs in, logs out.

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/cli/options.h"
#include "app/cli/rejected_json.h"
#include "core/import/row_values.h"
#include "core/import/table_preview.h"
#include "core/workflow/export_log.h"
#include "core/workflow/simulate.h"

namespace liftgraph::cli {

Json rejectedJson(const std::vector<import::RejectedRow>& rejected)
{
    Json rows = Json::array();
    for (const import::RejectedRow& row : rejected) {
        rows.push_back({{"row", row.row}, {"column", row.column}, {"reason", row.reason}});
        if (!row.sheet.empty()) rows.back()["sheet"] = row.sheet;
    }
    return rows;
}

namespace {

namespace fs = std::filesystem;
using import::counted;

Json inspectJson(const import::ImportedFile& file, const log::LogCounts& counts)
{
    const auto day = [](const std::optional<log::LocalDay>& value) { return value ? Json(log::formatDay(*value)) : Json(nullptr); };
    return {{"file", file.file},
            {"format", file.recognition.format},
            {"unit", unitName(file.recognition.unit)},
            {"unit_guessed", file.recognition.unitGuessed},
            {"rows", file.rows},
            {"sets", counts.sets},
            {"not_performed", counts.notPerformed},
            {"sessions", counts.sessions},
            {"exercises", counts.exercises},
            {"body_masses", file.log.bodyMasses.size()},
            {"first_date", day(counts.firstDay)},
            {"last_date", day(counts.lastDay)},
            {"volume_kg", counts.volumeKg},
            {"rejected", rejectedJson(file.rejected)},
            {"warnings", file.warnings},
            {"unit_reason", file.recognition.unitReason},
            {"sheets", file.recognition.sheets},
            {"people", file.recognition.people},
            {"people_column", file.recognition.personColumn.empty() ? Json(nullptr) : Json(file.recognition.personColumn)},
            {"people_confidence", file.recognition.personColumn.empty() ? Json(nullptr) : Json(file.recognition.peopleConfidence)},
            {"year", file.recognition.year ? Json(*file.recognition.year) : Json(nullptr)},
            {"date_order_guessed", file.recognition.dateOrderGuessed}};
}

/// ", UTF-8" of a text, ", sheets Push, Pull" of a workbook.
std::string kindOf(const import::Recognition& found)
{
    if (found.sheets.empty()) return ", " + found.encoding;
    std::string text = found.sheets.size() == 1 ? ", sheet " : ", sheets ";
    for (std::size_t i = 0; i < found.sheets.size(); ++i) text += (i == 0 ? "" : ", ") + found.sheets[i];
    return text;
}

std::string inspectText(const import::ImportedFile& file, const log::LogCounts& counts)
{
    std::ostringstream text;
    text << file.file << ": " << file.recognition.formatName << ", loads in " << unitName(file.recognition.unit)
         << (file.recognition.unitGuessed ? " (a guess; --unit corrects it)" : "") << kindOf(file.recognition) << '\n'
         << "  " << counted(file.rows, "row", "rows") << ", " << counted(counts.sets, "set", "sets") << " performed, " << counts.notPerformed << " not performed, "
         << counted(counts.sessions, "session", "sessions") << ", " << counted(counts.exercises, "exercise", "exercises") << '\n';
    if (const auto& masses = file.log.bodyMasses; !masses.empty()) {
        text << "  " << counted(std::int64_t(masses.size()), "day", "days") << " with a body mass, " << log::formatDay(masses.front().day) << " to " << log::formatDay(masses.back().day) << '\n';
    }
    if (counts.firstDay) {
        text << "  " << log::formatDay(*counts.firstDay) << " to " << log::formatDay(*counts.lastDay) << ", volume " << std::fixed;
        text.precision(0);
        text << counts.volumeKg << " kg\n";
    }
    if (file.recognition.dateOrderGuessed) {
        static constexpr const char* kOrders[] = {"year, month, day", "day, month, year", "month, day, year"};
        text << "  Dates are read as " << kOrders[std::size_t(file.recognition.dateOrder)] << " (a guess; --date-order corrects it)\n";
    }
    if (!file.recognition.unitReason.empty()) text << "  " << file.recognition.unitReason << '\n';
    for (const std::string& warning : file.warnings) text << "  Note: " << warning << '\n';
    for (const import::RejectedRow& row : file.rejected) {
        text << "  Rejected: " << (row.sheet.empty() ? "" : "sheet " + row.sheet + ", ") << "row " << row.row << (row.column.empty() ? "" : ", column " + row.column) << ": " << row.reason << '\n';
    }
    return text.str();
}

/// What the columns of a file that is not recognised may mean.
Json proposalJson(const std::string& name, const JobContext& context)
{
    const auto preview = import::previewTable(name, context);
    if (!preview) return nullptr;
    Json mapping = Json::parse(import::mappingToJson(preview->proposal.mapping));
    Json columns = Json::array();
    for (std::size_t i = 0; i < preview->proposal.mapping.columns.size(); ++i) {
        const import::MappedColumn& means = preview->proposal.mapping.columns[i];
        columns.push_back({{"column", i < preview->header.size() ? preview->header[i] : std::string()},
                           {"meaning", std::string(import::meaningName(means.meaning))},
                           {"set", means.set},
                           {"confidence", std::round(preview->proposal.confidence[i] * 100.0) / 100.0}});
    }
    return {{"file", fs::path(name).filename().string()}, {"fingerprint", preview->fingerprint}, {"columns", columns},
            {"missing", preview->proposal.missing}, {"mapping", mapping}};
}

Result<Answer> inspect(const CommonOptions& common, const JobContext& context)
{
    Answer answer;
    answer.json["files"] = Json::array();
    for (const std::string& name : common.files) {
        auto file = readInput(name, common, context);
        if (file) {
            const log::LogCounts counts = log::countLog(file->log);
            answer.json["files"].push_back(inspectJson(*file, counts));
            answer.text += inspectText(*file, counts);
            if (&name == &common.files.back()) answer.kept.push_back(std::make_shared<import::ImportedFile>(std::move(*file)));
        } else if (file.error().code == ErrorCode::Cancelled) {
            return Failure(file.error());
        } else {
            const ErrorCode code = file.error().code;
            const bool unknown = code == ErrorCode::UnknownFormat || code == ErrorCode::NoHeader || code == ErrorCode::NoUsableRow;
            Json proposal = unknown ? proposalJson(name, context) : Json();
            if (!proposal.is_null()) answer.json["proposals"].push_back(std::move(proposal));
            if (!answer.failure) {
                answer.failure = file.error();
            } else {
                answer.text += "  Also: " + describe(file.error()) + '\n';
            }
        }
    }
    return answer;
}

/// Writes through a temporary file, so that a full disk leaves an earlier export as it was.
Result<void> writeFile(const std::string& path, const std::function<Result<void>(std::ostream&)>& write)
{
    const std::string partial = path + ".part";
    std::ofstream out(partial, std::ios::binary);
    if (!out) return fail(ErrorCode::OutputUnwritable, "The file cannot be written there. Choose a folder that you may write to.", path);
    auto written = write(out);
    out.close();
    std::error_code problem;
    if (written && !out) written = fail(ErrorCode::DiskFull, "The disk is full. Make room and try again.", path);
    if (written) fs::rename(partial, path, problem);
    if (written && problem) written = fail(ErrorCode::OutputUnwritable, "The file could not be replaced: " + problem.message(), path);
    if (!written) fs::remove(partial, problem);
    return written;
}

Result<Answer> exportLog(const CommonOptions& common, const std::string& format, const std::string& path, const JobContext& context)
{
    auto logs = readLogs(common, context);
    if (!logs) return Failure(logs.error());
    if (logs->size() > 1) {
        return fail(ErrorCode::Usage, "There are several athletes. Say whose log to write with --athlete NAME.");
    }
    const log::TrainingLog& log = logs->front();
    const auto written = workflow::exportLog(log, format, path, context);
    if (!written) return Failure(written.error());
    const log::LogCounts counts = log::countLog(log);
    Answer answer;
    answer.json = {{"file", path}, {"format", format}, {"athlete", log.athlete}, {"sets", counts.sets + counts.notPerformed}};
    answer.text = path + ": " + counted(counts.sets + counts.notPerformed, "set", "sets") + " of " + log.athlete + '\n';
    return answer;
}

struct SimulateArguments {
    int athletes = 1;
    int weeks = 104;
    std::string format = "strong";
    std::string out = {};
};

std::string simulatedPath(const SimulateArguments& arguments, std::size_t index)
{
    if (arguments.athletes == 1 && !fs::is_directory(arguments.out)) return arguments.out;
    const std::string number = std::to_string(index + 1);
    return (fs::path(arguments.out) / ("athlete-" + std::string(number.size() < 2 ? 2 - number.size() : 0, '0') + number + ".csv")).string();
}

Result<Answer> simulateLogs(const CommonOptions& common, const SimulateArguments& arguments, const JobContext& context)
{
    workflow::SimulateOptions options;
    options.athletes = arguments.athletes;
    options.weeks = arguments.weeks;
    options.seed = common.seed;
    auto logs = workflow::simulate(options, context);
    if (!logs) return Failure(logs.error());
    // The paper's sheet has columns that no app logs, and is six weeks long.
    if (arguments.format == "paper_sheet") {
        for (std::size_t i = 0; i < logs->size(); ++i) (*logs)[i] = workflow::simulatePaperSheet(common.seed + i);
    }
    std::error_code problem;
    if (arguments.athletes > 1) fs::create_directories(arguments.out, problem);
    if (problem) return fail(ErrorCode::OutputUnwritable, "The folder cannot be made: " + problem.message(), arguments.out);
    Answer answer;
    answer.json["files"] = Json::array();
    for (std::size_t i = 0; i < logs->size(); ++i) {
        const std::string path = simulatedPath(arguments, i);
        const auto written = writeFile(path, [&](std::ostream& out) { return workflow::writeAs((*logs)[i], arguments.format, out); });
        if (!written) return Failure(written.error());
        const log::LogCounts counts = log::countLog((*logs)[i]);
        answer.json["files"].push_back({{"file", path}, {"sets", counts.sets}, {"sessions", counts.sessions}});
        answer.text += path + ": " + counted(counts.sets, "set", "sets") + " in " + counted(counts.sessions, "session", "sessions") + ", simulated\n";
    }
    return answer;
}

}  // namespace

Run setupInspect(CLI::App& command, CommonOptions& common)
{
    addInputOptions(command, common);
    command.get_option("files")->required();
    return [&common](const JobContext& context) { return inspect(common, context); };
}

Run setupExport(CLI::App& command, CommonOptions& common)
{
    struct Arguments {
        std::string format = "csv";
        std::string out = {};
    };
    auto arguments = std::make_shared<Arguments>();
    std::vector<std::string> formats;
    for (const workflow::ExportFormat& format : workflow::exportFormats()) formats.emplace_back(format.id);
    command.add_option("--library", common.library, "Library file (*.liftgraph)")->type_name("FILE")->required();
    command.add_option("--athlete", common.athlete, "Athlete")->type_name("NAME");
    command.add_option("--format", arguments->format, "csv, xlsx and json lose nothing; the others are layouts of apps")
        ->check(CLI::IsMember(formats))
        ->capture_default_str();
    command.add_option("out", arguments->out, "File to write")->type_name("OUT")->required();
    return [&common, arguments](const JobContext& context) { return exportLog(common, arguments->format, arguments->out, context); };
}

Run setupSimulate(CLI::App& command, CommonOptions& common)
{
    auto arguments = std::make_shared<SimulateArguments>();
    command.add_option("--athletes", arguments->athletes, "How many")->check(CLI::Range(1, 10000))->capture_default_str();
    command.add_option("--weeks", arguments->weeks, "Weeks of training each; paper_sheet always has six")->check(CLI::Range(1, 5200))->capture_default_str();
    command.add_option("--format", arguments->format, "Layout")->check(CLI::IsMember(workflow::writableFormats()))->capture_default_str();
    command.add_option("--seed", common.seed, "Seed of every random draw")->capture_default_str();
    command.add_option("out", arguments->out, "File; a folder for several athletes")->type_name("OUT")->required();
    return [&common, arguments](const JobContext& context) { return simulateLogs(common, *arguments, context); };
}

}  // namespace liftgraph::cli
