#include "ui/graphview/embedding_scene.h"

namespace liftgraph::ui {

ScenePtr embeddingScene(const workflow::Snapshot& snapshot, const graph::EmbeddingLayout& layout, const SceneFilter& filter, const std::vector<QColor>& colors,
                        const ItemSizes& sizes)
{
    const features::NodeTable& table = snapshot.nodes;
    auto scene = std::make_shared<GraphScene>();
    scene->kind = SceneKind::Embedding;
    scene->sized = !sizes.empty();
    scene->itemOfNode.assign(table.nodes.size(), -1);
    const std::vector<char> passes = filter.nodes(table);
    QRectF extent;
    for (std::size_t i = 0; i < passes.size() && i < layout.points.size(); ++i) {
        if (!passes[i]) continue;
        SceneNode item;
        item.at = {layout.points[i].x, layout.points[i].y};
        item.color = colors[i];
        item.weight = sizes.empty() ? 0.0 : sizes[i];
        item.node = int(i);
        item.exercise = table.nodes[i].exercise;
        scene->itemOfNode[i] = scene->count();
        extent |= QRectF(item.at, QSizeF(1e-3, 1e-3));
        scene->nodes.push_back(item);
    }
    indexEdges(*scene);
    if (extent.isEmpty()) extent = QRectF(0, 0, 1, 1);
    const double air = 0.04 * std::max(extent.width(), extent.height());
    scene->bounds = extent.adjusted(-air, -air, air, air);
    return scene;
}

}  // namespace liftgraph::ui
