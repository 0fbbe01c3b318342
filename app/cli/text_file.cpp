#include "app/cli/text_file.h"

#include <fstream>

namespace liftgraph::cli {

Result<void> writeTextFile(const std::filesystem::path& path, const std::string& text)
{
    std::ofstream out(path, std::ios::binary);
    out << text;
    out.close();
    if (out) return {};
    return fail(ErrorCode::OutputUnwritable, "The file could not be written there. Choose another folder or free some space.", path.string());
}

}  // namespace liftgraph::cli
