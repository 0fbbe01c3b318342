#include "app/cli/explain_output.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <iomanip>
#include <numeric>
#include <sstream>

#include "app/cli/report_output.h"
#include "core/import/row_values.h"

namespace liftgraph::cli {

using targets::kTargetCount;
using workflow::EntryExplanation;
using workflow::Explanation;
using workflow::NothingToExplain;

namespace {

std::string playerKey(const workflow::Snapshot& snapshot, const workflow::PlayerInfo& player)
{
    return player.name == "entry" ? "entry " + entryId(snapshot, player.nodes.front()) : player.name;
}

std::string playerWords(const workflow::Snapshot& snapshot, const workflow::PlayerInfo& player)
{
    if (player.name != "entry") return player.label;
    const features::Node& node = snapshot.nodes.nodes[std::size_t(player.nodes.front())];
    return snapshot.nodes.exercises[std::size_t(node.exercise)].name + " on " + log::formatDay(node.day());
}

Json entryJson(const workflow::Snapshot& snapshot, const EntryExplanation& entry, int target)
{
    const features::Node& node = snapshot.nodes.nodes[std::size_t(entry.node)];
    Json values = Json::object(), errors = Json::object();
    for (std::size_t player = 0; player < entry.players.size(); ++player) {
        const std::string key = playerKey(snapshot, entry.players[player]);
        values[key] = number(entry.values(Eigen::Index(player), target));
        if (!entry.exact) errors[key] = number(entry.error(Eigen::Index(player), target));
    }
    Json json = {{"entry", entryId(snapshot, entry.node)},
                 {"athlete", snapshot.nodes.athletes[std::size_t(node.athlete)]},
                 {"exercise", snapshot.nodes.exercises[std::size_t(node.exercise)].name},
                 {"date", log::formatDay(node.day())},
                 {"base", number(entry.base(target))},
                 {"prediction", number(entry.prediction(target))},
                 {"values", values},
                 {"residual", number(entry.residual(target))}};
    if (!entry.exact) json["standard_errors"] = errors;
    return json;
}

std::string sentenceOf(NothingToExplain nothing)
{
    switch (nothing) {
    case NothingToExplain::No: return {};
    case NothingToExplain::ByRule: return "The rule prescribes it, not the model; plan gives the reason.";
    case NothingToExplain::NotBelieved:
        return "What the network says was no better than \"as last time\" so far, so it is not followed and nothing moves the prediction. "
               "--network explains the network itself.";
    case NothingToExplain::Constant: return "The model says the same whatever it is told: there is nothing to explain.";
    case NothingToExplain::Undefined: return "None of the entries has this target.";
    }
    return {};
}

Json settingsJson(const Explanation& explanation)
{
    const workflow::ExplainSettings& settings = explanation.settings;
    const bool exact = std::all_of(explanation.entries.begin(), explanation.entries.end(), [](const EntryExplanation& entry) { return entry.exact; });
    int background = settings.background;
    for (const EntryExplanation& entry : explanation.entries) background = std::min(background, entry.background);
    Json json = {{"function", workflow::kValueFunctionNames[int(settings.function)]},
                 {"players", settings.grouped ? "groups" : "features"},
                 {"explained", explanation.prescribed ? "prescription" : settings.network ? "network" : "prediction"},
                 {"exact", exact},
                 {"background", background},
                 {"seed", settings.seed}};
    if (!exact) json["permutations"] = settings.permutations;
    return json;
}

Json importanceJson(const Explanation& explanation, const features::Matrix& importance, int target)
{
    Json json = Json::object();
    for (std::size_t player = 0; player < explanation.players.size(); ++player) json[explanation.players[player].name] = number(importance(Eigen::Index(player), target));
    return json;
}

/// The importance over the entries of each athlete or exercise, in the order of the log.
Json importanceBy(const workflow::Snapshot& snapshot, const Explanation& explanation, int target, const char* key, const std::function<std::string(const features::Node&)>& name)
{
    std::vector<std::pair<std::string, std::vector<std::size_t>>> parts;
    for (std::size_t at = 0; at < explanation.entries.size(); ++at) {
        const EntryExplanation& entry = explanation.entries[at];
        if (std::isnan(entry.base(target))) continue;
        const std::string who = name(snapshot.nodes.nodes[std::size_t(entry.node)]);
        auto part = std::find_if(parts.begin(), parts.end(), [&](const auto& known) { return known.first == who; });
        if (part == parts.end()) part = parts.insert(parts.end(), {who, {}});
        part->second.push_back(at);
    }
    Json json = Json::array();
    for (const auto& [who, places] : parts)
        json.push_back({{key, who}, {"entries", places.size()}, {"importance", importanceJson(explanation, workflow::importanceOf(explanation, places), target)}});
    return json;
}

std::string signedNumber(double value)
{
    std::ostringstream text;
    text << std::showpos << std::fixed << std::setprecision(3) << value;
    return text.str();
}

/// Players by the size of their value, largest first.
std::vector<Eigen::Index> bySize(const Eigen::VectorXd& values)
{
    std::vector<Eigen::Index> order(std::size_t(values.size()));
    std::iota(order.begin(), order.end(), Eigen::Index(0));
    std::stable_sort(order.begin(), order.end(), [&](Eigen::Index a, Eigen::Index b) { return std::abs(values(a)) > std::abs(values(b)); });
    return order;
}

void describeEntry(std::ostringstream& text, const workflow::Snapshot& snapshot, const EntryExplanation& entry, int target)
{
    if (std::isnan(entry.base(target))) return;
    const char* unit = targets::kTargetUnits[target];
    text << "  " << targets::kTargetNames[target] << ": " << std::fixed << std::setprecision(3) << entry.prediction(target) << ' ' << unit
         << ", from " << entry.base(target) << " on average";
    const double most = entry.values.col(target).cwiseAbs().maxCoeff();
    if (!(most > 0.0)) {
        text << "; nothing moves it\n";
        return;
    }
    text << '\n';
    for (const Eigen::Index player : bySize(entry.values.col(target))) {
        const double value = entry.values(player, target);
        if (std::abs(value) < 0.0005) continue;
        text << "    " << std::right << std::setw(10) << signedNumber(value);
        if (!entry.exact) text << " +- " << entry.error(player, target);
        text << "  " << playerWords(snapshot, entry.players[std::size_t(player)]) << '\n';
    }
    text << "    left over by rounding: " << std::scientific << std::setprecision(1) << entry.residual(target) << std::fixed << std::setprecision(3) << ' ' << unit << '\n';
}

}  // namespace

Json explanationJson(const workflow::Snapshot& snapshot, const Explanation& explanation)
{
    Json json;
    json["targets"] = Json::array();
    for (int target = 0; target < kTargetCount; ++target) {
        Json row = {{"target", targets::kTargetNames[target]}, {"unit", targets::kTargetUnits[target]}, {"entries", Json::array()}};
        for (const EntryExplanation& entry : explanation.entries) {
            if (!std::isnan(entry.base(target))) row["entries"].push_back(entryJson(snapshot, entry, target));
        }
        if (explanation.importance.rows() > 0) {
            const auto& nodes = snapshot.nodes;
            row["importance"] = importanceJson(explanation, explanation.importance, target);
            row["by_athlete"] = importanceBy(snapshot, explanation, target, "athlete", [&](const features::Node& node) { return nodes.athletes[std::size_t(node.athlete)]; });
            row["by_exercise"] = importanceBy(snapshot, explanation, target, "exercise", [&](const features::Node& node) { return nodes.exercises[std::size_t(node.exercise)].name; });
        }
        const std::string note = sentenceOf(explanation.nothing[std::size_t(target)]);
        if (!note.empty()) row["note"] = note;
        json["targets"].push_back(std::move(row));
    }
    json["model"] = explanation.model;
    json["settings"] = settingsJson(explanation);
    json["seconds"] = explanation.seconds;
    return json;
}

std::string explanationText(const workflow::Snapshot& snapshot, const Explanation& explanation, bool everyEntry)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(3);
    if (everyEntry) {
        for (const EntryExplanation& entry : explanation.entries) {
            const features::Node& node = snapshot.nodes.nodes[std::size_t(entry.node)];
            text << entryId(snapshot, entry.node) << "  " << snapshot.nodes.exercises[std::size_t(node.exercise)].name << " on " << log::formatDay(node.day()) << '\n';
            for (int target = 0; target < kTargetCount; ++target) describeEntry(text, snapshot, entry, target);
        }
    }
    double largest = 0.0;
    for (const EntryExplanation& entry : explanation.entries) {
        for (int target = 0; target < kTargetCount; ++target) {
            if (!std::isnan(entry.residual(target))) largest = std::max(largest, std::abs(entry.residual(target)));
        }
    }
    for (int target = 0; target < kTargetCount; ++target) {
        text << targets::kTargetNames[target];
        const std::string note = sentenceOf(explanation.nothing[std::size_t(target)]);
        if (!note.empty()) {
            text << ": " << note << '\n';
            continue;
        }
        if (explanation.importance.rows() == 0) {
            text << '\n';
            continue;
        }
        text << " (mean size of what moves it, in " << targets::kTargetUnits[target] << ", over " << import::counted(std::int64_t(explanation.entries.size()), "entry", "entries") << ")\n";
        for (const Eigen::Index player : bySize(explanation.importance.col(target))) {
            text << "  " << std::right << std::setw(10) << explanation.importance(player, target) << "  " << explanation.players[std::size_t(player)].label << '\n';
        }
    }
    text << "Every explanation adds up to its prediction; the largest rest is " << std::scientific << std::setprecision(1) << largest << ".\n";
    return text.str();
}

Result<void> writeExplanationCsv(const workflow::Snapshot& snapshot, const Explanation& explanation, const std::string& path)
{
    std::ofstream out(path, std::ios::binary);
    out << "entry,athlete,date,exercise,target,base,prediction,player,value,standard_error\n" << std::setprecision(12);
    const auto& nodes = snapshot.nodes;
    for (const EntryExplanation& entry : explanation.entries) {
        const features::Node& node = nodes.nodes[std::size_t(entry.node)];
        for (int target = 0; target < kTargetCount; ++target) {
            if (std::isnan(entry.base(target))) continue;
            for (std::size_t player = 0; player < entry.players.size(); ++player) {
                out << entryId(snapshot, entry.node) << ',' << csvCell(nodes.athletes[std::size_t(node.athlete)]) << ',' << log::formatDay(node.day()) << ','
                    << csvCell(nodes.exercises[std::size_t(node.exercise)].name) << ',' << targets::kTargetNames[target] << ',' << entry.base(target) << ','
                    << entry.prediction(target) << ',' << csvCell(playerKey(snapshot, entry.players[player])) << ',' << entry.values(Eigen::Index(player), target)
                    << ',' << entry.error(Eigen::Index(player), target) << '\n';
            }
        }
    }
    out.close();
    if (!out) return fail(ErrorCode::OutputUnwritable, "The values could not be written there. Choose another folder.", path);
    return {};
}

}  // namespace liftgraph::cli
