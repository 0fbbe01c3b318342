#pragma once
// The sentences of a plan: what was lifted last time, what comes next, and why.

#include <string>

#include "core/features/node_table.h"
#include "core/prescribe/prescription.h"

namespace liftgraph::workflow {

/// "82.5 kg x 8", or "12 reps" for body weight, in the inventory's unit.
std::string liftText(double loadKg, double reps, Unit unit);

/// The rule's sentence with what it looks at; `tooFew`: the exercise was done fewer than three times.
std::string ruleReason(const features::Node& last, targets::RuleBranch branch, bool tooFew, Unit unit);

/// What the model expects, its interval and what it continues.
std::string modelReason(const features::Node& last, const prescribe::Prescription& prescription, double level, Unit unit);

}  // namespace liftgraph::workflow
