#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/module.h"
#include "core/graph/exercise_map.h"
#include "core/graph/layout_entry.h"

namespace liftgraph::graph {

namespace {

constexpr double kMargin = 0.04;
constexpr double kLonersAt = 0.97;  ///< exercises without a partner stand in a row below the others
constexpr double kFloor = 0.9;

/// The linked exercises only: a force-directed layout would push the others out of sight.
struct Linked {
    std::vector<int> nodes;  ///< positions in the map
    std::vector<std::int32_t> ends;
    std::vector<double> weights;
};

Linked linkedPart(const ExerciseMap& map)
{
    std::vector<int> position(map.exercises.empty() ? 0 : std::size_t(map.exercises.back()) + 1, -1);
    for (std::size_t i = 0; i < map.exercises.size(); ++i) position[std::size_t(map.exercises[i])] = int(i);
    std::vector<int> local(map.exercises.size(), -1);
    Linked part;
    double sum = 0.0;
    for (const ExerciseMap::Link& link : map.links) {
        for (const int exercise : {link.a, link.b}) {
            const auto at = std::size_t(position[std::size_t(exercise)]);
            if (local[at] < 0) {
                local[at] = int(part.nodes.size());
                part.nodes.push_back(int(at));
            }
            part.ends.push_back(local[at]);
        }
        part.weights.push_back(link.sessions);
        sum += link.sessions;
    }
    // Only ratios matter; igraph's forces balance around a weight of 1.
    for (double& weight : part.weights) weight *= double(part.weights.size()) / sum;
    return part;
}

/// Fits the points into the unit square above the loners' row, the same scale on both axes.
void fit(const std::vector<double>& coordinates, const Linked& part, double floor, MapLayout& layout)
{
    double low[2], high[2];
    for (int axis = 0; axis < 2; ++axis) {
        low[axis] = high[axis] = coordinates[std::size_t(axis)];
        for (std::size_t i = std::size_t(axis); i < coordinates.size(); i += 2) {
            low[axis] = std::min(low[axis], coordinates[i]);
            high[axis] = std::max(high[axis], coordinates[i]);
        }
    }
    const double width = 1.0 - 2.0 * kMargin, height = floor - 2.0 * kMargin;
    const double scale = std::min(width / std::max(high[0] - low[0], 1e-9), height / std::max(high[1] - low[1], 1e-9));
    for (std::size_t i = 0; i < part.nodes.size(); ++i) {
        const double x = coordinates[2 * i] - (low[0] + high[0]) / 2.0;
        const double y = coordinates[2 * i + 1] - (low[1] + high[1]) / 2.0;
        layout.points[std::size_t(part.nodes[i])] = {0.5 + x * scale, floor / 2.0 + y * scale};
    }
}

void placeLoners(MapLayout& layout, const std::vector<int>& loners, int firstCommunity, bool alone)
{
    for (std::size_t i = 0; i < loners.size(); ++i) {
        const double x = kMargin + (1.0 - 2.0 * kMargin) * (double(i) + 0.5) / double(loners.size());
        layout.points[std::size_t(loners[i])] = {x, alone ? 0.5 : kLonersAt};
        layout.community[std::size_t(loners[i])] = firstCommunity + int(i);
    }
}

bool cancelled(const void* state) { return static_cast<const JobContext*>(state)->cancelled(); }

/// Where igraph may put the nodes while some are pinned: a square whose picture is the unit square, so that a pin means the same in both.
struct Square {
    double side = 1.0;
    std::vector<double> bounds = {};  ///< LayoutRequest::bounds

    Square(const Linked& part, const std::vector<std::optional<Point>>& pinned, double floor) : side(2.0 * std::sqrt(double(part.nodes.size())))
    {
        for (const int node : part.nodes) {
            const std::optional<Point>& pin = pinned[std::size_t(node)];
            const double low[] = {pin ? pin->x : kMargin, pin ? pin->y : kMargin};
            const double high[] = {pin ? pin->x : 1.0 - kMargin, pin ? pin->y : floor - kMargin};
            for (int axis = 0; axis < 2; ++axis) {
                bounds.push_back(low[axis] * side);
                bounds.push_back(high[axis] * side);
            }
        }
    }
};

Result<std::vector<double>> run(const Linked& part, const MapOptions& options, const std::vector<double>& bounds, std::vector<std::int32_t>& communities,
                                const JobContext& context)
{
    const auto symbol = moduleSymbol(kLayoutModule, kLayoutSymbol);
    if (!symbol) return tl::unexpected(symbol.error());
    std::vector<double> coordinates(2 * part.nodes.size());
    communities.resize(part.nodes.size());
    LayoutRequest request;
    request.nodeCount = std::int32_t(part.nodes.size());
    request.linkCount = std::int32_t(part.weights.size());
    request.ends = part.ends.data();
    request.weights = part.weights.data();
    request.method = options.method == MapMethod::KamadaKawai ? kKamadaKawai : kFruchtermanReingold;
    request.bounds = bounds.empty() ? nullptr : bounds.data();
    request.seed = options.seed;
    request.cancelled = cancelled;
    request.state = &context;
    request.coordinates = coordinates.data();
    request.communities = communities.data();
    switch (reinterpret_cast<LayoutFunction>(*symbol)(&request)) {
    case kLayoutDone: return coordinates;
    case kLayoutCancelled: return cancelledFailure();
    default: return fail(ErrorCode::Internal, "The exercise map could not be laid out; please report this with the log that caused it.");
    }
}

}  // namespace

Result<MapLayout> layoutMap(const ExerciseMap& map, std::uint64_t seed, const JobContext& context)
{
    MapOptions options;
    options.seed = seed;
    return layoutMap(map, options, context);
}

Result<MapLayout> layoutMap(const ExerciseMap& map, const MapOptions& options, const JobContext& context)
{
    if (context.cancelled()) return cancelledFailure();
    context.report(Step::Layout, 0.0);
    MapLayout layout;
    layout.points.resize(map.exercises.size());
    layout.community.assign(map.exercises.size(), 0);
    const Linked part = linkedPart(map);
    std::vector<bool> isLinked(map.exercises.size(), false);
    for (const int node : part.nodes) isLinked[std::size_t(node)] = true;
    std::vector<int> loners;
    for (std::size_t i = 0; i < isLinked.size(); ++i)
        if (!isLinked[i]) loners.push_back(int(i));

    int communities = 0;
    if (!part.nodes.empty()) {
        std::vector<std::int32_t> found;
        const double floor = loners.empty() ? 1.0 : kFloor;
        const bool anyPinned = std::any_of(options.pinned.begin(), options.pinned.end(), [](const auto& pin) { return pin.has_value(); });
        const Square square(part, anyPinned ? options.pinned : std::vector<std::optional<Point>>(map.exercises.size()), floor);
        const auto coordinates = run(part, options, anyPinned ? square.bounds : std::vector<double>(), found, context);
        if (!coordinates) return tl::unexpected(coordinates.error());
        for (std::size_t i = 0; anyPinned && i < part.nodes.size(); ++i)
            layout.points[std::size_t(part.nodes[i])] = {(*coordinates)[2 * i] / square.side, (*coordinates)[2 * i + 1] / square.side};
        if (!anyPinned) fit(*coordinates, part, floor, layout);
        for (std::size_t i = 0; i < found.size(); ++i) layout.community[std::size_t(part.nodes[i])] = found[i];
        communities = 1 + *std::max_element(found.begin(), found.end());
    }
    placeLoners(layout, loners, communities, part.nodes.empty());
    // To the last bit, loners too.
    for (std::size_t i = 0; i < options.pinned.size(); ++i)
        if (options.pinned[i]) layout.points[i] = *options.pinned[i];
    context.report(Step::Layout, 1.0);
    return layout;
}

}  // namespace liftgraph::graph
