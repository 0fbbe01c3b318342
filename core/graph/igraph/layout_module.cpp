// Force-directed layout and communities by igraph; loaded when the first map is drawn.

#include <igraph/igraph.h>

#include <cmath>
#include <mutex>

#include "core/graph/layout_entry.h"

namespace {

using liftgraph::graph::LayoutRequest;

constexpr igraph_integer_t kIterations = 500;
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
    bool graphMade = false;

    Work()
    {
        igraph_vector_int_init(&ends, 0);
        igraph_vector_init(&weights, 0);
        igraph_vector_init(&strengths, 0);
        igraph_matrix_init(&positions, 0, 0);
        igraph_vector_int_init(&membership, 0);
    }
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;
    ~Work()
    {
        if (graphMade) igraph_destroy(&graph);
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

igraph_error_t layOut(Work& work, const LayoutRequest& request)
{
    IGRAPH_CHECK(fill(work, request));
    IGRAPH_CHECK(igraph_layout_fruchterman_reingold(&work.graph, &work.positions, false, kIterations, std::sqrt(double(request.nodeCount)),
                                                    IGRAPH_LAYOUT_NOGRID, &work.weights, nullptr, nullptr, nullptr, nullptr));
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
        request.communities[node] = std::int32_t(VECTOR(work.membership)[node]);
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
