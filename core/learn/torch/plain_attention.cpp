#include "core/learn/torch/plain_attention.h"

#include <algorithm>
#include <cmath>

#include <ATen/ATen.h>

#include "core/learn/torch/dropout_draws.h"
#include "core/learn/torch/gat_torch.h"
#include "core/learn/torch/plain_loss.h"

namespace liftgraph::learn {

namespace {

constexpr double kLeak = 0.2;

float* rowOf(const at::Tensor& tensor, std::int64_t row) { return tensor.data_ptr<float>() + row * tensor.size(1); }

Rows rowsOf(const at::Tensor& tensor) { return {tensor.data_ptr<float>(), tensor.size(1)}; }
ConstRows readOnly(const Rows& rows) { return {rows.data, rows.stride}; }

double dot(const float* a, const float* b, std::int64_t width)
{
    return Eigen::Map<const Eigen::VectorXf>(a, width).cast<double>().dot(Eigen::Map<const Eigen::VectorXf>(b, width).cast<double>());
}

void addScaled(float* to, float factor, const float* from, std::int64_t width)
{
    for (std::int64_t c = 0; c < width; ++c) to[c] += factor * from[c];
}

FloatMatrix toMatrix(const at::Tensor& tensor)
{
    FloatMatrix out(tensor.size(0), tensor.size(1));
    std::copy_n(tensor.data_ptr<float>(), tensor.numel(), out.data());
    return out;
}

}  // namespace

PlainAttention::PlainAttention(const NetworkShape& shape, const Dataset& data, const TrainOptions& options,
                               const std::vector<NamedTensor>& parameters, const Poll& poll, Computes computes)
    : m_shape(shape), m_options(options)
{
    const Messages messages = messagesOf(data.graph);
    // What is heard is computed anew as the shares change, inputs included: every layer is a hop.
    m_plan = computes == Computes::WhatLossesNeed ? neededRows(data, shape.layers) : everyRow(data.inputs.rows());
    m_labels = inOrder(data, m_plan.nodes);
    m_trains = partOf(messages, 0, m_plan.trainEnd);
    m_validates = computes == Computes::EveryNode ? m_trains : partOf(messages, m_plan.validationBegin, m_plan.rows());
    poll();
    layOut();
    m_flat.load(parameters);
    const at::Tensor& first = m_layers.empty() ? m_headInput : m_layers.front().input;
    std::copy_n(m_labels.inputs.data(), m_labels.inputs.size(), first.data_ptr<float>());
    m_labels.inputs = {};
}

PlainAttention::Part PlainAttention::partOf(const Messages& all, std::int64_t begin, std::int64_t end) const
{
    std::int32_t nodes = 0;
    for (const std::int32_t node : m_plan.nodes) nodes = std::max(nodes, node + 1);
    std::vector<std::int32_t> place(std::size_t(nodes), -1);
    for (std::int64_t row = begin; row < end; ++row) place[std::size_t(m_plan.nodes[std::size_t(row)])] = std::int32_t(row);
    Part part{begin, end, std::vector<std::int64_t>(std::size_t(end - begin) + 1, 0), {}};
    const auto placed = [&](std::int64_t node) { return node < nodes && place[std::size_t(node)] >= 0; };
    const auto counts = [&](std::size_t e) { return all.source[e] != all.target[e] && placed(all.source[e]) && placed(all.target[e]); };
    for (std::int64_t row = begin; row < end; ++row) part.offsets[std::size_t(row - begin) + 1] = 1;
    for (std::size_t e = 0; e < all.source.size(); ++e)
        if (counts(e)) ++part.offsets[std::size_t(place[std::size_t(all.target[e])] - begin) + 1];
    for (std::size_t row = 0; row + 1 < part.offsets.size(); ++row) part.offsets[row + 1] += part.offsets[row];
    part.source.resize(std::size_t(part.offsets.back()));
    std::vector<std::int64_t> next(part.offsets.begin(), part.offsets.end() - 1);
    for (std::int64_t row = begin; row < end; ++row) part.source[std::size_t(next[std::size_t(row - begin)]++)] = std::int32_t(row);
    for (std::size_t e = 0; e < all.source.size(); ++e)
        if (counts(e)) part.source[std::size_t(next[std::size_t(place[std::size_t(all.target[e])] - begin)]++)] = place[std::size_t(all.source[e])];
    return part;
}

void PlainAttention::layOut()
{
    const std::int64_t rows = m_plan.rows(), hidden = m_shape.hidden;
    std::int64_t size = 0;
    for (const NamedTensor& tensor : parameterShapes(m_shape)) {
        std::int64_t length = 1;
        for (const std::int64_t side : tensor.shape) length *= side;
        size += length;
    }
    m_flat.allocate(size);
    m_layers.resize(std::size_t(m_shape.layers));
    std::int64_t at = 0;
    m_headInput = at::empty({rows, m_shape.widthOut()}, at::kFloat);
    for (int l = 0; l < m_shape.layers; ++l) {
        Layer& layer = m_layers[std::size_t(l)];
        layer.sends = at;
        layer.receives = at + hidden;
        layer.bias = at + 2 * hidden;
        layer.weightOffset = at + 3 * hidden;
        layer.weight = m_flat.matrix(layer.weightOffset, hidden, m_shape.widthInto(l));
        layer.weightT = layer.weight.t();
        at = layer.weightOffset + layer.weight.numel();
        layer.input = l == 0 ? at::empty({rows, m_shape.inputs}, at::kFloat) : m_layers[std::size_t(l) - 1].active;
        layer.mapped = at::empty({rows, hidden}, at::kFloat);
        layer.active = l + 1 < m_shape.layers ? at::empty({rows, hidden}, at::kFloat) : m_headInput;
        layer.sent.resize(std::size_t(rows));
        layer.received.resize(std::size_t(rows));
        const std::size_t messages = std::max(m_trains.source.size(), m_validates.source.size());
        layer.share.resize(messages);
        layer.slope.resize(messages);
    }
    m_headOffset = at;
    m_head = m_flat.matrix(at, m_shape.outputs, m_shape.widthOut());
    m_headBias = at + m_head.numel();
    m_output = at::empty({rows, m_shape.outputs}, at::kFloat);
}

std::vector<NamedTensor> PlainAttention::parameters() const
{
    std::vector<NamedTensor> out = parameterShapes(m_shape);
    m_flat.store(out);
    return out;
}

void PlainAttention::attend(Layer& layer, const Part& part)
{
    const std::int64_t width = m_shape.hidden;
    for (std::int64_t row = part.begin; row < part.end; ++row) {
        layer.sent[std::size_t(row)] = dot(rowOf(layer.mapped, row), m_flat.at(layer.sends), width);
        layer.received[std::size_t(row)] = dot(rowOf(layer.mapped, row), m_flat.at(layer.receives), width);
    }
    for (std::int64_t row = part.begin; row < part.end; ++row) {
        const auto first = std::size_t(part.offsets[std::size_t(row - part.begin)]), last = std::size_t(part.offsets[std::size_t(row - part.begin) + 1]);
        double largest = -1e300, total = 0.0;
        for (std::size_t e = first; e < last; ++e) {
            const double sum = layer.sent[std::size_t(part.source[e])] + layer.received[std::size_t(row)];
            layer.slope[e] = sum > 0.0 ? 1.0 : kLeak;
            layer.share[e] = sum * layer.slope[e];
            largest = std::max(largest, layer.share[e]);
        }
        for (std::size_t e = first; e < last; ++e) {
            // Any shift cancels; the floor is the one of gatConv().
            layer.share[e] = std::exp(std::max(-80.0, layer.share[e] - largest));
            total += layer.share[e];
        }
        float* out = rowOf(layer.active, row);
        std::fill_n(out, width, 0.0F);
        for (std::size_t e = first; e < last; ++e) {
            layer.share[e] /= total;
            addScaled(out, float(layer.share[e]), rowOf(layer.mapped, part.source[e]), width);
        }
    }
}

void PlainAttention::forward(const Part& part, const DropoutDraw* draws, const Poll& poll)
{
    const std::int64_t count = part.end - part.begin;
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        Layer& layer = m_layers[l];
        at::Tensor mapped = layer.mapped.narrow(0, part.begin, count);
        at::mm_out(mapped, layer.input.narrow(0, part.begin, count), layer.weightT);
        poll();
        attend(layer, part);
        kernels().activate(readOnly(rowsOf(layer.active)), m_flat.at(layer.bias), draws ? draws[l] : DropoutDraw{}, rowsOf(layer.active), part.begin,
                           part.end, m_shape.hidden);
        poll();
    }
    at::Tensor output = m_output.narrow(0, part.begin, count);
    at::mm_out(output, m_headInput.narrow(0, part.begin, count), m_head.t());
    for (std::int64_t row = part.begin; row < part.end; ++row) addScaled(rowOf(m_output, row), 1.0F, m_flat.at(m_headBias), m_shape.outputs);
    poll();
}

double PlainAttention::forwardBackward(int epoch, const Poll& poll)
{
    if (!m_outputGradient.defined()) {
        m_flat.startTraining();
        m_outputGradient = at::zeros({m_trains.end, m_shape.outputs}, at::kFloat);
        m_gradient = at::empty({m_trains.end, m_shape.hidden}, at::kFloat);
        m_mappedGradient = at::empty({m_trains.end, m_shape.hidden}, at::kFloat);
    }
    const bool drops = m_options.dropout > 0.0;
    const std::vector<DropoutDraw> draws = drops ? dropoutDraws(m_options, epoch, m_plan.nodes.data()) : std::vector<DropoutDraw>();
    forward(m_trains, drops ? draws.data() : nullptr, poll);
    const double loss = plainLoss(m_labels, m_labels.train, m_options.loss, m_output.data_ptr<float>(), m_outputGradient.data_ptr<float>());
    if (std::isfinite(loss)) backward(drops ? float(1.0 / (1.0 - m_options.dropout)) : 1.0F, poll);
    return loss;
}

void PlainAttention::backward(float scale, const Poll& poll)
{
    at::Tensor headGradient = m_flat.gradientMatrix(m_headOffset, m_shape.outputs, m_shape.widthOut());
    at::mm_out(headGradient, m_outputGradient.t(), m_headInput.narrow(0, 0, m_trains.end));
    const at::Tensor biasSums = m_outputGradient.sum(0, false, at::kDouble).to(at::kFloat);
    std::copy_n(biasSums.data_ptr<float>(), m_shape.outputs, m_flat.gradientAt(m_headBias));
    if (m_layers.empty()) return;
    at::mm_out(m_gradient, m_outputGradient, m_head);
    poll();
    std::vector<double> biasGradient(static_cast<std::size_t>(m_shape.hidden));
    for (std::size_t l = m_layers.size(); l-- > 0;) {
        Layer& layer = m_layers[l];
        std::fill(biasGradient.begin(), biasGradient.end(), 0.0);
        kernels().activateBackward(readOnly(rowsOf(layer.active)), scale, rowsOf(m_gradient), biasGradient.data(), 0, m_trains.end, m_shape.hidden);
        std::copy(biasGradient.begin(), biasGradient.end(), m_flat.gradientAt(layer.bias));
        backThroughShares(layer);
        poll();
        at::Tensor weightGradient = m_flat.gradientMatrix(layer.weightOffset, layer.weight.size(0), layer.weight.size(1));
        at::mm_out(weightGradient, m_mappedGradient.t(), layer.input.narrow(0, 0, m_trains.end));
        if (l > 0) at::mm_out(m_gradient, m_mappedGradient, layer.weight);
        poll();
    }
}

/// From m_gradient, that of the sums of what is heard, to m_mappedGradient and those of both attention vectors.
void PlainAttention::backThroughShares(Layer& layer)
{
    const std::int64_t width = m_shape.hidden;
    const Part& part = m_trains;
    m_mappedGradient.zero_();
    m_sentGradient.assign(std::size_t(part.end), 0.0);
    m_receivedGradient.assign(std::size_t(part.end), 0.0);
    std::vector<double> slopes;
    for (std::int64_t row = 0; row < part.end; ++row) {
        const auto first = std::size_t(part.offsets[std::size_t(row)]), last = std::size_t(part.offsets[std::size_t(row) + 1]);
        const float* gradient = rowOf(m_gradient, row);
        slopes.assign(last - first, 0.0);
        double mean = 0.0;
        for (std::size_t e = first; e < last; ++e) {
            slopes[e - first] = dot(gradient, rowOf(layer.mapped, part.source[e]), width);
            mean += layer.share[e] * slopes[e - first];
            addScaled(rowOf(m_mappedGradient, part.source[e]), float(layer.share[e]), gradient, width);
        }
        for (std::size_t e = first; e < last; ++e) {
            const double logit = layer.share[e] * (slopes[e - first] - mean) * layer.slope[e];
            m_sentGradient[std::size_t(part.source[e])] += logit;
            m_receivedGradient[std::size_t(row)] += logit;
        }
    }
    std::vector<double> sends(std::size_t(width), 0.0), receives(std::size_t(width), 0.0);
    for (std::int64_t row = 0; row < part.end; ++row) {
        const double sent = m_sentGradient[std::size_t(row)], received = m_receivedGradient[std::size_t(row)];
        const float* mapped = rowOf(layer.mapped, row);
        for (std::int64_t c = 0; c < width; ++c) {
            sends[std::size_t(c)] += sent * double(mapped[c]);
            receives[std::size_t(c)] += received * double(mapped[c]);
        }
        addScaled(rowOf(m_mappedGradient, row), float(sent), m_flat.at(layer.sends), width);
        addScaled(rowOf(m_mappedGradient, row), float(received), m_flat.at(layer.receives), width);
    }
    std::copy(sends.begin(), sends.end(), m_flat.gradientAt(layer.sends));
    std::copy(receives.begin(), receives.end(), m_flat.gradientAt(layer.receives));
}

double PlainAttention::validationLoss(const Poll& poll)
{
    forward(m_validates, nullptr, poll);
    return plainLoss(m_labels, m_labels.validation, m_options.loss, m_output.data_ptr<float>(), nullptr);
}

FloatMatrix PlainAttention::output(const Poll& poll)
{
    forward(m_trains, nullptr, poll);
    return toMatrix(m_output);
}

FloatMatrix PlainAttention::embedding(const Poll& poll)
{
    forward(m_trains, nullptr, poll);
    return toMatrix(m_headInput);
}

std::vector<FloatMatrix> PlainAttention::hiddenStates(const Poll& poll)
{
    forward(m_trains, nullptr, poll);
    std::vector<FloatMatrix> out;
    for (const Layer& layer : m_layers) out.push_back(toMatrix(layer.active));
    return out;
}

}  // namespace liftgraph::learn
