#pragma once
// Entries by what a trained network made of them, on a plane: what it takes for alike lies together.

#include <cstdint>
#include <vector>

#include "core/features/feature_table.h"
#include "core/graph/exercise_graph.h"

namespace liftgraph::graph {

enum class EmbeddingMethod {
    Pca,   ///< the two directions of most variance
    Umap,  ///< neighbours stay neighbours (McInnes et al. 2018), by igraph
};
inline constexpr int kMostUmapNodes = 20000;  ///< neighbours are found by comparing everyone with everyone

struct EmbeddingLayout {
    std::vector<Point> points = {};  ///< by row, in the unit square, the same scale on both axes
    double explained[2] = {};        ///< PCA: share of the variance along x and along y; 0 for UMAP
};
/// `states`: nodes x units. The same seed gives the same picture. Errors: NothingToLearn without rows or units; Usage for UMAP of more than
/// kMostUmapNodes rows; ModuleMissing, Cancelled.
[[nodiscard]] Result<EmbeddingLayout> layoutEmbedding(const features::Matrix& states, EmbeddingMethod method, std::uint64_t seed, const JobContext& context = {});

/// k-means with the start of Arthur and Vassilvitskii (2007), the best of a few starts. By row: the cluster, largest first; at most as many
/// as there are different rows.
[[nodiscard]] Result<std::vector<int>> kMeans(const features::Matrix& states, int clusters, std::uint64_t seed, const JobContext& context = {});

}  // namespace liftgraph::graph
