#include "core/explain/network.h"

#include <algorithm>
#include <cmath>

namespace liftgraph::explain {

using features::Matrix;

namespace {

const learn::NamedTensor* find(const learn::Model& model, const std::string& name)
{
    const auto found = std::find_if(model.tensors.begin(), model.tensors.end(), [&](const auto& tensor) { return tensor.name == name; });
    return found == model.tensors.end() ? nullptr : &*found;
}

/// PyTorch keeps out x in; here rows are multiplied from the left.
Matrix transposed(const learn::NamedTensor& tensor)
{
    const Eigen::Map<const learn::FloatMatrix> weight(tensor.data.data(), tensor.shape[0], tensor.shape[1]);
    return weight.transpose().cast<double>();
}

Eigen::RowVectorXd vectorOf(const learn::NamedTensor& tensor)
{
    return Eigen::Map<const Eigen::RowVectorXf>(tensor.data.data(), Eigen::Index(tensor.data.size())).cast<double>();
}

}  // namespace

std::optional<Network> Network::of(const learn::Model& model)
{
    Network network;
    const std::string& name = model.options.model;
    if (name == "GraphSAGE") network.m_kind = Kind::Sage;
    else if (name == "GCN") network.m_kind = Kind::Gcn;
    else if (name == "MLP") network.m_kind = Kind::Mlp;
    else return std::nullopt;
    network.m_activation = model.options.activation;
    for (int layer = 1; layer <= model.options.layers; ++layer) {
        const std::string convolution = "conv" + std::to_string(layer) + ".", plain = "lin" + std::to_string(layer) + ".";
        const bool sage = network.m_kind == Kind::Sage, gcn = network.m_kind == Kind::Gcn;
        const auto* own = find(model, sage ? convolution + "lin_r.weight" : gcn ? convolution + "lin.weight" : plain + "weight");
        const auto* neighbours = sage ? find(model, convolution + "lin_l.weight") : own;
        const auto* bias = find(model, sage ? convolution + "lin_l.bias" : gcn ? convolution + "bias" : plain + "bias");
        if (!own || !neighbours || !bias || own->shape.size() != 2 || neighbours->shape.size() != 2) return std::nullopt;
        network.m_layers.push_back({transposed(*own), network.m_kind == Kind::Mlp ? Matrix() : transposed(*neighbours), vectorOf(*bias)});
    }
    const auto* head = find(model, "fc_out.weight");
    const auto* headBias = find(model, "fc_out.bias");
    if (network.m_layers.empty() || !head || !headBias || head->shape.size() != 2) return std::nullopt;
    network.m_head = transposed(*head);
    network.m_headBias = vectorOf(*headBias);
    return network;
}

double Network::activated(double sum) const
{
    switch (m_activation) {
    case learn::Activation::Relu: break;
    case learn::Activation::LeakyRelu: return sum > 0.0 ? sum : 0.01 * sum;
    case learn::Activation::Elu: return sum > 0.0 ? sum : std::expm1(sum);
    case learn::Activation::Tanh: return std::tanh(sum);
    }
    return std::max(0.0, sum);
}

double Network::ownShare(const GraphIndex& graph, int node) const
{
    if (m_kind != Kind::Gcn) return 1.0;
    const double self = graph.selfWeight(node), total = graph.degree(node) + self;
    return total > 0.0 ? self / total : 0.0;
}

std::vector<GraphIndex::Message> Network::heard(const GraphIndex& graph, int node) const
{
    if (m_kind == Kind::Mlp) return {};
    std::vector<GraphIndex::Message> messages = graph.into(node);
    const auto rootDegree = [&](int at) { return std::sqrt(graph.degree(at) + graph.selfWeight(at)); };
    for (GraphIndex::Message& message : messages) {
        const double divisor = m_kind == Kind::Gcn ? rootDegree(node) * rootDegree(message.source) : graph.degree(node);
        message.weight = divisor > 0.0 ? message.weight / divisor : 0.0;
    }
    return messages;
}

std::vector<Matrix> Network::states(const Matrix& inputs, const GraphIndex& graph) const
{
    std::vector<Matrix> states{inputs};
    for (const Layer& layer : m_layers) {
        const Matrix& x = states.back();
        Matrix own = x, others = Matrix::Zero(x.rows(), layer.neighbours.size() > 0 ? x.cols() : 0);
        for (int node = 0; node < graph.nodes(); ++node) {
            own.row(node) *= ownShare(graph, node);
            if (others.cols() == 0) continue;
            for (const GraphIndex::Message& message : heard(graph, node)) others.row(node) += message.weight * x.row(message.source);
        }
        Matrix sum = own * layer.own;
        if (others.cols() > 0) sum += others * layer.neighbours;
        sum.rowwise() += layer.bias;
        states.push_back(sum.unaryExpr([this](double value) { return activated(value); }));
    }
    return states;
}

}  // namespace liftgraph::explain
