#include "core/import/download.h"

#include <fstream>
#include <optional>

#include "core/base/module.h"
#include "core/import/download_entry.h"
#include "core/import/sheet_link.h"
#include "core/import/workbook.h"

namespace liftgraph::import {

namespace {

constexpr int kMostRedirects = 5;

struct Gathering {
    const JobContext* context = nullptr;
    std::size_t maxBytes = 0;
    std::string bytes = {};
};

bool take(void* state, const char* bytes, std::size_t count)
{
    auto* into = static_cast<Gathering*>(state);
    if (into->bytes.size() + count > into->maxBytes) return false;
    into->bytes.append(bytes, count);
    return true;
}

bool progress(void* state, double done, double whole)
{
    const auto* into = static_cast<const Gathering*>(state);
    into->context->report(Step::Reading, whole > 0.0 ? done / whole : -1.0);
    return !into->context->cancelled();
}

Failure notShared(const std::string& link)
{
    return fail(ErrorCode::FileUnreadable, "The sheet is not shared. In Google Sheets choose Share, set General access to \"Anyone with the "
                                           "link\", and try again; or download it there and import the file.", link);
}

std::optional<Error> failureOf(int outcome, const DownloadRequest& request, const std::string& link)
{
    switch (outcome) {
    case kDownloadDone: return {};
    case kDownloadStopped: return cancelledFailure().value();
    case kDownloadTooLarge: return Error{ErrorCode::FileTooLarge, "What the link leads to is larger than a training log can be. Check the link.", link};
    case kDownloadNoHost:
        return Error{ErrorCode::FileUnreadable, "The server of the link was not found. Check the link, and that this computer is online.", link};
    case kDownloadNoConnection:
        return Error{ErrorCode::FileUnreadable, "The server could not be reached. Check that this computer is online, and try again.", link};
    case kDownloadCertificate:
        return Error{ErrorCode::FileUnreadable, "The server could not prove that it is the one of the link (its certificate is not trusted), so "
                                                "nothing was downloaded.", link};
    default: break;
    }
    return Error{ErrorCode::FileUnreadable, std::string("The download broke off (") + request.problem + "). Try again.", link};
}

std::optional<Error> refusalOf(const DownloadRequest& request, const SheetLink& link, const std::string& bytes, const std::string& text)
{
    if (link.google && (request.status == 401 || request.status == 403)) return notShared(text).value();
    if (request.status == 404 || request.status == 410) {
        return Error{ErrorCode::FileMissing, "There is nothing at this link any more. Copy it again from the sheet.", text};
    }
    if (request.status < 200 || request.status > 299) {
        return Error{ErrorCode::FileUnreadable, "The server refused the download (HTTP " + std::to_string(request.status) + "). Try again later.", text};
    }
    if (std::string_view(request.contentType).starts_with("text/html")) {
        if (link.google) return notShared(text).value();
        return Error{ErrorCode::FileBinary, "The link leads to a web page, not to a file. Copy the link of the CSV or XLSX file itself.", text};
    }
    if (bytes.empty()) return Error{ErrorCode::FileEmpty, "What the link leads to is empty. Check the link.", text};
    return {};
}

}  // namespace

Result<Download> download(const std::string& link, const DownloadOptions& options, const JobContext& context)
{
    Result<SheetLink> target = sheetLink(link, options.loopbackHttp, options.tabs);
    if (!target) return Failure(target.error());
    const auto symbol = moduleSymbol(kDownloadModule, kDownloadSymbol);
    if (!symbol) return Failure(symbol.error());
    const auto fetch = reinterpret_cast<DownloadFunction>(*symbol);
    for (int hop = 0; hop <= kMostRedirects; ++hop) {
        Gathering into{&context, options.maxBytes, {}};
        DownloadRequest request;
        request.url = target->url.c_str();
        request.connectTo = options.connectTo.empty() ? nullptr : options.connectTo.c_str();
        request.certificates = options.certificates.empty() ? nullptr : options.certificates.c_str();
        request.state = &into;
        request.take = take;
        request.progress = progress;
        context.report(Step::Reading, -1.0);
        const int outcome = fetch(&request);
        if (auto error = failureOf(outcome, request, link)) return Failure(std::move(*error));
        if (request.redirect[0] != '\0') {
            if (target->google && isGoogleSignIn(request.redirect)) return notShared(link);
            if (!mayFollow(*target, request.redirect, options.loopbackHttp)) {
                return fail(ErrorCode::FileUnreadable, "The link leads on to another server that is not safe to follow. Copy the link of the file itself.", link);
            }
            target->url = request.redirect;
            continue;
        }
        if (auto error = refusalOf(request, *target, into.bytes, link)) return Failure(std::move(*error));
        const char* ending = isWorkbook(into.bytes) ? "xlsx" : "csv";
        std::string name = linkFileName(request.disposition, *target, ending);
        return Download{std::move(into.bytes), std::move(name)};
    }
    return fail(ErrorCode::FileUnreadable, "The link leads from one address to the next without end. Copy it again.", link);
}

Result<std::filesystem::path> downloadTo(const std::filesystem::path& folder, const std::string& link, const DownloadOptions& options, const JobContext& context)
{
    const Result<Download> got = download(link, options, context);
    if (!got) return Failure(got.error());
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    const std::filesystem::path path = folder / std::filesystem::path(got->name);
    std::ofstream out(path, std::ios::binary);
    out.write(got->bytes.data(), static_cast<std::streamsize>(got->bytes.size()));
    out.close();
    if (!out) return fail(ErrorCode::OutputUnwritable, "The download could not be kept. Make room on the disk and try again.", path.string());
    return path;
}

}  // namespace liftgraph::import
