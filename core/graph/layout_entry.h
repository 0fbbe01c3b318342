#pragma once
// The one C entry point of the layout module: plain arrays in, plain arrays out, so that core never links igraph.

#include <cstdint>

namespace liftgraph::graph {

inline constexpr const char* kLayoutModule = "liftgraph_layout";
inline constexpr const char* kLayoutSymbol = "liftgraphLayoutMap";

struct LayoutRequest {
    std::int32_t nodeCount = 0;
    std::int32_t linkCount = 0;
    const std::int32_t* ends = nullptr;   ///< 2 x linkCount node indices
    const double* weights = nullptr;      ///< linkCount, above 0
    std::uint64_t seed = 0;
    bool (*cancelled)(const void* state) = nullptr;
    const void* state = nullptr;
    double* coordinates = nullptr;        ///< out: x, y of every node, any scale
    std::int32_t* communities = nullptr;  ///< out: nodeCount community numbers from 0
};

enum LayoutOutcome : int { kLayoutDone = 0, kLayoutCancelled = 1, kLayoutFailed = 2 };

using LayoutFunction = int (*)(const LayoutRequest* request);

}  // namespace liftgraph::graph
