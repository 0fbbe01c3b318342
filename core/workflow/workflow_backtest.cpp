#include "core/workflow/evaluation.h"
#include "core/workflow/reports.h"

namespace liftgraph::workflow {

Result<BacktestReport> backtest(const SnapshotPtr& snapshot, const learn::TrainOptions& options, const JobContext& context, double level)
{
    EvaluationOptions wanted;
    wanted.models = {"exercise mean", "rule", options.model};
    wanted.seeds = 1;
    wanted.firstSeed = options.seed;
    wanted.level = level;
    wanted.training = options;
    Result<Evaluation> evaluation = evaluateModels(snapshot, wanted, context);
    if (!evaluation) return Failure(evaluation.error());
    BacktestReport report;
    report.reports = reportsOf(*evaluation, options.model);
    report.verdict = verdictOf(report.reports, options.model);
    for (ModelEvaluation& model : evaluation->models) {
        if (model.name == options.model) report.rows = std::move(model.rows);
    }
    return report;
}

}  // namespace liftgraph::workflow
