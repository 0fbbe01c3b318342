#include "core/learn/torch/flat_parameters.h"

#include <algorithm>
#include <cmath>

#include <ATen/ATen.h>

#include "core/learn/torch/kernels.h"

namespace liftgraph::learn {

void FlatParameters::allocate(std::int64_t size) { m_values = at::zeros({size}, at::kFloat); }

void FlatParameters::startTraining()
{
    if (m_gradient.defined()) return;
    m_gradient = at::zeros_like(m_values);
    m_mean = at::zeros_like(m_values);
    m_square = at::zeros_like(m_values);
}

at::Tensor FlatParameters::matrix(std::int64_t offset, std::int64_t rows, std::int64_t columns) const
{
    return m_values.narrow(0, offset, rows * columns).view({rows, columns});
}

at::Tensor FlatParameters::gradientMatrix(std::int64_t offset, std::int64_t rows, std::int64_t columns) const
{
    return m_gradient.narrow(0, offset, rows * columns).view({rows, columns});
}

void FlatParameters::step(const TrainOptions& options)
{
    ++m_steps;
    AdamStep step;
    step.learningRate = float(options.learningRate / (1.0 - std::pow(0.9, m_steps)));
    step.decay = float(options.weightDecay);
    step.rootCorrection = float(std::sqrt(1.0 - std::pow(0.999, m_steps)));
    kernels().adam(step, m_values.data_ptr<float>(), m_gradient.data_ptr<float>(), m_mean.data_ptr<float>(), m_square.data_ptr<float>(), size());
}

void FlatParameters::restore()
{
    if (m_kept.defined()) m_values.copy_(m_kept);
}

void FlatParameters::load(const std::vector<NamedTensor>& tensors)
{
    float* next = at(0);
    for (const NamedTensor& tensor : tensors) next = std::copy(tensor.data.begin(), tensor.data.end(), next);
}

void FlatParameters::store(std::vector<NamedTensor>& tensors) const
{
    const float* next = at(0);
    for (NamedTensor& tensor : tensors) {
        std::int64_t size = 1;
        for (const std::int64_t length : tensor.shape) size *= length;
        tensor.data.assign(next, next + size);
        next += size;
    }
}

}  // namespace liftgraph::learn
