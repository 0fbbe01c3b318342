#pragma once
// How the columns of a week fill a picture: all of them where their names can be read, else as many as can.

#include <QFontMetricsF>

#include "ui/graphview/graph_scene.h"
#include "ui/graphview/view_transform.h"

namespace liftgraph::ui {

/// Lines of words that have room from row to row, 1 to kMostNameLines; `row` in pixels.
int linesPerRow(double row, const QFontMetricsF& metrics);
/// World units from one column to the next, the median; 0 where there are fewer than two.
double columnPitch(const GraphScene& scene);
/// Pixels that a name has between its entry and the next column, `pitch` pixels away.
double nameRoom(double pitch);

/// What a week's columns need; found once for a scene and a font.
struct WeekColumns {
    double first = 0.0, last = 0.0;  ///< world x of the outermost entries
    double pitch = 0.0;              ///< columnPitch()
    double firstHeight = 0.0;        ///< rows from the first to the last entry of the first column
    double names = 0.0;              ///< pixels that nearly all names need in so many lines
    int lines = 1;
};
WeekColumns columnsOf(const GraphScene& scene, int lines, const QFontMetricsF& metrics);

/// All columns, however narrow.
ViewTransform wholeWeek(const GraphScene& scene, const WeekColumns& columns, const QRectF& plot);
/// Whether columns that lie like this are wide enough for their names.
bool readable(const WeekColumns& columns, const ViewTransform& transform);
/// Pixels from row to row: as all have room, but so that names have two lines even where a session is very long.
double legibleRow(const GraphScene& scene, const QRectF& plot, const QFontMetricsF& metrics);
/// As wide as names need, the last column at the end of the picture, rows `row` pixels apart; there must be two columns at least.
ViewTransform lastColumns(const GraphScene& scene, const WeekColumns& columns, const QRectF& plot, double row);

}  // namespace liftgraph::ui
