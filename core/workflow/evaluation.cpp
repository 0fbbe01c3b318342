#include "core/workflow/evaluation.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <memory>
#include <mutex>

#include "core/workflow/evaluation_figures.h"
#include "core/workflow/evaluation_verdict.h"
#include "core/workflow/parallel_fits.h"

namespace liftgraph::workflow {

namespace {

using Clock = std::chrono::steady_clock;

/// One model's fits: by seed, then fold.
struct ModelWork {
    const ForecastModel* model = nullptr;
    int seeds = 1;
    std::vector<std::vector<FoldForecast>> folds = {};  ///< by seed; freed when the seed is complete
    std::vector<int> foldsLeft = {};
    std::vector<TestedForecast> tested = {};            ///< by seed
    int seedsLeft = 0;
    double seconds = 0.0;
};

struct Job {
    std::size_t model = 0;
    int seed = 0;
    std::size_t fold = 0;
};

/// The fits and where their results go: each has a place of its own, so the order of finishing does not matter.
class Schedule {
public:
    Schedule(const Snapshot& snapshot, const EvaluationOptions& options, std::vector<targets::Fold> folds, std::vector<const ForecastModel*> models)
        : m_snapshot(snapshot), m_options(options), m_folds(std::move(folds))
    {
        for (const ForecastModel* model : models) {
            ModelWork work;
            work.model = model;
            work.seeds = work.seedsLeft = model->learns == Learns::BySeed ? std::max(1, options.seeds) : 1;
            work.folds.resize(std::size_t(work.seeds));
            work.tested.resize(std::size_t(work.seeds));
            work.foldsLeft.assign(std::size_t(work.seeds), int(m_folds.size()));
            for (int seed = 0; seed < work.seeds; ++seed)
                for (std::size_t fold = 0; fold < m_folds.size(); ++fold) m_jobs.push_back({m_work.size(), seed, fold});
            m_cost += model->cost * double(work.seeds) * double(m_folds.size());
            m_work.push_back(std::move(work));
        }
        order();
    }

    Result<void> run(int workers, const JobContext& context, Evaluation& evaluation, const ModelSink& onModel)
    {
        evaluation.models.resize(m_work.size());
        ParallelFits fits;
        fits.count = m_jobs.size();
        fits.fit = [this](std::size_t job, const JobContext& inner) { return fit(m_jobs[job], inner); };
        fits.deliver = [&] { deliver(context, evaluation, onModel); };
        return runFits(fits, workers, context);
    }

private:
    /// What takes no time first, so that it is shown at once; then the longest fits, so that the short ones keep every worker busy to the end.
    void order()
    {
        const auto rank = [this](const Job& job) {
            const ForecastModel& model = *m_work[job.model].model;
            return model.learns == Learns::BySeed ? -model.cost : -std::numeric_limits<double>::infinity();
        };
        std::stable_sort(m_jobs.begin(), m_jobs.end(), [&](const Job& a, const Job& b) { return rank(a) < rank(b); });
    }

    learn::TrainOptions optionsFor(const ForecastModel& model, int seed) const
    {
        learn::TrainOptions options = m_options.training.value_or(recommendedOptions(model.name));
        options.model = model.name;
        options.seed = m_options.firstSeed + std::uint64_t(seed);
        options.threads = 1;
        options.device = "cpu";
        if (m_options.epochs > 0) options.epochs = m_options.epochs;
        return options;
    }

    Result<void> fit(const Job& job, const JobContext& context)
    {
        ModelWork& work = m_work[job.model];
        const auto started = Clock::now();
        Result<FoldForecast> forecast = forecastFold(m_snapshot, *work.model, m_folds[job.fold], optionsFor(*work.model, job.seed), context);
        std::unique_lock lock(m_mutex);
        work.seconds += std::chrono::duration<double>(Clock::now() - started).count();
        m_costDone += work.model->cost;
        if (!forecast) return Failure(forecast.error());
        std::vector<FoldForecast>& folds = work.folds[std::size_t(job.seed)];
        folds.resize(m_folds.size());
        folds[job.fold] = std::move(*forecast);
        if (--work.foldsLeft[std::size_t(job.seed)] > 0) return {};
        const std::vector<FoldForecast> complete = std::move(folds);
        lock.unlock();
        TestedForecast tested = testedForecast(m_snapshot, m_options.split, *work.model, m_folds, complete);
        lock.lock();
        work.tested[std::size_t(job.seed)] = std::move(tested);
        if (--work.seedsLeft > 0) return {};
        lock.unlock();
        finish(job.model);
        return {};
    }

    void finish(std::size_t index)
    {
        ModelWork& work = m_work[index];
        FigureSum sum(m_snapshot, m_options);
        for (TestedForecast& seed : work.tested) sum.add(seed);
        work.tested.clear();
        ModelEvaluation evaluation = sum.evaluation();
        evaluation.name = work.model->name;
        evaluation.sentence = work.model->sentence;
        evaluation.seconds = work.seconds;
        for (TargetFigures& target : evaluation.targets) target.score.name = evaluation.name;
        const std::lock_guard lock(m_mutex);
        m_finished.emplace_back(index, std::move(evaluation));
    }

    /// Hands results and progress on; in the calling thread.
    void deliver(const JobContext& context, Evaluation& evaluation, const ModelSink& onModel)
    {
        std::unique_lock lock(m_mutex);
        auto finished = std::move(m_finished);
        m_finished.clear();
        const double fraction = m_cost > 0.0 ? m_costDone / m_cost : 1.0;
        lock.unlock();
        for (auto& [index, model] : finished) {
            evaluation.models[index] = std::move(model);
            if (onModel) onModel(evaluation.models[index]);
        }
        context.report(Step::Evaluating, std::min(fraction, 1.0));
    }

    const Snapshot& m_snapshot;
    const EvaluationOptions& m_options;
    const std::vector<targets::Fold> m_folds;
    std::vector<ModelWork> m_work = {};
    std::vector<Job> m_jobs = {};
    double m_cost = 0.0;
    std::mutex m_mutex = {};  ///< guards what follows, and m_work while workers run
    std::vector<std::pair<std::size_t, ModelEvaluation>> m_finished = {};
    double m_costDone = 0.0;
};

/// The models asked for in the table's order, persistence always among them.
Result<std::vector<const ForecastModel*>> chosenModels(const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        if (!forecastModel(name)) return fail(ErrorCode::Usage, "There is no model called '" + name + "'; evaluate --help lists them.");
    }
    std::vector<const ForecastModel*> models;
    for (const ForecastModel& model : forecastTable()) {
        const bool asked = names.empty() || std::find(names.begin(), names.end(), model.name) != names.end();
        if (asked || models.empty()) models.push_back(&model);
    }
    return models;
}

}  // namespace

Result<Evaluation> evaluateModels(const SnapshotPtr& snapshot, const EvaluationOptions& options, const JobContext& context, const ModelSink& onModel)
{
    if (snapshot->split.test.empty()) {
        return fail(ErrorCode::NothingToLearn,
                    "The last 20 % of the sessions hold no exercise that was repeated within 28 days; a longer log is needed to test on.");
    }
    const auto models = chosenModels(options.models);
    if (!models) return Failure(models.error());
    std::vector<targets::Fold> folds = targets::foldsOf(snapshot->nodes, snapshot->observed, options.split, options.parts);
    if (folds.empty()) {
        return fail(ErrorCode::NothingToLearn, options.split == targets::SplitKind::LeaveAthleteOut
                                                   ? "To leave an athlete out there must be others to learn from; name several logs."
                                                   : "Nothing is left to learn from; a longer log is needed.");
    }
    const auto started = Clock::now();
    Evaluation evaluation;
    evaluation.options = options;
    evaluation.dataHash = snapshot->dataHash;
    evaluation.workers = workersFor(options.workers);
    Schedule schedule(*snapshot, evaluation.options, std::move(folds), *models);
    const Result<void> done = schedule.run(evaluation.workers, context, evaluation, onModel);
    if (!done) return Failure(done.error());
    evaluation.seconds = std::chrono::duration<double>(Clock::now() - started).count();
    evaluation.verdict = evaluationVerdict(evaluation);
    return evaluation;
}

}  // namespace liftgraph::workflow
