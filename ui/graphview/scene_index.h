#pragma once
// What finds a scene's nodes and edges by place; built once with the scene, read by the window and by its worker.

#include <memory>
#include <vector>

#include "ui/graphview/edge_index.h"
#include "ui/graphview/spatial_grid.h"

namespace liftgraph::ui {

struct SceneIndex {
    SpatialGrid nodes = {};
    EdgeIndex edges = {};
};
using SceneIndexPtr = std::shared_ptr<const SceneIndex>;

inline SceneIndexPtr indexOf(const GraphScene& scene)
{
    std::vector<QPointF> points;
    points.reserve(scene.nodes.size());
    for (const SceneNode& node : scene.nodes) points.push_back(node.at);
    return std::make_shared<SceneIndex>(SceneIndex{SpatialGrid(points, scene.bounds), EdgeIndex(scene)});
}

}  // namespace liftgraph::ui
