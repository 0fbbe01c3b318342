#include "core/learn/torch/plain_network.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/learn/torch/plain_loss.h"

namespace liftgraph::learn {

namespace {

constexpr std::int64_t kRowsPerTask = 4096;
constexpr std::int64_t kRowsPerBlock = 1024;  ///< what a product has just written is still in the cache when it is worked on further

/// One step of SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

std::vector<DropoutDraw> drawsOf(const TrainOptions& options, int epoch)
{
    std::vector<DropoutDraw> draws(std::size_t(options.layers));
    for (std::size_t layer = 0; layer < draws.size(); ++layer) {
        draws[layer].key = mixed(mixed(options.seed) ^ (std::uint64_t(epoch) << 16) ^ layer);
        draws[layer].dropBelow = std::uint32_t(std::lround(options.dropout * 4294967295.0));
        draws[layer].scale = float(1.0 / (1.0 - options.dropout));
    }
    return draws;
}

Rows rowsOf(const at::Tensor& tensor, std::int64_t column = 0)
{
    return {tensor.data_ptr<float>() + column, tensor.size(1)};
}

ConstRows readOnly(const Rows& rows) { return {rows.data, rows.stride}; }

FloatMatrix toMatrix(ConstRows rows, std::int64_t height, std::int64_t width)
{
    FloatMatrix out(height, width);
    for (std::int64_t i = 0; i < height; ++i)
        if (width > 0) std::memcpy(out.data() + i * width, rows.data + i * rows.stride, std::size_t(width) * sizeof(float));
    return out;
}

}  // namespace

PlainNetwork::PlainNetwork(const NetworkShape& shape, const Dataset& data, const TrainOptions& options,
                           const std::vector<NamedTensor>& parameters, const Poll& poll)
    : m_shape(shape), m_data(data), m_options(options), m_nodes(data.inputs.rows())
{
    if (shape.family == Family::Gcn) m_operator = buildOperator(data.graph, Aggregation::Normalised, data.edgeWeights);
    if (shape.family == Family::Sage) m_operator = buildOperator(data.graph, Aggregation::Mean, data.edgeWeights);
    poll();
    layOut();
    load(parameters);
    placeFirstInput(poll);
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
    m_flat = at::zeros({size}, at::kFloat);

    std::int64_t at = 0;
    const auto claim = [&](Layer& layer, std::int64_t rows, std::int64_t columns) {
        layer.weight = m_flat.narrow(0, at, rows * columns).view({rows, columns});
        layer.weightT = layer.weight.t();
        layer.bias = at + rows * columns;
        at = layer.bias + rows;
    };
    for (int l = 0; l < m_shape.layers; ++l) {
        Layer& layer = m_layers[std::size_t(l)];
        claim(layer, m_shape.hidden, columnsInto(l));
        layer.input = at::empty({m_nodes, columnsInto(l)}, at::kFloat);
        if (aggregates) layer.aggregated = rowsOf(layer.input);
        if (seesItself) layer.own = rowsOf(layer.input, aggregates ? m_shape.widthInto(l) : 0);
    }
    claim(m_head, m_shape.outputs, m_shape.widthOut());
    m_head.input = at::empty({m_nodes, m_shape.widthOut()}, at::kFloat);
    m_head.own = rowsOf(m_head.input);
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        Layer& next = l + 1 < m_layers.size() ? m_layers[l + 1] : m_head;
        Layer& layer = m_layers[l];
        layer.active = next.own.data ? next.input.narrow(1, next.own.data - next.input.data_ptr<float>(), m_shape.hidden)
                                     : at::empty({m_nodes, m_shape.hidden}, at::kFloat);
        layer.activation = {layer.active.data_ptr<float>(), layer.active.stride(0)};
    }
    m_output = at::empty({m_nodes, m_shape.outputs}, at::kFloat);
}

void PlainNetwork::load(const std::vector<NamedTensor>& parameters)
{
    // GraphSAGE's two matrices lie side by side, so that one product serves both.
    const auto place = [&](Layer& layer, const NamedTensor& tensor, std::int64_t column) {
        at::Tensor target = layer.weight.narrow(1, column, tensor.shape[1]);
        target.copy_(at::from_blob(const_cast<float*>(tensor.data.data()), tensor.shape, at::kFloat));
    };
    const auto placeBias = [&](Layer& layer, const NamedTensor& tensor) {
        std::copy(tensor.data.begin(), tensor.data.end(), flat(layer.bias));
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
    const auto take = [](const Layer& layer, NamedTensor& tensor, std::int64_t column) {
        const at::Tensor part = layer.weight.narrow(1, column, tensor.shape[1]).contiguous();
        tensor.data.assign(part.data_ptr<float>(), part.data_ptr<float>() + part.numel());
    };
    const auto takeBias = [&](const Layer& layer, NamedTensor& tensor) {
        const float* first = m_flat.data_ptr<float>() + layer.bias;
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

void PlainNetwork::placeFirstInput(const Poll& poll)
{
    const ConstRows inputs = {m_data.inputs.data(), m_shape.inputs};
    const Layer& first = m_layers.empty() ? m_head : m_layers.front();
    if (first.own.data)
        for (std::int64_t i = 0; i < m_nodes; ++i)
            std::copy_n(inputs.data + i * inputs.stride, m_shape.inputs, first.own.data + i * first.own.stride);
    poll();
    if (first.aggregated.data) apply(m_operator, inputs, first.aggregated, m_shape.inputs, false);
    poll();
}

void PlainNetwork::activateLayer(const Layer& layer, const DropoutDraw& draw)
{
    at::parallel_for(0, m_nodes, kRowsPerTask, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t begin = first; begin < last; begin += kRowsPerBlock) {
            const std::int64_t count = std::min(kRowsPerBlock, last - begin);
            at::Tensor sum = layer.active.narrow(0, begin, count);
            at::mm_out(sum, layer.input.narrow(0, begin, count), layer.weightT);
            kernels().activate(readOnly(layer.activation), flat(layer.bias), draw, layer.activation, begin, begin + count, m_shape.hidden);
        }
    });
}

void PlainNetwork::forward(const DropoutDraw* draws, const Poll& poll)
{
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        const Layer& layer = m_layers[l];
        activateLayer(layer, draws ? draws[l] : DropoutDraw{});
        poll();
        if (l + 1 < m_layers.size() && m_layers[l + 1].aggregated.data)
            apply(m_operator, readOnly(layer.activation), m_layers[l + 1].aggregated, m_shape.hidden, false);
        poll();
    }
    at::mm_out(m_output, m_head.input, m_head.weightT);
    const float* bias = flat(m_head.bias);
    float* output = m_output.data_ptr<float>();
    for (std::int64_t i = 0; i < m_nodes; ++i)
        for (std::int64_t c = 0; c < m_shape.outputs; ++c) output[i * m_shape.outputs + c] += bias[c];
    m_outputIsClean = draws == nullptr;
    poll();
}

void PlainNetwork::makeGradients()
{
    m_gradient = at::zeros_like(m_flat);
    m_mean = at::zeros_like(m_flat);
    m_square = at::zeros_like(m_flat);
    m_outputGradient = at::zeros_like(m_output);
    std::int64_t widest = 0;
    const auto claim = [&](Layer& layer) {
        const std::int64_t offset = layer.weight.storage_offset();
        layer.weightGradient = m_gradient.narrow(0, offset, layer.weight.numel()).view_as(layer.weight);
    };
    for (Layer& layer : m_layers) claim(layer);
    for (std::size_t l = 1; l < m_layers.size(); ++l) widest = std::max(widest, m_layers[l].input.size(1));
    claim(m_head);
    if (m_layers.empty()) return;
    m_activeGradient = at::empty({m_nodes, m_shape.hidden}, at::kFloat);
    m_inputGradient = at::empty({m_nodes, widest}, at::kFloat);
}

double PlainNetwork::forwardBackward(int epoch, const Poll& poll)
{
    if (!m_gradient.defined()) makeGradients();
    const bool drops = m_options.dropout > 0.0;
    const std::vector<DropoutDraw> draws = drops ? drawsOf(m_options, epoch) : std::vector<DropoutDraw>();
    forward(drops ? draws.data() : nullptr, poll);
    const double loss =
        plainLoss(m_data, m_data.train, m_options.loss, m_output.data_ptr<float>(), m_outputGradient.data_ptr<float>());
    if (std::isfinite(loss)) backward(drops ? float(1.0 / (1.0 - m_options.dropout)) : 1.0F, poll);
    return loss;
}

void PlainNetwork::backward(float scale, const Poll& poll)
{
    at::mm_out(m_head.weightGradient, m_outputGradient.t(), m_head.input);
    float* headBias = m_gradient.data_ptr<float>() + m_head.bias;
    m_biasGradient.assign(std::size_t(m_shape.outputs), 0.0);
    const float* outputGradient = m_outputGradient.data_ptr<float>();
    for (std::int64_t i = 0; i < m_nodes; ++i)
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
    const std::int64_t tasks = std::clamp<std::int64_t>(m_nodes / kRowsPerTask, 1, at::get_num_threads());
    std::vector<at::Tensor> weightGradient(static_cast<std::size_t>(tasks));
    m_biasGradient.assign(std::size_t(tasks * m_shape.hidden), 0.0);
    weightGradient.front() = layer.weightGradient.zero_();
    for (std::size_t task = 1; task < weightGradient.size(); ++task) weightGradient[task] = at::zeros_like(layer.weightGradient);
    at::parallel_for(0, tasks, 1, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t task = first; task < last; ++task)
            backThroughRows(layer, scale, weightGradient[std::size_t(task)], m_biasGradient.data() + task * m_shape.hidden,
                            m_nodes * task / tasks, m_nodes * (task + 1) / tasks);
    });
    for (std::size_t task = 1; task < weightGradient.size(); ++task) layer.weightGradient.add_(weightGradient[task]);
    float* bias = m_gradient.data_ptr<float>() + layer.bias;
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
    apply(m_operator, readOnly(rowsOf(m_inputGradient)), rowsOf(m_activeGradient), m_shape.hidden, true, own);
}

double PlainNetwork::validationLoss(const Poll& poll)
{
    if (!m_outputIsClean) forward(nullptr, poll);
    return plainLoss(m_data, m_data.validation, m_options.loss, m_output.data_ptr<float>(), nullptr);
}

void PlainNetwork::update()
{
    ++m_steps;
    AdamStep step;
    step.learningRate = float(m_options.learningRate / (1.0 - std::pow(0.9, m_steps)));
    step.decay = float(m_options.weightDecay);
    step.rootCorrection = float(std::sqrt(1.0 - std::pow(0.999, m_steps)));
    kernels().adam(step, m_flat.data_ptr<float>(), m_gradient.data_ptr<float>(), m_mean.data_ptr<float>(), m_square.data_ptr<float>(),
                   m_flat.numel());
    m_outputIsClean = false;
}

FloatMatrix PlainNetwork::output(const Poll& poll)
{
    forward(nullptr, poll);
    return toMatrix(readOnly(rowsOf(m_output)), m_nodes, m_shape.outputs);
}

FloatMatrix PlainNetwork::embedding(const Poll& poll)
{
    forward(nullptr, poll);
    return toMatrix(readOnly(m_head.own), m_nodes, m_shape.widthOut());
}

std::vector<FloatMatrix> PlainNetwork::hiddenStates(const Poll& poll)
{
    forward(nullptr, poll);
    std::vector<FloatMatrix> out;
    for (const Layer& layer : m_layers) out.push_back(toMatrix(readOnly(layer.activation), m_nodes, m_shape.hidden));
    return out;
}

}  // namespace liftgraph::learn
