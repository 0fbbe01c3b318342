#pragma once
// How far a forecast can be off: split conformal intervals, wider for exercises that vary more.

#include <array>
#include <vector>

#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

/// nodes x 3: how much this exercise of this athlete usually changes from session to session (log ratio for weight and rest, reps),
/// known when the node's session ended; shrunk towards the athlete's mean over all exercises, and that towards `overall`.
features::Matrix typicalChange(const features::NodeTable& nodes, const targets::Observed& observed,
                               const std::array<double, targets::kTargetCount>& overall);

/// Error of a forecast in typical changes, for the nodes of `rows` whose target is known. Source: Lei et al. 2018 (locally
/// weighted split conformal).
std::vector<double> relativeResiduals(const features::Matrix& expected, const targets::Observed& observed, const features::Matrix& typical,
                                      const std::vector<int>& rows, int target);

/// Fills low and high of `forecast` in the nodes `rows`. The half-width of a node is calibrated on the athlete's latest errors among
/// the nodes `unseen` (those the forecast was not fitted on) that were known when the node's session began; where there are too
/// few of them, on `otherwise` (residuals by target).
void setIntervals(const Snapshot& snapshot, Forecast& forecast, const features::Matrix& typical, const std::vector<int>& unseen,
                  const std::vector<int>& rows, const std::array<std::vector<double>, targets::kTargetCount>& otherwise);

/// The errors that calibrate the interval of a node: what setIntervals uses, for other levels and other rules than its own.
class ResidualPools {
public:
    /// As setIntervals; `otherwise` must outlive the pools.
    ResidualPools(const Snapshot& snapshot, const features::Matrix& expected, const features::Matrix& typical, const std::vector<int>& unseen,
                  const std::array<std::vector<double>, targets::kTargetCount>& otherwise);
    /// In typical changes, in no order; may be empty.
    std::vector<double> of(int row, int target) const;

private:
    /// An error of the forecast, and when it became known.
    struct Settled {
        log::LocalTime known = {};
        double residual = 0.0;
    };
    std::vector<std::vector<Settled>> settledByAthlete(const features::Matrix& expected, const features::Matrix& typical,
                                                       const std::vector<int>& unseen, int target) const;

    const Snapshot& m_snapshot;
    const std::array<std::vector<double>, targets::kTargetCount>& m_otherwise;
    std::array<std::vector<std::vector<Settled>>, targets::kTargetCount> m_settled = {};
};

/// The ends of the interval that reaches `change` to either side of `expected`; a change that is not finite counts as none.
struct Ends {
    double low = 0.0;
    double high = 0.0;
};
Ends endsAround(int target, double expected, double change);

/// 0 .. count - 1.
std::vector<int> allRows(Eigen::Index count);

}  // namespace liftgraph::workflow
