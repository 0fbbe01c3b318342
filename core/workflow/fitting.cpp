#include "core/workflow/fitting.h"

#include <algorithm>

#include "core/workflow/intervals.h"
#include "core/workflow/relevance.h"
#include "core/workflow/trust.h"

namespace liftgraph::workflow {

using targets::kTargetCount;

namespace {

constexpr const char* kPreset = "recommended";

void describeModel(learn::Model& model, const Snapshot& snapshot, const TrainingUnits& units)
{
    model.inputNames = inputNames(snapshot.features);
    model.targetNames.assign(std::begin(targets::kTargetNames), std::end(targets::kTargetNames));
    model.metadata["preset"] = kPreset;
    model.metadata["data_hash"] = snapshot.dataHash;
    model.metadata["program_version"] = LIFTGRAPH_VERSION;
    storeUnits(units, model.metadata);
}

}  // namespace

std::vector<int> unseenNodes(const targets::Split& split)
{
    std::vector<int> unseen = split.validation;
    unseen.insert(unseen.end(), split.test.begin(), split.test.end());
    return unseen;
}

Result<features::Matrix> expectedBy(const Snapshot& snapshot, const learn::Model& model, const TrainingUnits& units, const JobContext& context)
{
    const Result<learn::Engine*> engine = learn::engine();
    if (!engine) return Failure(engine.error());
    const learn::Dataset data = trainingData(snapshot, units, {}, model.options.relation);
    const Result<learn::FloatMatrix> output = (*engine)->predict(model, data, context);
    if (!output) return Failure(output.error());
    if (output->rows() != snapshot.observed.current.rows() || output->cols() != kTargetCount) {
        return fail(ErrorCode::ModelFileInvalid, "The model's output does not fit this program; train the model again.");
    }
    return naturalUnits(*output, units, snapshot.observed);
}

Result<Fit> fitModel(const Snapshot& snapshot, const learn::TrainOptions& options, const targets::Split& split, const JobContext& context,
                     const learn::EpochSink& onEpoch)
{
    if (split.train.empty()) {
        return fail(ErrorCode::NothingToLearn,
                    "No exercise was repeated within 28 days in the training part of the log; a longer log is needed to train a model.");
    }
    const Result<learn::Engine*> engine = learn::engine();
    if (!engine) return Failure(engine.error());
    Fit fit;
    fit.units = fitNetworkUnits(snapshot, split.train, options);
    Result<learn::Model> model = (*engine)->train(trainingData(snapshot, fit.units, split, options.relation), options, context, onEpoch);
    if (!model) return Failure(model.error());
    fit.model = std::move(*model);
    Result<features::Matrix> expected = expectedBy(snapshot, fit.model, fit.units, context);
    if (!expected) return Failure(expected.error());
    fit.network = std::move(*expected);
    fit.expected = trusted(snapshot, fit.network, split.train).expected;
    fit.typical = typicalChange(snapshot.nodes, snapshot.observed, fit.units.scale);
    for (int target = 0; target < kTargetCount; ++target) {
        std::vector<double>& residuals = fit.units.calibration[std::size_t(target)];
        residuals = relativeResiduals(fit.expected, snapshot.observed, fit.typical, split.validation, target);
        std::sort(residuals.begin(), residuals.end());
    }
    describeModel(fit.model, snapshot, fit.units);
    return fit;
}

}  // namespace liftgraph::workflow
