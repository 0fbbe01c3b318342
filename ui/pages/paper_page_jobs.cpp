#include "ui/pages/paper_page_jobs.h"

#include <algorithm>

namespace liftgraph::ui {

const workflow::PaperExplanation* explanationOf(const workflow::PaperRun& run, int model)
{
    if (model < 0 || model >= int(run.report.models.size())) return nullptr;
    const workflow::PaperModel& wanted = run.report.models[std::size_t(model)];
    const auto found = std::find_if(run.explanations.begin(), run.explanations.end(), [&](const workflow::PaperExplanation& explanation) {
        return explanation.preset == wanted.preset && explanation.model == wanted.name;
    });
    return found == run.explanations.end() ? nullptr : &*found;
}

namespace paper_jobs {

Result<workflow::PaperRun> reproduce(const SheetReader& reader, const workflow::PaperOptions& options, const JobContext& context)
{
    const Result<workflow::PaperSheet> sheet = reader(context);
    if (!sheet) return Failure(sheet.error());
    workflow::PaperRunOptions wanted;
    wanted.paper = options;
    wanted.explain = false;
    return workflow::runPaper(*sheet, wanted, context);
}

Result<workflow::PaperRun> explain(const workflow::PaperRun& run, const std::vector<int>& models, const workflow::ExplainOptions& options,
                                   const JobContext& context)
{
    workflow::PaperRun out = run;
    for (std::size_t i = 0; i < models.size(); ++i) {
        const workflow::PaperModel& model = run.report.models[std::size_t(models[i])];
        const JobContext part{context.stop, [&](const Progress& progress) {
                                  context.report(progress.step, (double(i) + std::max(0.0, progress.fraction)) / double(models.size()));
                              }};
        Result<workflow::PaperExplanation> one = workflow::explainPaper(run.report, model.preset, model.name, options, part);
        if (!one) return Failure(one.error());
        out.explanations.push_back(std::move(*one));
    }
    // In the order of the models, whatever was asked for first.
    std::vector<workflow::PaperExplanation> ordered;
    for (std::size_t i = 0; i < out.report.models.size(); ++i)
        if (const workflow::PaperExplanation* known = explanationOf(out, int(i))) ordered.push_back(*known);
    out.explanations = std::move(ordered);
    return out;
}

Result<workflow::PaperRun> compare(const workflow::PaperRun& run, const workflow::CompareOptions& options, const JobContext& context)
{
    Result<workflow::PaperComparison> table = workflow::comparePaper(*run.report.sheet, options, context);
    if (!table) return Failure(table.error());
    workflow::PaperRun out = run;
    out.comparison = std::move(*table);
    return out;
}

}  // namespace paper_jobs
}  // namespace liftgraph::ui
