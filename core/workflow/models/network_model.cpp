#include "core/graph/rewire.h"
#include "core/workflow/models/forecast_model.h"
#include "core/workflow/relevance.h"
#include "core/workflow/training_units.h"
#include "core/workflow/trust.h"

namespace liftgraph::workflow {

namespace {

graph::ExerciseGraph heard(const ForecastTask& task)
{
    return graph::withRelation(task.snapshot.graph, task.snapshot.nodes, task.options.relation);
}

}  // namespace

Result<features::Matrix> forecastOnGraph(const ForecastTask& task, const std::string& network, const graph::ExerciseGraph& graph,
                                         const JobContext& context)
{
    if (task.split.train.empty()) return nothingToTrainOn();
    const Result<learn::Engine*> engine = learn::engine();
    if (!engine) return Failure(engine.error());
    const TrainingUnits units = fitNetworkUnits(task.snapshot, task.split.train, task.options);
    learn::Dataset data = trainingData(task.snapshot, units, task.split);
    data.graph = graph;
    learn::TrainOptions options = task.options;
    options.model = network;
    const Result<learn::Model> model = (*engine)->train(data, options, context, {});
    if (!model) return Failure(model.error());
    const Result<learn::FloatMatrix> output = (*engine)->predict(*model, data, context);
    if (!output) return Failure(output.error());
    return trusted(task.snapshot, naturalUnits(*output, units, task.snapshot.observed), task.split.train).expected;
}

Result<features::Matrix> forecastNetwork(const ForecastTask& task, const JobContext& context)
{
    return forecastOnGraph(task, task.options.model, heard(task), context);
}

Result<features::Matrix> forecastWithoutEdges(const ForecastTask& task, const JobContext& context)
{
    return forecastOnGraph(task, "GraphSAGE", graph::withoutEdges(task.snapshot.graph), context);
}

Result<features::Matrix> forecastRewired(const ForecastTask& task, const JobContext& context)
{
    return forecastOnGraph(task, "GraphSAGE", graph::rewired(heard(task), task.snapshot.nodes, task.options.seed), context);
}

}  // namespace liftgraph::workflow
