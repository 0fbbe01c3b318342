#pragma once
// Entries as a trained model sees them: who lies together is alike to it.

#include "core/graph/embedding_layout.h"
#include "ui/graphview/graph_scene.h"

namespace liftgraph::ui {

/// `colors` and `sizes` by the snapshot's node, `layout` too.
ScenePtr embeddingScene(const workflow::Snapshot& snapshot, const graph::EmbeddingLayout& layout, const SceneFilter& filter, const std::vector<QColor>& colors,
                        const ItemSizes& sizes = {});

}  // namespace liftgraph::ui
