#pragma once
// Aggregation over the graph as a differentiable torch operation, fused on the processor or from torch's own operators anywhere.

#include <memory>

#include <ATen/core/Tensor.h>

#include "core/learn/torch/graph_operator.h"

namespace liftgraph::learn {

/// A x for the operator of one graph. The fused way runs plain loops with the transpose for the gradient; the generic way uses
/// index_select, index_add and cumsum on the device of `x`. Both give the same within rounding.
class Aggregator {
public:
    Aggregator(GraphOperator op, bool fused, const at::Device& device);
    at::Tensor operator()(const at::Tensor& x) const;  ///< nodes x width, contiguous float

private:
    at::Tensor generic(const at::Tensor& x) const;
    at::Tensor groups(const at::Tensor& x) const;

    std::shared_ptr<const GraphOperator> m_op;
    bool m_fused = true;
    at::Tensor m_source, m_target, m_coefficient, m_self;       ///< sparse edges
    at::Tensor m_member, m_groupOf, m_firstOf, m_send, m_receive;  ///< by place in the member list
};

}  // namespace liftgraph::learn
