#pragma once
// What is known of one athlete's exercise before the session that is being described.

#include <deque>
#include <optional>
#include <unordered_map>

#include "core/features/node_table.h"

namespace liftgraph::features {

/// Reps in reserve that the log states, directly or as 10 - RPE (Zourdos 2016).
std::optional<double> statedRir(const Node& node);

/// Epley maximum of the top set; where RIR is stated, of the repetitions that were possible.
double topE1rmKg(const Node& node);

/// Sessions must be added in the order of time.
class ExerciseHistory {
public:
    void add(const Node& node, int index);

    /// The best maximum of the 42 days before `day`, `day` itself excluded.
    std::optional<double> referenceE1rmKg(log::LocalDay day);
    double bestLoadKg() const { return m_bestLoadKg; }  ///< 0 where nothing was ever loaded
    double bestE1rmKg() const { return m_bestE1rmKg; }
    std::optional<log::LocalDay> lastDay() const { return m_lastDay; }
    /// The latest node with this node's load (and, where nothing is loaded, its repetitions); -1 where there is none.
    int lastLike(const Node& node) const;

private:
    void settle(log::LocalDay day);

    struct Best {
        log::LocalDay day;
        double e1rmKg;
    };
    std::deque<Best> m_window;  ///< falling e1RM of settled days
    std::optional<Best> m_open;  ///< of the last day, which may go on
    double m_bestLoadKg = 0.0;
    double m_bestE1rmKg = 0.0;
    std::optional<log::LocalDay> m_lastDay;
    std::unordered_map<long long, int> m_lastWithLoad;
};

/// How often an athlete repeats the last weight (or, unloaded, the last repetitions).
struct Repeats {
    int pairs = 0;
    int same = 0;

    void add(const Node& before, const Node& now);
    std::optional<double> share() const;
};

}  // namespace liftgraph::features
