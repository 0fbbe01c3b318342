#include "ui/pages/model_table_jobs.h"

#include "core/workflow/evaluation_json.h"
#include "core/workflow/evaluation_store.h"

namespace liftgraph::ui::model_table_jobs {

Result<workflow::SnapshotPtr> testedSnapshot(const Subject& subject, targets::SplitKind split, const JobContext& context)
{
    if (split != targets::SplitKind::LeaveAthleteOut) return subject.snapshot;
    const auto store = log::LogStore::open(subject.library, log::OpenMode::ReadOnly);
    if (!store) return Failure(store.error());
    std::vector<log::TrainingLog> logs{subject.snapshot->logs.front()};
    for (const std::int64_t other : subject.others) {
        auto log = store->load(other, context);
        if (!log) return Failure(log.error());
        if (!log->sessions.empty()) logs.push_back(std::move(*log));
    }
    return workflow::prepare(std::move(logs), context);
}

Result<EvaluatedPtr> compare(const Subject& subject, const workflow::EvaluationOptions& options, const JobContext& context, const ModelSink& onModel)
{
    const auto snapshot = testedSnapshot(subject, options.split, context);
    if (!snapshot) return Failure(snapshot.error());
    auto evaluation = workflow::evaluateModels(*snapshot, options, context, [&](const workflow::ModelEvaluation& model) { onModel(*snapshot, model); });
    if (!evaluation) return Failure(evaluation.error());
    const auto evaluated = std::make_shared<EvaluatedModels>();
    evaluated->snapshot = *snapshot;
    evaluated->ownHash = subject.snapshot->dataHash;
    evaluated->evaluation = std::make_shared<const workflow::Evaluation>(std::move(*evaluation));
    if (const auto stored = workflow::keepEvaluation(subject.library, subject.athlete, *evaluated->evaluation); !stored) evaluated->notKept = stored.error();
    return EvaluatedPtr(evaluated);
}

Result<std::vector<workflow::LeakFinding>> checkLeaks(const Subject& subject, const workflow::LeakOptions& options, const JobContext& context)
{
    const auto snapshot = testedSnapshot(subject, options.split, context);
    if (!snapshot) return Failure(snapshot.error());
    return workflow::checkForLeaks(*snapshot, options, context);
}

Result<std::vector<KeptEvaluation>> kept(const std::string& library, std::int64_t athlete)
{
    const auto store = log::LogStore::open(library, log::OpenMode::ReadOnly);
    if (!store) return Failure(store.error());
    const auto stored = store->evaluations(athlete);
    if (!stored) return Failure(stored.error());
    std::vector<KeptEvaluation> list;
    for (const log::StoredEvaluation& each : *stored) {
        auto settings = workflow::evaluationFromJson(each.settingsJson);
        if (!settings) return Failure(settings.error());
        list.push_back({each, std::move(*settings)});
    }
    return list;
}

Result<workflow::Evaluation> open(const std::string& library, std::int64_t id)
{
    const auto store = log::LogStore::open(library, log::OpenMode::ReadOnly);
    if (!store) return Failure(store.error());
    return workflow::keptEvaluation(*store, id);
}

Result<void> remove(const std::string& library, const std::vector<std::int64_t>& ids)
{
    auto store = log::LogStore::open(library, log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    for (const std::int64_t id : ids)
        if (const auto removed = store->removeEvaluation(id); !removed) return removed;
    return {};
}

}  // namespace liftgraph::ui::model_table_jobs
