#pragma once
// Links among the files of a command: downloaded to a folder of their own, which goes when the command is done.

#include <filesystem>

#include "app/cli/command.h"
#include "core/import/sheet_link.h"

namespace liftgraph::cli {

class LinkFiles {
public:
    LinkFiles() = default;
    LinkFiles(const LinkFiles&) = delete;
    LinkFiles& operator=(const LinkFiles&) = delete;
    ~LinkFiles();

    /// Puts the path of a downloaded file in the place of every link. Errors as import::downloadTo.
    [[nodiscard]] Result<void> fetch(std::vector<std::string>& files, import::Tabs tabs, const JobContext& context);

private:
    std::filesystem::path m_folder;
};

}  // namespace liftgraph::cli
