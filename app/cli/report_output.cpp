#include "app/cli/report_output.h"

#include <cmath>
#include <fstream>
#include <iomanip>
#include <sstream>

namespace liftgraph::cli {

namespace {

Json scoreJson(const evaluate::Score& score)
{
    return {{"name", score.name},   {"mae", number(score.mae)},           {"rmse", number(score.rmse)},
            {"r2", number(score.r2)}, {"skill", number(score.skill)},     {"skill_low", number(score.skillLow)},
            {"skill_high", number(score.skillHigh)}, {"count", score.count}};
}

std::string scoreLine(const evaluate::Score& score)
{
    std::ostringstream line;
    line << "  " << std::left << std::setw(16) << score.name << std::right << std::fixed << std::setprecision(3) << std::setw(10) << score.mae
         << std::setw(10) << score.rmse << std::setw(9) << score.r2 << std::setw(9) << score.skill << "   " << score.skillLow << " to "
         << score.skillHigh << '\n';
    return line.str();
}

/// A load or a count for people, with at most two decimals and no trailing zeros.
std::string shortNumber(double value)
{
    std::ostringstream text;
    text << std::round(value * 100.0) / 100.0;
    return text.str();
}

}  // namespace

std::string entryId(const workflow::Snapshot& snapshot, int node)
{
    const features::Node& entry = snapshot.nodes.nodes[std::size_t(node)];
    return std::to_string(entry.athlete) + "." + std::to_string(entry.session) + "." + std::to_string(entry.place);
}

std::string csvCell(const std::string& text)
{
    const bool formula = !text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos;
    const std::string safe = formula ? "'" + text : text;
    if (safe.find_first_of(",\"\n\r") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char letter : safe) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

Answer reportAnswer(const std::vector<evaluate::TargetReport>& reports, const std::string& verdict)
{
    Answer answer;
    answer.json["targets"] = Json::array();
    answer.json["coverage"] = Json::object();
    for (const evaluate::TargetReport& report : reports) {
        Json models = Json::array();
        const long count = report.models.empty() ? 0 : report.models.front().count;
        answer.text += report.target + (count ? " (" + report.unit + ", " + std::to_string(count) + " test entries)\n" : ": not logged\n");
        if (count) answer.text += "                         MAE      RMSE       R2    skill   95 % interval of the skill\n";
        for (const evaluate::Score& score : report.models) {
            models.push_back(scoreJson(score));
            if (count) answer.text += scoreLine(score);
        }
        answer.json["targets"].push_back({{"target", report.target}, {"unit", report.unit}, {"models", models},
                                          {"coverage", number(report.coverage)}, {"width", number(report.width)}, {"level", report.level}});
        answer.json["coverage"][report.target] = number(report.coverage);
        if (count && std::isfinite(report.coverage)) {
            answer.text += "  the " + shortNumber(100.0 * report.level) + " % intervals held " + shortNumber(100.0 * report.coverage) +
                           " % of them, mean width " + shortNumber(report.width) + " " + report.unit + "\n";
        }
    }
    answer.json["verdict"] = verdict;
    answer.text += verdict + '\n';
    return answer;
}

Answer runAnswer(const workflow::TrainedRun& run)
{
    Answer answer = reportAnswer(run.reports, run.verdict);
    answer.json["model"] = run.model.options.model;
    answer.json["seed"] = run.model.options.seed;
    answer.json["epochs"] = run.model.history.size();
    answer.json["best_epoch"] = run.model.bestEpoch;
    answer.json["seconds"] = run.model.secondsTraining;
    answer.json["device"] = run.model.deviceUsed;
    if (!run.model.history.empty()) {
        answer.json["first_loss"] = number(run.model.history.front().trainLoss);
        answer.json["last_loss"] = number(run.model.history.back().trainLoss);
    }
    return answer;
}

Answer predictAnswer(const workflow::Snapshot& snapshot, const workflow::TrainedRun& run, bool lastOnly)
{
    Answer answer;
    answer.json["entries"] = Json::array();
    answer.json["level"] = run.forecast.level;
    std::ostringstream text;
    const auto& nodes = snapshot.nodes;
    for (int i = 0; i < int(nodes.nodes.size()); ++i) {
        if (lastOnly && nodes.next[std::size_t(i)] >= 0) continue;
        const features::Node& node = nodes.nodes[std::size_t(i)];
        const std::string& exercise = nodes.exercises[std::size_t(node.exercise)].name;
        const auto expected = run.forecast.expected.row(i);
        answer.json["entries"].push_back({{"entry", entryId(snapshot, i)},
                                          {"athlete", nodes.athletes[std::size_t(node.athlete)]},
                                          {"exercise", exercise},
                                          {"date", log::formatDay(node.day())},
                                          {"weight_kg", number(expected[targets::kWeight])},
                                          {"reps", number(expected[targets::kReps])},
                                          {"rest_s", number(expected[targets::kRest])},
                                          {"low", number(run.forecast.low(i, targets::kWeight))},
                                          {"high", number(run.forecast.high(i, targets::kWeight))},
                                          {"reps_low", number(run.forecast.low(i, targets::kReps))},
                                          {"reps_high", number(run.forecast.high(i, targets::kReps))}});
        text << log::formatDay(node.day()) << "  " << exercise << ": the model expects " << shortNumber(expected[targets::kWeight]) << " kg x "
             << shortNumber(expected[targets::kReps]) << " next time\n";
    }
    answer.text = text.str() + run.verdict + '\n';
    return answer;
}

Answer planAnswer(const workflow::Plan& plan, Unit unit, const std::string& note)
{
    Answer answer;
    answer.json["exercises"] = Json::array();
    std::ostringstream text;
    for (const prescribe::Prescription& item : plan.exercises) {
        answer.json["exercises"].push_back({{"exercise", item.exercise},
                                            {"weight_kg", number(item.weightKg)},
                                            {"reps", number(item.reps)},
                                            {"sets", item.sets},
                                            {"rest_s", number(item.restS)},
                                            {"low", number(item.lowKg)},
                                            {"high", number(item.highKg)},
                                            {"reason", item.reason},
                                            {"source", item.source},
                                            {"reps_low", number(item.lowReps)},
                                            {"reps_high", number(item.highReps)},
                                            {"plates_per_side", item.plates}});
        text << item.exercise << ": ";
        if (item.weightKg > 0.0) text << shortNumber(fromKilograms(item.weightKg, unit)) << ' ' << unitName(unit) << ", ";
        text << item.sets << " x " << shortNumber(item.reps) << ", rest " << shortNumber(item.restS) << " s  [" << item.source << "] "
             << item.reason << '\n';
    }
    answer.json["verdict"] = plan.verdict;
    answer.text = text.str() + (note.empty() ? "" : note + '\n') + plan.verdict + '\n';
    return answer;
}

Result<void> writePredictions(const workflow::Snapshot& snapshot, const std::vector<workflow::BacktestRow>& rows, const std::string& path)
{
    std::ofstream out(path, std::ios::binary);
    out << "athlete,date,exercise,next_date,weight_kg,reps,next_weight_kg,next_reps,predicted_weight_kg,predicted_reps,weight_low,"
           "weight_high,reps_low,reps_high\n"
        << std::setprecision(12);
    const auto& nodes = snapshot.nodes;
    for (const workflow::BacktestRow& row : rows) {
        const features::Node& now = nodes.nodes[std::size_t(row.node)];
        const features::Node& next = nodes.nodes[std::size_t(row.nextNode)];
        out << csvCell(nodes.athletes[std::size_t(now.athlete)]) << ',' << log::formatDay(now.day()) << ','
            << csvCell(nodes.exercises[std::size_t(now.exercise)].name) << ',' << log::formatDay(next.day()) << ',' << now.topLoadKg << ','
            << now.topReps << ',' << next.topLoadKg << ',' << next.topReps << ',' << row.predicted[targets::kWeight] << ','
            << row.predicted[targets::kReps] << ',' << row.low[targets::kWeight] << ',' << row.high[targets::kWeight] << ','
            << row.low[targets::kReps] << ',' << row.high[targets::kReps] << '\n';
    }
    out.close();
    if (!out) return fail(ErrorCode::OutputUnwritable, "The predictions could not be written there.", path);
    return {};
}

}  // namespace liftgraph::cli
