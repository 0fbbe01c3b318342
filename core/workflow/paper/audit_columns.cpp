// Findings on the columns that the models are given.

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/workflow/paper/audit.h"
#include "core/workflow/paper/words.h"

namespace liftgraph::workflow {

namespace {

constexpr double kWildInput = 100.0;      // a scaled column stays within a few units
constexpr double kSameColumn = 0.95;      // correlation from which two columns say the same
constexpr double kVisibleShift = 1e-9;

bool standardised(const features::Matrix& values, int column)
{
    const double mean = values.col(column).mean();
    const double deviation = std::sqrt((values.col(column).array() - mean).square().mean());
    return std::abs(mean) < 0.01 && std::abs(deviation - 1.0) < 0.01;
}

double correlation(const features::Matrix& values, int a, int b)
{
    const Eigen::VectorXd x = values.col(a).array() - values.col(a).mean();
    const Eigen::VectorXd y = values.col(b).array() - values.col(b).mean();
    const double size = x.norm() * y.norm();
    return size > 0.0 ? x.dot(y) / size : 0.0;
}

/// Of every week: the load of each date, dates ascending (ISO dates sort as text).
using WeekLoads = std::map<int, std::map<std::string, double>>;

WeekLoads loadsByWeek(const PaperCase& audited)
{
    WeekLoads loads;
    for (std::size_t i = 0; i < audited.sheet.rows.size(); ++i) {
        loads[audited.sheet.rows[i].week][audited.sheet.rows[i].date] += audited.data.front().raw(Eigen::Index(i), kLoadColumn);
    }
    return loads;
}

double loadUpTo(const std::map<std::string, double>& days, const std::string& date)
{
    double sum = 0.0;
    for (auto day = days.begin(); day != days.end() && day->first <= date; ++day) sum += day->second;
    return sum;
}

}  // namespace

PaperFinding findUnscaledInputs(const PaperCase& audited)
{
    PaperFinding finding{"unscaled_inputs", "Unscaled inputs", false, {}, {}};
    double largest = 0.0;
    std::string where;
    for (const PaperData& data : audited.data) {
        for (int column = 0; column < kPaperInputs; ++column) {
            if (standardised(data.inputs, column)) continue;
            const double low = data.inputs.col(column).minCoeff(), high = data.inputs.col(column).maxCoeff();
            const std::string name = std::string(kPaperInputNames[std::size_t(column)]) + " (" + presetName(data.preset) + ")";
            finding.evidence.push_back({name, shortFigure(low) + " to " + shortFigure(high), high});
            const double size = std::max(std::abs(low), std::abs(high));
            if (size > largest) {
                largest = size;
                where = name;
            }
        }
    }
    finding.holds = largest > kWildInput;
    finding.sentence = finding.holds ? std::to_string(finding.evidence.size()) + " columns enter unscaled; " + where + " reaches " + shortFigure(largest) +
                                           " where a scaled column stays within about 3. The first layer sees little else."
                                     : "No column is large beside the others as the models are given them.";
    return finding;
}

PaperFinding findRedundantColumns(const PaperCase& audited)
{
    PaperFinding finding{"redundant_columns", "Load three times", false, {}, {}};
    const features::Matrix& raw = audited.data.front().raw;
    const double loadMonotony = correlation(raw, kLoadColumn, kMonotonyColumn);
    const double loadStrain = correlation(raw, kLoadColumn, kStrainColumn);
    const double monotonyStrain = correlation(raw, kMonotonyColumn, kStrainColumn);
    const double least = std::min({std::abs(loadMonotony), std::abs(loadStrain), std::abs(monotonyStrain)});
    finding.holds = least >= kSameColumn;
    finding.evidence = {evidence("load and monotony", loadMonotony, 4), evidence("load and strain", loadStrain, 4), evidence("monotony and strain", monotonyStrain, 4)};
    finding.sentence = "The least correlation among training_load, training_monotony and strain is " + figure(least, 4) + ". " +
                       (finding.holds ? "As defined, monotony and strain are the row's load once more, scaled by its week." : "They say different things.");
    return finding;
}

PaperFinding findLookAhead(const PaperCase& audited)
{
    PaperFinding finding{"look_ahead", "Weekly sums look ahead", false, {}, {}};
    const WeekLoads loads = loadsByWeek(audited);
    std::int64_t ahead = 0;
    double largest = 1.0;
    for (const PaperRow& row : audited.sheet.rows) {
        const std::map<std::string, double>& days = loads.at(row.week);
        if (days.rbegin()->first <= row.date) continue;
        ++ahead;
        const double known = loadUpTo(days, row.date), week = loadUpTo(days, days.rbegin()->first);
        if (known > 0.0) largest = std::max(largest, week / known);
    }
    const std::string rows = std::to_string(audited.sheet.rows.size());
    finding.holds = ahead > 0;
    finding.evidence = {evidenceCount("rows whose weekly sum holds later days", ahead), evidenceCount("rows", std::int64_t(audited.sheet.rows.size())),
                        evidence("largest weekly load / load known on the day", largest, 2)};
    finding.sentence = finding.holds ? "For " + std::to_string(ahead) + " of " + rows + " rows the weekly load, monotony and strain contain sessions that had not happened yet; the sum is up to " +
                                           figure(largest, 2) + " times what was known that day."
                                     : "No weekly sum contains a later day.";
    return finding;
}

PaperFinding findScalerSawTest(const PaperCase& audited)
{
    PaperFinding finding{"scaler_saw_test", "Scalers fitted on test rows", false, {}, {}};
    for (const PaperData& data : audited.data) {
        const features::Scaler clean = features::Scaler::fit(data.raw, data.dataset.train);
        double shift = 0.0;
        std::string where;
        for (int column = 0; column < kPaperInputs; ++column) {
            const bool scaled = data.inputScaler.deviation(column) != 1.0 || data.inputScaler.mean(column) != 0.0;
            if (!scaled) continue;
            const double moved = std::abs(data.inputScaler.mean(column) - clean.mean(column)) / data.inputScaler.deviation(column);
            if (moved > shift) where = kPaperInputNames[std::size_t(column)];
            shift = std::max(shift, moved);
        }
        finding.evidence.push_back(evidence(presetName(data.preset) + ": largest shift of a mean, in standard deviations" + (where.empty() ? "" : " (" + where + ")"), shift, 4));
        finding.holds = finding.holds || shift > kVisibleShift;
    }
    finding.sentence = finding.holds ? "The scalers of inputs and targets are fitted on all rows, the test week included, so training knows something of it."
                                     : "Fitting the scalers on the training rows alone would give the same scaling.";
    return finding;
}

PaperFinding findSilentBranches(const PaperCase& audited)
{
    PaperFinding finding{"silent_branches", "Branches that never fire", false, {}, {}};
    std::string silent;
    int count = 0;
    for (const PaperData& data : audited.data) {
        std::map<PaperBranch, std::int64_t> fired;
        std::int64_t deloads = 0;
        for (const PaperRow& row : audited.sheet.rows) {
            const PaperLabel label = labelOf(row, data.preset);
            ++fired[label.branch];
            deloads += label.deload ? 1 : 0;
        }
        const std::string preset = presetName(data.preset) + ", ";
        for (const PaperBranchText& branch : branchesOf(data.preset)) {
            finding.evidence.push_back(evidenceCount(preset + branch.text, fired[branch.branch]));
            if (fired[branch.branch] > 0) continue;
            ++count;
            silent += (silent.empty() ? "" : "; ") + preset + branch.text;
        }
        finding.evidence.push_back(evidenceCount(preset + "no branch: nothing changes", fired[PaperBranch::None]));
        finding.evidence.push_back(evidenceCount(preset + "every fifth week, on top: weight -5 %, rest +30 s", deloads));
    }
    finding.holds = count > 0;
    finding.sentence = finding.holds ? std::to_string(count) + " branches of the rule never fire on this sheet (" + silent + ")." : "Every branch of the rule fires on this sheet.";
    return finding;
}

}  // namespace liftgraph::workflow
