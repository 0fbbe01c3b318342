#pragma once
// A trained GraphSAGE, GCN or MLP as plain matrices in double precision: what the explanations ask many times over.

#include <optional>
#include <vector>

#include "core/explain/graph_index.h"
#include "core/features/feature_table.h"
#include "core/learn/model.h"

namespace liftgraph::explain {

/// Sources of the layers: Kipf and Welling 2017, Hamilton 2017; what a node hears of itself and of others as in core/learn/torch.
class Network {
public:
    /// Empty for models of another kind (attention, memory) and for such without a layer.
    static std::optional<Network> of(const learn::Model& model);

    struct Layer {
        features::Matrix own = {};         ///< in x out
        features::Matrix neighbours = {};  ///< in x out; empty where nobody is heard
        Eigen::RowVectorXd bias = {};
    };
    const std::vector<Layer>& layers() const { return m_layers; }
    const features::Matrix& head() const { return m_head; }  ///< hidden x outputs
    const Eigen::RowVectorXd& headBias() const { return m_headBias; }
    learn::Activation activation() const { return m_activation; }
    double activated(double sum) const;

    /// What a node's own value and each value that it hears count for.
    double ownShare(const GraphIndex& graph, int node) const;
    std::vector<GraphIndex::Message> heard(const GraphIndex& graph, int node) const;

    /// By layer nodes x hidden after the activation, `inputs` first; dropout off.
    std::vector<features::Matrix> states(const features::Matrix& inputs, const GraphIndex& graph) const;
    /// nodes x outputs from the last of the states.
    features::Matrix output(const features::Matrix& last) const { return (last * m_head).rowwise() + m_headBias; }

private:
    enum class Kind { Sage, Gcn, Mlp };
    Kind m_kind = Kind::Sage;
    learn::Activation m_activation = learn::Activation::Relu;
    std::vector<Layer> m_layers = {};
    features::Matrix m_head = {};
    Eigen::RowVectorXd m_headBias = {};
};

}  // namespace liftgraph::explain
