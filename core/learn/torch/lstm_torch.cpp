#include "core/learn/torch/lstm_torch.h"

#include <algorithm>

#include <ATen/ATen.h>

namespace liftgraph::learn {

namespace {

std::vector<std::int32_t> lastSources(const graph::ExerciseGraph& graph)
{
    std::vector<std::int32_t> source(std::size_t(graph.nodeCount), -1);
    for (std::size_t edge = 0; edge < graph.temporal.source.size(); ++edge) {
        const std::int32_t from = graph.temporal.source[edge], to = graph.temporal.target[edge];
        if (from < to) source[std::size_t(to)] = std::max(source[std::size_t(to)], from);
    }
    return source;
}

at::Tensor indices(std::vector<std::int64_t>& values, const at::Device& device)
{
    return at::from_blob(values.data(), {std::int64_t(values.size())}, at::kLong).to(device, at::kLong, false, true);
}

}  // namespace

std::vector<std::vector<std::int32_t>> chainsOf(const graph::ExerciseGraph& graph)
{
    const std::vector<std::int32_t> source = lastSources(graph);
    std::vector<std::vector<std::int32_t>> chains;
    std::vector<std::size_t> chainOf(source.size(), 0);
    for (std::size_t node = 0; node < source.size(); ++node) {
        const bool follows = source[node] >= 0 && chains[chainOf[std::size_t(source[node])]].back() == source[node];
        chainOf[node] = follows ? chainOf[std::size_t(source[node])] : chains.size();
        if (!follows) chains.emplace_back();
        chains[chainOf[node]].push_back(std::int32_t(node));
    }
    return chains;
}

Sequences::Sequences(const graph::ExerciseGraph& graph, const at::Device& device)
{
    const std::vector<std::vector<std::int32_t>> chains = chainsOf(graph);
    const auto count = std::size_t(graph.nodeCount);
    for (const auto& chain : chains) m_steps = std::max(m_steps, std::int64_t(chain.size()));
    m_chains = std::int64_t(chains.size());
    std::vector<std::int64_t> nodeAt(std::size_t(m_steps * m_chains), std::int64_t(count)), place(count, 0);
    for (std::int64_t chain = 0; chain < m_chains; ++chain) {
        const std::vector<std::int32_t>& nodes = chains[std::size_t(chain)];
        for (std::size_t step = 0; step < nodes.size(); ++step) {
            place[std::size_t(nodes[step])] = std::int64_t(step) * m_chains + chain;
            nodeAt[std::size_t(std::int64_t(step) * m_chains + chain)] = nodes[step];
        }
    }
    m_nodeAt = indices(nodeAt, device);
    m_place = indices(place, device);
}

at::Tensor Sequences::layer(const at::Tensor& x, const at::Tensor* weights) const
{
    const std::int64_t hidden = weights[1].size(1);
    const at::Tensor padded = at::cat({x, at::zeros({1, x.size(1)}, x.options())}).index_select(0, m_nodeAt).view({m_steps, m_chains, x.size(1)});
    const at::Tensor start = at::zeros({1, m_chains, hidden}, x.options());
    const auto out = at::lstm(padded, {start, start}, {weights[0], weights[1], weights[2], weights[3]}, true, 1, 0.0, true, false, false);
    return std::get<0>(out).reshape({m_steps * m_chains, hidden}).index_select(0, m_place);
}

}  // namespace liftgraph::learn
