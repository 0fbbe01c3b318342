#include "core/workflow/paper_report.h"

#include <algorithm>
#include <cmath>

#include "core/workflow/paper/svg.h"
#include "core/workflow/paper/words.h"

namespace liftgraph::workflow {

namespace {

constexpr const char* kStyle =
    "body{font:14px/1.45 sans-serif;color:#1A1E23;background:#fff;max-width:960px;margin:24px auto;padding:0 24px}"
    "h1{font-size:24px}h2{font-size:18px;margin-top:32px}h3{font-size:14px;margin:16px 0 4px}"
    "table{border-collapse:collapse;margin:8px 0}th,td{padding:4px 12px 4px 0;text-align:left;border-bottom:1px solid #DDE1E6;vertical-align:top}"
    "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}p{max-width:720px}.faint{color:#59636E}.yes{color:#B3261E}.no{color:#2E7D32}"
    "svg{max-width:100%;height:auto}.row{display:flex;flex-wrap:wrap;gap:16px}details{margin:4px 0 12px}"
    "@media print{body{margin:0}h2,h3{break-after:avoid}svg,table{break-inside:avoid}}";

/// Builds the page piece by piece; everything that comes from a file is escaped.
class Html {
public:
    explicit Html(const PaperWords& words) : m_words(words) {}
    const PaperWords& words() const { return m_words; }
    std::string said(const std::string& english) const { return m_words ? m_words(english) : english; }
    void raw(const std::string& markup) { m_text += markup; }
    void heading(int level, const std::string& words) { element("h" + std::to_string(level), words); }
    void paragraph(const std::string& words, const char* kind = "") { element("p", words, kind); }
    void element(const std::string& tag, const std::string& words, const char* kind = "", const std::string& extra = {})
    {
        m_text += '<' + tag + (*kind != '\0' ? std::string(" class=\"") + kind + '"' : "") + extra + '>' + escaped(said(words)) + "</" + tag + ">\n";
    }
    /// A cell of ours and one that is shown as it is.
    void fact(const std::string& name, const std::string& value) { m_text += "<tr><td>" + escaped(said(name)) + "</td><td>" + escaped(value) + "</td></tr>\n"; }
    /// The first `words` columns hold words, the others figures.
    /// `firstShare` percent of the width are the first column's; 0 leaves it to the cells.
    void tableRow(const std::vector<std::string>& cells, bool head = false, std::size_t words = 1, int firstShare = 0)
    {
        const std::string wide = firstShare > 0 ? " width=\"" + std::to_string(firstShare) + "%\"" : "";
        m_text += "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i) element(head ? "th" : "td", cells[i], i < words ? "" : "n", i == 0 ? wide : std::string());
        m_text += "</tr>\n";
    }
    std::string finish() { return std::move(m_text); }

private:
    const PaperWords& m_words;
    std::string m_text = {};
};

std::string joinedSeeds(const PaperOptions& options)
{
    return std::to_string(options.seed) + (options.seeds > 0 ? "; " + std::to_string(options.seeds) + " further seeds from 1 for the spread" : "");
}

void addOrigin(const PaperReport& report, Html& page)
{
    page.heading(2, "What was run");
    page.raw("<table>\n");
    page.fact("File", report.sheet->file);
    page.fact("Data hash (SHA-256)", report.sheet->dataHash);
    page.tableRow({"Rows", std::to_string(report.sheet->rows.size()) + ", of which " + std::to_string(report.testRows.size()) + " are the test (the last week)"}, false, 2);
    page.tableRow({"Seed", joinedSeeds(report.options)}, false, 2);
    page.tableRow({"Epochs", std::to_string(report.options.epochs)}, false, 2);
    page.tableRow({"Versions", "Liftgraph " + report.programVersion + "; " + report.engineVersion + "; on " + report.deviceUsed}, false, 2);
    page.tableRow({"Time", figure(report.seconds, 1) + " s" + (report.secondsSeeds > 0.0 ? " and " + figure(report.secondsSeeds, 1) + " s for the further seeds" : "")}, false, 2);
    page.raw("</table>\n");
    for (const std::string& note : report.sheet->notes) page.paragraph(note, "faint");
}

std::string deadText(const PaperModel& model)
{
    std::string out;
    for (const int dead : model.deadUnits) out += (out.empty() ? "" : ", ") + std::to_string(dead);
    return out + " of " + std::to_string(model.hidden);
}

void addTable(const PaperReport& report, Html& page)
{
    page.heading(2, "Table 1, with what it leaves out");
    page.paragraph("Errors are over weight, repetitions and rest together: in standard deviations of the targets in the notebook preset, raw in the listing preset.", "faint");
    for (const PaperTruth& truth : report.truths) {
        page.heading(3, "Preset " + presetName(truth.preset));
        page.raw("<table>\n");
        page.tableRow({"", "MAE", "RMSE", "R2", "first loss", "last loss", "dead units by layer"}, true, 1, 30);
        for (const PaperModel& model : report.models) {
            if (model.preset != truth.preset) continue;
            page.tableRow({model.name + (model.constant ? " (one prediction for all)" : ""), figure(model.mae), figure(model.rmse), shortFigure(model.r2), shortFigure(model.firstLoss),
                           shortFigure(model.lastLoss), deadText(model)});
        }
        for (const PaperBaseline& baseline : report.baselines) {
            if (baseline.preset == truth.preset) page.tableRow({baseline.name == "persistence" ? "persistence (as last time)" : baseline.name, figure(baseline.mae), figure(baseline.rmse), "", "", "", ""});
        }
        page.raw("</table>\n" + lossFigureSvg(report, truth.preset, page.words()));
    }
}

void addFindings(const std::vector<PaperFinding>& findings, Html& page)
{
    for (const PaperFinding& finding : findings) {
        page.raw(std::string("<h3>") + (finding.holds ? "<span class=\"yes\">&#9888; " : "<span class=\"no\">&#10003; ") +
                 escaped(page.said(finding.holds ? "Holds" : "Does not hold")) + ": </span>" + escaped(page.said(finding.title)) + "</h3>\n");
        page.paragraph(finding.sentence);
        page.raw("<details open><summary>" + escaped(page.said("Evidence")) + "</summary><table>\n");
        for (const PaperEvidence& item : finding.evidence) page.tableRow({item.name, item.text});
        page.raw("</table></details>\n");
    }
}

void addFigures(const PaperReport& report, Html& page)
{
    page.heading(2, "Figure 1: the graph, first week");
    page.raw(graphFigureSvg(*report.sheet, firstWeek(*report.sheet), page.words()));
    page.heading(2, "Predicted against true");
    for (const PaperModel& model : report.models) {
        page.heading(3, model.name + ", preset " + presetName(model.preset));
        page.raw("<div class=\"row\">\n");
        for (int target = 0; target < kPaperTargets; ++target) page.raw(predictionFigureSvg(report, model, target, page.words()));
        page.raw("</div>\n");
    }
}

void addExplanation(const PaperExplanation& explanation, Html& page)
{
    page.heading(3, explanation.model + ", preset " + presetName(explanation.preset));
    page.paragraph(explanation.warning);
    page.paragraph(explanation.verdict);
    double residual = 0.0;
    for (const PaperNodeValues& node : explanation.nodes) residual = std::max(residual, node.residual);
    page.paragraph("Mean size of the Shapley values in units of the targets; " + std::to_string(explanation.background) + " training rows stand in for absent inputs; published: " +
                       std::to_string(explanation.permutations) + " orders, each both ways; exact: all 2048 coalitions, largest residual " + shortFigure(residual) + ".", "faint");
    for (int target = 0; target < kPaperTargets; ++target) {
        page.paragraph(std::string("Next ") + kPaperTargetNames[std::size_t(target)]);
        page.raw(importanceFigureSvg(explanation, target, page.words()));
    }
}

std::string orDash(double value, int decimals) { return std::isfinite(value) ? figure(value, decimals) : "-"; }

void addComparison(const PaperComparison& comparison, Html& page)
{
    page.heading(2, "What the paper claims but never ran");
    page.paragraph("All errors in standard deviations of the notebook's targets, mean and deviation over the seeds; persistence on the same test rows in every row. Skill: 1 - MAE / MAE of persistence.", "faint");
    page.raw("<table>\n");
    page.tableRow({"Protocol", "Model", "MAE", "deviation", "RMSE", "persistence", "skill", "constant", "cosine distance"}, true, 2, 34);
    for (const ComparisonRow& row : comparison.rows) {
        page.tableRow({row.protocol, row.model, figure(row.maeMean), figure(row.maeDeviation), figure(row.rmseMean), figure(row.persistenceMae), figure(row.skill, 2),
                       std::to_string(row.constantSeeds) + " of " + std::to_string(row.seeds), orDash(row.cosineDistance, 4)}, false, 2);
    }
    page.raw("</table>\n");
    addFindings(comparison.findings, page);
}

}  // namespace

int firstWeek(const PaperSheet& sheet)
{
    const auto earlier = [](const PaperRow& a, const PaperRow& b) { return a.week < b.week; };
    return sheet.rows.empty() ? 0 : std::min_element(sheet.rows.begin(), sheet.rows.end(), earlier)->week;
}

std::vector<PaperFigure> paperFigures(const PaperReport& report, const std::vector<PaperExplanation>& explanations, const PaperWords& words)
{
    std::vector<PaperFigure> figures{{"figure-1-graph", graphFigureSvg(*report.sheet, firstWeek(*report.sheet), words)}};
    for (const PaperTruth& truth : report.truths) figures.push_back({"loss-" + presetName(truth.preset), lossFigureSvg(report, truth.preset, words)});
    const auto named = [](const char* what, PaperPreset preset, const std::string& model, int target) {
        return std::string(what) + presetName(preset) + '-' + model + '-' + kPaperTargetNames[std::size_t(target)];
    };
    for (const PaperExplanation& explanation : explanations) {
        for (int target = 0; target < kPaperTargets; ++target)
            figures.push_back({named("figure-2-importance-", explanation.preset, explanation.model, target), importanceFigureSvg(explanation, target, words)});
    }
    for (const PaperModel& model : report.models) {
        for (int target = 0; target < kPaperTargets; ++target)
            figures.push_back({named("predicted-", model.preset, model.name, target), predictionFigureSvg(report, model, target, words)});
    }
    return figures;
}

std::string paperReportHtml(const PaperReport& report, const PaperComparison* comparison, const std::vector<PaperExplanation>& explanations,
                            const PaperWords& words)
{
    Html page(words);
    page.raw(std::string("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>") +
             escaped(page.said("The paper, reproduced and audited")) + "</title>\n<style>" + kStyle + "</style></head><body>\n");
    page.heading(1, "The paper, reproduced and audited");
    page.paragraph("\"Graph Neural Network-Based Personalized Workout Optimization System\", its two versions run on the sheet named below; every figure and sentence is computed from it.");
    addTable(report, page);
    page.heading(2, "The audit");
    addFindings(report.findings, page);
    addFigures(report, page);
    if (!explanations.empty()) page.heading(2, "Figure 2: importance of the inputs");
    for (const PaperExplanation& explanation : explanations) addExplanation(explanation, page);
    if (comparison) addComparison(*comparison, page);
    addOrigin(report, page);
    page.raw("</body></html>\n");
    return page.finish();
}

}  // namespace liftgraph::workflow
