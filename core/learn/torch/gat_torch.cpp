#include "core/learn/torch/gat_torch.h"

#include <stdexcept>
#include <vector>

#include <ATen/ATen.h>

#include "core/learn/torch/layers_torch.h"

namespace liftgraph::learn {

namespace {

at::Tensor indices(std::vector<std::int64_t>& values, const at::Device& device)
{
    return at::from_blob(values.data(), {std::int64_t(values.size())}, at::kLong).to(device, at::kLong, false, true);
}

}  // namespace

Messages messagesOf(const graph::ExerciseGraph& graph)
{
    if (graph.sameSession.pairs() > Attention::kMostPairs)
        throw std::length_error("GAT needs every pair of a group, and the groups of this graph have too many; choose GraphSAGE or GCN.");
    Messages messages;
    const auto add = [&](std::int64_t from, std::int64_t to) {
        messages.source.push_back(from);
        messages.target.push_back(to);
    };
    const graph::GroupTerm& groups = graph.sameSession;
    for (std::size_t g = 0; g + 1 < groups.offsets.size(); ++g) {
        for (std::int64_t a = groups.offsets[g]; a < groups.offsets[g + 1]; ++a) {
            for (std::int64_t b = a + 1; b < groups.offsets[g + 1]; ++b) {
                const std::int64_t earlier = groups.members[std::size_t(a)], later = groups.members[std::size_t(b)];
                add(earlier, later);
                if (!groups.oneWay) add(later, earlier);
            }
        }
    }
    for (std::size_t e = 0; e < graph.temporal.source.size(); ++e) add(graph.temporal.source[e], graph.temporal.target[e]);
    return messages;
}

Attention::Attention(const graph::ExerciseGraph& graph, const at::Device& device)
{
    Messages messages = messagesOf(graph);
    m_source = indices(messages.source, device);
    m_target = indices(messages.target, device);
}

at::Tensor Attention::layer(const at::Tensor& x, const at::Tensor* weights) const
{
    return gatConv(x, m_source, m_target, weights[3], weights[0], weights[1], weights[2]);
}

}  // namespace liftgraph::learn
