#include "ui/graphview/graph_scene.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/graph/exercise_map.h"
#include "ui/charts/date_ticks.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr double kLeastExtent = 0.5;  // of the unit square that a map is laid out in

/// Row of each exercise: by muscle group in the catalogue's order, unknown last, the most frequent first. -1: filtered out.
std::vector<int> rowsByMuscle(const features::NodeTable& table, const SceneFilter& filter, std::vector<SceneRow>& rows)
{
    const std::vector<char> passes = filter.exercises(table);
    std::vector<int> count(table.exercises.size(), 0);
    for (const features::Node& node : table.nodes) ++count[std::size_t(node.exercise)];
    std::vector<int> order;
    for (std::size_t i = 0; i < table.exercises.size(); ++i)
        if (count[i] > 0 && passes[i]) order.push_back(int(i));
    const auto rank = [&](int exercise) {
        const log::MuscleGroup group = table.exercises[std::size_t(exercise)].group();
        return group == log::MuscleGroup::Unknown ? 1000 : int(group);
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : count[std::size_t(a)] > count[std::size_t(b)];
    });
    std::vector<int> row(table.exercises.size(), -1);
    for (const int exercise : order) {
        row[std::size_t(exercise)] = int(rows.size());
        rows.push_back({QString::fromStdString(table.exercises[std::size_t(exercise)].name), table.exercises[std::size_t(exercise)].group()});
    }
    return row;
}

void addSessions(GraphScene& scene, const features::NodeTable& table)
{
    std::map<int, int> sessionOfGroup;
    for (std::size_t item = 0; item < scene.nodes.size(); ++item) {
        const int group = table.nodes[std::size_t(scene.nodes[item].node)].group;
        const auto [at, fresh] = sessionOfGroup.try_emplace(group, int(scene.sessions.size()));
        if (fresh) scene.sessions.push_back({scene.nodes[item].at.x(), {}});
        scene.nodes[item].session = at->second;
        scene.sessions[std::size_t(at->second)].members.push_back(int(item));
    }
    for (SceneSession& session : scene.sessions)
        std::sort(session.members.begin(), session.members.end(),
                  [&](int a, int b) { return scene.nodes[std::size_t(a)].at.y() < scene.nodes[std::size_t(b)].at.y(); });
}

void addShared(GraphScene& scene, const graph::ExerciseMap& counted, const std::vector<int>& itemOfExercise, bool drawn)
{
    int strongest = 1;
    for (const auto& link : counted.links) strongest = std::max(strongest, link.sessions);
    for (const auto& link : counted.links) {
        const int from = itemOfExercise[std::size_t(link.a)], to = itemOfExercise[std::size_t(link.b)];
        if (drawn && from >= 0 && to >= 0) scene.edges.push_back({from, to, double(link.sessions) / strongest, EdgeKind::Shared});
    }
}

/// The name of every community of at least two exercises, above the middle of them.
void addCommunities(GraphScene& scene, const graph::MapLayout& layout, const MapLook& look, const std::vector<int>& place)
{
    struct Members {
        QPointF sum;
        double top = 1e9;
        int count = 0;
        QString name;
    };
    std::map<int, Members> communities;
    for (const SceneNode& item : scene.nodes) {
        const auto at = std::size_t(place[std::size_t(item.exercise)]);
        if (look.communities.empty() || look.communities[at].isEmpty()) continue;
        Members& members = communities[layout.community[at]];
        members.sum += item.at;
        members.top = std::min(members.top, item.at.y());
        members.name = look.communities[at];
        ++members.count;
    }
    for (const auto& [community, members] : communities)
        if (members.count > 1) scene.captions.push_back({{members.sum.x() / members.count, members.top}, members.name});
}

/// Around all items, with some air; a few that lie on a line or a spot are not blown up.
QRectF mapExtent(const std::vector<SceneNode>& nodes)
{
    if (nodes.empty()) return {0.0, 0.0, 1.0, 1.0};
    QPointF low = nodes.front().at, high = low;
    for (const SceneNode& item : nodes) {
        low = {std::min(low.x(), item.at.x()), std::min(low.y(), item.at.y())};
        high = {std::max(high.x(), item.at.x()), std::max(high.y(), item.at.y())};
    }
    const QPointF middle = (low + high) / 2.0;
    const double width = 1.2 * std::max(high.x() - low.x(), kLeastExtent), height = 1.2 * std::max(high.y() - low.y(), kLeastExtent);
    return {middle.x() - width / 2, middle.y() - height / 2, width, height};
}

}  // namespace

void indexEdges(GraphScene& scene)
{
    for (SceneSession& session : scene.sessions) session.members.shrink_to_fit();
    scene.nodes.shrink_to_fit();
    scene.edges.shrink_to_fit();
    scene.sessions.shrink_to_fit();
    scene.touching = EdgesByItem(scene.nodes.size(), scene.edges);
}

EdgesByItem::EdgesByItem(std::size_t items, const std::vector<SceneEdge>& edges) : m_start(items + 1, 0), m_edges(2 * edges.size())
{
    for (const SceneEdge& edge : edges) {
        ++m_start[std::size_t(edge.from) + 1];
        ++m_start[std::size_t(edge.to) + 1];
    }
    std::partial_sum(m_start.begin(), m_start.end(), m_start.begin());
    std::vector<int> next(m_start.begin(), m_start.end() - 1);
    for (std::size_t e = 0; e < edges.size(); ++e) {
        m_edges[std::size_t(next[std::size_t(edges[e].from)]++)] = int(e);
        m_edges[std::size_t(next[std::size_t(edges[e].to)]++)] = int(e);
    }
}

bool SceneFilter::passes(const log::Exercise& exercise) const
{
    if (std::find(hidden.begin(), hidden.end(), exercise.group()) != hidden.end()) return false;
    return text.isEmpty() || QString::fromStdString(exercise.name).contains(text, Qt::CaseInsensitive);
}

bool SceneFilter::passes(const features::NodeTable& table, std::size_t node) const
{
    return (shown.empty() || shown[node]) && passes(table.exercises[std::size_t(table.nodes[node].exercise)]);
}

std::vector<char> SceneFilter::exercises(const features::NodeTable& table) const
{
    std::vector<char> named, found(table.exercises.size(), 0);
    for (const log::Exercise& exercise : table.exercises) named.push_back(passes(exercise));
    for (std::size_t i = 0; i < table.nodes.size(); ++i) {
        const auto exercise = std::size_t(table.nodes[i].exercise);
        if (named[exercise] && (shown.empty() || shown[i])) found[exercise] = 1;
    }
    return found;
}

std::vector<char> SceneFilter::nodes(const features::NodeTable& table) const
{
    std::vector<char> named, found(table.nodes.size(), 0);
    for (const log::Exercise& exercise : table.exercises) named.push_back(passes(exercise));
    for (std::size_t i = 0; i < table.nodes.size(); ++i) found[i] = named[std::size_t(table.nodes[i].exercise)] && (shown.empty() || shown[i]);
    return found;
}

double largestSize(const std::vector<double>& values)
{
    std::vector<double> known;
    for (const double value : values)
        if (value > 0.0) known.push_back(value);
    if (known.empty()) return 0.0;
    const auto at = known.begin() + std::ptrdiff_t(0.98 * double(known.size() - 1));
    std::nth_element(known.begin(), at, known.end());
    return *at;
}

ItemSizes sharesOfLargest(const std::vector<double>& values)
{
    const double largest = largestSize(values);
    ItemSizes shares;
    for (const double value : values) shares.push_back(value > 0.0 ? std::min(1.0, value / largest) : 0.0);
    return shares;
}

std::vector<int> GraphScene::neighbours(int item) const
{
    std::vector<int> found;
    const SceneNode& node = nodes[std::size_t(item)];
    if (node.session >= 0)
        for (const int member : sessions[std::size_t(node.session)].members)
            if (member != item) found.push_back(member);
    for (const int e : touching[std::size_t(item)]) {
        const SceneEdge& edge = edges[std::size_t(e)];
        found.push_back(edge.from == item ? edge.to : edge.from);
    }
    return found;
}

ScenePtr timelineScene(const workflow::Snapshot& snapshot, const SceneFilter& filter, const std::vector<QColor>& colors, const ItemSizes& sizes)
{
    const std::vector<char> passes = filter.nodes(snapshot.nodes);
    const features::NodeTable& table = snapshot.nodes;
    auto scene = std::make_shared<GraphScene>();
    const std::vector<int> row = rowsByMuscle(table, filter, scene->rows);
    scene->itemOfNode.assign(table.nodes.size(), -1);
    scene->sized = !sizes.empty();
    double firstDay = 1e300, lastDay = -1e300;
    for (std::size_t i = 0; i < table.nodes.size(); ++i) {
        if (!passes[i]) continue;
        firstDay = std::min(firstDay, dayNumber(table.nodes[i].day()));
        lastDay = std::max(lastDay, dayNumber(table.nodes[i].day()));
    }
    if (firstDay > lastDay) firstDay = lastDay = 0.0;
    scene->firstDay = firstDay;
    for (std::size_t i = 0; i < table.nodes.size(); ++i) {
        const features::Node& node = table.nodes[i];
        if (!passes[i]) continue;
        scene->itemOfNode[i] = scene->count();
        SceneNode item;
        item.at = {dayNumber(node.day()) - firstDay, double(row[std::size_t(node.exercise)])};
        item.color = colors[i];
        item.weight = sizes.empty() ? 0.0 : sizes[i];
        item.node = int(i);
        item.exercise = node.exercise;
        scene->nodes.push_back(item);
    }
    const graph::EdgeTerm& temporal = snapshot.graph.temporal;
    for (std::size_t e = 0; filter.temporal && e < temporal.source.size(); ++e) {
        const int from = scene->itemOfNode[std::size_t(temporal.source[e])];
        const int to = scene->itemOfNode[std::size_t(temporal.target[e])];
        if (from >= 0 && to >= 0) scene->edges.push_back({from, to, 0.0, EdgeKind::Temporal});
    }
    if (filter.sameSession) addSessions(*scene, table);
    indexEdges(*scene);
    const double air = std::max(1.0, 0.015 * (lastDay - firstDay));
    scene->bounds = QRectF(-air, -0.75, std::max(lastDay - firstDay, 1.0) + 2.0 * air, std::max<double>(double(scene->rows.size()), 1.0) + 0.5);
    return scene;
}

ScenePtr mapScene(const workflow::Snapshot& snapshot, const graph::ExerciseMap& map, const graph::MapLayout& layout, const SceneFilter& filter, const MapLook& look)
{
    const features::NodeTable& table = snapshot.nodes;
    auto scene = std::make_shared<GraphScene>();
    scene->kind = SceneKind::Map;
    scene->sized = true;
    scene->itemOfNode.assign(table.nodes.size(), -1);
    const std::vector<char> passes = filter.nodes(table);
    const graph::ExerciseMap counted = graph::buildMap(table, passes);
    std::vector<int> latest(table.exercises.size(), -1), place(table.exercises.size(), -1);
    for (std::size_t i = 0; i < table.nodes.size(); ++i)
        if (passes[i]) latest[std::size_t(table.nodes[i].exercise)] = int(i);
    for (std::size_t i = 0; i < map.exercises.size(); ++i) place[std::size_t(map.exercises[i])] = int(i);
    std::vector<double> sizes(counted.volumeKg);
    if (!look.byVolume) sizes.assign(counted.sessions.begin(), counted.sessions.end());
    const double most = std::max(1e-9, sizes.empty() ? 1.0 : *std::max_element(sizes.begin(), sizes.end()));
    scene->largest = most;
    std::vector<int> itemOfExercise(table.exercises.size(), -1);
    for (std::size_t i = 0; i < counted.exercises.size(); ++i) {
        const int exercise = counted.exercises[i], at = place[std::size_t(exercise)];
        if (at < 0) continue;
        itemOfExercise[std::size_t(exercise)] = scene->count();
        SceneNode item;
        item.at = {layout.points[std::size_t(at)].x, layout.points[std::size_t(at)].y};
        item.color = look.colors.empty() ? muscleColor(table.exercises[std::size_t(exercise)].group()) : look.colors[std::size_t(at)];
        item.weight = look.sizes.empty() ? sizes[i] / most : look.sizes[std::size_t(at)];
        item.node = latest[std::size_t(exercise)];
        item.exercise = exercise;
        item.label = QString::fromStdString(table.exercises[std::size_t(exercise)].name);
        item.pinned = !look.pinned.empty() && look.pinned[std::size_t(at)];
        scene->nodes.push_back(item);
    }
    addShared(*scene, counted, itemOfExercise, filter.sameSession);
    for (std::size_t i = 0; i < table.nodes.size(); ++i)
        if (passes[i]) scene->itemOfNode[i] = itemOfExercise[std::size_t(table.nodes[i].exercise)];
    addCommunities(*scene, layout, look, place);
    indexEdges(*scene);
    scene->bounds = mapExtent(scene->nodes);
    return scene;
}

}  // namespace liftgraph::ui
