#include "core/explain/shapley.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <random>

namespace liftgraph::explain {

namespace {

using features::Matrix;

Result<Matrix> checkedValue(const Game& game, const std::vector<std::uint64_t>& coalitions)
{
    Result<Matrix> values = game.value(coalitions);
    if (values && values->rows() != Eigen::Index(coalitions.size())) return fail(ErrorCode::Internal, "The explained model gave too few predictions.");
    return values;
}

/// Values of the coalitions 0 ... 2^players - 1.
Result<Matrix> allValues(const Game& game, const JobContext& context)
{
    const std::size_t count = std::size_t(1) << unsigned(game.players);
    Matrix out;
    for (std::size_t from = 0; from < count; from += game.coalitionsPerCall) {
        if (context.cancelled()) return cancelledFailure();
        std::vector<std::uint64_t> coalitions(std::min(game.coalitionsPerCall, count - from));
        std::iota(coalitions.begin(), coalitions.end(), std::uint64_t(from));
        const Result<Matrix> values = checkedValue(game, coalitions);
        if (!values) return values;
        if (from == 0) out.resize(Eigen::Index(count), values->cols());
        out.middleRows(Eigen::Index(from), values->rows()) = *values;
    }
    return out;
}

/// (s! (n - s - 1)!) / n! for every size s of a coalition without the player.
std::vector<double> weightsBySize(int players)
{
    std::vector<double> weights(std::size_t(players), 0.0);
    double choices = 1.0;  // n - 1 over s
    for (int size = 0; size < players; ++size) {
        weights[std::size_t(size)] = 1.0 / (double(players) * choices);
        choices = choices * double(players - 1 - size) / double(size + 1);
    }
    return weights;
}

void finish(ShapleyValues& out)
{
    const Eigen::RowVectorXd sum = out.values.colwise().sum();
    out.residual = (sum - (out.prediction - out.base)).cwiseAbs().maxCoeff();
}

/// The coalitions that grow along an order and those that grow against it; the full one stands in the middle once.
std::vector<std::uint64_t> walk(const std::vector<int>& order)
{
    std::vector<std::uint64_t> coalitions{0};
    for (const int player : order) coalitions.push_back(coalitions.back() | std::uint64_t(1) << unsigned(player));
    // Leaving in the same order is joining in the reversed one, read backwards.
    for (const int player : order) coalitions.push_back(coalitions.back() & ~(std::uint64_t(1) << unsigned(player)));
    return coalitions;
}

/// Fisher and Yates with the generator alone: the library's shuffle may differ between machines.
void shuffle(std::vector<int>& order, std::mt19937_64& bits)
{
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[std::size_t(bits() % i)]);
}

/// Contributions of one order, both ways averaged.
Matrix contributions(const Matrix& values, const std::vector<int>& order)
{
    const auto players = Eigen::Index(order.size());
    Matrix out(players, values.cols());
    for (Eigen::Index step = 0; step < players; ++step) {
        const Eigen::RowVectorXd joined = values.row(step + 1) - values.row(step);
        const Eigen::RowVectorXd left = values.row(players + step) - values.row(players + step + 1);
        out.row(order[std::size_t(step)]) = 0.5 * (joined + left);
    }
    return out;
}

}  // namespace

Players singlePlayers(int columns)
{
    Players players;
    for (int column = 0; column < columns; ++column) players.push_back({column});
    return players;
}

Game interventionalGame(Predictor predictor, const Eigen::RowVectorXd& row, const Matrix& background, Players players)
{
    const int count = int(players.size());
    auto value = [predictor = std::move(predictor), row, background, players = std::move(players)](const std::vector<std::uint64_t>& coalitions) -> Result<Matrix> {
        const Eigen::Index absent = background.rows();
        Matrix rows(Eigen::Index(coalitions.size()) * absent, row.size());
        // Columns that belong to no player stay as they are in the explained row.
        Matrix without = row.replicate(absent, 1);
        for (const std::vector<int>& columns : players) {
            for (const int column : columns) without.col(column) = background.col(column);
        }
        for (std::size_t i = 0; i < coalitions.size(); ++i) {
            auto block = rows.middleRows(Eigen::Index(i) * absent, absent);
            block = without;
            for (std::size_t player = 0; player < players.size(); ++player) {
                if (((coalitions[i] >> player) & 1U) == 0) continue;
                for (const int column : players[player]) block.col(column).setConstant(row(column));
            }
        }
        const Result<Matrix> predicted = predictor(rows);
        if (!predicted) return predicted;
        if (predicted->rows() != rows.rows()) return fail(ErrorCode::Internal, "The explained model gave too few predictions.");
        Matrix means(Eigen::Index(coalitions.size()), predicted->cols());
        for (Eigen::Index i = 0; i < means.rows(); ++i) means.row(i) = predicted->middleRows(i * absent, absent).colwise().mean();
        return means;
    };
    return {count, std::move(value), 32};
}

Result<ShapleyValues> exactShapley(const Game& game, const JobContext& context)
{
    if (game.players < 1 || game.players > kExactPlayers) return fail(ErrorCode::Usage, "Exact Shapley values need 1 to 16 players; group inputs or sample orders.");
    const Result<Matrix> values = allValues(game, context);
    if (!values) return Failure(values.error());
    const std::vector<double> weights = weightsBySize(game.players);
    ShapleyValues out;
    out.base = values->row(0);
    out.prediction = values->row(values->rows() - 1);
    out.values = Matrix::Zero(game.players, values->cols());
    out.error = out.values;
    for (std::uint64_t coalition = 0; coalition < std::uint64_t(values->rows()); ++coalition) {
        const int size = std::popcount(coalition);
        for (int player = 0; player < game.players; ++player) {
            const std::uint64_t bit = std::uint64_t(1) << unsigned(player);
            if (coalition & bit) continue;
            out.values.row(player) += weights[std::size_t(size)] * (values->row(Eigen::Index(coalition | bit)) - values->row(Eigen::Index(coalition)));
        }
    }
    finish(out);
    return out;
}

Result<ShapleyValues> sampledShapley(const Game& game, int permutations, std::uint64_t seed, const JobContext& context)
{
    if (game.players < 1 || game.players > 64 || permutations < 1) return fail(ErrorCode::Usage, "Sampled Shapley values need 1 to 64 players and an order.");
    std::mt19937_64 bits(seed);
    std::vector<int> order(std::size_t(game.players), 0);
    std::iota(order.begin(), order.end(), 0);
    ShapleyValues out;
    Matrix squares;
    for (int draw = 0; draw < permutations; ++draw) {
        if (context.cancelled()) return cancelledFailure();
        shuffle(order, bits);
        const Result<Matrix> values = checkedValue(game, walk(order));
        if (!values) return Failure(values.error());
        const Matrix one = contributions(*values, order);
        if (draw == 0) {
            out.base = Eigen::RowVectorXd::Zero(values->cols());
            out.prediction = out.base;
            out.values = squares = Matrix::Zero(game.players, values->cols());
        }
        // The ends are asked for twice: where they depend on the batch, as in the published figure, their mean keeps the sum right.
        out.base += 0.5 * (values->row(0) + values->row(values->rows() - 1)) / double(permutations);
        out.prediction += values->row(game.players) / double(permutations);
        out.values += one / double(permutations);
        squares += one.cwiseProduct(one) / double(permutations);
    }
    const Matrix variance = (squares - out.values.cwiseProduct(out.values)).cwiseMax(0.0);
    out.error = permutations > 1 ? Matrix((variance / double(permutations - 1)).cwiseSqrt()) : Matrix(Matrix::Constant(game.players, out.values.cols(), std::nan("")));
    finish(out);
    return out;
}

}  // namespace liftgraph::explain
