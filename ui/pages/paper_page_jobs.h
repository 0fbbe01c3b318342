#pragma once
// What the paper page has run in the worker: each part takes what is known so far and gives it back with its own addition.

#include <functional>
#include <vector>

#include "core/workflow/paper_run.h"

namespace liftgraph::ui {

/// The explanation of a model of the report, by the model's index; null where there is none.
const workflow::PaperExplanation* explanationOf(const workflow::PaperRun& run, int model);

namespace paper_jobs {

using SheetReader = std::function<Result<workflow::PaperSheet>(const JobContext&)>;

Result<workflow::PaperRun> reproduce(const SheetReader& reader, const workflow::PaperOptions& options, const JobContext& context);
Result<workflow::PaperRun> explain(const workflow::PaperRun& run, const std::vector<int>& models, const workflow::ExplainOptions& options,
                                   const JobContext& context);
Result<workflow::PaperRun> compare(const workflow::PaperRun& run, const workflow::CompareOptions& options, const JobContext& context);

}  // namespace paper_jobs
}  // namespace liftgraph::ui
