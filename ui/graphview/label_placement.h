#pragma once
// Names beside the items of a map or a week: the important first, none over another, none over an item; long ones in a few lines.

#include <QFontMetricsF>
#include <QPainter>
#include <QString>
#include <vector>

#include "ui/graphview/graph_scene.h"
#include "ui/graphview/scene_index.h"
#include "ui/graphview/view_transform.h"
#include "ui/theme.h"

namespace liftgraph::ui {

/// Whether the columns of a week are too narrow for names; never on a map.
bool tooNarrowForNames(const GraphScene& scene, const ViewTransform& transform);

struct PlacedLabel {
    int item = -1;
    QPointF away = {};  ///< from the item's centre to the label's upper left corner, pixels
    QSizeF size = {};
    QString text = {};    ///< in lines
};

struct LabelWish {
    std::vector<int> first = {};     ///< these find their places first, over other items if need be
    std::vector<int> only = {};      ///< no others are named; empty: every item in the area is
};

/// Whether a scene of this kind names its items.
inline bool namesItems(const GraphScene& scene) { return scene.kind == SceneKind::Map || scene.kind == SceneKind::Week; }

/// Each label in the first free place around its item, in up to three lines, shortened where only that fits; beside the scene's captions, too. Without a
/// place there is none, except for those in `wish.first` that lie in `area`; nor is there where the columns of a week leave no room for names, unless it
/// was asked for. Names come by what is wanted first, then by size.
std::vector<PlacedLabel> placeLabels(const GraphScene& scene, const SceneIndex& index, const ViewTransform& transform, const QRectF& area,
                                     const QFontMetricsF& metrics, const LabelWish& wish = {});
/// Labels where their items are now, on a light ground so that they can be read above lines.
void drawLabels(QPainter& painter, const GraphScene& scene, const ViewTransform& transform, const QRectF& area, const std::vector<PlacedLabel>& labels);

}  // namespace liftgraph::ui
