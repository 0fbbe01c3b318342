// import: logs into a library, as one athlete's or each person's.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/cli/options.h"
#include "app/cli/rejected_json.h"
#include "core/import/people.h"
#include "core/import/people_files.h"
#include "core/import/row_values.h"
#include "core/import/table_preview.h"
#include "core/log/log_store.h"
#include "core/log/overlap.h"

namespace liftgraph::cli {

namespace {

using import::counted;

/// How a name picks an athlete: as it is written, or as two spellings in a column are one person's where no athlete is called just so.
enum class Names { Exact, Folded };

/// The athlete to import into: the one named, the only one there is, or a new one, whose number is 0 until something is stored.
Result<log::Athlete> importAthlete(const log::LogStore& store, const std::string& name, Names names)
{
    const auto athletes = store.athletes();
    if (!athletes) return Failure(athletes.error());
    for (const log::Athlete& athlete : *athletes) {
        if (athlete.name == name || (name.empty() && athletes->size() == 1)) return athlete;
    }
    for (const log::Athlete& athlete : *athletes) {
        if (names == Names::Folded && import::samePerson(athlete.name, name)) return athlete;
    }
    if (name.empty() && athletes->size() > 1) {
        return fail(ErrorCode::Usage, "The library holds several athletes. Say whose log this is with --athlete NAME.");
    }
    return log::Athlete{0, name.empty() ? "Athlete" : name, {}, false};
}

/// Reads a file again in the unit that was settled for the athlete's files of that format before.
Result<void> settleUnit(import::ImportedFile& file, const std::string& name, const log::LogStore& store, const log::Athlete& athlete,
                        const CommonOptions& common, const JobContext& context)
{
    if (!file.recognition.unitGuessed || athlete.id == 0) return {};
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

/// Stores `read`, what the files of `common` came to, in the log of its athlete.
Result<Answer> storeFiles(log::LogStore& store, std::vector<import::ImportedFile> read, const CommonOptions& common, Names names, bool skipDuplicates,
                          const JobContext& context)
{
    auto athlete = importAthlete(store, common.athlete, names);
    if (!athlete) return Failure(athlete.error());

    std::int64_t added = 0, known = 0, duplicates = 0, masses = 0, decisions = 0, renamed = 0;
    Json rejected = Json::array();
    std::ostringstream text;
    for (std::size_t i = 0; i < read.size(); ++i) {
        import::ImportedFile& file = read[i];
        if (const auto settled = settleUnit(file, common.files[i], store, *athlete, common, context); !settled) return Failure(settled.error());
        const auto present = athlete->id == 0 ? Result<log::TrainingLog>(log::TrainingLog()) : store.load(athlete->id, context);
        if (!present) return Failure(present.error());
        Result<log::Overlap> overlap = log::Overlap();  // where there is no log, there is nothing to hold the file against
        if (!present->sessions.empty()) overlap = log::findOverlap(*present, file.log, context);
        if (!overlap) return Failure(overlap.error());
        duplicates += overlap->sets;
        const log::TrainingLog& adds = skipDuplicates && overlap->sets > 0 ? overlap->rest : file.log;
        const auto stored = store.addAll({{athlete->id, athlete->name, &adds}}, context);  // a new athlete is there with the log or not at all
        if (!stored) return Failure(stored.error());
        athlete->id = stored->front().athlete;
        const log::ImportOutcome* const outcome = &stored->front().outcome;
        added += outcome->addedSets;
        masses += outcome->addedBodyMasses;
        decisions += outcome->addedDecisions;
        const auto following = static_cast<std::int64_t>(outcome->followed.entries.size());
        renamed += following;
        if (!common.mappingFile.empty()) {
            if (const auto saved = rememberMapping(common, common.files[i], store, context); !saved) return Failure(saved.error());
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
    answer.kept.push_back(std::make_shared<std::vector<import::ImportedFile>>(std::move(read)));
    return answer;
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
    return storeFiles(*store, std::move(read), common, Names::Exact, skipDuplicates, context);
}

/// A person's part of one of the files.
struct PersonPart {
    std::string file = {};
    std::string person = {};
    Result<import::ImportedFile> read;
};

/// For storing it: the file and its person alone.
CommonOptions optionsOf(const PersonPart& part, const CommonOptions& common)
{
    CommonOptions own = common;
    own.files = {part.file};
    own.athlete = part.person;
    return own;
}

/// The units that were settled for the athletes of the library who are called so.
Result<std::vector<std::optional<Unit>>> settledUnits(const CommonOptions& common, const import::LogsApart& logs)
{
    std::vector<std::optional<Unit>> units(logs.names.size());
    if (!std::filesystem::exists(common.library)) return units;
    const auto store = log::LogStore::open(common.library);
    if (!store) return Failure(store.error());
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!logs.files[i] || !logs.files[i]->recognition.unitGuessed) continue;
        const auto athlete = importAthlete(*store, logs.names[i], Names::Folded);
        if (!athlete) return Failure(athlete.error());
        const auto settled = store->settledUnit(athlete->id, logs.files[i]->recognition.format);
        if (!settled) return Failure(settled.error());
        units[i] = *settled;
    }
    return units;
}

/// Reads everybody's part of a file at once, in the unit that is stated, chosen or settled for them.
Result<void> readParts(const std::string& file, bool bySheets, const CommonOptions& common, std::vector<PersonPart>& parts, const JobContext& context)
{
    const auto options = readingOptions(file, common, context);
    if (!options) return Failure(options.error());
    auto logs = bySheets ? import::readSheetsApart(file, {}, *options, context) : import::readPeople(file, {}, *options, context);
    if (!logs) return Failure(logs.error());
    if (bySheets && logs->names.empty()) return fail(ErrorCode::Usage, "This is no workbook, so it has no sheets. Leave out --athletes-from-sheets.", file);
    const std::string& column = common.personColumn;
    if (!bySheets && (logs->names.empty() || (!column.empty() && logs->column != column))) {
        return fail(ErrorCode::Usage, column.empty() ? "No column of this file names several people. Name it with --athletes-from-column=NAME, or leave the option out."
                                                     : "The column \"" + column + "\" does not name several people, or is not there.", file);
    }
    const auto settled = settledUnits(common, *logs);
    if (!settled) return Failure(settled.error());
    const auto unitOf = [&](std::size_t place, const import::Recognition&) { return common.chosenUnit() ? common.chosenUnit() : (*settled)[place]; };
    if (const auto again = import::readInKnownUnits(*logs, file, *options, unitOf, context); !again) return again;
    for (std::size_t i = 0; i < logs->names.size(); ++i) parts.push_back({file, logs->names[i], std::move(logs->files[i])});
    return {};
}

/// What to say where storing stopped behind the first people.
Error stoppedAfter(Error error, std::size_t stored, std::size_t all)
{
    if (error.code == ErrorCode::Cancelled) error.detail = "Stopped before it was done.";
    error.detail += (stored == 1 ? " The log of " : " The logs of ") + std::to_string(stored) + " of " + std::to_string(all) + " athletes " +
                    (stored == 1 ? "is" : "are") + " stored already; import again to add the others.";
    return error;
}

/// Each part in the log of the athlete of its name. All are read before the first is stored. Somebody of whom no row can be used is named and
/// left out; only where nobody is left is that an error.
Result<Answer> importParts(std::vector<PersonPart> parts, const CommonOptions& common, bool skipDuplicates, const JobContext& context)
{
    Answer answer;
    answer.json["athletes"] = Json::array();
    std::optional<Error> unusable;
    for (const PersonPart& part : parts) {
        if (part.read) continue;
        const Error& error = part.read.error();
        const bool theirs = error.code == ErrorCode::NoUsableRow || error.code == ErrorCode::HeaderOnly || error.code == ErrorCode::UnknownFormat;
        if (!theirs) return Failure(error);
        if (!unusable) {
            unusable = error;
            unusable->detail = part.person + ": " + unusable->detail;
        }
        answer.json["left_out"].push_back({{"athlete", part.person}, {"file", part.file}, {"reason", error.detail}});
        answer.text += part.person + ": no usable row (" + describe(error) + ")\n";
    }
    std::erase_if(parts, [](const PersonPart& part) { return !part.read; });
    if (parts.empty() && unusable) return Failure(*unusable);
    auto store = log::LogStore::open(common.library);
    if (!store) return Failure(store.error());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        PersonPart& part = parts[i];
        std::vector<import::ImportedFile> own;
        own.push_back(std::move(*part.read));
        auto stored = storeFiles(*store, std::move(own), optionsOf(part, common), Names::Folded, skipDuplicates, context);
        if (!stored && i == 0) return stored;
        if (!stored) {
            answer.failure = stoppedAfter(stored.error(), i, parts.size());
            return answer;
        }
        answer.json["athletes"].push_back(std::move(stored->json));
        answer.text += part.person + ", " + stored->text;
        answer.kept.insert(answer.kept.end(), stored->kept.begin(), stored->kept.end());
    }
    return answer;
}

/// Each sheet of a workbook that is a log as the log of an athlete of its name, or everybody whom a column names as an athlete of their own.
Result<Answer> importApart(const CommonOptions& common, bool bySheets, bool skipDuplicates, const JobContext& context)
{
    if (!common.athlete.empty()) {
        return fail(ErrorCode::Usage, bySheets ? "With --athletes-from-sheets every sheet says whose log it is. Leave out --athlete."
                                               : "With --athletes-from-column every row says whose it is. Leave out --athlete.");
    }
    std::vector<PersonPart> parts;
    for (const std::string& file : common.files) {
        if (const auto read = readParts(file, bySheets, common, parts, context); !read) return Failure(read.error());
    }
    return importParts(std::move(parts), common, skipDuplicates, context);
}

}  // namespace

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
    auto column = std::make_shared<std::string>();
    CLI::Option* byColumn = command.add_flag("--athletes-from-column{}", *column, "Everybody whom a column names as an athlete of their own; the column is recognised, or named: =NAME");
    return [&common, duplicates, bySheets, byColumn, column](const JobContext& context) {
        const bool skip = *duplicates == "skip";
        common.personColumn = *column;
        if (*bySheets || byColumn->count() > 0) return importApart(common, byColumn->count() == 0, skip, context);
        return importFiles(common, skip, context);
    };
}

}  // namespace liftgraph::cli
