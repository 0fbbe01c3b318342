#include "core/learn/torch/torch_network.h"

#include <algorithm>
#include <cmath>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/learn/torch/layers_torch.h"

namespace liftgraph::learn {

namespace {

at::Tensor onDevice(const float* data, at::IntArrayRef shape, const at::Device& device)
{
    return at::from_blob(const_cast<float*>(data), shape, at::kFloat).to(device, at::kFloat, false, true);
}

at::Tensor onDevice(const FloatMatrix& matrix, const at::Device& device)
{
    return onDevice(matrix.data(), {matrix.rows(), matrix.cols()}, device);
}

FloatMatrix toMatrix(const at::Tensor& tensor)
{
    const at::Tensor here = tensor.detach().to(at::kCPU).contiguous();
    FloatMatrix out(here.size(0), here.size(1));
    std::copy_n(here.data_ptr<float>(), here.numel(), out.data());
    return out;
}

}  // namespace

TorchNetwork::TorchNetwork(const NetworkShape& shape, const Dataset& data, const TrainOptions& options, bool fused,
                           const at::Device& device, const std::vector<NamedTensor>& parameters,
                           std::optional<at::Generator> generator)
    : m_shape(shape), m_data(data), m_options(options), m_device(device), m_generator(std::move(generator)),
      m_inputs(onDevice(data.inputs, device)), m_train(rowsFor(data.train)), m_validation(rowsFor(data.validation))
{
    if (shape.family == Family::Gcn)
        m_aggregator.emplace(buildOperator(data.graph, Aggregation::Normalised, data.edgeWeights), fused, device);
    if (shape.family == Family::Sage)
        m_aggregator.emplace(buildOperator(data.graph, Aggregation::Mean, data.edgeWeights), fused, device);
    if (shape.family == Family::Lstm) m_sequences.emplace(data.graph, device);
    if (shape.family == Family::Gat) m_attention.emplace(data.graph, device);
    for (const auto& tensor : parameters) {
        m_parameters.push_back(onDevice(tensor.data.data(), tensor.shape, device).requires_grad_(true));
        m_mean.push_back(at::zeros_like(m_parameters.back()).detach());
        m_square.push_back(at::zeros_like(m_parameters.back()).detach());
    }
}

TorchNetwork::Rows TorchNetwork::rowsFor(const std::vector<int>& rows) const
{
    if (rows.empty()) return {};
    Rows out;
    out.index = at::from_blob(const_cast<int*>(rows.data()), {std::int64_t(rows.size())}, at::kInt).to(m_device, at::kLong, false, true);
    out.target = onDevice(m_data.targets, m_device).index_select(0, out.index);
    out.mask = onDevice(m_data.mask, m_device).index_select(0, out.index);
    out.allLabelled = out.mask.eq(1.0).all().item<bool>();
    return out;
}

at::Tensor TorchNetwork::dropped(const at::Tensor& x)
{
    const double keep = 1.0 - m_options.dropout;
    c10::optional<at::Generator> generator;
    if (m_generator) generator = *m_generator;
    return x * at::empty_like(x).bernoulli_(keep, generator).div_(keep);
}

at::Tensor TorchNetwork::activated(const at::Tensor& x) const
{
    switch (m_options.activation) {
    case Activation::Relu: break;
    case Activation::LeakyRelu: return at::leaky_relu(x, 0.01);
    case Activation::Elu: return at::elu(x);
    case Activation::Tanh: return at::tanh(x);
    }
    return at::relu(x);
}

at::Tensor TorchNetwork::features(bool training, const Poll& poll, std::vector<at::Tensor>* layers)
{
    at::Tensor x = m_inputs;
    const at::Tensor* p = m_parameters.data();
    for (int layer = 0; layer < m_shape.layers; ++layer) {
        if (m_shape.family == Family::Gcn) {
            x = gcnConv(x, *m_aggregator, p[1], p[0]);
            p += 2;
        } else if (m_shape.family == Family::Sage) {
            x = sageConv(x, *m_aggregator, p[0], p[1], p[2]);
            p += 3;
        } else if (m_attention) {
            x = m_attention->layer(x, p);
            p += 4;
        } else if (m_sequences) {
            x = m_sequences->layer(x, p);
            p += 4;
        } else {
            x = at::linear(x, p[0], p[1]);
            p += 2;
        }
        poll();
        if (!m_sequences) x = activated(x);
        if (layers) layers->push_back(x);
        if (training && m_options.dropout > 0.0) x = dropped(x);
        poll();
    }
    return x;
}

at::Tensor TorchNetwork::head(const at::Tensor& x) const
{
    return at::linear(x, m_parameters[m_parameters.size() - 2], m_parameters.back());
}

at::Tensor TorchNetwork::lossOver(const Rows& rows, const at::Tensor& output) const
{
    const at::Tensor predicted = output.index_select(0, rows.index);
    const Loss loss = m_options.loss;
    // The paper's figures are exact only with torch's own losses.
    if (rows.allLabelled && loss == Loss::MeanSquared) return at::mse_loss(predicted, rows.target);
    if (rows.allLabelled && loss == Loss::MeanAbsolute) return at::l1_loss(predicted, rows.target);
    const at::Tensor error = predicted - rows.target;
    const at::Tensor cost = loss == Loss::MeanSquared ? error * error : loss == Loss::MeanAbsolute ? error.abs() : (error * error + 1.0).sqrt() - 1.0;
    return (cost * rows.mask).sum() / rows.mask.sum().clamp_min(1e-30);
}

double TorchNetwork::forwardBackward(int, const Poll& poll)
{
    for (auto& parameter : m_parameters) parameter.mutable_grad() = at::Tensor();
    const at::Tensor loss = lossOver(m_train, head(features(true, poll)));
    poll();
    loss.backward();
    return double(loss.item<float>());
}

double TorchNetwork::validationLoss(const Poll& poll)
{
    const at::NoGradGuard constant;
    return m_validation.index.defined() ? double(lossOver(m_validation, head(features(false, poll))).item<float>()) : 0.0;
}

void TorchNetwork::update()
{
    const at::NoGradGuard constant;
    ++m_steps;
    const double correction = 1.0 - std::pow(0.9, m_steps);
    const double rootCorrection = std::sqrt(1.0 - std::pow(0.999, m_steps));
    for (std::size_t k = 0; k < m_parameters.size(); ++k) {
        at::Tensor gradient = m_parameters[k].grad();
        if (!gradient.defined()) continue;
        if (m_options.weightDecay != 0.0) gradient = gradient.add(m_parameters[k], m_options.weightDecay);
        m_mean[k].mul_(0.9).add_(gradient, 1.0 - 0.9);
        m_square[k].mul_(0.999).addcmul_(gradient, gradient, 1.0 - 0.999);
        const at::Tensor scale = m_square[k].sqrt().div_(rootCorrection).add_(1e-8);
        m_parameters[k].addcdiv_(m_mean[k], scale, -m_options.learningRate / correction);
    }
}

void TorchNetwork::keep()
{
    m_kept.clear();
    for (const auto& parameter : m_parameters) m_kept.push_back(parameter.detach().clone());
}

void TorchNetwork::restore()
{
    const at::NoGradGuard constant;
    for (std::size_t k = 0; k < m_kept.size(); ++k) m_parameters[k].copy_(m_kept[k]);
}

std::vector<NamedTensor> TorchNetwork::parameters() const
{
    std::vector<NamedTensor> out = parameterShapes(m_shape);
    for (std::size_t k = 0; k < out.size(); ++k) {
        const at::Tensor here = m_parameters[k].detach().to(at::kCPU).contiguous();
        out[k].data.assign(here.data_ptr<float>(), here.data_ptr<float>() + here.numel());
    }
    return out;
}

FloatMatrix TorchNetwork::output(const Poll& poll)
{
    const at::NoGradGuard constant;
    return toMatrix(head(features(false, poll)));
}

FloatMatrix TorchNetwork::embedding(const Poll& poll)
{
    const at::NoGradGuard constant;
    return toMatrix(features(false, poll));
}

std::vector<FloatMatrix> TorchNetwork::hiddenStates(const Poll& poll)
{
    const at::NoGradGuard constant;
    std::vector<at::Tensor> layers;
    features(false, poll, &layers);
    std::vector<FloatMatrix> out;
    for (const at::Tensor& layer : layers) out.push_back(toMatrix(layer));
    return out;
}

}  // namespace liftgraph::learn
