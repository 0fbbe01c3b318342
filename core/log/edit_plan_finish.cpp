// What the drafts of an edit come to: which rows change, and what they remember.

#include "core/log/edit_plan.h"

namespace liftgraph::log {

/// Whatever is no longer as its file has it remembers how that was; whatever is again forgets it.
void EditPlan::keepOriginals()
{
    for (auto& [id, draft] : m_sessions) {
        if (draft.gone || !draft.entriesRead) continue;
        for (const std::int64_t child : draft.entries) readSets(m_entries.at(child));
    }
    for (auto& [id, draft] : m_entries) {
        if (draft.gone || !draft.setsRead) continue;
        const DraftSession* owner = session(draft.now.session);
        if (owner == nullptr) continue;
        const Session& head = owner->now.head;
        for (DraftSet& kept : draft.sets) {
            if (!kept.was) continue;
            const SetOriginal now{head.start, head.hasTime, head.title, draft.now.head.exercise, kept.row.values};
            kept.row.original = now == *kept.was ? std::nullopt : kept.was;
        }
    }
}

void EditPlan::number(DraftEntry& draft)
{
    const auto id = draft.now.id;
    const auto place = [&](const DraftSet& kept) { return kept.id && kept.id->entry == id ? kept.id->place : -1; };
    bool rising = true;
    for (std::size_t i = 1; i < draft.sets.size(); ++i) {
        // A new set at the end goes behind the last one.
        const bool atEnd = place(draft.sets[i]) < 0 && i + 1 == draft.sets.size();
        rising = rising && (atEnd || place(draft.sets[i]) > place(draft.sets[i - 1]));
    }
    rising = rising && (draft.sets.empty() || place(draft.sets.front()) >= 0);
    int last = -1;
    for (std::size_t i = 0; i < draft.sets.size(); ++i) {
        const int own = place(draft.sets[i]);
        last = rising && own >= 0 ? own : rising ? last + 1 : static_cast<int>(i);
        draft.sets[i].row.id = {id, last};
    }
}

void EditPlan::number(DraftSession& draft)
{
    int last = -1;
    bool rising = true;
    for (const std::int64_t child : draft.entries) {
        const DraftEntry& row = m_entries.at(child);
        const bool stays = row.before && row.before->session == draft.now.id;
        rising = rising && (stays ? row.before->place > last : child == draft.entries.back());
        if (stays) last = row.before->place;
    }
    last = -1;
    for (std::size_t i = 0; i < draft.entries.size(); ++i) {
        DraftEntry& row = m_entries.at(draft.entries[i]);
        const bool stays = row.before && row.before->session == draft.now.id;
        last = rising ? (stays ? row.before->place : last + 1) : static_cast<int>(i);
        row.now.place = last;
    }
}

void EditPlan::compareSets(DraftEntry& draft, LogEdit& edit) const
{
    std::map<SetId, RowChange<SetRow>> changes;
    for (const SetRow& row : draft.setsBefore) changes[row.id].before = row;
    for (const DraftSet& kept : draft.sets) changes[kept.row.id].after = kept.row;
    for (auto& [id, change] : changes) {
        if (change.before != change.after) edit.sets.push_back(std::move(change));
    }
}

LogEdit EditPlan::finish()
{
    keepOriginals();
    LogEdit edit;
    edit.athlete = m_rows.athlete();
    for (auto& [id, draft] : m_sessions) {
        if (draft.gone && !draft.before) continue;
        if (draft.entriesRead && !draft.gone) number(draft);
        RowChange<SessionRow> change{draft.before, draft.gone ? std::nullopt : std::optional(draft.now)};
        if (change.before != change.after) edit.sessions.push_back(std::move(change));
    }
    for (auto& [id, draft] : m_entries) {
        if (draft.gone && !draft.before) continue;
        if (draft.setsRead) {
            number(draft);
            compareSets(draft, edit);
        }
        RowChange<EntryRow> change{draft.before, draft.gone ? std::nullopt : std::optional(draft.now)};
        if (change.before != change.after) edit.entries.push_back(std::move(change));
    }
    for (RemovedRow& row : m_removed) edit.removed.push_back({std::nullopt, std::move(row)});
    finishNames(edit);
    for (auto& [day, change] : m_masses) {
        if (change.before == change.after) continue;
        if (change.before && change.before->import) {
            edit.removedMasses.push_back({std::nullopt, RemovedMassRow{m_rows.freshId("removed_masses"), *change.before->import, change.before->mass}});
        }
        edit.masses.push_back(change);
    }
    return edit;
}

}  // namespace liftgraph::log
