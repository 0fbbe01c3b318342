#include <algorithm>
#include <set>
#include <tuple>

#include "core/evaluate/baselines.h"
#include "core/workflow/fitting.h"
#include "core/workflow/intervals.h"
#include "core/workflow/reports.h"

namespace liftgraph::workflow {

using targets::kTargetCount;

namespace {

constexpr int kParts = 5;

/// What is gathered while the origin rolls forward.
struct Rolling {
    Forecast forecast = {};
    std::vector<NamedForecast> models = {};  ///< baselines, and the model last where it is none of them
    features::Matrix typical = {};
    std::vector<int> tested = {};            ///< test nodes of the parts done so far
};

JobContext partOf(const JobContext& context, int part)
{
    JobContext inner = context;
    inner.onProgress = [&context, part](const Progress& progress) {
        context.report(progress.step, (part + std::max(0.0, progress.fraction)) / kParts);
    };
    return inner;
}

void copyRows(features::Matrix& to, const features::Matrix& from, const std::vector<int>& rows)
{
    for (const int row : rows) to.row(row) = from.row(row);
}

/// Expected values and typical changes for one part by a baseline: nothing is fitted, so all earlier nodes calibrate.
Fit baselineFit(const Snapshot& snapshot, const features::Matrix& expected, const targets::Split& split)
{
    std::vector<int> known = split.train;
    known.insert(known.end(), split.validation.begin(), split.validation.end());
    Fit fit;
    fit.units = fitTrainingUnits(snapshot, known);
    fit.expected = expected;
    fit.typical = typicalChange(snapshot.nodes, snapshot.observed, fit.units.scale);
    for (int target = 0; target < kTargetCount; ++target) {
        fit.units.calibration[std::size_t(target)] = relativeResiduals(expected, snapshot.observed, fit.typical, known, target);
    }
    return fit;
}

Result<Fit> partFit(const Snapshot& snapshot, const learn::TrainOptions& options, const targets::Split& split,
                    const std::vector<NamedForecast>& baselines, const JobContext& context)
{
    for (const NamedForecast& baseline : baselines) {
        if (baseline.name == options.model) return baselineFit(snapshot, baseline.expected, split);
    }
    return fitModel(snapshot, options, split, context);
}

/// Intervals of one part: calibrated on what is known so far, sessions of the part that are over included.
void setPartIntervals(const Snapshot& snapshot, const Fit& fit, const std::vector<int>& unseen, const std::vector<int>& rows, Rolling& rolling)
{
    Forecast part;
    part.level = rolling.forecast.level;
    part.expected = fit.expected;
    features::Matrix typical = fit.typical;
    // Entries of earlier parts were forecast by the fit of their time; that error is the honest one.
    copyRows(part.expected, rolling.forecast.expected, rolling.tested);
    copyRows(typical, rolling.typical, rolling.tested);
    setIntervals(snapshot, part, typical, unseen, rows, fit.units.calibration);
    copyRows(rolling.forecast.low, part.low, rows);
    copyRows(rolling.forecast.high, part.high, rows);
}

Result<void> testPart(const Snapshot& snapshot, const learn::TrainOptions& options, const targets::Split& split, Rolling& rolling,
                      const JobContext& context)
{
    const std::vector<NamedForecast> baselines = baselineForecasts(snapshot, evaluate::testBlockStarts(snapshot.nodes, split));
    const Result<Fit> fit = partFit(snapshot, options, split, baselines, context);
    if (!fit) return Failure(fit.error());
    std::set<int> unseen(rolling.tested.begin(), rolling.tested.end());
    unseen.insert(split.validation.begin(), split.validation.end());
    unseen.insert(split.test.begin(), split.test.end());
    if (fit->model.tensors.empty()) unseen.insert(split.train.begin(), split.train.end());
    setPartIntervals(snapshot, *fit, {unseen.begin(), unseen.end()}, split.test, rolling);
    copyRows(rolling.typical, fit->typical, split.test);
    copyRows(rolling.forecast.expected, fit->expected, split.test);
    for (std::size_t i = 0; i < baselines.size(); ++i) copyRows(rolling.models[i].expected, baselines[i].expected, split.test);
    rolling.tested.insert(rolling.tested.end(), split.test.begin(), split.test.end());
    return {};
}

std::vector<BacktestRow> rowsOf(const Snapshot& snapshot, const Rolling& rolling)
{
    std::vector<BacktestRow> rows;
    for (const int node : rolling.tested) {
        BacktestRow row;
        row.node = node;
        row.nextNode = snapshot.observed.next[std::size_t(node)];
        for (int target = 0; target < kTargetCount; ++target) {
            row.predicted[target] = rolling.forecast.expected(node, target);
            row.low[target] = rolling.forecast.low(node, target);
            row.high[target] = rolling.forecast.high(node, target);
        }
        rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), [&](const BacktestRow& a, const BacktestRow& b) {
        const features::Node& x = snapshot.nodes.nodes[std::size_t(a.node)];
        const features::Node& y = snapshot.nodes.nodes[std::size_t(b.node)];
        const std::vector<log::Exercise>& exercises = snapshot.nodes.exercises;
        return std::tie(x.athlete, x.start, exercises[std::size_t(x.exercise)].name, a.node) <
               std::tie(y.athlete, y.start, exercises[std::size_t(y.exercise)].name, b.node);
    });
    return rows;
}

}  // namespace

Result<BacktestReport> backtest(const SnapshotPtr& snapshot, const learn::TrainOptions& options, const JobContext& context, double level)
{
    if (snapshot->split.test.empty()) {
        return fail(ErrorCode::NothingToLearn,
                    "The last 20 % of the sessions hold no exercise that was repeated within 28 days; a longer log is needed to test on.");
    }
    Rolling rolling;
    rolling.forecast.level = level;
    rolling.forecast.expected = rolling.forecast.low = rolling.forecast.high = snapshot->observed.current;
    rolling.typical = features::Matrix::Zero(snapshot->observed.current.rows(), kTargetCount);
    rolling.models = baselineForecasts(*snapshot, evaluate::testBlockStarts(snapshot->nodes, snapshot->split));
    const std::vector<targets::Split> parts = targets::rollingOrigin(snapshot->nodes, snapshot->observed, kParts);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (context.cancelled()) return cancelledFailure();
        context.report(Step::Evaluating, double(part) / kParts);
        if (parts[part].test.empty()) continue;
        const Result<void> done = testPart(*snapshot, options, parts[part], rolling, partOf(context, int(part)));
        if (!done) return Failure(done.error());
    }
    const bool isBaseline = std::any_of(rolling.models.begin(), rolling.models.end(),
                                        [&](const NamedForecast& model) { return model.name == options.model; });
    if (!isBaseline) rolling.models.push_back({options.model, rolling.forecast.expected});
    BacktestReport report;
    report.reports = targetReports(*snapshot, rolling.models, rolling.forecast, rolling.tested);
    report.rows = rowsOf(*snapshot, rolling);
    report.verdict = verdictOf(report.reports, options.model);
    return report;
}

}  // namespace liftgraph::workflow
