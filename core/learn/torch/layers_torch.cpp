#include "core/learn/torch/layers_torch.h"

#include <ATen/ATen.h>

namespace liftgraph::learn {

at::Tensor gcnConv(const at::Tensor& x, const Aggregator& normalised, const at::Tensor& weight, const at::Tensor& bias)
{
    return normalised(at::linear(x, weight)) + bias;
}

at::Tensor sageConv(const at::Tensor& x, const Aggregator& mean, const at::Tensor& weightLeft, const at::Tensor& biasLeft,
                    const at::Tensor& weightRight)
{
    return at::linear(mean(x), weightLeft, biasLeft) + at::linear(x, weightRight);
}

at::Tensor gatConv(const at::Tensor& x, const at::Tensor& source, const at::Tensor& target, const at::Tensor& weight,
                   const at::Tensor& attentionSource, const at::Tensor& attentionTarget, const at::Tensor& bias)
{
    const std::int64_t nodes = x.size(0);
    const at::Tensor loops = at::arange(nodes, source.options());
    const at::Tensor others = (source != target).nonzero().squeeze(1);
    const at::Tensor from = at::cat({source.index_select(0, others), loops});
    const at::Tensor to = at::cat({target.index_select(0, others), loops});

    const at::Tensor h = at::linear(x, weight);
    // Differences of shares need double; Apple's devices have none.
    const at::ScalarType wide = x.device().type() == at::kMPS ? at::kFloat : at::kDouble;
    const at::Tensor sends = (h * attentionSource.view({1, -1})).to(wide).sum(1);
    const at::Tensor receives = (h * attentionTarget.view({1, -1})).to(wide).sum(1);
    const at::Tensor logit = at::leaky_relu(sends.index_select(0, from) + receives.index_select(0, to), 0.2);
    // Any shift per target cancels. This one is no smaller than any logit, and the floor keeps a sum from vanishing.
    const at::Tensor bound = at::leaky_relu(receives + sends.max(), 0.2).detach();
    const at::Tensor raised = (logit - bound.index_select(0, to)).clamp_min(-80.0).exp();
    const at::Tensor total = at::zeros({nodes}, raised.options()).index_add(0, to, raised);
    const at::Tensor share = (raised / total.index_select(0, to)).to(h.scalar_type());
    return at::zeros_like(h).index_add(0, to, h.index_select(0, from) * share.unsqueeze(1)) + bias;
}

}  // namespace liftgraph::learn
