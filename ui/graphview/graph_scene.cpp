#include "ui/graphview/graph_scene.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "ui/charts/date_ticks.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

void indexEdges(GraphScene& scene)
{
    scene.touching.assign(scene.nodes.size(), {});
    for (std::size_t e = 0; e < scene.edges.size(); ++e) {
        scene.touching[std::size_t(scene.edges[e].from)].push_back(int(e));
        scene.touching[std::size_t(scene.edges[e].to)].push_back(int(e));
    }
}

/// Row of each exercise: by muscle group in the catalogue's order, unknown last, the most frequent first. -1: filtered out.
std::vector<int> rowsByMuscle(const features::NodeTable& table, const SceneFilter& filter, std::vector<SceneRow>& rows)
{
    std::vector<int> count(table.exercises.size(), 0);
    for (const features::Node& node : table.nodes) ++count[std::size_t(node.exercise)];
    std::vector<int> order;
    for (std::size_t i = 0; i < table.exercises.size(); ++i)
        if (count[i] > 0 && filter.passes(table.exercises[i])) order.push_back(int(i));
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

}  // namespace

bool SceneFilter::passes(const log::Exercise& exercise) const
{
    if (std::find(hidden.begin(), hidden.end(), exercise.group()) != hidden.end()) return false;
    return text.isEmpty() || QString::fromStdString(exercise.name).contains(text, Qt::CaseInsensitive);
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

ScenePtr timelineScene(const workflow::Snapshot& snapshot, const SceneFilter& filter, const std::vector<QColor>& colors)
{
    const features::NodeTable& table = snapshot.nodes;
    auto scene = std::make_shared<GraphScene>();
    const std::vector<int> row = rowsByMuscle(table, filter, scene->rows);
    scene->itemOfNode.assign(table.nodes.size(), -1);
    double firstDay = 1e300, lastDay = -1e300;
    for (const features::Node& node : table.nodes) {
        firstDay = std::min(firstDay, dayNumber(node.day()));
        lastDay = std::max(lastDay, dayNumber(node.day()));
    }
    if (table.nodes.empty()) firstDay = lastDay = 0.0;
    scene->firstDay = firstDay;
    for (std::size_t i = 0; i < table.nodes.size(); ++i) {
        const features::Node& node = table.nodes[i];
        if (row[std::size_t(node.exercise)] < 0) continue;
        scene->itemOfNode[i] = scene->count();
        SceneNode item;
        item.at = {dayNumber(node.day()) - firstDay, double(row[std::size_t(node.exercise)])};
        item.color = colors[i];
        item.node = int(i);
        item.exercise = node.exercise;
        scene->nodes.push_back(item);
    }
    const graph::EdgeTerm& temporal = snapshot.graph.temporal;
    for (std::size_t e = 0; e < temporal.source.size(); ++e) {
        const int from = scene->itemOfNode[std::size_t(temporal.source[e])];
        const int to = scene->itemOfNode[std::size_t(temporal.target[e])];
        if (from >= 0 && to >= 0) scene->edges.push_back({from, to, 0.0, EdgeKind::Temporal});
    }
    addSessions(*scene, table);
    indexEdges(*scene);
    const double air = std::max(1.0, 0.015 * (lastDay - firstDay));
    scene->bounds = QRectF(-air, -0.75, std::max(lastDay - firstDay, 1.0) + 2.0 * air, std::max<double>(double(scene->rows.size()), 1.0) + 0.5);
    return scene;
}

ScenePtr mapScene(const workflow::Snapshot& snapshot, const graph::ExerciseMap& map, const graph::MapLayout& layout, const SceneFilter& filter)
{
    const features::NodeTable& table = snapshot.nodes;
    auto scene = std::make_shared<GraphScene>();
    scene->kind = SceneKind::Map;
    scene->sized = true;
    scene->itemOfNode.assign(table.nodes.size(), -1);
    std::vector<int> latest(table.exercises.size(), -1);
    for (std::size_t i = 0; i < table.nodes.size(); ++i) latest[std::size_t(table.nodes[i].exercise)] = int(i);
    const double most = std::max(1, map.sessions.empty() ? 1 : *std::max_element(map.sessions.begin(), map.sessions.end()));
    std::vector<int> itemOfExercise(table.exercises.size(), -1);
    for (std::size_t i = 0; i < map.exercises.size(); ++i) {
        const log::Exercise& exercise = table.exercises[std::size_t(map.exercises[i])];
        if (!filter.passes(exercise)) continue;
        itemOfExercise[std::size_t(map.exercises[i])] = scene->count();
        SceneNode item;
        item.at = {layout.points[i].x, layout.points[i].y};
        item.color = muscleColor(exercise.group());
        item.weight = map.sessions[i] / most;
        item.node = latest[std::size_t(map.exercises[i])];
        item.exercise = map.exercises[i];
        item.label = QString::fromStdString(exercise.name);
        scene->nodes.push_back(item);
    }
    int strongest = 1;
    for (const auto& link : map.links) strongest = std::max(strongest, link.sessions);
    for (const auto& link : map.links) {
        const int from = itemOfExercise[std::size_t(link.a)], to = itemOfExercise[std::size_t(link.b)];
        if (from >= 0 && to >= 0) scene->edges.push_back({from, to, double(link.sessions) / strongest, EdgeKind::Shared});
    }
    for (std::size_t i = 0; i < table.nodes.size(); ++i) scene->itemOfNode[i] = itemOfExercise[std::size_t(table.nodes[i].exercise)];
    indexEdges(*scene);
    QRectF extent(0.5, 0.5, 1e-3, 1e-3);
    for (const SceneNode& item : scene->nodes) extent |= QRectF(item.at, QSizeF(1e-3, 1e-3));
    scene->bounds = extent.adjusted(-0.1 * extent.width(), -0.1 * extent.height(), 0.1 * extent.width(), 0.1 * extent.height());
    return scene;
}

}  // namespace liftgraph::ui
