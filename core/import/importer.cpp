#include "core/import/importer.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <future>
#include <memory>

#include "core/base/sha256.h"
#include "core/import/encoding.h"
#include "core/import/liftgraph_json.h"
#include "core/import/column_proposal.h"
#include "core/import/importer_table.h"
#include "core/import/people.h"
#include "core/import/people_files.h"
#include "core/import/pivot_table.h"
#include "core/import/read_table.h"
#include "core/import/read_workbook.h"
#include "core/import/superset_labels.h"
#include "core/import/table_preview.h"
#include "core/import/text_table.h"
#include "core/import/workbook.h"

namespace liftgraph::import {

namespace {

constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t(512) << 20U;
constexpr std::size_t kFirstBytes = 64 * 1024;
constexpr std::size_t kNextBytes = std::size_t(4) << 20U;
constexpr std::size_t kWorthAThread = std::size_t(1) << 20U;
constexpr double kPivotConfidence = 0.7;  ///< its columns follow from one guess

Result<ImportedFile> readTable(std::string_view bytes, const std::string& name, const ImportOptions& options, const JobContext& context)
{
    if (isWorkbook(bytes)) return readWorkbook(bytes, name, options, tableReading(), context);
    TextTable table;
    if (const Result<void> opened = openTable(bytes, name, table); !opened) return Failure(opened.error());
    if (const Result<bool> found = findLog(table, options, tableReading()); !found) return Failure(found.error());
    return tableReading().read(table, options, context);
}

Result<LogsApart> readPeopleOf(std::string_view bytes, const std::string& name, const std::vector<std::string>& people, const ImportOptions& options, const JobContext& context)
{
    if (isWorkbook(bytes)) return readWorkbookPeople(bytes, name, people, options, tableReading(), context);
    TextTable table;
    if (const Result<void> opened = openTable(bytes, name, table); !opened) return Failure(opened.error());
    if (const Result<bool> found = findLog(table, options, tableReading()); !found) return Failure(found.error());
    return tableReading().readApart(table, people, options, context);
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

/// What every log is given once it is read.
void complete(ImportedFile& file, const std::string& digest)
{
    takeOffLabels(file);
    sayPeople(file);
    addSource(file, digest);
}

/// Reads the bytes by `read`, and beside it takes their digest for `complete`.
template <class Read, class Complete>
auto readBeside(const std::string& bytes, const std::string& name, const JobContext& context, Read&& read, Complete&& complete) -> decltype(read())
{
    try {
        context.report(Step::Reading, 0.0);
        // By a second core where there is one; else, and where a thread would cost more than it saves, when it is asked for.
        const std::launch how = bytes.size() < kWorthAThread ? std::launch::deferred : std::launch::async | std::launch::deferred;
        std::future<std::string> digest = std::async(how, [&bytes] { return sha256Hex(bytes); });
        auto result = read();
        if (result) complete(*result, digest.get());
        return result;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::FileTooLarge, "There is not enough memory to read this file. Close other programs and try again.", name);
    }
}

Result<std::string> bytesOf(const std::filesystem::path& path, const JobContext& context)
{
    const std::string name = path.filename().string();
    if (const Result<void> usable = checkPath(path, name); !usable) return Failure(usable.error());
    return readBytes(path, name, context);
}

/// Reads the bytes of a file to logs apart by `read(bytes, name)`.
template <class Read>
Result<LogsApart> readFileApart(const std::filesystem::path& path, const JobContext& context, Read&& read)
{
    const Result<std::string> bytes = bytesOf(path, context);
    if (!bytes) return Failure(bytes.error());
    const std::string name = path.filename().string();
    return readBeside(*bytes, name, context, [&] { return read(*bytes, name); }, [](LogsApart& logs, const std::string& digest) {
        for (Result<ImportedFile>& file : logs.files) {
            if (file) complete(*file, digest);
        }
    });
}

}  // namespace

Result<ImportedFile> readText(const std::string& bytes, const std::string& name, const ImportOptions& options, const JobContext& context)
{
    const auto read = [&]() -> Result<ImportedFile> {
        const bool ownJson = options.format == kLiftgraphJson || (options.format.empty() && isLiftgraphJson(bytes));
        return ownJson ? readLiftgraphJson(bytes, name, context) : readTable(bytes, name, options, context);
    };
    return readBeside(bytes, name, context, read, complete);
}

Result<ImportedFile> readFile(const std::filesystem::path& path, const ImportOptions& options, const JobContext& context)
{
    const Result<std::string> bytes = bytesOf(path, context);
    if (!bytes) return Failure(bytes.error());
    return readText(*bytes, path.filename().string(), options, context);
}

Result<LogsApart> readPeople(const std::filesystem::path& path, const std::vector<std::string>& people, const ImportOptions& options, const JobContext& context)
{
    return readFileApart(path, context, [&](const std::string& bytes, const std::string& name) -> Result<LogsApart> {
        const bool ownJson = options.format == kLiftgraphJson || (options.format.empty() && isLiftgraphJson(bytes));
        return ownJson ? LogsApart() : readPeopleOf(bytes, name, people, options, context);  // it names its athlete
    });
}

Result<LogsApart> readSheetsApart(const std::filesystem::path& path, const std::vector<std::string>& sheets, const ImportOptions& options, const JobContext& context)
{
    return readFileApart(path, context, [&](const std::string& bytes, const std::string& name) -> Result<LogsApart> {
        return isWorkbook(bytes) ? readWorkbookSheets(bytes, name, sheets, options, tableReading(), context) : LogsApart();
    });
}

Result<TablePreview> previewTable(const std::filesystem::path& path, const JobContext& context)
{
    const Result<std::string> bytes = bytesOf(path, context);
    if (!bytes) return Failure(bytes.error());
    const std::string name = path.filename().string();
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
