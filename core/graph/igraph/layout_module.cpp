// Layouts of maps and of embeddings, and communities, by igraph; loaded when the first is drawn.

#include <igraph/igraph.h>

#include <cmath>
#include <mutex>

#include "core/graph/layout_entry.h"

namespace {

using liftgraph::graph::LayoutRequest;

constexpr igraph_integer_t kIterations = 500;
constexpr igraph_real_t kUmapNearest = 0.1;   // points that are alike come no nearer: McInnes et al. 2018, min_dist
constexpr igraph_integer_t kUmapEpochs = 200;
constexpr igraph_real_t kUmapSampled = 0.3;
constexpr igraph_integer_t kLeidenRounds = 20;
constexpr igraph_real_t kLeidenBeta = 0.01;

/// The request whose layout runs now; igraph's handlers take no state of ours. Guarded by the mutex of liftgraphLayoutMap.
const LayoutRequest* running = nullptr;

igraph_error_t askToStop(void*)
{
    if (!running || !running->cancelled || !running->cancelled(running->state)) return IGRAPH_SUCCESS;
    IGRAPH_FINALLY_FREE();
    return IGRAPH_INTERRUPTED;
}

/// igraph's structures, destroyed in any case.
struct Work {
    igraph_t graph;
    igraph_vector_int_t ends;
    igraph_vector_t weights;
    igraph_vector_t strengths;
    igraph_matrix_t positions;
    igraph_vector_int_t membership;
    igraph_vector_t lengths;
    igraph_vector_t bounds[4];
    bool graphMade = false;

    Work()
    {
        igraph_vector_int_init(&ends, 0);
        igraph_vector_init(&weights, 0);
        igraph_vector_init(&strengths, 0);
        igraph_matrix_init(&positions, 0, 0);
        igraph_vector_int_init(&membership, 0);
        igraph_vector_init(&lengths, 0);
        for (igraph_vector_t& bound : bounds) igraph_vector_init(&bound, 0);
    }
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;
    ~Work()
    {
        if (graphMade) igraph_destroy(&graph);
        for (igraph_vector_t& bound : bounds) igraph_vector_destroy(&bound);
        igraph_vector_destroy(&lengths);
        igraph_vector_int_destroy(&membership);
        igraph_matrix_destroy(&positions);
        igraph_vector_destroy(&strengths);
        igraph_vector_destroy(&weights);
        igraph_vector_int_destroy(&ends);
    }
};

igraph_error_t fill(Work& work, const LayoutRequest& request)
{
    IGRAPH_CHECK(igraph_vector_int_resize(&work.ends, 2 * request.linkCount));
    IGRAPH_CHECK(igraph_vector_resize(&work.weights, request.linkCount));
    for (std::int32_t i = 0; i < 2 * request.linkCount; ++i) VECTOR(work.ends)[i] = request.ends[i];
    for (std::int32_t i = 0; i < request.linkCount; ++i) VECTOR(work.weights)[i] = request.weights[i];
    IGRAPH_CHECK(igraph_create(&work.graph, &work.ends, request.nodeCount, IGRAPH_UNDIRECTED));
    work.graphMade = true;
    return IGRAPH_SUCCESS;
}

igraph_error_t fillBounds(Work& work, const LayoutRequest& request)
{
    for (int side = 0; side < 4; ++side) {
        IGRAPH_CHECK(igraph_vector_resize(&work.bounds[side], request.nodeCount));
        for (std::int32_t node = 0; node < request.nodeCount; ++node) VECTOR(work.bounds[side])[node] = request.bounds[4 * node + side];
    }
    return IGRAPH_SUCCESS;
}

igraph_error_t springs(Work& work, const LayoutRequest& request)
{
    const bool bound = request.bounds != nullptr;
    return igraph_layout_fruchterman_reingold(&work.graph, &work.positions, false, kIterations, std::sqrt(double(request.nodeCount)),
                                              IGRAPH_LAYOUT_NOGRID, &work.weights, bound ? &work.bounds[0] : nullptr, bound ? &work.bounds[1] : nullptr,
                                              bound ? &work.bounds[2] : nullptr, bound ? &work.bounds[3] : nullptr);
}

/// What is done together often is near: the length of a link is one over its strength. The start is drawn, or every seed gave one picture.
igraph_error_t distances(Work& work, const LayoutRequest& request)
{
    const bool bound = request.bounds != nullptr;
    IGRAPH_CHECK(igraph_vector_resize(&work.lengths, request.linkCount));
    for (std::int32_t i = 0; i < request.linkCount; ++i) VECTOR(work.lengths)[i] = 1.0 / std::sqrt(request.weights[i]);
    IGRAPH_CHECK(igraph_layout_random(&work.graph, &work.positions));
    for (std::int32_t node = 0; bound && node < request.nodeCount; ++node)
        for (int axis = 0; axis < 2; ++axis) {
            const double low = request.bounds[4 * node + 2 * axis], high = request.bounds[4 * node + 2 * axis + 1];
            MATRIX(work.positions, node, axis) = low + (high - low) * 0.5 * (MATRIX(work.positions, node, axis) + 1.0);
        }
    return igraph_layout_kamada_kawai(&work.graph, &work.positions, true, 10 * request.nodeCount, 0.0, request.nodeCount, &work.lengths,
                                      bound ? &work.bounds[0] : nullptr, bound ? &work.bounds[1] : nullptr, bound ? &work.bounds[2] : nullptr,
                                      bound ? &work.bounds[3] : nullptr);
}

igraph_error_t layOut(Work& work, const LayoutRequest& request)
{
    IGRAPH_CHECK(fill(work, request));
    if (request.bounds) IGRAPH_CHECK(fillBounds(work, request));
    if (request.method == liftgraph::graph::kUmap) {
        IGRAPH_CHECK(igraph_matrix_resize(&work.positions, request.nodeCount, 2));
        for (std::int32_t node = 0; node < request.nodeCount; ++node)
            for (int axis = 0; axis < 2; ++axis) MATRIX(work.positions, node, axis) = request.coordinates[2 * node + axis];
        return igraph_layout_umap(&work.graph, &work.positions, true, &work.weights, kUmapNearest, kUmapEpochs, kUmapSampled);
    }
    IGRAPH_CHECK(request.method == liftgraph::graph::kKamadaKawai ? distances(work, request) : springs(work, request));
    // Modularity: node weights are strengths, the resolution is one over twice the total weight (Traag et al. 2019).
    IGRAPH_CHECK(igraph_strength(&work.graph, &work.strengths, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, &work.weights));
    const double total = igraph_vector_sum(&work.strengths);
    const double resolution = total > 0.0 ? 1.0 / total : 1.0;
    return igraph_community_leiden(&work.graph, &work.weights, &work.strengths, resolution, kLeidenBeta, false, kLeidenRounds,
                                   &work.membership, nullptr, nullptr);
}

void copyOut(const Work& work, const LayoutRequest& request)
{
    for (std::int32_t node = 0; node < request.nodeCount; ++node) {
        request.coordinates[2 * node] = MATRIX(work.positions, node, 0);
        request.coordinates[2 * node + 1] = MATRIX(work.positions, node, 1);
        if (request.method != liftgraph::graph::kUmap) request.communities[node] = std::int32_t(VECTOR(work.membership)[node]);
    }
}

}  // namespace

#ifdef _WIN32
#define LIFTGRAPH_EXPORT __declspec(dllexport)
#else
#define LIFTGRAPH_EXPORT __attribute__((visibility("default")))
#endif

/// See LayoutFunction in layout_entry.h. igraph keeps its generator and handlers in globals: one layout at a time.
extern "C" LIFTGRAPH_EXPORT int liftgraphLayoutMap(const LayoutRequest* request)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_set_interruption_handler(askToStop);
    igraph_rng_seed(igraph_rng_default(), igraph_uint_t(request->seed));
    running = request;
    Work work;
    const igraph_error_t error = layOut(work, *request);
    running = nullptr;
    if (error == IGRAPH_INTERRUPTED) return liftgraph::graph::kLayoutCancelled;
    if (error != IGRAPH_SUCCESS) return liftgraph::graph::kLayoutFailed;
    copyOut(work, *request);
    return liftgraph::graph::kLayoutDone;
}
