#pragma once
// The one C entry point of the download module: one request, no redirects, so that core never links libcurl.

#include <cstddef>
#include <cstdint>

namespace liftgraph::import {

inline constexpr const char* kDownloadModule = "liftgraph_download";
inline constexpr const char* kDownloadSymbol = "liftgraphDownload";

struct DownloadRequest {
    const char* url = nullptr;
    const char* connectTo = nullptr;     ///< "HOST:PORT:OTHER:PORT": where to connect instead; null: where the link leads
    const char* certificates = nullptr;  ///< file of authorities to trust; null: those of the system
    void* state = nullptr;
    bool (*take)(void* state, const char* bytes, std::size_t count) = nullptr;  ///< false: too many
    bool (*progress)(void* state, double done, double whole) = nullptr;         ///< bytes; whole is 0 where not known. False: stop
    long status = 0;                ///< out: of HTTP
    char redirect[4096] = {};       ///< out: where the answer sends us on; empty: nowhere
    char contentType[128] = {};     ///< out
    char disposition[1024] = {};    ///< out: Content-Disposition
    char problem[256] = {};         ///< out: libcurl's words
};

enum DownloadOutcome : int {
    kDownloadDone = 0, kDownloadStopped, kDownloadTooLarge, kDownloadNoHost, kDownloadNoConnection, kDownloadCertificate, kDownloadBroken,
};

using DownloadFunction = int (*)(DownloadRequest* request);

}  // namespace liftgraph::import
