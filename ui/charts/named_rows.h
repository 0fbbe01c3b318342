#pragma once
// Charts whose lines have names: names on the left, a scale below, one line of 24 px for each.

#include <QPainter>
#include <QStringList>

#include "ui/charts/axis_scale.h"

namespace liftgraph::ui {

/// The lines' common rectangle in a picture of that size; names take less than half of the width.
QRectF namedRowsArea(QSize size, const QStringList& names);
/// Names, grid, ticks and the title of the scale. `zero`: the line at 0 stands out.
void drawNamedRows(QPainter& painter, const QRectF& area, const QStringList& names, const AxisScale& x, const QString& title, bool zero);
QRectF namedRow(const QRectF& area, int row, qsizetype rows);
/// The line under a point, -1 for none.
int namedRowAt(const QRectF& area, const QPointF& at, qsizetype rows);
/// Height of a chart with so many lines.
int namedRowsHeight(qsizetype rows);

}  // namespace liftgraph::ui
