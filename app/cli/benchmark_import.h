#pragma once
// How long reading a log takes, as text and as workbook, beside the usual ways to read the same file.

#include <filesystem>

#include "app/cli/options.h"

namespace liftgraph::cli {

struct ImportBenchmark {
    std::string python = {};
    std::int64_t rows = 0;
    int rounds = 0;
};

/// One row for each kind of file, whole process against whole process; references that are absent are left out.
[[nodiscard]] Result<Json> importFigures(const ImportBenchmark& arguments, const std::filesystem::path& folder, const JobContext& context);

/// The folder that the programs of this build are in.
std::filesystem::path programFolder(const std::string& program);

}  // namespace liftgraph::cli
