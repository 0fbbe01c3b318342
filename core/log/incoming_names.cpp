#include "core/log/incoming_names.h"

#include <algorithm>

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

std::int64_t IncomingNames::store(const TrainingLog& incoming, std::int64_t import)
{
    std::int64_t added = 0;
    for (const NameMapping& mapping : incoming.nameMappings) {
        if (!m_mappings.emplace(mapping.written, mapping.exercise).second) continue;
        m_rows.insert(NameMappingRow{m_rows.freshId("name_mappings"), import, mapping});
        ++added;
    }
    for (const Exercise& exercise : incoming.ownExercises) {
        if (m_rows.ownExerciseCalled(exercise.name)) continue;
        m_rows.insert(OwnExerciseRow{m_rows.freshId("own_exercises"), import, exercise});
        ++added;
    }
    if (incoming.nameHistory.empty()) return added;
    const std::vector<NameChange> known = m_rows.nameChanges();
    for (const NameChange& change : incoming.nameHistory) {
        if (std::find(known.begin(), known.end(), change) != known.end()) continue;
        m_rows.insert(NameChangeRow{m_rows.freshId("name_changes"), import, change});
        ++added;
    }
    return added;
}

}  // namespace liftgraph::log
