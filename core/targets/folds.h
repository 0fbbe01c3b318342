#pragma once
// The three ways of parting a log into what is learned from and what is tested on; all three test the same entries.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/targets/observed.h"

namespace liftgraph::targets {

enum class SplitKind {
    Chronological,     ///< the past teaches, the last 20 % of an athlete's dates are tested
    LeaveAthleteOut,   ///< other athletes teach
    LeaveExerciseOut,  ///< other exercises teach
};
inline constexpr SplitKind kSplitKinds[] = {SplitKind::Chronological, SplitKind::LeaveAthleteOut, SplitKind::LeaveExerciseOut};

/// "chronological", "leave-athlete-out", "leave-exercise-out".
std::string_view splitName(SplitKind kind);
std::optional<SplitKind> splitNamed(std::string_view name);

/// One fit and the entries it is tested on.
struct Fold {
    Split split = {};
    std::vector<int> heldOut = {};  ///< indices of the athlete or the exercises that teach nothing here; empty for Chronological
};

/// Chronological: rolling origin, the test block in `parts` equal parts by date, each fit on what was known before its part; labels on
/// or past the cutoff are dropped (embargo).
/// LeaveAthleteOut: a fold for each athlete with test entries. No entry of that athlete trains, calibrates or enters a scaler; of the
/// others the whole log does. The athlete's own features, which describe the past of each entry, are inputs as ever.
/// LeaveExerciseOut: the exercises in `parts` groups of about equally many test entries, the same exercise of every athlete in one
/// group. No entry of a held-out exercise trains, calibrates or enters a scaler; entries of other exercises before the cutoff do. What
/// was lifted of a held-out exercise stays known as a feature, also of the entries around it.
/// Folds without test or training entries are left out.
std::vector<Fold> foldsOf(const features::NodeTable& nodes, const Observed& observed, SplitKind kind, int parts = 5);

}  // namespace liftgraph::targets
