#pragma once
// The nodes of the exercise graph: one per athlete, session and exercise, with what was lifted.

#include <optional>
#include <string>
#include <vector>

#include "core/features/body_mass.h"
#include "core/log/catalogue.h"
#include "core/log/training_log.h"

namespace liftgraph::features {

/// An exercise done in a session. Warm-ups are excluded; a session without a performed working set with reps has no node.
struct Node {
    int athlete = 0;   ///< index into NodeTable::athletes
    int session = 0;   ///< index into that athlete's log.sessions
    int group = 0;     ///< consecutive over all athletes: nodes of one session share it
    int exercise = 0;  ///< index into NodeTable::exercises
    int place = 0;     ///< order within the session, from 0
    log::LocalTime start = {};
    int workingSets = 0;
    double topLoadKg = 0.0;  ///< of the top set; 0 for body weight
    double topReps = 0.0;
    double firstSetE1rmKg = 0.0;
    double lastSetE1rmKg = 0.0;
    double medianReps = 0.0;
    double volumeKg = 0.0;  ///< sum of reps x kg over working sets; bodyweight moves add a fraction of body mass
    std::optional<double> rpe = {};
    std::optional<double> rir = {};
    std::optional<double> fatigue = {};
    std::optional<double> restS = {};         ///< logged rest
    std::optional<double> derivedRestS = {};  ///< from the session's duration, 30 to 300 s
    std::optional<double> sessionLoad = {};   ///< session RPE x minutes (Foster 2001), the same for all nodes of a session
    bool bodyMassAssumed = false;             ///< body mass enters `volumeKg` and is nowhere logged: kDefaultBodyMassKg stands in

    log::LocalDay day() const { return std::chrono::floor<std::chrono::days>(start); }
};

struct NodeTable {
    std::vector<std::string> athletes = {};
    std::vector<log::Exercise> exercises = {};   ///< name is the one as logged; catalogue facts where known
    std::vector<std::string> groupTitles = {};   ///< the session's title, by Node::group
    std::vector<std::vector<log::LocalDay>> sessionDays = {};  ///< by athlete: sorted, distinct days on which any set was performed
    std::vector<Node> nodes = {};                ///< by athlete, start, session, place
    /// By node: the same athlete's next and previous session of the same exercise; -1 where there is none.
    std::vector<int> next = {};
    std::vector<int> previous = {};
};

/// Index of the top set among `sets`: the working set with the largest w(1+r/30), r uncapped; ties: heavier, then earlier;
/// where every load is 0 or empty: most reps, then earlier. -1 if no working set has reps. Source: precise.md of the design.
int topSetIndex(const std::vector<log::Set>& sets);

/// Epley (1985) one-repetition maximum in kg, uncapped.
double epleyE1rmKg(double loadKg, double reps);

/// Brzycki (1993) one-repetition maximum in kg; reps below 37.
double brzyckiE1rmKg(double loadKg, double reps);

/// Builds the nodes of several athletes' logs. Entries that repeat an exercise in one session are one node.
NodeTable buildNodes(const std::vector<log::TrainingLog>& logs, const log::Catalogue& catalogue);

}  // namespace liftgraph::features
