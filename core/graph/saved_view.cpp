#include "core/graph/saved_view.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace liftgraph::graph {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kMethodNames[] = {"fruchterman-reingold", "kamada-kawai"};

Failure notOurs() { return fail(ErrorCode::FileUnreadable, "The kept view cannot be read; remove it and keep it anew."); }

Json dayJson(const std::optional<log::LocalDay>& day) { return day ? Json(day->time_since_epoch().count()) : Json(nullptr); }

std::optional<log::LocalDay> dayFrom(const Json& json)
{
    if (!json.is_number_integer()) return {};
    return log::LocalDay(std::chrono::days(json.get<int>()));
}

/// Place of `name` in a table of names; -1 where it is none of them.
template <std::size_t Count>
int placeOf(const char* const (&names)[Count], const std::string& name)
{
    const auto* found = std::find(std::begin(names), std::end(names), name);
    return found == std::end(names) ? -1 : int(found - std::begin(names));
}

Json filterJson(const NodeFilter& filter)
{
    Json json = {{"from", dayJson(filter.from)}, {"to", dayJson(filter.to)}, {"exercises", filter.exercises}, {"same_session", filter.sameSession},
                 {"temporal", filter.temporal}, {"text", filter.text}};
    json["hidden_muscles"] = Json::array();
    for (const log::MuscleGroup group : filter.hiddenMuscles) json["hidden_muscles"].push_back(std::string(log::nameOf(group)));
    json["rules"] = Json::array();
    for (const QuantityRule& rule : filter.rules)
        json["rules"].push_back({{"quantity", rule.quantity}, {"compare", kCompareNames[std::size_t(rule.compare)]}, {"value", rule.value}, {"upper", rule.upper}});
    if (filter.ego) {
        json["ego"] = {{"exercise", filter.ego->exercise}, {"depth", filter.ego->depth}};
        if (filter.ego->start) json["ego"]["start"] = filter.ego->start->time_since_epoch().count();
    }
    return json;
}

NodeFilter filterFrom(const Json& json)
{
    NodeFilter filter;
    filter.from = dayFrom(json.at("from"));
    filter.to = dayFrom(json.at("to"));
    filter.exercises = json.at("exercises").get<std::vector<std::string>>();
    filter.sameSession = json.at("same_session").get<bool>();
    filter.temporal = json.at("temporal").get<bool>();
    filter.text = json.at("text").get<std::string>();
    for (int group = 0; group <= int(log::MuscleGroup::WholeBody); ++group) {
        const auto& hidden = json.at("hidden_muscles");
        if (std::find(hidden.begin(), hidden.end(), Json(std::string(log::nameOf(log::MuscleGroup(group))))) != hidden.end())
            filter.hiddenMuscles.push_back(log::MuscleGroup(group));
    }
    for (const Json& rule : json.at("rules")) {
        const int compare = placeOf(kCompareNames, rule.at("compare").get<std::string>());
        // A rule that a later program knows would be taken for another one.
        if (compare < 0) throw std::invalid_argument("compare");
        filter.rules.push_back({rule.at("quantity").get<std::string>(), Compare(compare), rule.at("value").get<double>(), rule.at("upper").get<double>()});
    }
    if (json.contains("ego")) {
        const Json& ego = json.at("ego");
        filter.ego = Ego{ego.at("exercise").get<std::string>(), {}, std::clamp(ego.at("depth").get<int>(), 1, kDeepestEgo)};
        if (ego.contains("start")) filter.ego->start = log::LocalTime(log::LocalTime::duration(ego.at("start").get<std::int64_t>()));
    }
    return filter;
}

}  // namespace

std::string toJson(const SavedView& view)
{
    Json json = {{"layout", view.layout}, {"filter", filterJson(view.filter)}, {"color", view.colorBy}, {"size", view.sizeBy},
                       {"week_span", view.weekSpan}, {"week_start", dayJson(view.weekStart)}, {"area", {view.left, view.top, view.right, view.bottom}},
                       {"projection", view.projection}};
    if (view.weekEnd) json["week_end"] = dayJson(view.weekEnd);
    if (view.firstDay) json["first_day"] = *view.firstDay;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<SavedView> viewFromJson(const std::string& text)
{
    try {
        const Json json = Json::parse(text);
        SavedView view;
        view.layout = json.at("layout").get<std::string>();
        view.filter = filterFrom(json.at("filter"));
        view.colorBy = json.at("color").get<std::string>();
        view.sizeBy = json.at("size").get<std::string>();
        if (json.contains("projection") && json.at("projection").get<std::string>() == "umap") view.projection = "umap";  // kept before there was a choice: PCA
        view.weekSpan = std::clamp(json.at("week_span").get<int>(), -1, 8);
        view.weekStart = dayFrom(json.at("week_start"));
        if (json.contains("week_end")) view.weekEnd = dayFrom(json.at("week_end"));
        if (view.weekSpan >= 0) view.weekEnd.reset();  // whole weeks end by themselves
        if (view.weekSpan < 0 && !(view.weekStart && view.weekEnd && *view.weekStart <= *view.weekEnd)) {
            // Days without an end are shown as the week that they begin in.
            view.weekSpan = 1;
            view.weekEnd.reset();
        }
        const Json& area = json.at("area");
        view.left = area.at(0).get<double>();
        view.top = area.at(1).get<double>();
        view.right = area.at(2).get<double>();
        view.bottom = area.at(3).get<double>();
        if (json.contains("first_day")) view.firstDay = json.at("first_day").get<double>();
        return view;
    } catch (const std::exception&) {
        return notOurs();
    }
}

std::string toJson(const Arrangement& arrangement)
{
    Json json = {{"method", kMethodNames[std::size_t(arrangement.method)]}, {"seed", arrangement.seed}, {"pinned", Json::array()}};
    for (const auto& [exercise, at] : arrangement.pinned) json["pinned"].push_back({exercise, at.x, at.y});
    for (const auto& [entry, by] : arrangement.shifted) json["shifted"].push_back({entry.first.time_since_epoch().count(), entry.second, by.x, by.y});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Arrangement> arrangementFromJson(const std::string& text)
{
    try {
        const Json json = Json::parse(text);
        Arrangement arrangement;
        arrangement.method = MapMethod(std::max(0, placeOf(kMethodNames, json.at("method").get<std::string>())));
        arrangement.seed = json.at("seed").get<std::uint64_t>();
        for (const Json& pin : json.at("pinned")) {
            const Point at{pin.at(1).get<double>(), pin.at(2).get<double>()};
            if (std::isfinite(at.x) && std::isfinite(at.y)) arrangement.pinned[pin.at(0).get<std::string>()] = at;
        }
        if (!json.contains("shifted")) return arrangement;
        for (const Json& shift : json.at("shifted")) {
            const log::LocalTime start{log::LocalTime::duration(shift.at(0).get<std::int64_t>())};
            const Point by{shift.at(2).get<double>(), shift.at(3).get<double>()};
            if (std::isfinite(by.x) && std::isfinite(by.y)) arrangement.shifted[{start, shift.at(1).get<std::string>()}] = by;
        }
        return arrangement;
    } catch (const std::exception&) {
        return notOurs();
    }
}

}  // namespace liftgraph::graph
