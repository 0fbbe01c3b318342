#pragma once
// The reproduction of the paper as JSON and as text for people.

#include "app/cli/command.h"
#include "core/workflow/paper_report.h"

namespace liftgraph::cli {

/// What the command computed; parts that were not asked for are null or empty.
struct PaperParts {
    const workflow::PaperReport& report;
    const workflow::PaperComparison* comparison = nullptr;
    const std::vector<workflow::PaperExplanation>& explanations;
};

/// {models, baselines, findings} as product.md has them, and what else the page shows: predictions, loss, comparison, explanations.
Json paperJson(const PaperParts& parts);
std::string paperText(const PaperParts& parts);

}  // namespace liftgraph::cli
