#include "core/import/unit_guess.h"

#include <algorithm>
#include <cmath>

#include "core/base/number_text.h"

namespace liftgraph::import {

namespace {

bool multipleOf(double value, double step)
{
    const double steps = value / step;
    return std::abs(steps - std::round(steps)) * step < 2e-4;
}

std::string percent(double share) { return std::to_string(static_cast<int>(std::lround(share * 100.0))) + " %"; }

std::string number(double value) { return generalText(value, 10); }

struct Marks {
    double storedAsPounds = 0.0;     ///< share that is round only after turning pounds into kilograms
    double storedAsKilograms = 0.0;  ///< share that is round only after turning kilograms into pounds
    double offFive = 0.0;            ///< share that is no multiple of 5: 2.5 kg steps, or machines in whole kilograms
    double halves = 0.0;           ///< share that ends in .5, as two plates of 1.25 kg make it
    double endInFive = 0.0;          ///< of the multiples of 5 from 90 up; a 45 lb bar with 45 lb plates ends in 5
    double heavy = 0.0;              ///< the load that 9 of 10 stay below
    double example = 0.0;            ///< a converted load
};

Marks marksOf(const std::vector<double>& loads)
{
    Marks marks;
    double large = 0.0;
    double largeInFive = 0.0;
    for (const double load : loads) {
        const bool round = multipleOf(load, 0.05);
        const bool asPounds = !round && multipleOf(load * kKilogramsPerPound, 0.25);
        const bool asKilograms = !round && !asPounds && multipleOf(load / kKilogramsPerPound, 0.5);
        marks.storedAsPounds += asPounds;
        marks.storedAsKilograms += asKilograms;
        if ((asPounds || asKilograms) && marks.example == 0.0) marks.example = load;
        marks.offFive += !multipleOf(load, 5.0);
        marks.halves += !multipleOf(load, 1.0) && multipleOf(load, 2.5);
        if (load >= 90.0 && multipleOf(load, 5.0)) {
            large += 1.0;
            largeInFive += !multipleOf(load, 10.0);
        }
    }
    const auto count = static_cast<double>(loads.size());
    marks.storedAsPounds /= count;
    marks.storedAsKilograms /= count;
    marks.offFive /= count;
    marks.halves /= count;
    marks.endInFive = large > 0.0 ? largeInFive / large : 0.4;
    std::vector<double> sorted = loads;
    const auto tenth = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 9 / 10);
    std::nth_element(sorted.begin(), tenth, sorted.end());
    marks.heavy = *tenth;
    return marks;
}

}  // namespace

UnitGuess guessUnit(const std::vector<double>& loads, std::optional<Unit> usual, bool metricHabits)
{
    const Unit fallback = usual.value_or(Unit::Kilogram);
    const std::string assumed = fallback == Unit::Pound ? "pounds" : "kilograms";
    if (loads.empty()) return {fallback, "No load is above 0, so " + assumed + " are assumed."};
    const Marks marks = marksOf(loads);
    if (marks.storedAsPounds >= 0.2 && marks.storedAsPounds > marks.storedAsKilograms) {
        return {Unit::Pound, "No unit is stated. " + percent(marks.storedAsPounds) + " of the loads, such as " + number(marks.example) +
                                 ", are round only as kilograms stored in pounds (" + number(marks.example * kKilogramsPerPound) +
                                 " kg), so the file is in pounds."};
    }
    if (marks.storedAsKilograms >= 0.2) {
        return {Unit::Kilogram, "No unit is stated. " + percent(marks.storedAsKilograms) + " of the loads, such as " + number(marks.example) +
                                    ", are round only as pounds stored in kilograms (" + number(marks.example / kKilogramsPerPound) +
                                    " lb), so the file is in kilograms."};
    }
    if (usual) return {fallback, "No unit is stated; sheets of this kind are usually in " + assumed + "."};
    int pounds = (marks.offFive < 0.1) + (marks.heavy > 160.0) + (marks.endInFive > 0.45);
    // Heavy bars with plates of 45 lb beside machines in whole pounds; a lifter of such loads in kilograms uses small plates.
    const bool heavyInPounds = marks.heavy > 160.0 && marks.endInFive > 0.45 && marks.halves < 0.02;
    int kilograms = (heavyInPounds ? 1 : 2) * (marks.offFive >= 0.18) + (marks.heavy < 110.0) + (marks.endInFive < 0.3);
    if (metricHabits && pounds > kilograms) {
        return {Unit::Kilogram, "No unit is stated. Dates with dots or decimal commas are written where kilograms are used, so kilograms are assumed."};
    }
    const std::string seen = " (" + percent(marks.offFive) + " of the loads are no multiple of 5, 9 of 10 are at most " + number(marks.heavy) + ").";
    if (pounds > kilograms) return {Unit::Pound, "No unit is stated. The loads look like pounds" + seen};
    return {Unit::Kilogram, "No unit is stated. The loads look like kilograms" + seen};
}

}  // namespace liftgraph::import
