#pragma once
// The reproduction as something to print: self-contained HTML with its figures as inline SVG.

#include "core/workflow/paper_compare.h"
#include "core/workflow/paper_explain.h"

namespace liftgraph::workflow {

/// Figure 1: one week of the graph; columns are the week's dates, solid lines join rows of one day type, dashed ones the same exercise.
std::string graphFigureSvg(const PaperSheet& sheet, int week);
/// Figure 2: importance of the inputs for one target, published beside exact; a constant model gets a sentence instead of bars.
std::string importanceFigureSvg(const PaperExplanation& explanation, int target);
/// Predicted against true for one target (natural units), persistence beside the model, with the identity line.
std::string predictionFigureSvg(const PaperReport& report, const PaperModel& model, int target);
/// Training loss by epoch of the preset's models, logarithmic.
std::string lossFigureSvg(const PaperReport& report, PaperPreset preset);

/// Everything in one page: tables, audit, figures, data hash, versions and seeds. Parts that are null are left out.
std::string paperReportHtml(const PaperReport& report, const PaperComparison* comparison = nullptr,
                            const std::vector<PaperExplanation>& explanations = {});

}  // namespace liftgraph::workflow
