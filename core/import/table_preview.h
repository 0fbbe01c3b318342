#pragma once
// The first records of a file as they stand, and what its columns are likely to mean: for the user to correct before anything is read.

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/import/column_proposal.h"

namespace liftgraph::import {

struct TablePreview {
    std::vector<std::string> header = {};             ///< the first record, whether or not it holds names
    std::vector<std::vector<std::string>> rows = {};  ///< the first records of data
    MappingProposal proposal = {};
    std::string fingerprint = {};                     ///< of the header; saved mappings are found by it
};

/// Errors: those of readFile that come before the format is known.
[[nodiscard]] Result<TablePreview> previewTable(const std::filesystem::path& path, const JobContext& context = {});

}  // namespace liftgraph::import
