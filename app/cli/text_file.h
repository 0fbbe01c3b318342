#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace liftgraph::cli {

/// Replaces the file. Error: OutputUnwritable.
[[nodiscard]] Result<void> writeTextFile(const std::filesystem::path& path, const std::string& text);

}  // namespace liftgraph::cli
