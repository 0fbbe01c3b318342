#include "app/cli/options.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/import/column_mapping.h"
#include "core/import/table_preview.h"
#include "core/log/log_store.h"

namespace liftgraph::cli {

namespace {

/// Joins several files into one athlete's log; sources are renumbered so that every set keeps its provenance.
void appendLog(log::TrainingLog& whole, log::TrainingLog part)
{
    const int shift = int(whole.sources.size());
    for (log::Session& session : part.sessions) {
        for (log::Entry& entry : session.entries) {
            for (log::Set& set : entry.sets) {
                if (set.origin.source >= 0) set.origin.source += shift;
            }
        }
        whole.sessions.push_back(std::move(session));
    }
    for (log::Source& source : part.sources) whole.sources.push_back(std::move(source));
}

void sortSessions(log::TrainingLog& whole)
{
    std::stable_sort(whole.sessions.begin(), whole.sessions.end(), [](const log::Session& a, const log::Session& b) {
        return a.start != b.start ? a.start < b.start : a.title < b.title;
    });
}

Result<std::vector<log::TrainingLog>> readLibrary(const CommonOptions& common, const JobContext& context)
{
    if (!std::filesystem::exists(common.library)) {
        return fail(ErrorCode::LibraryMissing, "There is no such library. Import a log into it first.", common.library);
    }
    auto store = log::LogStore::open(common.library, log::OpenMode::ReadOnly);
    if (!store) return Failure(store.error());
    const auto athletes = store->athletes();
    if (!athletes) return Failure(athletes.error());
    std::vector<log::TrainingLog> logs;
    for (const log::Athlete& athlete : *athletes) {
        if (!common.athlete.empty() && athlete.name != common.athlete) continue;
        auto loaded = store->load(athlete.id, context);
        if (!loaded) return Failure(loaded.error());
        logs.push_back(std::move(*loaded));
    }
    if (logs.empty()) {
        return fail(ErrorCode::AthleteUnknown,
                    common.athlete.empty() ? "The library has no athlete yet. Import a log into it first."
                                           : "The library has no athlete named " + common.athlete + ".",
                    common.library);
    }
    return logs;
}

}  // namespace

std::optional<Unit> CommonOptions::chosenUnit() const
{
    if (unit.empty()) return std::nullopt;
    return unit == "lb" ? Unit::Pound : Unit::Kilogram;
}

import::ImportOptions CommonOptions::importOptions() const
{
    import::ImportOptions options;
    options.format = inputFormat;
    options.sheets = sheets;
    options.personColumn = personColumn;
    options.person = person;
    if (year != 0) options.year = year;
    if (dateOrder == "ymd") options.dateOrder = import::DateOrder::YearMonthDay;
    if (dateOrder == "dmy") options.dateOrder = import::DateOrder::DayMonthYear;
    if (dateOrder == "mdy") options.dateOrder = import::DateOrder::MonthDayYear;
    return options;
}

void addInputOptions(CLI::App& command, CommonOptions& common)
{
    command.add_option("files", common.files, "Logs: exports of an app, or a sheet, or the https link of one (Google Sheets)")->type_name("FILE");
    command.add_flag("--all-sheets", common.allSheets, "Of the link of a Google sheet that names one tab, every tab");
    command.add_option("--library", common.library, "Library file (*.liftgraph)")->type_name("FILE");
    command.add_option("--athlete", common.athlete, "Athlete; joins several files into one log")->type_name("NAME");
    command.add_option("--unit", common.unit, "Unit of loads in files that do not state one, and of plates and text")
        ->check(CLI::IsMember({"kg", "lb"}));
    command.add_option("--date-order", common.dateOrder, "Order of day, month and year where a file leaves it open")
        ->check(CLI::IsMember({"ymd", "dmy", "mdy"}));
    command.add_option("--year", common.year, "Year of days that are written without one, such as 3 Mar")->check(CLI::Range(1970, 2100));
    std::vector<std::string> ids;
    for (const import::FormatInfo& format : import::formats()) ids.push_back(format.id);
    command.add_option("--input-format", common.inputFormat, "Read the files as this format instead of recognising it")
        ->check(CLI::IsMember(ids));
    command.add_option("--sheet", common.sheets, "Of a workbook only the sheet of this name; may be given several times")->type_name("NAME")->expected(1);
    command.add_option("--mapping", common.mappingFile, "What the columns mean, as JSON; inspect --json proposes one for a file it does not know")
        ->type_name("FILE.json");
}

void addLearningOptions(CLI::App& command, CommonOptions& common, std::vector<std::string> names)
{
    if (names.empty()) {
        for (const learn::ModelInfo& model : learn::modelTable()) names.push_back(model.name);
    }
    command.add_option("--model", common.model, "Which model")->transform(CLI::IsMember(names, CLI::ignore_case))->capture_default_str();
    command.add_option("--seed", common.seed, "Seed of every random draw")->capture_default_str();
    command.add_option("--threads", common.threads, "Threads for training")->check(CLI::Range(1, 256))->capture_default_str();
    command.add_option("--device", common.device, "Where to train")
        ->check(CLI::IsMember({"auto", "cpu", "cuda", "mps"}))
        ->capture_default_str();
    command.add_option("--epochs", common.epochs, "Epochs at most; 0 for the model's own")->check(CLI::Range(0, 1000000));
}

void addPresetOption(CLI::App& command, std::string& preset)
{
    command.add_option("--preset", preset, "recommended, or one of the paper's two")
        ->check(CLI::IsMember({"recommended", "notebook", "listing"}))
        ->capture_default_str();
}

namespace {

/// The mapping that applies to a file: the one named, or the one that the library remembers for its header.
Result<std::shared_ptr<const import::ColumnMapping>> mappingFor(const std::string& file, const CommonOptions& common, const JobContext& context)
{
    std::string text;
    if (!common.mappingFile.empty()) {
        std::ifstream in(common.mappingFile, std::ios::binary);
        if (!in) return fail(ErrorCode::FileMissing, "There is no such file. Check its name and folder.", common.mappingFile);
        text.assign(std::istreambuf_iterator<char>(in), {});
    } else if (common.inputFormat.empty() && !common.library.empty() && std::filesystem::exists(common.library)) {
        const auto store = log::LogStore::open(common.library, log::OpenMode::ReadOnly);
        const auto preview = import::previewTable(file, context);
        // A library or file that cannot be opened is reported by who needs it.
        if (!store || !preview) return nullptr;
        const auto saved = store->mapping(preview->fingerprint);
        if (saved) text = *saved;
    }
    if (text.empty()) return nullptr;
    auto mapping = import::mappingFromJson(text);
    if (!mapping) {
        mapping.error().file = common.mappingFile;
        return Failure(mapping.error());
    }
    return std::make_shared<const import::ColumnMapping>(std::move(*mapping));
}

}  // namespace

Result<import::ImportOptions> readingOptions(const std::string& file, const CommonOptions& common, const JobContext& context)
{
    import::ImportOptions options = common.importOptions();
    const auto mapping = mappingFor(file, common, context);
    if (!mapping) return Failure(mapping.error());
    options.mapping = *mapping;
    return options;
}

Result<import::ImportedFile> readInput(const std::string& file, const CommonOptions& common, const JobContext& context)
{
    auto options = readingOptions(file, common, context);
    if (!options) return Failure(options.error());
    auto read = import::readFile(file, *options, context);
    if (!read || !read->recognition.unitGuessed || !common.chosenUnit()) return read;
    options->unit = common.chosenUnit();
    return import::readFile(file, *options, context);
}

Result<std::vector<log::TrainingLog>> readLogs(const CommonOptions& common, const JobContext& context)
{
    if (common.files.empty()) {
        if (!common.library.empty()) return readLibrary(common, context);
        return fail(ErrorCode::Usage, "Name a log file, or a library with --library.");
    }
    std::vector<log::TrainingLog> logs;
    for (const std::string& file : common.files) {
        auto read = readInput(file, common, context);
        if (!read) return Failure(read.error());
        if (common.athlete.empty()) {
            read->log.athlete = std::filesystem::path(file).stem().string();
            logs.push_back(std::move(read->log));
        } else {
            if (logs.empty()) logs.emplace_back();
            logs.front().athlete = common.athlete;
            appendLog(logs.front(), std::move(read->log));
        }
    }
    for (log::TrainingLog& log : logs) sortSessions(log);
    return logs;
}

Result<workflow::SnapshotPtr> readSnapshot(const CommonOptions& common, const JobContext& context)
{
    auto logs = readLogs(common, context);
    if (!logs) return Failure(logs.error());
    return workflow::prepare(std::move(*logs), context);
}

}  // namespace liftgraph::cli
