#pragma once
// The exercise names that a log uses: what the catalogue knows of each, what an unknown one may mean, mapping one to another and splitting it again.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/log/catalogue.h"
#include "core/log/log_edit.h"

namespace liftgraph::log {

/// What an unknown name may mean.
struct NameProposal {
    std::string exercise = {};  ///< the catalogue's
    double confidence = 0.0;    ///< share of the words of both names that they have in common, a misspelt one counting less; below 1
    std::string reason = {};    ///< why, in English: "shares the words bench, press"
};

/// One name as the log has it now.
struct ExerciseUse {
    std::string name = {};
    std::int64_t sessions = 0;  ///< with at least one performed set of it
    std::int64_t sets = 0;      ///< performed
    std::int64_t entries = 0;
    std::optional<LocalDay> lastDay = {};  ///< on which it was performed
    Exercise facts = {};                   ///< known == false where neither the catalogue nor the user knows the name
    bool own = false;                      ///< the user has stated the facts
    std::vector<NameProposal> proposals = {};         ///< for an unknown name, the likeliest first; at most three
    std::map<std::string, std::int64_t> written = {};  ///< entries by the name that they came with, where that is another one
};

/// Every name of the log, and the user's own exercises: unknown ones first, then by name.
std::vector<ExerciseUse> exerciseUses(const TrainingLog& log);

/// How many names of a log are unknown.
std::int64_t unknownNames(const TrainingLog& log);

/// Gives every entry of the exercise `from` the name `to`, which merges the two where `to` is used already; entries and sets keep the name
/// that they came with, and later files follow. Empty where no entry has that name.
EditRequest mapExercise(const TrainingLog& log, const std::string& from, const std::string& to);

/// Which entries of an exercise are meant; what is empty leaves nothing out.
struct EntryFilter {
    std::string written = {};                 ///< the name that they came with, which may be the one that they have
    std::optional<LocalDay> firstDay = {};
    std::optional<LocalDay> lastDay = {};     ///< included
    std::optional<std::int32_t> source = {};  ///< index into TrainingLog::sources, of their first set
};
/// The entries of `from` that the filter means become the exercise `to`. Empty where it means none.
EditRequest splitExercise(const LoadedLog& loaded, const std::string& from, const EntryFilter& filter, const std::string& to);

}  // namespace liftgraph::log
