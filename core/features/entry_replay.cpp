#include "core/features/entry_replay.h"

#include <algorithm>

#include "core/features/feature_columns.h"
#include "core/features/session_features.h"

namespace liftgraph::features {

/// The walker refers to both tables, so all three live and are copied together.
struct EntryReplay::State {
    NodeTable nodes;
    FeatureTable table = {};
    std::optional<SessionFeatures> before = {};  ///< as it stood when the session began
    std::vector<Node> session = {};              ///< as it was
};

EntryReplay::EntryReplay(const NodeTable& nodes, int node) : m_state(std::make_unique<State>()), m_node(node)
{
    m_state->nodes = nodes;
    const auto at = [&](int index) -> const Node& { return nodes.nodes[std::size_t(index)]; };
    const int count = int(nodes.nodes.size());
    for (m_first = node; m_first > 0 && at(m_first - 1).group == at(node).group;) --m_first;
    for (m_end = node + 1; m_end < count && at(m_end).group == at(node).group;) ++m_end;
    int begin = m_first;
    while (begin > 0 && at(begin - 1).athlete == at(node).athlete) --begin;
    FeatureTable& table = m_state->table;
    table.columns = recommendedColumns();
    table.values = Matrix::Zero(count, Eigen::Index(table.columns.size()));
    table.provenance.assign(std::size_t(table.values.size()), Provenance::Missing);
    m_state->before.emplace(m_state->nodes, table);
    for (int first = begin; first < m_first;) {
        int end = first;
        while (end < m_first && at(end).group == at(first).group) ++end;
        m_state->before->writeSession(first, end);
        first = end;
    }
    m_state->session.assign(nodes.nodes.begin() + m_first, nodes.nodes.begin() + m_end);
}

EntryReplay::~EntryReplay() = default;

std::optional<int> EntryReplay::gapDays() const
{
    const int previous = m_state->nodes.previous[std::size_t(m_node)];
    if (previous < 0) return std::nullopt;
    return int((m_state->session.front().day() - m_state->nodes.nodes[std::size_t(previous)].day()).count());
}

std::optional<int> EntryReplay::fewestGapDays() const
{
    const int previous = m_state->nodes.previous[std::size_t(m_node)];
    if (previous < 0) return std::nullopt;
    // The session before lies right before this one's nodes.
    return int((m_state->nodes.nodes[std::size_t(m_first - 1)].day() - m_state->nodes.nodes[std::size_t(previous)].day()).count());
}

Matrix EntryReplay::rows(const EntryChange& change)
{
    std::copy(m_state->session.begin(), m_state->session.end(), m_state->nodes.nodes.begin() + m_first);
    Node& entry = m_state->nodes.nodes[std::size_t(m_node)];
    if (change.workingSets && entry.workingSets > 0) {
        const int sets = std::max(1, *change.workingSets);
        entry.volumeKg *= double(sets) / double(entry.workingSets);
        entry.workingSets = sets;
    }
    if (change.rir) {
        entry.rir = change.rir;
        if (entry.rpe) entry.rpe = 10.0 - *change.rir;  // the two say the same
    }
    if (change.fatigue) entry.fatigue = change.fatigue;
    if (change.restS) entry.restS = change.restS;
    if (change.gapDays && gapDays()) {
        const int days = std::max(*change.gapDays, *fewestGapDays()) - *gapDays();
        for (int node = m_first; node < m_end; ++node) m_state->nodes.nodes[std::size_t(node)].start += std::chrono::days(days);
    }
    SessionFeatures walker = *m_state->before;
    walker.writeSession(m_first, m_end);
    return m_state->table.values.middleRows(m_first, m_end - m_first);
}

}  // namespace liftgraph::features
