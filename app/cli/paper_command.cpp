// paper: the paper's experiment on a sheet like the author's, its audit, and what it never ran.

#include <fstream>
#include <optional>

#include "app/cli/paper_json.h"

namespace liftgraph::cli {

namespace {

struct Arguments {
    std::string file = {};
    std::string preset = {};
    std::string report = {};
    bool quick = false;
    bool compare = false;
    bool explain = false;
};

/// Maps the progress of one part onto its share of the whole.
JobContext partOf(const JobContext& context, double from, double to)
{
    return {context.stop, [&context, from, to](const Progress& progress) {
                context.report(progress.step, progress.fraction < 0.0 ? progress.fraction : from + (to - from) * progress.fraction);
            }};
}

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

Result<std::vector<workflow::PaperExplanation>> explainAll(const workflow::PaperReport& report, const JobContext& context)
{
    std::vector<workflow::PaperExplanation> out;
    const std::size_t count = report.models.size();
    for (std::size_t i = 0; i < count; ++i) {
        workflow::ExplainOptions options;
        options.seed = report.options.seed;
        options.threads = report.options.threads;
        auto one = workflow::explainPaper(report, report.models[i].preset, report.models[i].name, options,
                                          partOf(context, double(i) / double(count), double(i + 1) / double(count)));
        if (!one) return Failure(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

Result<void> writeReport(const std::string& path, const PaperParts& parts)
{
    std::ofstream out(path, std::ios::binary);
    out << workflow::paperReportHtml(parts.report, parts.comparison, parts.explanations);
    out.close();
    if (!out) return fail(ErrorCode::OutputUnwritable, "The report could not be written there.", path);
    return {};
}

Result<Answer> paperCommand(const CommonOptions& common, const Arguments& arguments, const JobContext& context)
{
    const bool explains = arguments.explain || !arguments.report.empty();
    const double reproduced = explains || arguments.compare ? 0.2 : 1.0, explained = arguments.compare ? 0.4 : 1.0;
    const auto report = workflow::reproducePaper(arguments.file, paperOptions(common, arguments), partOf(context, 0.0, reproduced));
    if (!report) return Failure(report.error());
    std::vector<workflow::PaperExplanation> explanations;
    if (explains) {
        auto all = explainAll(*report, partOf(context, reproduced, explained));
        if (!all) return Failure(all.error());
        explanations = std::move(*all);
    }
    std::optional<workflow::PaperComparison> comparison;
    if (arguments.compare) {
        workflow::CompareOptions options;
        options.threads = common.threads;
        if (common.epochs > 0) options.epochs = common.epochs;
        auto table = workflow::comparePaper(*report->sheet, options, partOf(context, explained, 1.0));
        if (!table) return Failure(table.error());
        comparison = std::move(*table);
    }
    const PaperParts parts{*report, comparison ? &*comparison : nullptr, explanations};
    if (!arguments.report.empty()) {
        if (const auto written = writeReport(arguments.report, parts); !written) return Failure(written.error());
    }
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
    command.add_option("--report", arguments->report, "Write everything as one HTML page, figures included")->type_name("OUT.html");
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
