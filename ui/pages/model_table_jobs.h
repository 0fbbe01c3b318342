#pragma once
// What the model table has run in the worker: comparing, checking for leaks, and keeping evaluations in the library.

#include <functional>
#include <optional>
#include <vector>

#include "core/log/log_store.h"
#include "core/workflow/evaluation.h"
#include "core/workflow/leak_check.h"

namespace liftgraph::ui {

/// An evaluation with what its entries are: null where they are not those of a log that is open.
struct EvaluatedModels {
    workflow::SnapshotPtr snapshot = {};
    std::shared_ptr<const workflow::Evaluation> evaluation = {};  ///< null until the last model has finished
    std::string ownHash = {};             ///< of the log on view, whose nodes come first in the snapshot
    std::optional<Error> notKept = {};    ///< why the library does not have it
};
using EvaluatedPtr = std::shared_ptr<const EvaluatedModels>;

/// An evaluation of the library as a list shows it; `settings` has no figures.
struct KeptEvaluation {
    log::StoredEvaluation stored = {};
    workflow::Evaluation settings = {};
};

namespace model_table_jobs {

/// Whose log, and whose else where an athlete is left out.
struct Subject {
    workflow::SnapshotPtr snapshot = {};  ///< of the athlete on view
    std::string library = {};
    std::int64_t athlete = 0;
    std::vector<std::int64_t> others = {};
};

/// The snapshot of the athlete on view; for leave-athlete-out of all of them, that athlete's nodes first.
[[nodiscard]] Result<workflow::SnapshotPtr> testedSnapshot(const Subject& subject, targets::SplitKind split, const JobContext& context);
/// Told of a model as soon as it has finished, with the snapshot that its entries are of; called in the worker.
using ModelSink = std::function<void(const workflow::SnapshotPtr& snapshot, const workflow::ModelEvaluation& model)>;
/// Evaluates and keeps the outcome in the library.
[[nodiscard]] Result<EvaluatedPtr> compare(const Subject& subject, const workflow::EvaluationOptions& options, const JobContext& context,
                                           const ModelSink& onModel);
[[nodiscard]] Result<std::vector<workflow::LeakFinding>> checkLeaks(const Subject& subject, const workflow::LeakOptions& options, const JobContext& context);
[[nodiscard]] Result<std::vector<KeptEvaluation>> kept(const std::string& library, std::int64_t athlete);
[[nodiscard]] Result<workflow::Evaluation> open(const std::string& library, std::int64_t id);
[[nodiscard]] Result<void> remove(const std::string& library, const std::vector<std::int64_t>& ids);

}  // namespace model_table_jobs
}  // namespace liftgraph::ui
