#pragma once
// The one table of everything that forecasts the next session, from "as last time" to graph networks, behind one function.

#include <string>
#include <vector>

#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

/// What a forecast is made from. Labels of other nodes than those of split.train and split.validation must not be looked at, but for those
/// that were known when the session of the node that is forecast began.
struct ForecastTask {
    const Snapshot& snapshot;
    const targets::Split& split;
    const learn::TrainOptions& options;  ///< seed, threads and, for networks, everything; `model` is the name in the table
};

/// nodes x 3 in kg, reps, s: what is expected next time of every node, from what was known when its session ended. Deterministic by
/// task.options.seed. Errors: NothingToLearn, ModuleMissing, Cancelled and those of learn::Engine.
using ForecastFunction = Result<features::Matrix> (*)(const ForecastTask& task, const JobContext& context);

enum class Learns {
    Nothing,  ///< no fit: every earlier node calibrates its intervals
    Once,     ///< a fit without chance: one seed is as good as ten
    BySeed,
};

struct ForecastModel {
    std::string name = {};
    std::string sentence = {};  ///< one English sentence: what it is
    Learns learns = Learns::Nothing;
    double cost = 0.0;          ///< of one fit, relative to GraphSAGE: for the remaining time only
    ForecastFunction forecast = nullptr;
};

/// Persistence first. A network of learn::modelTable() is in it without a line of its own; any other model is one file here and one line.
const std::vector<ForecastModel>& forecastTable();
/// nullptr where there is none of that name.
const ForecastModel* forecastModel(const std::string& name);

// One function for each file of this folder.
Result<features::Matrix> forecastPersistence(const ForecastTask& task, const JobContext& context);
Result<features::Matrix> forecastExerciseMean(const ForecastTask& task, const JobContext& context);
Result<features::Matrix> forecastLinearTrend(const ForecastTask& task, const JobContext& context);
Result<features::Matrix> forecastRule(const ForecastTask& task, const JobContext& context);
Result<features::Matrix> forecastRidge(const ForecastTask& task, const JobContext& context);
Result<features::Matrix> forecastBoosting(const ForecastTask& task, const JobContext& context);
Result<features::Matrix> forecastNetwork(const ForecastTask& task, const JobContext& context);
Result<features::Matrix> forecastWithoutEdges(const ForecastTask& task, const JobContext& context);
Result<features::Matrix> forecastRewired(const ForecastTask& task, const JobContext& context);

/// Trains the network `network` of learn::modelTable() on the task with another graph than the snapshot's.
Result<features::Matrix> forecastOnGraph(const ForecastTask& task, const std::string& network, const graph::ExerciseGraph& graph,
                                         const JobContext& context);

/// The failure where a split has nothing to train on.
Failure nothingToTrainOn();

}  // namespace liftgraph::workflow
