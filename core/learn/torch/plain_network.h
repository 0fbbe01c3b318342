#pragma once
// GCN, GraphSAGE and MLP with ReLU, without automatic differentiation: forward, backward and Adam by hand over reused memory.

#include <memory>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/learn/torch/graph_operator.h"
#include "core/learn/torch/learner.h"
#include "core/learn/torch/parameters_torch.h"

namespace liftgraph::learn {

/// What the first layer needs never changes while training, so it is aggregated once: (A X) W^T instead of A (X W^T).
class PlainNetwork final : public Learner {
public:
    /// `data` must outlive the network and fit the shape; `parameters` as parameterShapes() orders them.
    PlainNetwork(const NetworkShape& shape, const Dataset& data, const TrainOptions& options,
                 const std::vector<NamedTensor>& parameters, const Poll& poll);

    double forwardBackward(int epoch, const Poll& poll) override;
    double validationLoss(const Poll& poll) override;
    void update() override;
    void keep() override { m_kept = m_flat.clone(); }
    void restore() override
    {
        if (m_kept.defined()) m_flat.copy_(m_kept);
    }
    std::vector<NamedTensor> parameters() const override;

    FloatMatrix output(const Poll& poll);     ///< nodes x targets, dropout off
    FloatMatrix embedding(const Poll& poll);  ///< nodes x widthOut(), dropout off
    std::vector<FloatMatrix> hiddenStates(const Poll& poll);  ///< by layer, nodes x hidden, dropout off

private:
    /// The parameters of one linear map inside the flat vectors, and what it reads.
    struct Layer {
        std::int64_t bias = 0;  ///< offset in the flat vector
        at::Tensor weight, weightT, weightGradient;
        at::Tensor input;        ///< nodes x columns: [aggregated | own], whichever the family has
        Rows aggregated = {}, own = {};  ///< parts of `input`; null data where the family has none
        at::Tensor active;       ///< nodes x hidden after ReLU and dropout: a part of the next input, or storage of its own
        Rows activation = {};    ///< the same
    };

    void layOut();
    void load(const std::vector<NamedTensor>& parameters);
    void placeFirstInput(const Poll& poll);
    void makeGradients();
    void forward(const DropoutDraw* draws, const Poll& poll);
    void backward(float scale, const Poll& poll);
    void activateLayer(const Layer& layer, const DropoutDraw& draw);
    void backThroughLayer(std::size_t layer, float scale, const Poll& poll);
    void backThroughRows(const Layer& layer, float scale, at::Tensor& weightGradient, double* biasGradient, std::int64_t begin,
                         std::int64_t end);
    float* flat(std::int64_t offset) { return m_flat.data_ptr<float>() + offset; }

    NetworkShape m_shape;
    const Dataset& m_data;
    TrainOptions m_options;
    std::int64_t m_nodes = 0;
    GraphOperator m_operator = {};
    std::vector<Layer> m_layers = {};
    Layer m_head = {};
    at::Tensor m_flat, m_gradient, m_mean, m_square, m_kept;
    at::Tensor m_output;     ///< nodes x outputs
    at::Tensor m_outputGradient, m_activeGradient, m_inputGradient;
    std::vector<double> m_biasGradient = {};
    bool m_outputIsClean = false;  ///< m_output was made without dropout by the present parameters
    int m_steps = 0;
};

}  // namespace liftgraph::learn
