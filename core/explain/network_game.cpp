#include <algorithm>
#include <bit>
#include <memory>

#include "core/explain/field_game.h"
#include "core/explain/field_kernels.h"

namespace liftgraph::explain {

using features::Matrix;

namespace {

using Floats = std::vector<float>;

/// A matrix as the kernels read it: rows one after the other, each filled up to a multiple of kLanes.
struct Weights {
    int width = 0;
    Floats rows = {};

    Weights() = default;
    explicit Weights(const Matrix& matrix) : width(padded(int(matrix.cols()))), rows(std::size_t(matrix.rows() * width), 0.0F)
    {
        for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
            for (Eigen::Index column = 0; column < matrix.cols(); ++column) rows[std::size_t(row * width + column)] = float(matrix(row, column));
        }
    }
};

Floats floats(const Eigen::RowVectorXd& values)
{
    Floats out(std::size_t(padded(int(values.size()))), 0.0F);
    for (Eigen::Index i = 0; i < values.size(); ++i) out[std::size_t(i)] = float(values(i));
    return out;
}

/// A node whose value after some layer depends on the players.
struct Varying {
    int node = 0;
    Eigen::RowVectorXd constant = {};  ///< before the activation: bias and everyone who does not vary
    Floats start = {};                 ///< the same for the kernels
    int own = -1;                      ///< its place among those that vary in the layer before; -1: it does not
    double ownShare = 1.0;
    std::vector<GraphIndex::Message> heard = {};  ///< places among those that vary in the layer before
};

int placeOf(const std::vector<Varying>& nodes, int node)
{
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].node == node) return int(i);
    }
    return -1;
}

/// What fires of a node, as the kernels leave it.
struct Firing {
    Floats values = {};
    std::vector<int> places = {};
    int count = 0;
};

class NetworkGame {
public:
    NetworkGame(const Network& network, const GraphIndex& graph, const std::vector<Matrix>& states, FieldTask task, const JobContext& context)
        : m_network(network), m_graph(graph), m_states(states), m_task(std::move(task)), m_context(context)
    {
        findVarying();
        prepareFirstLayer();
        for (std::size_t layer = 1; layer < network.layers().size(); ++layer) {
            m_own.emplace_back(network.layers()[layer].own);
            m_neighbours.emplace_back(network.layers()[layer].neighbours);
        }
        m_head = Weights(network.head());
        m_headBias = floats(network.headBias());
    }

    Result<Matrix> value(const std::vector<std::uint64_t>& coalitions);

private:
    std::size_t players() const { return m_task.players.size(); }
    void findVarying();
    std::vector<std::vector<int>> neededByLayer() const;
    Varying varying(int node, std::size_t layer, const std::vector<Varying>& before) const;
    void prepareFirstLayer();
    Eigen::RowVectorXd contribution(std::size_t nodeAt, std::size_t player, const Eigen::RowVectorXd* background) const;
    void compareWith(Eigen::Index background);
    void tabulate(Eigen::Index background);
    const float* joinedSum(Eigen::Index background, std::size_t nodeAt, std::uint64_t coalition);
    void fireFirstLayer(Eigen::Index background, std::uint64_t coalition, bool tabulated);
    void fireLayer(std::size_t layer);
    void fire(const float* a, const float* b, Firing& out) const;
    void outputs(double* out);

    const Network& m_network;
    const GraphIndex& m_graph;
    const std::vector<Matrix>& m_states;
    FieldTask m_task;
    JobContext m_context;
    std::vector<std::vector<Varying>> m_varying = {};  ///< by layer, the inputs first; the last holds the task's node or nobody
    std::vector<std::vector<Eigen::RowVectorXd>> m_present = {};  ///< first layer, by node and player
    std::vector<Eigen::RowVectorXd> m_full = {};                  ///< first layer, by node: with every player present
    std::vector<Weights> m_own = {}, m_neighbours = {};           ///< from the second layer on
    Weights m_head = {};
    Floats m_headBias = {};
    int m_width = 0;              ///< of the first layer, padded
    std::size_t m_lowPlayers = 0;
    std::vector<std::vector<Floats>> m_start = {}, m_joining = {};  ///< by background row and node: with nobody; what each player adds
    std::vector<Floats> m_low = {}, m_high = {};  ///< by node: sums over every subset of the first and of the other players
    std::vector<std::vector<Firing>> m_firing = {};
    Floats m_sum = {};
};

std::vector<std::vector<int>> NetworkGame::neededByLayer() const
{
    const std::size_t depth = m_network.layers().size();
    std::vector<std::vector<int>> needed(depth + 1);
    needed[depth] = {m_task.node};
    for (std::size_t layer = depth; layer > 0; --layer) {
        std::vector<int>& into = needed[layer - 1];
        into = needed[layer];
        for (const int node : needed[layer]) {
            for (const GraphIndex::Message& message : m_network.heard(m_graph, node)) into.push_back(message.source);
        }
        std::sort(into.begin(), into.end());
        into.erase(std::unique(into.begin(), into.end()), into.end());
    }
    return needed;
}

/// `node` in `layer` (counted from 1), with everyone constant taken together.
Varying NetworkGame::varying(int node, std::size_t layer, const std::vector<Varying>& before) const
{
    const Network::Layer& weights = m_network.layers()[layer - 1];
    const Matrix& x = m_states[layer - 1];
    Varying out;
    out.node = node;
    out.own = placeOf(before, node);
    out.ownShare = m_network.ownShare(m_graph, node);
    out.constant = weights.bias;
    if (out.own < 0) out.constant += out.ownShare * x.row(node) * weights.own;
    Eigen::RowVectorXd others = Eigen::RowVectorXd::Zero(x.cols());
    bool hears = false;
    for (const GraphIndex::Message& message : m_network.heard(m_graph, node)) {
        const int place = placeOf(before, message.source);
        if (place >= 0) {
            out.heard.push_back({place, message.weight});
        } else {
            others += message.weight * x.row(message.source);
            hears = true;
        }
    }
    if (hears) out.constant += others * weights.neighbours;
    out.start = floats(out.constant);
    return out;
}

void NetworkGame::findVarying()
{
    const std::vector<std::vector<int>> needed = neededByLayer();
    m_varying.resize(needed.size());
    std::vector<bool> switched(std::size_t(m_graph.nodes()), false);
    for (const FieldPlayer& player : m_task.players) {
        if (player.columns.empty()) continue;
        for (const int node : player.nodes) switched[std::size_t(node)] = true;
    }
    for (const int node : needed.front()) {
        if (!switched[std::size_t(node)]) continue;
        m_varying.front().emplace_back();
        m_varying.front().back().node = node;
    }
    for (std::size_t layer = 1; layer < needed.size(); ++layer) {
        for (const int node : needed[layer]) {
            Varying candidate = varying(node, layer, m_varying[layer - 1]);
            if (candidate.own >= 0 || !candidate.heard.empty()) m_varying[layer].push_back(std::move(candidate));
        }
    }
}

/// What a player adds to a node of the first layer, present (no background) or as a background row.
Eigen::RowVectorXd NetworkGame::contribution(std::size_t nodeAt, std::size_t player, const Eigen::RowVectorXd* background) const
{
    const Network::Layer& layer = m_network.layers().front();
    const FieldPlayer& who = m_task.players[player];
    const Varying& node = m_varying[1][nodeAt];
    const auto takesPart = [&](int place) {
        return std::find(who.nodes.begin(), who.nodes.end(), m_varying.front()[std::size_t(place)].node) != who.nodes.end();
    };
    const auto cell = [&](int place, int column) { return background ? (*background)(column) : m_task.inputs(m_varying.front()[std::size_t(place)].node, column); };
    Eigen::RowVectorXd out = Eigen::RowVectorXd::Zero(layer.bias.size());
    if (node.own >= 0 && takesPart(node.own)) {
        for (const int column : who.columns) out += node.ownShare * cell(node.own, column) * layer.own.row(column);
    }
    for (const int column : who.columns) {
        double sum = 0.0;
        for (const GraphIndex::Message& message : node.heard) {
            if (takesPart(message.source)) sum += message.weight * cell(message.source, column);
        }
        if (sum != 0.0) out += sum * layer.neighbours.row(column);
    }
    return out;
}

void NetworkGame::prepareFirstLayer()
{
    const Network::Layer& layer = m_network.layers().front();
    m_width = padded(int(layer.bias.size()));
    m_lowPlayers = (players() + 1) / 2;
    m_start.resize(std::size_t(m_task.background.rows()));
    m_joining.resize(m_start.size());
    const std::size_t nodes = m_varying[1].size();
    for (std::size_t at = 0; at < nodes; ++at) {
        const Varying& node = m_varying[1][at];
        Eigen::RowVectorXd full = node.constant;
        if (node.own >= 0) full += node.ownShare * m_task.inputs.row(node.node) * layer.own;
        for (const GraphIndex::Message& message : node.heard) {
            full += message.weight * m_task.inputs.row(m_varying.front()[std::size_t(message.source)].node) * layer.neighbours;
        }
        m_full.push_back(full);
        m_present.emplace_back();
        for (std::size_t player = 0; player < players(); ++player) m_present.back().push_back(contribution(at, player, nullptr));
    }
    m_firing.resize(m_varying.size());
    for (std::size_t layerAt = 1; layerAt < m_varying.size(); ++layerAt) {
        const auto width = std::size_t(padded(int(m_network.layers()[layerAt - 1].bias.size())));
        m_firing[layerAt].assign(m_varying[layerAt].size(), {Floats(width), std::vector<int>(width), 0});
    }
}

/// What each player changes at each node of the first layer against one background row; computed once.
void NetworkGame::compareWith(Eigen::Index background)
{
    std::vector<Floats>& starts = m_start[std::size_t(background)];
    if (!starts.empty()) return;
    const Eigen::RowVectorXd row = m_task.background.row(background);
    for (std::size_t at = 0; at < m_varying[1].size(); ++at) {
        Eigen::RowVectorXd start = m_full[at];
        Floats joining;
        for (std::size_t player = 0; player < players(); ++player) {
            const Eigen::RowVectorXd difference = m_present[at][player] - contribution(at, player, &row);
            start -= difference;
            const Floats filled = floats(difference);
            joining.insert(joining.end(), filled.begin(), filled.end());
        }
        starts.push_back(floats(start));
        m_joining[std::size_t(background)].push_back(std::move(joining));
    }
}

/// Sums over every subset of players, of the first half and of the other: any coalition is then one addition.
void NetworkGame::tabulate(Eigen::Index background)
{
    const auto width = std::size_t(m_width);
    m_low.resize(m_varying[1].size());
    m_high.resize(m_varying[1].size());
    const auto fill = [&](Floats& table, std::size_t count, const float* joining) {
        table.resize((std::size_t(1) << count) * width);
        for (std::size_t subset = 1; subset < std::size_t(1) << count; ++subset) {
            const float* without = table.data() + (subset & (subset - 1)) * width;
            const float* add = joining + std::size_t(std::countr_zero(subset)) * width;
            float* sum = table.data() + subset * width;
            for (std::size_t c = 0; c < width; ++c) sum[c] = without[c] + add[c];
        }
    };
    for (std::size_t at = 0; at < m_varying[1].size(); ++at) {
        const Floats& start = m_start[std::size_t(background)][at];
        const float* joining = m_joining[std::size_t(background)][at].data();
        m_low[at].assign(start.begin(), start.end());
        m_high[at].assign(width, 0.0F);
        fill(m_low[at], m_lowPlayers, joining);
        fill(m_high[at], players() - m_lowPlayers, joining + m_lowPlayers * width);
    }
}

/// The same for a single coalition, where the tables are not worth their making.
const float* NetworkGame::joinedSum(Eigen::Index background, std::size_t nodeAt, std::uint64_t coalition)
{
    const auto width = std::size_t(m_width);
    m_sum = m_start[std::size_t(background)][nodeAt];
    for (; coalition != 0; coalition &= coalition - 1) {
        const float* add = m_joining[std::size_t(background)][nodeAt].data() + std::size_t(std::countr_zero(coalition)) * width;
        for (std::size_t c = 0; c < width; ++c) m_sum[c] += add[c];
    }
    return m_sum.data();
}

void NetworkGame::fire(const float* a, const float* b, Firing& out) const
{
    const int width = int(out.values.size());
    if (m_network.activation() == learn::Activation::Relu) {
        out.count = fieldKernels().fire(a, b, width, out.values.data(), out.places.data());
        return;
    }
    out.count = width;
    for (int c = 0; c < width; ++c) {
        out.values[std::size_t(c)] = float(m_network.activated(double(b ? a[c] + b[c] : a[c])));
        out.places[std::size_t(c)] = c;
    }
}

void NetworkGame::fireFirstLayer(Eigen::Index background, std::uint64_t coalition, bool tabulated)
{
    const std::size_t low = std::size_t(coalition & ((std::uint64_t(1) << m_lowPlayers) - 1)), high = std::size_t(coalition >> m_lowPlayers);
    for (std::size_t at = 0; at < m_varying[1].size(); ++at) {
        if (tabulated) fire(m_low[at].data() + low * std::size_t(m_width), m_high[at].data() + high * std::size_t(m_width), m_firing[1][at]);
        else fire(joinedSum(background, at, coalition), nullptr, m_firing[1][at]);
    }
}

/// `layer` from 2 on.
void NetworkGame::fireLayer(std::size_t layer)
{
    const FieldKernels& loops = fieldKernels();
    const Weights& own = m_own[layer - 2];
    const Weights& neighbours = m_neighbours[layer - 2];
    for (std::size_t at = 0; at < m_varying[layer].size(); ++at) {
        const Varying& node = m_varying[layer][at];
        m_sum = node.start;
        if (node.own >= 0) {
            const Firing& x = m_firing[layer - 1][std::size_t(node.own)];
            loops.addRows(own.rows.data(), own.width, x.values.data(), x.places.data(), x.count, float(node.ownShare), m_sum.data());
        }
        for (const GraphIndex::Message& message : node.heard) {
            const Firing& x = m_firing[layer - 1][std::size_t(message.source)];
            loops.addRows(neighbours.rows.data(), neighbours.width, x.values.data(), x.places.data(), x.count, float(message.weight), m_sum.data());
        }
        fire(m_sum.data(), nullptr, m_firing[layer][at]);
    }
}

void NetworkGame::outputs(double* out)
{
    m_sum = m_headBias;
    const Firing& x = m_firing.back().front();
    fieldKernels().addRows(m_head.rows.data(), m_head.width, x.values.data(), x.places.data(), x.count, 1.0F, m_sum.data());
    for (Eigen::Index i = 0; i < m_network.headBias().size(); ++i) out[i] = double(m_sum[std::size_t(i)]);
}

Result<Matrix> NetworkGame::value(const std::vector<std::uint64_t>& coalitions)
{
    const Eigen::Index count = m_network.headBias().size();
    Matrix sums = Matrix::Zero(Eigen::Index(coalitions.size()), count);
    Eigen::RowVectorXd raw = m_network.output(m_states.back().row(m_task.node)), explained(count);
    const bool varies = !m_varying.back().empty();
    const bool tabulated = players() < 32 && coalitions.size() > std::size_t(1) << m_lowPlayers;
    for (Eigen::Index background = 0; background < m_task.background.rows(); ++background) {
        if (m_context.cancelled()) return cancelledFailure();
        if (varies) compareWith(background);
        if (varies && tabulated) tabulate(background);
        for (std::size_t i = 0; i < coalitions.size(); ++i) {
            if (varies) {
                fireFirstLayer(background, coalitions[i], tabulated);
                for (std::size_t layer = 2; layer < m_varying.size(); ++layer) fireLayer(layer);
                outputs(raw.data());
            }
            if (m_task.outcome) m_task.outcome(raw.data(), explained.data());
            sums.row(Eigen::Index(i)) += m_task.outcome ? explained : raw;
        }
    }
    return Matrix(sums / double(m_task.background.rows()));
}

}  // namespace

Game networkGame(const Network& network, const GraphIndex& graph, const std::vector<Matrix>& states, FieldTask task, const JobContext& context)
{
    const int players = int(task.players.size());
    const auto game = std::make_shared<NetworkGame>(network, graph, states, std::move(task), context);
    return {players, [game](const std::vector<std::uint64_t>& coalitions) { return game->value(coalitions); }, std::size_t(1) << 16};
}

}  // namespace liftgraph::explain
