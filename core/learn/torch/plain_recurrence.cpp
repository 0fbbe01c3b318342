#include "core/learn/torch/plain_recurrence.h"

#include <algorithm>
#include <cmath>

#include <ATen/ATen.h>

#include "core/learn/torch/dropout_draws.h"
#include "core/learn/torch/lstm_torch.h"
#include "core/learn/torch/plain_loss.h"
#include "core/learn/torch/training_rows.h"

namespace liftgraph::learn {

namespace {

float* rowOf(const at::Tensor& tensor, std::int64_t row) { return tensor.data_ptr<float>() + row * tensor.size(1); }

Rows rowsOf(const at::Tensor& tensor, std::int64_t row = 0) { return {rowOf(tensor, row), tensor.size(1)}; }
ConstRows readOnly(const Rows& rows) { return {rows.data, rows.stride}; }

/// Chains up to their last node with a label that is learned from or validates; those without one not at all.
std::vector<std::vector<std::int32_t>> neededChains(const Dataset& data, Computes computes)
{
    std::vector<std::vector<std::int32_t>> chains = chainsOf(data.graph);
    if (computes == Computes::EveryNode) return chains;
    std::vector<bool> labelled(std::size_t(data.inputs.rows()), false);
    for (const auto* rows : {&data.train, &data.validation})
        for (const int node : labelledNodes(data, *rows)) labelled[std::size_t(node)] = true;
    for (auto& chain : chains)
        while (!chain.empty() && !labelled[std::size_t(chain.back())]) chain.pop_back();
    return chains;
}

}  // namespace

PlainRecurrence::PlainRecurrence(const NetworkShape& shape, const Dataset& data, const TrainOptions& options,
                                 const std::vector<NamedTensor>& parameters, const Poll& poll, Computes computes)
    : m_shape(shape), m_options(options)
{
    placeRows(data, computes);
    m_labels = inOrder(data, m_nodes);
    poll();
    layOut();
    m_flat.load(parameters);
    const at::Tensor& first = m_layers.empty() ? m_headInput : m_layers.front().input;
    std::copy_n(m_labels.inputs.data(), m_labels.inputs.size(), first.data_ptr<float>());
    m_labels.inputs = {};
}

void PlainRecurrence::placeRows(const Dataset& data, Computes computes)
{
    std::vector<std::vector<std::int32_t>> chains = neededChains(data, computes);
    std::stable_sort(chains.begin(), chains.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (std::size_t step = 0; !chains.empty() && step < chains.front().size(); ++step) {
        for (const auto& chain : chains) {
            if (chain.size() <= step) break;
            m_nodes.push_back(chain[step]);
        }
        m_steps.push_back(std::int64_t(m_nodes.size()));
    }
}

void PlainRecurrence::layOut()
{
    const auto rows = std::int64_t(m_nodes.size());
    const std::int64_t hidden = m_shape.hidden;
    std::int64_t size = m_shape.outputs * (m_shape.widthOut() + 1);
    for (int l = 0; l < m_shape.layers; ++l) size += 4 * hidden * (m_shape.widthInto(l) + hidden + 2);
    m_flat.allocate(size);
    m_headInput = at::empty({rows, m_shape.widthOut()}, at::kFloat);
    m_layers.resize(std::size_t(m_shape.layers));
    std::int64_t at = 0;
    for (int l = 0; l < m_shape.layers; ++l) {
        Layer& layer = m_layers[std::size_t(l)];
        const std::int64_t columns = m_shape.widthInto(l);
        layer.inputWeight = at;
        layer.hiddenWeight = layer.inputWeight + 4 * hidden * columns;
        layer.inputBias = layer.hiddenWeight + 4 * hidden * hidden;
        layer.hiddenBias = layer.inputBias + 4 * hidden;
        at = layer.hiddenBias + 4 * hidden;
        layer.weight = m_flat.matrix(layer.inputWeight, 4 * hidden, columns);
        layer.again = m_flat.matrix(layer.hiddenWeight, 4 * hidden, hidden);
        layer.input = l == 0 ? at::empty({rows, columns}, at::kFloat) : m_layers[std::size_t(l) - 1].dropped;
        layer.gates = at::empty({rows, 4 * hidden}, at::kFloat);
        layer.cell = at::empty({rows, hidden}, at::kFloat);
        layer.hidden = at::empty({rows, hidden}, at::kFloat);
        layer.dropped = l + 1 < m_shape.layers ? at::empty({rows, hidden}, at::kFloat) : m_headInput;
    }
    m_headOffset = at;
    m_head = m_flat.matrix(at, m_shape.outputs, m_shape.widthOut());
    m_headBias = at + m_head.numel();
    m_output = at::empty({rows, m_shape.outputs}, at::kFloat);
}

std::vector<NamedTensor> PlainRecurrence::parameters() const
{
    std::vector<NamedTensor> out = parameterShapes(m_shape);
    m_flat.store(out);
    return out;
}

MemoryStep PlainRecurrence::stepOf(Layer& layer, std::size_t step) const
{
    const std::int64_t row = m_steps[step];
    return {rowOf(layer.gates, row), step > 0 ? rowOf(layer.cell, m_steps[step - 1]) : nullptr, rowOf(layer.cell, row), rowOf(layer.hidden, row),
            m_steps[step + 1] - row, m_shape.hidden};
}

void PlainRecurrence::forwardLayer(Layer& layer, const Poll& poll)
{
    const std::int64_t hidden = m_shape.hidden;
    at::mm_out(layer.gates, layer.input, layer.weight.t());
    poll();
    const at::Tensor again = layer.again.t().contiguous();
    std::vector<float> bias(static_cast<std::size_t>(4 * hidden));
    for (std::int64_t c = 0; c < 4 * hidden; ++c) bias[std::size_t(c)] = m_flat.at(layer.inputBias)[c] + m_flat.at(layer.hiddenBias)[c];
    for (std::size_t step = 0; step + 1 < m_steps.size(); ++step) {
        const MemoryStep now = stepOf(layer, step);
        if (step > 0)
            kernels().addProduct(readOnly(rowsOf(layer.hidden, m_steps[step - 1])), readOnly(rowsOf(again)), rowsOf(layer.gates, m_steps[step]),
                                 now.rows, hidden, 4 * hidden);
        kernels().remember(now, bias.data());
        poll();
    }
}

void PlainRecurrence::forward(std::size_t from, const DropoutDraw* draws, const Poll& poll)
{
    const auto rows = std::int64_t(m_nodes.size());
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        Layer& layer = m_layers[l];
        if (l >= from) forwardLayer(layer, poll);
        if (draws)
            kernels().drop(readOnly(rowsOf(layer.hidden)), draws[l], rowsOf(layer.dropped), 0, rows, m_shape.hidden);
        else
            layer.dropped.copy_(layer.hidden);
    }
    m_firstIsFresh = true;
    at::mm_out(m_output, m_headInput, m_head.t());
    for (std::int64_t row = 0; row < rows; ++row)
        for (std::int64_t c = 0; c < m_shape.outputs; ++c) rowOf(m_output, row)[c] += m_flat.at(m_headBias)[c];
    poll();
}

double PlainRecurrence::forwardBackward(int epoch, const Poll& poll)
{
    const auto rows = std::int64_t(m_nodes.size());
    if (!m_outputGradient.defined()) {
        m_flat.startTraining();
        m_outputGradient = at::zeros({rows, m_shape.outputs}, at::kFloat);
        m_gradient = at::empty({rows, m_shape.hidden}, at::kFloat);
        m_cellGradient = at::empty({m_steps.size() > 1 ? m_steps[1] : 0, m_shape.hidden}, at::kFloat);
    }
    const bool drops = m_options.dropout > 0.0;
    const std::vector<DropoutDraw> draws = drops ? dropoutDraws(m_options, epoch, m_nodes.data()) : std::vector<DropoutDraw>();
    forward(0, drops ? draws.data() : nullptr, poll);
    const double loss = plainLoss(m_labels, m_labels.train, m_options.loss, m_output.data_ptr<float>(), m_outputGradient.data_ptr<float>());
    if (std::isfinite(loss)) backward(drops ? draws.data() : nullptr, poll);
    return loss;
}

void PlainRecurrence::backward(const DropoutDraw* draws, const Poll& poll)
{
    at::Tensor headGradient = m_flat.gradientMatrix(m_headOffset, m_shape.outputs, m_shape.widthOut());
    at::mm_out(headGradient, m_outputGradient.t(), m_headInput);
    const at::Tensor biasSums = m_outputGradient.sum(0, false, at::kDouble).to(at::kFloat);
    std::copy_n(biasSums.data_ptr<float>(), m_shape.outputs, m_flat.gradientAt(m_headBias));
    if (m_layers.empty()) return;
    at::mm_out(m_gradient, m_outputGradient, m_head);
    poll();
    for (std::size_t l = m_layers.size(); l-- > 0;) {
        if (draws) kernels().drop(readOnly(rowsOf(m_gradient)), draws[l], rowsOf(m_gradient), 0, m_gradient.size(0), m_shape.hidden);
        backThroughTime(m_layers[l], poll);
        if (l > 0) at::mm_out(m_gradient, m_layers[l].gates, m_layers[l].weight);
        poll();
    }
}

/// From m_gradient, that of the layer's hidden states, to those of its parameters; the gates give way to their gradients.
void PlainRecurrence::backThroughTime(Layer& layer, const Poll& poll)
{
    const std::int64_t hidden = m_shape.hidden, rows = layer.gates.size(0);
    std::vector<double> bias(std::size_t(4 * hidden), 0.0);
    m_cellGradient.zero_();
    for (std::size_t step = m_steps.size() - 1; step-- > 0;) {
        const MemoryStep now = stepOf(layer, step);
        kernels().rememberBackward(now, rowOf(m_gradient, m_steps[step]), m_cellGradient.data_ptr<float>(), bias.data());
        if (step > 0)
            kernels().addProduct(readOnly(rowsOf(layer.gates, m_steps[step])), readOnly(rowsOf(layer.again)), rowsOf(m_gradient, m_steps[step - 1]),
                                 now.rows, 4 * hidden, hidden);
        poll();
    }
    std::copy(bias.begin(), bias.end(), m_flat.gradientAt(layer.inputBias));
    std::copy(bias.begin(), bias.end(), m_flat.gradientAt(layer.hiddenBias));
    at::Tensor weightGradient = m_flat.gradientMatrix(layer.inputWeight, 4 * hidden, layer.weight.size(1));
    at::mm_out(weightGradient, layer.gates.t(), layer.input);
    // What each row after the first step remembered, beside it; the states of the present step are not needed any more.
    const std::int64_t first = m_steps.size() > 1 ? m_steps[1] : rows;
    at::Tensor before = at::empty({rows - first, hidden}, at::kFloat);
    for (std::size_t step = 1; step + 1 < m_steps.size(); ++step)
        std::copy_n(rowOf(layer.hidden, m_steps[step - 1]), (m_steps[step + 1] - m_steps[step]) * hidden, rowOf(before, m_steps[step] - first));
    at::Tensor againGradient = m_flat.gradientMatrix(layer.hiddenWeight, 4 * hidden, hidden);
    at::mm_out(againGradient, layer.gates.narrow(0, first, rows - first).t(), before);
}

double PlainRecurrence::validationLoss(const Poll& poll)
{
    forward(m_firstIsFresh ? 1 : 0, nullptr, poll);
    return plainLoss(m_labels, m_labels.validation, m_options.loss, m_output.data_ptr<float>(), nullptr);
}

void PlainRecurrence::update()
{
    m_flat.step(m_options);
    m_firstIsFresh = false;
}

void PlainRecurrence::restore()
{
    m_flat.restore();
    m_firstIsFresh = false;
}

FloatMatrix PlainRecurrence::byNode(const at::Tensor& rows) const
{
    FloatMatrix out(Eigen::Index(m_nodes.size()), rows.size(1));
    for (std::size_t row = 0; row < m_nodes.size(); ++row)
        std::copy_n(rowOf(rows, std::int64_t(row)), rows.size(1), out.data() + m_nodes[row] * rows.size(1));
    return out;
}

FloatMatrix PlainRecurrence::output(const Poll& poll)
{
    forward(0, nullptr, poll);
    return byNode(m_output);
}

FloatMatrix PlainRecurrence::embedding(const Poll& poll)
{
    forward(0, nullptr, poll);
    return byNode(m_headInput);
}

std::vector<FloatMatrix> PlainRecurrence::hiddenStates(const Poll& poll)
{
    forward(0, nullptr, poll);
    std::vector<FloatMatrix> out;
    for (const Layer& layer : m_layers) out.push_back(byNode(layer.dropped));
    return out;
}

}  // namespace liftgraph::learn
