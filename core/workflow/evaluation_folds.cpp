#include "core/workflow/evaluation_folds.h"

#include <set>

#include "core/workflow/intervals.h"
#include "core/workflow/training_units.h"

namespace liftgraph::workflow {

using targets::kTargetCount;

namespace {

std::vector<int> joined(const std::vector<int>& a, const std::vector<int>& b)
{
    std::vector<int> both = a;
    both.insert(both.end(), b.begin(), b.end());
    return both;
}

/// Nodes whose errors say how far the forecast can be off; `earlier`: test nodes of the folds before.
std::vector<int> calibrating(targets::SplitKind kind, const ForecastModel& model, const targets::Split& split, const std::vector<int>& earlier)
{
    if (kind == targets::SplitKind::LeaveAthleteOut) return {};
    std::set<int> nodes(split.validation.begin(), split.validation.end());
    if (model.learns == Learns::Nothing) nodes.insert(split.train.begin(), split.train.end());
    if (kind == targets::SplitKind::Chronological) {
        nodes.insert(earlier.begin(), earlier.end());
        nodes.insert(split.test.begin(), split.test.end());
    }
    return {nodes.begin(), nodes.end()};
}

}  // namespace

Result<FoldForecast> forecastFold(const Snapshot& snapshot, const ForecastModel& model, const targets::Fold& fold,
                                  const learn::TrainOptions& options, const JobContext& context)
{
    Result<features::Matrix> expected = model.forecast({snapshot, fold.split, options}, context);
    if (!expected) return Failure(expected.error());
    // What learns nothing has seen no label: all that is known calibrates.
    const bool learns = model.learns != Learns::Nothing;
    const std::vector<int> known = joined(fold.split.train, fold.split.validation);
    FoldForecast forecast;
    forecast.expected = std::move(*expected);
    forecast.typical = typicalChange(snapshot.nodes, snapshot.observed, fitTrainingUnits(snapshot, learns ? fold.split.train : known).scale);
    for (int target = 0; target < kTargetCount; ++target) {
        forecast.calibration[std::size_t(target)] = relativeResiduals(forecast.expected, snapshot.observed, forecast.typical,
                                                                      learns ? fold.split.validation : known, target);
    }
    return forecast;
}

TestedForecast testedForecast(const Snapshot& snapshot, targets::SplitKind kind, const ForecastModel& model,
                              const std::vector<targets::Fold>& folds, const std::vector<FoldForecast>& forecasts)
{
    TestedForecast tested;
    features::Matrix expectedThen = snapshot.observed.current, typicalThen = expectedThen;
    for (std::size_t fold = 0; fold < folds.size(); ++fold) {
        const targets::Split& split = folds[fold].split;
        features::Matrix expected = forecasts[fold].expected, typical = forecasts[fold].typical;
        // Entries of earlier parts were forecast by the fit of their time; that error is the honest one.
        for (const int node : tested.nodes) {
            expected.row(node) = expectedThen.row(node);
            typical.row(node) = typicalThen.row(node);
        }
        const ResidualPools pools(snapshot, expected, typical, calibrating(kind, model, split, tested.nodes), forecasts[fold].calibration);
        for (const int node : split.test) {
            for (int target = 0; target < kTargetCount; ++target)
                tested.targets[std::size_t(target)].push_back({expected(node, target), typical(node, target), pools.of(node, target)});
            expectedThen.row(node) = expected.row(node);
            typicalThen.row(node) = typical.row(node);
        }
        tested.nodes.insert(tested.nodes.end(), split.test.begin(), split.test.end());
    }
    return tested;
}

}  // namespace liftgraph::workflow
