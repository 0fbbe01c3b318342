#pragma once
// What "names" can change in a library: mappings, splits and the facts of an exercise.

#include <optional>
#include <string>
#include <vector>

#include "app/cli/options.h"

namespace liftgraph::cli {

struct NameEdits {
    std::vector<std::string> map = {};  ///< A B
    std::string unmap = {};
    std::vector<std::string> split = {};  ///< A B
    std::string written = {}, since = {}, before = {};
    std::string set = {}, reset = {};
    std::optional<std::string> pattern = {}, kind = {}, equipment = {}, hands = {};
    std::optional<std::vector<std::string>> primary = {}, secondary = {};
    std::optional<double> fraction = {};
    bool assisted = false;
    bool history = false;

    bool any() const { return !map.empty() || !unmap.empty() || !split.empty() || !set.empty() || !reset.empty(); }
};

void addNameEdits(CLI::App& command, NameEdits& edits);

/// Does what is asked for, for every athlete that it concerns, each in one transaction. Errors: Usage, NoUsableRow where no entry is meant.
[[nodiscard]] Result<Answer> editNames(const CommonOptions& common, const NameEdits& edits, const JobContext& context);

/// What was decided so far, the latest first.
[[nodiscard]] Result<Answer> listNameChanges(const CommonOptions& common);

}  // namespace liftgraph::cli
