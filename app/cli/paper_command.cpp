// paper: the paper's experiment on a sheet like the author's, its audit, and what it never ran.

#include "app/cli/paper_files.h"
#include "app/cli/paper_json.h"
#include "core/workflow/paper_run.h"

namespace liftgraph::cli {

namespace {

struct Arguments {
    std::string file = {};
    std::string preset = {};
    std::string report = {};
    std::string figures = {};
    bool quick = false;
    bool compare = false;
    bool explain = false;
};

workflow::PaperOptions paperOptions(const CommonOptions& common, const Arguments& arguments)
{
    workflow::PaperOptions options;
    options.seed = common.seed;
    options.threads = common.threads;
    if (common.epochs > 0) options.epochs = common.epochs;
    if (arguments.quick) options.seeds = 0;
    if (arguments.preset == "notebook") options.presets = {workflow::PaperPreset::Notebook};
    if (arguments.preset == "listing") options.presets = {workflow::PaperPreset::Listing};
    return options;
}

workflow::PaperRunOptions runOptions(const CommonOptions& common, const Arguments& arguments)
{
    workflow::PaperRunOptions options;
    options.paper = paperOptions(common, arguments);
    options.explain = arguments.explain || !arguments.report.empty() || !arguments.figures.empty();
    options.compare = arguments.compare;
    options.comparing.threads = common.threads;
    if (common.epochs > 0) options.comparing.epochs = common.epochs;
    return options;
}

Result<Answer> paperCommand(const CommonOptions& common, const Arguments& arguments, const JobContext& context)
{
    // Wrong wishes are refused before the work, not after it.
    if (const auto fits = checkPaperFiles(arguments.report, arguments.figures); !fits) return Failure(fits.error());
    const auto sheet = workflow::readPaperSheet(arguments.file, context);
    if (!sheet) return Failure(sheet.error());
    const auto run = workflow::runPaper(*sheet, runOptions(common, arguments), context);
    if (!run) return Failure(run.error());
    if (const auto written = writePaperFiles(*run, arguments.report, arguments.figures, context); !written) return Failure(written.error());
    const PaperParts parts{run->report, run->comparison ? &*run->comparison : nullptr, run->explanations};
    Answer answer;
    answer.json = paperJson(parts);
    answer.text = paperText(parts);
    return answer;
}

}  // namespace

Run setupPaper(CLI::App& command, CommonOptions& common)
{
    auto arguments = std::make_shared<Arguments>();
    command.add_option("file", arguments->file, "A sheet like the author's, as CSV")->type_name("FILE")->required();
    command.add_option("--preset", arguments->preset, "What the author ran, or what the text lists; both without it")->check(CLI::IsMember({"notebook", "listing"}));
    command.add_flag("--quick", arguments->quick, "Without the trainings with further seeds");
    command.add_flag("--compare", arguments->compare, "Also run what the paper claims but never ran");
    command.add_flag("--explain", arguments->explain, "Also the importance of the inputs, as published and exact");
    command.add_option("--report", arguments->report, "Write everything as one document to print, figures included: HTML or PDF")->type_name("OUT.html|OUT.pdf");
    command.add_option("--figures", arguments->figures, "Write every figure into this folder, as SVG, PNG and PDF")->type_name("FOLDER");
    command.add_option("--seed", common.seed, "Seed of every random draw")->capture_default_str();
    command.add_option("--threads", common.threads, "Trainings side by side")->check(CLI::Range(1, 256));
    command.add_option("--epochs", common.epochs, "Epochs; 0 for the paper's 400")->check(CLI::Range(0, 1000000));
    return [&common, arguments, &command](const JobContext& context) {
        CommonOptions chosen = common;
        if (command.count("--threads") == 0) chosen.threads = 2;
        return paperCommand(chosen, *arguments, context);
    };
}

}  // namespace liftgraph::cli
