#pragma once
// Names beside the items of a map or a week: the important first, none over another, none over an item.

#include <QFontMetricsF>
#include <QPainter>
#include <QString>
#include <vector>

#include "ui/graphview/graph_scene.h"
#include "ui/graphview/scene_index.h"
#include "ui/graphview/view_transform.h"
#include "ui/theme.h"

namespace liftgraph::ui {

struct PlacedLabel {
    int item = -1;
    QPointF away = {};  ///< from the item's centre to the label's upper left corner, pixels
    QSizeF size = {};
    QString text = {};
};

/// Whether a scene of this kind names its items.
inline bool namesItems(const GraphScene& scene) { return scene.kind == SceneKind::Map || scene.kind == SceneKind::Week; }

/// Labels of `only` (empty: of every item in `area`), each in the first free place around its item; those without one are left out.
std::vector<PlacedLabel> placeLabels(const GraphScene& scene, const SceneIndex& index, const ViewTransform& transform, const QRectF& area,
                                     const QFontMetricsF& metrics, const std::vector<int>& only = {});
/// Labels where their items are now, on a light ground so that they can be read above lines.
void drawLabels(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const QRectF& area, const std::vector<PlacedLabel>& labels);

}  // namespace liftgraph::ui
