#pragma once
// Gradient-boosted trees, the yardstick for every model of tables; xgboost behind it is loaded on first use.

#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/learn/model.h"

namespace liftgraph::learn {

/// Settings as xgboost names them stand in the comments, so that the same fit can be made elsewhere.
struct BoostingOptions {
    int rounds = 400;             ///< at most
    int patience = 40;            ///< rounds without a better validation error before stopping (early_stopping_rounds)
    int depth = 4;                ///< max_depth
    double learningRate = 0.05;   ///< eta
    double rowShare = 0.8;        ///< subsample
    double columnShare = 0.8;     ///< colsample_bytree
    double fewestRows = 5.0;      ///< min_child_weight
    double slope = 0.3;           ///< huber_slope: errors well above it count by their size, not their square
    std::uint64_t seed = 42;
    int threads = 1;              ///< nthread
};

/// One target. Rows that are in neither list are only asked for.
struct BoostingData {
    FloatMatrix inputs = {};            ///< rows x columns, unscaled
    std::vector<float> targets = {};    ///< by row
    std::vector<float> weights = {};    ///< by row; used where the row trains or validates
    std::vector<int> train = {};
    std::vector<int> validation = {};   ///< may be empty: no early stopping
};

/// Trees that were grown; cheap to copy, never changed.
class BoostedTrees {
public:
    /// A smooth absolute error (reg:pseudohubererror), base_score 0, tree_method hist (Chen and Guestrin 2016); the best round by the absolute
    /// error on the validation rows. The same input and library give the same bits. Errors: ModuleMissing, NothingToLearn (no training row),
    /// Cancelled, Internal.
    [[nodiscard]] static Result<BoostedTrees> grow(const BoostingData& data, const BoostingOptions& options, const JobContext& context = {});

    /// By row; may be asked in several threads at once. Error: Internal.
    [[nodiscard]] Result<std::vector<float>> predict(const FloatMatrix& rows) const;

private:
    std::shared_ptr<const void> m_trees = {};
};

/// Grows trees and asks them about every row of `data`. Errors as BoostedTrees::grow.
[[nodiscard]] Result<std::vector<float>> boostTrees(const BoostingData& data, const BoostingOptions& options, const JobContext& context = {});

}  // namespace liftgraph::learn
