#include "core/workflow/paper_run.h"

#include <sstream>

#include "core/workflow/simulate.h"

namespace liftgraph::workflow {

namespace {

/// Maps the progress of one part onto its share of the whole.
JobContext partOf(const JobContext& context, double from, double to)
{
    return {context.stop, [&context, from, to](const Progress& progress) {
                context.report(progress.step, progress.fraction < 0.0 ? progress.fraction : from + (to - from) * progress.fraction);
            }};
}

Result<void> explainAll(const PaperRunOptions& options, const JobContext& context, PaperRun& run)
{
    const std::vector<PaperModel>& models = run.report.models;
    ExplainOptions explaining = options.explaining;
    explaining.seed = options.paper.seed;
    explaining.threads = options.paper.threads;
    for (std::size_t i = 0; i < models.size(); ++i) {
        const JobContext part = partOf(context, double(i) / double(models.size()), double(i + 1) / double(models.size()));
        auto one = explainPaper(run.report, models[i].preset, models[i].name, explaining, part);
        if (!one) return Failure(one.error());
        run.explanations.push_back(std::move(*one));
    }
    return {};
}

}  // namespace

Result<PaperRun> runPaper(const PaperSheet& sheet, const PaperRunOptions& options, const JobContext& context)
{
    // Shares of the whole by the time that the parts take.
    const double explained = !options.compare ? 1.0 : options.explain ? 0.32 : 0.03, reproduced = options.explain ? 0.06 * explained : explained;
    Result<PaperReport> report = reproducePaper(sheet, options.paper, partOf(context, 0.0, reproduced));
    if (!report) return Failure(report.error());
    PaperRun run;
    run.report = std::move(*report);
    if (options.explain) {
        if (const auto done = explainAll(options, partOf(context, reproduced, explained), run); !done) return Failure(done.error());
    }
    if (options.compare) {
        Result<PaperComparison> comparison = comparePaper(*run.report.sheet, options.comparing, partOf(context, explained, 1.0));
        if (!comparison) return Failure(comparison.error());
        run.comparison = std::move(*comparison);
    }
    return run;
}

Result<PaperSheet> simulatedPaperSheet(std::uint64_t seed)
{
    std::ostringstream out;
    if (const auto written = writeAs(simulatePaperSheet(seed), "paper_sheet", out); !written) return Failure(written.error());
    return parsePaperSheet(out.str(), "simulated-six-weeks.csv");
}

}  // namespace liftgraph::workflow
