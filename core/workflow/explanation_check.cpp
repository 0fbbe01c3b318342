#include "core/workflow/explanation_check.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <sstream>

#include "core/evaluate/rank_correlation.h"
#include "core/workflow/explanation_parts.h"
#include "core/workflow/paper/side_by_side.h"

namespace liftgraph::workflow {

using features::Matrix;
using targets::kTargetCount;

namespace {

constexpr int kChanceOrders = 5;
constexpr int kShuffles = 5;
constexpr double kLeft = 0.1;
constexpr int kFew = 3;

/// Distances of one entry along one order: after each player was taken away, and with each player added.
struct Walk {
    std::vector<double> deletion = {}, insertion = {};
};

Result<Walk> walk(const explain::Game& game, const std::vector<int>& order, int target)
{
    const std::uint64_t all = (std::uint64_t(1) << order.size()) - 1;
    std::vector<std::uint64_t> coalitions{all};
    for (const int player : order) coalitions.push_back(coalitions.back() & ~(std::uint64_t(1) << unsigned(player)));
    // What is left out of one is what is in the other.
    for (std::size_t i = 0; i <= order.size(); ++i) coalitions.push_back(all & ~coalitions[i]);
    const Result<Matrix> values = game.value(coalitions);
    if (!values) return Failure(values.error());
    Walk out;
    for (std::size_t i = 0; i <= order.size(); ++i) {
        out.deletion.push_back(std::abs((*values)(Eigen::Index(i), target) - (*values)(0, target)));
        out.insertion.push_back(std::abs((*values)(Eigen::Index(order.size() + 1 + i), target) - (*values)(0, target)));
    }
    return out;
}

std::vector<int> bySize(const Eigen::VectorXd& values)
{
    std::vector<int> order(std::size_t(values.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return std::abs(values(a)) > std::abs(values(b)); });
    return order;
}

void addTo(std::vector<double>& sum, const std::vector<double>& values, double weight)
{
    sum.resize(values.size(), 0.0);
    for (std::size_t i = 0; i < values.size(); ++i) sum[i] += weight * values[i];
}

double area(const std::vector<double>& curve) { return std::accumulate(curve.begin(), curve.end(), 0.0); }

/// Adds one entry's curves; false where nothing moves its prediction.
Result<bool> addCurves(const explain::Game& game, const EntryExplanation& entry, int target, std::mt19937_64& bits, TargetCheck& out)
{
    if (std::isnan(entry.base(target)) || !(entry.values.col(target).cwiseAbs().maxCoeff() > 1e-9)) return false;
    std::vector<int> order = bySize(entry.values.col(target));
    const auto own = walk(game, order, target);
    if (!own) return Failure(own.error());
    addTo(out.deletion, own->deletion, 1.0);
    addTo(out.insertion, own->insertion, 1.0);
    const double way = *std::max_element(own->insertion.begin(), own->insertion.end());
    std::size_t needed = own->insertion.size() - 1;
    while (needed > 0 && own->insertion[needed - 1] <= kLeft * way) --needed;
    out.sparsity += double(needed);
    for (int draw = 0; draw < kChanceOrders; ++draw) {
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[std::size_t(bits() % i)]);
        const auto chance = walk(game, order, target);
        if (!chance) return Failure(chance.error());
        addTo(out.deletionByChance, chance->deletion, 1.0 / kChanceOrders);
        addTo(out.insertionByChance, chance->insertion, 1.0 / kChanceOrders);
    }
    return true;
}

void finishCurves(TargetCheck& check, int entries)
{
    check.defined = entries > 0;
    if (!check.defined) return;
    for (std::vector<double>* curve : {&check.deletion, &check.insertion, &check.deletionByChance, &check.insertionByChance})
        for (double& value : *curve) value /= double(entries);
    check.sparsity /= double(entries);
    check.deletionRatio = area(check.deletion) / std::max(1e-300, area(check.deletionByChance));
    check.insertionRatio = area(check.insertion) / std::max(1e-300, area(check.insertionByChance));
    const std::size_t few = std::min(std::size_t(kFew), check.insertion.size() - 1);
    check.fidelity = 1.0 - check.insertion[few] / std::max(1e-300, check.insertion.front());
}

/// Mean absolute error over the test block of what is explained, with the inputs as given.
Result<Eigen::RowVectorXd> errorOf(const Explainer::Parts& parts, const Matrix& inputs, bool network, const JobContext& context)
{
    Matrix raw;
    if (parts.network) {
        raw = parts.network->output(parts.network->states(inputs, parts.index).back());
    } else {
        auto asked = parts.ask(inputs, parts.graph, context);
        if (!asked) return Failure(asked.error());
        raw = std::move(*asked);
    }
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(kTargetCount), count = sum, natural(kTargetCount);
    for (const int node : parts.snapshot->split.test) {
        const Eigen::RowVectorXd own = raw.row(node);
        parts.outcome(node, network)(own.data(), natural.data());
        for (int target = 0; target < kTargetCount; ++target) {
            if (!(parts.snapshot->observed.known(node, target) > 0.0)) continue;
            sum(target) += std::abs(natural(target) - parts.snapshot->observed.following(node, target));
            count(target) += 1.0;
        }
    }
    return Eigen::RowVectorXd(sum.array() / count.array().max(1.0));
}

/// By player: how much the error grows when its columns are shuffled among the test entries.
Result<Matrix> permutationImportance(const Explainer& explainer, const std::vector<PlayerInfo>& players, const ExplainSettings& settings, const JobContext& context)
{
    const Explainer::Parts& parts = explainer.parts();
    const auto error = errorOf(parts, parts.inputs, settings.network, context);
    if (!error) return Failure(error.error());
    const std::vector<int>& test = parts.snapshot->split.test;
    std::mt19937_64 bits(settings.seed);
    Matrix out = Matrix::Zero(Eigen::Index(players.size()), kTargetCount);
    for (std::size_t player = 0; player < players.size(); ++player) {
        for (int shuffle = 0; shuffle < kShuffles; ++shuffle) {
            if (context.cancelled()) return cancelledFailure();
            std::vector<int> from = test;
            for (std::size_t i = from.size(); i > 1; --i) std::swap(from[i - 1], from[std::size_t(bits() % i)]);
            Matrix inputs = parts.inputs;
            for (std::size_t i = 0; i < test.size(); ++i)
                for (const int column : players[player].columns) inputs(test[i], column) = parts.inputs(from[i], column);
            const auto shuffled = errorOf(parts, inputs, settings.network, context);
            if (!shuffled) return Failure(shuffled.error());
            out.row(Eigen::Index(player)) += (*shuffled - *error) / double(kShuffles);
        }
        context.report(Step::Explaining, 0.8 + 0.2 * double(player + 1) / double(players.size()));
    }
    return out;
}

std::vector<double> column(const Matrix& values, int target) { return {values.col(target).begin(), values.col(target).end()}; }

/// Mean rank correlation of the importance between every two drawn backgrounds.
double stabilityOf(const std::vector<Matrix>& importances, int target)
{
    double sum = 0.0;
    int pairs = 0;
    for (std::size_t a = 0; a < importances.size(); ++a) {
        for (std::size_t b = a + 1; b < importances.size(); ++b) {
            const double correlation = evaluate::rankCorrelation(column(importances[a], target), column(importances[b], target));
            if (std::isnan(correlation)) continue;
            sum += correlation;
            ++pairs;
        }
    }
    return pairs > 0 ? sum / pairs : std::nan("");
}

std::string sentenceOf(const TargetCheck& check)
{
    if (!check.defined) return "Nothing moves this prediction, so there is nothing to check.";
    const bool better = check.deletionRatio > 1.0 && check.insertionRatio < 1.0;
    std::ostringstream text;
    text.precision(2);
    text << std::fixed;
    text << (better ? "Taking away what the explanation calls important moves the prediction more than taking things away by chance ("
                    : "Taking away what the explanation calls important does not move the prediction more than chance would (")
         << check.deletionRatio << " times as far), ";
    text << (check.stability > 0.8 ? "other training rows in the background give the same order" : "other training rows in the background change the order");
    text << " (rank correlation " << check.stability << "), ";
    if (std::isnan(check.agreement)) text << "and permutation importance cannot be told.";
    else if (check.agreement > 0.5) text << "and permutation importance agrees (" << check.agreement << ").";
    else text << "but permutation importance orders otherwise (" << check.agreement << "): what moves the model is not what makes it right.";
    return text.str();
}

}  // namespace

Result<ExplanationCheck> checkExplanation(const Explainer& explainer, const std::vector<int>& nodes, const ExplainSettings& settings, int seeds, const JobContext& context)
{
    if (settings.function == ValueFunction::Structure) return fail(ErrorCode::Usage, "Only explanations by features can be checked; their players are the same for every entry.");
    ExplanationCheck out;
    out.entries = int(nodes.size());
    out.seeds = std::max(2, seeds);
    std::vector<Matrix> importances;
    ExplainSettings drawn = settings;
    drawn.drawBackground = true;
    for (int seed = 0; seed < out.seeds; ++seed) {
        drawn.seed = settings.seed + std::uint64_t(seed);
        const auto again = explainEntries(explainer, nodes, drawn, {context.stop, {}});
        if (!again) return Failure(again.error());
        importances.push_back(again->importance);
        context.report(Step::Explaining, 0.6 * double(seed + 1) / out.seeds);
    }
    const auto explained = explainEntries(explainer, nodes, settings, {context.stop, {}});
    if (!explained) return Failure(explained.error());
    out.players = explained->players;
    std::mt19937_64 bits(settings.seed);
    std::array<int, kTargetCount> counted{};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto entry = explainer.gameOf(nodes[i], settings, context);
        if (!entry) return Failure(entry.error());
        for (int target = 0; target < kTargetCount; ++target) {
            const auto added = addCurves(entry->game, explained->entries[i], target, bits, out.targets[std::size_t(target)]);
            if (!added) return Failure(added.error());
            counted[std::size_t(target)] += *added ? 1 : 0;
        }
        context.report(Step::Explaining, 0.6 + 0.2 * double(i + 1) / double(nodes.size()));
    }
    const auto permutation = permutationImportance(explainer, out.players, settings, context);
    if (!permutation) return Failure(permutation.error());
    for (int target = 0; target < kTargetCount; ++target) {
        TargetCheck& check = out.targets[std::size_t(target)];
        finishCurves(check, counted[std::size_t(target)]);
        check.stability = stabilityOf(importances, target);
        check.permutation = column(*permutation, target);
        check.agreement = evaluate::rankCorrelation(column(explained->importance, target), check.permutation);
        check.sentence = sentenceOf(check);
    }
    return out;
}

}  // namespace liftgraph::workflow
