#pragma once
// The paper, reproduced: its two presets end to end on a sheet like the author's, and an audit that computes every finding.

#include <array>
#include <limits>
#include <memory>

#include "core/features/feature_table.h"
#include "core/learn/model.h"
#include "core/workflow/paper_sheet.h"

namespace liftgraph::workflow {

/// What the author ran (the notebook made the published table) and what the paper's text lists.
enum class PaperPreset { Notebook, Listing };
/// "notebook" or "listing".
std::string presetName(PaperPreset preset);

inline constexpr int kPaperTargets = 3;
inline constexpr std::array<const char*, kPaperTargets> kPaperTargetNames{"weight", "reps", "rest"};

struct PaperOptions {
    std::vector<PaperPreset> presets = {PaperPreset::Notebook, PaperPreset::Listing};
    std::uint64_t seed = 42;
    int epochs = 400;
    int seeds = 20;  ///< how many seeds the finding "seeds" trains the first preset with; 0 leaves it out
    int threads = 2;  ///< trainings that run side by side; each uses one thread
    learn::Kernels kernels = learn::Kernels::Generic;
};

/// One trained model of Table 1. Scores are over the test rows and all three columns, in the units of the preset's targets.
struct PaperModel {
    std::string name = {};  ///< "GCN" or "GraphSAGE"
    PaperPreset preset = PaperPreset::Notebook;
    double mae = 0.0;
    double rmse = 0.0;
    double r2 = 0.0;  ///< mean of the three columns' R2, as sklearn's r2_score
    double firstLoss = 0.0;
    double lastLoss = 0.0;
    double seconds = 0.0;  ///< training alone
    std::vector<int> deadUnits = {};  ///< by layer: units that fire on no test node
    int hidden = 64;
    bool constant = false;            ///< every test row gets the same prediction
    std::array<double, kPaperTargets> outputBias = {};
    std::vector<double> loss = {};    ///< by epoch
    features::Matrix predicted = {};  ///< test rows x 3, units of the targets
    features::Matrix predictedNatural = {};  ///< the same in the sheet's unit of load, repetitions and seconds
    learn::Model model = {};
};

/// A forecast that needs no learning, scored like the models.
struct PaperBaseline {
    std::string name = {};  ///< "persistence", "predict zero", "train mean"
    PaperPreset preset = PaperPreset::Notebook;
    double mae = 0.0;
    double rmse = 0.0;
    features::Matrix predicted = {};  ///< test rows x 3
};

struct PaperEvidence {
    std::string name = {};
    std::string text = {};  ///< the value as shown
    double number = std::numeric_limits<double>::quiet_NaN();  ///< the value where it is a number
};

/// One point of the audit. `holds` says whether the fault that it looks for is there.
struct PaperFinding {
    std::string id = {};        ///< stable: "unscaled_inputs", "dead_units", ...
    std::string title = {};     ///< a few words
    bool holds = false;
    std::string sentence = {};  ///< plain English, with the figures
    std::vector<PaperEvidence> evidence = {};
};

/// The truth of one preset: what every test row's labels are.
struct PaperTruth {
    PaperPreset preset = PaperPreset::Notebook;
    features::Matrix targets = {};         ///< test rows x 3, units of the targets
    features::Matrix targetsNatural = {};  ///< test rows x 3, as the rule gives them
    features::Matrix current = {};         ///< test rows x 3, today's values: persistence, natural
};

struct PaperReport {
    std::shared_ptr<const PaperSheet> sheet = {};
    PaperOptions options = {};
    std::vector<int> trainRows = {};  ///< indices into sheet->rows: every week but the last
    std::vector<int> testRows = {};   ///< the last week
    std::vector<PaperModel> models = {};
    std::vector<PaperBaseline> baselines = {};
    std::vector<PaperTruth> truths = {};  ///< one per preset
    std::vector<PaperFinding> findings = {};
    std::string programVersion = {};
    std::string engineVersion = {};
    std::string deviceUsed = {};
    double seconds = 0.0;         ///< the presets and the audit, without what the further seeds took longer
    double secondsSeeds = 0.0;    ///< from the last model of the presets to the last further seed
};

/// Trains both models of every preset on the sheet and audits them. Errors: NothingToLearn (fewer than two weeks), those of
/// learn::Engine, Cancelled.
[[nodiscard]] Result<PaperReport> reproducePaper(const PaperSheet& sheet, const PaperOptions& options, const JobContext& context = {});
/// readPaperSheet and the above.
[[nodiscard]] Result<PaperReport> reproducePaper(const std::string& file, const PaperOptions& options, const JobContext& context = {});

}  // namespace liftgraph::workflow
