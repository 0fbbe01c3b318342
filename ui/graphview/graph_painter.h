#pragma once
// Draws a graph scene with any painter: the view's cached picture, the highlight above it, and exported files.

#include <QPainter>
#include <QString>
#include <vector>

#include "core/base/job.h"
#include "ui/explained_path.h"
#include "ui/graphview/graph_scene.h"
#include "ui/graphview/line_canvas.h"
#include "ui/graphview/scene_index.h"
#include "ui/graphview/view_transform.h"
#include "ui/theme.h"

namespace liftgraph::ui {

/// What colours and sizes mean.
struct ColorLegend {
    bool muscles = true;
    bool diverging = false;  ///< else sequential
    QString low = {}, high = {}, title = {};
    std::vector<std::pair<QString, QColor>> categories = {};  ///< where there are some, they stand instead of a scale
    QString unknown = {};  ///< what `unknownColor` says; empty where no item has it
    QColor unknownColor = {};
    QString size = {}, smallest = {}, largest = {};  ///< what sizes mean, and of the smallest and the largest item; empty: all are alike
};

/// What is drawn and how, all by value or const, so that a worker may draw while the window goes on.
struct SceneDrawing {
    const GraphScene* scene = nullptr;
    const SceneIndex* index = nullptr;  ///< null: everything is looked at
    ViewTransform transform = {};
    QRectF clip = {};                   ///< pixels
    Tokens tokens = {};
    bool file = false;                  ///< drawn into a file: exact shapes instead of stamped dots
    LineCanvas* canvas = nullptr;       ///< the image that is painted on, for many lines; null: lines are the painter's too
};

namespace graph_painter {

/// Where the graph itself is: beside the row names and above the dates (timeline; mirrored: names at the right), below the days (week), everywhere (else).
QRectF plotArea(const GraphScene& scene, QSize size, bool mirrored = false);
/// Pixels.
double nodeRadius(const GraphScene& scene, int item, const ViewTransform& transform);

/// Bands of muscle groups, hairlines, edges and nodes that touch the clip. Lines that would only add up to a wall are thinned: one of how many was
/// drawn is returned (1: all). No widget, no font and no setting is touched. Stops early when the job is cancelled.
int drawScene(QPainter& painter, const SceneDrawing& drawing, const JobContext& context = {});
/// The bands of muscle groups alone.
void drawGround(QPainter& painter, const SceneDrawing& drawing);
/// What can be drawn within a few milliseconds, until a worker has drawn the rest: the lines that are found first, and entries as squares.
void drawCoarsely(QPainter& painter, const SceneDrawing& drawing);
/// The first lines that are found in the clip, thin and plain.
void drawSomeEdges(QPainter& painter, const SceneDrawing& drawing);
/// The edges alone; drawScene() calls it.
int drawEdges(QPainter& painter, const SceneDrawing& drawing, const JobContext& context);
/// One edge, as wide as wanted.
void drawEdge(QPainter& painter, const SceneDrawing& drawing, const SceneEdge& edge, double width);

/// Row names or group names, as many as have room, and the dates; days above the columns of a week.
void drawFrame(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, QSize size, bool mirrored = false);
/// An item and its relations above a dimmed picture.
void drawHighlight(QPainter& painter, const SceneDrawing& drawing, int item);
void drawRing(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, int item, const QColor& color, double width);
/// Who reached a prediction: a line from each to its entry, as wide as it moved it, in the colours of up and down.
void drawPath(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const ExplainedPath& path);

}  // namespace graph_painter
}  // namespace liftgraph::ui
