#pragma once
// The parameters of a network without automatic differentiation, one after the other, and Adam's step over all of them at once.

#include <vector>

#include <ATen/core/Tensor.h>

#include "core/learn/model.h"

namespace liftgraph::learn {

class FlatParameters {
public:
    /// All zero.
    void allocate(std::int64_t size);
    /// Memory for gradients and Adam's means; before the first forwardBackward. Does nothing the second time.
    void startTraining();

    std::int64_t size() const { return m_values.numel(); }
    float* at(std::int64_t offset) { return m_values.data_ptr<float>() + offset; }
    const float* at(std::int64_t offset) const { return m_values.data_ptr<float>() + offset; }
    float* gradientAt(std::int64_t offset) { return m_gradient.data_ptr<float>() + offset; }
    /// rows x columns from `offset` on, the same memory.
    at::Tensor matrix(std::int64_t offset, std::int64_t rows, std::int64_t columns) const;
    at::Tensor gradientMatrix(std::int64_t offset, std::int64_t rows, std::int64_t columns) const;

    /// One step of Adam (Kingma and Ba 2015) with the options' learning rate and weight decay.
    void step(const TrainOptions& options);
    void keep() { m_kept = m_values.clone(); }
    void restore();

    /// Tensors one after the other, as parameterShapes() orders them, in and out.
    void load(const std::vector<NamedTensor>& tensors);
    void store(std::vector<NamedTensor>& tensors) const;

private:
    at::Tensor m_values, m_gradient, m_mean, m_square, m_kept;
    int m_steps = 0;
};

}  // namespace liftgraph::learn
