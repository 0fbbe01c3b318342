#pragma once
// Words that a scene brings along, and the legend of colours that are names instead of numbers.

#include <QPainter>

#include "ui/graphview/graph_painter.h"

namespace liftgraph::ui::graph_painter {

/// Where captions are drawn, by their index: those inside `area`, none over another.
std::vector<std::pair<std::size_t, QRectF>> captionBoxes(const GraphScene& scene, const ViewTransform& transform, const QRectF& area);
/// GraphScene::captions inside `area`, each on a ground of its own, none over another.
void drawCaptions(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const QRectF& area);
/// A dot and a word for each of ColorLegend::categories. Returns its width.
double drawCategories(QPainter& painter, const ColorLegend& legend, const QPointF& at);

}  // namespace liftgraph::ui::graph_painter
