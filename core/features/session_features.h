#pragma once
// Walks one athlete's sessions in the order of time and writes a row per node from nothing but what is known by then.

#include <span>
#include <unordered_map>

#include "core/features/daily_load.h"
#include "core/features/exercise_history.h"
#include "core/features/fatigue.h"
#include "core/features/feature_columns.h"

namespace liftgraph::features {

class SessionFeatures {
public:
    SessionFeatures(const NodeTable& nodes, FeatureTable& table) : m_nodes(nodes), m_table(table) {}

    /// The nodes of one session, `first` included, `end` excluded. Sessions in the order of time.
    void writeSession(int first, int end);

private:
    const Node& node(int index) const { return m_nodes.nodes[std::size_t(index)]; }
    const log::Exercise& exerciseOf(const Node& n) const { return m_nodes.exercises[std::size_t(n.exercise)]; }
    int muscleKey(const Node& n) const;

    void addLoads(int first, int end);
    void countRepeats(int index);
    void writeStrength(RowWriter& row, const Node& n);
    void writeLoad(RowWriter& row, const Node& n) const;
    void writeHabits(RowWriter& row, int index, const std::optional<double>& todayChange);
    std::optional<double> rirOf(const Node& n, Provenance& provenance);
    FatigueModel::Signs signsOf(const Node& n);
    const DailyLoad& dailyLoad() const;

    const NodeTable& m_nodes;
    FeatureTable& m_table;
    DailyLoad m_volume;
    DailyLoad m_effort;  ///< session RPE x minutes
    std::optional<log::LocalDay> m_lastWithoutEffort;
    std::unordered_map<int, ExerciseHistory> m_exercises;
    std::unordered_map<int, Repeats> m_repeatsOfExercise;
    Repeats m_repeats;
    std::unordered_map<int, log::LocalDay> m_lastDayOfMuscle;
    FatigueModel m_fatigue;
};

}  // namespace liftgraph::features
