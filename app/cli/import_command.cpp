// import: logs into a library, as one athlete's or each person's.

#include <fstream>
#include <iterator>
#include <sstream>

#include "app/cli/options.h"
#include "app/cli/rejected_json.h"
#include "core/import/people.h"
#include "core/import/row_values.h"
#include "core/import/table_preview.h"
#include "core/log/log_store.h"
#include "core/log/overlap.h"

namespace liftgraph::cli {

namespace {

using import::counted;

/// How a name picks an athlete: as it is written, or as two spellings in a column are one person's where no athlete is called just so.
enum class Names { Exact, Folded };

/// The athlete to import into: the one named, the only one there is, or a new one.
Result<log::Athlete> importAthlete(log::LogStore& store, const std::string& name, Names names)
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

/// Stores `read`, what the files of `common` came to, in the log of its athlete.
Result<Answer> storeFiles(std::vector<import::ImportedFile> read, const CommonOptions& common, Names names, bool skipDuplicates, const JobContext& context)
{
    auto store = log::LogStore::open(common.library);
    if (!store) return Failure(store.error());
    const auto athlete = importAthlete(*store, common.athlete, names);
    if (!athlete) return Failure(athlete.error());

    std::int64_t added = 0, known = 0, duplicates = 0, masses = 0, decisions = 0, renamed = 0;
    Json rejected = Json::array();
    std::ostringstream text;
    for (std::size_t i = 0; i < read.size(); ++i) {
        import::ImportedFile& file = read[i];
        if (const auto settled = settleUnit(file, common.files[i], *store, *athlete, common, context); !settled) return Failure(settled.error());
        const auto present = store->load(athlete->id, context);
        if (!present) return Failure(present.error());
        Result<log::Overlap> overlap = log::Overlap();  // where there is no log, there is nothing to hold the file against
        if (!present->sessions.empty()) overlap = log::findOverlap(*present, file.log, context);
        if (!overlap) return Failure(overlap.error());
        duplicates += overlap->sets;
        const auto outcome = store->add(athlete->id, skipDuplicates && overlap->sets > 0 ? overlap->rest : file.log, context);
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
    return storeFiles(std::move(read), common, Names::Exact, skipDuplicates, context);
}

/// Whose log each part of the files is.
struct PersonPart {
    std::string file = {};
    std::string person = {};
    std::string column = {};  ///< that names them; empty: the sheet of that name is theirs
};

CommonOptions optionsOf(const PersonPart& part, const CommonOptions& common)
{
    CommonOptions own = common;
    own.files = {part.file};
    own.athlete = part.person;
    own.personColumn = part.column;
    if (part.column.empty()) own.sheets = {part.person};
    if (!part.column.empty()) own.person = part.person;
    return own;
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
Result<Answer> importParts(const std::vector<PersonPart>& parts, const CommonOptions& common, bool skipDuplicates, const JobContext& context)
{
    Answer answer;
    answer.json["athletes"] = Json::array();
    std::vector<std::pair<const PersonPart*, import::ImportedFile>> read;
    std::optional<Error> unusable;
    for (const PersonPart& part : parts) {
        auto file = readInput(part.file, optionsOf(part, common), context);
        if (file) {
            read.emplace_back(&part, std::move(*file));
            continue;
        }
        if (file.error().code != ErrorCode::NoUsableRow) return Failure(file.error());
        if (!unusable) {
            unusable = file.error();
            unusable->detail = part.person + ": " + unusable->detail;
        }
        answer.json["left_out"].push_back({{"athlete", part.person}, {"file", part.file}, {"reason", file.error().detail}});
        answer.text += part.person + ": no usable row (" + describe(file.error()) + ")\n";
    }
    if (read.empty() && unusable) return Failure(*unusable);
    for (std::size_t i = 0; i < read.size(); ++i) {
        const PersonPart& part = *read[i].first;
        std::vector<import::ImportedFile> own;
        own.push_back(std::move(read[i].second));
        auto stored = storeFiles(std::move(own), optionsOf(part, common), Names::Folded, skipDuplicates, context);
        if (!stored && i == 0) return stored;
        if (!stored) {
            answer.failure = stoppedAfter(stored.error(), i, read.size());
            return answer;
        }
        answer.json["athletes"].push_back(std::move(stored->json));
        answer.text += part.person + ", " + stored->text;
        answer.kept.insert(answer.kept.end(), stored->kept.begin(), stored->kept.end());
    }
    return answer;
}

/// Each sheet of a workbook that is a log as the log of an athlete of its name. All sheets are read before the first is stored.
Result<Answer> importSheets(const CommonOptions& common, bool skipDuplicates, const JobContext& context)
{
    if (!common.athlete.empty()) return fail(ErrorCode::Usage, "With --athletes-from-sheets every sheet says whose log it is. Leave out --athlete.");
    std::vector<PersonPart> parts;
    for (const std::string& name : common.files) {
        auto file = readInput(name, common, context);
        if (!file) return Failure(file.error());
        if (file->recognition.sheets.empty()) return fail(ErrorCode::Usage, "This is no workbook, so it has no sheets. Leave out --athletes-from-sheets.", name);
        for (const std::string& sheet : file->recognition.sheets) parts.push_back({name, sheet, {}});
    }
    return importParts(parts, common, skipDuplicates, context);
}

/// Everybody whom a column of the file names as an athlete of their own; `column`: empty, as recognised. Everybody's rows are read before the
/// first are stored.
Result<Answer> importPeople(CommonOptions common, const std::string& column, bool skipDuplicates, const JobContext& context)
{
    if (!common.athlete.empty()) return fail(ErrorCode::Usage, "With --athletes-from-column every row says whose it is. Leave out --athlete.");
    std::vector<PersonPart> parts;
    common.personColumn = column;
    for (const std::string& name : common.files) {
        auto file = readInput(name, common, context);
        if (!file) return Failure(file.error());
        const import::Recognition& found = file->recognition;
        if (found.personColumn.empty() || (!column.empty() && found.personColumn != column)) {
            return fail(ErrorCode::Usage, column.empty() ? "No column of this file names several people. Name it with --athletes-from-column=NAME, or leave the option out."
                                                         : "The column \"" + column + "\" does not name several people, or is not there.", name);
        }
        for (const std::string& person : found.people) parts.push_back({name, person, found.personColumn});
    }
    return importParts(parts, common, skipDuplicates, context);
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
        if (byColumn->count() > 0) return importPeople(common, *column, skip, context);
        return *bySheets ? importSheets(common, skip, context) : importFiles(common, skip, context);
    };
}

}  // namespace liftgraph::cli
