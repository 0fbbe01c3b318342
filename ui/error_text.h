#pragma once
// Words of the window for what core reports in codes: errors, steps of a job, rule branches, muscles.

#include <QString>

#include "core/base/job.h"
#include "core/base/units.h"
#include "core/log/catalogue.h"
#include "core/targets/overload_rules.h"

namespace liftgraph::ui {

/// What happened, where, and what to do, in the user's language.
QString errorText(const Error& error);
QString stepText(Step step);
QString branchText(targets::RuleBranch branch);
QString muscleGroupText(log::MuscleGroup group);
/// "82.5 kg" in the given unit, at most two decimals, in the user's locale.
QString loadText(double loadKg, Unit unit);
/// "1 min 20 s", "40 s".
QString durationText(double seconds);

}  // namespace liftgraph::ui
