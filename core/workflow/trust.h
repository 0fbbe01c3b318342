#pragma once
// How much of a network's change is believed: for each athlete as much as would have been best so far, which may be nothing.

#include <vector>

#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

struct Trusted {
    features::Matrix expected = {};  ///< nodes x 3 in kg, reps, s
    features::Matrix share = {};     ///< nodes x 3: of the network's change from "as last time" that `expected` follows, 0 to 1
    features::Matrix slope = {};     ///< nodes x 3: share of what a change has above `dead`; 0: "as last time" whatever the network says
    features::Matrix dead = {};      ///< nodes x 3: smallest change that is believed, as changeOf measures it
};

/// What is believed of a network's change from "as last time".
double believedChange(double change, double slope, double dead);

/// Candidates are shares of the network's change, whole or without its smallest part (most changes are exactly 0, so small ones are rarely
/// meant). A node follows the candidate with the smallest absolute error over the athlete's latest labels that were known when its session
/// began; "as last time" is one of them and wins a tie. Labels of the nodes `fitted` do not count: the network has seen them. Source: following
/// the leader among experts, Cesa-Bianchi and Lugosi 2006, chapter 3.
/// `network`: nodes x 3 in kg, reps, s.
Trusted trusted(const Snapshot& snapshot, const features::Matrix& network, const std::vector<int>& fitted);

/// Another network's forecast under shares that are known already; all nodes x 3.
features::Matrix withShares(const targets::Observed& observed, const features::Matrix& network, const features::Matrix& share);

}  // namespace liftgraph::workflow
