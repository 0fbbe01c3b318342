#include "core/evaluate/smoothing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include <Eigen/QR>
#include <Eigen/SVD>

namespace liftgraph::evaluate {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Calls visit(member list begin, end) for every group of two or more.
template <class Visit>
void eachGroup(const graph::GroupTerm& groups, const Visit& visit)
{
    for (std::size_t g = 0; g + 1 < groups.offsets.size(); ++g) {
        const std::int32_t* begin = groups.members.data() + groups.offsets[g];
        const std::int32_t* end = groups.members.data() + groups.offsets[g + 1];
        if (end - begin >= 2) visit(begin, end);
    }
}

/// A loop relates a node to itself and says nothing of neighbours.
template <class Visit>
void eachEdge(const graph::EdgeTerm& edges, const Visit& visit)
{
    for (std::size_t e = 0; e < edges.source.size(); ++e)
        if (edges.source[e] != edges.target[e]) visit(edges.source[e], edges.target[e]);
}

std::vector<double> degrees(const graph::ExerciseGraph& graph)
{
    std::vector<double> degree(std::size_t(graph.nodeCount), 0.0);
    eachGroup(graph.sameSession, [&](const std::int32_t* begin, const std::int32_t* end) {
        for (const std::int32_t* at = begin; at != end; ++at) degree[std::size_t(*at)] += double(end - begin - 1);
    });
    eachEdge(graph.temporal, [&](std::int32_t source, std::int32_t target) {
        degree[std::size_t(source)] += 1.0;
        degree[std::size_t(target)] += 1.0;
    });
    return degree;
}

/// The whole sum, not divided by anything.
double totalEnergy(const learn::FloatMatrix& states, const graph::ExerciseGraph& graph)
{
    const std::vector<double> degree = degrees(graph);
    const auto scaled = [&](std::int32_t node) -> Eigen::RowVectorXd {
        return states.row(node).cast<double>() / std::sqrt(1.0 + degree[std::size_t(node)]);
    };
    double energy = 0.0;
    eachGroup(graph.sameSession, [&](const std::int32_t* begin, const std::int32_t* end) {
        // Over the pairs of m vectors the squared distances add up to m times the squared distances from their mean.
        Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(states.cols());
        for (const std::int32_t* at = begin; at != end; ++at) mean += scaled(*at);
        mean /= double(end - begin);
        double spread = 0.0;
        for (const std::int32_t* at = begin; at != end; ++at) spread += (scaled(*at) - mean).squaredNorm();
        energy += double(end - begin) * spread;
    });
    eachEdge(graph.temporal, [&](std::int32_t source, std::int32_t target) { energy += (scaled(source) - scaled(target)).squaredNorm(); });
    return energy;
}

struct Directions {
    Eigen::MatrixXd unit = {};        ///< rows of length 1, or 0 where there is no direction
    std::vector<char> directed = {};
};

Directions directionsOf(const learn::FloatMatrix& states)
{
    Directions out{states.cast<double>(), std::vector<char>(std::size_t(states.rows()), 0)};
    for (Eigen::Index row = 0; row < out.unit.rows(); ++row) {
        const double length = out.unit.row(row).norm();
        out.directed[std::size_t(row)] = length > 0.0 ? 1 : 0;
        if (length > 0.0) out.unit.row(row) /= length;
    }
    return out;
}

}  // namespace

double dirichletEnergy(const learn::FloatMatrix& states, const graph::ExerciseGraph& graph)
{
    return states.rows() > 0 ? totalEnergy(states, graph) / double(states.rows()) : kNone;
}

double meanAverageDistance(const learn::FloatMatrix& states, const graph::ExerciseGraph& graph)
{
    const Directions directions = directionsOf(states);
    const Eigen::MatrixXd& direction = directions.unit;
    const std::vector<char>& directed = directions.directed;
    std::vector<double> distance(directed.size(), 0.0), neighbours(directed.size(), 0.0);
    eachGroup(graph.sameSession, [&](const std::int32_t* begin, const std::int32_t* end) {
        // A sum of unit vectors holds every cosine of a node to the others, its own 1 included.
        Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(states.cols());
        double count = 0.0;
        for (const std::int32_t* at = begin; at != end; ++at) {
            sum += direction.row(*at);
            count += double(directed[std::size_t(*at)]);
        }
        for (const std::int32_t* at = begin; at != end; ++at) {
            if (directed[std::size_t(*at)] == 0) continue;
            distance[std::size_t(*at)] += (count - 1.0) - (sum.dot(direction.row(*at)) - 1.0);
            neighbours[std::size_t(*at)] += count - 1.0;
        }
    });
    eachEdge(graph.temporal, [&](std::int32_t source, std::int32_t target) {
        if (directed[std::size_t(source)] == 0 || directed[std::size_t(target)] == 0) return;
        const double apart = 1.0 - direction.row(source).dot(direction.row(target));
        for (const std::int32_t node : {source, target}) {
            distance[std::size_t(node)] += apart;
            neighbours[std::size_t(node)] += 1.0;
        }
    });
    double total = 0.0, count = 0.0;
    for (std::size_t i = 0; i < distance.size(); ++i) {
        if (neighbours[i] == 0.0) continue;
        total += std::max(0.0, distance[i] / neighbours[i]);
        count += 1.0;
    }
    return count > 0.0 ? total / count : kNone;
}

double effectiveRank(const learn::FloatMatrix& states)
{
    if (states.size() == 0) return 0.0;
    Eigen::MatrixXd core = states.cast<double>();
    if (core.rows() > core.cols()) {
        // The triangle of a QR decomposition has the same singular values and is as small as the layer is wide.
        const Eigen::MatrixXd triangle = Eigen::HouseholderQR<Eigen::MatrixXd>(core).matrixQR().topRows(core.cols()).triangularView<Eigen::Upper>();
        core = triangle;
    }
    const Eigen::VectorXd values = Eigen::BDCSVD<Eigen::MatrixXd>(core).singularValues();
    const double sum = values.sum();
    if (!(sum > 0.0)) return 0.0;
    double entropy = 0.0;
    for (const double value : values) {
        const double share = value / sum;
        if (share > 0.0) entropy -= share * std::log(share);
    }
    return std::exp(entropy);
}

double deadUnits(const learn::FloatMatrix& states)
{
    if (states.cols() == 0 || states.rows() == 0) return kNone;
    long dead = 0;
    for (Eigen::Index unit = 0; unit < states.cols(); ++unit)
        if ((states.col(unit).array() == 0.0F).all()) ++dead;
    return double(dead) / double(states.cols());
}

Smoothness smoothness(const learn::FloatMatrix& states, const graph::ExerciseGraph& graph)
{
    Smoothness figures;
    figures.width = int(states.cols());
    const double size = states.cast<double>().squaredNorm();
    const double energy = totalEnergy(states, graph);
    figures.dirichlet = states.rows() > 0 ? energy / double(states.rows()) : kNone;
    figures.normalisedDirichlet = size > 0.0 ? energy / size : kNone;
    figures.meanCosineDistance = meanAverageDistance(states, graph);
    figures.effectiveRank = effectiveRank(states);
    figures.deadUnits = deadUnits(states);
    return figures;
}

}  // namespace liftgraph::evaluate
