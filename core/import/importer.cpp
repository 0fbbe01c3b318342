#include "core/import/importer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <future>
#include <memory>

#include "core/base/sha256.h"
#include "core/import/dates.h"
#include "core/import/encoding.h"
#include "core/import/column_proposal.h"
#include "core/import/days_without_year.h"
#include "core/import/importer_table.h"
#include "core/import/liftgraph_json.h"
#include "core/import/mapped_rows.h"
#include "core/import/people.h"
#include "core/import/pivot_table.h"
#include "core/import/read_workbook.h"
#include "core/import/superset_labels.h"
#include "core/import/table_preview.h"
#include "core/import/text_table.h"
#include "core/import/time_columns.h"
#include "core/import/words.h"
#include "core/import/workbook.h"

namespace liftgraph::import {

namespace {

constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t(512) << 20U;
constexpr std::size_t kFirstBytes = 64 * 1024;
constexpr std::size_t kNextBytes = std::size_t(4) << 20U;
constexpr std::size_t kWorthAThread = std::size_t(1) << 20U;
constexpr double kPivotConfidence = 0.7;  ///< its columns follow from one guess

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
    const MappingProposal proposal = proposeMapping(table);
    std::string missing = proposal.missing;
    if (!missing.empty() && !proposal.sumsUp.empty()) {
        missing += " The column \"" + proposal.sumsUp + "\" sums up several sets; a log has a row or a cell for each of them.";
    }
    return fail(ErrorCode::UnknownFormat, "No known training log has these columns: " + headerShown(table) + ". " +
                                              (missing.empty() ? "Say what its columns mean. " : missing + " ") + "Known are: " + formatNames() +
                                              ". A sheet of your own needs at least the columns Date, Exercise and Reps.", table.file, table.startRow);
}

/// A sheet with a column per day or exercise is mapped by the columns that it is turned into.
bool readsAsPivot(const TextTable& table)
{
    for (const Importer& importer : importerTable()) {
        if (importer.claims(table)) return importer.id == kPivotSheetImporter.id;
    }
    return false;
}

const Importer kMappedImporter{"mapped", "Columns as you named them", [](const TextTable&) { return false; },
                               [](const TextTable& table, const ImportOptions& options, const JobContext& context) -> Result<ImportedFile> {
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

Result<ImportedFile> readOne(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    const Result<const Importer*> importer = chooseImporter(table, options);
    if (!importer) return Failure(importer.error());
    // Our own names its athlete; the sections of JEFIT's have columns of their own.
    const bool plain = (*importer)->id != kLiftgraphCsvImporter.id && (*importer)->id != kJefitImporter.id;
    // Everybody's rows tell what the columns mean, and so whose the rows are, unless that is said.
    const bool said = plain && !options.person.empty() && saysPersonColumn(table, options);
    Result<ImportedFile> file = said ? ImportedFile() : (*importer)->read(table, options, context);
    if (!file) return file;
    if (plain && (said || file->rows > 0)) {
        file = readPeople(table, **importer, std::move(*file), options, context);
        if (!file) return file;
    }
    if ((*importer)->id == kFlatSheetImporter.id || (*importer)->id == kMappedImporter.id) joinStampedSets(*file);
    file->warnings.insert(file->warnings.begin(), table.notes.begin(), table.notes.end());
    file->recognition.yearWanted = table.year.wanted;
    file->recognition.year = table.year.taken;
    if ((*importer)->id != kLiftgraphCsvImporter.id) disarm(file->log);  // our own has done it, and knows what was written so by hand
    if (file->rows == 0) return fail(ErrorCode::HeaderOnly, "The file has column names but no rows. Export the log again.", table.file);
    const log::TrainingLog& log = file->log;
    const bool decisions = !log.nameMappings.empty() || !log.ownExercises.empty() || !log.nameHistory.empty();
    if (!hasSets(log) && log.bodyMasses.empty() && !decisions) return nothingUsable(*file);
    return file;
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

Result<ImportedFile> readTable(std::string_view bytes, const std::string& name, const ImportOptions& options, const JobContext& context)
{
    if (isWorkbook(bytes)) return readWorkbook(bytes, name, options, {isLog, isGrid, readOne}, context);
    TextTable table;
    if (const Result<void> opened = openTable(bytes, name, table); !opened) return Failure(opened.error());
    if (const Result<bool> found = findLog(table, options, {isLog, isGrid, readOne}); !found) return Failure(found.error());
    return readOne(table, options, context);
}

void addSource(ImportedFile& file, std::string digest)
{
    for (log::Source& source : file.log.sources) {
        if (source.sha256.empty()) source.sha256 = digest;
    }
    if (!file.log.sources.empty()) return;
    const Recognition& found = file.recognition;
    file.log.sources.push_back({file.file, std::move(digest), found.format, unitName(found.unit), found.unitGuessed, {}});
}

Result<void> checkPath(const std::filesystem::path& path, const std::string& name)
{
    std::error_code problem;
    const std::filesystem::file_status status = std::filesystem::status(path, problem);
    if (status.type() == std::filesystem::file_type::not_found) {
        return fail(ErrorCode::FileMissing, "There is no such file. Check its name and folder.", path.string());
    }
    if (problem) return fail(ErrorCode::FileUnreadable, "The file cannot be looked at (" + problem.message() + "). Check its permissions.", path.string());
    if (status.type() == std::filesystem::file_type::directory) {
        return fail(ErrorCode::NotAFile, "This is a folder. Choose the file inside it.", path.string());
    }
    if (status.type() != std::filesystem::file_type::regular) {
        return fail(ErrorCode::NotAFile, "This is not an ordinary file. Save the log to a file first.", path.string());
    }
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (!problem && size == 0) return fail(ErrorCode::FileEmpty, "The file is empty. Export the log again.", name);
    if (!problem && size > kMaxFileBytes) {
        return fail(ErrorCode::FileTooLarge, "The file is larger than 512 MiB, so it is not a training log. Choose another file.", name);
    }
    return {};
}

Result<std::string> readBytes(const std::filesystem::path& path, const std::string& name, const JobContext& context)
{
    const auto close = [](std::FILE* file) { std::fclose(file); };
    const std::unique_ptr<std::FILE, decltype(close)> file(std::fopen(path.string().c_str(), "rb"), close);
    if (!file) {
        return fail(ErrorCode::FileUnreadable, "The file cannot be opened (" + std::string(std::strerror(errno)) + "). Check its permissions.", path.string());
    }
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    std::string bytes;
    // One byte more than the file is said to have: its end is met without growing, which would copy all that was read.
    bytes.reserve(problem ? kFirstBytes : static_cast<std::size_t>(std::min(size, kMaxFileBytes)) + 1);
    for (;;) {
        const std::size_t before = bytes.size();
        const std::size_t room = before < bytes.capacity() ? bytes.capacity() - before : kNextBytes;
        const std::size_t piece = std::min(room, before == 0 ? kFirstBytes : kNextBytes);
        bytes.resize(before + piece);
        const std::size_t got = std::fread(bytes.data() + before, 1, piece, file.get());
        bytes.resize(before + got);
        if (std::ferror(file.get()) != 0) return fail(ErrorCode::FileUnreadable, "The file could not be read to its end. Copy it elsewhere and try again.", name);
        if (got < piece) return bytes;
        const std::string_view kind = before == 0 && !isWorkbook(bytes) ? binaryKind(bytes) : std::string_view();
        if (!kind.empty()) return bytes;
        if (bytes.size() > kMaxFileBytes) return fail(ErrorCode::FileTooLarge, "The file is larger than 512 MiB, so it is not a training log.", name);
        if (context.cancelled()) return cancelledFailure();
    }
}

}  // namespace

Result<ImportedFile> readText(const std::string& bytes, const std::string& name, const ImportOptions& options, const JobContext& context)
{
    try {
        context.report(Step::Reading, 0.0);
        // By a second core where there is one; else, and where a thread would cost more than it saves, when it is asked for.
        const std::launch how = bytes.size() < kWorthAThread ? std::launch::deferred : std::launch::async | std::launch::deferred;
        std::future<std::string> digest = std::async(how, [&bytes] { return sha256Hex(bytes); });
        const bool ownJson = options.format == kLiftgraphJson || (options.format.empty() && isLiftgraphJson(bytes));
        Result<ImportedFile> file = ownJson ? readLiftgraphJson(bytes, name, context) : readTable(bytes, name, options, context);
        if (!file) return file;
        takeOffLabels(*file);
        sayPeople(*file);
        addSource(*file, digest.get());
        return file;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::FileTooLarge, "There is not enough memory to read this file. Close other programs and try again.", name);
    }
}

Result<ImportedFile> readFile(const std::filesystem::path& path, const ImportOptions& options, const JobContext& context)
{
    const std::string name = path.filename().string();
    if (const Result<void> usable = checkPath(path, name); !usable) return Failure(usable.error());
    const Result<std::string> bytes = readBytes(path, name, context);
    if (!bytes) return Failure(bytes.error());
    return readText(*bytes, name, options, context);
}

Result<TablePreview> previewTable(const std::filesystem::path& path, const JobContext& context)
{
    const std::string name = path.filename().string();
    if (const Result<void> usable = checkPath(path, name); !usable) return Failure(usable.error());
    const Result<std::string> bytes = readBytes(path, name, context);
    if (!bytes) return Failure(bytes.error());
    TextTable table;
    if (const Result<void> opened = openTable(*bytes, name, table); !opened) return Failure(opened.error());
    TablePreview preview;
    if (readsAsPivot(table)) {
        Result<PivotTable> turned = pivotTable(table, context);
        if (!turned) return Failure(turned.error());
        table = std::move(turned->table);
        preview.proposal.mapping = turned->mapping;
        for (const MappedColumn& column : turned->mapping.columns) {
            preview.proposal.confidence.push_back(column.meaning == Meaning::Ignored ? 0.0 : kPivotConfidence);
        }
    } else {
        preview.proposal = proposeMapping(table);
    }
    preview.header = table.header;
    preview.rows = table.firstRecords(!preview.proposal.mapping.header);
    preview.fingerprint = headerFingerprint(table.header);
    return preview;
}

std::vector<FormatInfo> formats()
{
    std::vector<FormatInfo> known;
    for (const Importer& importer : importerTable()) known.push_back({std::string(importer.id), std::string(importer.name)});
    known.push_back({kLiftgraphJson, "Liftgraph JSON"});
    return known;
}

}  // namespace liftgraph::import
