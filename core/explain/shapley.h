#pragma once
// Shapley values of anything that predicts: how a prediction is shared out among the inputs that led to it.

#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/job.h"
#include "core/features/feature_table.h"

namespace liftgraph::explain {

/// Any model: rows x inputs in, rows x outputs out.
using Predictor = std::function<Result<features::Matrix>(const features::Matrix& rows)>;

/// A cooperative game. Bit i of a coalition is player i; `value` returns one row of outputs per coalition.
struct Game {
    int players = 0;
    std::function<Result<features::Matrix>(const std::vector<std::uint64_t>& coalitions)> value = {};
    std::size_t coalitionsPerCall = 32;  ///< that exactShapley asks for at once: few keep a call short enough to cancel
};

/// The inputs that one player stands for; together they cover every column once, or leave some fixed at the explained row.
using Players = std::vector<std::vector<int>>;
/// One player per column.
Players singlePlayers(int columns);

/// The interventional game of one row: a coalition's inputs are the row's, the others come from each row of `background` in turn, and
/// the predictions are averaged (Janzing et al. 2020). `background` holds at least one row.
Game interventionalGame(Predictor predictor, const Eigen::RowVectorXd& row, const features::Matrix& background, Players players);

struct ShapleyValues {
    Eigen::RowVectorXd base = {};        ///< value of the empty coalition: the mean prediction over the background
    Eigen::RowVectorXd prediction = {};  ///< value of all players
    features::Matrix values = {};        ///< players x outputs
    features::Matrix error = {};         ///< standard errors; 0 where the values are exact
    double residual = 0.0;               ///< largest |sum of values - (prediction - base)| over the outputs
};

inline constexpr int kExactPlayers = 16;

/// All 2^players coalitions (Shapley 1953), summed in double. Errors: Usage (no player, or more than kExactPlayers), those of the
/// game, Cancelled.
[[nodiscard]] Result<ShapleyValues> exactShapley(const Game& game, const JobContext& context = {});

/// Means over `permutations` random orders, each walked forwards and backwards (Castro 2009; antithetic pairs: Mitchell 2022). Each
/// order is one call of the game, with the coalitions in walking order. The same seed gives the same values. Errors: Usage (no
/// player, more than 64, no permutation), those of the game, Cancelled.
[[nodiscard]] Result<ShapleyValues> sampledShapley(const Game& game, int permutations, std::uint64_t seed, const JobContext& context = {});

}  // namespace liftgraph::explain
