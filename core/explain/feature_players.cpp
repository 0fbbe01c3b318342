#include "core/explain/feature_players.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace liftgraph::explain {

namespace {

struct Group {
    std::string_view name;
    std::string_view label;
    std::array<std::string_view, 6> quantities;  ///< the rest is empty
};

constexpr auto kGroups = std::to_array<Group>({
    {"load", "Load", {"log_volume_load", "log_daily_load", "monotony", "log_strain", "ewma_ratio", "deload"}},
    {"sets", "Sets", {"working_sets"}},
    {"reps", "Repetitions", {"top_reps", "median_reps"}},
    {"strength", "Weight against the best", {"log_weight_to_best", "log_e1rm_to_best", "intensity"}},
    {"rir", "Repetitions in reserve", {"rir"}},
    {"fatigue", "Fatigue", {"fatigue"}},
    {"rest", "Rest between sets", {"rest"}},
    {"gap", "Days since last time", {"days_since_exercise", "days_since_muscle"}},
    {"habits", "Habit of repeating", {"repeats_exercise", "repeats_overall"}},
    {"session", "Place in the session", {"place", "today_change"}},
    {"history", "Recent changes", {"change_weight", "change_reps", "followed_weight", "followed_reps"}},
    {"exercise", "Exercise", {"type", "muscle"}},
});

constexpr std::string_view kMaskEnding = "_missing";

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

/// A mask belongs to the column before it; the one-hot columns of a block belong together.
std::string quantityOf(const features::Column& column)
{
    std::string_view name = column.name;
    if (column.mask && name.size() > kMaskEnding.size()) name.remove_suffix(kMaskEnding.size());
    if (startsWith(name, "type_")) return "type";
    if (startsWith(name, "muscle_")) return "muscle";
    return std::string(name);
}

void addColumn(std::vector<FeaturePlayer>& players, const std::string& name, const std::string& label, int column)
{
    const auto found = std::find_if(players.begin(), players.end(), [&](const FeaturePlayer& player) { return player.name == name; });
    if (found == players.end()) players.push_back({name, label, {column}});
    else found->columns.push_back(column);
}

const Group* groupOf(const std::string& quantity)
{
    for (const Group& group : kGroups) {
        if (std::find(group.quantities.begin(), group.quantities.end(), quantity) != group.quantities.end()) return &group;
    }
    return nullptr;
}

std::string labelOf(const features::Column& column, const std::string& quantity)
{
    if (quantity == "type") return "Type";
    return quantity == "muscle" ? "Muscle" : column.label;
}

}  // namespace

std::vector<FeaturePlayer> groupedPlayers(const std::vector<features::Column>& columns)
{
    std::vector<FeaturePlayer> players;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const std::string quantity = quantityOf(columns[column]);
        const Group* group = groupOf(quantity);
        if (group) addColumn(players, std::string(group->name), std::string(group->label), int(column));
        else addColumn(players, quantity, labelOf(columns[column], quantity), int(column));
    }
    return players;
}

std::vector<FeaturePlayer> singleFeatures(const std::vector<features::Column>& columns)
{
    std::vector<FeaturePlayer> players;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const std::string quantity = quantityOf(columns[column]);
        addColumn(players, quantity, labelOf(columns[column], quantity), int(column));
    }
    return players;
}

}  // namespace liftgraph::explain
