#pragma once
// Why the model expects what it expects: Shapley values of a trained run's predictions, in kilograms, repetitions and seconds.

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/explain/feature_players.h"
#include "core/explain/shapley.h"
#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

struct PlanVoice;
struct RowModel;

/// What the players of an explanation switch between what it is and a background row (design's methods.md 5).
enum class ValueFunction {
    Own,        ///< columns of the entry's own row, on the fixed graph
    Column,     ///< columns of every row that the entry can hear of
    Structure,  ///< whole rows: the entry itself, its session, its own past, single neighbours
};
inline constexpr ValueFunction kValueFunctions[] = {ValueFunction::Own, ValueFunction::Column, ValueFunction::Structure};
inline constexpr const char* kValueFunctionNames[] = {"own", "column", "structure"};

struct ExplainSettings {
    ValueFunction function = ValueFunction::Own;
    bool grouped = true;      ///< features that say much the same are one player (at most 12); Structure: all of a kind are
    bool network = false;     ///< the network's own forecast, before it is asked how far it may be believed (trust.h)
    bool sample = false;      ///< draw orders even where exact values can be had
    int background = 100;     ///< training rows that stand in, spread evenly; fewer where the model is slow to ask
    int permutations = 21;    ///< orders drawn where there are more than 16 players
    std::uint64_t seed = 42;  ///< of the orders and, with `drawBackground`, of the background
    bool drawBackground = false;  ///< by chance instead of evenly: to see how much hangs on it
    int threads = 1;              ///< entries side by side
};

struct PlayerInfo {
    std::string name = {};        ///< "load", "rir"; of Structure "self", "session", "past", "entry", "others"
    std::string label = {};       ///< English
    std::vector<int> columns = {};  ///< of the feature table; all of them for Structure
    std::vector<int> nodes = {};    ///< Structure: whose rows
};

/// One entry explained. base + sum of values + residual = prediction, for each target.
struct EntryExplanation {
    int node = -1;
    std::vector<PlayerInfo> players = {};  ///< by row of `values`
    Eigen::RowVectorXd base = {};          ///< 3: mean over the background; NaN where the target has no meaning (weight of body weight)
    Eigen::RowVectorXd prediction = {};    ///< 3: the model's own prediction of the entry, not the sum of the parts
    Eigen::RowVectorXd residual = {};      ///< 3: prediction - base - sum of values: what rounding leaves
    features::Matrix values = {};          ///< players x 3 in kg, reps, s
    features::Matrix error = {};           ///< players x 3: standard errors; 0 where the values are exact
    bool exact = true;
    int background = 0;
};

/// Everything an explanation of any entry needs, made once per run. Immutable; entries may be explained in several threads at once.
class Explainer {
public:
    /// Errors: ModelFileInvalid where the run's model does not fit the snapshot, and those of learn::Engine.
    [[nodiscard]] static Result<std::shared_ptr<const Explainer>> make(SnapshotPtr snapshot, RunPtr run, const JobContext& context = {});
    /// Of a model of tables (models/row_model.h), which hears nobody: what it says is not asked how far it may be believed.
    [[nodiscard]] static Result<std::shared_ptr<const Explainer>> make(SnapshotPtr snapshot, RowModel model);
    /// Of what is prescribed next (plan_voice.h): the run that was fitted again, followed as far as the plan follows it. Errors as the first,
    /// and NothingToLearn where the rule prescribes throughout.
    [[nodiscard]] static Result<std::shared_ptr<const Explainer>> make(SnapshotPtr snapshot, const PlanVoice& voice, const JobContext& context = {});
    ~Explainer();

    const SnapshotPtr& snapshot() const;
    const RunPtr& run() const;         ///< null for a model of tables
    const std::string& model() const;  ///< its name
    /// How the run's network is asked: quickly by its own matrices, or in copies of the graph (attention, memory).
    bool quick() const;
    /// Feature players, grouped or not.
    const std::vector<explain::FeaturePlayer>& features(bool grouped) const;
    /// nodes x 3: the network's own forecast and what is believed of it.
    const features::Matrix& expected(bool network) const;
    /// The share of the network's change that is believed: 0 where the entry stays "as last time" whatever the network says.
    double believed(int node, int target) const;
    bool prescribes() const;  ///< made of a PlanVoice
    /// Of what is prescribed: the rule speaks for the target, not the model.
    bool byRule(int target) const;

    /// Errors: Usage (no such node), Cancelled, those of learn::Engine.
    [[nodiscard]] Result<EntryExplanation> explain(int node, const ExplainSettings& settings, const JobContext& context = {}) const;
    /// The game behind it, and its players: for curves of deletion and insertion. Valid as long as the explainer.
    struct EntryGame {
        explain::Game game = {};
        std::vector<PlayerInfo> players = {};
        bool exact = true;
        int background = 0;
    };
    [[nodiscard]] Result<EntryGame> gameOf(int node, const ExplainSettings& settings, const JobContext& context = {}) const;

    struct Parts;
    const Parts& parts() const { return *m_parts; }

private:
    explicit Explainer(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> m_parts;
};
using ExplainerPtr = std::shared_ptr<const Explainer>;

/// Why nothing of a target is explained.
enum class NothingToExplain {
    No,           ///< there is something
    ByRule,       ///< the rule prescribes this target
    NotBelieved,  ///< what the network says is not followed for any of the entries
    Constant,     ///< the network says the same whatever it is told
    Undefined,    ///< no entry has this target
};

struct Explanation {
    ExplainSettings settings = {};
    std::string model = {};
    bool prescribed = false;                       ///< what the plan follows was explained
    std::vector<PlayerInfo> players = {};          ///< of the features; empty for Structure, where they differ by entry
    std::vector<EntryExplanation> entries = {};    ///< in the order in which they were asked for
    features::Matrix importance = {};              ///< players x 3: mean size of the values over the entries
    features::Matrix importanceError = {};         ///< players x 3: standard error over the entries
    std::array<NothingToExplain, targets::kTargetCount> nothing = {};
    double seconds = 0.0;
};

/// Explains the entries side by side on settings.threads threads. Errors as Explainer::explain.
[[nodiscard]] Result<Explanation> explainEntries(const Explainer& explainer, const std::vector<int>& nodes, const ExplainSettings& settings,
                                                 const JobContext& context = {});

/// Mean size of the values of the entries that `wanted` chooses (by place in `entries`): what matters for one exercise or athlete.
features::Matrix importanceOf(const Explanation& explanation, const std::vector<std::size_t>& wanted);

/// At most `most` of the entries, spread evenly over the snapshot, the test block first where `testOnly`.
std::vector<int> entriesToExplain(const Snapshot& snapshot, int most, bool testOnly);

}  // namespace liftgraph::workflow
