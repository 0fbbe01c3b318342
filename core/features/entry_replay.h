#pragma once
// The features of an entry as they would have been: its session walked again from the state before it, with something about the entry changed.

#include <memory>
#include <optional>

#include "core/features/feature_table.h"

namespace liftgraph::features {

/// What is changed; empty stays as it was.
struct EntryChange {
    std::optional<int> workingSets = {};   ///< the volume grows and shrinks with them
    std::optional<double> rir = {};
    std::optional<double> fatigue = {};
    std::optional<double> restS = {};
    std::optional<int> gapDays = {};       ///< since the exercise's session before: the whole session moves
};

class EntryReplay {
public:
    /// Walks the athlete's sessions before `node`'s once. `nodes` is copied.
    EntryReplay(const NodeTable& nodes, int node);
    ~EntryReplay();

    int first() const { return m_first; }  ///< of the session's nodes
    int end() const { return m_end; }
    /// Days since the exercise's session before, and the fewest that keep the athlete's sessions in order; empty for a first session.
    std::optional<int> gapDays() const;
    std::optional<int> fewestGapDays() const;
    /// The rows of the session's nodes, from first() to end(), as recommendedFeatures would write them. Not for two threads at once.
    Matrix rows(const EntryChange& change);

private:
    struct State;
    std::unique_ptr<State> m_state;
    int m_node = 0, m_first = 0, m_end = 0;
};

}  // namespace liftgraph::features
