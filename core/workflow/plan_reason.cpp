#include "core/workflow/plan_reason.h"

#include <cmath>

#include "core/base/number_text.h"

namespace liftgraph::workflow {

namespace {

/// At most two decimals, none that are zero: 82.5, 100.
std::string shortNumber(double value)
{
    std::string number = fixedText(value, 2);
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
    return number;
}

std::string loadText(double loadKg, Unit unit) { return shortNumber(std::round(fromKilograms(loadKg, unit) * 10.0) / 10.0); }

}  // namespace

std::string liftText(double loadKg, double reps, Unit unit)
{
    if (!(loadKg > 0.0)) return shortNumber(reps) + " reps";
    return shortNumber(fromKilograms(loadKg, unit)) + " " + unitName(unit) + " x " + shortNumber(reps);
}

std::string ruleReason(const features::Node& last, targets::RuleBranch branch, bool tooFew, Unit unit)
{
    const std::string before = "Last time " + liftText(last.topLoadKg, last.topReps, unit) + " on " + log::formatDay(last.day());
    if (tooFew) return before + "; fewer than three sessions of this exercise are known, so the rule prescribes. " + targets::ruleSentence(branch);
    return before + ". " + targets::ruleSentence(branch);
}

std::string modelReason(const features::Node& last, const prescribe::Prescription& prescription, double level, Unit unit)
{
    const int percent = int(std::lround(level * 100.0));
    std::string interval = prescription.weightKg > 0.0
                               ? loadText(prescription.lowKg, unit) + " to " + loadText(prescription.highKg, unit) + " " + unitName(unit)
                               : shortNumber(std::round(prescription.lowReps)) + " to " + shortNumber(std::round(prescription.highReps)) + " reps";
    return "Last time " + liftText(last.topLoadKg, last.topReps, unit) + " on " + log::formatDay(last.day()) +
           "; from your history the model expects " + liftText(prescription.weightKg, prescription.reps, unit) + " (" +
           std::to_string(percent) + " % interval " + interval + ").";
}

}  // namespace liftgraph::workflow
