#include "core/learn/torch/plain_network.h"

#include <algorithm>
#include <cmath>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/learn/torch/dropout_draws.h"
#include "core/learn/torch/plain_loss.h"

namespace liftgraph::learn {

namespace {

constexpr std::int64_t kRowsPerTask = 4096;
constexpr std::int64_t kRowsPerBlock = 1024;  ///< what a product has just written is still in the cache when it is worked on further

Rows rowsOf(const at::Tensor& tensor, std::int64_t column = 0)
{
    return {tensor.data_ptr<float>() + column, tensor.size(1)};
}

Rows from(Rows rows, std::int64_t row) { return {rows.data + row * rows.stride, rows.stride}; }

ConstRows readOnly(const Rows& rows) { return {rows.data, rows.stride}; }

FloatMatrix toMatrix(ConstRows rows, std::int64_t height, std::int64_t width)
{
    FloatMatrix out(height, width);
    for (std::int64_t i = 0; i < height; ++i) std::copy_n(rows.data + i * rows.stride, width, out.data() + i * width);
    return out;
}

GraphOperator operatorOf(const NetworkShape& shape, const Dataset& data)
{
    if (shape.family == Family::Gcn) return buildOperator(data.graph, Aggregation::Normalised, data.edgeWeights);
    if (shape.family == Family::Sage) return buildOperator(data.graph, Aggregation::Mean, data.edgeWeights);
    return {};
}

}  // namespace

PlainNetwork::PlainNetwork(const NetworkShape& shape, const Dataset& data, const TrainOptions& options,
                           const std::vector<NamedTensor>& parameters, const Poll& poll, Computes computes)
    : m_shape(shape), m_options(options)
{
    const GraphOperator op = operatorOf(shape, data);
    m_hears = op.hasGroups() || op.hasSparse();
    // The first layer hears inputs, which are there for all nodes.
    const int hops = m_hears ? std::max(0, shape.layers - 1) : 0;
    m_plan = computes == Computes::WhatLossesNeed ? neededRows(data, hops) : everyRow(data.inputs.rows());
    m_labels = inOrder(data, m_plan.nodes);
    m_labels.inputs = {};
    poll();
    const auto part = [&](std::int64_t begin, std::int64_t end) {
        return Part{begin, end, m_hears ? std::make_shared<const GraphOperator>(among(op, m_plan.nodes.data() + begin, end - begin)) : nullptr};
    };
    m_trains = part(0, m_plan.trainEnd);
    m_validates = computes == Computes::EveryNode ? m_trains : part(m_plan.validationBegin, m_plan.rows());
    poll();
    layOut();
    load(parameters);
    placeFirstInput(data, op, poll);
}

void PlainNetwork::layOut()
{
    const bool aggregates = m_shape.family != Family::Mlp;
    const bool seesItself = m_shape.family != Family::Gcn;
    m_layers.resize(std::size_t(m_shape.layers));
    std::int64_t size = 0;
    const auto columnsInto = [&](int layer) { return m_shape.widthInto(layer) * (int(aggregates) + int(seesItself)); };
    for (int l = 0; l < m_shape.layers; ++l) size += m_shape.hidden * (columnsInto(l) + 1);
    size += m_shape.outputs * (m_shape.widthOut() + 1);
    m_flat.allocate(size);

    std::int64_t at = 0;
    const auto claim = [&](Layer& layer, std::int64_t rows, std::int64_t columns, std::int64_t unread) {
        layer.offset = at;
        layer.columns = columns;
        layer.unread = unread;
        layer.weight = m_flat.matrix(at, rows, columns).narrow(1, unread, columns - unread);
        layer.weightT = layer.weight.t();
        layer.bias = at + rows * columns;
        at = layer.bias + rows;
    };
    for (int l = 0; l < m_shape.layers; ++l) {
        Layer& layer = m_layers[std::size_t(l)];
        const std::int64_t width = m_shape.widthInto(l), unread = aggregates && seesItself && !m_hears ? width : 0;
        claim(layer, m_shape.hidden, columnsInto(l), unread);
        layer.input = at::empty({m_plan.rows(), columnsInto(l) - unread}, at::kFloat);
        if (aggregates && unread == 0) layer.aggregated = rowsOf(layer.input);
        if (seesItself) layer.own = rowsOf(layer.input, layer.aggregated.data ? width : 0);
    }
    claim(m_head, m_shape.outputs, m_shape.widthOut(), 0);
    m_head.input = at::empty({m_plan.rows(), m_shape.widthOut()}, at::kFloat);
    m_head.own = rowsOf(m_head.input);
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        Layer& next = l + 1 < m_layers.size() ? m_layers[l + 1] : m_head;
        Layer& layer = m_layers[l];
        layer.active = next.own.data ? next.input.narrow(1, next.own.data - next.input.data_ptr<float>(), m_shape.hidden)
                                     : at::empty({m_plan.rows(), m_shape.hidden}, at::kFloat);
        layer.activation = {layer.active.data_ptr<float>(), layer.active.stride(0)};
    }
    m_output = at::empty({m_plan.rows(), m_shape.outputs}, at::kFloat);
}

void PlainNetwork::load(const std::vector<NamedTensor>& parameters)
{
    // GraphSAGE's two matrices lie side by side, so that one product serves both.
    const auto place = [&](Layer& layer, const NamedTensor& tensor, std::int64_t column) {
        at::Tensor target = m_flat.matrix(layer.offset, tensor.shape[0], layer.columns).narrow(1, column, tensor.shape[1]);
        target.copy_(at::from_blob(const_cast<float*>(tensor.data.data()), tensor.shape, at::kFloat));
    };
    const auto placeBias = [&](Layer& layer, const NamedTensor& tensor) {
        std::copy(tensor.data.begin(), tensor.data.end(), m_flat.at(layer.bias));
    };
    const NamedTensor* next = parameters.data();
    for (int l = 0; l < m_shape.layers; ++l) {
        Layer& layer = m_layers[std::size_t(l)];
        if (m_shape.family == Family::Gcn) {
            placeBias(layer, *next++);
            place(layer, *next++, 0);
            continue;
        }
        place(layer, *next++, 0);
        placeBias(layer, *next++);
        if (m_shape.family == Family::Sage) place(layer, *next++, m_shape.widthInto(l));
    }
    place(m_head, *next++, 0);
    placeBias(m_head, *next);
}

std::vector<NamedTensor> PlainNetwork::parameters() const
{
    std::vector<NamedTensor> out = parameterShapes(m_shape);
    const auto take = [this](const Layer& layer, NamedTensor& tensor, std::int64_t column) {
        const at::Tensor part = m_flat.matrix(layer.offset, tensor.shape[0], layer.columns).narrow(1, column, tensor.shape[1]).contiguous();
        tensor.data.assign(part.data_ptr<float>(), part.data_ptr<float>() + part.numel());
    };
    const auto takeBias = [&](const Layer& layer, NamedTensor& tensor) {
        const float* first = m_flat.at(layer.bias);
        tensor.data.assign(first, first + tensor.shape[0]);
    };
    NamedTensor* next = out.data();
    for (int l = 0; l < m_shape.layers; ++l) {
        const Layer& layer = m_layers[std::size_t(l)];
        if (m_shape.family == Family::Gcn) {
            takeBias(layer, *next++);
            take(layer, *next++, 0);
            continue;
        }
        take(layer, *next++, 0);
        takeBias(layer, *next++);
        if (m_shape.family == Family::Sage) take(layer, *next++, m_shape.widthInto(l));
    }
    take(m_head, *next++, 0);
    takeBias(m_head, *next);
    return out;
}

void PlainNetwork::placeFirstInput(const Dataset& data, const GraphOperator& op, const Poll& poll)
{
    const ConstRows inputs = {data.inputs.data(), m_shape.inputs};
    const Layer& first = m_layers.empty() ? m_head : m_layers.front();
    const auto place = [&](ConstRows all, Rows target) {
        for (std::int64_t row = 0; row < m_plan.rows(); ++row)
            std::copy_n(all.data + m_plan.nodes[std::size_t(row)] * all.stride, m_shape.inputs, target.data + row * target.stride);
    };
    if (first.own.data) place(inputs, first.own);
    poll();
    if (!first.aggregated.data) return;
    const at::Tensor heard = at::empty({data.inputs.rows(), m_shape.inputs}, at::kFloat);
    apply(op, inputs, rowsOf(heard), m_shape.inputs, false);
    place(readOnly(rowsOf(heard)), first.aggregated);
    poll();
}

void PlainNetwork::activateLayer(const Layer& layer, const Part& part, const DropoutDraw& draw)
{
    at::parallel_for(part.begin, part.end, kRowsPerTask, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t begin = first; begin < last; begin += kRowsPerBlock) {
            const std::int64_t count = std::min(kRowsPerBlock, last - begin);
            at::Tensor sum = layer.active.narrow(0, begin, count);
            at::mm_out(sum, layer.input.narrow(0, begin, count), layer.weightT);
            kernels().activate(readOnly(layer.activation), m_flat.at(layer.bias), draw, layer.activation, begin, begin + count, m_shape.hidden);
        }
    });
}

void PlainNetwork::forward(const Part& part, const DropoutDraw* draws, const Poll& poll)
{
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        const Layer& layer = m_layers[l];
        activateLayer(layer, part, draws ? draws[l] : DropoutDraw{});
        poll();
        if (l + 1 < m_layers.size() && m_layers[l + 1].aggregated.data)
            apply(*part.op, readOnly(from(layer.activation, part.begin)), from(m_layers[l + 1].aggregated, part.begin), m_shape.hidden, false);
        poll();
    }
    at::Tensor sum = m_output.narrow(0, part.begin, part.count());
    at::mm_out(sum, m_head.input.narrow(0, part.begin, part.count()), m_head.weightT);
    const float* bias = m_flat.at(m_head.bias);
    float* output = m_output.data_ptr<float>();
    for (std::int64_t i = part.begin; i < part.end; ++i)
        for (std::int64_t c = 0; c < m_shape.outputs; ++c) output[i * m_shape.outputs + c] += bias[c];
    poll();
}

void PlainNetwork::makeGradients()
{
    m_flat.startTraining();
    const std::int64_t rows = m_trains.end;
    m_outputGradient = at::zeros({rows, m_shape.outputs}, at::kFloat);
    std::int64_t widest = 0;
    const auto claim = [&](Layer& layer) {
        layer.weightGradient = m_flat.gradientMatrix(layer.offset, layer.weight.size(0), layer.columns).narrow(1, layer.unread, layer.columns - layer.unread);
    };
    for (Layer& layer : m_layers) claim(layer);
    for (std::size_t l = 1; l < m_layers.size(); ++l) widest = std::max(widest, m_layers[l].input.size(1));
    claim(m_head);
    if (m_layers.empty()) return;
    m_activeGradient = at::empty({rows, m_shape.hidden}, at::kFloat);
    m_inputGradient = at::empty({rows, widest}, at::kFloat);
}

double PlainNetwork::forwardBackward(int epoch, const Poll& poll)
{
    if (!m_outputGradient.defined()) makeGradients();
    const bool drops = m_options.dropout > 0.0;
    const std::vector<DropoutDraw> draws = drops ? dropoutDraws(m_options, epoch, m_plan.nodes.data()) : std::vector<DropoutDraw>();
    forward(m_trains, drops ? draws.data() : nullptr, poll);
    const double loss =
        plainLoss(m_labels, m_labels.train, m_options.loss, m_output.data_ptr<float>(), m_outputGradient.data_ptr<float>());
    if (std::isfinite(loss)) backward(drops ? float(1.0 / (1.0 - m_options.dropout)) : 1.0F, poll);
    return loss;
}

void PlainNetwork::backward(float scale, const Poll& poll)
{
    at::mm_out(m_head.weightGradient, m_outputGradient.t(), m_head.input.narrow(0, 0, m_trains.end));
    float* headBias = m_flat.gradientAt(m_head.bias);
    m_biasGradient.assign(std::size_t(m_shape.outputs), 0.0);
    const float* outputGradient = m_outputGradient.data_ptr<float>();
    for (std::int64_t i = 0; i < m_trains.end; ++i)
        for (std::int64_t c = 0; c < m_shape.outputs; ++c)
            m_biasGradient[std::size_t(c)] += double(outputGradient[i * m_shape.outputs + c]);
    std::copy(m_biasGradient.begin(), m_biasGradient.end(), headBias);
    if (m_layers.empty()) return;
    at::mm_out(m_activeGradient, m_outputGradient, m_head.weight);
    poll();
    for (std::size_t l = m_layers.size(); l-- > 0;) {
        backThroughLayer(l, scale, poll);
        poll();
    }
}

void PlainNetwork::backThroughRows(const Layer& layer, float scale, at::Tensor& weightGradient, double* biasGradient, std::int64_t begin,
                                   std::int64_t end)
{
    const bool hasInputGradient = &layer != &m_layers.front();
    for (std::int64_t row = begin; row < end; row += kRowsPerBlock) {
        const std::int64_t count = std::min(kRowsPerBlock, end - row);
        kernels().activateBackward(readOnly(layer.activation), scale, rowsOf(m_activeGradient), biasGradient, row, row + count, m_shape.hidden);
        const at::Tensor gradient = m_activeGradient.narrow(0, row, count);
        weightGradient.addmm_(gradient.t(), layer.input.narrow(0, row, count));
        if (!hasInputGradient) continue;
        at::Tensor inputGradient = m_inputGradient.narrow(0, row, count);
        at::mm_out(inputGradient, gradient, layer.weight);
    }
}

void PlainNetwork::backThroughLayer(std::size_t l, float scale, const Poll& poll)
{
    Layer& layer = m_layers[l];
    // Each task has sums of its own, added up in order: the same number of threads gives the same bits.
    const std::int64_t tasks = std::clamp<std::int64_t>(m_trains.end / kRowsPerTask, 1, at::get_num_threads());
    std::vector<at::Tensor> weightGradient(static_cast<std::size_t>(tasks));
    m_biasGradient.assign(std::size_t(tasks * m_shape.hidden), 0.0);
    weightGradient.front() = layer.weightGradient.zero_();
    for (std::size_t task = 1; task < weightGradient.size(); ++task) weightGradient[task] = at::zeros_like(layer.weightGradient);
    at::parallel_for(0, tasks, 1, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t task = first; task < last; ++task)
            backThroughRows(layer, scale, weightGradient[std::size_t(task)], m_biasGradient.data() + task * m_shape.hidden,
                            m_trains.end * task / tasks, m_trains.end * (task + 1) / tasks);
    });
    for (std::size_t task = 1; task < weightGradient.size(); ++task) layer.weightGradient.add_(weightGradient[task]);
    float* bias = m_flat.gradientAt(layer.bias);
    for (std::int64_t c = 0; c < m_shape.hidden; ++c) {
        double sum = 0.0;
        for (std::int64_t task = 0; task < tasks; ++task) sum += m_biasGradient[std::size_t(task * m_shape.hidden + c)];
        bias[c] = float(sum);
    }
    poll();
    if (l == 0) return;
    if (!layer.aggregated.data) {
        std::swap(m_inputGradient, m_activeGradient);
        return;
    }
    const ConstRows own = layer.own.data ? readOnly(rowsOf(m_inputGradient, m_shape.hidden)) : ConstRows{};
    apply(*m_trains.op, readOnly(rowsOf(m_inputGradient)), rowsOf(m_activeGradient), m_shape.hidden, true, own);
}

double PlainNetwork::validationLoss(const Poll& poll)
{
    forward(m_validates, nullptr, poll);
    return plainLoss(m_labels, m_labels.validation, m_options.loss, m_output.data_ptr<float>(), nullptr);
}

FloatMatrix PlainNetwork::output(const Poll& poll)
{
    forward(m_trains, nullptr, poll);
    return toMatrix(readOnly(rowsOf(m_output)), m_plan.rows(), m_shape.outputs);
}

FloatMatrix PlainNetwork::embedding(const Poll& poll)
{
    forward(m_trains, nullptr, poll);
    return toMatrix(readOnly(m_head.own), m_plan.rows(), m_shape.widthOut());
}

std::vector<FloatMatrix> PlainNetwork::hiddenStates(const Poll& poll)
{
    forward(m_trains, nullptr, poll);
    std::vector<FloatMatrix> out;
    for (const Layer& layer : m_layers) out.push_back(toMatrix(readOnly(layer.activation), m_plan.rows(), m_shape.hidden));
    return out;
}

}  // namespace liftgraph::learn
