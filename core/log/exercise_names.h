#pragma once
// The exercise names that a log uses: what the catalogue knows of each, what an unknown one may mean, and renaming one everywhere.

#include <string>
#include <vector>

#include "core/log/catalogue.h"
#include "core/log/log_edit.h"

namespace liftgraph::log {

/// One name as the log writes it.
struct ExerciseUse {
    std::string name = {};
    std::int64_t sessions = 0;  ///< with at least one performed set of it
    std::int64_t sets = 0;      ///< performed
    Exercise facts = {};        ///< known == false where the catalogue does not know the name
    std::string proposal = {};  ///< for an unknown name: the catalogue's exercise that is nearest, or empty
    std::string reason = {};    ///< why, in English: "shares the words bench, press"
};

/// Every name of the log: unknown ones first, then by name.
std::vector<ExerciseUse> exerciseUses(const TrainingLog& log, const Catalogue& catalogue);

/// Gives every entry of the exercise `from` the name `to`, which merges the two where `to` is used already. The sets keep the name
/// that their file has (SetOriginal::exercise), so the step can be taken back and the file still be read again. Empty where no
/// entry has that name.
EditRequest renameExercise(const LoadedLog& loaded, const std::string& from, const std::string& to);

}  // namespace liftgraph::log
