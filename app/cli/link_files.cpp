#include "app/cli/link_files.h"

#include <iostream>
#include <random>

#include "core/import/download.h"
#include "core/import/sheet_link.h"

namespace liftgraph::cli {

namespace fs = std::filesystem;

LinkFiles::~LinkFiles()
{
    std::error_code ignored;
    if (!m_folder.empty()) fs::remove_all(m_folder, ignored);
}

Result<void> LinkFiles::fetch(std::vector<std::string>& files, import::Tabs tabs, const JobContext& context)
{
    import::DownloadOptions options;
    options.tabs = tabs;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!import::isLink(files[i])) continue;
        std::error_code problem;
        if (m_folder.empty()) {
            m_folder = fs::temp_directory_path(problem) / ("liftgraph-" + std::to_string(std::random_device{}()) + std::to_string(std::random_device{}()));
            // A folder that is there already may be someone else's.
            if (problem || !fs::create_directory(m_folder, problem)) {
                return fail(ErrorCode::OutputUnwritable, "There is no folder for temporary files. Set TMPDIR to one.", m_folder.string());
            }
            fs::permissions(m_folder, fs::perms::owner_all, problem);
        }
        const auto path = import::downloadTo(m_folder / std::to_string(i), files[i], options, context);
        if (!path) return Failure(path.error());
        const auto link = import::sheetLink(files[i], false, tabs);
        if (link && link->oneTab) std::cerr << "liftgraph-cli: The link names one sheet, and that one is read; --all-sheets reads all.\n";
        files[i] = path->string();
    }
    return {};
}

}  // namespace liftgraph::cli
