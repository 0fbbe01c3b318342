#include <cmath>

#include "core/workflow/fitting.h"
#include "core/workflow/intervals.h"
#include "core/workflow/reports.h"
#include "core/workflow/trust.h"

namespace liftgraph::workflow {

namespace {

/// Intervals, test and verdict for expected values that are there.
RunPtr testedRun(const Snapshot& snapshot, Fit fit, double level, const JobContext& context)
{
    context.report(Step::Evaluating, -1.0);
    const auto run = std::make_shared<TrainedRun>();
    run->forecast.level = level;
    run->forecast.expected = std::move(fit.expected);
    setIntervals(snapshot, run->forecast, fit.typical, unseenNodes(snapshot.split), allRows(run->forecast.expected.rows()), fit.units.calibration);
    std::vector<NamedForecast> models = baselineForecasts(snapshot);
    const std::string name = fit.model.options.model;
    models.push_back({name, run->forecast.expected});
    run->reports = targetReports(snapshot, models, run->forecast, snapshot.split.test);
    run->addsValueWeight = addsValue(run->reports[targets::kWeight], name);
    run->addsValueReps = addsValue(run->reports[targets::kReps], name);
    run->verdict = verdictOf(run->reports, name);
    run->model = std::move(fit.model);
    return run;
}

/// Mean loss of predicting "no change", over the labelled cells of `rows`, as the engine weights them.
double lossOfNoChange(const learn::Dataset& data, const std::vector<int>& rows, learn::Loss loss)
{
    double sum = 0.0, weights = 0.0;
    for (const int row : rows) {
        for (int target = 0; target < targets::kTargetCount; ++target) {
            const double change = double(data.targets(row, target)), weight = double(data.mask(row, target));
            sum += weight * learn::lossOf(change, loss);
            weights += weight;
        }
    }
    return weights > 0.0 ? sum / weights : std::nan("");
}

}  // namespace

Result<RunPtr> train(const SnapshotPtr& snapshot, const learn::TrainOptions& options, const JobContext& context, const learn::EpochSink& onEpoch)
{
    context.report(Step::Loading, -1.0);
    Result<Fit> fit = fitModel(*snapshot, options, snapshot->split, context, onEpoch);
    if (!fit) return Failure(fit.error());
    return testedRun(*snapshot, std::move(*fit), 0.9, context);
}

PersistenceLoss persistenceLoss(const Snapshot& snapshot, const learn::TrainOptions& options)
{
    const learn::Dataset data = trainingData(snapshot, fitTrainingUnits(snapshot, snapshot.split.train), snapshot.split);
    return {lossOfNoChange(data, data.train, options.loss), lossOfNoChange(data, data.validation, options.loss)};
}

Result<RunPtr> applyModel(const SnapshotPtr& snapshot, const learn::Model& model, const JobContext& context, double level)
{
    if (model.inputNames != inputNames(snapshot->features)) {
        return fail(ErrorCode::ModelFileInvalid, "The model was trained on other inputs than this program computes; train the model again.");
    }
    Result<TrainingUnits> units = loadUnits(model, snapshot->features.columns.size());
    if (!units) return Failure(units.error());
    Result<features::Matrix> expected = expectedBy(*snapshot, model, *units, context);
    if (!expected) return Failure(expected.error());
    Fit fit;
    fit.model = model;
    fit.expected = trusted(*snapshot, *expected, snapshot->split.train).expected;
    fit.typical = typicalChange(snapshot->nodes, snapshot->observed, units->scale);
    fit.units = std::move(*units);
    return testedRun(*snapshot, std::move(fit), level, context);
}

}  // namespace liftgraph::workflow
