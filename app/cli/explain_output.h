#pragma once
// Explanations as JSON and as text for people.

#include "app/cli/command.h"
#include "core/workflow/explanation_check.h"
#include "core/workflow/paper_explain.h"
#include "core/workflow/what_if.h"

namespace liftgraph::cli {

/// {targets:[{target, unit, entries:[{entry, exercise, date, base, prediction, values, residual}]}], model, settings, seconds}: for every
/// target the entries that have it; base + the sum of values + residual is the prediction. What is not finite is null.
Json explanationJson(const workflow::Snapshot& snapshot, const workflow::Explanation& explanation);
std::string explanationText(const workflow::Snapshot& snapshot, const workflow::Explanation& explanation, bool everyEntry);

/// Adds {check:{entries, seeds, targets:[{target, deletion, insertion, ...}]}} to an answer.
void addCheck(Answer& answer, const workflow::ExplanationCheck& check);
/// Adds to {changes:[{entry, changes:[{feature, from, to, weight_kg, reps}]}]} of an answer.
void addChanges(Answer& answer, const workflow::Snapshot& snapshot, const workflow::WhatIf& what, const std::vector<workflow::SmallestChange>& changes);

/// The same of the paper's own models, in units of what they were trained on.
Json paperExplanationJson(const workflow::PaperSheet& sheet, const workflow::PaperExplanation& explanation, const std::vector<int>& rows);
std::string paperExplanationText(const workflow::PaperExplanation& explanation);

/// A row per entry, target and player.
[[nodiscard]] Result<void> writeExplanationCsv(const workflow::Snapshot& snapshot, const workflow::Explanation& explanation, const std::string& path);

}  // namespace liftgraph::cli
