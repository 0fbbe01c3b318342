#include "core/log/edit_plan.h"

#include <algorithm>

namespace liftgraph::log {

namespace {

Failure gone(const char* what)
{
    return fail(ErrorCode::Usage, std::string("The ") + what + " is not in the library any more. Nothing was changed.");
}

template <class T>
void insertAt(std::vector<T>& list, int position, T value)
{
    const auto at = std::min(static_cast<std::size_t>(std::max(position, 0)), list.size());
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), std::move(value));
}

Session headOf(const Session& session)
{
    return {session.start, session.hasTime, session.title, session.note, session.durationS, session.sessionRpe, session.bodyMassKg, {}};
}

Entry headOf(const Entry& entry) { return {entry.exercise, entry.note, entry.fatigue, entry.intensity, {}}; }

Result<void> checkEntry(const Entry& entry)
{
    if (entry.exercise.empty()) return fail(ErrorCode::Usage, "An entry needs the name of its exercise.", {}, 0, "exercise");
    for (const Set& set : entry.sets) {
        if (const Result<void> fits = checkSet(set); !fits) return fits;
    }
    return {};
}

}  // namespace

EditPlan::DraftSession* EditPlan::session(std::int64_t id)
{
    auto at = m_sessions.find(id);
    if (at == m_sessions.end()) {
        const std::optional<SessionRow> row = m_rows.session(id);
        if (!row) return nullptr;
        at = m_sessions.emplace(id, DraftSession{row, *row}).first;
    }
    return at->second.gone ? nullptr : &at->second;
}

EditPlan::DraftEntry* EditPlan::entry(std::int64_t id)
{
    auto at = m_entries.find(id);
    if (at == m_entries.end()) {
        const std::optional<EntryRow> row = m_rows.entry(id);
        if (!row) return nullptr;
        at = m_entries.emplace(id, DraftEntry{row, *row}).first;
    }
    return at->second.gone ? nullptr : &at->second;
}

void EditPlan::readEntries(DraftSession& draft)
{
    if (draft.entriesRead) return;
    draft.entriesRead = true;
    if (!draft.before) return;
    for (const EntryRow& row : m_rows.entriesOf(draft.before->id)) {
        m_entries.emplace(row.id, DraftEntry{row, row});
        draft.entries.push_back(row.id);
    }
}

EditPlan::DraftSession* EditPlan::sessionWithEntries(std::int64_t id)
{
    DraftSession* found = session(id);
    if (found != nullptr) readEntries(*found);
    return found;
}

void EditPlan::readSets(DraftEntry& draft)
{
    if (draft.setsRead) return;
    draft.setsRead = true;
    if (!draft.before) return;
    const DraftSession* owner = session(draft.before->session);
    draft.setsBefore = m_rows.setsOf(draft.before->id);
    const std::int64_t byHand = m_rows.handImport();
    for (const SetRow& row : draft.setsBefore) {
        DraftSet set{row, row.original, row.id};
        if (!set.was && row.import != byHand && owner != nullptr) {
            const Session& head = owner->before->head;
            set.was = SetOriginal{head.start, head.hasTime, head.title, draft.before->head.exercise, row.values};
        }
        draft.sets.push_back(std::move(set));
    }
}

EditPlan::DraftEntry* EditPlan::entryWithSets(std::int64_t id)
{
    DraftEntry* found = entry(id);
    if (found != nullptr) readSets(*found);
    return found;
}

EditPlan::DraftSet* EditPlan::set(DraftEntry& draft, SetId id)
{
    const auto at = std::find_if(draft.sets.begin(), draft.sets.end(), [&](const DraftSet& candidate) { return candidate.id == id; });
    return at == draft.sets.end() ? nullptr : &*at;
}

Result<void> EditPlan::checkFree(const Session& head, std::int64_t besides)
{
    const auto same = [&](const Session& other) { return other.start == head.start && other.hasTime == head.hasTime && other.title == head.title; };
    const std::optional<SessionRow> there = m_rows.sessionAt(head.start, head.hasTime, head.title);
    bool taken = there && there->id != besides;
    if (taken) {
        // It may have been moved or removed by an earlier step.
        const DraftSession* draft = session(there->id);
        taken = draft != nullptr && same(draft->now.head);
    }
    for (const auto& [id, draft] : m_sessions) taken = taken || (id != besides && !draft.gone && same(draft.now.head));
    if (!taken) return {};
    const std::string when = head.hasTime ? formatTime(head.start) : formatDay(head.day());
    return fail(ErrorCode::Usage, "There is already a session " + (head.title.empty() ? std::string("without a title") : "\"" + head.title + "\"") + " on " + when +
                                      ". Move the entries there, or give one of the two another title.", {}, 0, "date");
}

Result<void> EditPlan::take(const EditStep& wanted)
{
    return std::visit([this](const auto& asked) { return step(asked); }, wanted);
}

Result<void> EditPlan::step(const ChangeSession& change)
{
    DraftSession* draft = sessionWithEntries(change.session);
    if (draft == nullptr) return gone("session");
    if (const Result<void> free = checkFree(change.head, change.session); !free) return free;
    draft->now.head = headOf(change.head);
    return {};
}

Result<void> EditPlan::step(const ChangeEntry& change)
{
    DraftEntry* draft = entryWithSets(change.entry);
    if (draft == nullptr) return gone("entry");
    const Entry head = headOf(change.head);
    if (const Result<void> fits = checkEntry(head); !fits) return fits;
    call(draft->now.head, head.exercise);
    draft->now.head = {head.exercise, head.note, head.fatigue, head.intensity, {}, draft->now.head.written};
    return {};
}

Result<void> EditPlan::step(const ChangeSet& change)
{
    DraftEntry* draft = entryWithSets(change.set.entry);
    DraftSet* found = draft == nullptr ? nullptr : set(*draft, change.set);
    if (found == nullptr) return gone("set");
    if (const Result<void> fits = checkSet(change.values); !fits) return fits;
    const Origin origin = found->row.values.origin;
    found->row.values = change.values;
    found->row.values.origin = origin;
    return {};
}

std::int64_t EditPlan::newEntry(std::int64_t sessionId, const Entry& head)
{
    DraftEntry draft;
    draft.now = {m_rows.freshId("entries"), sessionId, {}, 0, headOf(head)};
    draft.setsRead = true;
    for (const Set& values : head.sets) {
        DraftSet added;
        added.row.import = m_rows.handImport();
        added.row.values = values;
        added.row.values.origin = {};
        draft.sets.push_back(std::move(added));
    }
    const std::int64_t id = draft.now.id;
    m_entries.emplace(id, std::move(draft));
    return id;
}

Result<void> EditPlan::step(const AddSession& add)
{
    for (const Entry& added : add.session.entries) {
        if (const Result<void> fits = checkEntry(added); !fits) return fits;
    }
    const auto there = m_rows.sessionAt(add.session.start, add.session.hasTime, add.session.title);
    DraftSession* draft = there ? sessionWithEntries(there->id) : nullptr;
    if (draft == nullptr) {
        if (const Result<void> free = checkFree(add.session, 0); !free) return free;
        DraftSession fresh;
        fresh.now = {m_rows.freshId("sessions"), {}, headOf(add.session)};
        fresh.entriesRead = true;
        draft = &m_sessions.emplace(fresh.now.id, std::move(fresh)).first->second;
    }
    for (const Entry& added : add.session.entries) draft->entries.push_back(newEntry(draft->now.id, added));
    return {};
}

Result<void> EditPlan::step(const AddEntry& add)
{
    if (const Result<void> fits = checkEntry(add.entry); !fits) return fits;
    DraftSession* draft = sessionWithEntries(add.session);
    if (draft == nullptr) return gone("session");
    insertAt(draft->entries, add.position, newEntry(add.session, add.entry));
    return {};
}

Result<void> EditPlan::step(const AddSets& add)
{
    DraftEntry* draft = entryWithSets(add.entry);
    if (draft == nullptr) return gone("entry");
    int position = add.position;
    for (const Set& values : add.sets) {
        if (const Result<void> fits = checkSet(values); !fits) return fits;
        DraftSet added;
        added.row.import = m_rows.handImport();
        added.row.values = values;
        added.row.values.origin = {};
        insertAt(draft->sets, position++, std::move(added));
    }
    return {};
}

void EditPlan::discard(const DraftSet& removed)
{
    if (removed.was) m_removed.push_back({m_rows.freshId("originals"), removed.row.import, removed.row.source, *removed.was});
}

Result<void> EditPlan::step(const RemoveSession& remove)
{
    DraftSession* draft = sessionWithEntries(remove.session);
    if (draft == nullptr) return gone("session");
    const std::vector<std::int64_t> children = draft->entries;
    for (const std::int64_t child : children) {
        if (const Result<void> removed = step(RemoveEntry{child}); !removed) return removed;
    }
    draft->gone = true;
    return {};
}

Result<void> EditPlan::step(const RemoveEntry& remove)
{
    DraftEntry* draft = entryWithSets(remove.entry);
    if (draft == nullptr) return gone("entry");
    for (const DraftSet& removed : draft->sets) discard(removed);
    draft->sets.clear();
    if (DraftSession* owner = sessionWithEntries(draft->now.session); owner != nullptr) std::erase(owner->entries, remove.entry);
    draft->gone = true;
    return {};
}

Result<void> EditPlan::step(const RemoveSet& remove)
{
    DraftEntry* draft = entryWithSets(remove.set.entry);
    DraftSet* found = draft == nullptr ? nullptr : set(*draft, remove.set);
    if (found == nullptr) return gone("set");
    discard(*found);
    draft->sets.erase(draft->sets.begin() + (found - draft->sets.data()));
    return {};
}

Result<void> EditPlan::step(const MoveEntry& move)
{
    DraftEntry* draft = entryWithSets(move.entry);
    if (draft == nullptr) return gone("entry");
    DraftSession* from = sessionWithEntries(draft->now.session);
    DraftSession* to = sessionWithEntries(move.session);
    if (from == nullptr || to == nullptr) return gone("session");
    std::erase(from->entries, move.entry);
    insertAt(to->entries, move.position, move.entry);
    draft->now.session = move.session;
    return {};
}

Result<void> EditPlan::step(const MoveSet& move)
{
    DraftEntry* from = entryWithSets(move.set.entry);
    DraftEntry* to = entryWithSets(move.entry);
    if (from == nullptr || to == nullptr) return gone("entry");
    DraftSet* found = set(*from, move.set);
    if (found == nullptr) return gone("set");
    DraftSet moved = *found;
    from->sets.erase(from->sets.begin() + (found - from->sets.data()));
    insertAt(to->sets, move.position, std::move(moved));
    return {};
}

Result<void> EditPlan::step(const ChangeBodyMass& change)
{
    if (change.kg) {
        if (const Result<void> fits = checkBodyMass(*change.kg); !fits) return fits;
    }
    auto at = m_masses.find(change.day);
    if (at == m_masses.end()) {
        const auto there = m_rows.bodyMassOn(change.day);
        at = m_masses.emplace(change.day, RowChange<BodyMassRow>{there, there}).first;
    }
    RowChange<BodyMassRow>& row = at->second;
    if (!change.kg) {
        row.after.reset();
    } else if (row.before && row.before->mass.kg == *change.kg) {
        row.after = row.before;
    } else {
        // What is entered by hand is no longer of the import that brought the day.
        const std::int64_t id = row.before ? row.before->id : row.after ? row.after->id : m_rows.freshId("body_masses");
        row.after = BodyMassRow{id, {}, {change.day, *change.kg}};
    }
    return {};
}

}  // namespace liftgraph::log
