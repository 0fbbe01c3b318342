#pragma once
// The paper's sheet as a model sees it: eleven columns, their scaling, three targets, one-way cliques of a day type, and the split.

#include "core/learn/model.h"
#include "core/workflow/paper.h"
#include "core/workflow/paper/rules.h"

namespace liftgraph::workflow {

inline constexpr int kPaperInputs = 11;
inline constexpr std::array<const char*, kPaperInputs> kPaperInputNames{"sets", "reps", "weight", "rest_time", "intensity", "fatigue",
                                                                        "days_since_last", "volume", "training_load", "training_monotony", "strain"};
/// Which of them the notebook scales.
inline constexpr std::array<bool, kPaperInputs> kNotebookScales{true, true, true, true, false, false, true, true, false, false, false};
inline constexpr int kLoadColumn = 8, kMonotonyColumn = 9, kStrainColumn = 10;

struct PaperData {
    PaperPreset preset = PaperPreset::Notebook;
    features::Matrix raw = {};      ///< rows x 11, as derived
    features::Matrix inputs = {};   ///< rows x 11, as the model is given them
    features::Matrix labels = {};   ///< rows x 3, natural
    features::Matrix targets = {};  ///< rows x 3, as the model is trained on them
    features::Matrix current = {};  ///< rows x 3: today's weight, reps and rest
    features::Scaler inputScaler = {};   ///< of all rows, as published; identity where a column is not scaled
    features::Scaler targetScaler = {};  ///< likewise
    learn::Dataset dataset = {};
    std::vector<int> test = {};  ///< rows of the last week

    /// rows x 3 in natural units from training units.
    features::Matrix natural(const features::Matrix& targetUnits) const;
};

/// Volume, load, monotony and strain appended to the seven logged columns. Weekly sums and deviations are over the whole week.
features::Matrix paperInputs(const PaperSheet& sheet);
/// What the rule (or the sheet, where it has targets) says comes next; rows x 3.
features::Matrix paperLabels(const PaperSheet& sheet, PaperPreset rule);
/// Rows of the last week (test) or of the weeks before (train).
std::vector<int> paperRows(const PaperSheet& sheet, bool test);
/// The paper's tensor: all rows of one day type, earlier to later, and those temporal edges that join two day types.
graph::ExerciseGraph paperGraph(const PaperSheet& sheet);
/// For each row the row before it of the same exercise, or -1.
std::vector<int> previousRows(const PaperSheet& sheet);

/// Error: NothingToLearn where the sheet has fewer than two weeks.
[[nodiscard]] Result<PaperData> paperData(const PaperSheet& sheet, PaperPreset preset);

/// Training options of the paper for a model of the table.
learn::TrainOptions paperTraining(const std::string& model, const PaperOptions& options);

/// Selected rows of a matrix.
features::Matrix rowsOf(const features::Matrix& values, const std::vector<int>& rows);

}  // namespace liftgraph::workflow
