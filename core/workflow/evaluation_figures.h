#pragma once
// From the forecasts of one model, seed by seed, to the figures of its row in the model table.

#include "core/workflow/evaluation.h"
#include "core/workflow/evaluation_folds.h"

namespace liftgraph::workflow {

/// Adds up seeds in order; every seed tests the same nodes.
class FigureSum {
public:
    FigureSum(const Snapshot& snapshot, const EvaluationOptions& options) : m_snapshot(snapshot), m_options(options) {}
    void add(const TestedForecast& seed);
    /// Name, sentence and seconds are left to the caller.
    ModelEvaluation evaluation() const;

private:
    struct Sample {
        int node = -1;
        double truth = 0.0, persistence = 0.0, absolute = 0.0;  ///< absolute: summed over seeds
    };
    struct Target {
        std::vector<Sample> samples = {};
        std::vector<evaluate::Score> seeds = {};
        std::vector<IntervalFigures> intervals = {};  ///< summed over seeds
    };
    TargetFigures figures(int target) const;
    void addSlices(const Target& target, TargetFigures& figures) const;
    void addTarget(const TestedForecast& seed, int target);
    void addRows(const TestedForecast& seed);
    std::vector<double> levels() const;
    std::vector<double> everyLevel() const;
    template <class Key>
    std::vector<Slice> ranges(const Target& target, const std::vector<double>& borders, const Key& key) const;
    std::vector<Slice> byExercise(const Target& target) const;
    Slice sliceOf(const std::vector<const Sample*>& samples) const;

    const Snapshot& m_snapshot;
    const EvaluationOptions& m_options;
    std::array<Target, targets::kTargetCount> m_targets = {};
    std::vector<BacktestRow> m_rows = {};
    int m_seeds = 0;
};

}  // namespace liftgraph::workflow
