#include "ui/charts/axis_scale.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace liftgraph::ui {

namespace {

std::vector<double> decadeTicks(double low, double high, const std::vector<double>& mantissas)
{
    std::vector<double> found;
    const int first = int(std::floor(std::log10(low)));
    const int last = int(std::ceil(std::log10(high)));
    for (int decade = first; decade <= last; ++decade)
        for (const double mantissa : mantissas) {
            const double tick = mantissa * std::pow(10.0, decade);
            if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) found.push_back(tick);
        }
    return found;
}

}  // namespace

double AxisScale::position(double value) const
{
    if (!(high > low)) return 0.5;
    if (logarithmic) return (std::log(std::max(value, low * 1e-3)) - std::log(low)) / (std::log(high) - std::log(low));
    return (value - low) / (high - low);
}

double AxisScale::value(double position) const
{
    if (logarithmic) return low * std::pow(high / low, position);
    return low + position * (high - low);
}

double AxisScale::step(int count) const
{
    const double raw = (high - low) / std::max(count, 1);
    if (!(raw > 0.0)) return 1.0;
    const double decade = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double nice : {1.0, 2.0, 2.5, 5.0})
        if (nice * decade >= raw * 0.8) return nice * decade;
    return 10.0 * decade;
}

std::vector<double> AxisScale::ticks(int count) const
{
    if (logarithmic && low > 0.0) {
        // A loss rarely spans a decade: powers of ten alone would leave the axis bare.
        for (const auto& mantissas : {std::vector<double>{1}, std::vector<double>{1, 2, 5}, std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9}}) {
            auto found = decadeTicks(low, high, mantissas);
            if (int(found.size()) >= std::max(3, count / 2) && int(found.size()) <= 2 * count) return found;
        }
    }
    std::vector<double> found;
    const double gap = step(count);
    for (double tick = std::ceil(low / gap - 1e-9) * gap; tick <= high + gap * 1e-9; tick += gap)
        found.push_back(std::abs(tick) < gap * 1e-9 ? 0.0 : tick);
    return found;
}

QString AxisScale::text(double tick, int count) const
{
    if (logarithmic && high / low >= 5.0) return QLocale().toString(tick, 'g', 3);
    const double gap = step(count);
    int decimals = 0;
    for (double rest = gap; decimals < 6 && std::abs(rest - std::round(rest)) > 1e-6 * rest; rest *= 10.0) ++decimals;
    return QLocale().toString(tick, 'f', decimals);
}

AxisScale scaleAround(double lowest, double highest)
{
    double air = 0.05 * (highest - lowest);
    if (!(air > 0.0)) air = std::max(std::abs(highest) * 0.1, 0.5);
    return {lowest - air, highest + air, false};
}

AxisScale logScaleAround(double lowest, double highest)
{
    const double air = std::max(std::pow(highest / lowest, 0.06), 1.05);
    return {lowest / air, highest * air, true};
}

}  // namespace liftgraph::ui
