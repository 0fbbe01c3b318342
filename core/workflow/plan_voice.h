#pragma once
// Who speaks for the next session, and with what forecast: the tested run fitted again on everything that is known, or the rule.

#include <optional>
#include <vector>

#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

struct PlanVoice {
    bool weight = false, reps = false;           ///< the model speaks; else the rule does
    RunPtr run = {};                             ///< whose `model` and `forecast` prescribe; null where the rule does throughout
    std::optional<features::Matrix> share = {};  ///< nodes x 3: of the network's change that `forecast` follows; empty: as of any run (trust.h)
};

/// Fits the run again on every labelled node for as many steps as the tested run took, so that the newest sessions count too; the interval
/// keeps the tested run's relative width, which was calibrated on entries it had not seen. A run of other data is applied as it is; a fit
/// that fails for any reason but a cancel leaves the tested run's own forecast. Deterministic. `run` may be null.
/// Errors: Cancelled, ModelFileInvalid and those of learn::Engine.
[[nodiscard]] Result<PlanVoice> planVoice(const SnapshotPtr& snapshot, const RunPtr& run, const JobContext& context = {});

/// Latest node of each exercise that the athlete did in the last 60 days of training: newest session first, in its order.
std::vector<int> recentExercises(const features::NodeTable& nodes, int athlete);

/// The node and its predecessors of the same exercise, newest first, at most `most`.
std::vector<const features::Node*> pastOf(const features::NodeTable& nodes, int node, int most);

/// Sessions that an exercise needs before the model may prescribe it.
inline constexpr int kFewestSessions = 3;

/// Those of recentExercises() for which the model prescribes the weight or the repetitions.
std::vector<int> entriesPrescribed(const Snapshot& snapshot, const PlanVoice& voice, int athlete);

}  // namespace liftgraph::workflow
