// The download module: one HTTP(S) request by libcurl, loaded when the first link is opened.

#include <curl/curl.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "core/import/download_entry.h"

namespace liftgraph::import {

namespace {

constexpr long kConnectSeconds = 20;
constexpr long kIdleSeconds = 30;  ///< without a byte

struct Transfer {
    DownloadRequest* request = nullptr;
    bool tooLarge = false;
};

std::size_t onBytes(char* bytes, std::size_t, std::size_t count, void* user)
{
    auto* transfer = static_cast<Transfer*>(user);
    if (transfer->request->take(transfer->request->state, bytes, count)) return count;
    transfer->tooLarge = true;
    return 0;
}

void copyText(char* into, std::size_t size, std::string_view text) { std::snprintf(into, size, "%.*s", static_cast<int>(text.size()), text.data()); }

std::size_t onHeader(char* bytes, std::size_t, std::size_t count, void* user)
{
    auto* transfer = static_cast<Transfer*>(user);
    constexpr std::string_view kName = "content-disposition:";
    std::string line(bytes, count);
    for (std::size_t i = 0; i < std::min(line.size(), kName.size()); ++i) line[i] = line[i] >= 'A' && line[i] <= 'Z' ? static_cast<char>(line[i] + 32) : line[i];
    if (line.starts_with(kName)) copyText(transfer->request->disposition, sizeof transfer->request->disposition, line.substr(kName.size()));
    return count;
}

int onProgress(void* user, curl_off_t whole, curl_off_t done, curl_off_t, curl_off_t)
{
    const auto* transfer = static_cast<const Transfer*>(user);
    return transfer->request->progress(transfer->request->state, static_cast<double>(done), static_cast<double>(whole)) ? 0 : 1;
}

void setUp(CURL* curl, Transfer& transfer, curl_slist* connectTo)
{
    const DownloadRequest& request = *transfer.request;
    curl_easy_setopt(curl, CURLOPT_URL, request.url);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);  // core decides where to
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, kIdleSeconds);
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "Liftgraph/" LIFTGRAPH_VERSION);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, onBytes);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, transfer.request->problem);
    if (request.certificates) curl_easy_setopt(curl, CURLOPT_CAINFO, request.certificates);
    if (!connectTo) return;
    curl_easy_setopt(curl, CURLOPT_CONNECT_TO, connectTo);
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
}

int outcomeOf(CURLcode code, const Transfer& transfer)
{
    switch (code) {
    case CURLE_OK: return kDownloadDone;
    case CURLE_ABORTED_BY_CALLBACK: return kDownloadStopped;
    case CURLE_WRITE_ERROR: return transfer.tooLarge ? kDownloadTooLarge : kDownloadBroken;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return kDownloadNoHost;
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT: return kDownloadNoConnection;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR: return kDownloadCertificate;
    default: return kDownloadBroken;
    }
}

}  // namespace

}  // namespace liftgraph::import

extern "C" int liftgraphDownload(liftgraph::import::DownloadRequest* request)
{
    using namespace liftgraph::import;
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(ready == CURLE_OK ? curl_easy_init() : nullptr, &curl_easy_cleanup);
    if (!curl) return kDownloadBroken;
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> connectTo(
        request->connectTo ? curl_slist_append(nullptr, request->connectTo) : nullptr, &curl_slist_free_all);
    Transfer transfer{request, false};
    setUp(curl.get(), transfer, connectTo.get());
    const CURLcode code = curl_easy_perform(curl.get());
    char* text = nullptr;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &request->status);
    if (curl_easy_getinfo(curl.get(), CURLINFO_REDIRECT_URL, &text) == CURLE_OK && text) copyText(request->redirect, sizeof request->redirect, text);
    if (curl_easy_getinfo(curl.get(), CURLINFO_CONTENT_TYPE, &text) == CURLE_OK && text) copyText(request->contentType, sizeof request->contentType, text);
    return outcomeOf(code, transfer);
}
