#pragma once
// The protocols of the comparison as data to train and test on; every error is taken in standard deviations of the notebook's targets.

#include "core/workflow/paper/data.h"

namespace liftgraph::workflow {

/// One training and its test. A model's output o stands for `offset` + o * `factor`, column by column.
struct PaperFold {
    learn::Dataset data = {};
    std::vector<int> test = {};
    features::Matrix offset = {};  ///< rows x 3
    Eigen::RowVectorXd factor = Eigen::RowVectorXd::Ones(kPaperTargets);
};

/// What all protocols share, in the common units.
struct PaperGround {
    features::Matrix truth = {};    ///< rows x 3
    features::Matrix current = {};  ///< rows x 3: persistence
};

/// The folds of the protocols; `chains`: every temporal edge is in the graph, which is what an LSTM reads.
PaperFold publishedFold(const PaperSheet& sheet, const PaperData& notebook, bool chains);
/// All eleven columns scaled, on training rows alone.
PaperFold scaledFold(const PaperSheet& sheet, const PaperData& notebook, bool chains);
/// One fold per exercise: trained on all rows of the others, tested on all of its own; columns scaled as above.
std::vector<PaperFold> exerciseFolds(const PaperSheet& sheet, const PaperData& notebook, bool chains);
/// Targets are changes; columns as above but with weekly sums that end with the row's day, RIR, type and deload week; sessions as
/// undirected groups and temporal edges with weights.
PaperFold recommendedFold(const PaperSheet& sheet, const PaperData& notebook);

PaperGround paperGround(const PaperData& notebook);

}  // namespace liftgraph::workflow
