#pragma once
// The convolutions, each as one function of its inputs and parameters (design: methods.md 3).

#include <ATen/core/Tensor.h>

#include "core/learn/torch/aggregate_torch.h"

namespace liftgraph::learn {

/// Kipf and Welling (2017): the linear map before propagation, the bias after it. `normalised` is of kind Normalised.
at::Tensor gcnConv(const at::Tensor& x, const Aggregator& normalised, const at::Tensor& weight, const at::Tensor& bias);

/// Hamilton et al. (2017) with the mean: W_l mean(neighbours) + b_l + W_r x.
at::Tensor sageConv(const at::Tensor& x, const Aggregator& mean, const at::Tensor& weightLeft, const at::Tensor& biasLeft,
                    const at::Tensor& weightRight);

/// Velickovic et al. (2018), one head: softmax over each node's in-neighbours and itself of LeakyReLU_0.2(a_s W x_j + a_d W x_i).
/// `source` and `target` are long; self-loops among them count once, as the one every node gets.
at::Tensor gatConv(const at::Tensor& x, const at::Tensor& source, const at::Tensor& target, const at::Tensor& weight,
                   const at::Tensor& attentionSource, const at::Tensor& attentionTarget, const at::Tensor& bias);

}  // namespace liftgraph::learn
