#pragma once
// Draws a graph scene with any painter: the view's cached picture, the highlight above it, and exported files.

#include <QPainter>
#include <QString>
#include <vector>

#include "ui/explained_path.h"
#include "ui/graphview/graph_scene.h"
#include "ui/graphview/view_transform.h"

namespace liftgraph::ui {

/// What the colours mean.
struct ColorLegend {
    bool muscles = true;
    bool diverging = false;  ///< else sequential
    QString low = {}, high = {}, title = {};
    std::vector<std::pair<QString, QColor>> categories = {};  ///< where there are some, they stand instead of a scale
};

namespace graph_painter {

/// Pixels at the left and the bottom that belong to row names and dates (none on the map).
QRectF plotArea(const GraphScene& scene, QSize size);
double nodeRadius(const GraphScene& scene, int item, const ViewTransform& transform);

/// Bands of muscle groups, hairlines, edges and nodes that touch `clip`.
void drawScene(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const QRectF& clip);
/// Row names or group names, as many as have room, and the dates.
void drawFrame(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, QSize size);
/// Names of exercises on the map; the frequent first, none over another.
void drawMapLabels(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const QRectF& area, const std::vector<int>& only);
/// An item and its relations above a dimmed picture.
void drawHighlight(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, int item);
void drawRing(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, int item, const QColor& color, double width);
/// Who reached a prediction: a line from each to its entry, as wide as it moved it, in the colours of up and down.
void drawPath(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const ExplainedPath& path);
/// A line of samples: edges, then colours. Returns its width.
double drawLegend(QPainter& painter, const GraphScene& scene, const ColorLegend& legend, const QPointF& at);

}  // namespace graph_painter
}  // namespace liftgraph::ui
