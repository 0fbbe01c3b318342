#pragma once
// The LSTM without automatic differentiation: forward, backward through time and Adam by hand over reused memory.

#include <vector>

#include <ATen/core/Tensor.h>

#include "core/graph/exercise_graph.h"
#include "core/learn/torch/flat_parameters.h"
#include "core/learn/torch/kernels.h"
#include "core/learn/torch/learner.h"
#include "core/learn/torch/parameters_torch.h"

namespace liftgraph::learn {

/// Layers as Sequences::layer(). Rows lie by step, then chain, the longest chain first: the chains that have a step are the first ones of the
/// step before, and nothing is padded. Without dropout inside the recurrence the first layer is the same for both losses.
class PlainRecurrence final : public Learner {
public:
    /// `data` is not needed afterwards and must fit the shape; `parameters` as parameterShapes() orders them.
    PlainRecurrence(const NetworkShape& shape, const Dataset& data, const TrainOptions& options, const std::vector<NamedTensor>& parameters,
                    const Poll& poll, Computes computes = Computes::EveryNode);

    double forwardBackward(int epoch, const Poll& poll) override;
    double validationLoss(const Poll& poll) override;
    void update() override;
    void keep() override { m_flat.keep(); }
    void restore() override;
    std::vector<NamedTensor> parameters() const override;

    FloatMatrix output(const Poll& poll) override;
    FloatMatrix embedding(const Poll& poll) override;
    std::vector<FloatMatrix> hiddenStates(const Poll& poll) override;

private:
    struct Layer {
        std::int64_t inputWeight = 0, hiddenWeight = 0, inputBias = 0, hiddenBias = 0;  ///< in the flat vector
        at::Tensor weight;   ///< 4 hidden x columns: of the input
        at::Tensor again;    ///< 4 hidden x hidden: of what the chain remembers
        at::Tensor input;    ///< rows x columns
        at::Tensor gates, cell, hidden;  ///< rows x 4 hidden, rows x hidden, rows x hidden
        at::Tensor dropped;  ///< rows x hidden: what is read of `hidden`
    };

    void placeRows(const Dataset& data, Computes computes);
    void layOut();
    /// `from`: the first layer that has to be computed.
    void forward(std::size_t from, const DropoutDraw* draws, const Poll& poll);
    void forwardLayer(Layer& layer, const Poll& poll);
    void backward(const DropoutDraw* draws, const Poll& poll);
    void backThroughTime(Layer& layer, const Poll& poll);
    MemoryStep stepOf(Layer& layer, std::size_t step) const;
    FloatMatrix byNode(const at::Tensor& rows) const;

    NetworkShape m_shape;
    TrainOptions m_options;
    std::vector<std::int32_t> m_nodes = {};     ///< by row
    std::vector<std::int64_t> m_steps = {0};    ///< first row of every step, and their number
    Dataset m_labels = {};                      ///< targets, mask and the losses' rows, by row
    std::vector<Layer> m_layers = {};
    std::int64_t m_headBias = 0, m_headOffset = 0;
    at::Tensor m_head, m_headInput, m_output;
    FlatParameters m_flat = {};
    at::Tensor m_outputGradient, m_gradient, m_cellGradient;
    bool m_firstIsFresh = false;                ///< the first layer's hidden states are those of the present parameters
};

}  // namespace liftgraph::learn
