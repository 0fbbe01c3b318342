#pragma once
// GCN, GraphSAGE, GAT, MLP and LSTM with torch's automatic differentiation, layer order and generator, on any device.

#include <optional>
#include <vector>

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include "core/learn/torch/aggregate_torch.h"
#include "core/learn/torch/gat_torch.h"
#include "core/learn/torch/learner.h"
#include "core/learn/torch/lstm_torch.h"
#include "core/learn/torch/parameters_torch.h"

namespace liftgraph::learn {

class TorchNetwork final : public Learner {
public:
    /// `generator` goes on from where the parameters' draws left it, as one torch program would; on other devices than the
    /// processor the device's own generator draws. `data` must outlive the network.
    TorchNetwork(const NetworkShape& shape, const Dataset& data, const TrainOptions& options, bool fused, const at::Device& device,
                 const std::vector<NamedTensor>& parameters, std::optional<at::Generator> generator);

    double forwardBackward(int epoch, const Poll& poll) override;
    double validationLoss(const Poll& poll) override;
    void update() override;
    void keep() override;
    void restore() override;
    std::vector<NamedTensor> parameters() const override;

    FloatMatrix output(const Poll& poll) override;
    FloatMatrix embedding(const Poll& poll) override;
    std::vector<FloatMatrix> hiddenStates(const Poll& poll) override;

private:
    /// The labelled rows of one part of the data, on the device.
    struct Rows {
        at::Tensor index, target, mask;
        bool allLabelled = false;
    };

    Rows rowsFor(const std::vector<int>& rows) const;
    /// What the head reads; `layers` also gets what each layer gives on the way.
    at::Tensor features(bool training, const Poll& poll, std::vector<at::Tensor>* layers = nullptr);
    at::Tensor activated(const at::Tensor& x) const;
    at::Tensor head(const at::Tensor& x) const;
    at::Tensor dropped(const at::Tensor& x);
    at::Tensor lossOver(const Rows& rows, const at::Tensor& output) const;

    NetworkShape m_shape;
    const Dataset& m_data;
    TrainOptions m_options;
    at::Device m_device;
    std::optional<Aggregator> m_aggregator;
    std::optional<Sequences> m_sequences;
    std::optional<Attention> m_attention;
    std::optional<at::Generator> m_generator;
    at::Tensor m_inputs;
    Rows m_train, m_validation;
    std::vector<at::Tensor> m_parameters, m_mean, m_square, m_kept;
    int m_steps = 0;
};

}  // namespace liftgraph::learn
