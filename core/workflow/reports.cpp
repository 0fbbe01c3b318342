#include "core/workflow/reports.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/number_text.h"
#include "core/evaluate/baselines.h"

namespace liftgraph::workflow {

using targets::kTargetCount;

namespace {

constexpr double kShownAsZero = 0.005;  ///< two digits show no difference: none is claimed

std::string twoDigits(double value)
{
    return std::isfinite(value) ? fixedText(std::abs(value) < kShownAsZero ? 0.0 : value, 2) : "unbounded";
}

/// What the report samples: truth, the session of each, and the rows they come from.
struct Samples {
    std::vector<int> rows = {};
    std::vector<int> block = {};
    std::vector<double> truth = {};
};

Samples samplesOf(const Snapshot& snapshot, const std::vector<int>& rows, int target)
{
    Samples samples;
    for (const int row : rows) {
        if (snapshot.observed.known(row, target) <= 0.0) continue;
        samples.rows.push_back(row);
        samples.block.push_back(snapshot.nodes.nodes[std::size_t(row)].group);
        samples.truth.push_back(snapshot.observed.following(row, target));
    }
    return samples;
}

std::vector<double> column(const features::Matrix& matrix, const std::vector<int>& rows, int target)
{
    std::vector<double> values;
    values.reserve(rows.size());
    for (const int row : rows) values.push_back(matrix(row, target));
    return values;
}

void coverInterval(evaluate::TargetReport& report, const Forecast& forecast, const Samples& samples, int target)
{
    report.level = forecast.level;
    report.coverage = report.width = std::numeric_limits<double>::quiet_NaN();
    if (samples.rows.empty()) return;
    double inside = 0.0, width = 0.0;
    for (std::size_t i = 0; i < samples.rows.size(); ++i) {
        const double low = forecast.low(samples.rows[i], target), high = forecast.high(samples.rows[i], target);
        // Loads that came from pounds carry rounding; an end that is met counts as inside.
        const double hair = 1e-9 * (1.0 + std::abs(high));
        inside += samples.truth[i] >= low - hair && samples.truth[i] <= high + hair ? 1.0 : 0.0;
        width += high - low;
    }
    report.coverage = inside / double(samples.rows.size());
    report.width = width / double(samples.rows.size());
}

const evaluate::Score& scoreOf(const evaluate::TargetReport& report, const std::string& name)
{
    const auto found = std::find_if(report.models.begin(), report.models.end(), [&](const evaluate::Score& score) { return score.name == name; });
    return found == report.models.end() ? report.models.front() : *found;
}

std::string judgement(const evaluate::TargetReport& report, const std::string& name)
{
    const evaluate::Score& model = scoreOf(report, name);
    const std::string figures = "skill " + twoDigits(model.skill) + ", 95 % interval " + twoDigits(model.skillLow) + " to " +
                                twoDigits(model.skillHigh);
    const char* standing = addsValue(report, name) ? "better than" : model.skillHigh < -kShownAsZero ? "worse than" : "no better than";
    return std::string(standing) + " \"as last time\" for " + report.target + " (" + figures + ")";
}

/// Where the model was tested, as the beginning of a sentence.
std::string testedOn(targets::SplitKind split)
{
    switch (split) {
    case targets::SplitKind::LeaveAthleteOut: return "On athletes that it never saw ";
    case targets::SplitKind::LeaveExerciseOut: return "On exercises that it never saw ";
    case targets::SplitKind::Chronological: break;
    }
    return "On the last 20 % of your sessions ";
}

std::string yardstickSentence(const evaluate::TargetReport& weight, const evaluate::TargetReport& reps)
{
    std::string sentence = "This is \"as last time\" itself, the yardstick: on the last 20 % of your sessions it is off by ";
    if (weight.models.front().count > 0) sentence += twoDigits(weight.models.front().mae) + " kg and ";
    return sentence + twoDigits(reps.models.front().mae) + " reps on average.";
}

}  // namespace

std::vector<NamedForecast> baselineForecasts(const Snapshot& snapshot)
{
    std::vector<NamedForecast> forecasts;
    forecasts.push_back({"persistence", evaluate::persistence(snapshot.observed)});
    forecasts.push_back({"exercise mean", evaluate::exerciseMean(snapshot.nodes, snapshot.observed)});
    forecasts.push_back({"rule", evaluate::rulePrescription(snapshot.nodes, snapshot.features, snapshot.observed)});
    return forecasts;
}

std::vector<evaluate::TargetReport> targetReports(const Snapshot& snapshot, const std::vector<NamedForecast>& models,
                                                  const Forecast& forecast, const std::vector<int>& rows)
{
    std::vector<evaluate::TargetReport> reports;
    for (int target = 0; target < kTargetCount; ++target) {
        evaluate::TargetReport report;
        report.target = targets::kTargetNames[target];
        report.unit = targets::kTargetUnits[target];
        const Samples samples = samplesOf(snapshot, rows, target);
        const std::vector<double> persistence = column(snapshot.observed.current, samples.rows, target);
        for (const NamedForecast& model : models) {
            report.models.push_back(evaluate::score(model.name, samples.truth, column(model.expected, samples.rows, target), persistence,
                                                    samples.block));
        }
        coverInterval(report, forecast, samples, target);
        reports.push_back(std::move(report));
    }
    return reports;
}

bool addsValue(const evaluate::TargetReport& report, const std::string& name)
{
    const evaluate::Score& model = scoreOf(report, name);
    return model.count > 0 && model.skill > 0.0 && model.skillLow > 0.0;
}

std::string verdictOf(const std::vector<evaluate::TargetReport>& reports, const std::string& name, targets::SplitKind split)
{
    const evaluate::TargetReport& weight = reports[targets::kWeight];
    const evaluate::TargetReport& reps = reports[targets::kReps];
    if (scoreOf(reps, name).count == 0) {
        return "The last 20 % of the sessions hold no exercise that was repeated within 28 days, so nothing could be tested: the rule prescribes.";
    }
    if (name == "persistence") return yardstickSentence(weight, reps);
    const bool network = std::any_of(learn::modelTable().begin(), learn::modelTable().end(),
                                     [&](const learn::ModelInfo& info) { return info.name == name; });
    std::string sentence = testedOn(split) + (network ? "the model" : name == "rule" || name == "exercise mean" ? "the " + name : name) + " is ";
    if (scoreOf(weight, name).count > 0) sentence += judgement(weight, name) + " and ";
    sentence += judgement(reps, name);
    if (!network || split != targets::SplitKind::Chronological) return sentence + ".";
    const bool weightModel = addsValue(weight, name), repsModel = addsValue(reps, name);
    if (weightModel && repsModel) return sentence + ": the model prescribes both.";
    if (weightModel) return sentence + ": the model prescribes the weight, the rule the reps.";
    if (repsModel) return sentence + ": the rule prescribes the weight, the model the reps of body-weight exercises.";
    return sentence + ": the rule prescribes.";
}

}  // namespace liftgraph::workflow
