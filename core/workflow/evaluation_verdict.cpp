#include "core/workflow/evaluation_verdict.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/workflow/reports.h"

namespace liftgraph::workflow {

namespace {

constexpr const char* kRecommended = "GraphSAGE";  ///< what the Plan trains unless told otherwise

/// What every model stands beside.
bool isBaseline(const std::string& name)
{
    constexpr std::string_view kBaselines[] = {"persistence", "exercise mean", "linear trend", "rule"};
    return std::find(std::begin(kBaselines), std::end(kBaselines), name) != std::end(kBaselines);
}

std::string better(const Evaluation& evaluation, int target)
{
    std::string names;
    for (const ModelEvaluation& model : evaluation.models) {
        if (model.targets[std::size_t(target)].addsValue) names += (names.empty() ? "" : ", ") + model.name;
    }
    return names.empty() ? "none" : names;
}

}  // namespace

std::vector<evaluate::TargetReport> reportsOf(const Evaluation& evaluation, const std::string& name)
{
    std::vector<evaluate::TargetReport> reports;
    for (int target = 0; target < targets::kTargetCount; ++target) {
        evaluate::TargetReport report;
        report.target = targets::kTargetNames[target];
        report.unit = targets::kTargetUnits[target];
        report.level = evaluation.options.level;
        for (const ModelEvaluation& model : evaluation.models) {
            const TargetFigures& figures = model.targets[std::size_t(target)];
            if (model.name != name && !isBaseline(model.name)) continue;
            report.models.push_back(figures.score);
            if (model.name != name) continue;
            for (const IntervalFigures& interval : figures.intervals) {
                if (interval.adaptive || interval.level != report.level) continue;
                report.coverage = interval.coverage;
                report.width = interval.width;
            }
        }
        reports.push_back(std::move(report));
    }
    return reports;
}

std::string evaluationVerdict(const Evaluation& evaluation)
{
    const auto learned = std::count_if(evaluation.models.begin(), evaluation.models.end(), [](const auto& model) { return !isBaseline(model.name); });
    if (learned <= 1) {
        const std::string& name = evaluation.options.models.empty() ? evaluation.models.back().name : evaluation.options.models.back();
        return verdictOf(reportsOf(evaluation, name), name, evaluation.options.split);
    }
    std::string sentence = "Better than \"as last time\", with a 95 % interval above 0, are for the weight: " + better(evaluation, targets::kWeight) +
                           "; for the reps: " + better(evaluation, targets::kReps) + ".";
    const bool planned = evaluation.options.split == targets::SplitKind::Chronological &&
                         std::any_of(evaluation.models.begin(), evaluation.models.end(),
                                     [](const auto& model) { return model.name == kRecommended; });
    if (!planned) return sentence;
    return sentence + " The Plan goes by " + kRecommended + ". " + verdictOf(reportsOf(evaluation, kRecommended), kRecommended);
}

}  // namespace liftgraph::workflow
