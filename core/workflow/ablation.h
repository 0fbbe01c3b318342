#pragma once
// Which part of a graph network earns its place: networks over a grid of settings, each with its error beside "as last time" and how alike
// the hidden states of neighbours have become. What a page of it shows is in these structs and nowhere else.

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluate/smoothing.h"
#include "core/graph/relation.h"
#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

struct AblationSetting {
    std::string model = "GraphSAGE";
    int depth = 2;         ///< convolutions; 0: a linear map of the inputs
    double dropout = 0.3;
    learn::Activation activation = learn::Activation::Relu;
    graph::Relation relation = graph::Relation::SessionAndTemporal;
    int fanOut = 0;        ///< neighbours heard per relation at most; 0: all
    bool operator==(const AblationSetting&) const = default;
};

/// "GraphSAGE, 2 layers, dropout 0.5, relu, session, all neighbours".
std::string describe(const AblationSetting& setting);

/// Every combination is a cell. The default is small enough for a log of some thousand entries to take a few minutes.
struct AblationGrid {
    std::vector<std::string> models = {"GraphSAGE"};  ///< "GraphSAGE", "GCN"
    std::vector<int> depths = {0, 1, 2, 3, 4, 5, 6};
    std::vector<double> dropouts = {0.3};
    std::vector<learn::Activation> activations = {learn::Activation::Relu};
    std::vector<graph::Relation> relations = {graph::Relation::Session, graph::Relation::DayType, graph::Relation::Temporal, graph::Relation::None};
    std::vector<int> fanOuts = {0};
    int seeds = 1;               ///< networks per cell: firstSeed, firstSeed + 1, ...
    std::uint64_t firstSeed = 42;
    int origins = 1;             ///< 1: fitted once before the test block; more: refitted before each part of it
    int epochs = 0;              ///< 0: the model's own
    int workers = 0;             ///< threads with one fit each; 0: as many as there are processors
    /// Replaces recommendedOptions(); what the grid sets is not used.
    std::optional<learn::TrainOptions> training = {};
};
inline constexpr const char* kAblationModels[] = {"GraphSAGE", "GCN"};
/// The whole grid of the design: depth 0-6 x dropout x activation x relation x fan-out x model.
AblationGrid fullAblationGrid();

/// One target on the test entries. NaN where there are none.
struct AblationTarget {
    long count = 0;
    double mae = 0.0;             ///< of the network's own forecast, in the target's unit
    double persistenceMae = 0.0;
    double skill = 0.0;           ///< 1 - mae / persistenceMae
    double believedSkill = 0.0;   ///< the same of what is believed of it (trust.h), which is what other pages show
};

struct AblationFigures {
    std::array<AblationTarget, targets::kTargetCount> targets = {};
    /// By layer, measured on the test entries and the relations of the recommended graph among them, whatever the network itself heard, so
    /// that cells can be compared. Layer 0: the scaled inputs. Means over the origins.
    std::vector<evaluate::Smoothness> layers = {};
    double firstLoss = 0.0;  ///< of the first epoch, in training units
    double lastLoss = 0.0;
    double epochs = 0.0;
    double constant = 0.0;   ///< share of the fits whose output for weight and reps is the same for every test entry; of those with two or more
    double asLastTime = 0.0; ///< of these, the share (of all fits) whose output is 0: nothing it learned held on the validation block
    double seconds = 0.0;    ///< on one thread
};

/// One trained network. `key` names everything that its figures depend on, the data included.
struct AblationFit {
    std::string key = {};
    AblationSetting setting = {};
    std::uint64_t seed = 42;
    AblationFigures figures = {};
    std::string failure = {};  ///< why there are no figures: the loss did not stay finite
};

/// A combination of the grid: means over its seeds.
struct AblationCell {
    AblationSetting setting = {};
    int seeds = 0;             ///< fits that are in the means; 0: not trained yet, or none succeeded
    AblationFigures mean = {};
    std::array<double, targets::kTargetCount> skillDeviation = {};  ///< over the seeds (n-1); 0 for a single one
    bool constant = false;     ///< of at least one seed
    std::string warning = {};  ///< one English sentence; empty where all is well
};

/// What more layers do: means over the settings that hear somebody and of which neither the shallow nor the deep cell is constant, because
/// the hidden states of a constant cell are those of a network that learned nothing.
struct AblationReading {
    bool known = false;        ///< there are two depths from 1 up to compare
    int shallow = 0, deep = 0; ///< layers: 2 (the recommended depth) where that can be compared, and the deepest
    double energyShallow = 0.0, energyDeep = 0.0;  ///< normalised Dirichlet energy of the last hidden layer
    double distanceShallow = 0.0, distanceDeep = 0.0;  ///< MAD of the last hidden layer
    double errorShallow = 0.0, errorDeep = 0.0;    ///< MAE / MAE of persistence, mean of weight and reps
    bool alike = false;        ///< energy or MAD falls to less than half
    bool errorFalls = false;   ///< by more than 0.5 % of persistence's
};
/// One English sentence.
std::string sentence(const AblationReading& reading);

struct Ablation {
    AblationGrid grid = {};
    std::string dataHash = {};
    std::vector<AblationFit> fits = {};    ///< in the grid's order; cells may share one
    std::vector<AblationCell> cells = {};  ///< by model, dropout, activation, relation, fan-out, then depth
    AblationReading reading = {};
    int best = -1;             ///< index of the cell with the smallest error (weight and reps beside persistence); -1: none
    int constantCells = 0;
    bool anyBetter = false;    ///< some cell's error is below that of persistence, in weight or in reps
    std::vector<std::string> warnings = {};  ///< English sentences
    int reused = 0;            ///< fits that were known before
    int workers = 1;
    double seconds = 0.0;      ///< by the clock
};

/// Every combination of a grid, in the order of Ablation::cells.
std::vector<AblationSetting> settingsOf(const AblationGrid& grid);
/// The key of the network that stands for a combination and seed.
std::string ablationKey(const AblationGrid& grid, const std::string& dataHash, const AblationSetting& setting, std::uint64_t seed);
/// The networks that a grid needs. Combinations that are the same network share one: without a layer nobody is heard.
std::vector<AblationFit> ablationFits(const AblationGrid& grid, const std::string& dataHash);

/// What is known of a grid by some of its fits, as a page fills up.
Ablation assembleAblation(const AblationGrid& grid, const std::string& dataHash, const std::vector<AblationFit>& known);

/// Called in the thread that called runAblation, once for each network as it is done.
using AblationSink = std::function<void(const AblationFit&)>;

/// Trains what `done` does not have yet, one thread per fit. The same grid, data and seeds give the same figures whatever the number of
/// workers and whatever was done before. Errors: Usage (a value that cannot be), NothingToLearn (no test entries), Cancelled (what was
/// handed to the sink by then stands), ModuleMissing, and what training fails with but for a loss that is not finite.
[[nodiscard]] Result<Ablation> runAblation(const SnapshotPtr& snapshot, const AblationGrid& grid, const JobContext& context = {},
                                           const AblationSink& onFit = {}, const std::vector<AblationFit>& done = {});

}  // namespace liftgraph::workflow
