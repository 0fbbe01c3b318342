// ablate: networks over a grid of settings, stored one by one so that a stopped run goes on.

#include "app/cli/ablate_output.h"
#include "app/cli/options.h"
#include "app/cli/text_file.h"
#include "core/log/log_store.h"
#include "core/workflow/ablation_store.h"

namespace liftgraph::cli {

namespace {

struct AblateOptions {
    workflow::AblationGrid grid = {};
    std::vector<std::string> activations = {};
    std::vector<std::string> relations = {};
    std::vector<std::string> fanOuts = {};
    bool full = false;
    std::string resume = {};
    std::string csv = {};
};

template <class Enum, std::size_t N>
std::vector<std::string> words(const char* const (&names)[N], const std::vector<Enum>& values)
{
    std::vector<std::string> out;
    for (const Enum value : values) out.emplace_back(names[int(value)]);
    return out;
}

template <class Enum, std::size_t N>
std::vector<Enum> values(const char* const (&names)[N], const std::vector<std::string>& words)
{
    std::vector<Enum> out;
    for (const std::string& word : words)
        for (std::size_t i = 0; i < N; ++i)
            if (word == names[i]) out.push_back(Enum(i));
    return out;
}

/// The lists that were named stand in for those of the default (or whole) grid.
workflow::AblationGrid gridOf(const AblateOptions& options, const CommonOptions& common)
{
    workflow::AblationGrid grid = options.full ? workflow::fullAblationGrid() : workflow::AblationGrid{};
    const workflow::AblationGrid& named = options.grid;
    if (!named.models.empty()) grid.models = named.models;
    if (!named.depths.empty()) grid.depths = named.depths;
    if (!named.dropouts.empty()) grid.dropouts = named.dropouts;
    if (!options.activations.empty()) grid.activations = values<learn::Activation>(learn::kActivationNames, options.activations);
    if (!options.relations.empty()) grid.relations = values<graph::Relation>(graph::kRelationNames, options.relations);
    if (!options.fanOuts.empty()) {
        grid.fanOuts.clear();
        for (const std::string& word : options.fanOuts) grid.fanOuts.push_back(word == "all" ? 0 : std::stoi(word));
    }
    grid.seeds = named.seeds;
    grid.origins = named.origins;
    grid.workers = named.workers;
    grid.firstSeed = common.seed;
    grid.epochs = common.epochs;
    return grid;
}

/// Where networks are kept: the file of --resume, the library that the log comes from, both or neither.
struct Kept {
    std::optional<workflow::AblationFile> file = {};
    std::optional<workflow::AblationLibrary> library = {};

    std::vector<workflow::AblationFit> known() const
    {
        std::vector<workflow::AblationFit> all;
        if (library) all = library->known();
        if (file) all.insert(all.end(), file->known().begin(), file->known().end());
        return all;
    }
    Result<void> add(const workflow::AblationFit& fit)
    {
        if (file)
            if (const auto added = file->add(fit); !added) return added;
        return library ? library->add(fit) : Result<void>{};
    }
};

Result<Kept> openKept(const AblateOptions& options, const CommonOptions& common, const workflow::Snapshot& snapshot)
{
    Kept kept;
    if (!options.resume.empty()) {
        auto file = workflow::AblationFile::open(options.resume);
        if (!file) return Failure(file.error());
        kept.file = std::move(*file);
    }
    // Several athletes together belong to none of them.
    if (!common.files.empty() || common.library.empty() || snapshot.logs.size() != 1) return kept;
    const auto store = log::LogStore::open(common.library, log::OpenMode::ReadOnly);
    if (!store) return Failure(store.error());
    const auto athletes = store->athletes();
    if (!athletes) return Failure(athletes.error());
    for (const log::Athlete& athlete : *athletes) {
        if (athlete.name != snapshot.logs.front().athlete) continue;
        auto library = workflow::AblationLibrary::open(common.library, athlete.id, snapshot.dataHash);
        if (!library) return Failure(library.error());
        kept.library.emplace(std::move(*library));
    }
    return kept;
}

Result<Answer> ablateCommand(const AblateOptions& options, const CommonOptions& common, const JobContext& context)
{
    const auto snapshot = readSnapshot(common, context);
    if (!snapshot) return Failure(snapshot.error());
    auto kept = openKept(options, common, **snapshot);
    if (!kept) return Failure(kept.error());
    std::optional<Error> unkept;
    const auto keep = [&](const workflow::AblationFit& fit) {
        const auto added = kept->add(fit);
        if (!added && !unkept) unkept = added.error();
    };
    const auto ablation = workflow::runAblation(*snapshot, gridOf(options, common), context, keep, kept->known());
    if (!ablation) return Failure(ablation.error());
    Answer answer = ablationAnswer(*ablation);
    answer.failure = unkept;
    if (!options.csv.empty())
        if (const auto written = writeTextFile(options.csv, workflow::ablationCsv(*ablation)); !written) answer.failure = written.error();
    return answer;
}

/// "all" or a whole number.
std::string checkFanOut(std::string& word)
{
    const bool digits = !word.empty() && word.size() < 7 && word.find_first_not_of("0123456789") == std::string::npos;
    return word == "all" || digits ? std::string() : "'" + word + "' is neither a number of neighbours nor all";
}

}  // namespace

Run setupAblate(CLI::App& command, CommonOptions& common)
{
    auto options = std::make_shared<AblateOptions>();
    workflow::AblationGrid& grid = options->grid;
    grid.models.clear();
    grid.depths.clear();
    grid.dropouts.clear();
    const workflow::AblationGrid whole = workflow::fullAblationGrid();
    addInputOptions(command, common);
    command.add_option("--models", grid.models, "Networks")->delimiter(',')->transform(CLI::IsMember(whole.models, CLI::ignore_case));
    command.add_option("--depths", grid.depths, "Convolutions; 0 is a linear map of the inputs")->delimiter(',')->check(CLI::Range(0, 16));
    command.add_option("--dropouts", grid.dropouts, "Shares of units that are left out in training")->delimiter(',')->check(CLI::Range(0.0, 0.99));
    command.add_option("--activations", options->activations, "Activations")
        ->delimiter(',')
        ->check(CLI::IsMember(words(learn::kActivationNames, whole.activations)));
    command.add_option("--relations", options->relations, "Who is heard")->delimiter(',')->check(CLI::IsMember(words(graph::kRelationNames, whole.relations)));
    command.add_option("--fan-outs", options->fanOuts, "Neighbours heard per relation at most; all for no limit")
        ->delimiter(',')
        ->check(CLI::Validator(checkFanOut, "NUMBER|all"));
    command.add_flag("--full", options->full, "The whole grid: 0-6 layers, dropout 0, 0.3, 0.5, every activation, relation and model, fan-out 2, 8, all");
    command.add_option("--seeds", grid.seeds, "Networks per cell with seeds from --seed on, averaged")->check(CLI::Range(1, 1000))->capture_default_str();
    command.add_option("--seed", common.seed, "Seed of every random draw")->capture_default_str();
    command.add_option("--origins", grid.origins, "Refits over the test block")->check(CLI::Range(1, 100))->capture_default_str();
    command.add_option("--epochs", common.epochs, "Epochs at most; 0 for the model's own")->check(CLI::Range(0, 1000000));
    command.add_option("--jobs", grid.workers, "Fits at the same time, one thread each; 0: one for each processor")->check(CLI::Range(0, 256));
    command.add_option("--resume", options->resume, "Keep every network in this file, and train only what it does not have")->type_name("FILE.json");
    command.add_option("--csv", options->csv, "Write a row per cell to this file")->type_name("FILE");
    return [&common, options](const JobContext& context) { return ablateCommand(*options, common, context); };
}

}  // namespace liftgraph::cli
