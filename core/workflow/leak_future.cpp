// The leak checks that change what must not be known and look whether anything else moves.

#include <algorithm>

#include "core/workflow/leak_check.h"
#include "core/workflow/models/forecast_model.h"

namespace liftgraph::workflow {

namespace {

constexpr int kEpochs = 5;  ///< a leak shows in the first step already

/// First tested day by athlete; a far future day where nothing is tested.
std::vector<log::LocalDay> testStarts(const Snapshot& snapshot)
{
    std::vector<log::LocalDay> starts(snapshot.nodes.athletes.size(), log::LocalDay::max());
    for (const int row : snapshot.split.test) {
        const features::Node& node = snapshot.nodes.nodes[std::size_t(row)];
        starts[std::size_t(node.athlete)] = std::min(starts[std::size_t(node.athlete)], node.day());
    }
    return starts;
}

/// Heavier, longer and harder from each athlete's first tested day on; the dates and which sets were done stay.
Result<SnapshotPtr> otherFuture(const Snapshot& snapshot, const JobContext& context)
{
    const std::vector<log::LocalDay> starts = testStarts(snapshot);
    std::vector<log::TrainingLog> logs = snapshot.logs;
    for (std::size_t athlete = 0; athlete < logs.size(); ++athlete) {
        for (log::Session& session : logs[athlete].sessions) {
            if (session.day() < starts[athlete]) continue;
            for (log::Entry& entry : session.entries) {
                for (log::Set& set : entry.sets) {
                    if (set.loadKg) set.loadKg = *set.loadKg * 1.37;
                    if (set.reps) set.reps = *set.reps + 4.0;
                    if (set.restS) set.restS = *set.restS + 45.0;
                }
            }
        }
    }
    return prepare(std::move(logs), {context.stop, {}});
}

learn::TrainOptions briefOptions(const LeakOptions& options)
{
    learn::TrainOptions brief = recommendedOptions(options.model);
    brief.seed = options.seed;
    brief.epochs = brief.patience = kEpochs;
    brief.device = "cpu";
    return brief;
}

/// Rows of two tables that differ among those before each athlete's first tested day; `checked` counts the rows looked at.
long rowsApart(const Snapshot& snapshot, const features::Matrix& a, const features::Matrix& b, const std::vector<log::LocalDay>& limit, long& checked)
{
    long apart = 0;
    for (std::size_t i = 0; i < snapshot.nodes.nodes.size(); ++i) {
        const features::Node& node = snapshot.nodes.nodes[i];
        if (node.day() >= limit[std::size_t(node.athlete)]) continue;
        ++checked;
        apart += a.row(Eigen::Index(i)) == b.row(Eigen::Index(i)) ? 0 : 1;
    }
    return apart;
}

LeakFinding unmoved(const char* id, long apart, const std::string& holds, const std::string& what)
{
    return {id, apart == 0, apart == 0 ? holds : std::to_string(apart) + " " + what + " moved when what they must not know was changed."};
}

Result<const ForecastModel*> modelOf(const LeakOptions& options)
{
    const ForecastModel* model = forecastModel(options.model);
    if (!model) return fail(ErrorCode::Usage, "There is no model called '" + options.model + "'.");
    return model;
}

}  // namespace

Result<LeakFinding> checkFeatures(const Snapshot& snapshot, const JobContext& context)
{
    const Result<SnapshotPtr> other = otherFuture(snapshot, context);
    if (!other) return Failure(other.error());
    if ((*other)->features.values.rows() != snapshot.features.values.rows())
        return fail(ErrorCode::Internal, "The changed log has other entries; please report this with the log that caused it.");
    long checked = 0;
    const long apart = rowsApart(snapshot, snapshot.features.values, (*other)->features.values, testStarts(snapshot), checked);
    return unmoved("features", apart, "With other loads and repetitions from the first tested day on, the features of all " +
                                          std::to_string(checked) +
                                          " earlier entries stay the same to the last bit.", "rows of features");
}

Result<LeakFinding> checkForecasts(const Snapshot& snapshot, const LeakOptions& options, const JobContext& context)
{
    const auto model = modelOf(options);
    if (!model) return Failure(model.error());
    const Result<SnapshotPtr> other = otherFuture(snapshot, context);
    if (!other) return Failure(other.error());
    const learn::TrainOptions brief = briefOptions(options);
    const JobContext quiet{context.stop, {}};
    // One origin: what lies before it is the same in both logs. Where an athlete teaches another, the whole log does, so only the
    // athlete that is held out may change; checkLabels covers that.
    const ForecastTask task{snapshot, snapshot.split, brief}, changed{**other, (*other)->split, brief};
    const auto before = (*model)->forecast(task, quiet), after = (*model)->forecast(changed, quiet);
    if (!before) return Failure(before.error());
    if (!after) return Failure(after.error());
    long checked = 0;
    const long apart = rowsApart(snapshot, *before, *after, testStarts(snapshot), checked);
    return unmoved("forecasts", apart, "Fitted again with that other future, " + options.model + " forecasts the same to the last bit for all " +
                                           std::to_string(checked) + " earlier entries.", "forecasts");
}

Result<LeakFinding> checkLabels(const Snapshot& snapshot, const LeakOptions& options, const std::vector<targets::Fold>& folds,
                                const JobContext& context)
{
    const auto model = modelOf(options);
    if (!model) return Failure(model.error());
    const learn::TrainOptions brief = briefOptions(options);
    const JobContext quiet{context.stop, {}};
    long apart = 0, changedLabels = 0;
    Snapshot other = snapshot;
    const auto startOf = [&](int row) { return snapshot.nodes.nodes[std::size_t(row)].start; };
    for (const targets::Fold& fold : folds) {
        if (fold.split.test.empty()) continue;
        // What was known by then may be heard by what comes later; so only what became known after the first test is changed, and only
        // forecasts that were made by then are compared: the fit itself makes all of them.
        const log::LocalTime first = startOf(*std::min_element(fold.split.test.begin(), fold.split.test.end(),
                                                               [&](int a, int b) { return startOf(a) < startOf(b); }));
        other.observed = snapshot.observed;
        std::vector<bool> seen(snapshot.nodes.nodes.size(), false);
        for (const int row : fold.split.train) seen[std::size_t(row)] = true;
        for (const int row : fold.split.validation) seen[std::size_t(row)] = true;
        for (std::size_t row = 0; row < seen.size(); ++row) {
            if (seen[row] || snapshot.observed.next[row] < 0 || startOf(snapshot.observed.next[row]) <= first) continue;
            ++changedLabels;
            other.observed.following.row(Eigen::Index(row)) *= 1.7;
        }
        const auto before = (*model)->forecast({snapshot, fold.split, brief}, quiet), after = (*model)->forecast({other, fold.split, brief}, quiet);
        if (!before) return Failure(before.error());
        if (!after) return Failure(after.error());
        for (Eigen::Index row = 0; row < before->rows(); ++row) apart += startOf(int(row)) > first || before->row(row) == after->row(row) ? 0 : 1;
    }
    return unmoved("labels", apart, "With " + std::to_string(changedLabels) + " labels changed that the " + std::to_string(folds.size()) +
                                        (folds.size() == 1 ? " fit" : " fits") + " must not see, no earlier forecast moves by a bit.", "forecasts");
}

}  // namespace liftgraph::workflow
