#include <algorithm>

#include "core/workflow/models/forecast_model.h"

namespace liftgraph::workflow {

const std::vector<ForecastModel>& forecastTable()
{
    static const std::vector<ForecastModel> table = [] {
        std::vector<ForecastModel> models = {
            {"persistence", "As last time.", Learns::Nothing, 0.001, forecastPersistence},
            {"exercise mean", "The mean of the athlete's sessions of the exercise so far.", Learns::Nothing, 0.001, forecastExerciseMean},
            {"linear trend", "A straight line through the last eight sessions of the exercise.", Learns::Nothing, 0.001, forecastLinearTrend},
            {"rule", "What the prescription rule says.", Learns::Nothing, 0.01, forecastRule},
            {"ridge", "Linear regression on every feature with a penalty (Hoerl and Kennard 1970).", Learns::Once, 0.1, forecastRidge},
            {"gradient boosting", "Gradient-boosted trees on every feature (Chen and Guestrin 2016).", Learns::BySeed, 0.5, forecastBoosting},
        };
        for (const learn::ModelInfo& network : learn::modelTable()) {
            const bool slow = network.name == "LSTM" || network.name == "GAT";
            models.push_back({network.name, network.sentence, Learns::BySeed, slow ? 5.0 : 1.0, forecastNetwork});
        }
        models.push_back({"GraphSAGE without edges", "GraphSAGE that hears nobody: what the graph is worth.", Learns::BySeed, 1.0, forecastWithoutEdges});
        models.push_back({"GraphSAGE with rewired edges", "GraphSAGE that hears as many others, drawn by chance from the past: what the right graph is worth.",
                          Learns::BySeed, 1.0, forecastRewired});
        return models;
    }();
    return table;
}

const ForecastModel* forecastModel(const std::string& name)
{
    const auto& table = forecastTable();
    const auto found = std::find_if(table.begin(), table.end(), [&](const ForecastModel& model) { return model.name == name; });
    return found == table.end() ? nullptr : &*found;
}

Failure nothingToTrainOn()
{
    return fail(ErrorCode::NothingToLearn,
                "No exercise was repeated within 28 days in the training part of the log; a longer log is needed to train a model.");
}

}  // namespace liftgraph::workflow
