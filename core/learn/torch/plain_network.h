#pragma once
// GCN, GraphSAGE and MLP with ReLU, without automatic differentiation: forward, backward and Adam by hand over reused memory.

#include <memory>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/learn/torch/flat_parameters.h"
#include "core/learn/torch/graph_operator.h"
#include "core/learn/torch/learner.h"
#include "core/learn/torch/parameters_torch.h"
#include "core/learn/torch/training_rows.h"

namespace liftgraph::learn {

/// What the first layer needs never changes while training, so it is aggregated once: (A X) W^T instead of A (X W^T).
class PlainNetwork final : public Learner {
public:
    /// `data` is not needed afterwards and must fit the shape; `parameters` as parameterShapes() orders them.
    PlainNetwork(const NetworkShape& shape, const Dataset& data, const TrainOptions& options, const std::vector<NamedTensor>& parameters,
                 const Poll& poll, Computes computes = Computes::EveryNode);

    double forwardBackward(int epoch, const Poll& poll) override;
    double validationLoss(const Poll& poll) override;
    void update() override { m_flat.step(m_options); }
    void keep() override { m_flat.keep(); }
    void restore() override { m_flat.restore(); }
    std::vector<NamedTensor> parameters() const override;

    FloatMatrix output(const Poll& poll) override;
    FloatMatrix embedding(const Poll& poll) override;
    std::vector<FloatMatrix> hiddenStates(const Poll& poll) override;

private:
    /// The parameters of one linear map inside the flat vectors, and what it reads.
    struct Layer {
        std::int64_t bias = 0;       ///< offset in the flat vector
        std::int64_t offset = 0, columns = 0;  ///< of the whole matrix in the flat vector
        std::int64_t unread = 0;     ///< columns on the left whose input is always zero: GraphSAGE where nobody is heard
        at::Tensor weight, weightT, weightGradient;  ///< without the unread columns
        at::Tensor input;        ///< rows x columns that are read: [aggregated | own], whichever there is
        Rows aggregated = {}, own = {};  ///< parts of `input`; null data where there is none
        at::Tensor active;       ///< rows x hidden after ReLU and dropout: a part of the next input, or storage of its own
        Rows activation = {};    ///< the same
    };
    /// The rows that one loss depends on, and how they hear each other; the operator counts from `begin`.
    struct Part {
        std::int64_t begin = 0, end = 0;
        std::shared_ptr<const GraphOperator> op = {};

        std::int64_t count() const { return end - begin; }
    };

    void layOut();
    void load(const std::vector<NamedTensor>& parameters);
    void placeFirstInput(const Dataset& data, const GraphOperator& op, const Poll& poll);
    void makeGradients();
    void forward(const Part& part, const DropoutDraw* draws, const Poll& poll);
    void backward(float scale, const Poll& poll);
    void activateLayer(const Layer& layer, const Part& part, const DropoutDraw& draw);
    void backThroughLayer(std::size_t layer, float scale, const Poll& poll);
    void backThroughRows(const Layer& layer, float scale, at::Tensor& weightGradient, double* biasGradient, std::int64_t begin,
                         std::int64_t end);

    NetworkShape m_shape;
    TrainOptions m_options;
    RowPlan m_plan = {};
    Dataset m_labels = {};  ///< targets, mask and the losses' rows, by row
    Part m_trains = {}, m_validates = {};
    bool m_hears = false;   ///< rows hear each other, or themselves by a share
    std::vector<Layer> m_layers = {};
    Layer m_head = {};
    FlatParameters m_flat = {};
    at::Tensor m_output;     ///< rows x outputs
    at::Tensor m_outputGradient, m_activeGradient, m_inputGradient;  ///< of the rows that train
    std::vector<double> m_biasGradient = {};
};

}  // namespace liftgraph::learn
