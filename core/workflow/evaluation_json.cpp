#include "core/workflow/evaluation_json.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace liftgraph::workflow {

namespace {

using Json = nlohmann::json;

Json figure(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }
double figureOf(const Json& json) { return json.is_number() ? json.get<double>() : std::numeric_limits<double>::quiet_NaN(); }

Json intervalsJson(const std::vector<IntervalFigures>& intervals)
{
    Json json = Json::array();
    for (const IntervalFigures& each : intervals) json.push_back({each.adaptive, each.level, figure(each.coverage), figure(each.width)});
    return json;
}

std::vector<IntervalFigures> intervalsOf(const Json& json)
{
    std::vector<IntervalFigures> intervals;
    for (const Json& each : json) intervals.push_back({each.at(0).get<bool>(), each.at(1).get<double>(), figureOf(each.at(2)), figureOf(each.at(3))});
    return intervals;
}

Json slicesJson(const std::vector<Slice>& slices)
{
    Json json = Json::array();
    for (const Slice& slice : slices)
        json.push_back({slice.exercise, slice.name, slice.from, slice.to, slice.count, figure(slice.mae), figure(slice.persistenceMae)});
    return json;
}

std::vector<Slice> slicesOf(const Json& json)
{
    std::vector<Slice> slices;
    for (const Json& each : json)
        slices.push_back({each.at(0).get<int>(), each.at(1).get<std::string>(), each.at(2).get<double>(), each.at(3).get<double>(),
                          each.at(4).get<long>(), figureOf(each.at(5)), figureOf(each.at(6))});
    return slices;
}

Json targetJson(const TargetFigures& target)
{
    const evaluate::Score& score = target.score;
    return {{"count", score.count},
            {"score", {figure(score.mae), figure(score.rmse), figure(score.r2), figure(score.skill), figure(score.skillLow), figure(score.skillHigh)}},
            {"deviation", {figure(target.deviation.mae), figure(target.deviation.rmse), figure(target.deviation.r2), figure(target.deviation.skill)}},
            {"intervals", intervalsJson(target.intervals)},
            {"calibration", intervalsJson(target.calibration)},
            {"adds_value", target.addsValue},
            {"exercises", slicesJson(target.exercises)},
            {"by_gap", slicesJson(target.byGap)},
            {"by_weight", slicesJson(target.byWeight)}};
}

TargetFigures targetOf(const Json& json, const std::string& name)
{
    TargetFigures target;
    const Json& score = json.at("score");
    const Json& deviation = json.at("deviation");
    target.score = {name, figureOf(score.at(0)), figureOf(score.at(1)), figureOf(score.at(2)), figureOf(score.at(3)), figureOf(score.at(4)),
                    figureOf(score.at(5)), json.at("count").get<long>()};
    target.deviation = {figureOf(deviation.at(0)), figureOf(deviation.at(1)), figureOf(deviation.at(2)), figureOf(deviation.at(3))};
    target.intervals = intervalsOf(json.at("intervals"));
    target.calibration = intervalsOf(json.at("calibration"));
    target.addsValue = json.at("adds_value").get<bool>();
    target.exercises = slicesOf(json.at("exercises"));
    target.byGap = slicesOf(json.at("by_gap"));
    target.byWeight = slicesOf(json.at("by_weight"));
    return target;
}

Json modelJson(const ModelEvaluation& model)
{
    Json targets = Json::array(), rows = Json::array();
    for (const TargetFigures& target : model.targets) targets.push_back(targetJson(target));
    for (const BacktestRow& row : model.rows) {
        Json each = {row.node, row.nextNode};
        for (const double expected : row.predicted) each.push_back(figure(expected));
        rows.push_back(std::move(each));
    }
    return {{"name", model.name}, {"sentence", model.sentence}, {"seeds", model.seeds}, {"seconds", model.seconds}, {"targets", targets}, {"rows", rows}};
}

ModelEvaluation modelOf(const Json& json)
{
    ModelEvaluation model;
    model.name = json.at("name").get<std::string>();
    if (!json.contains("targets")) return model;
    model.sentence = json.at("sentence").get<std::string>();
    model.seeds = json.at("seeds").get<int>();
    model.seconds = json.at("seconds").get<double>();
    for (std::size_t target = 0; target < model.targets.size(); ++target) model.targets[target] = targetOf(json.at("targets").at(target), model.name);
    for (const Json& each : json.at("rows")) {
        BacktestRow row{each.at(0).get<int>(), each.at(1).get<int>()};
        for (std::size_t target = 0; target < targets::kTargetCount; ++target) row.predicted[target] = figureOf(each.at(target + 2));
        model.rows.push_back(row);
    }
    return model;
}

Result<Evaluation> read(const Json& json)
{
    Evaluation evaluation;
    const auto split = targets::splitNamed(json.at("split").get<std::string>());
    if (!split) return fail(ErrorCode::LibraryDamaged, "The stored evaluation has a split that this version does not know.");
    evaluation.options.split = *split;
    evaluation.options.parts = json.at("parts").get<int>();
    evaluation.options.seeds = json.at("seeds").get<int>();
    evaluation.options.firstSeed = json.at("first_seed").get<std::uint64_t>();
    evaluation.options.level = json.at("level").get<double>();
    evaluation.options.epochs = json.at("epochs").get<int>();
    evaluation.dataHash = json.at("data_hash").get<std::string>();
    evaluation.verdict = json.at("verdict").get<std::string>();
    evaluation.seconds = json.at("seconds").get<double>();
    evaluation.workers = json.at("workers").get<int>();
    for (const Json& model : json.at("models")) evaluation.models.push_back(modelOf(model));
    for (const ModelEvaluation& model : evaluation.models) evaluation.options.models.push_back(model.name);
    return evaluation;
}

}  // namespace

std::string evaluationToJson(const Evaluation& evaluation, EvaluationPart part)
{
    const EvaluationOptions& options = evaluation.options;
    Json models = Json::array();
    for (const ModelEvaluation& model : evaluation.models) models.push_back(part == EvaluationPart::Whole ? modelJson(model) : Json{{"name", model.name}});
    const Json json = {{"split", targets::splitName(options.split)}, {"parts", options.parts}, {"seeds", options.seeds},
                       {"first_seed", options.firstSeed}, {"level", options.level}, {"epochs", options.epochs},
                       {"data_hash", evaluation.dataHash}, {"verdict", evaluation.verdict}, {"seconds", evaluation.seconds},
                       {"workers", evaluation.workers}, {"models", models}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool speaksOf(const Evaluation& evaluation, const Snapshot& snapshot)
{
    const auto isNode = [count = snapshot.nodes.nodes.size()](int node) { return node >= 0 && std::size_t(node) < count; };
    const auto rowFits = [&](const BacktestRow& row) { return isNode(row.node) && isNode(row.nextNode); };
    return std::all_of(evaluation.models.begin(), evaluation.models.end(),
                       [&](const ModelEvaluation& model) { return std::all_of(model.rows.begin(), model.rows.end(), rowFits); });
}

Result<Evaluation> evaluationFromJson(const std::string& json)
{
    try {
        return read(Json::parse(json));
    } catch (const Json::exception&) {
        return fail(ErrorCode::LibraryDamaged, "The stored evaluation cannot be read. Remove it and compare the models again.");
    }
}

}  // namespace liftgraph::workflow
