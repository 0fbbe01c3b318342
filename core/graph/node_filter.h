#pragma once
// Which entries of a graph are looked at: a plain value that can be combined, compared, kept and taken back.

#include <optional>
#include <string>
#include <vector>

#include "core/features/feature_table.h"
#include "core/graph/exercise_graph.h"

namespace liftgraph::graph {

/// What the log itself says of an entry, beside the columns of the feature table: "top_load_kg", "volume_kg".
struct Quantity {
    const char* name;
    const char* unit;
};
inline constexpr Quantity kLoggedQuantities[] = {{"top_load_kg", "kg"}, {"volume_kg", "kg"}};

/// By node: the values of a column of the feature table or of a logged quantity, NaN where missing. Empty where nothing is called `name`.
std::vector<double> quantityValues(const std::string& name, const features::NodeTable& nodes, const features::FeatureTable& table);

enum class Compare { Less, AtMost, Equal, AtLeast, Greater, Between };
/// As they stand in a kept view.
inline constexpr const char* kCompareNames[] = {"<", "<=", "=", ">=", ">", "between"};

/// A quantity compared with a number in the quantity's own unit (weights in kg). What is missing passes no rule.
struct QuantityRule {
    std::string quantity = {};
    Compare compare = Compare::AtLeast;
    double value = 0.0;
    double upper = 0.0;  ///< Between: both ends belong to it

    bool passes(double x) const;
    bool operator==(const QuantityRule&) const = default;
};

/// The surroundings of one entry, or of all entries of an exercise. Named by what the log says, so that it survives an edit of the log.
struct Ego {
    std::string exercise = {};
    std::optional<log::LocalTime> start = {};  ///< of the entry's session; empty: every entry of the exercise
    int depth = 1;                             ///< relations away, 1 to kDeepestEgo

    bool operator==(const Ego&) const = default;
};
inline constexpr int kDeepestEgo = 4;

/// All conditions hold together. A default filter lets everything pass.
struct NodeFilter {
    std::optional<log::LocalDay> from = {};  ///< the day itself belongs to it
    std::optional<log::LocalDay> to = {};
    std::vector<std::string> exercises = {};           ///< names as logged; empty: all
    std::vector<log::MuscleGroup> hiddenMuscles = {};  ///< ascending
    bool sameSession = true;  ///< the relation is shown and followed
    bool temporal = true;
    std::vector<QuantityRule> rules = {};
    std::optional<Ego> ego = {};
    std::string text = {};  ///< part of the exercise's name; whoever shows names compares it, by the rules of their language

    bool operator==(const NodeFilter&) const = default;
    bool empty() const { return *this == NodeFilter(); }
};

/// By node: 1 where it passes everything but `text`. The surroundings are found on the whole graph by the relations that are on.
std::vector<char> passing(const NodeFilter& filter, const features::NodeTable& nodes, const features::FeatureTable& table, const ExerciseGraph& graph);

/// By node: 1 where a seed is at most `hops` relations away, in any direction; 0 hops are the seeds themselves. Every session and every
/// edge is walked once: O(nodes + edges), whatever the sizes of the sessions.
std::vector<char> within(const ExerciseGraph& graph, const std::vector<int>& seeds, int hops, bool sameSession = true, bool temporal = true);

/// The nodes that an ego names; empty where the log has none of them.
std::vector<int> seedsOf(const Ego& ego, const features::NodeTable& nodes);

}  // namespace liftgraph::graph
