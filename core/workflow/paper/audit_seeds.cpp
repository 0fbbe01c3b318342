// How the score moves with the seed: the one finding that trains.

#include <algorithm>
#include <cmath>

#include "core/workflow/paper/audit.h"
#include "core/workflow/paper/scores.h"
#include "core/workflow/paper/side_by_side.h"
#include "core/workflow/paper/words.h"

namespace liftgraph::workflow {

namespace {

constexpr double kMuch = 0.5;  // a score whose extremes lie this share of the mean apart is an accident of the seed
constexpr std::uint64_t kFirstSeed = 1;

struct SeedScores {
    std::vector<double> mae = {};
    int constant = 0;
};

struct Spread {
    double low = 0.0, high = 0.0, mean = 0.0, deviation = 0.0;
};

Spread spreadOf(const std::vector<double>& values)
{
    Spread spread{*std::min_element(values.begin(), values.end()), *std::max_element(values.begin(), values.end())};
    for (const double value : values) spread.mean += value / double(values.size());
    double squares = 0.0;
    for (const double value : values) squares += (value - spread.mean) * (value - spread.mean);
    spread.deviation = values.size() > 1 ? std::sqrt(squares / double(values.size() - 1)) : 0.0;
    return spread;
}

/// The fused kernels with our own dropout generator: other draws than PyTorch's, the same distribution, several times faster.
learn::TrainOptions seedTraining(const PaperOptions& options, const std::string& model, std::uint64_t seed)
{
    learn::TrainOptions training = paperTraining(model, options);
    training.kernels = learn::Kernels::Fused;
    training.torchDropout = false;
    training.seed = seed;
    return training;
}

Result<void> trainSeed(learn::Engine& engine, const PaperData& data, const learn::TrainOptions& training, const JobContext& context, double& mae, bool& constant)
{
    const Result<learn::Model> model = engine.train(data.dataset, training, context, {});
    if (!model) return Failure(model.error());
    const Result<learn::FloatMatrix> output = engine.predict(*model, data.dataset, context);
    if (!output) return Failure(output.error());
    const features::Matrix predicted = rowsOf(output->cast<double>(), data.test);
    mae = paperScore(predicted, rowsOf(data.targets, data.test)).mae;
    constant = predicted.isApprox(features::Matrix(predicted.row(0).replicate(predicted.rows(), 1)), 1e-6);
    return {};
}

void addEvidence(const std::string& name, const SeedScores& scores, PaperFinding& finding)
{
    const Spread spread = spreadOf(scores.mae);
    finding.evidence.push_back(evidence(name + ", lowest MAE", spread.low));
    finding.evidence.push_back(evidence(name + ", highest MAE", spread.high));
    finding.evidence.push_back(evidence(name + ", mean MAE", spread.mean));
    finding.evidence.push_back(evidence(name + ", deviation", spread.deviation));
    finding.evidence.push_back(evidenceCount(name + ", seeds with constant predictions", scores.constant));
    finding.holds = finding.holds || spread.high - spread.low > kMuch * spread.mean;
    finding.sentence += (finding.sentence.empty() ? "" : "; ") + name + " " + figure(spread.low) + " to " + figure(spread.high) + " (constant for " +
                        std::to_string(scores.constant) + ")";
}

}  // namespace

Result<PaperFinding> findSeedSpread(const PaperCase& audited, const JobContext& context)
{
    const Result<learn::Engine*> engine = learn::engine();
    if (!engine) return Failure(engine.error());
    constexpr std::array<const char*, 2> kNames{"GCN", "GraphSAGE"};
    const int seeds = audited.report.options.seeds, cases = int(kNames.size());
    const PaperData& data = audited.data.front();
    std::vector<SeedScores> scores(std::size_t(cases), SeedScores{std::vector<double>(std::size_t(seeds), 0.0), 0});
    std::vector<std::vector<char>> constant(std::size_t(cases), std::vector<char>(std::size_t(seeds), 0));
    const Result<void> ran = sideBySide(cases * seeds, audited.report.options.threads, {Step::Training, 0.4, 1.0}, context, [&](int index, const JobContext& silent) {
        const std::size_t which = std::size_t(index / seeds), seed = std::size_t(index % seeds);
        bool same = false;
        const auto training = seedTraining(audited.report.options, kNames[which], kFirstSeed + seed);
        const Result<void> trained = trainSeed(**engine, data, training, silent, scores[which].mae[seed], same);
        constant[which][seed] = same ? 1 : 0;
        return trained;
    });
    if (!ran) return Failure(ran.error());
    PaperFinding finding{"seeds", "An accident of the seed", false, {}, {}};
    for (std::size_t which = 0; which < scores.size(); ++which) {
        scores[which].constant = int(std::count(constant[which].begin(), constant[which].end(), 1));
        addEvidence(std::string(kNames[which]) + " (" + presetName(data.preset) + ")", scores[which], finding);
    }
    finding.sentence = "Over " + std::to_string(seeds) + " other seeds the error runs: " + finding.sentence + ". " +
                       (finding.holds ? "One seed is no result." : "The score hardly depends on the seed.");
    return finding;
}

}  // namespace liftgraph::workflow
