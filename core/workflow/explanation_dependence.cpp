#include "core/workflow/explanation_dependence.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/evaluate/rank_correlation.h"

namespace liftgraph::workflow {

namespace {

constexpr std::size_t kParts = 4;
constexpr std::size_t kFewest = 20;

bool isQuantity(const features::Column& column)
{
    return !column.mask && column.name.rfind("type_", 0) != 0 && column.name.rfind("muscle_", 0) != 0;
}

/// The values with the mean of those whose `x` is alike taken off.
std::vector<double> centredByParts(const std::vector<double>& x, std::vector<double> values)
{
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
    for (std::size_t part = 0; part < kParts; ++part) {
        const std::size_t from = part * order.size() / kParts, to = (part + 1) * order.size() / kParts;
        double mean = 0.0;
        for (std::size_t i = from; i < to; ++i) mean += values[order[i]] / double(std::max<std::size_t>(1, to - from));
        for (std::size_t i = from; i < to; ++i) values[order[i]] -= mean;
    }
    return values;
}

}  // namespace

std::vector<int> dependenceColumns(const features::FeatureTable& table)
{
    std::vector<int> columns;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (isQuantity(table.columns[column])) columns.push_back(int(column));
    }
    return columns;
}

int playerOf(const Explanation& explanation, int column)
{
    for (std::size_t player = 0; player < explanation.players.size(); ++player) {
        const std::vector<int>& columns = explanation.players[player].columns;
        if (std::find(columns.begin(), columns.end(), column) != columns.end()) return int(player);
    }
    return -1;
}

int strongestInteraction(const Explanation& explanation, const features::FeatureTable& table, int column, int target)
{
    const int player = playerOf(explanation, column);
    if (player < 0) return -1;
    std::vector<int> nodes;
    std::vector<double> x, values;
    for (const EntryExplanation& entry : explanation.entries) {
        if (std::isnan(entry.base(target))) continue;
        nodes.push_back(entry.node);
        x.push_back(table.values(entry.node, column));
        values.push_back(entry.values(player, target));
    }
    if (nodes.size() < kFewest) return -1;
    const std::vector<double> left = centredByParts(x, values);
    int best = -1;
    double strongest = 0.0;
    for (const int other : dependenceColumns(table)) {
        if (other == column) continue;
        std::vector<double> seen;
        for (const int node : nodes) seen.push_back(table.values(node, other));
        const double correlation = std::abs(evaluate::rankCorrelation(left, seen));
        if (!(correlation > strongest)) continue;
        strongest = correlation;
        best = other;
    }
    return best;
}

}  // namespace liftgraph::workflow
