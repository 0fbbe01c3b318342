#pragma once
// Intervals that widen when they miss and narrow when they hold: adaptive conformal inference for habits that drift.

namespace liftgraph::evaluate {

/// The level to calibrate the next interval at (Gibbs and Candes 2021): alpha + step (1 - level - missed) after each interval whose
/// truth became known.
class AdaptiveLevel {
public:
    explicit AdaptiveLevel(double level, double step = kStep) : m_alpha(1.0 - level), m_missRate(1.0 - level), m_step(step) {}

    /// 0 to 1; at 1 the widest interval that the calibration knows is due.
    double level() const { return m_alpha < 0.0 ? 1.0 : m_alpha > 1.0 ? 0.0 : 1.0 - m_alpha; }
    void settle(bool inside) { m_alpha += m_step * (m_missRate - (inside ? 0.0 : 1.0)); }

    static constexpr double kStep = 0.02;

private:
    double m_alpha;
    double m_missRate;
    double m_step;
};

}  // namespace liftgraph::evaluate
