#include "core/workflow/evaluation_store.h"

#include "core/workflow/evaluation_json.h"

namespace liftgraph::workflow {

Result<std::int64_t> keepEvaluation(const std::string& library, std::int64_t athlete, const Evaluation& evaluation)
{
    auto store = log::LogStore::open(library, log::OpenMode::Existing);
    if (!store) return Failure(store.error());
    return store->saveEvaluation({0, athlete, evaluation.dataHash, evaluationToJson(evaluation, EvaluationPart::Settings), {}}, evaluationToJson(evaluation));
}

Result<Evaluation> keptEvaluation(const log::LogStore& store, std::int64_t id)
{
    const auto json = store.evaluationJson(id);
    if (!json) return Failure(json.error());
    return evaluationFromJson(*json);
}

}  // namespace liftgraph::workflow
