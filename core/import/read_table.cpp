#include "core/import/read_table.h"

#include <algorithm>

#include "core/import/column_proposal.h"
#include "core/import/days_without_year.h"
#include "core/import/encoding.h"
#include "core/import/mapped_rows.h"
#include "core/import/people.h"
#include "core/import/pivot_table.h"
#include "core/import/sheet_words.h"
#include "core/import/time_columns.h"

namespace liftgraph::import {

namespace {

std::string formatNames()
{
    std::string names;
    for (const Importer& importer : importerTable()) names += (names.empty() ? "" : ", ") + std::string(importer.name);
    return names;
}

std::string headerShown(const TextTable& table)
{
    constexpr std::size_t kShownColumns = 12;
    std::string names;
    for (std::size_t i = 0; i < std::min(table.header.size(), kShownColumns); ++i) {
        names += (i == 0 ? "" : ", ") + table.header[i].substr(0, std::min<std::size_t>(table.header[i].size(), 40));
    }
    const std::size_t bad = firstInvalidUtf8(names);
    if (bad != std::string::npos) names.resize(bad);
    return table.header.size() > kShownColumns ? names + ", ..." : names;
}

/// Whether a table is what watches and their apps export: activities with heart rates, strain or a pace, and nothing of a set.
bool listsActivities(const TextTable& table)
{
    static const WordTable<bool> kRecorded{{"avg hr", true}, {"average hr", true}, {"max hr", true}, {"average hr (bpm)", true}, {"max hr (bpm)", true}, {"avg heart rate", true},
                                           {"average heart rate", true}, {"max heart rate", true}, {"heart rate", true}, {"avg pace", true}, {"average pace", true}, {"pace", true},
                                           {"strain", true}, {"activity strain", true}, {"elapsed time", true}, {"moving time", true}, {"elevation gain", true}, {"elevation gain m", true},
                                           {"steps", true}, {"activity type", true}, {"activity name", true}, {"activity id", true}, {"energy burned (cal)", true}, {"calories", true}};
    const SheetLayout layout = layoutOf(table.header, sheetWords());
    const bool sets = layout.has(Meaning::Exercise) || layout.has(Meaning::Reps) || layout.has(Meaning::Load) || layout.has(Meaning::Sets);
    const auto recorded = std::count_if(table.header.begin(), table.header.end(), [](const std::string& name) { return name.size() < 40 && kRecorded.find(name); });
    return !sets && recorded >= 2;
}

Failure unknownFormat(const TextTable& table)
{
    if (table.year.wanted && !table.year.taken) {
        return fail(ErrorCode::UnknownFormat, "The days of this table have no year. " + std::string(kHowToSayTheYear), table.file, table.startRow);
    }
    if (std::string reason = pivotRefusal(table); !reason.empty()) return fail(ErrorCode::UnknownFormat, std::move(reason), table.file, table.startRow);
    if (looksLikeData(table.header)) {
        return fail(ErrorCode::NoHeader, "The first line holds values (" + headerShown(table) + "), not column names. Add a line such as " +
                                             "Date,Exercise,Weight,Reps above it.", table.file, table.startRow);
    }
    if (listsActivities(table)) {
        return fail(ErrorCode::UnknownFormat, "This table lists activities as a watch records them, without the exercises and sets of each. Export the log of the app "
                                              "in which the sets are written.", table.file, table.startRow);
    }
    const MappingProposal proposal = proposeMapping(table);
    std::string missing = proposal.missing;
    if (!missing.empty() && !proposal.sumsUp.empty()) {
        missing += " The column \"" + proposal.sumsUp + "\" sums up several sets; a log has a row or a cell for each of them.";
    }
    return fail(ErrorCode::UnknownFormat, "No known training log has these columns: " + headerShown(table) + ". " +
                                              (missing.empty() ? "Say what its columns mean. " : missing + " ") + "Known are: " + formatNames() +
                                              ". A sheet of your own needs at least the columns Date, Exercise and Reps.", table.file, table.startRow);
}

const Importer kMappedImporter{"mapped", "Columns as you named them", [](const TextTable&) { return false; },
                               [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<TableFiles> {
                                   if (readsAsPivot(table)) return readPivot(table, *options.mapping, options, context);
                                   return readMapped(table, *options.mapping, kMappedImporter, {}, options, context);
                               }};

Result<const Importer*> chooseImporter(const TextTable& table, const ImportOptions& options)
{
    if (options.mapping) {
        const std::string missing = missingColumns(*options.mapping);
        if (missing.empty()) return &kMappedImporter;
        return fail(ErrorCode::UnknownFormat, "The columns do not make a training log yet. " + missing, table.file, table.startRow);
    }
    for (const Importer& importer : importerTable()) {
        if (!options.format.empty() && importer.id != options.format) continue;
        if (importer.claims(table)) return &importer;
        if (options.format.empty()) continue;
        return fail(ErrorCode::UnknownFormat, "The file is not in the format " + std::string(importer.name) + "; its columns are: " +
                                                  headerShown(table) + ". Leave the format to be recognised.", table.file, table.startRow);
    }
    if (options.format.empty()) return unknownFormat(table);
    return fail(ErrorCode::Usage, "There is no format \"" + options.format + "\". Known are: " + formatNames() + ".");
}

bool hasSets(const log::TrainingLog& log)
{
    return std::any_of(log.sessions.begin(), log.sessions.end(), [](const log::Session& session) {
        return std::any_of(session.entries.begin(), session.entries.end(), [](const log::Entry& entry) { return !entry.sets.empty(); });
    });
}

/// Takes off the apostrophe that keeps spreadsheets from running a text, as an export in an app's layout has it.
void disarm(log::TrainingLog& log)
{
    const auto plain = [](std::string& text) {
        constexpr std::string_view kRuns = "=+-@\t\r";
        const std::size_t first = text.starts_with("''") ? 2 : 1;  // one that was there is written behind a second one
        if (text.size() > first && text.front() == '\'' && kRuns.find(text[first]) != std::string_view::npos) text.erase(0, 1);
    };
    for (log::Session& session : log.sessions) {
        plain(session.title);
        plain(session.note);
        for (log::Entry& entry : session.entries) {
            plain(entry.exercise);
            plain(entry.note);
            for (log::Set& set : entry.sets) plain(set.note);
        }
    }
}

Failure nothingUsable(const ImportedFile& file)
{
    const RejectedRow why = file.rejected.empty() ? RejectedRow{0, {}, "No row holds a set or a body mass.", {}} : file.rejected.front();
    const std::string all = file.rows == 1 ? "The only row cannot be used: " : "None of the " + std::to_string(file.rows) + " rows can be used. The first: ";
    return fail(ErrorCode::NoUsableRow, all + why.reason, file.file, why.row, why.column);
}

/// The formats that say themselves whose log it is are Liftgraph's own; the sections of JEFIT's have columns of their own.
bool mayNamePeople(const Importer& importer) { return importer.id != kLiftgraphCsvImporter.id && importer.id != kJefitImporter.id; }

/// What is left to do once the rows are read. Errors: HeaderOnly, NoUsableRow.
Result<ImportedFile> finished(ImportedFile file, const TextTable& table, const Importer& importer)
{
    if (importer.id == kFlatSheetImporter.id || importer.id == kMappedImporter.id) joinStampedSets(file);
    file.warnings.insert(file.warnings.begin(), table.notes.begin(), table.notes.end());
    file.recognition.yearWanted = table.year.wanted;
    file.recognition.year = table.year.taken;
    if (importer.id != kLiftgraphCsvImporter.id) disarm(file.log);  // our own has done it, and knows what was written so by hand
    if (file.rows == 0) return fail(ErrorCode::HeaderOnly, "The file has column names but no rows. Export the log again.", table.file);
    const log::TrainingLog& log = file.log;
    const bool decisions = !log.nameMappings.empty() || !log.ownExercises.empty() || !log.nameHistory.empty();
    if (!hasSets(log) && log.bodyMasses.empty() && !decisions) return nothingUsable(file);
    return file;
}

/// Some people's rows may be headings only, which is no fault of the file.
Result<ImportedFile> finishedTheirs(ImportedFile file, const TextTable& table, const Importer& importer)
{
    if (file.rows == 0) return nothingUsable(file);
    return finished(std::move(file), table, importer);
}

Failure namesNobody(const std::string& person, const TextTable& table, const std::string& column)
{
    return fail(ErrorCode::NoUsableRow, "No row names \"" + person + "\".", table.file, table.startRow, column);
}

Result<LogsApart> readTheirs(const TextTable& table, const std::vector<std::string>& wanted, const ImportOptions& options, const JobContext& context)
{
    const Result<const Importer*> importer = chooseImporter(table, options);
    if (!importer) return Failure(importer.error());
    Result<PeopleApart> apart = mayNamePeople(**importer) ? readApart(table, **importer, wanted, options, context) : PeopleApart();
    if (!apart) return Failure(apart.error());
    LogsApart logs{apart->column, wanted.empty() ? apart->names : wanted, {}};
    for (const std::string& name : logs.names) {
        const auto at = std::find_if(apart->names.begin(), apart->names.end(), [&](const std::string& found) { return samePerson(found, name); });
        if (at == apart->names.end()) {
            logs.files.emplace_back(namesNobody(name, table, apart->column));
        } else {
            logs.files.push_back(finishedTheirs(std::move(apart->files[static_cast<std::size_t>(at - apart->names.begin())]), table, **importer));
        }
    }
    return logs;
}

Result<ImportedFile> readOne(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    const Result<const Importer*> importer = chooseImporter(table, options);
    if (!importer) return Failure(importer.error());
    if (mayNamePeople(**importer) && !options.person.empty()) {
        Result<LogsApart> theirs = readTheirs(table, {options.person}, options, context);
        return theirs ? std::move(theirs->files.front()) : Result<ImportedFile>(Failure(theirs.error()));
    }
    Result<TableFiles> files = (*importer)->read(table, options, context);
    if (!files) return Failure(files.error());
    ImportedFile& file = files->front();
    if (mayNamePeople(**importer) && file.rows > 0) {
        if (const Result<void> named = namePeople(table, **importer, options, file, context); !named) return Failure(named.error());
    }
    return finished(std::move(file), table, **importer);
}

/// By any format but that with columns per day or exercise, which is asked once for the whole table.
bool isLog(const TextTable& table, const ImportOptions& options)
{
    if (options.mapping) return missingColumns(*options.mapping).empty();
    return std::any_of(importerTable().begin(), importerTable().end(), [&](const Importer& importer) {
        const bool asked = options.format.empty() ? importer.id != kPivotSheetImporter.id : importer.id == options.format;
        return asked && importer.id != kPivotSheetImporter.id && importer.claims(table);
    });
}

bool isGrid(const TextTable& table, const ImportOptions& options)
{
    return (options.format.empty() || options.format == kPivotSheetImporter.id) && isPivot(table);
}

}  // namespace

const TableReading& tableReading()
{
    static constexpr TableReading kReading{isLog, isGrid, readOne, readTheirs};
    return kReading;
}

bool readsAsPivot(const TextTable& table)
{
    for (const Importer& importer : importerTable()) {
        if (importer.claims(table)) return importer.id == kPivotSheetImporter.id;
    }
    return false;
}

}  // namespace liftgraph::import
