#include "core/log/incoming_names.h"

#include <algorithm>
#include <tuple>

#include "core/log/edit_plan.h"

namespace liftgraph::log {

IncomingNames::IncomingNames(LogRows& rows) : m_rows(rows)
{
    for (NameMappingRow& row : m_rows.mappings()) m_mappings.emplace(std::move(row.mapping.written), std::move(row.mapping.exercise));
}

EntryNames IncomingNames::of(const Entry& entry) const
{
    if (!entry.written.empty()) return {entry.written, entry.exercise};
    const auto at = m_mappings.find(entry.exercise);
    return {entry.exercise, at == m_mappings.end() ? entry.exercise : at->second};
}

Result<LogEdit> IncomingNames::adopt(const std::vector<NameMapping>& mappings, ImportOutcome& outcome, const JobContext& context)
{
    EditPlan plan(m_rows);
    for (const NameMapping& mapping : mappings) {
        if (context.cancelled()) return cancelledFailure();
        outcome.addedDecisions += plan.adopt(mapping, outcome.importId);
    }
    LogEdit edit = plan.finish();
    writeRows(m_rows, edit);
    return edit;
}

Result<void> IncomingNames::store(const TrainingLog& incoming, ImportOutcome& outcome, const JobContext& context)
{
    if (!incoming.nameMappings.empty()) {
        Result<LogEdit> followed = adopt(incoming.nameMappings, outcome, context);
        if (!followed) return Failure(followed.error());
        outcome.followed = std::move(*followed);
    }
    std::int64_t& added = outcome.addedDecisions;
    const std::int64_t import = outcome.importId;
    for (const Exercise& exercise : incoming.ownExercises) {
        if (context.cancelled()) return cancelledFailure();
        if (m_rows.ownExerciseCalled(exercise.name)) continue;
        m_rows.insert(OwnExerciseRow{m_rows.freshId("own_exercises"), import, exercise});
        ++added;
    }
    if (incoming.nameHistory.empty()) return {};
    std::vector<NameChange> known = m_rows.nameChanges();
    const auto before = [](const NameChange& a, const NameChange& b) {
        return std::tie(a.at, a.action, a.from, a.to, a.exercise, a.entries) < std::tie(b.at, b.action, b.from, b.to, b.exercise, b.entries);
    };
    std::sort(known.begin(), known.end(), before);
    for (const NameChange& change : incoming.nameHistory) {
        if (context.cancelled()) return cancelledFailure();
        if (std::binary_search(known.begin(), known.end(), change, before)) continue;
        m_rows.insert(NameChangeRow{m_rows.freshId("name_changes"), import, change});
        ++added;
    }
    return {};
}

}  // namespace liftgraph::log
