#include "core/workflow/leak_check.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/graph/rewire.h"
#include "core/workflow/training_units.h"

namespace liftgraph::workflow {

namespace {

constexpr double kRounding = 1e-9;

std::string counted(long count, const char* one, const char* many) { return std::to_string(count) + " " + (count == 1 ? one : many); }

LeakFinding finding(const char* id, long wrong, const std::string& holds, const std::string& fails)
{
    return {id, wrong == 0, wrong == 0 ? holds : fails};
}

std::vector<int> learnedFrom(const targets::Split& split)
{
    std::vector<int> nodes = split.train;
    nodes.insert(nodes.end(), split.validation.begin(), split.validation.end());
    return nodes;
}

/// First day of `rows` by athlete; a far future day where an athlete has none.
std::vector<log::LocalDay> firstDays(const features::NodeTable& nodes, const std::vector<int>& rows)
{
    std::vector<log::LocalDay> first(nodes.athletes.size(), log::LocalDay::max());
    for (const int row : rows) {
        log::LocalDay& day = first[std::size_t(nodes.nodes[std::size_t(row)].athlete)];
        day = std::min(day, nodes.nodes[std::size_t(row)].day());
    }
    return first;
}

/// Labels of `rows` that lie on or past the athlete's day in `limit`.
long labelsPast(const Snapshot& snapshot, const std::vector<int>& rows, const std::vector<log::LocalDay>& limit)
{
    return std::count_if(rows.begin(), rows.end(), [&](int row) {
        const features::Node& label = snapshot.nodes.nodes[std::size_t(snapshot.observed.next[std::size_t(row)])];
        return label.day() >= limit[std::size_t(label.athlete)];
    });
}

}  // namespace

bool isTight(const std::vector<LeakFinding>& findings)
{
    return std::all_of(findings.begin(), findings.end(), [](const LeakFinding& finding) { return finding.holds; });
}

LeakFinding checkCutoff(const Snapshot& snapshot, targets::SplitKind kind, const std::vector<targets::Fold>& folds)
{
    long wrong = 0, checked = 0;
    for (const targets::Fold& fold : folds) {
        // What is tested of an exercise lies in the last 20 %; other exercises of that time teach nothing either.
        const std::vector<int>& tested = kind == targets::SplitKind::LeaveExerciseOut ? snapshot.split.test : fold.split.test;
        const std::vector<int> learned = learnedFrom(fold.split);
        wrong += labelsPast(snapshot, learned, firstDays(snapshot.nodes, tested));
        wrong += labelsPast(snapshot, fold.split.train, firstDays(snapshot.nodes, fold.split.validation));
        checked += long(learned.size());
    }
    return finding("cutoff", wrong, "None of the " + counted(checked, "label", "labels") + " learned from lies on or past its cutoff.",
                   counted(wrong, "label that is learned from lies", "labels that are learned from lie") + " on or past the cutoff.");
}

LeakFinding checkHeldOut(const Snapshot& snapshot, targets::SplitKind kind, const std::vector<targets::Fold>& folds)
{
    long wrong = 0;
    for (const targets::Fold& fold : folds) {
        const std::set<int> held(fold.heldOut.begin(), fold.heldOut.end()), tested(fold.split.test.begin(), fold.split.test.end());
        for (const int row : learnedFrom(fold.split)) {
            const features::Node& node = snapshot.nodes.nodes[std::size_t(row)];
            wrong += held.contains(kind == targets::SplitKind::LeaveAthleteOut ? node.athlete : node.exercise) || tested.contains(row) ? 1 : 0;
        }
    }
    const std::string what = kind == targets::SplitKind::Chronological     ? "tested entry"
                             : kind == targets::SplitKind::LeaveAthleteOut ? "entry of an athlete that is held out"
                                                                           : "entry of an exercise that is held out";
    return finding("held_out", wrong, "No " + what + " is learned from.", "Learning sees " + std::string(kind == targets::SplitKind::Chronological ? "a " : "an ") + what + " " + counted(wrong, "time.", "times."));
}

LeakFinding checkEdges(const features::NodeTable& nodes, const graph::ExerciseGraph& graph)
{
    long wrong = 0;
    const auto node = [&](std::int32_t index) -> const features::Node& { return nodes.nodes[std::size_t(index)]; };
    for (std::size_t e = 0; e < graph.temporal.source.size(); ++e) {
        const features::Node& from = node(graph.temporal.source[e]);
        const features::Node& to = node(graph.temporal.target[e]);
        const bool within = from.group == to.group;
        wrong += from.athlete != to.athlete || (!within && (from.start > to.start || from.group > to.group)) ? 1 : 0;
    }
    const graph::GroupTerm& groups = graph.sameSession;
    for (std::size_t g = 0; g + 1 < groups.offsets.size(); ++g) {
        for (std::int64_t at = groups.offsets[g]; at < groups.offsets[g + 1]; ++at)
            wrong += node(groups.members[std::size_t(at)]).group != node(groups.members[std::size_t(groups.offsets[g])]).group ? 1 : 0;
    }
    const long edges = long(graph.temporal.size() + 2 * groups.pairs());
    return finding("edges", wrong, "All " + counted(edges, "message runs", "messages run") + " from earlier to later or within a session.",
                   counted(wrong, "message runs", "messages run") + " from later to earlier or between athletes.");
}

LeakFinding checkScaler(const features::Matrix& values, const std::vector<int>& train, const features::Scaler& scaler)
{
    long wrong = 0;
    for (Eigen::Index column = 0; column < values.cols(); ++column) {
        double mean = 0.0, squares = 0.0;
        for (const int row : train) mean += values(row, column) / double(train.size());
        for (const int row : train) squares += (values(row, column) - mean) * (values(row, column) - mean) / double(train.size());
        const double deviation = std::sqrt(squares), size = 1.0 + std::abs(mean);
        const bool constant = deviation <= kRounding * size;
        wrong += std::abs(scaler.mean(column) - mean) > kRounding * size ? 1 : 0;
        wrong += !constant && std::abs(scaler.deviation(column) - deviation) > kRounding * size ? 1 : 0;
    }
    return finding("scaler", wrong, "Means and deviations of all " + counted(long(values.cols()), "column", "columns") +
                                        " are those of the training entries alone.",
                   counted(wrong, "mean or deviation is", "means or deviations are") + " not that of the training entries alone.");
}

Result<std::vector<LeakFinding>> checkForLeaks(const SnapshotPtr& snapshot, const LeakOptions& options, const JobContext& context)
{
    const std::vector<targets::Fold> folds = targets::foldsOf(snapshot->nodes, snapshot->observed, options.split);
    if (folds.empty()) return fail(ErrorCode::NothingToLearn, "This split leaves nothing to learn from or to test; name more logs, or longer ones.");
    std::vector<LeakFinding> findings;
    context.report(Step::Evaluating, 0.0);
    const Result<LeakFinding> features = checkFeatures(*snapshot, context);
    if (!features) return Failure(features.error());
    findings.push_back(*features);
    const Result<LeakFinding> forecasts = checkForecasts(*snapshot, options, context);
    if (!forecasts) return Failure(forecasts.error());
    findings.push_back(*forecasts);
    context.report(Step::Evaluating, 0.5);
    const Result<LeakFinding> labels = checkLabels(*snapshot, options, folds, context);
    if (!labels) return Failure(labels.error());
    findings.push_back(*labels);
    LeakFinding scaler;
    for (const targets::Fold& fold : folds) {
        if (fold.split.train.empty()) continue;
        scaler = checkScaler(snapshot->features.values, fold.split.train, fitTrainingUnits(*snapshot, fold.split.train).inputs);
        if (!scaler.holds) break;
    }
    findings.push_back(scaler);
    const graph::ExerciseGraph heard = graph::withRelation(snapshot->graph, snapshot->nodes, recommendedOptions("GraphSAGE").relation);
    findings.push_back(checkEdges(snapshot->nodes, options.model == "GraphSAGE with rewired edges" ? graph::rewired(heard, snapshot->nodes, options.seed)
                                                                                                    : snapshot->graph));
    findings.push_back(checkCutoff(*snapshot, options.split, folds));
    findings.push_back(checkHeldOut(*snapshot, options.split, folds));
    context.report(Step::Evaluating, 1.0);
    return findings;
}

}  // namespace liftgraph::workflow
