#include <algorithm>

#include "core/workflow/explanation_parts.h"

namespace liftgraph::workflow {

using explain::FeaturePlayer;
using explain::FieldPlayer;
using features::Node;

namespace {

constexpr double kRowsWorthExact = 3e6;    ///< that a model without a quick way is asked about for one entry: some seconds
constexpr int kFewestBackground = 10;
constexpr int kSingleNeighbours = 14;      ///< with the entry itself and the rest they are 16 players

std::vector<int> allColumns(const features::Matrix& inputs)
{
    std::vector<int> columns;
    for (Eigen::Index column = 0; column < inputs.cols(); ++column) columns.push_back(int(column));
    return columns;
}

/// Whole rows of the field: the entry itself, and who is left out with whom.
class StructurePlayers {
public:
    StructurePlayers(const features::NodeTable& nodes, const std::vector<int>& field) : m_nodes(nodes), m_field(field) {}

    std::vector<PlayerInfo> grouped() const
    {
        std::vector<PlayerInfo> players{{"self", "The entry itself", {}, {m_field.front()}},
                                        {"session", "The rest of its session", {}, {}},
                                        {"past", "The exercise's own past", {}, {}},
                                        {"others", "The past of the others", {}, {}}};
        for (std::size_t i = 1; i < m_field.size(); ++i) players[std::size_t(kind(m_field[i]))].nodes.push_back(m_field[i]);
        std::erase_if(players, [](const PlayerInfo& player) { return player.nodes.empty(); });
        return players;
    }

    std::vector<PlayerInfo> single() const
    {
        std::vector<PlayerInfo> players{{"self", "The entry itself", {}, {m_field.front()}}};
        PlayerInfo rest{"others", "All that is further away", {}, {}};
        for (std::size_t i = 1; i < m_field.size(); ++i) {
            if (i <= std::size_t(kSingleNeighbours)) players.push_back({"entry", "Another entry", {}, {m_field[i]}});
            else rest.nodes.push_back(m_field[i]);
        }
        if (!rest.nodes.empty()) players.push_back(std::move(rest));
        return players;
    }

private:
    int kind(int other) const
    {
        const Node& self = m_nodes.nodes[std::size_t(m_field.front())];
        const Node& node = m_nodes.nodes[std::size_t(other)];
        if (node.group == self.group) return 1;
        return node.exercise == self.exercise && node.athlete == self.athlete ? 2 : 3;
    }

    const features::NodeTable& m_nodes;
    const std::vector<int>& m_field;
};

std::vector<PlayerInfo> playersOf(const Explainer::Parts& parts, const std::vector<int>& field, const ExplainSettings& settings)
{
    std::vector<PlayerInfo> players;
    if (settings.function == ValueFunction::Structure) {
        const StructurePlayers structure(parts.snapshot->nodes, field);
        players = settings.grouped ? structure.grouped() : structure.single();
        for (PlayerInfo& player : players) player.columns = allColumns(parts.inputs);
        return players;
    }
    const std::vector<int> rows = settings.function == ValueFunction::Own ? std::vector<int>{field.front()} : field;
    for (const FeaturePlayer& feature : settings.grouped ? parts.grouped : parts.single) players.push_back({feature.name, feature.label, feature.columns, rows});
    return players;
}

/// How a model that has to be asked in copies can be afforded: fewer background rows, and where that is not enough drawn orders.
void economise(Explainer::EntryGame& game, std::size_t field, const ExplainSettings& settings)
{
    const auto affordable = [&](double coalitions) { return kRowsWorthExact / (coalitions * double(field)); };
    const double exact = affordable(double(std::uint64_t(1) << game.players.size()));
    if (game.exact && exact < double(std::min(settings.background, kFewestBackground))) game.exact = false;
    const double rows = game.exact ? exact : affordable(2.0 * double(game.players.size()) * double(settings.permutations));
    game.background = std::clamp(int(std::min(rows, 1e6)), std::min(settings.background, kFewestBackground), settings.background);
}

}  // namespace

Result<Explainer::EntryGame> Explainer::gameOf(int node, const ExplainSettings& settings, const JobContext& context) const
{
    const Parts& parts = *m_parts;
    if (node < 0 || node >= int(parts.snapshot->nodes.nodes.size())) return fail(ErrorCode::Usage, "The log has no such entry; choose one of those it has.");
    if (settings.background < 1) return fail(ErrorCode::Usage, "At least one training row must stand in for what is absent.");
    const std::vector<int> field = parts.index.field(node, parts.hops());
    EntryGame out;
    out.players = playersOf(parts, field, settings);
    out.exact = !settings.sample && int(out.players.size()) <= explain::kExactPlayers;
    out.background = settings.background;
    if (!parts.network) economise(out, field.size(), settings);
    // The game refers to its background, so both live in one place.
    const auto background = std::make_shared<const features::Matrix>(parts.background(out.background, settings));
    out.background = int(background->rows());
    explain::FieldTask task{parts.inputs, *background, node, {}, parts.outcome(node, settings.network)};
    for (const PlayerInfo& player : out.players) task.players.push_back({player.nodes, player.columns});
    if (parts.network) {
        out.game = explain::networkGame(*parts.network, parts.index, parts.states, std::move(task), context);
    } else {
        const auto ask = [&parts, context](const features::Matrix& inputs, const graph::ExerciseGraph& graph) { return parts.ask(inputs, graph, context); };
        out.game = explain::copiesGame(ask, parts.graph, field, std::move(task), context);
    }
    out.game.value = [value = std::move(out.game.value), background](const std::vector<std::uint64_t>& coalitions) { return value(coalitions); };
    return out;
}

}  // namespace liftgraph::workflow
