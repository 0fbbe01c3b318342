#pragma once
// What the training loop drives: a network with its gradients and its optimiser.

#include <cstdint>
#include <functional>
#include <vector>

#include "core/learn/model.h"

namespace liftgraph::learn {

/// What a network without automatic differentiation computes.
enum class Computes {
    EveryNode,
    WhatLossesNeed,  ///< the rows that the losses depend on (training_rows.h): enough to train
};

/// Called between the steps of a layer; throws Stopped where the job was cancelled.
using Poll = std::function<void()>;
struct Stopped {};

/// Not thread-safe. Functions may throw torch's exceptions and Stopped; the engine catches them.
class Learner {
public:
    virtual ~Learner() = default;
    /// Loss over the training nodes with dropout, and its gradients.
    virtual double forwardBackward(int epoch, const Poll& poll) = 0;
    /// Loss over the validation nodes without dropout, before the next update.
    virtual double validationLoss(const Poll& poll) = 0;
    virtual void update() = 0;  ///< one step of Adam
    virtual void keep() = 0;    ///< remembers the parameters as they are
    virtual void restore() = 0; ///< brings the remembered ones back
    virtual std::vector<NamedTensor> parameters() const = 0;

    // Of all nodes, dropout off; of a learner that computes no more than its losses need, what it does not compute is missing: ask another.
    virtual FloatMatrix output(const Poll& poll) = 0;     ///< nodes x targets
    virtual FloatMatrix embedding(const Poll& poll) = 0;  ///< nodes x NetworkShape::widthOut()
    virtual std::vector<FloatMatrix> hiddenStates(const Poll& poll) = 0;  ///< by layer, nodes x hidden
};

}  // namespace liftgraph::learn
