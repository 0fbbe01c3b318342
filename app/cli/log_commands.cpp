// inspect, import, export and simulate: logs in, logs out.

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/cli/options.h"
#include "core/import/row_values.h"
#include "core/import/table_preview.h"
#include "core/log/log_store.h"
#include "core/log/overlap.h"
#include "core/workflow/export_log.h"
#include "core/workflow/simulate.h"

namespace liftgraph::cli {

namespace {

namespace fs = std::filesystem;
using import::counted;

Json rejectedJson(const std::vector<import::RejectedRow>& rejected)
{
    Json rows = Json::array();
    for (const import::RejectedRow& row : rejected) {
        rows.push_back({{"row", row.row}, {"column", row.column}, {"reason", row.reason}});
        if (!row.sheet.empty()) rows.back()["sheet"] = row.sheet;
    }
    return rows;
}

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
        text << "  Rejected: " << (row.sheet.empty() ? "" : "sheet " + row.sheet + ", ") << "row " << row.row << ", column " << row.column << ": " << row.reason << '\n';
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

/// The athlete to import into: the one named, the only one there is, or a new one.
Result<log::Athlete> importAthlete(log::LogStore& store, const std::string& name)
{
    const auto athletes = store.athletes();
    if (!athletes) return Failure(athletes.error());
    for (const log::Athlete& athlete : *athletes) {
        if (athlete.name == name || (name.empty() && athletes->size() == 1)) return athlete;
    }
    if (name.empty() && athletes->size() > 1) {
        return fail(ErrorCode::Usage, "The library holds several athletes. Say whose log this is with --athlete NAME.");
    }
    return store.addAthlete(name.empty() ? "Athlete" : name);
}

/// Reads a file again in the unit that was settled for the athlete's files of that format before.
Result<void> settleUnit(import::ImportedFile& file, const std::string& name, const log::LogStore& store, const log::Athlete& athlete,
                        const CommonOptions& common, const JobContext& context)
{
    if (!file.recognition.unitGuessed) return {};
    const auto settled = store.settledUnit(athlete.id, file.recognition.format);
    if (!settled) return Failure(settled.error());
    if (!*settled || **settled == file.recognition.unit) return {};
    CommonOptions chosen = common;
    chosen.unit = unitName(**settled);
    auto again = readInput(name, chosen, context);
    if (!again) return Failure(again.error());
    file = std::move(*again);
    return {};
}

/// The next file with this header is read the same way.
Result<void> rememberMapping(const CommonOptions& common, const std::string& name, log::LogStore& store, const JobContext& context)
{
    const auto preview = import::previewTable(name, context);
    if (!preview) return Failure(preview.error());
    std::ifstream in(common.mappingFile, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    return store.saveMapping(preview->fingerprint, text);
}

Result<Answer> importFiles(const CommonOptions& common, bool skipDuplicates, const JobContext& context)
{
    // All files are read before the first is stored: a bad one leaves the library as it was.
    std::vector<import::ImportedFile> read;
    for (const std::string& name : common.files) {
        auto file = readInput(name, common, context);
        if (!file) return Failure(file.error());
        read.push_back(std::move(*file));
    }
    auto store = log::LogStore::open(common.library);
    if (!store) return Failure(store.error());
    const auto athlete = importAthlete(*store, common.athlete);
    if (!athlete) return Failure(athlete.error());

    std::int64_t added = 0, known = 0, duplicates = 0, masses = 0, decisions = 0, renamed = 0;
    Json rejected = Json::array();
    std::ostringstream text;
    for (std::size_t i = 0; i < read.size(); ++i) {
        import::ImportedFile& file = read[i];
        if (const auto settled = settleUnit(file, common.files[i], *store, *athlete, common, context); !settled) return Failure(settled.error());
        const auto present = store->load(athlete->id, context);
        if (!present) return Failure(present.error());
        auto overlap = log::findOverlap(*present, file.log, context);
        if (!overlap) return Failure(overlap.error());
        duplicates += overlap->sets;
        const auto outcome = store->add(athlete->id, skipDuplicates ? overlap->rest : file.log, context);
        if (!outcome) return Failure(outcome.error());
        added += outcome->addedSets;
        masses += outcome->addedBodyMasses;
        decisions += outcome->addedDecisions;
        const auto following = static_cast<std::int64_t>(outcome->followed.entries.size());
        renamed += following;
        if (!common.mappingFile.empty()) {
            if (const auto saved = rememberMapping(common, common.files[i], *store, context); !saved) return Failure(saved.error());
        }
        known += outcome->knownSets;
        for (Json row : rejectedJson(file.rejected)) {
            row["file"] = file.file;
            rejected.push_back(row);
        }
        text << file.file << ": " << counted(outcome->addedSets, "set", "sets") << " added, " << outcome->knownSets << " already there, "
             << counted(std::int64_t(file.rejected.size()), "row", "rows") << " rejected\n";
        if (outcome->addedBodyMasses + outcome->knownBodyMasses > 0) {
            text << "  " << counted(outcome->addedBodyMasses, "body mass", "body masses") << " added, " << outcome->knownBodyMasses << " already there\n";
        }
        if (outcome->addedDecisions > 0) text << "  " << counted(outcome->addedDecisions, "decision", "decisions") << " about exercise names added\n";
        if (following > 0) text << "  " << counted(following, "entry of the log is", "entries of the log are") << " called by them now\n";
        if (overlap->sets > 0) {
            const bool one = overlap->sets == 1;
            text << "  " << counted(overlap->sets, "set", "sets") << " on " << counted(overlap->days, "day", "days") << (one ? " is" : " are")
                 << " in the library already from another export; " << (one ? "it was " : "they were ")
                 << (skipDuplicates ? "left out (--duplicates add adds them)" : "added all the same") << '\n';
        }
        if (file.recognition.unitGuessed) text << "  " << file.recognition.unitReason << '\n';
    }
    Answer answer;
    answer.json = {{"added_sets", added}, {"known_sets", known}, {"added_body_masses", masses}, {"added_decisions", decisions}, {"renamed_entries", renamed},
                   {"duplicate_sets", duplicates}, {"skipped_duplicates", skipDuplicates ? duplicates : 0}, {"rejected", rejected}, {"athlete", athlete->name}};
    answer.text = text.str();
    return answer;
}

/// Each sheet of a workbook that is a log as the log of an athlete of its name.
Result<Answer> importSheets(const CommonOptions& common, bool skipDuplicates, const JobContext& context)
{
    if (!common.athlete.empty()) return fail(ErrorCode::Usage, "With --athletes-from-sheets every sheet says whose log it is. Leave out --athlete.");
    // All sheets are read before the first is stored: a bad one leaves the library as it was.
    std::vector<std::pair<std::string, std::string>> sheets;  // file and sheet
    for (const std::string& name : common.files) {
        auto file = readInput(name, common, context);
        if (!file) return Failure(file.error());
        if (file->recognition.sheets.empty()) return fail(ErrorCode::Usage, "This is no workbook, so it has no sheets. Leave out --athletes-from-sheets.", name);
        for (const std::string& sheet : file->recognition.sheets) sheets.emplace_back(name, sheet);
    }
    Answer answer;
    answer.json["athletes"] = Json::array();
    for (const auto& [file, sheet] : sheets) {
        CommonOptions own = common;
        own.files = {file};
        own.sheets = {sheet};
        own.athlete = sheet;
        auto stored = importFiles(own, skipDuplicates, context);
        if (!stored) return stored;
        answer.json["athletes"].push_back(std::move(stored->json));
        answer.text += sheet + ", " + stored->text;
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

Run setupImport(CLI::App& command, CommonOptions& common)
{
    addInputOptions(command, common);
    command.get_option("files")->required();
    command.get_option("--library")->required();
    auto duplicates = std::make_shared<std::string>("skip");
    command.add_option("--duplicates", *duplicates, "Sets that the library has already from another app's export: leave out or add")
        ->check(CLI::IsMember({"skip", "add"}))
        ->capture_default_str();
    auto bySheets = std::make_shared<bool>(false);
    command.add_flag("--athletes-from-sheets", *bySheets, "Of a workbook each sheet as the log of the athlete that it is called after");
    return [&common, duplicates, bySheets](const JobContext& context) {
        return *bySheets ? importSheets(common, *duplicates == "skip", context) : importFiles(common, *duplicates == "skip", context);
    };
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
