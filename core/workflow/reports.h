#pragma once
// Scores of a forecast on test entries beside the baselines, and the sentence that sums them up.

#include <string>
#include <vector>

#include "core/targets/folds.h"
#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

/// A forecast by the name it is shown under; nodes x 3 in natural units.
struct NamedForecast {
    std::string name = {};
    features::Matrix expected = {};
};

/// "persistence", "exercise mean" and "rule" for every node.
std::vector<NamedForecast> baselineForecasts(const Snapshot& snapshot);

/// One report per target on `rows`; the models in the order given, which begins with persistence. Coverage and width are those of
/// `forecast`'s interval.
std::vector<evaluate::TargetReport> targetReports(const Snapshot& snapshot, const std::vector<NamedForecast>& models,
                                                  const Forecast& forecast, const std::vector<int>& rows);

/// The interval of the skill over persistence of the model `name` lies above 0.
bool addsValue(const evaluate::TargetReport& report, const std::string& name);

/// One plain English sentence on weight and reps: is the model `name` better than "as last time"? For a chronological test it ends in who
/// prescribes, because that is the test that the Plan goes by.
std::string verdictOf(const std::vector<evaluate::TargetReport>& reports, const std::string& name,
                      targets::SplitKind split = targets::SplitKind::Chronological);

}  // namespace liftgraph::workflow
