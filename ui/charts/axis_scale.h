#pragma once
// One axis of a chart: which values it spans, where they lie, and which of them get a tick.

#include <QString>
#include <vector>

namespace liftgraph::ui {

struct AxisScale {
    double low = 0.0;
    double high = 1.0;
    bool logarithmic = false;

    /// 0 at `low`, 1 at `high`.
    double position(double value) const;
    double value(double position) const;
    /// About `count` round values inside the span, ascending.
    std::vector<double> ticks(int count) const;
    /// A tick in the user's locale, with the decimals that tell it from its neighbours.
    QString text(double tick, int count) const;

private:
    double step(int count) const;
};

/// A linear scale around the values with a little air; a single value gets a span of its own size.
AxisScale scaleAround(double lowest, double highest);
/// A logarithmic scale around positive values.
AxisScale logScaleAround(double lowest, double highest);

}  // namespace liftgraph::ui
