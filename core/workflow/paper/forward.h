#pragma once
// The trained networks of the paper in double precision (in float where many rows of one node are asked about), layer by layer: for the audit, which asks units, not scores.

#include "core/learn/model.h"
#include "core/workflow/paper.h"

namespace liftgraph::workflow {

/// GCN or GraphSAGE over one-way cliques and unweighted edges, earlier to later, as plain matrices. Sources of the layers: Kipf and Welling 2017, Hamilton 2017.
class PaperNetwork {
public:
    /// `model` was trained by learn::Engine as "GCN" or "GraphSAGE".
    explicit PaperNetwork(const learn::Model& model);

    struct Activations {
        std::vector<features::Matrix> layers = {};  ///< after ReLU; nodes x hidden each
        features::Matrix output = {};               ///< nodes x 3
    };
    /// Dropout off. Nodes in no group and without an edge hear nobody.
    Activations run(const features::Matrix& inputs, const graph::ExerciseGraph& graph) const;

    /// Everything that reaches `node` from others, which does not depend on its own inputs: messages run one way.
    struct Rest {
        std::vector<double> ownShare = {};               ///< by layer: factor of the node's own message
        std::vector<Eigen::RowVectorXd> constant = {};   ///< by layer: before ReLU
    };
    Rest restOf(int node, const features::Matrix& inputs, const graph::ExerciseGraph& graph) const;
    /// The node's output for each row of `own` in place of its inputs; rows x 3.
    features::Matrix output(const features::Matrix& own, const Rest& rest) const;

private:
    struct Layer {
        features::Matrix own = {};         ///< in x out
        features::Matrix neighbours = {};  ///< in x out
        Eigen::RowVectorXd bias = {};
    };
    features::Matrix heard(const features::Matrix& x, const graph::ExerciseGraph& graph, const std::vector<double>& degree) const;
    double ownShare(double degree) const { return m_gcn ? 1.0 / (degree + 1.0) : 1.0; }

    bool m_gcn = false;
    std::vector<Layer> m_layers = {};
    features::Matrix m_head = {};
    Eigen::RowVectorXd m_headBias = {};
};

}  // namespace liftgraph::workflow
