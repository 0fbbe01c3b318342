#pragma once
// Scenes made up for tests of the graph view.

#include <QWheelEvent>
#include <cmath>
#include <memory>
#include <random>

#include "ui/graphview/graph_view.h"

namespace liftgraph::ui {

inline SceneNode nodeAt(double x, double y, int node)
{
    SceneNode made;
    made.at = {x, y};
    made.color = QColor(0, 0x72, 0xB2);
    made.node = made.exercise = node;
    return made;
}

/// `nodes` anywhere in the unit square, `edges` between any two of them: the worst that can be asked of a drawing.
inline std::shared_ptr<GraphScene> tangle(SceneKind kind, int nodes, int edges)
{
    auto scene = std::make_shared<GraphScene>();
    scene->kind = kind;
    std::mt19937 random(7);
    const auto share = [&random] { return double(random()) / 4294967296.0; };
    for (int i = 0; i < nodes; ++i) {
        const double x = share(), y = share();
        scene->nodes.push_back(nodeAt(x, y, i));
        scene->nodes.back().label = QStringLiteral("Exercise %1").arg(i);
        scene->nodes.back().weight = share();
        scene->itemOfNode.push_back(i);
    }
    for (int e = 0; e < edges; ++e) {
        const int from = int(random() % unsigned(nodes)), to = int(random() % unsigned(nodes));
        scene->edges.push_back({from, to, kind == SceneKind::Map ? share() : 0.0, kind == SceneKind::Map ? EdgeKind::Shared : EdgeKind::Temporal});
    }
    indexEdges(*scene);
    scene->bounds = QRectF(-0.05, -0.05, 1.1, 1.1);
    return scene;
}

/// Three sessions of five exercises each, a column for each.
inline std::shared_ptr<GraphScene> week()
{
    auto scene = std::make_shared<GraphScene>();
    scene->kind = SceneKind::Week;
    scene->firstDay = 20000;
    for (int session = 0; session < 3; ++session) {
        scene->sessions.push_back({2.0 * session, {}});
        for (int i = 0; i < 5; ++i) {
            const int item = scene->count();
            scene->nodes.push_back(nodeAt(2.0 * session, i, item));
            scene->nodes.back().label = QStringLiteral("Exercise %1, 5 × 100 kg").arg(i + 1);
            scene->nodes.back().session = session;
            scene->itemOfNode.push_back(item);
            scene->sessions.back().members.push_back(item);
            for (int other = 5 * session; other < item; ++other) scene->edges.push_back({other, item, 0.0, EdgeKind::SameSession});
            if (session > 0) scene->edges.push_back({item - 5, item, 0.0, EdgeKind::Temporal});
        }
    }
    indexEdges(*scene);
    scene->bounds = QRectF(-0.5, -0.5, 5.0, 5.0);
    return scene;
}

inline void drag(QWidget& widget, const std::vector<QPoint>& way, Qt::KeyboardModifiers modifiers = {}, bool release = true)
{
    QTest::mousePress(&widget, Qt::LeftButton, modifiers, way.front());
    for (const QPoint& at : way) QTest::mouseMove(&widget, at);
    if (release) QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, way.back());
}

}  // namespace liftgraph::ui
