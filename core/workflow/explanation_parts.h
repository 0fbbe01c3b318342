#pragma once
// What an Explainer keeps: inside the workflow, for whoever asks the model about changed entries.

#include "core/explain/field_game.h"
#include "core/workflow/explanation.h"
#include "core/workflow/models/row_model.h"
#include "core/workflow/training_units.h"
#include "core/workflow/trust.h"

namespace liftgraph::workflow {

struct Explainer::Parts {
    SnapshotPtr snapshot = {};
    RunPtr run = {};                   ///< null where `table` is the model
    std::optional<RowModel> table = {};
    std::string name = {};
    TrainingUnits units = {};
    graph::ExerciseGraph graph = {};   ///< as the model hears it
    explain::GraphIndex index{graph, true};
    features::Matrix inputs = {};      ///< nodes x columns as the model reads them
    std::optional<explain::Network> network = {};
    std::vector<features::Matrix> states = {};  ///< of the network, by layer
    Trusted trust = {};
    bool prescribes = false;
    std::array<bool, targets::kTargetCount> byRule = {};  ///< of what is prescribed
    features::Matrix networkExpected = {};
    std::vector<explain::FeaturePlayer> grouped = {};
    std::vector<explain::FeaturePlayer> single = {};

    /// Everything but what is believed of the network. Errors: see Explainer::make.
    static Result<std::unique_ptr<Parts>> ofRun(SnapshotPtr snapshot, RunPtr run, const JobContext& context);
    /// Messages after which nothing is heard: -1 where a memory hears the whole past.
    int hops() const;
    /// Training rows that stand in for what is absent.
    features::Matrix background(int rows, const ExplainSettings& settings) const;
    /// From the network's raw outputs to kg, reps, s of one entry.
    explain::Outcome outcome(int node, bool network) const;
    /// Rows of the feature table as the model reads them.
    features::Matrix scaled(const features::Matrix& rows) const;
    /// Asks the engine: any model, any inputs, any graph.
    Result<features::Matrix> ask(const features::Matrix& inputs, const graph::ExerciseGraph& heard, const JobContext& context) const;
};

/// The value that an entry's raw output means: kg, reps or s.
double explainedValue(int target, double current, double change, double slope, double dead);

}  // namespace liftgraph::workflow
