#include "core/learn/boosting.h"

#include <string>

#include "core/base/module.h"
#include "core/learn/boosting_entry.h"

namespace liftgraph::learn {

namespace {

/// The rows of one list, gathered so that they lie one after the other.
struct Gathered {
    FloatMatrix values = {};
    std::vector<float> labels = {}, weights = {};

    Gathered(const BoostingData& data, const std::vector<int>& rows) : values(Eigen::Index(rows.size()), data.inputs.cols())
    {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            values.row(Eigen::Index(i)) = data.inputs.row(rows[i]);
            labels.push_back(data.targets[std::size_t(rows[i])]);
            weights.push_back(data.weights[std::size_t(rows[i])]);
        }
    }
    BoostingRows rows() const { return {values.data(), values.rows(), labels.data(), weights.data()}; }
};

bool cancelled(const void* state) { return static_cast<const JobContext*>(state)->cancelled(); }

Failure refusedBy(const char* message) { return fail(ErrorCode::Internal, std::string("xgboost could not do it: ") + message); }

}  // namespace

Result<BoostedTrees> BoostedTrees::grow(const BoostingData& data, const BoostingOptions& options, const JobContext& context)
{
    if (data.train.empty()) return fail(ErrorCode::NothingToLearn, "No entry has a known next session to learn from; a longer log is needed.");
    const auto symbol = moduleSymbol(kBoostingModule, kBoostingSymbol), free = moduleSymbol(kBoostingModule, kBoostingFreeSymbol);
    if (!symbol) return Failure(symbol.error());
    if (!free) return Failure(free.error());
    const Gathered train(data, data.train), validation(data, data.validation);
    BoostingRequest request;
    request.columns = data.inputs.cols();
    request.train = train.rows();
    request.validation = validation.rows();
    request.rounds = options.rounds;
    request.patience = options.patience;
    request.depth = options.depth;
    request.learningRate = options.learningRate;
    request.rowShare = options.rowShare;
    request.columnShare = options.columnShare;
    request.fewestRows = options.fewestRows;
    request.slope = options.slope;
    request.seed = std::int32_t(options.seed % 2147483647U);
    request.threads = options.threads;
    request.cancelled = cancelled;
    request.state = &context;
    switch (reinterpret_cast<BoostingFunction>(*symbol)(&request)) {
    case kBoostingDone: break;
    case kBoostingCancelled: return cancelledFailure();
    default: return refusedBy(request.message);
    }
    BoostedTrees grown;
    grown.m_trees = std::shared_ptr<const void>(request.trees, [release = reinterpret_cast<BoostingFreeFunction>(*free)](void* trees) { release(trees); });
    return grown;
}

Result<std::vector<float>> BoostedTrees::predict(const FloatMatrix& rows) const
{
    const auto symbol = moduleSymbol(kBoostingModule, kBoostingAskSymbol);
    if (!symbol) return Failure(symbol.error());
    std::vector<float> predictions(std::size_t(rows.rows()), 0.0F);
    BoostingQuestion question;
    question.trees = m_trees.get();
    question.values = rows.data();
    question.rows = rows.rows();
    question.columns = rows.cols();
    question.predictions = predictions.data();
    if (reinterpret_cast<BoostingAskFunction>(*symbol)(&question) != kBoostingDone) return refusedBy(question.message);
    return predictions;
}

Result<std::vector<float>> boostTrees(const BoostingData& data, const BoostingOptions& options, const JobContext& context)
{
    const auto trees = BoostedTrees::grow(data, options, context);
    if (!trees) return Failure(trees.error());
    return trees->predict(data.inputs);
}

}  // namespace liftgraph::learn
