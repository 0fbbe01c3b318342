#pragma once
// Our own JSON, written by log::writeJson: every field of a log, read back as it was.

#include <string_view>

#include "core/import/importer.h"

namespace liftgraph::import {

inline constexpr const char* kLiftgraphJson = "liftgraph_json";

/// Whether the text begins like an export of ours.
bool isLiftgraphJson(std::string_view bytes);

/// Reads it session by session. Errors: UnknownFormat with the line where it is no JSON; NoUsableRow, Cancelled.
[[nodiscard]] Result<ImportedFile> readLiftgraphJson(std::string_view bytes, const std::string& name, const JobContext& context);

}  // namespace liftgraph::import
