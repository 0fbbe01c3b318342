#pragma once
// Words that a scene brings along.

#include <QPainter>

#include "ui/graphview/graph_painter.h"

namespace liftgraph::ui::graph_painter {

/// Where captions are drawn, by their index: those inside `area`, none over another.
std::vector<std::pair<std::size_t, QRectF>> captionBoxes(const GraphScene& scene, const ViewTransform& transform, const QRectF& area);
/// GraphScene::captions inside `area`, each on a ground of its own, none over another.
void drawCaptions(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const QRectF& area);

}  // namespace liftgraph::ui::graph_painter
