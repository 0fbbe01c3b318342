#pragma once
// The one C entry point of the layout module: plain arrays in, plain arrays out, so that core never links igraph.

#include <cstdint>

namespace liftgraph::graph {

inline constexpr const char* kLayoutModule = "liftgraph_layout";
inline constexpr const char* kLayoutSymbol = "liftgraphLayoutMap";

/// How the nodes are placed. The links of Umap are neighbours and their weights distances; of the others weights are strengths.
enum LayoutMethod : std::int32_t { kFruchtermanReingold = 0, kKamadaKawai = 1, kUmap = 2 };

struct LayoutRequest {
    std::int32_t method = kFruchtermanReingold;
    std::int32_t nodeCount = 0;
    std::int32_t linkCount = 0;
    const std::int32_t* ends = nullptr;   ///< 2 x linkCount node indices
    const double* weights = nullptr;      ///< linkCount, above 0
    const double* bounds = nullptr;       ///< lowest x, highest x, lowest y, highest y of every node; null: none. Not for Umap
    std::uint64_t seed = 0;
    bool (*cancelled)(const void* state) = nullptr;
    const void* state = nullptr;
    double* coordinates = nullptr;        ///< out: x, y of every node, any scale; of Umap in, too: where it starts
    std::int32_t* communities = nullptr;  ///< out: nodeCount community numbers from 0
};

enum LayoutOutcome : int { kLayoutDone = 0, kLayoutCancelled = 1, kLayoutFailed = 2 };

using LayoutFunction = int (*)(const LayoutRequest* request);

}  // namespace liftgraph::graph
