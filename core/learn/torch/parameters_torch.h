#pragma once
// The names, shapes and first values of a network's parameters, in PyTorch Geometric's order and from PyTorch's generator.

#include <optional>
#include <string>
#include <vector>

#include <ATen/core/Generator.h>

#include "core/learn/model.h"

namespace liftgraph::learn {

enum class Family { Gcn, Sage, Gat, Mlp, Lstm };
std::optional<Family> familyOf(const std::string& model);

/// What fixes every shape: layers may be 0 (a linear model).
struct NetworkShape {
    Family family = Family::Sage;
    int layers = 2;
    std::int64_t inputs = 0;
    std::int64_t hidden = 64;
    std::int64_t outputs = 0;

    std::int64_t widthInto(int layer) const { return layer == 0 ? inputs : hidden; }
    std::int64_t widthOut() const { return layers == 0 ? inputs : hidden; }
};

/// Names and shapes without data: "conv1.lin_l.weight" ... "fc_out.bias".
std::vector<NamedTensor> parameterShapes(const NetworkShape& shape);

/// First values drawn from `generator` as PyTorch Geometric 2.5 draws them: each convolution's linear maps draw once when made
/// and once more when the convolution resets itself. `zeroOutput` sets fc_out to zero after its draws.
std::vector<NamedTensor> initialParameters(const NetworkShape& shape, bool zeroOutput, at::Generator& generator);

/// A private generator with the state of torch's default one after torch::manual_seed(seed).
at::Generator seededGenerator(std::uint64_t seed);

/// The tensors of `model` in the order of parameterShapes(). Error: ModelFileInvalid where one is missing or has another shape.
[[nodiscard]] Result<std::vector<NamedTensor>> fittingParameters(const std::vector<NamedTensor>& tensors, const NetworkShape& shape);

}  // namespace liftgraph::learn
