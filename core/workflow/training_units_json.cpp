#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/workflow/training_units.h"

namespace liftgraph::workflow {

using targets::kTargetCount;
using targets::kTargetNames;

namespace {

constexpr const char* kUnitsKey = "training_units";
constexpr std::size_t kMostCalibration = 400;

/// Evenly spaced order statistics: a stored model needs the shape of the residuals, not every one of them.
std::vector<double> thinned(const std::vector<double>& sorted)
{
    if (sorted.size() <= kMostCalibration) return sorted;
    std::vector<double> kept;
    for (std::size_t i = 0; i < kMostCalibration; ++i) kept.push_back(sorted[i * (sorted.size() - 1) / (kMostCalibration - 1)]);
    return kept;
}

std::vector<double> numbers(const Eigen::RowVectorXd& row) { return {row.data(), row.data() + row.size()}; }

/// Reads an array of finite numbers; false for anything else.
bool readNumbers(const nlohmann::json& object, const char* key, std::vector<double>& out)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array()) return false;
    for (const nlohmann::json& item : *found) {
        if (!item.is_number()) return false;
        out.push_back(item.get<double>());
        if (!std::isfinite(out.back())) return false;
    }
    return true;
}

Failure damaged()
{
    return fail(ErrorCode::ModelFileInvalid, "The model's settings are damaged or of another program; train the model again.");
}

}  // namespace

void storeUnits(const TrainingUnits& units, std::map<std::string, std::string>& metadata)
{
    nlohmann::json json;
    json["input_mean"] = numbers(units.inputs.mean);
    json["input_deviation"] = numbers(units.inputs.deviation);
    if (units.relevance.size() > 0) json["input_relevance"] = numbers(units.relevance);
    json["target_scale"] = units.scale;
    for (int target = 0; target < kTargetCount; ++target) {
        json["calibration"][kTargetNames[target]] = thinned(units.calibration[std::size_t(target)]);
    }
    metadata[kUnitsKey] = json.dump();
}

Result<TrainingUnits> loadUnits(const learn::Model& model, std::size_t inputs)
{
    const auto text = model.metadata.find(kUnitsKey);
    if (text == model.metadata.end()) return damaged();
    const nlohmann::json json = nlohmann::json::parse(text->second, nullptr, false);
    if (!json.is_object()) return damaged();
    std::vector<double> mean, deviation, relevance, scale;
    if (!readNumbers(json, "input_mean", mean) || !readNumbers(json, "input_deviation", deviation)) return damaged();
    if (!readNumbers(json, "target_scale", scale) || scale.size() != std::size_t(kTargetCount)) return damaged();
    if (mean.size() != inputs || deviation.size() != inputs) return damaged();
    // Models of earlier versions have none.
    if (json.contains("input_relevance") && (!readNumbers(json, "input_relevance", relevance) || relevance.size() != inputs)) return damaged();
    TrainingUnits units;
    units.inputs.mean = Eigen::Map<const Eigen::RowVectorXd>(mean.data(), Eigen::Index(inputs));
    units.inputs.deviation = Eigen::Map<const Eigen::RowVectorXd>(deviation.data(), Eigen::Index(inputs));
    if ((units.inputs.deviation.array() <= 0.0).any()) return damaged();
    units.relevance = Eigen::Map<const Eigen::RowVectorXd>(relevance.data(), Eigen::Index(relevance.size()));
    if ((units.relevance.array() <= 0.0).any()) return damaged();
    const auto calibration = json.find("calibration");
    if (calibration == json.end() || !calibration->is_object()) return damaged();
    for (int target = 0; target < kTargetCount; ++target) {
        units.scale[std::size_t(target)] = scale[std::size_t(target)];
        if (!(scale[std::size_t(target)] > 0.0)) return damaged();
        std::vector<double>& residuals = units.calibration[std::size_t(target)];
        if (!readNumbers(*calibration, kTargetNames[target], residuals) || !std::is_sorted(residuals.begin(), residuals.end())) return damaged();
    }
    return units;
}

}  // namespace liftgraph::workflow
