#include "core/graph/embedding_layout.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include "core/base/module.h"
#include "core/graph/layout_entry.h"

namespace liftgraph::graph {

namespace {

using features::Matrix;

constexpr double kMargin = 0.04;
constexpr int kNeighbours = 15;  // McInnes et al. 2018, n_neighbors
constexpr double kStartWidth = 20.0;  // of the start, in units of UMAP's plane
constexpr int kStarts = 5, kRounds = 100;

/// Into the unit square, the same scale on both axes.
std::vector<Point> fitted(const Matrix& plane)
{
    const Eigen::RowVector2d low = plane.colwise().minCoeff(), high = plane.colwise().maxCoeff();
    const double scale = (1.0 - 2.0 * kMargin) / std::max((high - low).maxCoeff(), 1e-12);
    std::vector<Point> points;
    points.reserve(std::size_t(plane.rows()));
    for (Eigen::Index row = 0; row < plane.rows(); ++row) {
        const Eigen::RowVector2d from = (plane.row(row) - (low + high) / 2.0) * scale;
        points.push_back({0.5 + from(0), 0.5 - from(1)});
    }
    return points;
}

EmbeddingLayout byVariance(const Matrix& states)
{
    const Matrix centred = states.rowwise() - states.colwise().mean();
    const Eigen::MatrixXd covariance = centred.transpose() * centred / double(states.rows());
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    const Eigen::Index units = states.cols();
    const double all = std::max(solver.eigenvalues().sum(), 1e-300);
    Matrix plane = Matrix::Zero(states.rows(), 2);
    EmbeddingLayout layout;
    for (int axis = 0; axis < 2 && axis < units; ++axis) {
        Eigen::VectorXd direction = solver.eigenvectors().col(units - 1 - axis);
        // An axis has no sign of its own; the largest share points right, so that the picture does not flip.
        Eigen::Index largest = 0;
        direction.cwiseAbs().maxCoeff(&largest);
        if (direction(largest) < 0.0) direction = -direction;
        plane.col(axis) = centred * direction;
        layout.explained[axis] = std::max(0.0, solver.eigenvalues()(units - 1 - axis)) / all;
    }
    layout.points = fitted(plane);
    return layout;
}

/// The nearest others of every row as links with their distances, each pair once.
struct Neighbours {
    std::vector<std::int32_t> ends;
    std::vector<double> distances;
};

Result<Neighbours> nearest(const Matrix& states, const JobContext& context)
{
    Neighbours found;
    const Eigen::Index count = states.rows();
    const Eigen::VectorXd squares = states.rowwise().squaredNorm();
    std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
    std::vector<Eigen::Index> order(static_cast<std::size_t>(count));
    for (Eigen::Index row = 0; row < count; ++row) {
        if (context.cancelled()) return cancelledFailure();
        context.report(Step::Layout, 0.5 * double(row) / double(count));
        const Eigen::VectorXd away = squares - 2.0 * (states * states.row(row).transpose());
        std::iota(order.begin(), order.end(), Eigen::Index(0));
        const auto kept = std::min<std::ptrdiff_t>(kNeighbours + 1, count);
        std::partial_sort(order.begin(), order.begin() + kept, order.end(), [&](Eigen::Index a, Eigen::Index b) { return away(a) < away(b); });
        for (std::ptrdiff_t i = 0; i < kept; ++i)
            if (order[std::size_t(i)] != row) pairs.emplace_back(std::minmax(std::int32_t(row), std::int32_t(order[std::size_t(i)])));
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [a, b] : pairs) {
        found.ends.insert(found.ends.end(), {a, b});
        found.distances.push_back((states.row(a) - states.row(b)).norm());
    }
    return found;
}

bool stopped(const void* state) { return static_cast<const JobContext*>(state)->cancelled(); }

Result<EmbeddingLayout> byNeighbours(const Matrix& states, std::uint64_t seed, const JobContext& context)
{
    if (states.rows() > kMostUmapNodes)
        return fail(ErrorCode::Usage, "UMAP is for at most " + std::to_string(kMostUmapNodes) + " entries; PCA shows any number.");
    const auto symbol = moduleSymbol(kLayoutModule, kLayoutSymbol);
    if (!symbol) return tl::unexpected(symbol.error());
    const Result<Neighbours> links = nearest(states, context);
    if (!links) return Failure(links.error());
    // Groups without a link between them would come to lie on each other from a start by chance: it is the picture of most variance.
    std::vector<double> coordinates;
    for (const Point& start : byVariance(states).points) coordinates.insert(coordinates.end(), {kStartWidth * (start.x - 0.5), kStartWidth * (start.y - 0.5)});
    std::vector<std::int32_t> communities(std::size_t(states.rows()));
    LayoutRequest request;
    request.method = kUmap;
    request.nodeCount = std::int32_t(states.rows());
    request.linkCount = std::int32_t(links->distances.size());
    request.ends = links->ends.data();
    request.weights = links->distances.data();
    request.seed = seed;
    request.cancelled = stopped;
    request.state = &context;
    request.coordinates = coordinates.data();
    request.communities = communities.data();
    const int outcome = reinterpret_cast<LayoutFunction>(*symbol)(&request);
    if (outcome == kLayoutCancelled || context.cancelled()) return cancelledFailure();
    if (outcome != kLayoutDone) return fail(ErrorCode::Internal, "The entries could not be laid out; choose PCA, and please report this with the log that caused it.");
    EmbeddingLayout layout;
    layout.points = fitted(Eigen::Map<const Matrix>(coordinates.data(), states.rows(), 2));
    return layout;
}

Eigen::VectorXd squaredDistances(const Matrix& states, const Eigen::RowVectorXd& to) { return (states.rowwise() - to).rowwise().squaredNorm(); }

/// Rows far from those chosen so far are likelier to be the next.
Matrix drawnCentres(const Matrix& states, int clusters, std::mt19937_64& bits)
{
    Matrix centres(clusters, states.cols());
    const auto share = [&bits] { return double(bits() >> 11U) * 0x1.0p-53; };
    centres.row(0) = states.row(Eigen::Index(bits() % std::uint64_t(states.rows())));
    Eigen::VectorXd away = squaredDistances(states, centres.row(0));
    for (int k = 1; k < clusters; ++k) {
        if (away.sum() <= 0.0) return centres.topRows(k);
        double left = share() * away.sum();
        Eigen::Index row = 0;
        away.maxCoeff(&row);
        for (Eigen::Index i = 0; i < away.size(); ++i)
            if (away(i) > 0.0 && (left -= away(i)) <= 0.0) {
                row = i;
                break;
            }
        centres.row(k) = states.row(row);
        away = away.cwiseMin(squaredDistances(states, centres.row(k)));
    }
    return centres;
}

/// One run of Lloyd's rounds; returns the sum of squared distances.
double settle(const Matrix& states, Matrix& centres, std::vector<int>& cluster, const JobContext& context)
{
    double cost = std::numeric_limits<double>::infinity();
    cluster.assign(std::size_t(states.rows()), -1);
    for (int round = 0; round < kRounds && !context.cancelled(); ++round) {
        Eigen::VectorXd best = Eigen::VectorXd::Constant(states.rows(), std::numeric_limits<double>::infinity());
        std::vector<int> now(cluster.size(), 0);
        for (Eigen::Index k = 0; k < centres.rows(); ++k) {
            const Eigen::VectorXd away = squaredDistances(states, centres.row(k));
            for (Eigen::Index row = 0; row < states.rows(); ++row)
                if (away(row) < best(row)) {
                    best(row) = away(row);
                    now[std::size_t(row)] = int(k);
                }
        }
        cost = best.sum();
        if (now == cluster) break;
        cluster = std::move(now);
        Matrix sums = Matrix::Zero(centres.rows(), centres.cols());
        Eigen::VectorXd counts = Eigen::VectorXd::Zero(centres.rows());
        for (Eigen::Index row = 0; row < states.rows(); ++row) {
            sums.row(cluster[std::size_t(row)]) += states.row(row);
            counts(cluster[std::size_t(row)]) += 1.0;
        }
        for (Eigen::Index k = 0; k < centres.rows(); ++k)
            if (counts(k) > 0.0) centres.row(k) = sums.row(k) / counts(k);
    }
    return cost;
}

/// Numbers the clusters by size, those without a row left out.
std::vector<int> bySize(const std::vector<int>& cluster)
{
    const int count = 1 + *std::max_element(cluster.begin(), cluster.end());
    std::vector<int> size(std::size_t(count), 0), order(std::size_t(count), 0), number(std::size_t(count), 0);
    for (const int c : cluster) ++size[std::size_t(c)];
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return size[std::size_t(a)] > size[std::size_t(b)]; });
    for (int place = 0; place < count; ++place) number[std::size_t(order[std::size_t(place)])] = place;
    std::vector<int> renamed;
    for (const int c : cluster) renamed.push_back(number[std::size_t(c)]);
    return renamed;
}

}  // namespace

Result<EmbeddingLayout> layoutEmbedding(const Matrix& states, EmbeddingMethod method, std::uint64_t seed, const JobContext& context)
{
    if (states.rows() == 0 || states.cols() == 0) return fail(ErrorCode::NothingToLearn, "The model has no hidden layer to look at; train one with layers.");
    context.report(Step::Layout, 0.0);
    if (context.cancelled()) return cancelledFailure();
    return method == EmbeddingMethod::Pca ? Result<EmbeddingLayout>(byVariance(states)) : byNeighbours(states, seed, context);
}

Result<std::vector<int>> kMeans(const Matrix& states, int clusters, std::uint64_t seed, const JobContext& context)
{
    if (states.rows() == 0) return std::vector<int>();
    std::mt19937_64 bits(seed);
    std::vector<int> best, cluster;
    double lowest = std::numeric_limits<double>::infinity();
    for (int start = 0; start < kStarts; ++start) {
        Matrix centres = drawnCentres(states, std::min<int>(clusters, int(states.rows())), bits);
        const double cost = settle(states, centres, cluster, context);
        if (context.cancelled()) return cancelledFailure();
        if (best.empty() || cost < lowest) {
            lowest = cost;
            best = cluster;
        }
    }
    return bySize(best);
}

}  // namespace liftgraph::graph
