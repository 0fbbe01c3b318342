#pragma once
// The figures of a run as pages write them: which score belongs to whom, in the athlete's unit and in words.

#include <QString>

#include "core/base/units.h"
#include "core/workflow/workflow.h"

namespace liftgraph::ui {

/// Null where the run has no report on the target ("weight", "reps", "rest").
const evaluate::TargetReport* reportOf(const workflow::TrainedRun& run, const char* target);
/// Null where the report has no such model.
const evaluate::Score* scoreOf(const evaluate::TargetReport& report, const std::string& name);
/// The run's own model on the target; null where nothing was tested.
const evaluate::Score* modelScore(const workflow::TrainedRun& run, const char* target);

/// Factor from the report's figures to the unit shown: kilograms may become pounds.
double shownFactor(const evaluate::TargetReport& report, Unit unit);
QString shownUnit(const evaluate::TargetReport& report, Unit unit);
/// "Weight", "Reps", "Rest".
QString targetText(const std::string& target);
/// "GraphSAGE", "as last time", "exercise mean", "rule": any model of forecastTable().
QString modelText(const std::string& name);
/// "+4 (−1 to 9)", in percent: how much smaller the error is than that of "as last time", with its 95 % interval.
QString skillText(const evaluate::Score& score, int decimals = 0);
/// The verdict in the user's language, and whether it is a good one.
struct Verdict {
    bool good = false;
    QString headline = {};
    QString sentence = {};     ///< the errors beside those of "as last time"
    QString consequence = {};  ///< who prescribes what
};
Verdict verdictOf(const workflow::TrainedRun& run, Unit unit);

}  // namespace liftgraph::ui
