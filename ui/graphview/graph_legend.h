#pragma once
// What lines, colours and sizes of a graph mean: samples with their words, in as many lines as they need, in the window's direction.

#include <QPainter>

#include "ui/graphview/graph_painter.h"

namespace liftgraph::ui::graph_painter {

/// Pixels that the legend takes where it is `width` wide.
double legendHeight(const GraphScene& scene, const ColorLegend& legend, double width);
/// From the upper left corner of `room`; `mirrored`: from the upper right one, samples to the right of their words.
void drawLegend(QPainter& painter, const GraphScene& scene, const ColorLegend& legend, const QRectF& room, bool mirrored = false);
/// The same in words, for a screen reader.
QString legendText(const ColorLegend& legend);

}  // namespace liftgraph::ui::graph_painter
