#include "ui/graphview/week_scene.h"

#include <algorithm>

#include "ui/charts/date_ticks.h"

namespace liftgraph::ui {

namespace {

constexpr double kColumn = 3.0;  // rows from one column to the next

/// The entries of the range by session.
std::vector<std::vector<int>> columnsOf(const features::NodeTable& table, const std::vector<char>& passes, const DayRange& range)
{
    std::vector<std::vector<int>> columns;
    int group = -1;
    for (std::size_t i = 0; i < table.nodes.size(); ++i) {
        const features::Node& node = table.nodes[i];
        if (!passes[i] || node.day() < range.first || node.day() > range.last) continue;
        if (columns.empty() || node.group != group) columns.emplace_back();
        group = node.group;
        columns.back().push_back(int(i));
    }
    return columns;
}

void addColumn(GraphScene& scene, const features::NodeTable& table, const std::vector<int>& entries, bool related)
{
    const double x = kColumn * double(scene.sessions.size());
    SceneSession session{dayNumber(table.nodes[std::size_t(entries.front())].day()) - scene.firstDay, {}};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const features::Node& node = table.nodes[std::size_t(entries[i])];
        SceneNode item;
        item.at = {x, double(i)};
        item.node = entries[i];
        item.exercise = node.exercise;
        item.session = related ? int(scene.sessions.size()) : -1;
        item.label = QString::fromStdString(table.exercises[std::size_t(node.exercise)].name);
        scene.itemOfNode[std::size_t(entries[i])] = scene.count();
        for (const int other : session.members)
            if (related) scene.edges.push_back({other, scene.count(), 1.0, EdgeKind::SameSession});
        session.members.push_back(scene.count());
        scene.nodes.push_back(item);
    }
    scene.sessions.push_back(std::move(session));
}

}  // namespace

DayRange rangeAt(log::LocalDay day, int weeks)
{
    if (weeks <= 0) return {day, day};
    const auto monday = day - (std::chrono::weekday(day) - std::chrono::Monday);
    return {monday, monday + std::chrono::days(7 * weeks - 1)};
}

std::optional<DayRange> rangeBeside(const features::NodeTable& table, const std::vector<char>& passes, const DayRange& range, int weeks, int step)
{
    std::optional<log::LocalDay> best;
    for (std::size_t i = 0; i < table.nodes.size(); ++i) {
        const log::LocalDay day = table.nodes[i].day();
        if (!passes[i] || (step < 0 ? day >= range.first : day <= range.last)) continue;
        if (!best || (step < 0 ? day > *best : day < *best)) best = day;
    }
    if (!best) return {};
    if (weeks == 0 || weeks == 1) return rangeAt(*best, weeks);
    return rangeMovedTo(range, *best);
}

DayRange rangeMovedTo(const DayRange& range, log::LocalDay day)
{
    const int days = std::max(1, int((range.last - range.first).count()) + 1), away = int((day - range.first).count());
    const std::chrono::days by(days * (away >= 0 ? away / days : -((-away + days - 1) / days)));
    return {range.first + by, range.last + by};
}

DayRange rangeWithin(const features::NodeTable& table, const std::vector<char>& passes, log::LocalDay day, int weeks)
{
    DayRange range = rangeAt(day, weeks);
    std::optional<log::LocalDay> latest;
    for (std::size_t i = 0; i < table.nodes.size(); ++i)
        if (passes[i] && (!latest || table.nodes[i].day() > *latest)) latest = table.nodes[i].day();
    if (weeks <= 1 || !latest) return range;
    const auto beyond = std::max(range.last - rangeAt(*latest, 1).last, std::chrono::days(0));
    return {range.first - beyond, range.last - beyond};
}

std::optional<DayRange> rangeOf(const features::NodeTable& table, const std::vector<char>& passes, int node, int weeks)
{
    int chosen = node;
    for (std::size_t i = 0; node < 0 && i < table.nodes.size(); ++i)
        if (passes[i] && (chosen < 0 || table.nodes[i].day() >= table.nodes[std::size_t(chosen)].day())) chosen = int(i);
    if (chosen < 0) return {};
    return rangeWithin(table, passes, table.nodes[std::size_t(chosen)].day(), weeks);
}

ScenePtr weekScene(const workflow::Snapshot& snapshot, const DayRange& range, const SceneFilter& filter, const std::vector<QColor>& colors, const ItemSizes& sizes,
                   const std::map<int, QPointF>& shifted)
{
    const features::NodeTable& table = snapshot.nodes;
    auto scene = std::make_shared<GraphScene>();
    scene->kind = SceneKind::Week;
    scene->sized = !sizes.empty();
    scene->firstDay = dayNumber(range.first);
    scene->itemOfNode.assign(table.nodes.size(), -1);
    std::size_t longest = 1;
    for (const std::vector<int>& entries : columnsOf(table, filter.nodes(table), range)) {
        addColumn(*scene, table, entries, filter.sameSession);
        longest = std::max(longest, entries.size());
    }
    for (SceneNode& item : scene->nodes) {
        item.color = colors[std::size_t(item.node)];
        item.weight = sizes.empty() ? 0.0 : sizes[std::size_t(item.node)];
        if (const auto by = shifted.find(item.node); by != shifted.end()) item.at += by->second;
    }
    const graph::EdgeTerm& temporal = snapshot.graph.temporal;
    for (std::size_t e = 0; filter.temporal && e < temporal.source.size(); ++e) {
        const int from = scene->itemOfNode[std::size_t(temporal.source[e])], to = scene->itemOfNode[std::size_t(temporal.target[e])];
        if (from >= 0 && to >= 0) scene->edges.push_back({from, to, double(temporal.weight[e]), EdgeKind::Temporal});
    }
    indexEdges(*scene);
    const double columns = std::max<double>(double(scene->sessions.size()), 1.0);
    scene->bounds = QRectF(-1.0, -0.6, kColumn * (columns - 1.0) + 2.0, double(longest) + 0.2);
    for (const SceneNode& item : scene->nodes) scene->bounds |= QRectF(item.at.x() - 1.0, item.at.y() - 0.6, 2.0, 1.2);
    return scene;
}

}  // namespace liftgraph::ui
