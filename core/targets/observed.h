#pragma once
// What the athlete did next: the observed targets, and which nodes may be trained on and tested.

#include <vector>

#include "core/features/feature_table.h"

namespace liftgraph::targets {

enum Target : int { kWeight = 0, kReps = 1, kRest = 2 };
inline constexpr int kTargetCount = 3;
inline constexpr const char* kTargetNames[kTargetCount] = {"weight", "reps", "rest"};
inline constexpr const char* kTargetUnits[kTargetCount] = {"kg", "reps", "s"};

/// The next session's top set beside the current one, per node.
struct Observed {
    std::vector<int> next = {};       ///< node of the label session within 28 days, else -1
    features::Matrix current = {};    ///< nodes x 3: kg, reps, seconds now
    features::Matrix following = {};  ///< nodes x 3: the same next time; 0 where masked
    features::Matrix known = {};      ///< nodes x 3: 1 where `following` is a label. Weight is masked where either load is 0, rest where not logged
};

inline constexpr int kHorizonDays = 28;

Observed observeNext(const features::NodeTable& nodes);

/// Which labelled nodes train, calibrate and test (chronological). With D distinct session dates of an athlete, counted from 0,
/// test nodes have a date >= dates[floor(0.8 D)]; training nodes whose label session lies on or past the cutoff are dropped.
struct Split {
    std::vector<int> train = {};
    std::vector<int> validation = {};  ///< last 15 % of the training dates: early stopping and conformal calibration
    std::vector<int> test = {};
};
Split chronologicalSplit(const features::NodeTable& nodes, const Observed& observed);

/// Rolling origin: the test block in `parts` equal parts by date; split p trains on everything known before its part.
std::vector<Split> rollingOrigin(const features::NodeTable& nodes, const Observed& observed, int parts = 5);

}  // namespace liftgraph::targets
