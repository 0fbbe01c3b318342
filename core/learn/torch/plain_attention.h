#pragma once
// GAT with ReLU, without automatic differentiation: forward, backward and Adam by hand over reused memory.

#include <vector>

#include <ATen/core/Tensor.h>

#include "core/learn/torch/flat_parameters.h"
#include "core/learn/torch/gat_torch.h"
#include "core/learn/torch/kernels.h"
#include "core/learn/torch/learner.h"
#include "core/learn/torch/parameters_torch.h"
#include "core/learn/torch/training_rows.h"

namespace liftgraph::learn {

/// Layers as gatConv() (Velickovic et al. 2018, one head): shares in double, because their gradients are differences of shares.
class PlainAttention final : public Learner {
public:
    /// `data` is not needed afterwards and must fit the shape; `parameters` as parameterShapes() orders them. Throws where the groups hold
    /// more pairs than Attention::kMostPairs.
    PlainAttention(const NetworkShape& shape, const Dataset& data, const TrainOptions& options, const std::vector<NamedTensor>& parameters,
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
    struct Layer {
        std::int64_t sends = 0, receives = 0, bias = 0, weightOffset = 0;  ///< in the flat vector
        at::Tensor weight, weightT;
        at::Tensor input;    ///< rows x columns
        at::Tensor mapped;   ///< rows x hidden: input times weight
        at::Tensor active;   ///< rows x hidden: what the next layer or the head reads
        std::vector<double> sent = {}, received = {};  ///< by row: what of the logit comes from the source, from the target
        std::vector<double> share = {}, slope = {};    ///< by message: softmax, and the leaky ReLU's slope at the logit
    };
    /// The rows that one loss depends on, and the messages into each: its own first.
    struct Part {
        std::int64_t begin = 0, end = 0;
        std::vector<std::int64_t> offsets = {};  ///< by row from `begin`
        std::vector<std::int32_t> source = {};   ///< row
    };

    Part partOf(const Messages& all, std::int64_t begin, std::int64_t end) const;
    void layOut();
    void forward(const Part& part, const DropoutDraw* draws, const Poll& poll);
    void attend(Layer& layer, const Part& part);
    void backward(float scale, const Poll& poll);
    void backThroughShares(Layer& layer);

    NetworkShape m_shape;
    TrainOptions m_options;
    RowPlan m_plan = {};
    Dataset m_labels = {};  ///< targets, mask and the losses' rows, by row
    Part m_trains = {}, m_validates = {};
    std::vector<Layer> m_layers = {};
    std::int64_t m_headBias = 0, m_headOffset = 0;
    at::Tensor m_head, m_headInput, m_output;
    FlatParameters m_flat = {};
    at::Tensor m_outputGradient, m_gradient, m_mappedGradient;  ///< of the rows that train
    std::vector<double> m_sentGradient = {}, m_receivedGradient = {};
};

}  // namespace liftgraph::learn
