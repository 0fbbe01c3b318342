#include "core/learn/torch/training.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>

namespace liftgraph::learn {

namespace {

bool allFinite(const FloatMatrix& matrix)
{
    return std::all_of(matrix.data(), matrix.data() + matrix.size(), [](float v) { return std::isfinite(v); });
}

Failure nonFinite(int epoch, const Dataset& data, const TrainOptions& options)
{
    std::ostringstream text;
    text << "The loss was not a finite number in epoch " << epoch << ". ";
    if (!allFinite(data.inputs))
        text << "An input of the model is not a finite number; correct the log entry it comes from.";
    else if (!allFinite(data.targets))
        text << "A target is not a finite number; correct the log entry it comes from.";
    else
        text << "The steps were probably too large: train again with a smaller learning rate, for instance "
             << options.learningRate / 10.0 << ", or with scaled inputs.";
    return fail(ErrorCode::NonFiniteLoss, text.str());
}

bool tensorsFinite(const std::vector<NamedTensor>& tensors)
{
    return std::all_of(tensors.begin(), tensors.end(), [](const NamedTensor& tensor) {
        return std::all_of(tensor.data.begin(), tensor.data.end(), [](float v) { return std::isfinite(v); });
    });
}

}  // namespace

Result<void> runEpochs(Learner& learner, const Dataset& data, const TrainOptions& options, const JobContext& context,
                       const EpochSink& onEpoch, const Poll& poll, Model& model)
{
    const bool validates = !data.validation.empty();
    double best = std::numeric_limits<double>::infinity();
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        EpochReport report;
        report.epoch = epoch;
        report.trainLoss = learner.forwardBackward(epoch, poll);
        report.validationLoss = validates ? learner.validationLoss(poll) : std::numeric_limits<double>::quiet_NaN();
        if (!std::isfinite(report.trainLoss) || (validates && !std::isfinite(report.validationLoss)))
            return nonFinite(epoch, data, options);
        model.history.push_back(report);
        if (onEpoch) onEpoch(report);
        context.report(Step::Training, double(epoch + 1) / double(options.epochs));
        // The losses above belong to the parameters before this epoch's step, so they are kept before it is taken.
        if (validates && options.patience > 0) {
            if (report.validationLoss < best) {
                best = report.validationLoss;
                model.bestEpoch = epoch;
                learner.keep();
            } else if (epoch - model.bestEpoch >= options.patience) {
                break;
            }
        }
        learner.update();
        poll();
    }
    if (model.bestEpoch >= 0) learner.restore();
    model.tensors = learner.parameters();
    if (!tensorsFinite(model.tensors)) return nonFinite(std::max(0, int(model.history.size()) - 1), data, options);
    return {};
}

}  // namespace liftgraph::learn
