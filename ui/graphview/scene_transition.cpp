#include "ui/graphview/scene_transition.h"

#include <algorithm>
#include <cmath>

namespace liftgraph::ui {

namespace {

constexpr std::size_t kMostItems = 4000;
constexpr double kSeen = 1.0;  // pixels

/// Every entry of an exercise comes out of its place on the map, and an exercise out of its latest entry: itemOfNode leads there.
int itemFrom(const GraphScene& before, int node) { return node >= 0 && std::size_t(node) < before.itemOfNode.size() ? before.itemOfNode[std::size_t(node)] : -1; }

}  // namespace

std::optional<SceneTransition> SceneTransition::between(const GraphScene& before, const ViewTransform& then, const ScenePtr& after, const ViewTransform& now)
{
    if (before.nodes.empty() || after->nodes.empty()) return {};
    if (std::max(before.nodes.size() + before.edges.size(), after->nodes.size() + after->edges.size()) > kMostItems) return {};
    SceneTransition made;
    made.m_after = after;
    bool moves = false;
    for (const SceneNode& node : after->nodes) {
        const int item = itemFrom(before, node.node);
        if (item < 0) {
            made.m_from.emplace_back();
            continue;
        }
        const QPointF was = then.toScreen(before.nodes[std::size_t(item)].at), way = was - now.toScreen(node.at);
        moves = moves || std::hypot(way.x(), way.y()) > kSeen;
        made.m_from.emplace_back(now.toWorld(was));
    }
    if (!moves) return {};
    made.m_clock.start();
    return made;
}

std::shared_ptr<const GraphScene> SceneTransition::at(double share) const
{
    const double t = std::clamp(share, 0.0, 1.0), eased = t * t * (3.0 - 2.0 * t);
    auto scene = std::make_shared<GraphScene>(*m_after);
    scene->sessions.clear();  // hairlines stand where their members will be
    for (SceneNode& node : scene->nodes) node.session = -1;
    for (std::size_t i = 0; i < m_from.size(); ++i) {
        SceneNode& node = scene->nodes[i];
        if (m_from[i])
            node.at = *m_from[i] + eased * (node.at - *m_from[i]);
        else
            node.color.setAlphaF(float(eased) * node.color.alphaF());
    }
    return scene;
}

}  // namespace liftgraph::ui
