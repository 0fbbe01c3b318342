#include "app/cli/evaluation_output.h"

#include <cmath>
#include <iomanip>
#include <sstream>

#include "core/workflow/evaluation_table.h"

namespace liftgraph::cli {

namespace {

constexpr std::size_t kWorstExercises = 10;

Json sliceJson(const workflow::Slice& slice)
{
    Json json = Json::object();
    if (slice.exercise >= 0) json["exercise"] = slice.name;
    else json.update({{"from", slice.from}, {"to", slice.to}});
    json.update({{"count", slice.count}, {"mae", number(slice.mae)}, {"persistence_mae", number(slice.persistenceMae)}});
    return json;
}

Json slicesJson(const std::vector<workflow::Slice>& slices, std::size_t most)
{
    Json json = Json::array();
    for (std::size_t i = 0; i < std::min(most, slices.size()); ++i) json.push_back(sliceJson(slices[i]));
    return json;
}

Json intervalsJson(const std::vector<workflow::IntervalFigures>& intervals)
{
    Json json = Json::array();
    for (const workflow::IntervalFigures& interval : intervals) {
        json.push_back({{"method", interval.adaptive ? "adaptive" : "conformal"}, {"level", interval.level},
                        {"coverage", number(interval.coverage)}, {"width", number(interval.width)}});
    }
    return json;
}

Json modelJson(const workflow::ModelEvaluation& model, int target)
{
    const workflow::TargetFigures& figures = model.targets[std::size_t(target)];
    const evaluate::Score& score = figures.score;
    return {{"name", model.name}, {"mae", number(score.mae)}, {"rmse", number(score.rmse)}, {"r2", number(score.r2)}, {"skill", number(score.skill)},
            {"skill_low", number(score.skillLow)}, {"skill_high", number(score.skillHigh)}, {"count", score.count}, {"seeds", model.seeds},
            {"mae_sd", number(figures.deviation.mae)}, {"rmse_sd", number(figures.deviation.rmse)}, {"r2_sd", number(figures.deviation.r2)},
            {"skill_sd", number(figures.deviation.skill)}, {"adds_value", figures.addsValue}, {"intervals", intervalsJson(figures.intervals)},
            {"calibration", intervalsJson(figures.calibration)},
            {"worst_exercises", slicesJson(figures.exercises, kWorstExercises)},
            {"by_gap_days", slicesJson(figures.byGap, figures.byGap.size())},
            {"by_weight_kg", slicesJson(figures.byWeight, figures.byWeight.size())}};
}

std::string modelLine(const workflow::ModelEvaluation& model, int target, double level)
{
    const workflow::TargetFigures& figures = model.targets[std::size_t(target)];
    const evaluate::Score& score = figures.score;
    const workflow::IntervalFigures* interval = workflow::intervalOf(figures, false, level);
    std::ostringstream line;
    line << "  " << std::left << std::setw(28) << model.name << std::right << std::fixed << std::setprecision(3) << std::setw(8) << score.mae
         << std::setw(8) << figures.deviation.mae << std::setw(9) << score.rmse << std::setw(8) << score.r2 << std::setw(8) << score.skill << "  "
         << score.skillLow << " to " << score.skillHigh;
    if (interval) line << std::setprecision(1) << std::setw(8) << 100.0 * interval->coverage << " %" << std::setprecision(2) << std::setw(8) << interval->width;
    line << '\n';
    return line.str();
}

std::string heading(const std::string& target, const std::string& unit, long count, double level)
{
    std::ostringstream text;
    text << target << (count ? " (" + unit + ", " + std::to_string(count) + " test entries)\n" : ": not logged\n");
    if (count)
        text << "                                   MAE     +-     RMSE      R2   skill  its 95 % interval   " << 100.0 * level << " % interval held, width\n";
    return text.str();
}

std::string secondsByModel(const workflow::Evaluation& evaluation)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(1);
    for (const workflow::ModelEvaluation& model : evaluation.models) text << (&model == evaluation.models.data() ? "" : ", ") << model.name << ' ' << model.seconds;
    return text.str();
}

}  // namespace

Answer evaluationAnswer(const workflow::Evaluation& evaluation, const std::string& model)
{
    Answer answer;
    const double level = evaluation.options.level;
    answer.json["targets"] = Json::array();
    answer.json["coverage"] = Json::object();
    for (int target = 0; target < targets::kTargetCount; ++target) {
        Json models = Json::array(), coverage = nullptr, width = nullptr;
        const long count = evaluation.models.front().targets[std::size_t(target)].score.count;
        answer.text += heading(targets::kTargetNames[target], targets::kTargetUnits[target], count, level);
        for (const workflow::ModelEvaluation& row : evaluation.models) {
            models.push_back(modelJson(row, target));
            if (count) answer.text += modelLine(row, target, level);
            const workflow::IntervalFigures* interval = workflow::intervalOf(row.targets[std::size_t(target)], false, level);
            if (row.name != model || !interval) continue;
            coverage = number(interval->coverage);
            width = number(interval->width);
        }
        answer.json["targets"].push_back({{"target", targets::kTargetNames[target]}, {"unit", targets::kTargetUnits[target]}, {"models", models},
                                          {"coverage", coverage}, {"width", width}, {"level", level}});
        answer.json["coverage"][targets::kTargetNames[target]] = coverage;
    }
    answer.json["models"] = Json::array();
    for (const workflow::ModelEvaluation& row : evaluation.models)
        answer.json["models"].push_back({{"name", row.name}, {"sentence", row.sentence}, {"seeds", row.seeds}});
    answer.json["model"] = model;
    answer.json["split"] = targets::splitName(evaluation.options.split);
    answer.json["seed"] = evaluation.options.firstSeed;
    // Times stay out of the JSON: the same seed prints the same bytes.
    answer.json["data_hash"] = evaluation.dataHash;
    answer.json["verdict"] = evaluation.verdict;
    answer.text += "Seconds of all fits on one thread each: " + secondsByModel(evaluation) + '\n';
    answer.text += evaluation.verdict + '\n' + std::to_string(std::lround(evaluation.seconds)) + " s, fits at a time: " + std::to_string(evaluation.workers) + '\n';
    return answer;
}

void addLeaks(Answer& answer, const std::vector<workflow::LeakFinding>& findings)
{
    answer.json["leaks"] = Json::array();
    for (const workflow::LeakFinding& finding : findings) {
        answer.json["leaks"].push_back({{"check", finding.id}, {"holds", finding.holds}, {"sentence", finding.sentence}});
        answer.text += (finding.holds ? "no leak   " : "LEAK      ") + finding.sentence + '\n';
    }
    answer.json["tight"] = workflow::isTight(findings);
}

}  // namespace liftgraph::cli
