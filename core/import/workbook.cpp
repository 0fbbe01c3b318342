#include "core/import/workbook.h"

namespace liftgraph::import {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kZip = "PK\x03\x04"sv;
constexpr std::string_view kZipEmpty = "PK\x05\x06"sv;
constexpr std::string_view kSqlite = "SQLite format 3\0"sv;
constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0"sv;

std::string wide(std::string_view ascii)
{
    std::string text;
    for (const char c : ascii) text += {c, '\0'};
    return text;
}

/// What Office wrote before 2007, and how it wraps workbooks with a password still.
Failure compoundFile(std::string_view bytes, const std::string& file)
{
    if (bytes.find(wide("EncryptedPackage")) != std::string_view::npos) {
        return fail(ErrorCode::FileBinary, "The workbook is protected with a password. Open it in the spreadsheet program and save it without one.", file);
    }
    if (bytes.find(wide("Workbook")) != std::string_view::npos || bytes.find(wide("Book")) != std::string_view::npos) {
        return fail(ErrorCode::FileBinary, "This is a workbook of the old kind (.xls). Open it in the spreadsheet program and save it as XLSX.", file);
    }
    return fail(ErrorCode::FileBinary, "This is an old Office document, not a workbook. Export the log as CSV or XLSX.", file);
}

Result<Workbook> openArchive(std::string_view bytes, const std::string& file, const JobContext& context)
{
    const Result<Archive> archive = Archive::open(bytes, file);
    if (!archive) return Failure(archive.error());
    if (archive->has("xl/workbook.bin")) {
        return fail(ErrorCode::FileBinary, "This is a binary workbook (.xlsb). Save it as XLSX.", file);
    }
    if (archive->has("[Content_Types].xml")) return openXlsx(*archive, context);
    if (archive->has("content.xml")) return openOds(*archive, context);
    if (archive->has("Index/Document.iwa") || archive->has("Index.zip")) {
        return fail(ErrorCode::FileBinary, "This is a Numbers document. Export it from Numbers as XLSX or CSV.", file);
    }
    return fail(ErrorCode::FileBinary, "This is a ZIP archive that is no workbook. Unpack it and choose the log inside.", file);
}

}  // namespace

bool isWorkbook(std::string_view bytes)
{
    return bytes.starts_with(kZip) || bytes.starts_with(kZipEmpty) || bytes.starts_with(kSqlite) || bytes.starts_with(kCompound);
}

Result<Workbook> openWorkbook(std::string_view bytes, const std::string& file, const JobContext& context)
{
    if (bytes.starts_with(kCompound)) return compoundFile(bytes, file);
    Result<Workbook> book = bytes.starts_with(kSqlite) ? openFitNotesBackup(bytes, file, context) : openArchive(bytes, file, context);
    if (book && book->tables.empty()) return fail(ErrorCode::FileEmpty, "No sheet that is shown holds any text. Export the log again.", file);
    return book;
}

Error tooMuchText(const std::string& file)
{
    return {ErrorCode::FileTooLarge, "The workbook holds more text than a training log: more than 32 million cells, 256 MiB, or 1 MiB in one cell. Choose another file.",
            file};
}

Error tooManyColumns(const std::string& file, std::size_t row)
{
    return {ErrorCode::LineTooLong, "The row has more than 4096 columns, so this is not a training log.", file, static_cast<std::int64_t>(row)};
}

}  // namespace liftgraph::import
