#include "core/workflow/evaluation_compare.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace liftgraph::workflow {

namespace {

constexpr std::size_t kShownHash = 12;

const ModelEvaluation* modelNamed(const Evaluation& evaluation, const std::string& name)
{
    const auto found = std::find_if(evaluation.models.begin(), evaluation.models.end(), [&](const ModelEvaluation& model) { return model.name == name; });
    return found == evaluation.models.end() ? nullptr : &*found;
}

double maeOf(const ModelEvaluation* model, int target)
{
    const bool tested = model && model->targets[std::size_t(target)].score.count > 0;
    return tested ? model->targets[std::size_t(target)].score.mae : std::numeric_limits<double>::quiet_NaN();
}

double deviationOf(const ModelEvaluation* model, int target) { return model ? model->targets[std::size_t(target)].deviation.mae : 0.0; }

std::vector<SettingDifference> settingsApart(const Evaluation& first, const Evaluation& second)
{
    std::vector<SettingDifference> apart;
    const auto add = [&](const char* setting, const std::string& a, const std::string& b) {
        if (a != b) apart.push_back({setting, a, b});
    };
    const EvaluationOptions &a = first.options, &b = second.options;
    add("split", std::string(targets::splitName(a.split)), std::string(targets::splitName(b.split)));
    add("seeds", std::to_string(a.seeds), std::to_string(b.seeds));
    add("first seed", std::to_string(a.firstSeed), std::to_string(b.firstSeed));
    add("parts", std::to_string(a.parts), std::to_string(b.parts));
    add("epochs", std::to_string(a.epochs), std::to_string(b.epochs));
    add("data", first.dataHash.substr(0, kShownHash), second.dataHash.substr(0, kShownHash));
    return apart;
}

}  // namespace

EvaluationComparison compareEvaluations(const Evaluation& first, const Evaluation& second)
{
    EvaluationComparison comparison;
    comparison.settings = settingsApart(first, second);
    std::vector<std::string> names;
    for (const Evaluation* evaluation : {&first, &second})
        for (const ModelEvaluation& model : evaluation->models)
            if (std::find(names.begin(), names.end(), model.name) == names.end()) names.push_back(model.name);
    for (const std::string& name : names) {
        const ModelEvaluation *a = modelNamed(first, name), *b = modelNamed(second, name);
        for (int target = 0; target < targets::kTargetCount; ++target) {
            const double before = maeOf(a, target), after = maeOf(b, target);
            if (!std::isfinite(before) && !std::isfinite(after)) continue;
            const double difference = after - before;
            comparison.errors.push_back({name, target, before, after, difference,
                                         std::isfinite(difference) && std::abs(difference) > deviationOf(a, target) + deviationOf(b, target)});
        }
    }
    return comparison;
}

}  // namespace liftgraph::workflow
