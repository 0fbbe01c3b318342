#include "app/cli/paper_json.h"

#include <cmath>

namespace liftgraph::cli {

namespace {

using namespace workflow;

Json matrixJson(const features::Matrix& matrix)
{
    Json rows = Json::array();
    for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
        Json cells = Json::array();
        for (Eigen::Index column = 0; column < matrix.cols(); ++column) cells.push_back(number(matrix(row, column)));
        rows.push_back(std::move(cells));
    }
    return rows;
}

Json modelJson(const PaperModel& model)
{
    return {{"name", model.name},
            {"preset", presetName(model.preset)},
            {"mae", number(model.mae)},
            {"rmse", number(model.rmse)},
            {"r2", number(model.r2)},
            {"first_loss", number(model.firstLoss)},
            {"last_loss", number(model.lastLoss)},
            {"seconds", number(model.seconds)},
            {"dead_units", model.deadUnits},
            {"hidden", model.hidden},
            {"constant", model.constant},
            {"output_bias", model.outputBias},
            {"loss", model.loss},
            {"predicted", matrixJson(model.predicted)},
            {"predicted_natural", matrixJson(model.predictedNatural)}};
}

Json findingsJson(const std::vector<PaperFinding>& findings)
{
    Json all = Json::array();
    for (const PaperFinding& finding : findings) {
        Json evidence = Json::object();
        for (const PaperEvidence& item : finding.evidence) evidence[item.name] = std::isfinite(item.number) ? Json(item.number) : Json(item.text);
        all.push_back({{"id", finding.id}, {"holds", finding.holds}, {"sentence", finding.sentence}, {"evidence", std::move(evidence)}, {"title", finding.title}});
    }
    return all;
}

/// Every row of the sheet: the nodes of Figure 1 with what their tooltips say.
Json rowsJson(const PaperSheet& sheet)
{
    Json rows = Json::array();
    for (const PaperRow& row : sheet.rows) {
        rows.push_back({{"line", row.line}, {"week", row.week}, {"date", row.date}, {"day_type", row.dayType}, {"exercise", row.exercise},
                        {"exercise_type", row.exerciseType}, {"sets", number(row.sets)}, {"reps", number(row.reps)}, {"weight", number(row.weight)},
                        {"rest_s", number(row.restTime)}, {"fatigue", number(row.fatigue)}});
    }
    return rows;
}

Json truthJson(const PaperReport& report, const PaperTruth& truth)
{
    Json rows = Json::array();
    for (const int row : report.testRows) {
        const PaperRow& test = report.sheet->rows[std::size_t(row)];
        rows.push_back({{"row", row}, {"line", test.line}, {"date", test.date}, {"exercise", test.exercise}});
    }
    return {{"preset", presetName(truth.preset)}, {"rows", std::move(rows)}, {"targets", matrixJson(truth.targets)},
            {"targets_natural", matrixJson(truth.targetsNatural)}, {"current", matrixJson(truth.current)}};
}

Json importanceJson(const std::vector<std::string>& inputs, const PaperImportance& importance)
{
    Json out = Json::object();
    for (int target = 0; target < kPaperTargets; ++target) {
        Json values = Json::object();
        for (std::size_t input = 0; input < inputs.size(); ++input) {
            values[inputs[input]] = {{"mean", number(importance.mean(Eigen::Index(input), target))}, {"error", number(importance.error(Eigen::Index(input), target))}};
        }
        out[kPaperTargetNames[std::size_t(target)]] = std::move(values);
    }
    return out;
}

Json explanationJson(const PaperExplanation& explanation)
{
    Json nodes = Json::array();
    double residual = 0.0;
    for (const PaperNodeValues& node : explanation.nodes) {
        residual = std::max(residual, node.residual);
        nodes.push_back({{"row", node.row}, {"base", node.base}, {"prediction", node.prediction}, {"values", matrixJson(node.values)}, {"residual", node.residual}});
    }
    return {{"model", explanation.model},
            {"preset", presetName(explanation.preset)},
            {"inputs", explanation.inputs},
            {"warning", explanation.warning},
            {"verdict", explanation.verdict},
            {"published", importanceJson(explanation.inputs, explanation.published)},
            {"exact", importanceJson(explanation.inputs, explanation.exact)},
            {"nonzero_rows", explanation.nonzeroRows},
            {"largest_residual", residual},
            {"background", explanation.background},
            {"permutations", explanation.permutations},
            {"seconds", explanation.seconds},
            {"nodes", std::move(nodes)}};
}

Json comparisonJson(const PaperComparison& comparison)
{
    Json rows = Json::array();
    for (const ComparisonRow& row : comparison.rows) {
        rows.push_back({{"protocol", row.protocol}, {"model", row.model}, {"layers", row.layers}, {"seeds", row.seeds}, {"mae", number(row.maeMean)},
                        {"mae_deviation", number(row.maeDeviation)}, {"rmse", number(row.rmseMean)}, {"rmse_deviation", number(row.rmseDeviation)},
                        {"persistence_mae", number(row.persistenceMae)}, {"persistence_rmse", number(row.persistenceRmse)}, {"skill", number(row.skill)},
                        {"constant_seeds", row.constantSeeds}, {"cosine_distance", number(row.cosineDistance)}, {"dead_share", number(row.deadShare)},
                        {"seconds_per_run", number(row.secondsPerRun)}});
    }
    return {{"rows", std::move(rows)}, {"findings", findingsJson(comparison.findings)}, {"seconds", comparison.seconds}};
}

std::string padded(const std::string& text, std::size_t width) { return text.size() < width ? text + std::string(width - text.size(), ' ') : text + ' '; }

std::string shown(double value, int decimals = 3)
{
    char text[64];
    std::snprintf(text, sizeof text, "%14.*f", decimals, value);
    return std::isfinite(value) ? text : std::string(13, ' ') + '-';
}

std::string findingLines(const std::vector<PaperFinding>& findings)
{
    std::string out;
    for (const PaperFinding& finding : findings) out += std::string(finding.holds ? "[!] " : "[ ] ") + finding.title + ": " + finding.sentence + '\n';
    return out;
}

std::string comparisonText(const PaperComparison& comparison)
{
    std::string out = "\n" + padded("", 48) + "           MAE     deviation   persistence         skill\n";
    for (const ComparisonRow& row : comparison.rows) {
        out += padded(row.protocol, 36) + padded(row.model, 12) + shown(row.maeMean) + shown(row.maeDeviation) + shown(row.persistenceMae) + shown(row.skill, 2) + '\n';
    }
    return out + '\n' + findingLines(comparison.findings);
}

}  // namespace

Json paperJson(const PaperParts& parts)
{
    const PaperReport& report = parts.report;
    Json json = {{"models", Json::array()}, {"baselines", Json::array()}, {"findings", findingsJson(report.findings)}};
    for (const PaperModel& model : report.models) json["models"].push_back(modelJson(model));
    for (const PaperBaseline& baseline : report.baselines) {
        json["baselines"].push_back({{"name", baseline.name}, {"mae", number(baseline.mae)}, {"rmse", number(baseline.rmse)}, {"preset", presetName(baseline.preset)},
                                     {"predicted", matrixJson(baseline.predicted)}});
    }
    json["test"] = Json::array();
    for (const PaperTruth& truth : report.truths) json["test"].push_back(truthJson(report, truth));
    json["explanations"] = Json::array();
    for (const PaperExplanation& explanation : parts.explanations) json["explanations"].push_back(explanationJson(explanation));
    json["comparison"] = parts.comparison ? comparisonJson(*parts.comparison) : Json(nullptr);
    json["data"] = {{"file", report.sheet->file}, {"sha256", report.sheet->dataHash}, {"rows", report.sheet->rows.size()}, {"train_rows", report.trainRows.size()},
                    {"test_rows", report.testRows.size()}, {"notes", report.sheet->notes}, {"sheet", rowsJson(*report.sheet)}};
    json["run"] = {{"program", report.programVersion}, {"engine", report.engineVersion}, {"device", report.deviceUsed}, {"seed", report.options.seed},
                   {"epochs", report.options.epochs}, {"seeds", report.options.seeds}, {"seconds", report.seconds}, {"seconds_seeds", report.secondsSeeds}};
    return json;
}

std::string paperText(const PaperParts& parts)
{
    std::string out = padded("", 28) + "           MAE          RMSE            R2\n";
    for (const PaperTruth& truth : parts.report.truths) {
        out += "preset " + presetName(truth.preset) + '\n';
        for (const PaperModel& model : parts.report.models) {
            if (model.preset == truth.preset) out += "  " + padded(model.name + (model.constant ? " (constant)" : ""), 26) + shown(model.mae) + shown(model.rmse) + shown(model.r2) + '\n';
        }
        for (const PaperBaseline& baseline : parts.report.baselines) {
            if (baseline.preset == truth.preset) out += "  " + padded(baseline.name, 26) + shown(baseline.mae) + shown(baseline.rmse) + '\n';
        }
    }
    out += '\n' + findingLines(parts.report.findings);
    for (const PaperExplanation& explanation : parts.explanations) out += "\n" + explanation.model + " (" + presetName(explanation.preset) + "): " + explanation.verdict + '\n';
    if (parts.comparison) out += comparisonText(*parts.comparison);
    for (const std::string& note : parts.report.sheet->notes) out += "\nNote: " + note + '\n';
    return out;
}

}  // namespace liftgraph::cli
