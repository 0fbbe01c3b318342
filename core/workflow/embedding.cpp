#include "core/workflow/embedding.h"

#include "core/workflow/training_units.h"

namespace liftgraph::workflow {

Result<features::Matrix> entryStates(const Snapshot& snapshot, const TrainedRun& run, const JobContext& context)
{
    context.report(Step::Loading, -1.0);
    if (run.model.inputNames != inputNames(snapshot.features))
        return fail(ErrorCode::ModelFileInvalid, "The model was trained on other inputs than this program computes; train the model again.");
    const Result<TrainingUnits> units = loadUnits(run.model, snapshot.features.columns.size());
    if (!units) return Failure(units.error());
    const Result<learn::Engine*> engine = learn::engine();
    if (!engine) return Failure(engine.error());
    const learn::Dataset data = trainingData(snapshot, *units, {}, run.model.options.relation);
    const Result<learn::FloatMatrix> states = (*engine)->embed(run.model, data, context);
    if (!states) return Failure(states.error());
    return features::Matrix(states->cast<double>());
}

}  // namespace liftgraph::workflow
