#include "core/learn/torch/aggregate_torch.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

namespace liftgraph::learn {

namespace {

at::Tensor applied(const GraphOperator& op, const at::Tensor& x, bool transposed)
{
    const at::Tensor in = x.contiguous();
    at::Tensor out = at::empty({op.nodes, in.size(1)}, in.options());
    apply(op, {in.data_ptr<float>(), in.size(1)}, {out.data_ptr<float>(), in.size(1)}, in.size(1), transposed);
    return out;
}

/// Keeps the operator alive for as long as a gradient may still be asked for.
struct SharedOperator : torch::CustomClassHolder {
    explicit SharedOperator(std::shared_ptr<const GraphOperator> shared) : op(std::move(shared)) {}
    std::shared_ptr<const GraphOperator> op;
};

struct FusedAggregate : torch::autograd::Function<FusedAggregate> {
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& x,
                              const c10::intrusive_ptr<SharedOperator>& shared)
    {
        context->saved_data["op"] = at::IValue::make_capsule(shared);
        return applied(*shared->op, x, false);
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context, torch::autograd::variable_list gradient)
    {
        const auto shared = c10::static_intrusive_pointer_cast<SharedOperator>(context->saved_data["op"].toCapsule());
        return {applied(*shared->op, gradient[0], true), at::Tensor()};
    }
};

template <class T>
at::Tensor tensorOf(const std::vector<T>& values, at::ScalarType from, at::ScalarType to, const at::Device& device)
{
    if (values.empty()) return at::empty({0}, at::TensorOptions().dtype(to).device(device));
    return at::from_blob(const_cast<T*>(values.data()), {std::int64_t(values.size())}, from).to(device, to, false, true);
}

}  // namespace

Aggregator::Aggregator(GraphOperator op, bool fused, const at::Device& device)
    : m_op(std::make_shared<const GraphOperator>(std::move(op))), m_fused(fused)
{
    if (fused) return;
    const GraphOperator& graph = *m_op;
    std::vector<std::int32_t> target;
    target.reserve(graph.incoming.neighbour.size());
    for (std::size_t i = 0; i + 1 < graph.incoming.offsets.size(); ++i)
        target.insert(target.end(), std::size_t(graph.incoming.offsets[i + 1] - graph.incoming.offsets[i]), std::int32_t(i));
    m_source = tensorOf(graph.incoming.neighbour, at::kInt, at::kLong, device);
    m_target = tensorOf(target, at::kInt, at::kLong, device);
    m_coefficient = tensorOf(graph.incoming.coefficient, at::kFloat, at::kFloat, device).unsqueeze(1);
    if (!graph.self.empty()) m_self = tensorOf(graph.self, at::kFloat, at::kFloat, device).unsqueeze(1);
    if (!graph.hasGroups()) return;

    std::vector<std::int32_t> groupOf(graph.members.size());
    std::vector<std::int64_t> firstOf(graph.members.size());
    for (std::size_t g = 0; g + 1 < graph.groupOffsets.size(); ++g)
        for (auto k = std::size_t(graph.groupOffsets[g]); k < std::size_t(graph.groupOffsets[g + 1]); ++k) {
            groupOf[k] = std::int32_t(g);
            firstOf[k] = graph.groupOffsets[g];
        }
    m_member = tensorOf(graph.members, at::kInt, at::kLong, device);
    m_groupOf = tensorOf(groupOf, at::kInt, at::kLong, device);
    m_firstOf = tensorOf(firstOf, at::kLong, at::kLong, device);
    m_send = tensorOf(graph.sendScale, at::kFloat, at::kFloat, device).index_select(0, m_member).unsqueeze(1);
    m_receive = tensorOf(graph.receiveScale, at::kFloat, at::kFloat, device).index_select(0, m_member).unsqueeze(1);
}

at::Tensor Aggregator::operator()(const at::Tensor& x) const
{
    return m_fused ? FusedAggregate::apply(x, c10::make_intrusive<SharedOperator>(m_op)) : generic(x);
}

at::Tensor Aggregator::generic(const at::Tensor& x) const
{
    at::Tensor out = m_self.defined() ? x * m_self : at::zeros_like(x);
    if (m_source.numel() > 0) out = out.index_add(0, m_target, x.index_select(0, m_source) * m_coefficient);
    return m_member.defined() ? out.index_add(0, m_member, groups(x)) : out;
}

at::Tensor Aggregator::groups(const at::Tensor& x) const
{
    // Differences of long sums need double; Apple's devices have none.
    const bool wide = x.device().type() != at::kMPS;
    const at::Tensor sent = (x.index_select(0, m_member) * m_send).to(wide ? at::kDouble : at::kFloat);
    at::Tensor heard;
    if (m_op->oneWay) {
        const at::Tensor before = sent.cumsum(0) - sent;
        heard = before - before.index_select(0, m_firstOf);
    } else {
        const auto count = std::int64_t(m_op->groupOffsets.size()) - 1;
        const at::Tensor sums = at::zeros({count, x.size(1)}, sent.options()).index_add(0, m_groupOf, sent);
        heard = sums.index_select(0, m_groupOf) - sent;
    }
    return heard.to(x.scalar_type()) * m_receive;
}

}  // namespace liftgraph::learn
