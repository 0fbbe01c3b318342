#include "core/explain/graph_index.h"

namespace liftgraph::explain {

GraphIndex::GraphIndex(const graph::ExerciseGraph& graph, bool weighted) : m_oneWay(graph.sameSession.oneWay)
{
    const auto count = std::size_t(graph.nodeCount);
    m_memberships.resize(count);
    m_edges.resize(count);
    m_degree.assign(count, 0.0);
    m_self.assign(count, 1.0);
    const graph::GroupTerm& groups = graph.sameSession;
    for (std::size_t g = 0; g + 1 < groups.offsets.size(); ++g) {
        std::vector<int> members(groups.members.begin() + groups.offsets[g], groups.members.begin() + groups.offsets[g + 1]);
        for (std::size_t place = 0; place < members.size(); ++place) {
            m_memberships[std::size_t(members[place])].emplace_back(int(m_groups.size()), int(place));
            m_degree[std::size_t(members[place])] += double(m_oneWay ? place : members.size() - 1);
        }
        m_groups.push_back(std::move(members));
    }
    const graph::EdgeTerm& edges = graph.temporal;
    for (std::size_t e = 0; e < edges.source.size(); ++e) {
        const double weight = weighted && !edges.weight.empty() ? double(edges.weight[e]) : 1.0;
        const auto target = std::size_t(edges.target[e]);
        if (edges.source[e] == edges.target[e]) {
            m_self[target] = weight;
            m_hasSelfLoops = true;
            continue;
        }
        m_edges[target].push_back({edges.source[e], weight});
        m_degree[target] += weight;
    }
}

std::vector<GraphIndex::Message> GraphIndex::into(int node) const
{
    std::vector<Message> messages;
    for (const auto& [group, place] : m_memberships[std::size_t(node)]) {
        const std::vector<int>& members = m_groups[std::size_t(group)];
        const int end = m_oneWay ? place : int(members.size());
        for (int i = 0; i < end; ++i) {
            if (i != place) messages.push_back({members[std::size_t(i)], 1.0});
        }
    }
    const std::vector<Message>& edges = m_edges[std::size_t(node)];
    messages.insert(messages.end(), edges.begin(), edges.end());
    return messages;
}

std::vector<int> GraphIndex::field(int node, int hops) const
{
    std::vector<int> found{node};
    std::vector<bool> seen(m_degree.size(), false);
    seen[std::size_t(node)] = true;
    std::size_t first = 0;
    for (int hop = 0; hop != hops && first < found.size(); ++hop) {
        const std::size_t end = found.size();
        for (; first < end; ++first) {
            for (const Message& message : into(found[first])) {
                if (seen[std::size_t(message.source)]) continue;
                seen[std::size_t(message.source)] = true;
                found.push_back(message.source);
            }
        }
    }
    return found;
}

}  // namespace liftgraph::explain
