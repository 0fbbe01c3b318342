// Findings on the models and their scores.

#include <algorithm>

#include "core/workflow/paper/audit.h"
#include "core/workflow/paper/words.h"

namespace liftgraph::workflow {

namespace {

std::string labelOf(const PaperModel& model) { return model.name + " (" + presetName(model.preset) + ")"; }

std::string joined(const std::vector<std::string>& parts)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out;
}

const PaperBaseline& baselineOf(const PaperReport& report, PaperPreset preset, const std::string& name)
{
    return *std::find_if(report.baselines.begin(), report.baselines.end(),
                         [&](const PaperBaseline& baseline) { return baseline.preset == preset && baseline.name == name; });
}

/// The model of a preset; every preset of a report has both.
const PaperModel& modelOf(const PaperReport& report, PaperPreset preset, const std::string& name)
{
    return *std::find_if(report.models.begin(), report.models.end(),
                         [&](const PaperModel& model) { return model.preset == preset && model.name == name; });
}

std::string rowText(const features::Matrix& values)
{
    std::string out;
    for (Eigen::Index column = 0; column < values.cols(); ++column) out += (column == 0 ? "" : ", ") + figure(values(0, column), 8);
    return out;
}

}  // namespace

PaperFinding findDeadUnits(const PaperCase& audited)
{
    PaperFinding finding{"dead_units", "Dead units", false, {}, {}};
    std::vector<std::string> dead;
    for (const PaperModel& model : audited.report.models) {
        for (std::size_t layer = 0; layer < model.deadUnits.size(); ++layer) {
            finding.evidence.push_back(evidenceCount(labelOf(model) + ", layer " + std::to_string(layer + 1) + ", of " + std::to_string(model.hidden),
                                                     model.deadUnits[layer]));
            if (model.deadUnits[layer] == model.hidden) dead.push_back("layer " + std::to_string(layer + 1) + " of " + labelOf(model));
        }
    }
    finding.holds = !dead.empty();
    finding.sentence = finding.holds ? "No unit fires on any test row in " + joined(dead) + ": nothing of the inputs gets through that layer."
                                     : "In every layer of every model at least one unit fires on the test rows.";
    return finding;
}

PaperFinding findConstantPredictions(const PaperCase& audited)
{
    PaperFinding finding{"constant_predictions", "Constant predictions", false, {}, {}};
    std::vector<std::string> constant;
    for (const PaperModel& model : audited.report.models) {
        const features::Matrix spread = model.predicted.colwise().maxCoeff() - model.predicted.colwise().minCoeff();
        finding.evidence.push_back(evidence(labelOf(model) + ", largest range of a prediction", spread.maxCoeff(), 6));
        if (!model.constant) continue;
        constant.push_back(labelOf(model));
        finding.evidence.push_back(evidenceText(labelOf(model) + ", the prediction", rowText(model.predicted)));
        features::Matrix bias(1, kPaperTargets);
        for (int target = 0; target < kPaperTargets; ++target) bias(0, target) = model.outputBias[std::size_t(target)];
        finding.evidence.push_back(evidenceText(labelOf(model) + ", the bias of its output layer", rowText(bias)));
    }
    finding.holds = !constant.empty();
    const std::string rows = std::to_string(audited.report.testRows.size());
    finding.sentence = finding.holds ? joined(constant) + (constant.size() > 1 ? " predict" : " predicts") + " the same three numbers for all " + rows + " test rows, whatever their inputs are."
                                     : "No model predicts the same for all " + rows + " test rows.";
    return finding;
}

PaperFinding findPersistenceAhead(const PaperCase& audited)
{
    PaperFinding finding{"persistence_ahead", "Persistence is ahead", false, {}, {}};
    std::vector<std::string> behind, sentences;
    for (const PaperData& data : audited.data) {
        const PaperBaseline persistence = baselineOf(audited.report, data.preset, "persistence");
        finding.evidence.push_back(evidence("persistence (" + presetName(data.preset) + "), MAE", persistence.mae));
        for (const PaperModel& model : audited.report.models) {
            if (model.preset != data.preset) continue;
            finding.evidence.push_back(evidence(labelOf(model) + ", MAE", model.mae));
            if (model.mae >= persistence.mae) behind.push_back(labelOf(model));
        }
        const PaperModel sage = modelOf(audited.report, data.preset, "GraphSAGE");
        sentences.push_back("in the " + presetName(data.preset) + " preset it has an error of " + figure(persistence.mae) + ", GraphSAGE of " + figure(sage.mae));
    }
    finding.holds = !behind.empty();
    finding.sentence = "Persistence says \"the next session is like this one\": " + joined(sentences) + ". " +
                       (finding.holds ? "It is better than " + joined(behind) + "." : "Every model is better.");
    return finding;
}

PaperFinding findNoBetterThanConstant(const PaperCase& audited)
{
    constexpr double kNoBetter = 0.98;  // an error that is less than 2 % smaller is no skill
    PaperFinding finding{"no_better_than_a_constant", "No better than a constant", false, {}, {}};
    std::vector<std::string> poor;
    for (const PaperData& data : audited.data) {
        const double zero = baselineOf(audited.report, data.preset, "predict zero").mae;
        const double mean = baselineOf(audited.report, data.preset, "train mean").mae;
        finding.evidence.push_back(evidence("predict zero (" + presetName(data.preset) + "), MAE", zero));
        finding.evidence.push_back(evidence("train mean (" + presetName(data.preset) + "), MAE", mean));
        for (const PaperModel& model : audited.report.models) {
            if (model.preset != data.preset) continue;
            finding.evidence.push_back(evidence(labelOf(model) + ", MAE", model.mae));
            if (model.mae < kNoBetter * std::min(zero, mean)) continue;
            poor.push_back(labelOf(model) + " (" + figure(model.mae) + " against " + figure(std::min(zero, mean)) + ")");
        }
    }
    finding.holds = !poor.empty();
    finding.sentence = finding.holds ? "The better of \"predict zero\" and \"predict the training mean\" is as good as " + joined(poor) + "."
                                     : "Every model is clearly better than predicting zero or the training mean.";
    return finding;
}

PaperFinding findReduction(const PaperCase& audited)
{
    PaperFinding finding{"reduction", "The claimed reduction", false, {}, {}};
    std::vector<std::string> sentences;
    for (const PaperData& data : audited.data) {
        const PaperModel gcn = modelOf(audited.report, data.preset, "GCN");
        const PaperModel sage = modelOf(audited.report, data.preset, "GraphSAGE");
        const double zero = baselineOf(audited.report, data.preset, "predict zero").mae;
        const double reduction = 100.0 * (1.0 - sage.mae / gcn.mae);
        const double byZero = 100.0 * (1.0 - zero / gcn.mae);
        const std::string preset = presetName(data.preset);
        finding.evidence.push_back(evidence("GraphSAGE against GCN (" + preset + "), MAE, percent", reduction, 2));
        finding.evidence.push_back(evidence("GraphSAGE against GCN (" + preset + "), RMSE, percent", 100.0 * (1.0 - sage.rmse / gcn.rmse), 2));
        finding.evidence.push_back(evidence("predict zero against GCN (" + preset + "), MAE, percent", byZero, 2));
        // A baseline that loses to saying nothing at all measures nothing.
        finding.holds = finding.holds || byZero > 0.0;
        sentences.push_back(figure(reduction, 2) + " % (" + preset + "), where predicting zero reaches " + figure(byZero, 2) + " %");
    }
    finding.sentence = "GraphSAGE's error is smaller than GCN's by " + joined(sentences) + ". " +
                       (finding.holds ? "The GCN is worse than predicting nothing, so the reduction says nothing about GraphSAGE."
                                      : "The GCN is a baseline that means something here.");
    return finding;
}

std::vector<PaperFinding> auditPaper(const PaperCase& audited)
{
    return {findPersistenceAhead(audited), findNoBetterThanConstant(audited), findConstantPredictions(audited), findDeadUnits(audited),
            findUnscaledInputs(audited),   findReduction(audited),            findLabelsAreARule(audited),      findSilentBranches(audited),
            findTemporalSwallowed(audited), findOneWayMessages(audited),      findWeeksMixed(audited),          findLookAhead(audited),
            findScalerSawTest(audited),    findRedundantColumns(audited)};
}

}  // namespace liftgraph::workflow
