#include "core/log/incoming_names.h"

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

void IncomingNames::store(const TrainingLog& incoming, std::int64_t import)
{
    for (const NameMapping& mapping : incoming.nameMappings) {
        if (m_mappings.emplace(mapping.written, mapping.exercise).second) m_rows.insert(NameMappingRow{m_rows.freshId("name_mappings"), import, mapping});
    }
    for (const Exercise& exercise : incoming.ownExercises) {
        if (!m_rows.ownExerciseCalled(exercise.name)) m_rows.insert(OwnExerciseRow{m_rows.freshId("own_exercises"), import, exercise});
    }
}

}  // namespace liftgraph::log
