#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/prescribe/prescription.h"

namespace liftgraph::prescribe {

namespace {

using Milli = long long;  ///< thousandths of the inventory's unit: plates of 1.25 add up exactly

constexpr double kMilli = 1000.0;
constexpr Milli kMadeTolerance = 20;  ///< a logged load may carry the rounding of a unit conversion
constexpr Milli kHeaviestSide = 1000000;

Milli toMilli(double value) { return std::llround(value * kMilli); }

/// Plates one side can take, heaviest first.
std::vector<std::pair<Milli, int>> sidePlates(const Inventory& inventory)
{
    std::vector<std::pair<Milli, int>> plates;
    for (const auto& [weight, pairs] : inventory.platePairs) {
        if (toMilli(weight) > 0 && pairs > 0) plates.emplace_back(toMilli(weight), pairs);
    }
    std::sort(plates.begin(), plates.end(), std::greater<>());
    return plates;
}

/// Every weight that one side can carry, ascending: sums of the plates, each at most as often as there are pairs.
std::vector<Milli> sideSums(const std::vector<std::pair<Milli, int>>& plates)
{
    Milli step = 0, total = 0;
    for (const auto& [weight, pairs] : plates) {
        step = std::gcd(step, weight);
        total += weight * pairs;
    }
    if (step == 0) return {0};
    std::vector<char> made(std::size_t(std::min(total, kHeaviestSide) / step) + 1, 0);
    made[0] = 1;
    for (const auto& [weight, pairs] : plates) {
        const std::size_t width = std::size_t(weight / step);
        for (int pair = 0; pair < pairs; ++pair) {
            for (std::size_t at = made.size(); at-- > width;) made[at] = char(made[at] | made[at - width]);
        }
    }
    std::vector<Milli> sums;
    for (std::size_t at = 0; at < made.size(); ++at) {
        if (made[at]) sums.push_back(Milli(at) * step);
    }
    return sums;
}

/// Fewest plates that make `side` exactly, heaviest first; false if none do. Depth is bounded by the kinds of plates.
bool fillSide(const std::vector<std::pair<Milli, int>>& plates, std::size_t kind, Milli side, std::vector<double>& out)
{
    if (side == 0) return true;
    if (kind == plates.size()) return false;
    const auto& [weight, pairs] = plates[kind];
    for (Milli count = std::min<Milli>(pairs, side / weight); count >= 0; --count) {
        const std::size_t before = out.size();
        out.insert(out.end(), std::size_t(count), double(weight) / kMilli);
        if (fillSide(plates, kind + 1, side - count * weight, out)) return true;
        out.resize(before);
    }
    return false;
}

/// The sum nearest to `wanted`, the lighter one at equal distance.
Milli nearestSum(const std::vector<Milli>& sums, double wanted)
{
    Milli best = sums.front();
    for (const Milli sum : sums) {
        if (std::abs(double(sum) - wanted) < std::abs(double(best) - wanted)) best = sum;
    }
    return best;
}

double roundToStep(double load, double step)
{
    if (step <= 0.0) return load;
    // Half a step goes down, and a hair more does too: 2.5 kg steps in pounds are not exact in binary.
    return std::max(0.0, std::ceil(load / step - 0.5 - 1e-9) * step);
}

double smallestPlate(const Inventory& inventory)
{
    const auto plates = sidePlates(inventory);
    return plates.empty() ? 0.0 : double(plates.back().first) / kMilli;
}

double roundBarbell(double load, double bar, const Inventory& inventory)
{
    const double side = (load - bar) / 2.0 * kMilli;
    return bar + 2.0 * double(nearestSum(sideSums(sidePlates(inventory)), side)) / kMilli;
}

double stepOf(log::Equipment equipment, const Inventory& inventory)
{
    using log::Equipment;
    switch (equipment) {
    case Equipment::Dumbbell: return inventory.dumbbellStep;
    case Equipment::Kettlebell: return inventory.kettlebellStep;
    case Equipment::Machine:
    case Equipment::Cable:
    case Equipment::Band: return inventory.machineStep;
    default: return smallestPlate(inventory);
    }
}

}  // namespace

Inventory defaultInventory(Unit unit)
{
    Inventory inventory;
    inventory.unit = unit;
    if (unit == Unit::Kilogram) {
        inventory.platePairs = {{25.0, 4}, {20.0, 2}, {15.0, 2}, {10.0, 2}, {5.0, 2}, {2.5, 2}, {1.25, 1}};
        return inventory;
    }
    inventory.bar = 45.0;
    inventory.platePairs = {{45.0, 6}, {35.0, 1}, {25.0, 2}, {10.0, 2}, {5.0, 2}, {2.5, 1}};
    inventory.dumbbellStep = 5.0;
    inventory.machineStep = 10.0;
    inventory.kettlebellStep = 10.0;
    return inventory;
}

double roundToInventory(double loadKg, log::Equipment equipment, const Inventory& inventory, double lastLoadKg)
{
    const double load = std::max(0.0, fromKilograms(loadKg, inventory.unit));
    const double last = fromKilograms(lastLoadKg, inventory.unit);
    if (equipment == log::Equipment::Barbell) {
        const bool lighterBar = last > 0.0 && last < inventory.bar - 1e-6;
        const double rounded = lighterBar && load < inventory.bar ? roundToStep(load, smallestPlate(inventory))
                                                                  : roundBarbell(load, inventory.bar, inventory);
        return toKilograms(rounded, inventory.unit);
    }
    const bool loadable = equipment == log::Equipment::Smith || equipment == log::Equipment::Unknown || equipment == log::Equipment::Other;
    const double rounded = loadable ? roundBarbell(load, 0.0, inventory) : roundToStep(load, stepOf(equipment, inventory));
    if (last > 0.0 && std::abs(last - load) <= std::abs(rounded - load)) return lastLoadKg;
    return toKilograms(rounded, inventory.unit);
}

std::vector<double> platesPerSide(double loadKg, const Inventory& inventory)
{
    const auto plates = sidePlates(inventory);
    const double wanted = (fromKilograms(loadKg, inventory.unit) - inventory.bar) / 2.0 * kMilli;
    const Milli side = nearestSum(sideSums(plates), wanted);
    std::vector<double> out;
    if (side == 0 || std::abs(double(side) - wanted) > double(kMadeTolerance)) return out;
    fillSide(plates, 0, side, out);
    return out;
}

}  // namespace liftgraph::prescribe
