#pragma once
// library body-mass: what an athlete weighed, listed, entered and deleted by day.

#include "app/cli/command.h"

namespace liftgraph::cli {

struct BodyMassEdit {
    std::string date = {};    ///< empty: list them
    std::string weight = {};  ///< "82.5", "82,5 kg", "181 lb"
    bool remove = false;
};

/// Adds --date, --weight and --remove.
void addBodyMassOptions(CLI::App& command, BodyMassEdit& edit);

/// Lists, enters or deletes, by `edit`; a weight without a unit is in --unit, else in kilograms. Errors: Usage, LibraryMissing, AthleteUnknown,
/// NoUsableRow where there is nothing to delete.
Result<Answer> bodyMass(const CommonOptions& common, const BodyMassEdit& edit, const JobContext& context);

}  // namespace liftgraph::cli
