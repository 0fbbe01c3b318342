#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/workflow/explanation.h"
#include "core/workflow/paper/side_by_side.h"

namespace liftgraph::workflow {

using features::Matrix;
using targets::kTargetCount;

namespace {

constexpr double kRounding = 1e-7;  ///< of the prediction: below it a value is the dust of the sums

NothingToExplain whyNothing(const Explainer& explainer, const Explanation& explanation, int target)
{
    if (explainer.byRule(target)) return NothingToExplain::ByRule;
    bool defined = false, followed = explanation.settings.network;
    for (const EntryExplanation& entry : explanation.entries) {
        if (std::isnan(entry.base(target))) continue;
        defined = true;
        followed = followed || explainer.believed(entry.node, target) > 0.0;
        if (entry.values.col(target).cwiseAbs().maxCoeff() > kRounding * std::max(1.0, std::abs(entry.prediction(target)))) return NothingToExplain::No;
    }
    if (!defined) return NothingToExplain::Undefined;
    return followed ? NothingToExplain::Constant : NothingToExplain::NotBelieved;
}

}  // namespace

Matrix importanceOf(const Explanation& explanation, const std::vector<std::size_t>& wanted)
{
    const auto players = Eigen::Index(explanation.players.size());
    Matrix sum = Matrix::Zero(players, kTargetCount);
    Eigen::RowVectorXd count = Eigen::RowVectorXd::Zero(kTargetCount);
    for (const std::size_t at : wanted) {
        const EntryExplanation& entry = explanation.entries[at];
        if (entry.values.rows() != players) continue;
        for (int target = 0; target < kTargetCount; ++target) {
            if (std::isnan(entry.base(target))) continue;
            sum.col(target) += entry.values.col(target).cwiseAbs();
            count(target) += 1.0;
        }
    }
    for (int target = 0; target < kTargetCount; ++target) sum.col(target) /= std::max(1.0, count(target));
    return sum;
}

Result<Explanation> explainEntries(const Explainer& explainer, const std::vector<int>& nodes, const ExplainSettings& settings, const JobContext& context)
{
    const auto started = std::chrono::steady_clock::now();
    Explanation out;
    out.settings = settings;
    out.model = explainer.model();
    out.prescribed = explainer.prescribes();
    out.entries.resize(nodes.size());
    const auto one = [&](int index, const JobContext& silent) -> Result<void> {
        auto entry = explainer.explain(nodes[std::size_t(index)], settings, silent);
        if (!entry) return Failure(entry.error());
        out.entries[std::size_t(index)] = std::move(*entry);
        return {};
    };
    if (const auto ran = sideBySide(int(nodes.size()), settings.threads, {Step::Explaining, 0.0, 1.0}, context, one); !ran) return Failure(ran.error());
    for (int target = 0; target < kTargetCount; ++target) out.nothing[std::size_t(target)] = whyNothing(explainer, out, target);
    if (settings.function != ValueFunction::Structure && !out.entries.empty()) {
        out.players = out.entries.front().players;
        for (PlayerInfo& player : out.players) player.nodes.clear();
        std::vector<std::size_t> all(nodes.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        out.importance = importanceOf(out, all);
        Matrix squares = Matrix::Zero(out.importance.rows(), kTargetCount);
        Eigen::RowVectorXd count = Eigen::RowVectorXd::Zero(kTargetCount);
        for (const EntryExplanation& entry : out.entries) {
            for (int target = 0; target < kTargetCount; ++target) {
                if (std::isnan(entry.base(target))) continue;
                squares.col(target) += (entry.values.col(target).cwiseAbs() - out.importance.col(target)).cwiseAbs2();
                count(target) += 1.0;
            }
        }
        out.importanceError = Matrix::Zero(out.importance.rows(), kTargetCount);
        for (int target = 0; target < kTargetCount; ++target) {
            if (count(target) > 1.0) out.importanceError.col(target) = (squares.col(target) / (count(target) * (count(target) - 1.0))).cwiseSqrt();
        }
    }
    out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return out;
}

std::vector<int> entriesToExplain(const Snapshot& snapshot, int most, bool testOnly)
{
    std::vector<int> all = snapshot.split.test;
    if (!testOnly || all.empty()) {
        all.clear();
        for (std::size_t node = 0; node < snapshot.nodes.nodes.size(); ++node) all.push_back(int(node));
    }
    const std::size_t count = std::min(all.size(), std::size_t(std::max(1, most)));
    std::vector<int> chosen;
    for (std::size_t i = 0; i < count; ++i) chosen.push_back(all[i * all.size() / count]);
    return chosen;
}

}  // namespace liftgraph::workflow
