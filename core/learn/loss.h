#pragma once
// What an error costs a network that is trained.

namespace liftgraph::learn {

/// PseudoHuber: sqrt(1 + error^2) - 1, squared near 0 and absolute beyond one training unit (Charbonnier 1997).
enum class Loss { MeanSquared, MeanAbsolute, PseudoHuber };

/// `error` in training units.
double lossOf(double error, Loss loss);
/// Its derivative by the error; 0 where there is none.
double lossSlope(double error, Loss loss);

}  // namespace liftgraph::learn
