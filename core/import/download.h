#pragma once
// Fetches the sheet behind a link, when the user asks for it and at no other time.

#include <filesystem>
#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/import/sheet_link.h"

namespace liftgraph::import {

struct DownloadOptions {
    Tabs tabs = Tabs::Named;
    // The rest is what only tests change.
    std::size_t maxBytes = std::size_t(128) << 20U;
    bool loopbackHttp = false;      ///< http to this computer is allowed
    std::string certificates = {};  ///< file of authorities to trust instead of the system's
    std::string connectTo = {};     ///< "HOST:PORT:OTHER:PORT": the server that stands for another
};

struct Download {
    std::string bytes = {};
    std::string name = {};  ///< for a file: the sheet's own where the server says it
};

/// The file behind a link. Errors, each saying what to do: Usage (no link), FileUnreadable (not shared, no network, certificate, sent
/// elsewhere), FileMissing, FileTooLarge, FileEmpty, ModuleMissing, Cancelled.
[[nodiscard]] Result<Download> download(const std::string& link, const DownloadOptions& options = {}, const JobContext& context = {});

/// The same into a file in `folder`, which is made; gives its path. Errors: also OutputUnwritable.
[[nodiscard]] Result<std::filesystem::path> downloadTo(const std::filesystem::path& folder, const std::string& link, const DownloadOptions& options = {},
                                                       const JobContext& context = {});

}  // namespace liftgraph::import
