#include <algorithm>

#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

namespace {

/// Fatigue by node for the temporal edges' weights; none where the table has no such column.
std::vector<double> fatigueOf(const features::FeatureTable& features)
{
    const auto column = std::find_if(features.columns.begin(), features.columns.end(),
                                     [](const features::Column& candidate) { return candidate.name == "fatigue"; });
    if (column == features.columns.end()) return {};
    const Eigen::VectorXd values = features.values.col(column - features.columns.begin());
    return {values.data(), values.data() + values.size()};
}

/// What users have stated of exercises; of two statements about one name, the first athlete's.
std::vector<log::Exercise> ownExercises(const std::vector<log::TrainingLog>& logs)
{
    std::vector<log::Exercise> own;
    for (const log::TrainingLog& log : logs) {
        for (const log::Exercise& exercise : log.ownExercises) {
            if (std::none_of(own.begin(), own.end(), [&](const log::Exercise& known) { return known.name == exercise.name; })) own.push_back(exercise);
        }
    }
    return own;
}

}  // namespace

Result<SnapshotPtr> prepare(std::vector<log::TrainingLog> logs, const JobContext& context)
{
    context.report(Step::Features, 0.0);
    const auto snapshot = std::make_shared<Snapshot>();
    snapshot->logs = std::move(logs);
    snapshot->nodes = features::buildNodes(snapshot->logs, log::Catalogue::load(ownExercises(snapshot->logs)));
    if (snapshot->nodes.nodes.empty()) {
        return fail(ErrorCode::NothingToLearn, "The log has no working set with repetitions; import a log that has some.");
    }
    if (context.cancelled()) return cancelledFailure();
    Result<features::FeatureTable> table = features::recommendedFeatures(snapshot->nodes, context);
    if (!table) return Failure(table.error());
    snapshot->features = std::move(*table);
    context.report(Step::Graph, 0.8);
    snapshot->graph = graph::buildGraph(snapshot->nodes, graph::Preset::Recommended, fatigueOf(snapshot->features));
    snapshot->observed = targets::observeNext(snapshot->nodes);
    snapshot->split = targets::chronologicalSplit(snapshot->nodes, snapshot->observed);
    if (context.cancelled()) return cancelledFailure();
    snapshot->dataHash = log::hashLogs(snapshot->logs);
    context.report(Step::Graph, 1.0);
    return SnapshotPtr(snapshot);
}

}  // namespace liftgraph::workflow
