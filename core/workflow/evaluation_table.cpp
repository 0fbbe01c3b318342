#include "core/workflow/evaluation_table.h"

#include <cmath>

#include "core/base/number_text.h"

namespace liftgraph::workflow {

namespace {

constexpr double kLevels[] = {0.8, 0.9};
constexpr int kLatexColumns = 8;

bool logged(const Evaluation& evaluation, int target)
{
    return !evaluation.models.empty() && evaluation.models.front().targets[std::size_t(target)].score.count > 0;
}

double factorOf(int target, Unit unit) { return target == targets::kWeight ? fromKilograms(1.0, unit) : 1.0; }
std::string unitOf(int target, Unit unit) { return target == targets::kWeight ? unitName(unit) : targets::kTargetUnits[target]; }

std::string fixed(double value, int decimals)
{
    return std::isfinite(value) ? fixedText(value, decimals) : std::string();
}

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string cell = "\"";
    for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + '"';
}

std::string csvLine(const ModelEvaluation& model, int target, Unit unit)
{
    const TargetFigures& figures = model.targets[std::size_t(target)];
    const double factor = factorOf(target, unit);
    std::string line = std::string(targets::kTargetNames[target]) + ',' + unitOf(target, unit) + ',' + quoted(model.name) + ',' +
                       std::to_string(figures.score.count) + ',' + std::to_string(model.seeds);
    const auto add = [&](double value) { line += ',' + fixed(value, 6); };
    add(figures.score.mae * factor);
    add(figures.deviation.mae * factor);
    add(figures.score.rmse * factor);
    add(figures.deviation.rmse * factor);
    add(figures.score.r2);
    add(figures.deviation.r2);
    add(figures.score.skill);
    add(figures.score.skillLow);
    add(figures.score.skillHigh);
    line += figures.addsValue ? ",yes" : ",no";
    for (const bool adaptive : {false, true}) {
        for (const double level : kLevels) {
            const IntervalFigures* interval = intervalOf(figures, adaptive, level);
            add(interval ? interval->coverage : std::nan(""));
            add(interval ? interval->width * factor : std::nan(""));
        }
    }
    return line + ',' + fixed(model.seconds, 2) + '\n';
}

std::string escaped(const std::string& text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '\\': safe += "\\textbackslash{}"; break;
        case '~': safe += "\\textasciitilde{}"; break;
        case '^': safe += "\\textasciicircum{}"; break;
        case '&': case '%': case '$': case '#': case '_': case '{': case '}': safe += std::string("\\") + c; break;
        default: safe += c;
        }
    }
    return safe;
}

std::string latexNumber(double value, int decimals)
{
    const std::string text = fixed(value, decimals);
    return text.empty() ? "--" : text.front() == '-' ? "$-$" + text.substr(1) : text;
}

std::string latexLine(const ModelEvaluation& model, int target, Unit unit)
{
    const TargetFigures& figures = model.targets[std::size_t(target)];
    const evaluate::Score& score = figures.score;
    const double factor = factorOf(target, unit);
    const bool yardstick = model.name == "persistence";
    std::string line = yardstick ? "as last time (persistence)" : escaped(model.name);
    line += " & " + latexNumber(score.mae * factor, 2);
    line += model.seeds > 1 ? " $\\pm$ " + fixed(figures.deviation.mae * factor, 2) : "";
    line += " & " + latexNumber(score.rmse * factor, 2) + " & " + latexNumber(score.r2, 2) + " & ";
    line += yardstick ? "--"
                      : latexNumber(100.0 * score.skill, 1) + " (" + latexNumber(100.0 * score.skillLow, 1) + " to " +
                            latexNumber(100.0 * score.skillHigh, 1) + ")";
    for (const double level : kLevels) {
        const IntervalFigures* interval = intervalOf(figures, false, level);
        line += " & " + latexNumber(interval ? 100.0 * interval->coverage : std::nan(""), 0);
    }
    const IntervalFigures* widest = intervalOf(figures, false, kLevels[1]);
    return line + " & " + latexNumber(widest ? widest->width * factor : std::nan(""), 2) + " \\\\\n";
}

}  // namespace

const IntervalFigures* intervalOf(const TargetFigures& figures, bool adaptive, double level)
{
    for (const IntervalFigures& interval : figures.intervals)
        if (interval.adaptive == adaptive && interval.level == level) return &interval;
    return nullptr;
}

std::string evaluationCsv(const Evaluation& evaluation, Unit unit)
{
    std::string text = "target,unit,model,entries,seeds,mae,mae_sd,rmse,rmse_sd,r2,r2_sd,skill,skill_low,skill_high,better_than_last_time";
    for (const char* method : {"", "adaptive_"})
        for (const char* level : {"80", "90"}) text += std::string(",") + method + "coverage_" + level + ',' + method + "width_" + level;
    text += ",seconds\n";
    for (int target = 0; target < targets::kTargetCount; ++target) {
        if (!logged(evaluation, target)) continue;
        for (const ModelEvaluation& model : evaluation.models) text += csvLine(model, target, unit);
    }
    return text;
}

std::string evaluationLatex(const Evaluation& evaluation, Unit unit)
{
    std::string text = "% Needs \\usepackage{booktabs}. Split " + std::string(targets::splitName(evaluation.options.split)) + ", " +
                       std::to_string(evaluation.options.seeds) + " seeds from " + std::to_string(evaluation.options.firstSeed) + ", data " +
                       evaluation.dataHash.substr(0, 12) + ".\n";
    text += "% MAE: mean $\\pm$ deviation over the seeds. Skill: how much smaller the MAE is than as last time, with its 95 % interval.\n";
    text += "\\begin{tabular}{l" + std::string(kLatexColumns - 1, 'r') + "}\n\\toprule\n";
    text += "Model & MAE & RMSE & $R^2$ & Skill (\\%) & 80\\,\\% & 90\\,\\% & Width \\\\\n";
    for (int target = 0; target < targets::kTargetCount; ++target) {
        if (!logged(evaluation, target)) continue;
        text += "\\midrule\n\\multicolumn{" + std::to_string(kLatexColumns) + "}{l}{" + targets::kTargetNames[target] + " (" + unitOf(target, unit) + ")} \\\\\n";
        for (const ModelEvaluation& model : evaluation.models) text += latexLine(model, target, unit);
    }
    return text + "\\bottomrule\n\\end{tabular}\n";
}

}  // namespace liftgraph::workflow
