#pragma once
// Scores in natural units, always beside persistence.

#include <string>
#include <vector>

namespace liftgraph::evaluate {

struct Score {
    std::string name = {};  ///< "GraphSAGE", "persistence", "exercise mean", "rule"
    double mae = 0.0;
    double rmse = 0.0;
    double r2 = 0.0;         ///< 1 - SSE/SST, as sklearn's r2_score
    double skill = 0.0;      ///< 1 - MAE / MAE of persistence
    double skillLow = 0.0;   ///< 95 % paired block bootstrap over sessions
    double skillHigh = 0.0;
    long count = 0;
};

/// Scores of `predicted` against `truth` beside `persistence`; `block` is the session of each sample (resampled whole).
/// Equal lengths. An empty input gives a Score with count 0 and NaN figures.
Score score(const std::string& name, const std::vector<double>& truth, const std::vector<double>& predicted,
            const std::vector<double>& persistence, const std::vector<int>& block, int resamples = 1000);

struct TargetReport {
    std::string target = {};  ///< "weight", "reps", "rest"
    std::string unit = {};
    std::vector<Score> models = {};  ///< persistence first
    double coverage = 0.0;           ///< share of test entries inside the model's interval; NaN if none
    double width = 0.0;              ///< mean width of the interval
    double level = 0.9;
};

/// Half-width such that `level` of the calibration residuals lie inside (split conformal, finite-sample corrected: the
/// ceil((n+1) level)-th smallest; Lei et al. 2018). Fewer residuals than the level needs: the largest. None: NaN.
double conformalHalfWidth(std::vector<double> absoluteResiduals, double level);

}  // namespace liftgraph::evaluate
