#include "core/learn/torch/parameters_torch.h"

#include <algorithm>
#include <cmath>

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

namespace liftgraph::learn {

namespace {

std::int64_t sizeOf(const NamedTensor& tensor)
{
    std::int64_t size = 1;
    for (const auto length : tensor.shape) size *= length;
    return size;
}

void drawUniform(NamedTensor& tensor, double bound, at::Generator& generator)
{
    const at::Tensor drawn = at::empty({sizeOf(tensor)}, at::kFloat).uniform_(-bound, bound, generator);
    tensor.data.assign(drawn.data_ptr<float>(), drawn.data_ptr<float>() + drawn.numel());
}

/// Glorot and Bengio (2010) for the last two lengths.
double glorotBound(const NamedTensor& tensor)
{
    const auto n = tensor.shape.size();
    return std::sqrt(6.0 / double(tensor.shape[n - 1] + tensor.shape[n - 2]));
}

/// He et al. (2015) with a = sqrt(5), the default of a linear layer.
double linearBound(std::int64_t inputs) { return 1.0 / std::sqrt(double(std::max<std::int64_t>(inputs, 1))); }

void drawGcn(NamedTensor* tensors, at::Generator& generator)
{
    for (int twice = 0; twice < 2; ++twice) drawUniform(tensors[1], glorotBound(tensors[1]), generator);
}

void drawSage(NamedTensor* tensors, std::int64_t inputs, at::Generator& generator)
{
    for (int twice = 0; twice < 2; ++twice)
        for (int k = 0; k < 3; ++k) drawUniform(tensors[k], linearBound(inputs), generator);
}

void drawGat(NamedTensor* tensors, at::Generator& generator)
{
    for (int twice = 0; twice < 2; ++twice) drawUniform(tensors[3], glorotBound(tensors[3]), generator);
    drawUniform(tensors[0], glorotBound(tensors[0]), generator);
    drawUniform(tensors[1], glorotBound(tensors[1]), generator);
}

void drawLinear(NamedTensor* tensors, std::int64_t inputs, at::Generator& generator)
{
    drawUniform(tensors[0], linearBound(inputs), generator);
    drawUniform(tensors[1], linearBound(inputs), generator);
}

/// All four from the width, as torch's recurrent layers.
void drawLstm(NamedTensor* tensors, std::int64_t hidden, at::Generator& generator)
{
    for (int k = 0; k < 4; ++k) drawUniform(tensors[k], linearBound(hidden), generator);
}

std::vector<NamedTensor> layerShapes(const NetworkShape& shape, int layer)
{
    const std::string prefix = "conv" + std::to_string(layer + 1) + ".";
    const std::int64_t in = shape.widthInto(layer);
    const std::int64_t out = shape.hidden;
    switch (shape.family) {
    case Family::Gcn: return {{prefix + "bias", {out}}, {prefix + "lin.weight", {out, in}}};
    case Family::Sage:
        return {{prefix + "lin_l.weight", {out, in}}, {prefix + "lin_l.bias", {out}}, {prefix + "lin_r.weight", {out, in}}};
    case Family::Gat:
        return {{prefix + "att_src", {1, 1, out}}, {prefix + "att_dst", {1, 1, out}}, {prefix + "bias", {out}},
                {prefix + "lin.weight", {out, in}}};
    case Family::Lstm: {
        const std::string name = "lstm" + std::to_string(layer + 1) + ".";
        return {{name + "weight_ih", {4 * out, in}}, {name + "weight_hh", {4 * out, out}}, {name + "bias_ih", {4 * out}}, {name + "bias_hh", {4 * out}}};
    }
    case Family::Mlp: break;
    }
    const std::string plain = "lin" + std::to_string(layer + 1) + ".";
    return {{plain + "weight", {out, in}}, {plain + "bias", {out}}};
}

}  // namespace

std::optional<Family> familyOf(const std::string& model)
{
    if (model == "GCN") return Family::Gcn;
    if (model == "GraphSAGE") return Family::Sage;
    if (model == "GAT") return Family::Gat;
    if (model == "MLP") return Family::Mlp;
    if (model == "LSTM") return Family::Lstm;
    return std::nullopt;
}

std::vector<NamedTensor> parameterShapes(const NetworkShape& shape)
{
    std::vector<NamedTensor> out;
    for (int layer = 0; layer < shape.layers; ++layer)
        for (auto& tensor : layerShapes(shape, layer)) out.push_back(std::move(tensor));
    out.push_back({"fc_out.weight", {shape.outputs, shape.widthOut()}});
    out.push_back({"fc_out.bias", {shape.outputs}});
    return out;
}

std::vector<NamedTensor> initialParameters(const NetworkShape& shape, bool zeroOutput, at::Generator& generator)
{
    std::vector<NamedTensor> out = parameterShapes(shape);
    for (auto& tensor : out) tensor.data.assign(std::size_t(sizeOf(tensor)), 0.0F);
    NamedTensor* next = out.data();
    for (int layer = 0; layer < shape.layers; ++layer) {
        switch (shape.family) {
        case Family::Gcn: drawGcn(next, generator); break;
        case Family::Sage: drawSage(next, shape.widthInto(layer), generator); break;
        case Family::Gat: drawGat(next, generator); break;
        case Family::Mlp: drawLinear(next, shape.widthInto(layer), generator); break;
        case Family::Lstm: drawLstm(next, shape.hidden, generator); break;
        }
        next += layerShapes(shape, layer).size();
    }
    drawLinear(next, shape.widthOut(), generator);
    if (zeroOutput)
        for (NamedTensor* tensor : {next, next + 1}) std::fill(tensor->data.begin(), tensor->data.end(), 0.0F);
    return out;
}

at::Generator seededGenerator(std::uint64_t seed) { return at::detail::createCPUGenerator(seed); }

Result<std::vector<NamedTensor>> fittingParameters(const std::vector<NamedTensor>& tensors, const NetworkShape& shape)
{
    std::vector<NamedTensor> out = parameterShapes(shape);
    for (auto& wanted : out) {
        const auto found = std::find_if(tensors.begin(), tensors.end(), [&](const auto& t) { return t.name == wanted.name; });
        if (found == tensors.end())
            return fail(ErrorCode::ModelFileInvalid, "The model has no tensor " + wanted.name + "; train it again.");
        if (found->shape != wanted.shape || std::int64_t(found->data.size()) != sizeOf(wanted))
            return fail(ErrorCode::ModelFileInvalid, "The model's tensor " + wanted.name +
                                                         " has another shape than these inputs and settings need; train it again.");
        wanted.data = found->data;
    }
    return out;
}

}  // namespace liftgraph::learn
