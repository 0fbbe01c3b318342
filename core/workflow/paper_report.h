#pragma once
// The reproduction as something to print: self-contained HTML with its figures as inline SVG.

#include <functional>

#include "core/workflow/paper_compare.h"
#include "core/workflow/paper_explain.h"

namespace liftgraph::workflow {

/// Puts one of core's English texts (a heading, a cell, a sentence) into the reader's language; empty leaves it English.
using PaperWords = std::function<std::string(const std::string& english)>;

/// Figure 1: one week of the graph; columns are the week's dates, solid lines join rows of one day type, dashed ones the same exercise.
std::string graphFigureSvg(const PaperSheet& sheet, int week, const PaperWords& words = {});
/// Figure 2: importance of the inputs for one target, published beside exact; a constant model gets a sentence instead of bars.
std::string importanceFigureSvg(const PaperExplanation& explanation, int target, const PaperWords& words = {});
/// Predicted against true for one target (natural units), persistence beside the model, with the identity line.
std::string predictionFigureSvg(const PaperReport& report, const PaperModel& model, int target, const PaperWords& words = {});
/// Training loss by epoch of the preset's models, logarithmic.
std::string lossFigureSvg(const PaperReport& report, PaperPreset preset, const PaperWords& words = {});

/// A figure with the name that its file is given, such as "figure-1-graph" or "predicted-notebook-GCN-weight".
struct PaperFigure {
    std::string name = {};
    std::string svg = {};
};
/// The week that Figure 1 shows: the first.
int firstWeek(const PaperSheet& sheet);
/// Every figure of the report, in its order; those of importance where there are explanations.
std::vector<PaperFigure> paperFigures(const PaperReport& report, const std::vector<PaperExplanation>& explanations, const PaperWords& words = {});

/// Everything in one page: tables, audit, figures, data hash, versions and seeds. Parts that are null are left out.
std::string paperReportHtml(const PaperReport& report, const PaperComparison* comparison = nullptr,
                            const std::vector<PaperExplanation>& explanations = {}, const PaperWords& words = {});

}  // namespace liftgraph::workflow
