// The path of a prediction above the graph.

#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/graphview/graph_painter.h"
#include "ui/theme.h"

namespace liftgraph::ui::graph_painter {

namespace {

constexpr double kThinnest = 1.5, kWidest = 7.0;
constexpr double kBend = 0.18;  ///< of the distance: lines along one row do not hide each other
constexpr float kOpacity = 0.8F;

int itemOf(const GraphScene& scene, int node)
{
    return node >= 0 && std::size_t(node) < scene.itemOfNode.size() ? scene.itemOfNode[std::size_t(node)] : -1;
}

}  // namespace

void drawPath(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const ExplainedPath& path)
{
    // The map has no entries, only exercises.
    const int to = scene.kind != SceneKind::Map ? itemOf(scene, path.of) : -1;
    if (to < 0) return;
    double most = 0.0;
    for (const auto& [node, moved] : path.moved) most = std::max(most, std::abs(moved));
    if (!(most > 0.0)) return;
    const QPointF end = transform.toScreen(scene.nodes[std::size_t(to)].at);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [node, moved] : path.moved) {
        const int from = itemOf(scene, node);
        if (from < 0) continue;
        const double width = kThinnest + (kWidest - kThinnest) * std::abs(moved) / most;
        QColor color = divergingColor(moved < 0.0 ? -1.0 : 1.0);
        if (from == to) {
            drawRing(painter, scene, transform, to, color, width);
            continue;
        }
        color.setAlphaF(kOpacity);
        const QPointF begin = transform.toScreen(scene.nodes[std::size_t(from)].at), way = end - begin;
        QPainterPath line(begin);
        // To the left, where there is always something: what is explained is often at the right edge.
        line.quadTo((begin + end) / 2 + (way.y() > 0.0 ? -kBend : kBend) * QPointF(way.y(), -way.x()), end);
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(line);
    }
}

}  // namespace liftgraph::ui::graph_painter
