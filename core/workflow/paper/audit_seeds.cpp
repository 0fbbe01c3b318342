// How the score moves with the seed: the one finding that trains.

#include <algorithm>
#include <cmath>

#include "core/workflow/paper/audit.h"
#include "core/workflow/paper/scores.h"
#include "core/workflow/paper/words.h"

namespace liftgraph::workflow {

namespace {

constexpr double kMuch = 0.5;  // a score whose extremes lie this share of the mean apart is an accident of the seed
constexpr std::uint64_t kFirstSeed = 1;
constexpr std::array<const char*, 2> kNames{"GCN", "GraphSAGE"};

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

SeedTrials::SeedTrials(const PaperOptions& options, const PaperData& data)
    : m_options(options), m_data(data), m_trials(kNames.size() * std::size_t(std::max(0, options.seeds)))
{
}

Result<void> SeedTrials::run(learn::Engine& engine, int index, const JobContext& context)
{
    const std::size_t seeds = std::size_t(m_options.seeds), which = std::size_t(index) / seeds, seed = std::size_t(index) % seeds;
    Trial& trial = m_trials[std::size_t(index)];
    return trainSeed(engine, m_data, seedTraining(m_options, kNames[which], kFirstSeed + seed), context, trial.mae, trial.constant);
}

PaperFinding SeedTrials::finding() const
{
    PaperFinding finding{"seeds", "An accident of the seed", false, {}, {}};
    const std::size_t seeds = std::size_t(m_options.seeds);
    for (std::size_t which = 0; which < kNames.size(); ++which) {
        SeedScores scores;
        for (std::size_t seed = 0; seed < seeds; ++seed) {
            const Trial& trial = m_trials[which * seeds + seed];
            scores.mae.push_back(trial.mae);
            scores.constant += trial.constant ? 1 : 0;
        }
        addEvidence(std::string(kNames[which]) + " (" + presetName(m_data.preset) + ")", scores, finding);
    }
    finding.sentence = "Over " + std::to_string(m_options.seeds) + " other seeds the error runs: " + finding.sentence + ". " +
                       (finding.holds ? "One seed is no result." : "The score hardly depends on the seed.");
    return finding;
}

}  // namespace liftgraph::workflow
