#include "core/workflow/paper/forward.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace liftgraph::workflow {

namespace {

const learn::NamedTensor* find(const learn::Model& model, const std::string& name)
{
    const auto found = std::find_if(model.tensors.begin(), model.tensors.end(), [&](const auto& tensor) { return tensor.name == name; });
    return found == model.tensors.end() ? nullptr : &*found;
}

/// PyTorch keeps out x in; here rows are multiplied from the left.
features::Matrix transposed(const learn::NamedTensor& tensor)
{
    const Eigen::Map<const learn::FloatMatrix> weight(tensor.data.data(), tensor.shape[0], tensor.shape[1]);
    return weight.transpose().cast<double>();
}

Eigen::RowVectorXd row(const learn::NamedTensor& tensor)
{
    return Eigen::Map<const Eigen::RowVectorXf>(tensor.data.data(), Eigen::Index(tensor.data.size())).cast<double>();
}

/// Messages that reach each node: its place in its group, and its edges.
std::vector<double> inDegrees(Eigen::Index nodes, const graph::ExerciseGraph& graph)
{
    std::vector<double> degree(std::size_t(nodes), 0.0);
    const graph::GroupTerm& groups = graph.sameSession;
    for (std::size_t group = 0; group + 1 < groups.offsets.size(); ++group) {
        for (std::int64_t i = groups.offsets[group]; i < groups.offsets[group + 1]; ++i) {
            degree[std::size_t(groups.members[std::size_t(i)])] += double(i - groups.offsets[group]);
        }
    }
    for (const std::int32_t target : graph.temporal.target) degree[std::size_t(target)] += 1.0;
    return degree;
}

/// Most units are silent for most rows, so only those columns that carry something are multiplied.
features::Matrix timesActive(const features::Matrix& x, const features::Matrix& weight)
{
    std::vector<Eigen::Index> active;
    for (Eigen::Index column = 0; column < x.cols(); ++column) {
        if ((x.col(column).array() != 0.0).any()) active.push_back(column);
    }
    if (active.size() == std::size_t(x.cols())) return x * weight;
    return x(Eigen::all, active) * weight(active, Eigen::all);
}

/// Units that some row could make fire, by the range of each input: the others need not be computed. Often hardly any is left.
std::vector<Eigen::Index> mayFire(const learn::FloatMatrix& x, const features::Matrix& weight, const Eigen::RowVectorXd& constant)
{
    std::vector<Eigen::Index> units;
    if (x.rows() == 0 || x.cols() == 0) {
        for (Eigen::Index unit = 0; unit < constant.size(); ++unit) {
            if (constant(unit) > 0.0) units.push_back(unit);
        }
        return units;
    }
    Eigen::RowVectorXf least = x.row(0), largest = x.row(0);
    for (Eigen::Index i = 1; i < x.rows(); ++i) {  // row by row, as they lie
        least = least.cwiseMin(x.row(i));
        largest = largest.cwiseMax(x.row(i));
    }
    const Eigen::RowVectorXd low = least.cast<double>(), high = largest.cast<double>();
    const Eigen::RowVectorXd most = high * weight.cwiseMax(0.0) + low * weight.cwiseMin(0.0) + constant;
    for (Eigen::Index unit = 0; unit < most.size(); ++unit) {
        if (most(unit) > 0.0) units.push_back(unit);
    }
    return units;
}

}  // namespace

PaperNetwork::PaperNetwork(const learn::Model& model) : m_gcn(model.options.model == "GCN")
{
    for (int layer = 1;; ++layer) {
        const std::string prefix = "conv" + std::to_string(layer) + ".";
        const auto* own = find(model, prefix + (m_gcn ? "lin.weight" : "lin_r.weight"));
        const auto* neighbours = m_gcn ? own : find(model, prefix + "lin_l.weight");
        const auto* bias = find(model, prefix + (m_gcn ? "bias" : "lin_l.bias"));
        if (!own || !neighbours || !bias) break;
        m_layers.push_back({transposed(*own), transposed(*neighbours), row(*bias)});
    }
    if (const auto* head = find(model, "fc_out.weight")) m_head = transposed(*head);
    if (const auto* bias = find(model, "fc_out.bias")) m_headBias = row(*bias);
}

features::Matrix PaperNetwork::heard(const features::Matrix& x, const graph::ExerciseGraph& graph, const std::vector<double>& degree) const
{
    // GCN divides at both ends by the root of the degree with the self-loop, GraphSAGE at the end by the count.
    const auto sent = [&](Eigen::Index node) { return m_gcn ? 1.0 / std::sqrt(degree[std::size_t(node)] + 1.0) : 1.0; };
    features::Matrix out = features::Matrix::Zero(x.rows(), x.cols());
    const graph::GroupTerm& groups = graph.sameSession;
    for (std::size_t group = 0; group + 1 < groups.offsets.size(); ++group) {
        Eigen::RowVectorXd before = Eigen::RowVectorXd::Zero(x.cols());
        for (std::int64_t i = groups.offsets[group]; i < groups.offsets[group + 1]; ++i) {
            const Eigen::Index node = groups.members[std::size_t(i)];
            out.row(node) += before;
            before += x.row(node) * sent(node);
        }
    }
    for (std::size_t edge = 0; edge < graph.temporal.source.size(); ++edge) {
        out.row(graph.temporal.target[edge]) += x.row(graph.temporal.source[edge]) * sent(graph.temporal.source[edge]);
    }
    for (Eigen::Index node = 0; node < x.rows(); ++node) {
        out.row(node) *= m_gcn ? sent(node) : 1.0 / std::max(degree[std::size_t(node)], 1.0);
    }
    return out;
}

PaperNetwork::Activations PaperNetwork::run(const features::Matrix& inputs, const graph::ExerciseGraph& graph) const
{
    const std::vector<double> degree = inDegrees(inputs.rows(), graph);
    std::vector<Eigen::Index> linked;
    for (Eigen::Index node = 0; node < inputs.rows(); ++node) {
        if (degree[std::size_t(node)] > 0.0) linked.push_back(node);
    }
    Activations out;
    features::Matrix x = inputs;
    for (const Layer& layer : m_layers) {
        features::Matrix own = x;
        for (Eigen::Index node = 0; node < own.rows(); ++node) own.row(node) *= ownShare(degree[std::size_t(node)]);
        features::Matrix sum = timesActive(own, layer.own);
        const features::Matrix messages = heard(x, graph, degree);
        sum(linked, Eigen::all) += timesActive(messages(linked, Eigen::all), layer.neighbours);
        x = (sum.rowwise() + layer.bias).cwiseMax(0.0);
        out.layers.push_back(x);
    }
    out.output = timesActive(x, m_head).rowwise() + m_headBias;
    return out;
}

PaperNetwork::Rest PaperNetwork::restOf(int node, const features::Matrix& inputs, const graph::ExerciseGraph& graph) const
{
    const Activations all = run(inputs, graph);
    const std::vector<double> degree = inDegrees(inputs.rows(), graph);
    const double share = ownShare(degree[std::size_t(node)]);
    Rest rest;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        const features::Matrix& x = layer == 0 ? inputs : all.layers[layer - 1];
        rest.ownShare.push_back(share);
        rest.constant.push_back(heard(x, graph, degree).row(node) * m_layers[layer].neighbours + m_layers[layer].bias);
    }
    return rest;
}

features::Matrix PaperNetwork::output(const features::Matrix& own, const Rest& rest) const
{
    // Weights were learned in float, and half as wide numbers are multiplied twice as fast.
    learn::FloatMatrix x = own.cast<float>();
    std::vector<Eigen::Index> kept(std::size_t(own.cols()));
    std::iota(kept.begin(), kept.end(), 0);
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        const features::Matrix weight = m_layers[layer].own(kept, Eigen::all) * rest.ownShare[layer];
        kept = mayFire(x, weight, rest.constant[layer]);
        const learn::FloatMatrix keptWeight = weight(Eigen::all, kept).cast<float>();  // a product would copy the view for each row
        const Eigen::RowVectorXf constant = rest.constant[layer](kept).cast<float>();
        learn::FloatMatrix next = x * keptWeight;
        for (Eigen::Index i = 0; i < next.rows(); ++i) next.row(i) = (next.row(i) + constant).cwiseMax(0.0F);
        x = std::move(next);
    }
    const learn::FloatMatrix raw = x * learn::FloatMatrix(m_head(kept, Eigen::all).cast<float>());
    return raw.cast<double>().rowwise() + m_headBias;
}

}  // namespace liftgraph::workflow
